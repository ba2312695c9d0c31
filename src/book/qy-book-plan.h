/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-due.h"

/* The maintenance plan of a contract: rows of its terms, and the runs of each row. */

/**
 * QyPlanRow: one row: what is done, how often, with which evidence, by whom.
 */
typedef struct
{
  char *id; /* of the term: source_id of its runs and of records of them */
  char *contract_id;
  char *title;
  char *form; /* inspection, scan, backup …; may be NULL */
  QyDuration every;
  gboolean has_every; /* FALSE: nobody knows how often or from when: it has no runs */
  QyDate start;       /* first day of its first period */
  char *system;
  char *evidence;
  QySide side;
} QyPlanRow;

typedef enum
{
  QY_RUN_DONE,
  QY_RUN_WAIVED,
  QY_RUN_MISSED, /* not done, and it was due before today */
  QY_RUN_DUE,    /* its period has begun */
  QY_RUN_FUTURE,
  QY_N_RUN_STATES
} QyRunState;

/**
 * QyPlanRun: one run of a row.
 * @from, @until: the period in which it is to be done
 * @record_id: (nullable): the service record of it, also one that is still a draft
 */
typedef struct
{
  char *source_id;
  char *occurrence;
  char *title;
  QyDate from;
  QyDate until;
  QyDate due_on;
  QyRunState state;
  QyDate done_on;
  char *record_id;
  char *record_number;
  char *reason; /* of waiving */
  char *evidence;
} QyPlanRun;

void qy_plan_row_free (QyPlanRow *row);
void qy_plan_run_free (QyPlanRun *run);
const char *qy_run_state_to_string (QyRunState state);

/**
 * qy_run_state_label: the name in the interface's language.
 */
const char *qy_run_state_label (QyRunState state);

/**
 * qy_book_plan_rows: in the order of the terms. (element-type QyPlanRow)
 */
GPtrArray *qy_book_plan_rows (QyBook *self, const char *contract_id, GError **error);

/**
 * qy_book_plan_runs: the runs whose period has a day in @from to @until, by due day.
 * (element-type QyPlanRun)
 * @from: may be %QY_DATE_NONE: from the beginning
 */
GPtrArray *qy_book_plan_runs (
    QyBook *self, const char *contract_id, QyDate from, QyDate until, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPlanRow, qy_plan_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPlanRun, qy_plan_run_free)
