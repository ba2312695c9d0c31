/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-book-due.h"
#include "qy-remind-memory.h"
#include "qy-remind-stage.h"

/**
 * QyReminder: tells the desktop of the deadlines of one book, each once in each stage
 * (qy-remind-stage.h), while the program runs, with or without a window. What is done, put off or
 * need not be done is not told, and is taken back from the desktop if it was.
 */
#define QY_TYPE_REMINDER (qy_reminder_get_type ())
G_DECLARE_FINAL_TYPE (QyReminder, qy_reminder, QY, REMINDER, GObject)

/**
 * qy_reminder_new: looks soon, every hour, and after changes of the book.
 * @memory: (nullable): path of the file that remembers, for tests
 */
QyReminder *qy_reminder_new (GApplication *application, QyBook *book, const char *memory);

/**
 * qy_reminder_look: now.
 */
void qy_reminder_look (QyReminder *self);

/**
 * qy_reminder_choose: which of some deadlines are to be told now; they count as told then.
 * @items: (element-type QyDueItem): what is open
 *
 * Returns: (transfer container) (element-type QyDueItem): of @items
 */
GPtrArray *qy_reminder_choose (const GPtrArray *items,
                               const QyRemindStages *stages,
                               QyRemindMemory *memory,
                               const char *book,
                               QyDate today);
