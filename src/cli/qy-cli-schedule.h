/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-fee-schedule.h"

/* A planned payment and the days its rule gives by the bundled holidays. */
typedef struct
{
  QyFeePayment payment;
  QyDeadline deadline;
} QyCliScheduleRow;

/**
 * qy_cli_schedule_plan:
 *
 * Returns: (transfer full) (element-type QyCliScheduleRow): the payments of a plan, or NULL
 */
GArray *qy_cli_schedule_plan (const QyFeePlan *plan, GError **error);
