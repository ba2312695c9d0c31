/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-change.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-governance.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-governance-word.h"

#define MOST_DAYS    10000
#define MOST_MINUTES 10000000

static QyExit
say (QyCli *cli, const QyChangeRequest *request, const char *what)
{
  if (!cli->json)
    qy_cli_print ("%s: %s\n", request->number, what);
  qy_cli_answer_print_fact (cli, "number", request->number);
  return QY_EXIT_DONE;
}

static void
take (char **member, const char *value)
{
  if (value == NULL)
    return;
  g_free (*member);
  *member = *value != '\0' ? g_strdup (value) : NULL;
}

static QyChangeRequest *
open_request (QyCli *cli, const char *word, QyBook **book, GError **error)
{
  *book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  return *book != NULL ? qy_book_change_request_find (*book, word, error) : NULL;
}

enum
{
  ASK_KIND,
  ASK_ON,
  ASK_BY,
  ASK_TEXT,
};

static QyExit
run_ask (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *kind = qy_cli_option (options, ASK_KIND);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyChangeRequest) request = NULL;
  g_autofree char *day = NULL;
  g_autofree char *due = NULL;
  g_autofree char *what = NULL;
  QyDate on = cli->today, by;

  if (!qy_cli_option_date ("on", qy_cli_option (options, ASK_ON), &on, error))
    return QY_EXIT_USAGE;
  contract = qy_cli_open_contract (cli, words[0], &book, error);
  if (contract == NULL)
    return QY_EXIT_FAILED;
  day = qy_date_to_iso (on);
  request =
      qy_change_request_new (contract->id, kind != NULL ? kind : "requirement", words[1], day);
  take (&request->asked_by, qy_cli_option (options, ASK_BY));
  take (&request->text, qy_cli_option (options, ASK_TEXT));
  if (!qy_book_change_request_put (book, request, error))
    return QY_EXIT_FAILED;
  if (!qy_book_change_answer_due (book, request, &by, NULL, NULL))
    return say (cli, request, _ ("asked; the contract does not say by when it is answered"));
  due = qy_date_to_iso (by);
  what = g_strdup_printf (_ ("asked; to be answered by %s"), due);
  return say (cli, request, what);
}

enum
{
  ANSWER_ON,
  ANSWER_PLAN,
  ANSWER_QUALITY,
  ANSWER_PRICE,
  ANSWER_DAYS,
  ANSWER_WORKLOAD,
};

/* "-500元" makes it cheaper. */
static gboolean
take_price (QyChangeRequest *request, const char *typed, GError **error)
{
  gboolean is_cheaper = typed != NULL && *typed == '-';
  QyMoney money;

  if (typed == NULL)
    return TRUE;
  if (!qy_money_parse (typed + is_cheaper, NULL, &money, error))
    return FALSE;
  request->effect_price = is_cheaper ? -money.minor : money.minor;
  take (&request->currency, money.currency);
  return TRUE;
}

static QyExit
run_answer (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyChangeRequest) request = NULL;
  QyDate on = cli->today;
  gint64 days = 0, minutes = 0;

  if (!qy_cli_option_date ("on", qy_cli_option (options, ANSWER_ON), &on, error)
      || !qy_cli_take_number ("days", qy_cli_option (options, ANSWER_DAYS), -MOST_DAYS, MOST_DAYS,
                              &days, error)
      || !qy_cli_take_number ("minutes", qy_cli_option (options, ANSWER_WORKLOAD), 0, MOST_MINUTES,
                              &minutes, error))
    return QY_EXIT_USAGE;
  request = open_request (cli, words[0], &book, error);
  if (request == NULL || !take_price (request, qy_cli_option (options, ANSWER_PRICE), error))
    return QY_EXIT_FAILED;
  g_free (request->answered_on);
  request->answered_on = qy_date_to_iso (on);
  take (&request->effect_plan, qy_cli_option (options, ANSWER_PLAN));
  take (&request->effect_quality, qy_cli_option (options, ANSWER_QUALITY));
  if (qy_cli_option (options, ANSWER_DAYS) != NULL)
    request->effect_days = days;
  if (qy_cli_option (options, ANSWER_WORKLOAD) != NULL)
    request->workload_minutes = minutes;
  if (!qy_book_change_request_put (book, request, error))
    return QY_EXIT_FAILED;
  return say (cli, request, _ ("answered"));
}

