/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clock.h"

/**
 * QyRung: after so many minutes since the problem was opened, these people must know.
 */
typedef struct
{
  gint64 minutes;
  char *audience;
} QyRung;

/**
 * QyLadder: who must know by when, in the order of time.
 * @clock: on which the minutes run; 7×24 unless the contract says otherwise
 */
typedef struct
{
  GArray *rungs; /* (element-type QyRung) */
  QyClock clock;
} QyLadder;

/**
 * qy_ladder_parse:
 * @text: a rung a line, or between semicolons: "5 = 部门经理、运维主管经理; 10 = …"; full-width
 * signs and 分钟, min after the number are read too
 *
 * Fails with %QY_ERROR_INVALID, naming the rung, if one has no number or nobody, or does not come
 * later than the one before it.
 */
QyLadder *qy_ladder_parse (const char *text, GError **error);

/**
 * qy_ladder_to_text: canonical text: a rung a line
 */
char *qy_ladder_to_text (const QyLadder *self);
void qy_ladder_free (QyLadder *self);

/**
 * QyRungState: one rung for one problem.
 * @at: when it is reached
 */
typedef struct
{
  const QyRung *rung;
  QyMoment at;
  gboolean reached;
} QyRungState;

/**
 * qy_ladder_climb:
 * @opened: when the problem was reported
 * @now: until when; of a problem that is over, its end
 * @next: (out) (nullable): the rung that comes next, or -1
 *
 * A rung is reached at its very minute.
 *
 * Returns: (transfer full) (element-type QyRungState): all rungs
 */
GArray *qy_ladder_climb (
    const QyLadder *self, const QyCalendar *calendar, QyMoment opened, QyMoment now, int *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyLadder, qy_ladder_free)
