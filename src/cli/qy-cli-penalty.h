/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-penalty.h"

/**
 * qy_cli_penalty_to_json: the members of a computed penalty, as vector files have them.
 */
void qy_cli_penalty_to_json (const QyPenalty *penalty, JsonBuilder *builder);