enum
{
  DECIDE_ON,
  DECIDE_BY,
  DECIDE_WHY,
  DECIDE_FROM,
};

static QyExit
run_decide (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyChangeRequest) request = NULL;
  QyDate on = cli->today;

  if (!qy_cli_option_date ("on", qy_cli_option (options, DECIDE_ON), &on, error))
    return QY_EXIT_USAGE;
  request = open_request (cli, words[0], &book, error);
  if (request == NULL)
    return QY_EXIT_FAILED;
  take (&request->decision, words[1]);
  g_free (request->decided_on);
  request->decided_on = g_str_equal (words[1], "open") ? NULL : qy_date_to_iso (on);
  take (&request->decided_by, qy_cli_option (options, DECIDE_BY));
  take (&request->reason, qy_cli_option (options, DECIDE_WHY));
  take (&request->effective_on, qy_cli_option (options, DECIDE_FROM));
  if (!qy_book_change_request_put (book, request, error))
    return QY_EXIT_FAILED;
  return say (
      cli, request,
      qy_governance_word (QY_WORDS_DECISION, request->decision, qy_language_of_interface ()));
}

static QyExit
run_amend (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyChangeRequest) request = open_request (cli, words[0], &book, error);
  g_autofree char *id = request != NULL ? qy_book_change_amend (book, request->id, error) : NULL;
  g_autoptr (QyContract) amendment = id != NULL ? qy_book_contract_get (book, id, error) : NULL;

  if (amendment == NULL)
    return QY_EXIT_FAILED;
  if (!cli->json)
    qy_cli_print ("%s: %s %s\n", request->number, amendment->number, amendment->title);
  qy_cli_answer_print_fact (cli, "amendment", id);
  return QY_EXIT_DONE;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "number", N_ ("Number") },
    { "kind", NULL },
    { NULL, N_ ("Kind") },
    { "title", N_ ("Title") },
    { "asked_on", N_ ("Asked") },
    { "due", N_ ("Answer due") },
    { "answered_on", N_ ("Answered") },
    { "decision", NULL },
    { NULL, N_ ("Decision") },
    { "amendment", NULL },
    { "id", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) requests =
      contract != NULL ? qy_book_change_request_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  QyLanguage language = qy_language_of_interface ();

  if (requests == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < requests->len; i++)
    {
      const QyChangeRequest *request = requests->pdata[i];
      QyDate by;
      g_autofree char *due =
          qy_book_change_answer_due (book, request, &by, NULL, NULL) ? qy_date_to_iso (by) : NULL;

      qy_cli_answer_add (
          answer,
          (const char *[]){ request->number, request->kind,
                            qy_governance_word (QY_WORDS_CHANGE_KIND, request->kind, language),
                            request->title, request->asked_on, due, request->answered_on,
                            request->decision,
                            qy_governance_word (QY_WORDS_DECISION, request->decision, language),
                            request->amendment_id, request->id });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static const QyCliColumn whole_columns[] = {
  { "number", N_ ("Number") },
  { "kind", NULL },
  { NULL, N_ ("Kind") },
  { "title", N_ ("Title") },
  { "text", N_ ("Text") },
  { "asked_on", N_ ("Asked") },
  { "asked_by", N_ ("Asked by") },
  { "due", N_ ("Answer due") },
  { "answered_on", N_ ("Answered") },
  { "effect_plan", N_ ("Effect on the plan") },
  { "effect_quality", N_ ("Effect on quality") },
  { "effect_price", NULL, QY_CELL_INT },
  { "currency", NULL },
  { NULL, N_ ("Effect on the price") },
  { "effect_days", N_ ("Days the plan moves"), QY_CELL_INT },
  { "workload_minutes", N_ ("Minutes of work"), QY_CELL_INT },
  { "decision", NULL },
  { NULL, N_ ("Decision") },
  { "decided_on", N_ ("Decided") },
  { "decided_by", N_ ("Decided by") },
  { "reason", N_ ("Reason") },
  { "effective_on", N_ ("Takes effect") },
  { "amendment", N_ ("Amendment") },
  { NULL, NULL },
};

static char *
print_price (const QyChangeRequest *request)
{
  QyMoney money = { .minor = ABS (request->effect_price) };
  g_autofree char *figures = NULL;

  if (request->effect_price == 0)
    return NULL;
  g_strlcpy (money.currency, request->currency, sizeof money.currency);
  figures = qy_money_to_figures (money);
  return g_strdup_printf ("%s%s", request->effect_price < 0 ? "−" : "+", figures);
}

static char *
print_number (gint64 number)
{
  return number != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyChangeRequest) request = open_request (cli, words[0], &book, error);
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (whole_columns);
  g_autoptr (QyContract) amendment = NULL;
  g_autofree char *due = NULL;
  g_autofree char *minor = NULL;
  g_autofree char *price = NULL;
  g_autofree char *days = NULL;
  g_autofree char *minutes = NULL;
  QyLanguage language = qy_language_of_interface ();
  QyDate by;

  if (request == NULL)
    return QY_EXIT_FAILED;
  if (qy_book_change_answer_due (book, request, &by, NULL, NULL))
    due = qy_date_to_iso (by);
  if (request->amendment_id != NULL)
    amendment = qy_book_contract_get (book, request->amendment_id, NULL);
  minor = print_number (request->effect_price);
  price = print_price (request);
  days = print_number (request->effect_days);
  minutes = print_number (request->workload_minutes);
  qy_cli_answer_add (
      answer, (const char *[]){ request->number,
                                request->kind,
                                qy_governance_word (QY_WORDS_CHANGE_KIND, request->kind, language),
                                request->title,
                                request->text,
                                request->asked_on,
                                request->asked_by,
                                due,
                                request->answered_on,
                                request->effect_plan,
                                request->effect_quality,
                                minor,
                                request->currency,
                                price,
                                days,
                                minutes,
                                request->decision,
                                qy_governance_word (QY_WORDS_DECISION, request->decision, language),
                                request->decided_on,
                                request->decided_by,
                                request->reason,
                                request->effective_on,
                                amendment != NULL ? amendment->number : NULL });
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_change_ask = {
  .name = "change ask",
  .words = N_ ("CON TITLE"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("records that somebody asks for a change"),
  .run = run_ask,
  .options = {
    [ASK_KIND] = { "kind", N_ ("KIND"), N_ ("requirement (the default), feature, version, service, sla or other") },
    [ASK_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day (default: today)") },
    [ASK_BY] = { "by", N_ ("LABEL"), N_ ("who asks: A, B") },
    [ASK_TEXT] = { "text", N_ ("TEXT"), N_ ("what is asked for; becomes part of an amendment") },
  },
};

const QyCliCommand qy_cli_change_answer = {
  .name = "change answer",
  .words = N_ ("REQUEST"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("records the answer: what the change would mean"),
  .run = run_answer,
  .options = {
    [ANSWER_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day (default: today)") },
    [ANSWER_PLAN] = { "plan", N_ ("TEXT"), N_ ("effect on the plan") },
    [ANSWER_QUALITY] = { "quality", N_ ("TEXT"), N_ ("effect on quality") },
    [ANSWER_PRICE] = { "price", N_ ("MONEY"), N_ ("how much dearer; with “-” before it, cheaper: --price=-500元") },
    [ANSWER_DAYS] = { "days", N_ ("N"), N_ ("days that the plan moves") },
    [ANSWER_WORKLOAD] = { "minutes", N_ ("N"), N_ ("work in minutes") },
  },
};

const QyCliCommand qy_cli_change_decide = {
  .name = "change decide",
  .words = N_ ("REQUEST DECISION"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("records the decision: accepted, refused, withdrawn; open takes it back"),
  .run = run_decide,
  .options = {
    [DECIDE_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day (default: today)") },
    [DECIDE_BY] = { "by", N_ ("NAME"), N_ ("who decided") },
    [DECIDE_WHY] = { "why", N_ ("TEXT"), N_ ("the reason, printed in the amendment") },
    [DECIDE_FROM] = { "from", N_ ("YYYY-MM-DD"), N_ ("the day from which on the change holds") },
  },
};

const QyCliCommand qy_cli_change_amend = {
  .name = "change amend",
  .words = N_ ("REQUEST"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("drafts the amendment that an accepted request leads to"),
  .run = run_amend,
};

const QyCliCommand qy_cli_change_list = {
  .name = "change list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the change requests of a contract, by day"),
  .run = run_list,
};

const QyCliCommand qy_cli_change_show = {
  .name = "change show",
  .words = N_ ("REQUEST"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("one change request: what was asked, answered and decided"),
  .run = run_show,
};
