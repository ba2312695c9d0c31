/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyRemindMemory: what this device has reminded of already, in a file of the user's state folder.
 * Losing it repeats reminders and nothing else. Main thread.
 */
typedef struct _QyRemindMemory QyRemindMemory;

/**
 * qy_remind_memory_new:
 * @path: (nullable): %NULL: the file of this user
 */
QyRemindMemory *qy_remind_memory_new (const char *path);
void qy_remind_memory_free (QyRemindMemory *self);

/**
 * qy_remind_memory_get_told: the stage of the last reminder, or %QY_REMIND_NO_STAGE; that of
 * another day than @day does not count: the deadline has moved.
 * @book: path of the book
 * @key: names the deadline within it
 * @day: its last safe day, ISO
 */
int qy_remind_memory_get_told (QyRemindMemory *self,
                               const char *book,
                               const char *key,
                               const char *day);
void qy_remind_memory_set_told (
    QyRemindMemory *self, const char *book, const char *key, const char *day, int stage);

/**
 * qy_remind_memory_save: writes it, when anything was set; forgets what has a day before @oldest,
 * ISO.
 */
void qy_remind_memory_save (QyRemindMemory *self, const char *oldest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyRemindMemory, qy_remind_memory_free)
