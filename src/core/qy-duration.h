/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Units as contracts use them; a working day is counted on a working calendar, a natural month to the same day number. */
typedef enum
{
  QY_UNIT_MINUTE,
  QY_UNIT_HOUR,
  QY_UNIT_DAY,
  QY_UNIT_WORKING_DAY,
  QY_UNIT_WEEK,
  QY_UNIT_MONTH,
  QY_UNIT_QUARTER,
  QY_UNIT_HALF_YEAR,
  QY_UNIT_YEAR,
} QyUnit;

/**
 * QyDuration:
 *
 * A length of time in one unit. Canonical text: ISO 8601 with the unit's name where ISO has none:
 * "PT30M", "PT2H", "P5D", "P5D working", "P2W", "P3M", "P1M quarter", "P1M half-year", "P1Y".
 */
typedef struct
{
  int    amount;
  QyUnit unit;
} QyDuration;

gboolean qy_duration_from_raw (const char *raw, QyDuration *duration, GError **error);
char    *qy_duration_to_raw   (QyDuration duration);
gboolean qy_duration_parse    (const char *input, QyDuration *duration, GError **error);
