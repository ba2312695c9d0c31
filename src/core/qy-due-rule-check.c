/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-deadline-private.h"
#include "qy-due-rule-private.h"
#include "qy-error.h"

static gboolean
invalid (GError **error, const char *message)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_order (QyDate first, QyDate last, GError **error)
{
  return qy_date_compare (first, last) <= 0
         || invalid (error, _ ("The period ends before it begins"));
}

static gboolean
check_events (const QyDueRule *rule, GError **error)
{
  guint all;

  if (rule->n_events < 1 || rule->n_events > (rule->base == QY_DUE_EVENT ? 1 : QY_DUE_MAX_EVENTS))
    return invalid (error, _ ("A rule waits for 1 to 8 events"));
  all = (1u << rule->n_events) - 1;
  for (guint i = 0; i < rule->n_events; i++)
    if (rule->events[i] == NULL || rule->events[i][0] == '\0')
      return invalid (error, _ ("An event has no name"));
  if (rule->base == QY_DUE_ALL
      && ((rule->happened & ~all) != 0 || (rule->happened != 0) != qy_date_is_set (rule->day)))
    return invalid (error, _ ("It is not said on which day the events happened"));
  return TRUE;
}

static gboolean
check_term (const QyDueRule *rule, GError **error)
{
  if (qy_date_is_set (rule->last) ? !check_order (rule->day, rule->last, error)
                                  : !qy_deadline_check_length (rule->first, error))
    return FALSE;
  if (rule->renew.amount == 0)
    return rule->n == 0
           || invalid (error, _ ("The contract is renewed, but for how long is not stated"));
  return qy_deadline_check_length (rule->renew, error);
}

static gboolean
check_every (const QyDueRule *rule, GError **error)
{
  if (!qy_deadline_check_length (rule->renew, error))
    return FALSE;
  if (rule->renew.unit == QY_UNIT_WORKING_DAY)
    return invalid (error, _ ("What recurs does so every so many days, weeks, months or years"));
  return !qy_date_is_set (rule->last) || check_order (rule->day, rule->last, error);
}

static gboolean
check_base (const QyDueRule *rule, GError **error)
{
  if (rule->base == QY_DUE_EVENT || rule->base == QY_DUE_ALL)
    return check_events (rule, error);
  if (!qy_date_is_set (rule->day))
    return invalid (error, _ ("The rule has no day to start from"));
  switch (rule->base)
    {
    case QY_DUE_TERM:
      return check_term (rule, error);
    case QY_DUE_MONTH:
      return rule->day.day == 1 || invalid (error, _ ("A month is named by its first day"));
    case QY_DUE_PERIOD:
      return check_order (rule->day, rule->last, error);
    case QY_DUE_EVERY:
      return check_every (rule, error);
    case QY_DUE_ON:
    case QY_DUE_ANNIVERSARY:
      return TRUE;
    case QY_DUE_EVENT:
    case QY_DUE_ALL:
    case QY_N_DUE_BASES:
    default:
      return invalid (error, _ ("The rule has no day to start from"));
    }
}

gboolean
qy_due_rule_check (const QyDueRule *rule, GError **error)
{
  if (!check_base (rule, error))
    return FALSE;
  if (rule->n < 0 || rule->n > 9999)
    return invalid (error, _ ("A rule counts terms or years from 0 to 9999"));
  if (rule->lead < 0 || rule->lead > QY_DEADLINE_MAX_LEAD)
    return invalid (error, _ ("A notice cannot take more than 366 days to arrive"));
  if (rule->shift == QY_DUE_AFTER || rule->shift == QY_DUE_BEFORE)
    return qy_deadline_check_length (rule->length, error);
  if ((rule->shift == QY_DUE_DAY || rule->shift == QY_DUE_WORKING_DAY)
      && (rule->nth < 1 || rule->nth > 31))
    return invalid (error, _ ("A month has the days 1 to 31"));
  return TRUE;
}
