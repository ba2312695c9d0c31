/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* How a review begins. Each reads the text on another thread and opens the page of its review, or
 * says what is wrong with it. */

/**
 * qy_review_start_import: asks for a file.
 * @from: a widget of the window
 */
void qy_review_start_import (GtkWidget *from);

/**
 * qy_review_start_paste: asks for a text, beginning with the clipboard's.
 */
void qy_review_start_paste (GtkWidget *from);

/**
 * qy_review_start_file: for a file that was chosen or dropped.
 */
void qy_review_start_file (GtkWidget *from, GFile *file);

/**
 * qy_review_start_install: the actions win.import-template and win.paste-template of a window.
 */
void qy_review_start_install (GtkWidgetClass *window_class);
