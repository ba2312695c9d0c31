/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-dates.h"
#include "qy-cli-print.h"
#include "qy-clock.h"
#include "qy-holidays.h"

/* An amount and the name of a unit, as a length. */
static gboolean
make_length (gint64 amount, const char *unit, QyDuration *length, GError **error)
{
  if (!qy_unit_from_string (unit, &length->unit))
    return qy_cli_calc_wrong (
        "unit", _ ("day, working-day, week, month, quarter, half-year or year"), error);
  length->amount = (int) CLAMP (amount, G_MININT, G_MAXINT);
  return TRUE;
}

/* "amount" and "unit" */
static gboolean
take_length (JsonObject *args, QyDuration *length, GError **error)
{
  const char *unit = NULL;
  gint64 amount = 0;

  return qy_cli_calc_take_int (args, "amount", &amount, error)
         && (unit = qy_cli_calc_take_text (args, "unit", error)) != NULL
         && make_length (amount, unit, length, error);
}

/* [3, "month"] */
static gboolean
take_pair (JsonObject *args, const char *name, QyDuration *length, GError **error)
{
  JsonNode *node = json_object_get_member (args, name);
  JsonArray *pair =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  JsonNode *amount =
      pair != NULL && json_array_get_length (pair) == 2 ? json_array_get_element (pair, 0) : NULL;
  JsonNode *unit = amount != NULL ? json_array_get_element (pair, 1) : NULL;

  if (unit == NULL || json_node_get_value_type (amount) != G_TYPE_INT64
      || json_node_get_value_type (unit) != G_TYPE_STRING)
    return qy_cli_calc_wrong (name, _ ("a length such as [3, \"month\"]"), error);
  return make_length (json_node_get_int (amount), json_node_get_string (unit), length, error);
}

static gboolean
take_lead (JsonObject *args, int *lead, GError **error)
{
  gint64 days = 0;

  if (qy_cli_calc_has (args, "lead") && !qy_cli_calc_take_int (args, "lead", &days, error))
    return FALSE;
  *lead = (int) CLAMP (days, G_MININT, G_MAXINT);
  return TRUE;
}

/* "roll": "law" or "none" */
static gboolean
take_roll (JsonObject *args, gboolean *no_roll, GError **error)
{
  const char *roll = "law";

  if (qy_cli_calc_has (args, "roll")
      && (roll = qy_cli_calc_take_text (args, "roll", error)) == NULL)
    return FALSE;
  *no_roll = g_str_equal (roll, "none");
  return *no_roll || g_str_equal (roll, "law")
         || qy_cli_calc_wrong ("roll", _ ("law or none"), error);
}

static gboolean
run_deadline (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  QyDeadlineRule rule = { 0 };
  QyDeadline deadline;
  QyDate from = QY_DATE_NONE;
  const char *direction = NULL;

  if (!qy_cli_calc_take_date (args, "from", &from, error)
      || !take_length (args, &rule.length, error) || !take_lead (args, &rule.lead, error)
      || !take_roll (args, &rule.no_roll, error)
      || (direction = qy_cli_calc_take_text (args, "direction", error)) == NULL)
    return FALSE;
  rule.before = g_str_equal (direction, "before");
  if (!rule.before && !g_str_equal (direction, "after"))
    return qy_cli_calc_wrong ("direction", _ ("after or before"), error);
  if (!qy_deadline_compute (calendar, from, &rule, &deadline, NULL, error))
    return FALSE;
  qy_cli_deadline_to_json (&deadline, result);
  return TRUE;
}

static gboolean
run_term (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  QyDuration length = { 0 };
  QyDate start = QY_DATE_NONE;
  QyDate last;

  if (!qy_cli_calc_take_date (args, "start", &start, error) || !take_length (args, &length, error)
      || !qy_service_term_compute (calendar, start, length, &last, NULL, NULL, error))
    return FALSE;
  qy_cli_calc_add_date (result, "last", last);
  return TRUE;
}

/* A list of days, or nothing */
static GArray *
take_days (JsonObject *args, const char *name, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (QyDate));
  JsonNode *node = json_object_get_member (args, name);
  JsonArray *list =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (list == NULL && qy_cli_calc_has (args, name))
    {
      qy_cli_calc_wrong (name, _ ("a list of days"), error);
      return NULL;
    }
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    {
      JsonNode *element = json_array_get_element (list, i);
      QyDate day = QY_DATE_NONE;

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        {
          qy_cli_calc_wrong (name, _ ("a list of days"), error);
          return NULL;
        }
      day = qy_date_from_iso (json_node_get_string (element), error);
      if (!qy_date_is_set (day))
        return NULL;
      g_array_append_val (days, day);
    }
  return g_steal_pointer (&days);
}

