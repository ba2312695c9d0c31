/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Instants are stored in UTC; people read them in the zone of the contract. */

/**
 * qy_local_day: (transfer full): the day of an instant, in the interface's language: "3 March
 * 2026"; @utc itself when it is no instant
 * @zone: an IANA name
 */
char *qy_local_day (const char *utc, const char *zone);

/**
 * qy_local_clock: (transfer full): the time of the day of an instant: "16:20"
 */
char *qy_local_clock (const char *utc, const char *zone);
