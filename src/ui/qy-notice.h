/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Telling the person something, from any widget: its window shows it. */

/**
 * qy_notice_toast: a short note that goes away by itself.
 */
void qy_notice_toast (GtkWidget *from, const char *text);

/**
 * qy_notice_toast_with_undo: the same with a button "Undo" that activates win.undo-act with
 * @stream.
 */
void qy_notice_toast_with_undo (GtkWidget *from, const char *text, const char *stream);

/**
 * qy_notice_problem: a dialog for something that did not work.
 * @heading: what did not work: "The template was not imported"
 * @error: says where, what was not lost and what to do; a cancelled one is not shown
 */
void qy_notice_problem (GtkWidget *from, const char *heading, const GError *error);
