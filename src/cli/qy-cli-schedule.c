/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-schedule.h"

#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-holidays.h"

/* The places of the options. */
enum
{
  AMOUNT,
  FIRST,
  LAST,
  EVERY,
  DAY,
  WORKING_DAY,
  ARREARS,
  BY_DAYS
};

static const QyCliColumn columns[] = {
  { "period", N_ ("Period") },
  { "first", N_ ("From") },
  { "last", N_ ("Until") },
  { "due", N_ ("Due") },
  { "safe", N_ ("Last safe day") },
  { "certain", N_ ("Certain"), QY_CELL_BOOL },
  { "amount", NULL, QY_CELL_INT },
  { NULL, N_ ("Amount"), QY_CELL_FIGURES },
  { NULL, NULL },
};

static void
add_row (QyCliAnswer *answer, const QyCliScheduleRow *row, QyMoney money)
{
  g_autofree char *first = qy_date_to_iso (row->payment.first);
  g_autofree char *last = qy_date_to_iso (row->payment.last);
  g_autofree char *due = qy_date_to_iso (row->deadline.date);
  g_autofree char *safe = qy_date_to_iso (row->deadline.safe);
  g_autofree char *minor = g_strdup_printf ("%" G_GINT64_FORMAT, row->payment.amount);
  g_autofree char *figures = NULL;

  money.minor = row->payment.amount;
  figures = qy_money_to_figures (money);
  qy_cli_answer_add (answer,
                     (const char *[]){ row->payment.occurrence, first, last, due, safe,
                                       row->deadline.certain ? "true" : "false", minor, figures });
}

static gboolean
take_number (const char *name, const char *text, QyFeeDueFrom from, QyFeeDue *due, GError **error)
{
  guint64 number = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 1, 31, &number, NULL))
    return qy_cli_usage_error (error, _ ("--%s: “%s” is not a day from 1 to 31"), name, text);
  *due = (QyFeeDue){ .from = from, .day = (int) number };
  return TRUE;
}

static gboolean
take_basis (const char *text, QyFeeLine *line, GError **error)
{
  return (qy_fee_basis_from_string (text, &line->basis) && qy_fee_line_months (line) > 0)
         || qy_cli_usage_error (
             error, _ ("--every: “%s” is none of monthly, quarterly, half_yearly, annual"), text);
}

static gboolean
take_plan (GStrv *options, QyFeePlan *plan, GError **error)
{
  const char *amount = qy_cli_option (options, AMOUNT);
  const char *every = qy_cli_option (options, EVERY);
  g_autoptr (GError) wrong = NULL;

  if (amount == NULL || options[FIRST] == NULL || options[LAST] == NULL)
    return qy_cli_usage_error (error, _ ("Say --amount, --first and --last"));
  if (!qy_money_parse (amount, NULL, &plan->line.amount, &wrong))
    return qy_cli_usage_error (error, "--amount: %s", wrong->message);
  plan->line.has_amount = TRUE;
  plan->line.tax_included = TRUE;
  plan->line.arrears = options[ARREARS] != NULL;
  plan->calendar_periods = plan->prorate = options[BY_DAYS] != NULL;
  return take_basis (every != NULL ? every : "monthly", &plan->line, error)
         && qy_cli_option_date ("first", qy_cli_option (options, FIRST), &plan->first, error)
         && qy_cli_option_date ("last", qy_cli_option (options, LAST), &plan->last, error)
         && take_number ("day", qy_cli_option (options, DAY), QY_FEE_DUE_DAY, &plan->due, error)
         && take_number ("working-day", qy_cli_option (options, WORKING_DAY),
                         QY_FEE_DUE_WORKING_DAY, &plan->due, error);
}

static QyExit
run_schedule (QyCli *cli, char **words, GStrv *options, GError **error)
{
  QyFeePlan plan = { .renewal = 0 };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  g_autoptr (GArray) rows = NULL;
  QyMoney total = { 0, "" };

  if (!take_plan (options, &plan, error))
    return QY_EXIT_USAGE;
  rows = qy_cli_schedule_plan (&plan, error);
  if (rows == NULL)
    return QY_EXIT_FAILED;
  total = plan.line.amount;
  total.minor = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const QyCliScheduleRow *row = &g_array_index (rows, QyCliScheduleRow, i);

      add_row (answer, row, total);
      total.minor = MIN (total.minor + row->payment.amount, QY_MONEY_LIMIT - 1);
    }
  qy_cli_answer_print_list (answer, cli);
  if (!cli->json)
    {
      g_autofree char *figures = qy_money_to_figures (total);

      qy_cli_print (_ ("%s: %s\n"), _ ("Total"), figures);
    }
  return QY_EXIT_DONE;
}

GArray *
qy_cli_schedule_plan (const QyFeePlan *plan, GError **error)
{
  g_autoptr (GArray) payments = qy_fee_schedule (plan, error);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (QyCliScheduleRow));
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();

  for (guint i = 0; payments != NULL && i < payments->len; i++)
    {
      QyCliScheduleRow row = { g_array_index (payments, QyFeePayment, i) };

      if (!qy_due_rule_evaluate (&row.payment.rule, calendar, &row.deadline, NULL, error))
        return NULL;
      g_array_append_val (rows, row);
    }
  return payments != NULL ? g_steal_pointer (&rows) : NULL;
}

const QyCliCommand qy_cli_calc_schedule = {
  .name = "calc schedule",
  .max_words = 0,
  .summary = N_ ("the payments of a fee by the month, quarter or year, with their due dates"),
  .run = run_schedule,
  .options = {
    [AMOUNT] = { "amount", N_ ("AMOUNT"), N_ ("of one period") },
    [FIRST] = { "first", N_ ("YYYY-MM-DD"), N_ ("the first day of the term") },
    [LAST] = { "last", N_ ("YYYY-MM-DD"), N_ ("its last day") },
    [EVERY] = { "every", N_ ("PERIOD"), N_ ("monthly (default), quarterly, half_yearly or annual") },
    [DAY] = { "day", N_ ("DAY"), N_ ("due on this day of the month") },
    [WORKING_DAY] = { "working-day", N_ ("N"), N_ ("due on the N-th working day of the month") },
    [ARREARS] = { "arrears", NULL, N_ ("paid after the period, not before") },
    [BY_DAYS] = { "by-days", NULL, N_ ("by calendar periods, those cut by the term paid by days") },
  },
};
