/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-sla-preset.h"
#include "qy-book-sla.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"
#include "qy-cli-sla.h"

enum
{
  ACT_PERIOD,
  ACT_TEXT,
};

static QyBook *
open_contract (QyCli *cli, const char *word, char **id, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract = book != NULL ? qy_book_contract_find (book, word, error) : NULL;

  if (contract == NULL)
    return NULL;
  *id = g_strdup (contract->id);
  return g_steal_pointer (&book);
}

static char *
print_credit (const QySlaStatement *statement)
{
  QyMoney money = { .minor = statement->credit };

  if (statement->currency == NULL)
    return NULL;
  g_strlcpy (money.currency, statement->currency, sizeof money.currency);
  return qy_money_to_figures (money);
}

static void
print_statements (QyCli *cli, GPtrArray *statements)
{
  static const QyCliColumn columns[] = {
    { "id", NULL },
    { "period", N_ ("Month"), QY_CELL_WHOLE },
    { "approved_at", N_ ("Approved") },
    { "approved_by", N_ ("By") },
    { "credit", N_ ("Credit"), QY_CELL_FIGURES },
    { "sha256", NULL },
    { "note", N_ ("Note") },
    { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  for (guint i = 0; i < statements->len; i++)
    {
      const QySlaStatement *one = statements->pdata[i];
      g_autofree char *credit = print_credit (one);

      qy_cli_answer_add (answer,
                         (const char *[]){ one->id, one->period, one->approved_at, one->approved_by,
                                           credit, one->figures_sha256, one->note });
    }
  qy_cli_answer_print_list (answer, cli);
}

static QyExit
run_approve (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *period = qy_cli_sla_period (cli, qy_cli_option (options, ACT_PERIOD));
  g_autoptr (QyBook) book = open_contract (cli, words[0], &id, error);
  g_autoptr (GPtrArray) one =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_sla_statement_free);
  QySlaStatement *statement =
      book != NULL
          ? qy_book_sla_approve (book, id, period, qy_cli_option (options, ACT_TEXT), error)
          : NULL;

  if (statement == NULL)
    return QY_EXIT_FAILED;
  g_ptr_array_add (one, statement);
  print_statements (cli, one);
  return QY_EXIT_DONE;
}

static const QySlaStatement *
find_statement (GPtrArray *statements, const char *period, GError **error)
{
  for (guint i = 0; i < statements->len; i++)
    if (g_str_equal (((const QySlaStatement *) statements->pdata[i])->period, period))
      return statements->pdata[i];
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND, _ ("%s is not approved"), period);
  return NULL;
}

static QyExit
run_withdraw (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autofree char *id = NULL;
  g_autofree char *period = qy_cli_sla_period (cli, qy_cli_option (options, ACT_PERIOD));
  g_autoptr (QyBook) book = open_contract (cli, words[0], &id, error);
  g_autoptr (GPtrArray) all = book != NULL ? qy_book_sla_statement_list (book, id, error) : NULL;
  const QySlaStatement *statement = all != NULL ? find_statement (all, period, error) : NULL;

  if (statement == NULL
      || !qy_book_sla_withdraw (book, statement->id, qy_cli_option (options, ACT_TEXT), error))
    return QY_EXIT_FAILED;
  if (cli->json)
    qy_cli_answer_print_fact (cli, "withdrawn", period);
  else
    qy_cli_print (_ ("The approval of %s is withdrawn.\n"), period);
  return QY_EXIT_DONE;
}

static QyExit
run_statements (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (QyBook) book = open_contract (cli, words[0], &id, error);
  g_autoptr (GPtrArray) all = book != NULL ? qy_book_sla_statement_list (book, id, error) : NULL;

  if (all == NULL)
    return QY_EXIT_FAILED;
  print_statements (cli, all);
  return QY_EXIT_DONE;
}

static QyExit
run_preset (QyCli *cli, char **words, GStrv *options, GError **error)
{
  QySlaPreset preset;
  g_autoptr (QyBook) book = NULL;
  g_autofree char *id = NULL;

  if (!qy_sla_preset_from_string (words[1], &preset))
    {
      qy_cli_usage_error (error, _ ("“%s” is none of three-tier, matrix, simple"), words[1]);
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  id = book != NULL ? qy_cli_find_holder (book, words[0], NULL, error) : NULL;
  if (id == NULL || !qy_book_sla_apply_preset (book, id, preset, error))
    return QY_EXIT_FAILED;
  if (cli->json)
    qy_cli_answer_print_fact (cli, "preset", words[1]);
  else
    qy_cli_print (_ ("Terms added: %s. Say in them what the contract says.\n"),
                  qy_sla_preset_label (preset));
  return QY_EXIT_DONE;
}

#define PERIOD                                                                                     \
  {                                                                                                \
    "period", N_ ("MONTH"), N_ ("such as 2026-10 (default: the month before)")                     \
  }

const QyCliCommand qy_cli_sla_approve = {
  .name = "sla approve",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("freezes a month as it stands now; what a miss obliges to becomes due"),
  .run = run_approve,
  .options = { [ACT_PERIOD] = PERIOD, [ACT_TEXT] = { "note", N_ ("TEXT"), N_ ("a remark") } },
};

const QyCliCommand qy_cli_sla_withdraw = {
  .name = "sla withdraw",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes the approval of a month back"),
  .run = run_withdraw,
  .options = { [ACT_PERIOD] = PERIOD,
               [ACT_TEXT] = { "why", N_ ("TEXT"), N_ ("the reason; needed") } },
};

const QyCliCommand qy_cli_sla_statements = {
  .name = "sla statements",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the months that are approved, the last one first"),
  .run = run_statements,
};

const QyCliCommand qy_cli_sla_preset = {
  .name = "sla preset",
  .words = N_ ("RECORD PRESET"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("adds usual terms about service: three-tier, matrix or simple"),
  .run = run_preset,
};
