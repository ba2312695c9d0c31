/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clock.h"
#include "qy-contract-part-private.h"

/* Instants are stored in UTC, "2026-11-22T08:00:00Z"; rules reckon with the moments of a place. */

/**
 * qy_zone_new:
 * @name: (nullable): IANA; UTC if there is no such zone
 */
GTimeZone *qy_zone_new (const char *name);

/**
 * qy_instant_seconds:
 *
 * Returns: seconds since 1970; %G_MININT64 for what is no instant as it is stored
 */
gint64 qy_instant_seconds (const char *instant);

/**
 * qy_instant_to_moment: the minute at the place; seconds are dropped.
 *
 * Returns: FALSE for what is no instant
 */
gboolean qy_instant_to_moment (const char *instant, GTimeZone *zone, QyMoment *moment);

/**
 * qy_moment_to_instant: (transfer full)
 */
char *qy_moment_to_instant (QyMoment moment, GTimeZone *zone);

/**
 * qy_part_check_instant: as qy_part_check_day(), for an instant.
 */
gboolean qy_part_check_instant (
    QyBook *book, const char *instant, QyDayFlags flags, const char *what, GError **error);
