/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clock.h"

/* Instants are stored in UTC, to the second: "2026-11-22T08:00:00Z", so that their texts compare as
 * they follow each other. Rules about service reckon with local moments of the contract's zone.
 * This is the one place where one becomes the other. */

/**
 * qy_moment_zone:
 * @name: (nullable): IANA
 *
 * Returns: (transfer full): the zone, UTC for a name that the system does not know
 */
GTimeZone *qy_moment_zone (const char *name);

/**
 * qy_instant_seconds:
 *
 * Returns: seconds since 1970; %G_MININT64 for what is no instant as it is stored
 */
gint64 qy_instant_seconds (const char *instant);

/**
 * qy_instant_is_valid: whether @text is an instant as it is stored.
 */
gboolean qy_instant_is_valid (const char *text);

/**
 * qy_moment_of_instant: the minute that the clocks of @zone show then.
 * @instant: as it is stored; of what is none the day is not set
 */
QyMoment qy_moment_of_instant (GTimeZone *zone, const char *instant);

/**
 * qy_instant_of_moment: the other way; of an hour that clocks show twice the second one.
 */
char *qy_instant_of_moment (GTimeZone *zone, QyMoment moment);

/**
 * qy_instant_from_local:
 * @text: what a person typed: "2026-11-20T09:00" or "2026-11-20 09:00" as clocks in @zone show it,
 * or an instant with a Z
 *
 * Returns: (transfer full): the instant; QY_ERROR_INVALID if there is no such minute
 */
char *qy_instant_from_local (GTimeZone *zone, const char *text, GError **error);

/**
 * qy_instant_print: "2026-11-20 09:00" as clocks in @zone show it; %NULL of %NULL
 */
char *qy_instant_print (GTimeZone *zone, const char *instant);
