/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-cli.h"

/**
 * qy_cli_sla_period: (transfer full): the month that a call names, or the one before today's
 * @named: (nullable)
 */
char *qy_cli_sla_period (QyCli *cli, const char *named);
