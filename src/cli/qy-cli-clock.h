/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-cli.h"

/**
 * qy_cli_fill_clock:
 * @now: (nullable): --now
 * @today: (nullable): --today
 *
 * Fixes now and today of @cli: from the options, or from the machine's clock; --today alone means
 * noon of that day.
 */
gboolean qy_cli_fill_clock (QyCli *cli, const char *now, const char *today, GError **error);
