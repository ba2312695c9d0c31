/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-renewal.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-letter.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

static QyContract *
open_contract (QyCli *cli, const char *word, QyBook **book, GError **error)
{
  *book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  return *book != NULL ? qy_book_contract_find (*book, word, error) : NULL;
}

enum
{
  OBJECT_ON = QY_CLI_N_LETTER_OPTIONS,
  OBJECT_WHY,
};

static QyExit
run_object (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);
  g_autoptr (QyCorrespondence) letter = NULL;
  g_autofree char *last = NULL;
  g_autofree char *end = NULL;
  QyObjectionEffect effect;
  QyDate on = QY_DATE_NONE;

  if (contract == NULL)
    return QY_EXIT_FAILED;
  if (!qy_cli_option_date ("on", qy_cli_option (options, OBJECT_ON), &on, error)
      || !qy_cli_take_letter (cli, options, contract->id, &letter, error))
    return QY_EXIT_USAGE;
  if (!qy_book_contract_object (book, contract->id, on, qy_cli_option (options, OBJECT_WHY), letter,
                                &effect, error))
    return QY_EXIT_FAILED;
  last = qy_date_to_iso (effect.notice_last);
  end = qy_date_to_iso (effect.term_last);
  if (!cli->json && effect.in_time)
    qy_cli_print (_ ("%s: objection recorded; the contract ends on %s\n"), contract->number, end);
  if (!effect.in_time)
    qy_cli_note (_ ("The objection came too late: %s was the last day. It is recorded, and the "
                    "contract is renewed after %s all the same."),
                 last, end);
  qy_cli_answer_print_fact (cli, "ends_on", effect.in_time ? end : NULL);
  return effect.in_time ? QY_EXIT_DONE : QY_EXIT_NO;
}

enum
{
  RENEW_ON = QY_CLI_N_LETTER_OPTIONS,
  RENEW_NOTE,
};

static QyExit
run_renew (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);
  g_autoptr (QyCorrespondence) letter = NULL;
  g_autofree char *end = NULL;
  QyDate on = cli->today;
  QyDate until;

  if (contract == NULL)
    return QY_EXIT_FAILED;
  if (!qy_cli_option_date ("on", qy_cli_option (options, RENEW_ON), &on, error)
      || !qy_cli_take_letter (cli, options, contract->id, &letter, error))
    return QY_EXIT_USAGE;
  if (!qy_book_contract_renew (book, contract->id, on, qy_cli_option (options, RENEW_NOTE), letter,
                               &until, error))
    return QY_EXIT_FAILED;
  end = qy_date_to_iso (until);
  if (!cli->json)
    qy_cli_print (_ ("%s: renewed until %s\n"), contract->number, end);
  qy_cli_answer_print_fact (cli, "until", end);
  return QY_EXIT_DONE;
}

enum
{
  FOLLOW_PERCENT,
  FOLLOW_TITLE,
  FOLLOW_SET,
};

static QyExit
run_follow (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn made[] = { { "number", N_ ("Number") },  { "title", N_ ("Title") },
                                      { "starts_on", N_ ("From") }, { "ends_on", N_ ("Until") },
                                      { "id", N_ ("Id") },          { NULL, NULL } };
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) values = qy_cli_assignments (options[FOLLOW_SET], kept, error);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyContract) next = NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (made);
  QyFollowUp wish = { .title = qy_cli_option (options, FOLLOW_TITLE),
                      .percent = qy_cli_option (options, FOLLOW_PERCENT) };

  if (values == NULL)
    return QY_EXIT_USAGE;
  wish.values = (const QyAssignment *) (void *) values->data;
  wish.n_values = values->len;
  contract = open_contract (cli, words[0], &book, error);
  next = contract != NULL ? qy_book_contract_follow (book, contract->id, &wish, error) : NULL;
  if (next == NULL)
    return QY_EXIT_FAILED;
  qy_cli_answer_add (answer, (const char *[]){ next->number, next->title, next->starts_on,
                                               next->ends_on, next->id });
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

enum
{
  EXTEND_UNTIL = QY_CLI_N_LETTER_OPTIONS,
  EXTEND_ON,
  EXTEND_CONDITIONS,
};

static QyExit
run_extend (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *until_text = qy_cli_option (options, EXTEND_UNTIL);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyCorrespondence) letter = NULL;
  QyDate on = cli->today;
  QyDate until = QY_DATE_NONE;

  if (until_text == NULL)
    {
      qy_cli_usage_error (error, _ ("Say until when with --until YYYY-MM-DD"));
      return QY_EXIT_USAGE;
    }
  if (!qy_cli_option_date ("until", until_text, &until, error)
      || !qy_cli_option_date ("on", qy_cli_option (options, EXTEND_ON), &on, error)
      || !qy_cli_take_letter (cli, options, NULL, &letter, error))
    return QY_EXIT_USAGE;
  contract = open_contract (cli, words[0], &book, error);
  if (contract == NULL
      || !qy_book_contract_extend (book, contract->id, on, until,
                                   qy_cli_option (options, EXTEND_CONDITIONS), letter, error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print (_ ("%s: extended until %s\n"), contract->number, until_text);
  qy_cli_answer_print_fact (cli, "until", until_text);
  return QY_EXIT_DONE;
}

static QyExit
run_let_expire (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);

  if (contract == NULL
      || !qy_book_contract_let_expire (book, contract->id, qy_cli_option (options, 0), error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print (_ ("%s: it shall expire\n"), contract->number);
  qy_cli_answer_print_fact (cli, "number", contract->number);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_contract_object = {
  .name = "contract object",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("records an objection against its renewal; exit 1 if it came too late"),
  .run = run_object,
  .options = {
    QY_CLI_LETTER_OPTIONS,
    [OBJECT_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day it arrived (default: that of the letter, or today)") },
    [OBJECT_WHY] = { "why", N_ ("TEXT"), N_ ("the reason") },
  },
};

const QyCliCommand qy_cli_contract_renew = {
  .name = "contract renew",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("both sides agree on one more term of the same contract"),
  .run = run_renew,
  .options = {
    QY_CLI_LETTER_OPTIONS,
    [RENEW_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("when they agreed (default: today)") },
    [RENEW_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_contract_follow = {
  .name = "contract follow",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a draft that follows it: the same text, the next period, the revised price"),
  .run = run_follow,
  .options = {
    [FOLLOW_PERCENT] = { "percent", N_ ("PERCENT"), N_ ("change of price: 3%, -5% (default: as its renewal states)") },
    [FOLLOW_TITLE] = { "title", N_ ("TEXT"), N_ ("its title (default: the same)") },
    [FOLLOW_SET] = { "set", N_ ("FIELD=VALUE"), N_ ("another value for a field; may be repeated") },
  },
};

const QyCliCommand qy_cli_contract_extend = {
  .name = "contract extend",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("it goes on for a time, while something new is agreed on"),
  .run = run_extend,
  .options = {
    QY_CLI_LETTER_OPTIONS,
    [EXTEND_UNTIL] = { "until", N_ ("YYYY-MM-DD"), N_ ("the last day of the extension") },
    [EXTEND_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("when it was agreed (default: today)") },
    [EXTEND_CONDITIONS] = { "conditions", N_ ("TEXT"), N_ ("conditions and fee of the extension") },
  },
};

const QyCliCommand qy_cli_contract_let_expire = {
  .name = "contract let-expire",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("puts on record that it shall end with its term"),
  .run = run_let_expire,
  .options = { { "why", N_ ("TEXT"), N_ ("the reason") } },
};
