/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-chart.h"

/* What every picture is made of; qy-chart-moves.c is its part that pointer and keys use. */
typedef struct
{
  char **currencies;
  char *currency;
  char *empty_text;
  guint cursor;
  guint hovered;
  GtkWidget *tip; /* the figures of the item the keys are on */
  GtkLabel *tip_text;
} QyChartPrivate;

QyChartPrivate *qy_chart_get_private (QyChart *self);

/**
 * qy_chart_describe: tells assistive technologies what the picture, or the item the keys are on,
 * says.
 */
void qy_chart_describe (QyChart *self);
void qy_chart_add_activated (QyChartClass *klass);
void qy_chart_add_keys (GtkWidgetClass *widget_class);
void qy_chart_add_moves (QyChart *self);
