/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sla-month.h"

/* What one incident came to, for cases and figures alike. */
typedef struct
{
  const QyIncidentRecord *record;
  gint64 reported;
  gboolean excluded;
  QyGround ground;
  int handling;
  gboolean has_target[QY_N_TARGETS];
  gboolean decided[QY_N_TARGETS];
  gboolean missed[QY_N_TARGETS];
} QySlaIncident;

/* A window with what it does. */
typedef struct
{
  const QyWindowRecord *record;
  QyStretch stretch;
  QyVerdict verdict;
} QySlaWindow;

/**
 * QySlaMonthly: one computation under way.
 */
typedef struct
{
  const QySlaQuestion *question;
  const QySlaRecords *records;
  QySlaResult *result;
  GArray *windows;   /* (element-type QySlaWindow) */
  GArray *incidents; /* (element-type QySlaIncident) */
  gint64 now;
} QySlaMonthly;

/**
 * qy_sla_judge_windows: what each does; those that are left out, or would be, go into the result,
 * as do the outages of the month.
 */
void qy_sla_judge_windows (QySlaMonthly *self);

/**
 * qy_sla_judge_incidents: the same for incidents, and the cases of the month.
 */
void qy_sla_judge_incidents (QySlaMonthly *self);

/**
 * qy_sla_window_minutes: minutes of outage, or of maintenance, on the indicator's clock, between
 * two days.
 * @longest: (out) (nullable)
 * @n: (out) (nullable): how many windows
 */
gint64 qy_sla_window_minutes (const QySlaMonthly *self,
                              const QyIndicator *indicator,
                              QyWindowEffect effect,
                              QyStretch within,
                              gint64 *longest,
                              guint *n);

/**
 * qy_sla_give_inputs: fills a figure's inputs from what was recorded.
 */
void qy_sla_give_inputs (const QySlaMonthly *self, QyFigure *figure);

/**
 * qy_sla_clock_of: the planned service time: 7×24 unless the indicator says otherwise.
 */
QyClock qy_sla_clock_of (const QyIndicator *indicator);
