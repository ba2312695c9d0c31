/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-cli-record.h"
#include "qy-moment-zone.h"
#include "qy-record-sheet.h"

static const char *
state_label (const char *state)
{
  if (g_str_equal (state, "signed"))
    return C_ ("state of a service record", "signed");
  return g_str_equal (state, "done") ? C_ ("state of a service record", "done")
                                     : C_ ("state of a service record", "draft");
}

static char *
number_text (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static char *
hours_text (gint64 minutes)
{
  return qy_hours_print (minutes, qy_language_of_interface ());
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "number", N_ ("Number") },
    { "kind", NULL },
    { NULL, N_ ("Kind") },
    { "title", N_ ("Title"), QY_CELL_TEXT, 24 },
    { "from", N_ ("From") },
    { "until", N_ ("Until") },
    { "minutes", NULL, QY_CELL_INT },
    { "overtime_minutes", NULL, QY_CELL_INT },
    { "state", NULL },
    { NULL, N_ ("State") },
    { "id", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) records =
      contract != NULL ? qy_book_service_record_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  g_autoptr (GTimeZone) zone = NULL;

  if (records == NULL)
    return QY_EXIT_FAILED;
  zone = qy_moment_zone (contract->time_zone);
  for (guint i = 0; i < records->len; i++)
    {
      const QyServiceRecord *record = records->pdata[i];
      g_autofree char *from = qy_instant_print (zone, record->from_at);
      g_autofree char *until = qy_instant_print (zone, record->until_at);
      g_autofree char *minutes = number_text (record->minutes);
      g_autofree char *overtime = number_text (record->overtime_minutes);

      qy_cli_answer_add (
          answer,
          (const char *[]){ record->number, record->kind,
                            qy_service_kind_print (record->kind, qy_language_of_interface ()),
                            record->title, from, until, minutes, overtime, record->state,
                            state_label (record->state), record->id });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static const QyCliColumn whole[] = {
  { "number", N_ ("Number") },
  { "contract", N_ ("Contract") },
  { "title", N_ ("Title") },
  { "kind", NULL },
  { NULL, N_ ("Kind") },
  { "state", NULL },
  { NULL, N_ ("State") },
  { "from", N_ ("From") },
  { "until", N_ ("Until") },
  { "minutes", NULL, QY_CELL_INT },
  { "overtime_minutes", NULL, QY_CELL_INT },
  { NULL, N_ ("Hours") },
  { NULL, N_ ("Overtime") },
  { "place", N_ ("Place") },
  { "people", N_ ("People") },
  { "problem", N_ ("Problem") },
  { "handling", N_ ("Handling") },
  { "tools", N_ ("Tools") },
  { "verification", N_ ("Verification") },
  { "cautions", N_ ("Cautions") },
  { "provider_signed_on", N_ ("Signed by the provider on") },
  { "client_signed_on", N_ ("Signed by the client on") },
  { "id", NULL },
  { NULL, NULL },
};

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyServiceRecord) record = qy_cli_open_record (cli, words[0], &book, &contract, error);
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (whole);
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *minutes = NULL;
  g_autofree char *overtime = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *overtime_hours = NULL;

  if (record == NULL)
    return QY_EXIT_FAILED;
  zone = qy_moment_zone (contract->time_zone);
  from = qy_instant_print (zone, record->from_at);
  until = qy_instant_print (zone, record->until_at);
  minutes = number_text (record->minutes);
  overtime = number_text (record->overtime_minutes);
  hours = hours_text (record->minutes);
  overtime_hours = hours_text (record->overtime_minutes);
  qy_cli_answer_add (
      answer, (const char *[]){ record->number,
                                contract->number,
                                record->title,
                                record->kind,
                                qy_service_kind_print (record->kind, qy_language_of_interface ()),
                                record->state,
                                state_label (record->state),
                                from,
                                until,
                                minutes,
                                overtime,
                                hours,
                                overtime_hours,
                                record->place,
                                record->people,
                                record->problem,
                                record->handling,
                                record->tools,
                                record->verification,
                                record->cautions,
                                record->provider_signed_on,
                                record->client_signed_on,
                                record->id });
  qy_cli_answer_print_one (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_sheet (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *to = qy_cli_option (options, 0);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyServiceRecord) record = NULL;
  g_autoptr (QyDocument) sheet = NULL;
  g_autofree char *name = NULL;

  record = qy_cli_open_record (cli, words[0], &book, &contract, error);
  if (record != NULL)
    sheet = qy_book_service_record_sheet (book, record->id, error);
  if (sheet == NULL)
    return QY_EXIT_FAILED;
  name = g_strconcat (record->number, ".pdf", NULL);
  if (!qy_cli_write_document (cli, sheet, to != NULL ? to : name, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "file", to != NULL ? to : name);
  return QY_EXIT_DONE;
}

enum
{
  HOURS_FROM,
  HOURS_UNTIL
};

static void
print_hours (QyCli *cli, const QyServiceHours *hours)
{
  static const QyCliColumn columns[] = {
    { "minutes", NULL, QY_CELL_INT },
    { "overtime_minutes", NULL, QY_CELL_INT },
    { "quota", NULL, QY_CELL_INT },
    { "warned", NULL, QY_CELL_BOOL },
    { NULL, N_ ("Hours") },
    { NULL, N_ ("Overtime") },
    { NULL, N_ ("Agreed") },
    { "fee", NULL, QY_CELL_INT },
    { "currency", NULL },
    { NULL, N_ ("Fee") },
    { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  g_autofree char *minutes = number_text (hours->minutes);
  g_autofree char *overtime = number_text (hours->overtime_minutes);
  g_autofree char *quota = hours->quota >= 0 ? number_text (hours->quota) : NULL;
  g_autofree char *worked = hours_text (hours->minutes);
  g_autofree char *beyond = hours_text (hours->overtime_minutes);
  g_autofree char *agreed = hours->quota >= 0 ? hours_text (hours->quota) : NULL;
  g_autofree char *minor = hours->has_fee ? number_text (hours->fee.minor) : NULL;
  g_autofree char *fee = hours->has_fee ? qy_money_to_figures (hours->fee) : NULL;

  qy_cli_answer_add (answer,
                     (const char *[]){ minutes, overtime, quota, hours->warned ? "true" : "false",
                                       worked, beyond, agreed, minor,
                                       hours->has_fee ? hours->fee.currency : NULL, fee });
  qy_cli_answer_print_one (answer, cli);
  if (hours->warned && !cli->json)
    qy_cli_note (_ ("80 %% of the agreed hours are used, or more."));
}

/* Without days, the month of today. */
static QyExit
run_hours (QyCli *cli, char **words, GStrv *options, GError **error)
{
  QyDate from = { cli->today.year, cli->today.month, 1 };
  QyDate until = from;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  QyServiceHours hours;

  until.day = (guint8) qy_date_days_in_month (until.year, until.month);
  if (!qy_cli_option_date ("from", qy_cli_option (options, HOURS_FROM), &from, error)
      || !qy_cli_option_date ("until", qy_cli_option (options, HOURS_UNTIL), &until, error))
    return QY_EXIT_USAGE;
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  if (contract == NULL || !qy_book_service_hours (book, contract->id, from, until, &hours, error))
    return QY_EXIT_FAILED;
  print_hours (cli, &hours);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_record_list = {
  .name = "record list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("service records of a contract, the last one first"),
  .run = run_list,
};

const QyCliCommand qy_cli_record_show = {
  .name = "record show",
  .words = N_ ("REC"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("one service record"),
  .run = run_show,
};

const QyCliCommand qy_cli_record_sheet = {
  .name = "record sheet",
  .words = N_ ("REC"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the sheet 《服务记录单》 as PDF, for both sides to sign"),
  .run = run_sheet,
  .options = { { "to", N_ ("FILE"), N_ ("where to (default: NUMBER.pdf)") } },
};

const QyCliCommand qy_cli_record_hours = {
  .name = "record hours",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("hours worked in a period (default: this month), and what is agreed"),
  .run = run_hours,
  .options = { { "from", N_ ("DATE"), N_ ("first day") },
               { "until", N_ ("DATE"), N_ ("last day") } },
};
