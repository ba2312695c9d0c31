/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-checklist.h"
#include "qy-book-milestone.h"
#include "qy-book-obligation.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"

static QyContract *
open_contract (QyCli *cli, const char *word, QyBook **book, GError **error)
{
  *book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  return *book != NULL ? qy_book_contract_find (*book, word, error) : NULL;
}

static QyExit
say (QyCli *cli, const QyContract *contract, const char *what, const char *id)
{
  if (!cli->json)
    qy_cli_print ("%s: %s\n", contract->number, what);
  qy_cli_answer_print_fact (cli, "id", id);
  return QY_EXIT_DONE;
}

enum
{
  MILESTONE_NAME,
  MILESTONE_ON,
  MILESTONE_UNTIL,
  MILESTONE_WHY,
  MILESTONE_NOTE,
};

static QyExit
run_milestone_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyMilestone) milestone = NULL;
  g_autofree char *day = NULL;
  g_autofree char *what = NULL;
  QyDate on = cli->today;

  if (!qy_cli_option_date ("on", qy_cli_option (options, MILESTONE_ON), &on, error))
    return QY_EXIT_USAGE;
  contract = open_contract (cli, words[0], &book, error);
  if (contract == NULL)
    return QY_EXIT_FAILED;
  day = qy_date_to_iso (on);
  milestone =
      qy_milestone_new (contract->id, words[1], qy_cli_option (options, MILESTONE_NAME), day);
  milestone->until_day = g_strdup (qy_cli_option (options, MILESTONE_UNTIL));
  milestone->reason = g_strdup (qy_cli_option (options, MILESTONE_WHY));
  milestone->note = g_strdup (qy_cli_option (options, MILESTONE_NOTE));
  if (!qy_book_milestone_put (book, milestone, error))
    return QY_EXIT_FAILED;
  what = g_strdup_printf ("%s, %s", milestone->name != NULL ? milestone->name : words[1], day);
  return say (cli, contract, what, milestone->id);
}

static QyExit
run_milestone_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
    { "on", N_ ("Day") },
    { "until", N_ ("Until") },
    { "kind", N_ ("Kind"), QY_CELL_WORD },
    { "name", N_ ("What") },
    { "reason", N_ ("Reason") },
    { "note", N_ ("Remark") },
    { "letter", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) milestones =
      contract != NULL ? qy_book_milestone_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (milestones == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < milestones->len; i++)
    {
      const QyMilestone *milestone = milestones->pdata[i];

      qy_cli_answer_add (answer,
                         (const char *[]){ milestone->id, milestone->on_day, milestone->until_day,
                                           milestone->kind, milestone->name, milestone->reason,
                                           milestone->note, milestone->letter_id });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_checklist_start (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);

  if (contract == NULL || !qy_book_checklist_start (book, contract->id, words[1], error))
    return QY_EXIT_FAILED;
  return say (cli, contract, words[1], contract->id);
}

static QyExit
run_checklist_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "list", N_ ("List"), QY_CELL_WORD },
    { "n", N_ ("No."), QY_CELL_INT },
    { "what", N_ ("What") },
    { "due_on", N_ ("Due") },
    { "done_on", N_ ("Done") },
    { "id", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) items =
      contract != NULL ? qy_book_checklist_list (book, contract->id, words[1], error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (items == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < items->len; i++)
    {
      const QyChecklistItem *item = items->pdata[i];
      g_autofree char *n = g_strdup_printf ("%" G_GINT64_FORMAT, item->position);

      qy_cli_answer_add (answer, (const char *[]){ item->list, n, item->what, item->due_on,
                                                   item->done_on, item->id });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

enum
{
  TICK_ALL,
  TICK_BACK,
};

static QyExit
run_checklist_tick (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) items =
      contract != NULL ? qy_book_checklist_list (book, contract->id, words[1], error) : NULL;
  gboolean done = options[TICK_BACK] == NULL;
  guint64 n = 0;
  guint ticked = 0;

  if (items == NULL)
    return QY_EXIT_FAILED;
  if (options[TICK_ALL] == NULL
      && (words[2] == NULL || !g_ascii_string_to_unsigned (words[2], 10, 1, 10000, &n, NULL)))
    {
      qy_cli_usage_error (error, _ ("Say which item by its number, or --all"));
      return QY_EXIT_USAGE;
    }
  for (guint i = 0; i < items->len; i++)
    {
      const QyChecklistItem *item = items->pdata[i];

      if (options[TICK_ALL] == NULL && item->position != (gint64) n)
        continue;
      if (!qy_book_checklist_tick (book, item->id, done, error))
        return QY_EXIT_FAILED;
      ticked++;
      if (!cli->json)
        qy_cli_print ("%s %s\n", done ? "✓" : "–", item->what);
    }
  if (ticked == 0)
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("The list “%s” of %s has no such item"), words[1], contract->number);
      return QY_EXIT_FAILED;
    }
  qy_cli_answer_print_fact (cli, "list", words[1]);
  return QY_EXIT_DONE;
}

enum
{
  OBLIGATION_WHEN,
  OBLIGATION_KIND,
  OBLIGATION_PARTY,
  OBLIGATION_EVIDENCE,
  OBLIGATION_NOTE,
};

