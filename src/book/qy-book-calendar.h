/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-calendar.h"

/**
 * qy_book_get_calendar: the working calendar of the book. On the book's thread.
 *
 * Returns: (transfer none)
 */
const QyCalendar *qy_book_get_calendar (QyBook *self);
