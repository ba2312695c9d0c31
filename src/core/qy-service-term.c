/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-deadline-private.h"
#include "qy-deadline.h"

static void
explain (const QyCalendar *calendar, QyDate start, QyDuration length, QyDate last, QyReasons *why)
{
  int months;

  qy_reasons_say (why, QY_PHRASE_REASON_FIRST_DAY_COUNTS, QY_REASON_DATE (start));
  if (!qy_duration_to_months (length, &months))
    qy_reasons_say (why, QY_PHRASE_REASON_TERM_RUNS_UNTIL, QY_REASON_DURATION (length),
                    QY_REASON_DATE (last));
  else if (qy_date_compare (last, qy_date_add_months (start, months)) == 0)
    qy_reasons_say (why, QY_PHRASE_REASON_NO_CORRESPONDING_DAY, QY_REASON_DATE (start),
                    QY_REASON_DATE (last));
  else
    qy_reasons_say (why, QY_PHRASE_REASON_DAY_BEFORE,
                    QY_REASON_DATE (qy_date_add_months (start, months)), QY_REASON_DATE (last));
  if (length.unit == QY_UNIT_WORKING_DAY)
    qy_explain_working_days (calendar, start, last, why);
}

static QyDate
term_last (const QyCalendar *calendar, QyDate start, QyDuration length, gboolean *certain)
{
  QyDate before;
  int months;

  if (qy_duration_to_months (length, &months))
    return qy_date_term_last (start, months);
  if (length.unit != QY_UNIT_WORKING_DAY)
    return qy_date_add_days (start, length.amount * (length.unit == QY_UNIT_WEEK ? 7 : 1) - 1);
  before = qy_date_add_days (start, -1);
  return qy_date_is_set (before)
             ? qy_calendar_add_working_days (calendar, before, length.amount, certain)
             : QY_DATE_NONE;
}

gboolean
qy_service_term_compute (const QyCalendar *calendar,
                         QyDate start,
                         QyDuration length,
                         QyDate *last,
                         gboolean *certain,
                         QyReasons *why,
                         GError **error)
{
  gboolean sure = TRUE;

  g_return_val_if_fail (calendar != NULL && qy_date_is_set (start) && last != NULL, FALSE);

  if (!qy_deadline_check_length (length, error))
    return FALSE;
  *last = term_last (calendar, start, length, &sure);
  if (!qy_date_is_set (*last))
    return qy_deadline_out_of_range (start, error);
  if (why != NULL)
    explain (calendar, start, length, *last, why);
  if (why != NULL && !sure)
    qy_explain_uncertain (calendar, &(QySpan){ start, *last }, why);
  if (certain != NULL && !sure)
    *certain = FALSE;
  return TRUE;
}

QyDate
qy_service_term_last (const QyCalendar *calendar,
                      QyDate start,
                      QyDuration length,
                      gboolean *certain)
{
  QyDate last = QY_DATE_NONE;

  if (!qy_service_term_compute (calendar, start, length, &last, certain, NULL, NULL))
    return QY_DATE_NONE;
  return last;
}

int
qy_service_term_whole_months (QyDate start, QyDate last)
{
  int months = (last.year - start.year) * 12 + last.month - start.month;

  for (int i = MAX (months, 1); i <= months + 1; i++)
    if (qy_date_compare (qy_date_term_last (start, i), last) == 0)
      return i;
  return 0;
}
