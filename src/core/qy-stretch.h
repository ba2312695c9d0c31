/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clock.h"

/**
 * QyStretch: a stretch of time in minutes since 1970-01-01T00:00 of a place; @until is not
 * included.
 */
typedef struct
{
  gint64 from;
  gint64 until;
} QyStretch;

/**
 * qy_moment_to_minutes: minutes since 1970-01-01T00:00 of the place.
 */
gint64 qy_moment_to_minutes (QyMoment moment);
QyMoment qy_moment_from_minutes (gint64 minutes);

/**
 * qy_moment_print: (transfer full): as people read it in either language: "2026-10-05 02:00"
 */
char *qy_moment_print (QyMoment moment);

/**
 * qy_stretch_of_days: from the beginning of @first to the end of @last.
 */
QyStretch qy_stretch_of_days (QyDate first, QyDate last);

/**
 * qy_stretches_new: (transfer full) (element-type QyStretch)
 */
GArray *qy_stretches_new (void);

/**
 * qy_stretches_add: the part of [@from, @until) that lies within @within, if there is any.
 */
void qy_stretches_add (GArray *self, gint64 from, gint64 until, QyStretch within);

/**
 * qy_stretches_merge: puts them in the order of time; what overlaps or touches becomes one.
 */
void qy_stretches_merge (GArray *self);

/**
 * qy_stretches_subtract:
 * @self, @other: merged
 *
 * Returns: (transfer full): what is in @self and not in @other, merged
 */
GArray *qy_stretches_subtract (GArray *self, GArray *other);

/**
 * qy_stretches_minutes:
 * @self: merged
 * @clock: only minutes in which it runs count
 * @longest: (out) (nullable): of the longest stretch
 */
gint64 qy_stretches_minutes (GArray *self,
                             const QyClock *clock,
                             const QyCalendar *calendar,
                             gint64 *longest);
