/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-calendar.h"

/**
 * QyHolidayYear: a year whose holidays and worked weekends the book says itself, instead of those
 * that come with the program.
 */
typedef struct
{
  int year;
  char *source; /* name of the file it came from */
  guint n_days; /* listed */
} QyHolidayYear;

void qy_holiday_year_free (QyHolidayYear *year);

/**
 * qy_book_get_calendar: the working calendar: what comes with the program, and over it the book's
 * own years. Kept until a list changes, by whomever.
 *
 * Returns: (transfer none): as long as no further call is made on the book; take a reference to
 * keep it. When the book cannot be read, the calendar as it was last.
 */
QyCalendar *qy_book_get_calendar (QyBook *self);

/**
 * qy_book_holidays_list: the book's own years, the first one first. (element-type QyHolidayYear)
 */
GPtrArray *qy_book_holidays_list (QyBook *self, GError **error);

/**
 * qy_book_holidays_put: makes the years that @calendar covers the book's own; a year that the book
 * has already is replaced. All in one transaction; each year has a history of its own. Dates that
 * depend on them are derived anew when they are next asked for.
 * @source: name of the file, without folders
 *
 * Errors: QY_ERROR_INVALID if @calendar covers no year.
 */
gboolean
qy_book_holidays_put (QyBook *self, const QyCalendar *calendar, const char *source, GError **error);

/**
 * qy_book_holidays_put_json: the same from the text of a file; see qy_calendar_add_json().
 */
gboolean qy_book_holidays_put_json (
    QyBook *self, const char *text, gssize length, const char *source, GError **error);

/**
 * qy_book_holidays_remove: what comes with the program counts for @year again.
 *
 * Errors: QY_ERROR_NOT_FOUND if the year is not the book's own.
 */
gboolean qy_book_holidays_remove (QyBook *self, int year, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyHolidayYear, qy_holiday_year_free)
