/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"

/* How pressing a day is; the order in which they are shown. */
typedef enum
{
  QY_DUE_GROUP_OVERDUE, /* the last safe day is over */
  QY_DUE_GROUP_WEEK,    /* up to Sunday */
  QY_DUE_GROUP_MONTH,   /* up to 30 days ahead */
  QY_DUE_GROUP_LATER,
  QY_DUE_GROUP_WAITING, /* for an event: no day yet */
  QY_N_DUE_GROUPS
} QyDueGroup;

/**
 * qy_due_group_range:
 * @horizon: days ahead that are looked at, at least 1
 * @from: (out): %QY_DATE_NONE: no beginning
 * @until: (out): the last day, which counts
 *
 * The last safe days of a group. The groups that have days follow each other without a gap or
 * overlap.
 *
 * Returns: whether the group has any day within the horizon
 */
gboolean
qy_due_group_range (QyDueGroup group, QyDate today, int horizon, QyDate *from, QyDate *until);

/**
 * qy_due_group_label: the heading above its rows, in the interface's language
 */
const char *qy_due_group_label (QyDueGroup group);
