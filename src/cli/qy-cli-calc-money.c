/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-penalty.h"
#include "qy-cli-print.h"
#include "qy-cli-schedule.h"

#define PPM_SCALE 4 /* a percentage with four decimals is in millionths */

/* [{"date": …, "amount": …}] or nothing */
static GArray *
take_payments (JsonObject *args, GError **error)
{
  g_autoptr (GArray) payments = g_array_new (FALSE, FALSE, sizeof (QyPenaltyPayment));
  JsonNode *node = json_object_get_member (args, "payments");
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (list == NULL && qy_cli_calc_has (args, "payments"))
    {
      qy_cli_calc_wrong ("payments", _ ("a list of payments"), error);
      return NULL;
    }
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);
      QyPenaltyPayment payment = { QY_DATE_NONE, 0 };

      if (!JSON_NODE_HOLDS_OBJECT (element))
        {
          qy_cli_calc_wrong ("payments", _ ("a list of payments"), error);
          return NULL;
        }
      if (!qy_cli_calc_take_date (json_node_get_object (element), "date", &payment.day, error)
          || !qy_cli_calc_take_int (json_node_get_object (element), "amount", &payment.amount,
                                    error))
        return NULL;
      g_array_append_val (payments, payment);
    }
  return g_steal_pointer (&payments);
}

static gboolean
take_rule (JsonObject *args, QyPenaltyRule *rule, GError **error)
{
  gint64 grace = 0;

  *rule = (QyPenaltyRule){ .rate = { 0, PPM_SCALE, QY_RATE_PER_DAY },
                           .cap_rate = { 0, PPM_SCALE, QY_RATE_PLAIN } };
  rule->has_cap_rate = qy_cli_calc_has (args, "cap_ppm");
  rule->has_cap_sum = qy_cli_calc_has (args, "cap");
  if (!qy_cli_calc_take_int (args, "rate_ppm", &rule->rate.digits, error)
      || (rule->has_cap_rate
          && !qy_cli_calc_take_int (args, "cap_ppm", &rule->cap_rate.digits, error))
      || (rule->has_cap_sum && !qy_cli_calc_take_int (args, "cap", &rule->cap_sum, error))
      || (qy_cli_calc_has (args, "grace") && !qy_cli_calc_take_int (args, "grace", &grace, error)))
    return FALSE;
  rule->grace = (int) CLAMP (grace, G_MININT, G_MAXINT);
  return TRUE;
}

static gboolean
run_penalty (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autoptr (GArray) payments = take_payments (args, error);
  QyPenaltyRule rule;
  QyMoney amount = { 0, "CNY" };
  QyDate due = QY_DATE_NONE;
  QyDate on = QY_DATE_NONE;
  g_auto (QyPenalty) penalty = { 0 };

  if (payments == NULL || !take_rule (args, &rule, error)
      || !qy_cli_calc_take_int (args, "amount", &amount.minor, error)
      || !qy_cli_calc_take_date (args, "due", &due, error)
      || !qy_cli_calc_take_date (args, "on", &on, error)
      || !qy_penalty_compute (&rule, amount, due, (const QyPenaltyPayment *) payments->data,
                              payments->len, on, &penalty, NULL, error))
    return FALSE;
  qy_cli_penalty_to_json (&penalty, result);
  return TRUE;
}

/* "day" and a day of the month, or "nth-working-day" and which one */
static gboolean
take_due (JsonObject *args, QyFeeDue *due, GError **error)
{
  const char *rule = qy_cli_calc_take_text (args, "rule", error);
  gint64 number = 0;

  if (rule == NULL)
    return FALSE;
  if (g_str_equal (rule, "day"))
    due->from = QY_FEE_DUE_DAY;
  else if (g_str_equal (rule, "nth-working-day"))
    due->from = QY_FEE_DUE_WORKING_DAY;
  else
    return qy_cli_calc_wrong ("rule", _ ("day or nth-working-day"), error);
  if (!qy_cli_calc_take_int (args, due->from == QY_FEE_DUE_DAY ? "day" : "nth", &number, error))
    return FALSE;
  due->day = (int) CLAMP (number, 0, G_MAXINT);
  return TRUE;
}

static gboolean
run_schedule (JsonObject *args, JsonBuilder *result, GError **error)
{
  QyFeePlan plan = { .line = { .basis = QY_FEE_MONTHLY,
                               .has_amount = TRUE,
                               .amount = { 0, "CNY" },
                               .tax_included = TRUE } };
  g_autoptr (GArray) rows = NULL;

  if (!qy_cli_calc_take_date (args, "first_day", &plan.first, error)
      || !qy_cli_calc_take_date (args, "last_day", &plan.last, error)
      || !qy_cli_calc_take_int (args, "amount", &plan.line.amount.minor, error)
      || !qy_cli_calc_take_flag (args, "arrears", &plan.line.arrears, error)
      || !take_due (args, &plan.due, error))
    return FALSE;
  rows = qy_cli_schedule_plan (&plan, error);
  if (rows == NULL)
    return FALSE;
  json_builder_set_member_name (result, "payments");
  json_builder_begin_array (result);
  for (guint i = 0; i < rows->len; i++)
    {
      const QyCliScheduleRow *row = &g_array_index (rows, QyCliScheduleRow, i);

      json_builder_begin_object (result);
      qy_cli_json_text (result, "period", row->payment.occurrence);
      qy_cli_calc_add_date (result, "due", row->deadline.date);
      qy_cli_calc_add_int (result, "amount", row->payment.amount);
      json_builder_end_object (result);
    }
  json_builder_end_array (result);
  return TRUE;
}

const QyCliOperation qy_cli_calc_money[] = {
  { "monthly-schedule", run_schedule },
  { "penalty-daily", run_penalty },
  { NULL },
};
