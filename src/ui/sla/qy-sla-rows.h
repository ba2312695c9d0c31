/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-measurement.h"
#include "qy-book-sla.h"
#include "qy-book-window.h"

/**
 * QySlaInputs: the records a month's figures are made of, as they are shown beneath them.
 */
typedef struct
{
  GPtrArray *windows;      /* (element-type QyServiceWindow): of the month */
  GPtrArray *measurements; /* (element-type QyMeasurement) */
  const char *zone;        /* of the contract */
  gboolean frozen;         /* approved: nothing can be removed */
} QySlaInputs;

/**
 * qy_sla_figure_row: (transfer floating): an indicator with value, target and state; opened, the
 * formula with its numbers and the records they come from
 */
GtkWidget *qy_sla_figure_row (const QyFigure *figure, const QySlaInputs *inputs);

/**
 * qy_sla_case_row: (transfer floating): an incident and which targets it missed; a click opens it
 */
GtkWidget *qy_sla_case_row (const QySlaCase *one, const char *zone);

/**
 * qy_sla_exclusion_row: (transfer floating): what does not count, or what counts though it need not
 */
GtkWidget *qy_sla_exclusion_row (const QySlaExclusion *exclusion);

/**
 * qy_sla_outcome_row: (transfer floating): what a miss causes, with its reasons
 */
GtkWidget *qy_sla_outcome_row (const QyMissOutcome *outcome);

/**
 * qy_sla_window_words: (transfer full): "Planned maintenance, 9 October 2026 08:50 – 09:33"
 */
char *qy_sla_window_words (const QyServiceWindow *window, const char *zone);

/**
 * qy_sla_window_kind_label: what a kind of window is called
 */
const char *qy_sla_window_kind_label (const char *kind);
