/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-group.h"

#include <glib/gi18n-lib.h>

#define MONTH_DAYS 30

gboolean
qy_due_group_range (QyDueGroup group, QyDate today, int horizon, QyDate *from, QyDate *until)
{
  int sunday = 7 - qy_date_weekday (today);
  int first = 0;
  int last = 0;

  g_return_val_if_fail (qy_date_is_set (today) && horizon > 0, FALSE);
  g_return_val_if_fail (from != NULL && until != NULL, FALSE);

  switch (group)
    {
    case QY_DUE_GROUP_OVERDUE:
      *from = QY_DATE_NONE;
      *until = qy_date_add_days (today, -1);
      return qy_date_is_set (*until);
    case QY_DUE_GROUP_WEEK:
      last = sunday;
      break;
    case QY_DUE_GROUP_MONTH:
      first = sunday + 1;
      last = MONTH_DAYS;
      break;
    case QY_DUE_GROUP_LATER:
      first = MONTH_DAYS + 1;
      last = horizon;
      break;
    case QY_DUE_GROUP_WAITING:
    case QY_N_DUE_GROUPS:
    default:
      return FALSE;
    }
  last = MIN (last, horizon);
  *from = qy_date_add_days (today, first);
  *until = qy_date_add_days (today, last);
  return first <= last && qy_date_is_set (*from) && qy_date_is_set (*until);
}

const char *
qy_due_group_label (QyDueGroup group)
{
  static const char *const labels[QY_N_DUE_GROUPS] = {
    [QY_DUE_GROUP_OVERDUE] = N_ ("Overdue"),
    [QY_DUE_GROUP_WEEK] = N_ ("This Week"),
    [QY_DUE_GROUP_MONTH] = N_ ("Next 30 Days"),
    [QY_DUE_GROUP_LATER] = N_ ("Later"),
    [QY_DUE_GROUP_WAITING] = N_ ("Waiting for an Event"),
  };

  g_return_val_if_fail (group < QY_N_DUE_GROUPS, NULL);

  return _ (labels[group]);
}
