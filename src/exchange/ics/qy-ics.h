/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-date.h"

/* Calendars (iCalendar, RFC 5545) out, and calendars of holidays in. Neither has a clock or a time
 * zone: what falls due falls due on a day, wherever one is. */

/**
 * QyIcsItem: one event of a whole day.
 */
typedef struct
{
  const char *uid; /* the same for the same thing each time: a later file then replaces the event */
  QyDate day;
  const char *title;
  const char *description; /* (nullable): may have lines */
  const int *alarms;       /* (array length=n_alarms): days before, each at 09:00; 0: the day */
  gsize n_alarms;
  const char *const *categories; /* (nullable) (array zero-terminated=1) */
  const char *url;               /* (nullable): printable ASCII */
  gboolean is_cancelled; /* done or dropped: programs take the event away or strike it out */
} QyIcsItem;

/**
 * QyIcsCalendar: what a file says of itself.
 */
typedef struct
{
  const char *name; /* (nullable): how programs list it */
  const char *now;  /* "YYYY-MM-DDTHH:MM:SSZ": when it was made */
  guint sequence;   /* greater than that of every earlier file: only then programs update */
} QyIcsCalendar;

/**
 * qy_ics_to_text: the calendar as one text, METHOD:PUBLISH; the same items give the same bytes.
 *
 * Nothing in an item can become a line of its own. Errors: QY_ERROR_INVALID of QY_EXCHANGE_ERROR
 * for an item without uid or day, a uid that another has, an alarm before more than 3660 days or
 * after the day, a url that is none, a @now that is no instant.
 *
 * Returns: (transfer full): or %NULL with @error set
 */
char *
qy_ics_to_text (const QyIcsCalendar *calendar, const QyIcsItem *items, gsize n, GError **error);

/**
 * qy_ics_write: the same into the file @path, which is replaced when all of it is on the disk.
 *
 * Errors: also QY_ERROR_IO.
 */
gboolean qy_ics_write (const char *path,
                       const QyIcsCalendar *calendar,
                       const QyIcsItem *items,
                       gsize n,
                       GError **error);

/* Limits on a calendar from outside. */
#define QY_ICS_MAX_FILE   (10 << 20) /* bytes */
#define QY_ICS_MAX_EVENTS 1000
#define QY_ICS_MAX_DAYS   1000 /* that one recurrence gives */
#define QY_ICS_MAX_LENGTH 366  /* days of one event */
#define QY_ICS_LAST_YEAR  2100 /* a recurrence without an end goes on to its end */

/**
 * QyIcsHoliday: a day that is off, or worked although it is a weekend's.
 */
typedef struct
{
  QyDate date;
  gboolean is_off; /* FALSE: worked */
  char *name;      /* the event's summary; may be "" */
} QyIcsHoliday;

/**
 * qy_ics_read_holidays: every day of every all-day event of the file @path, recurrences included.
 * A day is worked when the summary says so (班, 补班, 上班, the word "work", "working", "workday")
 * or X-APPLE-SPECIAL-DAY does; otherwise it is off. Cancelled events do not count.
 *
 * All of the file or nothing. Errors: of QY_EXCHANGE_ERROR, "file:line: reason":
 * QY_ERROR_MALFORMED; QY_ERROR_TOO_LARGE; QY_ERROR_UNSUPPORTED for events that are not whole days
 * and recurrences within a day; QY_ERROR_CONSTRAINT for a day that is both off and worked;
 * QY_ERROR_FOREIGN for what is no calendar or has no event; QY_ERROR_IO.
 *
 * Returns: (transfer full) (element-type QyIcsHoliday): by date, each day once
 */
GPtrArray *qy_ics_read_holidays (const char *path, GError **error);

void qy_ics_holiday_free (QyIcsHoliday *holiday);
