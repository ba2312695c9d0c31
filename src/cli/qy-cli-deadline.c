/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-commands.h"
#include "qy-cli-dates.h"
#include "qy-cli-input.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-holidays.h"

/* The places of the options of deadline and term. */
enum
{
  FROM,
  AFTER,
  BEFORE,
  NO_ROLL,
  LEAD
};

enum
{
  START,
  LENGTH
};

static gboolean
take_deadline (GStrv *options, QyDate *from, QyDeadlineRule *rule, GError **error)
{
  const char *after = qy_cli_option (options, AFTER);
  const char *before = qy_cli_option (options, BEFORE);

  if (qy_cli_option (options, FROM) == NULL || (after == NULL) == (before == NULL))
    return qy_cli_usage_error (error, _ ("Say --from and either --after or --before"));
  rule->before = before != NULL;
  rule->no_roll = options[NO_ROLL] != NULL;
  return qy_cli_option_date ("from", qy_cli_option (options, FROM), from, error)
         && qy_cli_take_length (after != NULL ? "after" : "before", after != NULL ? after : before,
                                &rule->length, error)
         && qy_cli_take_lead (qy_cli_option (options, LEAD), &rule->lead, error);
}

static void
print_deadline (QyCli *cli, const QyDeadline *deadline, const QyReasons *why)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *date = qy_date_to_iso (deadline->date);
  g_autofree char *safe = qy_date_to_iso (deadline->safe);

  if (!cli->json)
    {
      qy_cli_print (deadline->certain
                        ? _ ("The deadline is %s, the last safe day %s.\n")
                        : _ ("The deadline is %s, the last safe day %s; this is not certain.\n"),
                    date, safe);
      qy_cli_calc_print_why (why);
      return;
    }
  json_builder_begin_object (builder);
  qy_cli_deadline_to_json (deadline, builder);
  qy_cli_calc_add_why (builder, why);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_deadline (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  QyDeadlineRule rule = { 0 };
  QyDeadline deadline;
  QyDate from = QY_DATE_NONE;

  if (!take_deadline (options, &from, &rule, error))
    return QY_EXIT_USAGE;
  if (!qy_deadline_compute (calendar, from, &rule, &deadline, why, error))
    return QY_EXIT_FAILED;
  print_deadline (cli, &deadline, why);
  return QY_EXIT_DONE;
}

static gboolean
take_term (GStrv *options, QyDate *start, QyDuration *length, GError **error)
{
  if (qy_cli_option (options, START) == NULL || qy_cli_option (options, LENGTH) == NULL)
    return qy_cli_usage_error (error, _ ("Say --start and --length"));
  return qy_cli_option_date ("start", qy_cli_option (options, START), start, error)
         && qy_cli_take_length ("length", qy_cli_option (options, LENGTH), length, error);
}

static QyExit
run_term (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *iso = NULL;
  QyDuration length;
  QyDate start = QY_DATE_NONE;
  QyDate last;
  gboolean certain = TRUE;

  if (!take_term (options, &start, &length, error))
    return QY_EXIT_USAGE;
  if (!qy_service_term_compute (calendar, start, length, &last, &certain, why, error))
    return QY_EXIT_FAILED;
  iso = qy_date_to_iso (last);
  if (!cli->json)
    {
      qy_cli_print (certain ? _ ("The last day is %s.\n")
                            : _ ("The last day is %s; this is not certain.\n"),
                    iso);
      qy_cli_calc_print_why (why);
      return QY_EXIT_DONE;
    }
  json_builder_begin_object (builder);
  qy_cli_calc_add_date (builder, "last", last);
  qy_cli_calc_add_flag (builder, "certain", certain);
  qy_cli_calc_add_why (builder, why);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
  return QY_EXIT_DONE;
}

void
qy_cli_deadline_to_json (const QyDeadline *deadline, JsonBuilder *builder)
{
  qy_cli_calc_add_date (builder, "date", deadline->date);
  qy_cli_calc_add_date (builder, "safe", deadline->safe);
  qy_cli_calc_add_flag (builder, "certain", deadline->certain);
}

gboolean
qy_cli_take_length (const char *name, const char *text, QyDuration *length, GError **error)
{
  g_autoptr (GError) wrong = NULL;

  return qy_duration_from_raw (text, length, NULL) || qy_duration_parse (text, length, &wrong)
         || qy_cli_usage_error (error, "--%s: %s", name, wrong->message);
}

gboolean
qy_cli_take_lead (const char *text, int *lead, GError **error)
{
  guint64 days = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, QY_DEADLINE_MAX_LEAD, &days, NULL))
    return qy_cli_usage_error (error, _ ("--lead: “%s” is not a number of days from 0 to %d"), text,
                               QY_DEADLINE_MAX_LEAD);
  *lead = (int) days;
  return TRUE;
}

const QyCliCommand qy_cli_calc_deadline = {
  .name = "calc deadline",
  .max_words = 0,
  .summary = N_ ("until when something must be done, step by step"),
  .run = run_deadline,
  .options = {
    [FROM] = { "from", N_ ("YYYY-MM-DD"), N_ ("the day of the event, or the day before which it is due") },
    [AFTER] = { "after", N_ ("LENGTH"), N_ ("how long after it: 30日, 5个工作日, 3 months") },
    [BEFORE] = { "before", N_ ("LENGTH"), N_ ("how long before it") },
    [NO_ROLL] = { "no-roll", NULL, N_ ("it was agreed that it does not move for a day off") },
    [LEAD] = { "lead", N_ ("DAYS"), N_ ("days that a notice needs to arrive") },
  },
};

const QyCliCommand qy_cli_calc_term = {
  .name = "calc term",
  .max_words = 0,
  .summary = N_ ("the last day of a service period, step by step"),
  .run = run_term,
  .options = {
    [START] = { "start", N_ ("YYYY-MM-DD"), N_ ("its first day, which counts") },
    [LENGTH] = { "length", N_ ("LENGTH"), N_ ("how long it is: 3年, 12个月, 90 days") },
  },
};
