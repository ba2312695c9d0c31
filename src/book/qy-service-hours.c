/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-contract-private.h"
#include "qy-facts-private.h"
#include "qy-fee.h"
#include "qy-service-record-private.h"

#define WARNED_FROM_PERCENT 80

static gboolean
is_within (GTimeZone *zone, const QyServiceRecord *record, QyDate from, QyDate until)
{
  QyDate day = qy_service_record_day (zone, record->from_at);

  return !g_str_equal (record->state, "draft") && qy_date_compare (from, day) <= 0
         && qy_date_compare (day, until) <= 0;
}

/* The hourly fee of the contract: its price of an hour, of an overtime hour (the same, unless it
 * says another), and the minutes agreed on for one billing. */
static gboolean
read_fee (const QyStatedTerm *term, QyDate on, QyFeeLine *line)
{
  QyMoney overtime;
  gint64 agreed;

  *line = (QyFeeLine){ .basis = QY_FEE_HOURLY, .quantity = -1 };
  if (term->kind != QY_TERM_FEE
      || g_strcmp0 (qy_stated_term_get_choice (term, "form", on), "hourly") != 0)
    return FALSE;
  line->has_amount = qy_stated_term_get_money (term, "amount", on, &line->amount);
  line->overtime = qy_stated_term_get_money (term, "overtime", on, &overtime) ? overtime.minor
                                                                              : line->amount.minor;
  if (qy_stated_term_get_number (term, "hours", on, &agreed) && agreed > 0
      && agreed <= G_MAXINT64 / 6000)
    line->agreed_minutes = agreed * 60;
  return TRUE;
}

/* What the hours cost, and how many were agreed on: by the first hourly fee. */
static gboolean
price_hours (
    QyBook *book, const char *contract_id, QyDate on, QyServiceHours *hours, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, contract_id, error);
  g_autoptr (QyLoadedFacts) loaded =
      contract != NULL ? qy_facts_load (book, contract, error) : NULL;
  QyFeeHours sum;

  for (guint i = 0; loaded != NULL && i < loaded->facts->terms->len; i++)
    {
      QyFeeLine line;

      if (!read_fee (loaded->facts->terms->pdata[i], on, &line))
        continue;
      hours->quota = line.agreed_minutes > 0 ? line.agreed_minutes : -1;
      hours->has_fee = line.has_amount;
      if (!line.has_amount)
        return TRUE;
      if (!qy_fee_sum_hours (&line, hours->minutes, hours->overtime_minutes, &sum, error))
        return FALSE;
      hours->fee = line.amount;
      hours->fee.minor = sum.total;
      return TRUE;
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
  if (records == NULL)
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
  if (!price_hours (self, contract_id, until, hours, error))
    return FALSE;
  hours->warned =
      hours->quota > 0
      && (hours->minutes + hours->overtime_minutes) * 100 >= hours->quota * WARNED_FROM_PERCENT;
  return TRUE;
}
