/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-renewal.h"

/**
 * qy_cli_deadline_to_json: the members of a deadline, as vector files have them.
 */
void qy_cli_deadline_to_json (const QyDeadline *deadline, JsonBuilder *builder);

/**
 * qy_cli_renewal_to_json: the members of a term in its chain, as vector files have them.
 */
void qy_cli_renewal_to_json (const QyRenewalTerm *term, QyPhase phase, JsonBuilder *builder);

/**
 * qy_cli_take_length:
 * @name: the option's
 * @text: "30日", "3 months", "P3M"
 *
 * Returns: FALSE with a usage error when it is no length of time
 */
gboolean
qy_cli_take_length (const char *name, const char *text, QyDuration *length, GError **error);

/**
 * qy_cli_take_lead:
 * @text: (nullable): the value of --lead; absent, @lead stays as it is
 *
 * Returns: FALSE with a usage error when it is no number of days
 */
gboolean qy_cli_take_lead (const char *text, int *lead, GError **error);
