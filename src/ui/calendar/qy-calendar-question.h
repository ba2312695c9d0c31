/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-due.h"

#define QY_CALENDAR_MOST 50 /* of a day; of more only that there are more is known */

/**
 * QyCalendarQuestion: what is due on some days in a row.
 */
typedef struct
{
  QyDate first;
  guint n_days;
  guint most; /* of a day */
  guint32 kinds;
  char *person_id;
  char *party_id;
} QyCalendarQuestion;

/**
 * QyCalendarAnswer:
 * @days: (element-type GPtrArray): for each day what is due on it (element-type QyDueItem), one
 *   more than asked for when there is more
 */
typedef struct
{
  QyDate first;
  guint most;
  GPtrArray *days;
  QyCalendar *calendar;
} QyCalendarAnswer;

QyCalendarQuestion *
qy_calendar_question_new (const QyDueFilter *filter, QyDate first, guint n_days, guint most);
void qy_calendar_question_free (gpointer question);
void qy_calendar_answer_free (gpointer answer);

/**
 * qy_calendar_question_ask: a #QyBookFunc; its cost is that of the days asked for.
 *
 * Returns: (transfer full): a #QyCalendarAnswer
 */
gpointer qy_calendar_question_ask (QyBook *book,
                                   gpointer question,
                                   GCancellable *cancellable,
                                   GError **error);
