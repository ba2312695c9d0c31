/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"

/* Units as contracts use them; a working day is counted on a working calendar, a natural month to
 * the same day number. */
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
  QY_N_UNITS
} QyUnit;

/**
 * QyDuration:
 *
 * A length of time in one unit. Canonical text: ISO 8601 with the unit's name where ISO has none:
 * "PT30M", "PT2H", "P5D", "P5D working", "P2W", "P3M", "P1M quarter", "P1M half-year", "P1Y".
 */
typedef struct
{
  int amount;
  QyUnit unit;
} QyDuration;

/**
 * qy_duration_from_raw:
 * @raw: canonical text
 *
 * Fails with %QY_ERROR_INVALID if @raw is not canonical.
 */
gboolean qy_duration_from_raw (const char *raw, QyDuration *duration, GError **error);

/**
 * qy_duration_to_raw:
 *
 * Returns: (transfer full): canonical text
 */
char *qy_duration_to_raw (QyDuration duration);

/**
 * qy_duration_parse:
 * @input: what a person typed: "30日", "三十日", "5个工作日", "三个月", "半年", "一年半", "24小时",
 * "30分钟", "two (2) months", "5 working days"
 *
 * Fails with %QY_ERROR_INVALID if @input is no length of time, or if its words and the figure in
 * brackets differ.
 */
gboolean qy_duration_parse (const char *input, QyDuration *duration, GError **error);

/**
 * qy_duration_print:
 *
 * Returns: (transfer full): "30日", "5个工作日", "半年"; "30 days", "5 working days", "1 month"
 */
char *qy_duration_print (QyDuration duration, QyLanguage language);

/**
 * qy_duration_print_words:
 *
 * Returns: (transfer full): with the number in words: "三十日", "两个月"; "thirty (30) days"
 */
char *qy_duration_print_words (QyDuration duration, QyLanguage language);

/**
 * qy_duration_to_months:
 * @months: (out): its length in months
 *
 * Returns: whether it is counted in months, quarters, half-years or years
 */
gboolean qy_duration_to_months (QyDuration duration, int *months);

/**
 * qy_unit_from_string:
 *
 * The unit of a stable name: "minute", "hour", "day", "working-day", "week", "month", "quarter",
 * "half-year", "year".
 */
gboolean qy_unit_from_string (const char *name, QyUnit *unit);

/**
 * qy_unit_to_string:
 *
 * Returns: the unit's stable name
 */
const char *qy_unit_to_string (QyUnit unit);
