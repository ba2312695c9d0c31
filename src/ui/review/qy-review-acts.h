/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * qy_review_acts_install: the page's actions on what is selected: "review.indent", "review.drop" …,
 * and their keys.
 */
void qy_review_acts_install (GtkWidgetClass *page_class);

/**
 * qy_review_acts_update: enables those that can be done to what is selected.
 */
void qy_review_acts_update (GtkWidget *page);
