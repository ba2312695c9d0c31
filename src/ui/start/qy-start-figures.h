/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-due-filter-bar.h"
#include "qy-month-chart.h"
#include "qy-timeline.h"

/* The pictures of the first page, asked for when somebody looks at them. */

/**
 * qy_start_figures_show_money: what comes in and goes out in the months around @book's today; when
 * it cannot be read, that is said from the chart's place.
 */
void qy_start_figures_show_money (QyMonthChart *chart, QyBook *book);

/**
 * qy_start_figures_show_terms: the terms and notice windows of the contracts whose next decision is
 * nearest.
 * @filter: whose person_id, party_id and horizon hold here too
 */
void qy_start_figures_show_terms (QyTimeline *timeline, QyBook *book, const QyDueFilter *filter);
