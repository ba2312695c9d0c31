/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due-mark.h"
#include "qy-book-plan.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

#define DAYS_AHEAD 60

enum
{
  OPTION_FROM,
  OPTION_UNTIL
};

static const QyCliColumn columns[] = {
  { "title", N_ ("What"), QY_CELL_TEXT, 20 },
  { "occurrence", N_ ("Run") },
  { "from", N_ ("From") },
  { "until", N_ ("Until") },
  { "due", N_ ("Due") },
  { "state", NULL },
  { NULL, N_ ("State") },
  { "record", N_ ("Record") },
  { "evidence", N_ ("Evidence") },
  { "row", N_ ("Row"), QY_CELL_TEXT, 8 },
  { NULL, NULL },
};

static void
add_run (QyCliAnswer *answer, const QyPlanRun *run)
{
  g_autofree char *from = qy_date_to_iso (run->from);
  g_autofree char *until = qy_date_to_iso (run->until);
  g_autofree char *due = qy_date_is_set (run->due_on) ? qy_date_to_iso (run->due_on) : NULL;

  qy_cli_answer_add (answer, (const char *[]){ run->title, run->occurrence, from, until, due,
                                               qy_run_state_to_string (run->state),
                                               qy_run_state_label (run->state), run->record_number,
                                               run->evidence, run->source_id });
}

static QyExit
print_runs (
    QyCli *cli, char **words, QyDate from, QyDate until, gboolean only_missed, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) runs =
      contract != NULL ? qy_book_plan_runs (book, contract->id, from, until, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (runs == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < runs->len; i++)
    {
      const QyPlanRun *run = runs->pdata[i];

      if (!only_missed || run->state == QY_RUN_MISSED)
        add_run (answer, run);
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  QyDate from = qy_date_add_days (cli->today, -DAYS_AHEAD);
  QyDate until = qy_date_add_days (cli->today, DAYS_AHEAD);

  if (!qy_cli_option_date ("from", qy_cli_option (options, OPTION_FROM), &from, error)
      || !qy_cli_option_date ("until", qy_cli_option (options, OPTION_UNTIL), &until, error))
    return QY_EXIT_USAGE;
  return print_runs (cli, words, from, until, FALSE, error);
}

static QyExit
run_missed (QyCli *cli, char **words, GStrv *options, GError **error)
{
  return print_runs (cli, words, QY_DATE_NONE, cli->today, TRUE, error);
}

static const QyPlanRun *
find_run (GPtrArray *runs, const char *row, const char *occurrence)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const QyPlanRun *run = runs->pdata[i];

      if (g_str_has_prefix (run->source_id, row) && g_str_equal (run->occurrence, occurrence))
        return run;
    }
  return NULL;
}

static QyExit
run_done (QyCli *cli, char **words, GStrv *options, GError **error)
{
  QyDate on = cli->today;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GPtrArray) runs = NULL;
  g_autofree char *day = NULL;
  const QyPlanRun *run;

  if (!qy_cli_option_date ("on", qy_cli_option (options, 0), &on, error))
    return QY_EXIT_USAGE;
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  runs = contract != NULL ? qy_book_plan_runs (book, contract->id, QY_DATE_NONE, cli->today, error)
                          : NULL;
  if (runs == NULL)
    return QY_EXIT_FAILED;
  run = find_run (runs, words[1], words[2]);
  if (run == NULL)
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("The maintenance plan of %s has no run “%s” of “%s” up to today"),
                   contract->number, words[2], words[1]);
      return QY_EXIT_FAILED;
    }
  day = qy_date_to_iso (on);
  if (!qy_book_due_done (book, &(QyDueRef){ contract->id, run->source_id, run->occurrence }, day,
                         qy_cli_option (options, 1), error))
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print ("%s: %s, %s\n", contract->number, run->title != NULL ? run->title : words[1],
                  run->occurrence);
  qy_cli_answer_print_fact (cli, "done", day);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_plan_list = {
  .name = "plan list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("runs of the maintenance plan: done, missed, due, to come"),
  .run = run_list,
  .options = { { "from", N_ ("DATE"), N_ ("first day (default: 60 days ago)") },
               { "until", N_ ("DATE"), N_ ("last day (default: in 60 days)") } },
};

const QyCliCommand qy_cli_plan_missed = {
  .name = "plan missed",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("every run of the maintenance plan that was missed"),
  .run = run_missed,
};

const QyCliCommand qy_cli_plan_done = {
  .name = "plan done",
  .words = N_ ("CON ROW RUN"),
  .min_words = 3,
  .max_words = 3,
  .summary = N_ ("a run was done, without a service record of it"),
  .run = run_done,
  .options = { { "on", N_ ("DATE"), N_ ("when (default: today)") },
               { "note", N_ ("TEXT"), N_ ("a note") } },
};
