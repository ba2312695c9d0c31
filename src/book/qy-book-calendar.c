/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-calendar.h"

#include "qy-holidays.h"

const QyCalendar *
qy_book_get_calendar (QyBook *self)
{
  static gsize bundled;

  g_return_val_if_fail (QY_IS_BOOK (self), NULL);

  if (g_once_init_enter (&bundled))
    g_once_init_leave (&bundled, (gsize) qy_holidays_bundled ());
  return (const QyCalendar *) bundled;
}
