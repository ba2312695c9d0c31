/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-contract-private.h"
#include "qy-facts-private.h"
#include "qy-service-record-private.h"

#define WARNED_FROM_PERCENT 80

static gboolean
is_within (GTimeZone *zone, const QyServiceRecord *record, QyDate from, QyDate until)
{
  QyDate day = qy_service_record_day (zone, record->from_at);

  return !g_str_equal (record->state, "draft") && qy_date_compare (from, day) <= 0
         && qy_date_compare (day, until) <= 0;
}

/* What the contract agrees on for one billing, in minutes; -1: nothing. */
static gboolean
read_quota (QyBook *book, const char *contract_id, QyDate on, gint64 *quota, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, contract_id, error);
  g_autoptr (QyLoadedFacts) loaded =
      contract != NULL ? qy_facts_load (book, contract, error) : NULL;

  *quota = -1;
  for (guint i = 0; loaded != NULL && i < loaded->facts->terms->len; i++)
    {
      const QyStatedTerm *term = loaded->facts->terms->pdata[i];
      gint64 hours;

      if (term->kind == QY_TERM_FEE
          && g_strcmp0 (qy_stated_term_get_choice (term, "form", on), "hourly") == 0
          && qy_stated_term_get_number (term, "hours", on, &hours) && hours > 0
          && hours <= G_MAXINT64 / 6000)
        *quota = MAX (*quota, 0) + hours * 60;
    }
  return loaded != NULL;
}

gboolean
qy_book_service_hours (QyBook *self,
                       const char *contract_id,
                       QyDate from,
                       QyDate until,
                       QyServiceHours *hours,
                       GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && hours != NULL, FALSE);

  *hours = (QyServiceHours){ .quota = -1 };
  if (qy_date_compare (until, from) < 0)
    return qy_part_invalid (error, _ ("The period ends before it begins"));
  records = qy_part_list (self, &qy_service_record_kind, contract_id, error);
  if (records == NULL || !read_quota (self, contract_id, until, &hours->quota, error))
    return FALSE;
  zone = qy_service_record_zone (self, contract_id);
  for (guint i = 0; i < records->len; i++)
    {
      const QyServiceRecord *record = records->pdata[i];

      if (!is_within (zone, record, from, until))
        continue;
      hours->minutes += record->minutes;
      hours->overtime_minutes += record->overtime_minutes;
    }
  hours->warned =
      hours->quota > 0
      && (hours->minutes + hours->overtime_minutes) * 100 >= hours->quota * WARNED_FROM_PERCENT;
  return TRUE;
}
