/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-book-template.h"
#include "qy-request.h"

#include <gtk/gtk.h>

/**
 * qy_review_accept: stores a reading as a template, in one act.
 * @done: gets a #QyTemplate (transfer full), or %NULL with the error
 */
void qy_review_accept (
    gpointer owner, QyBook *book, QyAnalysis *analysis, const char *category, QyRequestDone done);

/**
 * qy_review_accept_tell: says that a template was stored.
 * @n: uncertain items that nobody looked at
 */
void qy_review_accept_tell (GtkWidget *from, guint n);
