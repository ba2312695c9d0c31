/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due.h"
#include "qy-book-money.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-pay.h"
#include "qy-money.h"

enum
{
  OPTION_ON,
  OPTION_DIRECTION,
  OPTION_KIND,
  OPTION_FOR,
  OPTION_METHOD,
  OPTION_ACCOUNT,
  OPTION_NOTE,
};

static const QyCliColumn columns[] = {
  { "id", N_ ("Id") },
  { "day", N_ ("Day") },
  { "direction", N_ ("Direction"), QY_CELL_WORD },
  { "kind", N_ ("Kind"), QY_CELL_WORD },
  { "amount", N_ ("Amount"), QY_CELL_FIGURES },
  { "allocated", N_ ("Allocated"), QY_CELL_FIGURES },
  { "for", N_ ("For") },
  { "note", N_ ("Note") },
  { NULL, NULL },
};

static char *
print_amount (gint64 amount, const char *currency)
{
  QyMoney money = { .minor = amount };

  g_strlcpy (money.currency, currency, sizeof money.currency);
  return qy_money_to_figures (money);
}

static void
add_row (QyCliAnswer *answer, const QyMovement *movement, GPtrArray *allocations)
{
  g_autofree char *amount = print_amount (movement->amount, movement->currency);
  g_autofree char *allocated = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  gint64 sum = 0;

  for (guint i = 0; i < allocations->len; i++)
    {
      const QyAllocation *allocation = allocations->pdata[i];

      if (g_strcmp0 (allocation->movement_id, movement->id) != 0)
        continue;
      sum += allocation->amount;
      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", allocation->occurrence);
    }
  allocated = print_amount (sum, movement->currency);
  qy_cli_answer_add (answer, (const char *[]){ movement->id, movement->on_day, movement->direction,
                                               movement->kind, amount, allocated, names->str,
                                               movement->note });
}

static gboolean
print_one (QyCli *cli, QyBook *book, const QyMovement *movement, GError **error)
{
  g_autoptr (GPtrArray) allocations = qy_book_allocation_list (book, movement->contract_id, error);
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (allocations == NULL)
    return FALSE;
  add_row (answer, movement, allocations);
  qy_cli_answer_print_one (answer, cli);
  return TRUE;
}

/* What was not said follows from what is open: which side pays. */
static const char *
usual_direction (GPtrArray *open, GError **error)
{
  QyDirection direction = QY_DIRECTION_UNKNOWN;
  gboolean both = FALSE;

  for (guint i = 0; i < open->len; i++)
    {
      const QyDueItem *item = open->pdata[i];

      both = both || (direction != QY_DIRECTION_UNKNOWN && item->direction != direction);
      direction = item->direction;
    }
  if (direction != QY_DIRECTION_UNKNOWN && !both)
    return direction == QY_DIRECTION_IN ? "in" : "out";
  qy_cli_usage_error (error, _ ("Say with --direction whether the money comes in or goes out"));
  return NULL;
}

static QyMovement *
make_movement (QyCli *cli,
               const QyContract *contract,
               GPtrArray *open,
               char **words,
               GStrv *options,
               GError **error)
{
  const char *direction = qy_cli_option (options, OPTION_DIRECTION);
  const char *kind = qy_cli_option (options, OPTION_KIND);
  const char *on = qy_cli_option (options, OPTION_ON);
  g_autofree char *day = NULL;
  QyMovement *movement;
  QyMoney money;
  QyDate date = cli->today;

  if (!qy_money_parse (words[1], contract->currency, &money, error))
    return NULL;
  if (on != NULL && !qy_date_is_set (date = qy_date_parse (on, error)))
    return NULL;
  if (direction == NULL && (direction = usual_direction (open, error)) == NULL)
    return NULL;
  day = qy_date_to_iso (date);
  movement = qy_movement_new (contract->id, direction, kind != NULL ? kind : "payment", day,
                              money.minor, money.currency);
  movement->method = g_strdup (qy_cli_option (options, OPTION_METHOD));
  movement->account = g_strdup (qy_cli_option (options, OPTION_ACCOUNT));
  movement->note = g_strdup (qy_cli_option (options, OPTION_NOTE));
  return movement;
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  gboolean refund = g_strcmp0 (qy_cli_option (options, OPTION_KIND), "refund") == 0;
  g_autoptr (GPtrArray) open =
      contract != NULL ? qy_cli_pay_planned (book, contract->id, refund, error) : NULL;
  g_autoptr (QyMovement) movement =
      open != NULL ? make_movement (cli, contract, open, words, options, error) : NULL;
  g_autoptr (GArray) shares = NULL;

  if (movement == NULL)
    return QY_EXIT_FAILED;
  shares = options[OPTION_FOR] != NULL
               ? qy_cli_pay_read_shares (open, movement, options[OPTION_FOR], error)
               : qy_cli_pay_share_out (open, movement);
  if (shares == NULL
      || !qy_book_movement_put (book, movement, (const QyShare *) (void *) shares->data,
                                shares->len, error)
      || !print_one (cli, book, movement, error))
    return QY_EXIT_FAILED;
  return QY_EXIT_DONE;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) movements =
      contract != NULL ? qy_book_movement_list (book, contract->id, error) : NULL;
  g_autoptr (GPtrArray) allocations =
      movements != NULL ? qy_book_allocation_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (allocations == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < movements->len; i++)
    add_row (answer, movements->pdata[i], allocations);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);

  if (book == NULL || !qy_book_movement_remove (book, words[0], error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "removed", words[0]);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_pay_add = {
  .name = "pay add",
  .words = N_ ("CON AMOUNT"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("records what was paid or received, the oldest open payments first"),
  .run = run_add,
  .options = { { "on", N_ ("DAY"), N_ ("when (default: today)") },
               { "direction", N_ ("in|out"), N_ ("whether it came in or went out") },
               { "kind", N_ ("KIND"), N_ ("payment, refund, credit-note or set-off") },
               { "for", N_ ("PAYMENT=AMOUNT"),
                 N_ ("which planned payment it settles, such as 2026-02; may be repeated") },
               { "method", N_ ("TEXT"), N_ ("how it was paid") },
               { "account", N_ ("TEXT"), N_ ("by which account") },
               { "note", N_ ("TEXT"), N_ ("a note") } },
};

const QyCliCommand qy_cli_pay_list = {
  .name = "pay list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("what was paid and received under a contract"),
  .run = run_list,
};

const QyCliCommand qy_cli_pay_remove = {
  .name = "pay remove",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes back what was recorded wrongly"),
  .run = run_remove,
};
