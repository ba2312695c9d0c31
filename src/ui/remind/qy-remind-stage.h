/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define QY_REMIND_MOST_STAGES 8
#define QY_REMIND_MOST_DAYS   3660

/* Nothing was said of a deadline yet, or nothing is to be said. */
#define QY_REMIND_NO_STAGE G_MAXINT

/**
 * QyRemindStages: so many days before a deadline it is reminded of, the most first.
 */
typedef struct
{
  int days[QY_REMIND_MOST_STAGES];
  guint n;
} QyRemindStages;

/**
 * qy_remind_stages_parse:
 * @text: days with commas or spaces between, in any order, as "90, 30, 7, 1"; "": never
 *
 * Returns: %FALSE when it is something else, has a number twice, more than eight of them, or one
 *   above 3660
 */
gboolean qy_remind_stages_parse (const char *text, QyRemindStages *stages);

/**
 * qy_remind_stage_on: the stage a deadline is in.
 * @days_left: until its last safe day; below 0 it is over, and stays in the last stage
 *
 * Returns: the days of the stage, or %QY_REMIND_NO_STAGE while it is further away than all of them
 */
int qy_remind_stage_on (const QyRemindStages *stages, int days_left);

/**
 * qy_remind_is_due: whether somebody is to be reminded now: once in each stage, and not for a stage
 * that went by while nobody looked.
 * @told: the stage of the last reminder of this deadline, or %QY_REMIND_NO_STAGE
 */
gboolean qy_remind_is_due (const QyRemindStages *stages, int days_left, int told);