static gboolean
take_max (JsonObject *args, int *max, GError **error)
{
  gint64 count = -1;

  *max = -1;
  if (!qy_cli_calc_has (args, "max_renewals"))
    return TRUE;
  if (!qy_cli_calc_take_int (args, "max_renewals", &count, error))
    return FALSE;
  if (count < 0 || count > G_MAXINT)
    return qy_cli_calc_wrong ("max_renewals", _ ("a number that is not below 0"), error);
  *max = (int) count;
  return TRUE;
}

static gboolean
take_mode (JsonObject *args, QyRenewalMode *mode, GError **error)
{
  const char *name = NULL;

  *mode = qy_cli_calc_has (args, "renew") ? QY_RENEWAL_AUTOMATIC : QY_RENEWAL_NONE;
  if (!qy_cli_calc_has (args, "mode"))
    return TRUE;
  if ((name = qy_cli_calc_take_text (args, "mode", error)) == NULL)
    return FALSE;
  return qy_renewal_mode_from_string (name, mode)
         || qy_cli_calc_wrong ("mode", _ ("none, automatic, by-agreement or by-notice"), error);
}

static gboolean
run_renewal (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (GArray) objections = take_days (args, "objections", error);
  QyRenewalRule rule = { 0 };
  QyRenewalTerm term;
  QyPhase phase;
  QyDate on = QY_DATE_NONE;

  if (objections == NULL || !qy_cli_calc_take_date (args, "start", &rule.start, error)
      || !qy_cli_calc_take_date (args, "on", &on, error)
      || !take_pair (args, "first", &rule.first, error)
      || (qy_cli_calc_has (args, "renew") && !take_pair (args, "renew", &rule.renew, error))
      || (qy_cli_calc_has (args, "notice") && !take_pair (args, "notice", &rule.notice, error))
      || !take_max (args, &rule.max_renewals, error) || !take_lead (args, &rule.lead, error)
      || !take_mode (args, &rule.mode, error)
      || !qy_renewal_on (calendar, &rule, (const QyDate *) objections->data, objections->len, on,
                         &term, &phase, NULL, error))
    return FALSE;
  qy_cli_renewal_to_json (&term, phase, result);
  return TRUE;
}

static gboolean
take_hours (JsonObject *object, const char *name, int *minute, GError **error)
{
  const char *text = qy_cli_calc_take_text (object, name, error);

  return text != NULL && qy_clock_time_from_text (text, minute, error);
}

/* {"kind": "24x7"} or {"kind": "hours", "open": …, "close": …, "days": "all" or "working"} */
static gboolean
take_clock (JsonObject *args, QyClock *clock, GError **error)
{
  JsonNode *node = json_object_get_member (args, "clock");
  JsonObject *object =
      node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *kind = NULL;
  const char *days = NULL;

  *clock = (QyClock){ QY_CLOCK_ALWAYS, 0, QY_MINUTES_PER_DAY };
  if (object == NULL)
    return qy_cli_calc_wrong ("clock", _ ("a service clock"), error);
  if ((kind = qy_cli_calc_take_text (object, "kind", error)) == NULL)
    return FALSE;
  if (g_str_equal (kind, "24x7"))
    return TRUE;
  if (!g_str_equal (kind, "hours"))
    return qy_cli_calc_wrong ("kind", _ ("24x7 or hours"), error);
  if (!take_hours (object, "open", &clock->open, error)
      || !take_hours (object, "close", &clock->close, error)
      || (days = qy_cli_calc_take_text (object, "days", error)) == NULL)
    return FALSE;
  clock->kind = g_str_equal (days, "working") ? QY_CLOCK_WORKING_DAYS : QY_CLOCK_ALL_DAYS;
  return clock->kind == QY_CLOCK_WORKING_DAYS || g_str_equal (days, "all")
         || qy_cli_calc_wrong ("days", _ ("all or working"), error);
}

static gboolean
run_clock_due (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  const char *start_text = qy_cli_calc_take_text (args, "start", error);
  QyMoment start;
  QyMoment due;
  QyClock clock;
  gint64 minutes = 0;
  g_autofree char *text = NULL;

  if (start_text == NULL || !qy_moment_from_text (start_text, &start, error)
      || !qy_cli_calc_take_int (args, "minutes", &minutes, error)
      || !take_clock (args, &clock, error)
      || !qy_clock_add (&clock, calendar, start, minutes, &due, NULL, NULL, error))
    return FALSE;
  text = qy_moment_to_text (due);
  qy_cli_json_text (result, "due", text);
  return TRUE;
}

const QyCliOperation qy_cli_calc_dates[] = {
  { "deadline", run_deadline },
  { "term", run_term },
  { "renewal", run_renewal },
  { "clock-due", run_clock_due },
  { NULL },
};
