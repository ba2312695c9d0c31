/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-today-words.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"

/* From so many days on an end is pressing. */
#define PRESSING_DAYS 30

static char *
describe_end (const QyTodayItem *item)
{
  g_autofree char *day = qy_display_date (item->contract->ends_on);

  if (item->days == 0)
    return g_strdup (_ ("Ends today"));
  if (item->days < 0)
    return g_strdup_printf (
        ngettext ("Ended %d day ago, on %s", "Ended %d days ago, on %s", (gulong) -item->days),
        -item->days, day);
  return g_strdup_printf (
      ngettext ("Ends in %d day, on %s", "Ends in %d days, on %s", (gulong) item->days), item->days,
      day);
}

char *
qy_today_describe (const QyTodayItem *item, const char *now)
{
  switch (item->reason)
    {
    case QY_TODAY_APPROVED:
      return g_strdup (_ ("Approved, not issued yet"));
    case QY_TODAY_UNSIGNED:
      return g_strdup (_ ("Issued, nobody has signed yet"));
    case QY_TODAY_HALF_SIGNED:
      return g_strdup (_ ("Waits for the last signature"));
    case QY_TODAY_ENDING:
    case QY_TODAY_ENDED:
      return describe_end (item);
    case QY_TODAY_DRAFT:
      return g_strdup (qy_contract_state_label (item->contract->state));
    default:
      {
        g_autofree char *since = qy_display_since (item->contract->changed_at, now);

        return g_strdup_printf ("%s · %s", qy_contract_state_label (item->contract->state), since);
      }
    }
}

gboolean
qy_today_is_pressing (const QyTodayItem *item)
{
  return item->reason == QY_TODAY_ENDED
         || (item->reason == QY_TODAY_ENDING && item->days <= PRESSING_DAYS);
}
