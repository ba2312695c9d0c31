/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due-mark.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-due.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

static gboolean
is_meant (const QyDueItem *item, const char *source, const char *occurrence)
{
  return (g_str_equal (qy_due_kind_to_string (item->kind), source)
          || g_str_has_prefix (item->source_id, source))
         && (occurrence == NULL || g_str_equal (item->occurrence, occurrence));
}

static gboolean
fail_unclear (GPtrArray *found, const char *source, GError **error)
{
  g_autoptr (GString) shown = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const QyDueItem *item = found->pdata[i];
      g_autofree char *title = qy_due_item_title (item);

      g_string_append_printf (shown, "\n  %.8s %s  %s  %s", item->source_id, item->occurrence,
                              item->due_on != NULL ? item->due_on : "–", title);
    }
  if (found->len == 0)
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("The contract demands nothing that is called “%s”; “qiyuectl due --contract” "
                    "lists what it does"),
                 source);
  else
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_AMBIGUOUS,
                 _ ("“%s” could be several; name source and occurrence:%s"), source, shown->str);
  return FALSE;
}

QyDueItem *
qy_cli_find_due (QyBook *book,
                 const char *contract_id,
                 const char *source,
                 const char *occurrence,
                 GError **error)
{
  g_autoptr (GPtrArray) items = qy_book_schedule (book, contract_id, NULL, NULL, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  guint n_open = 0;

  if (items == NULL)
    return NULL;
  for (guint i = 0; i < items->len; i++)
    if (is_meant (items->pdata[i], source, occurrence))
      g_ptr_array_add (found, items->pdata[i]);
  for (guint i = 0; i < found->len; i++)
    n_open += ((const QyDueItem *) found->pdata[i])->open;
  for (guint i = found->len; i > 0 && found->len > 1 && n_open == 1; i--)
    if (!((const QyDueItem *) found->pdata[i - 1])->open)
      g_ptr_array_remove_index (found, i - 1);
  if (found->len != 1)
    {
      fail_unclear (found, source, error);
      return NULL;
    }
  return qy_due_item_copy (found->pdata[0]);
}

typedef gboolean (*DueAct) (
    QyBook *book, const QyDueRef *due, GStrv *options, QyCli *cli, GError **error);

static QyExit
run_act (QyCli *cli, char **words, GStrv *options, DueAct act, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (QyDueItem) item =
      contract != NULL ? qy_cli_find_due (book, contract->id, words[1], words[2], error) : NULL;
  g_autofree char *title = NULL;
  QyDueRef due;

  if (item == NULL)
    return QY_EXIT_FAILED;
  due = (QyDueRef){ contract->id, item->source_id, item->occurrence };
  if (!act (book, &due, options, cli, error))
    return QY_EXIT_FAILED;
  title = qy_due_item_title (item);
  if (!cli->json)
    qy_cli_print (_ ("%s: %s, %s\n"), contract->number, title,
                  item->due_on != NULL ? item->due_on : _ ("waits"));
  qy_cli_answer_print_fact (cli, "occurrence", item->occurrence);
  return QY_EXIT_DONE;
}

enum
{
  DONE_ON,
  DONE_NOTE,
};

static gboolean
mark_done (QyBook *book, const QyDueRef *due, GStrv *options, QyCli *cli, GError **error)
{
  g_autofree char *today = qy_date_to_iso (cli->today);
  const char *on = qy_cli_option (options, DONE_ON);

  return qy_book_due_done (book, due, on != NULL ? on : today, qy_cli_option (options, DONE_NOTE),
                           error);
}

static QyExit
run_done (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, mark_done, error);
}

static gboolean
waive (QyBook *book, const QyDueRef *due, GStrv *options, QyCli *cli, GError **error)
{
  return qy_book_due_waive (book, due, qy_cli_option (options, 0), error);
}

static QyExit
run_waive (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, waive, error);
}

enum
{
  SNOOZE_UNTIL,
  SNOOZE_WHY,
};

static gboolean
snooze (QyBook *book, const QyDueRef *due, GStrv *options, QyCli *cli, GError **error)
{
  const char *until = qy_cli_option (options, SNOOZE_UNTIL);

  if (until == NULL)
    return qy_cli_usage_error (error, _ ("Say until when with --until YYYY-MM-DD"));
  return qy_book_due_snooze (book, due, until, qy_cli_option (options, SNOOZE_WHY), error);
}

static QyExit
run_snooze (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, snooze, error);
}

static gboolean
reopen (QyBook *book, const QyDueRef *due, GStrv *options, QyCli *cli, GError **error)
{
  return qy_book_due_reopen (book, due, error);
}

static QyExit
run_reopen (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return run_act (cli, words, options, reopen, error);
}

#define DUE_WORDS N_ ("CON SOURCE [OCCURRENCE]")

const QyCliCommand qy_cli_due_done = {
  .name = "due done",
  .words = DUE_WORDS,
  .min_words = 2,
  .max_words = 3,
  .summary = N_ ("it was done; SOURCE is a kind, or what “due --json” calls source"),
  .run = run_done,
  .options = {
    [DONE_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("when (default: today)") },
    [DONE_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_due_waive = {
  .name = "due waive",
  .words = DUE_WORDS,
  .min_words = 2,
  .max_words = 3,
  .summary = N_ ("it need not be done any more"),
  .run = run_waive,
  .options = { { "why", N_ ("TEXT"), N_ ("the reason; needed") } },
};

const QyCliCommand qy_cli_due_snooze = {
  .name = "due snooze",
  .words = DUE_WORDS,
  .min_words = 2,
  .max_words = 3,
  .summary = N_ ("it is not listed before a day; its date stays what it is"),
  .run = run_snooze,
  .options = {
    [SNOOZE_UNTIL] = { "until", N_ ("YYYY-MM-DD"), N_ ("when it is listed again") },
    [SNOOZE_WHY] = { "why", N_ ("TEXT"), N_ ("the reason; needed") },
  },
};

const QyCliCommand qy_cli_due_reopen = {
  .name = "due reopen",
  .words = DUE_WORDS,
  .min_words = 2,
  .max_words = 3,
  .summary = N_ ("it is open again"),
  .run = run_reopen,
};