static QyExit
run_obligation_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *when = qy_cli_option (options, OBLIGATION_WHEN);
  const char *kind = qy_cli_option (options, OBLIGATION_KIND);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyObligation) obligation = NULL;
  g_autofree char *rule = NULL;

  if (when == NULL)
    {
      qy_cli_usage_error (error,
                          _ ("Say when with --when: a day, or a rule such as “event delivery; "
                             "after P5D working” or “every P1M from 2026-01-01; day 10”"));
      return QY_EXIT_USAGE;
    }
  contract = open_contract (cli, words[0], &book, error);
  if (contract == NULL)
    return QY_EXIT_FAILED;
  rule = g_ascii_isdigit (*when) ? g_strconcat ("on ", when, NULL) : g_strdup (when);
  obligation = qy_obligation_new (contract->id, kind != NULL ? kind : "other", words[1],
                                  qy_cli_option (options, OBLIGATION_PARTY), rule);
  obligation->evidence = g_strdup (qy_cli_option (options, OBLIGATION_EVIDENCE));
  obligation->note = g_strdup (qy_cli_option (options, OBLIGATION_NOTE));
  if (!qy_book_obligation_put (book, obligation, error))
    return QY_EXIT_FAILED;
  return say (cli, contract, words[1], obligation->id);
}

static QyExit
run_obligation_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
    { "kind", N_ ("Kind"), QY_CELL_WORD },
    { "title", N_ ("What") },
    { "party", N_ ("Whose") },
    { "rule", N_ ("When") },
    { "evidence", N_ ("Evidence") },
    { "note", N_ ("Remark") },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) list =
      contract != NULL ? qy_book_obligation_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (list == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < list->len; i++)
    {
      const QyObligation *item = list->pdata[i];

      qy_cli_answer_add (answer, (const char *[]){ item->id, item->kind, item->title, item->label,
                                                   item->rule, item->evidence, item->note });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_obligation_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) list =
      contract != NULL ? qy_book_obligation_list (book, contract->id, error) : NULL;

  if (list == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < list->len; i++)
    {
      const QyObligation *item = list->pdata[i];

      if (!g_str_has_prefix (item->id, words[1]) && !g_str_equal (item->title, words[1]))
        continue;
      if (!qy_book_obligation_remove (book, item->id, error))
        return QY_EXIT_FAILED;
      qy_cli_answer_print_removed (cli, item->title, contract->number);
      return QY_EXIT_DONE;
    }
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND, _ ("%s has no obligation “%s”"),
               contract->number, words[1]);
  return QY_EXIT_FAILED;
}

const QyCliCommand qy_cli_milestone_add = {
  .name = "milestone add",
  .words = N_ ("CON KIND"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("records what has happened: event, notice, consent, returned, destroyed …"),
  .run = run_milestone_add,
  .options = {
    [MILESTONE_NAME] = { "name", N_ ("EVENT"), N_ ("of an event: delivery, acceptance, or the words a value waits for") },
    [MILESTONE_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("when (default: today)") },
    [MILESTONE_UNTIL] = { "until", N_ ("YYYY-MM-DD"), N_ ("the last day, of a suspension or an extension") },
    [MILESTONE_WHY] = { "why", N_ ("TEXT"), N_ ("the reason") },
    [MILESTONE_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_milestone_list = {
  .name = "milestone list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("what has happened to a contract"),
  .run = run_milestone_list,
};

const QyCliCommand qy_cli_checklist_start = {
  .name = "checklist start",
  .words = N_ ("CON LIST"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("begins a list: preparation, renewal or handover"),
  .run = run_checklist_start,
};

const QyCliCommand qy_cli_checklist_list = {
  .name = "checklist list",
  .words = N_ ("CON [LIST]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("the items of a contract's lists, and which are done"),
  .run = run_checklist_list,
};

const QyCliCommand qy_cli_checklist_tick = {
  .name = "checklist tick",
  .words = N_ ("CON LIST [NUMBER]"),
  .min_words = 2,
  .max_words = 3,
  .summary = N_ ("an item is done"),
  .run = run_checklist_tick,
  .options = {
    [TICK_ALL] = { "all", NULL, N_ ("every item of the list") },
    [TICK_BACK] = { "back", NULL, N_ ("it is not done after all") },
  },
};

const QyCliCommand qy_cli_obligation_add = {
  .name = "obligation add",
  .words = N_ ("CON TITLE"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("a duty written by hand, with the rule of its day"),
  .run = run_obligation_add,
  .options = {
    [OBLIGATION_WHEN] = { "when", N_ ("RULE"), N_ ("a day, or a rule: event, every, month …") },
    [OBLIGATION_KIND] = { "kind", N_ ("KIND"), N_ ("deliverable, report, training, acceptance, repair, meeting, document or other") },
    [OBLIGATION_PARTY] = { "party", N_ ("LABEL"), N_ ("whose duty: A, B; both without") },
    [OBLIGATION_EVIDENCE] = { "evidence", N_ ("TEXT"), N_ ("what shows that it was done") },
    [OBLIGATION_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_obligation_list = {
  .name = "obligation list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the duties of a contract that were written by hand"),
  .run = run_obligation_list,
};

const QyCliCommand qy_cli_obligation_remove = {
  .name = "obligation remove",
  .words = N_ ("CON OBLIGATION"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("removes a duty that was written by hand"),
  .run = run_obligation_remove,
};
