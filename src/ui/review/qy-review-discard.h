/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * qy_review_discard_ask: asks whether a review may be forgotten.
 * @from: who asks; when it has gone nothing is called
 * @name: of the file
 * @done: called with @from when it may
 */
void qy_review_discard_ask (GtkWidget *from, const char *name, void (*done) (GtkWidget *from));
