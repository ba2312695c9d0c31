/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book-due.h"

/**
 * qy_calendar_export: asks where to and writes what is due, as far as @filter goes: a year and a
 * quarter behind today to all that is known ahead; what was done is in it as cancelled, so that a
 * calendar that has it takes it away.
 */
void qy_calendar_export (GtkWidget *from, QyBook *book, const QyDueFilter *filter);

/**
 * qy_calendar_import: asks for a file of holidays (.ics or .json), makes its years the book's own
 * and says so, or what is wrong and in which line; then nothing is stored.
 */
void qy_calendar_import (GtkWidget *from, QyBook *book);

/**
 * qy_calendar_import_file: the same without asking.
 */
void qy_calendar_import_file (GtkWidget *from, QyBook *book, const char *path);
