/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"

/* How the interface writes what the book stores. The contract's own language is another matter:
 * qy_date_print() and qy_value_print() take it. */

/**
 * qy_display_date:
 * @iso: (nullable): "2026-11-22"
 *
 * Returns: (transfer full): "2026年11月22日", "22 November 2026"; "" for none
 */
char *qy_display_date (const char *iso);

/**
 * qy_display_instant:
 * @instant: UTC, "2026-11-22T08:00:00Z"
 * @zone: (nullable): IANA name of the zone to show it in; %NULL: the system's
 *
 * Returns: (transfer full): date and time to the minute: "2026年11月22日 16:00"
 */
char *qy_display_instant (const char *instant, const char *zone);

/**
 * qy_display_day_of: the calendar day of @instant in @zone, as for qy_display_instant()
 */
QyDate qy_display_day_of (const char *instant, const char *zone);

/**
 * qy_display_since:
 * @instant: UTC
 * @now: UTC
 *
 * Returns: (transfer full): "a moment ago", "12 minutes ago", "3 hours ago", "yesterday", "5 days
 * ago", then the date
 */
char *qy_display_since (const char *instant, const char *now);

/**
 * qy_display_amount:
 * @minor: minor units
 *
 * Returns: (transfer full): with sign, separators and decimals: "¥1,234,567.89", "USD 1,000.00"
 */
char *qy_display_amount (gint64 minor, const char *currency);
