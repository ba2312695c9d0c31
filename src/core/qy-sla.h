/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clock.h"
#include "qy-contract-facts.h"
#include "qy-escalation.h"

/* The service levels that a contract promises, read from its terms as of a day. */

#define QY_SLA_MAX_LEVELS 9

/* What somebody asks for. Names as in rows and terms: fault, consulting, request, vulnerability,
 * work-order, change, extension, recovery. */
typedef enum
{
  QY_REQUEST_FAULT,
  QY_REQUEST_CONSULTING,
  QY_REQUEST_WISH,
  QY_REQUEST_VULNERABILITY,
  QY_REQUEST_WORK_ORDER,
  QY_REQUEST_CHANGE,
  QY_REQUEST_EXTENSION,
  QY_REQUEST_RECOVERY,
  QY_N_REQUEST_KINDS,
  QY_REQUEST_ANY = QY_N_REQUEST_KINDS /* of a target only */
} QyRequestKind;

/* What a target demands by when. Names: response, onsite, restore, plan, resolve. */
typedef enum
{
  QY_TARGET_RESPONSE,
  QY_TARGET_ONSITE,
  QY_TARGET_RESTORE,
  QY_TARGET_PLAN,
  QY_TARGET_RESOLVE,
  QY_N_TARGETS
} QyTargetKind;

/**
 * QyLevel: a problem level or a service level, as the contract numbers and names them.
 */
typedef struct
{
  int number; /* 1 to QY_SLA_MAX_LEVELS */
  const char *name;
  const char *definition;
  const char *functions; /* of a problem level: what an important function is */
  const char *mode;      /* of a service level: remote, on-site, both; or NULL */
  gboolean production;   /* of a problem level: for production systems only */
  gboolean has_clock;    /* of a service level */
  QyClock clock;
  const char *term_id;
} QyLevel;

/**
 * QyTarget: within @length of the report, on @clock. A length that a term calls only "time" is one
 * to resolve what the term narrows it to; of a term that narrows nothing it is no target.
 * @problem, @service, @handling: for these levels only; 0: for each
 * @score_from: CVSS in tenths from which it counts; 0: no matter
 * @length: minutes and hours run on the clock; days, working days and months are deadlines
 */
typedef struct
{
  QyTargetKind kind;
  QyRequestKind request;
  int problem;
  int service;
  int handling;
  int score_from;
  QyDuration length;
  gboolean has_clock; /* else the service level's, else 7×24 */
  QyClock clock;
  const char *term_id;
  const char *block_key; /* the clause that states it, or NULL */
} QyTarget;

/**
 * QySla: texts are borrowed from the facts it was read from.
 * @matrix: handling level = matrix[problem − 1][service − 1]; 0: a hole, or no matrix
 * @ladders: by handling level, 0 for none in particular; NULL: no ladder
 * @problems: what is stated and makes no sense, for people: a hole in the matrix, a ladder out of
 * order, a clock that never runs; it says which term
 */
typedef struct
{
  GArray *problem_levels; /* (element-type QyLevel): by number */
  GArray *service_levels; /* (element-type QyLevel) */
  int n_rows;
  int n_columns;
  int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS];
  const char *matrix_term_id;
  QyLadder *ladders[QY_SLA_MAX_LEVELS + 1];
  GArray *targets;     /* (element-type QyTarget): the order of the terms */
  GPtrArray *problems; /* (element-type utf8) */
} QySla;

/**
 * qy_sla_from_facts:
 * @on: amendments in force on this day count
 *
 * Returns: (transfer full): never %NULL; without terms about service everything is empty
 */
QySla *qy_sla_from_facts (const QyContractFacts *facts, QyDate on);
void qy_sla_free (QySla *self);

/**
 * qy_sla_is_empty: nothing is promised about service.
 */
gboolean qy_sla_is_empty (const QySla *self);

/**
 * qy_sla_handling_level:
 *
 * Returns: by the matrix; without one the problem level itself; 0 if a level is not said or the
 *   matrix has a hole there
 */
int qy_sla_handling_level (const QySla *self, int problem, int service);

/**
 * qy_sla_find_level:
 * @levels: of @self
 *
 * Returns: (nullable)
 */
const QyLevel *qy_sla_find_level (GArray *levels, int number);

/**
 * qy_sla_matrix_parse:
 * @text: a row a problem level, a digit a service level: "1234/2344/3444/4444"
 *
 * Rows may also stand on lines of their own; "0", "-" and "." are holes.
 *
 * Fails with %QY_ERROR_INVALID if rows are of different lengths or a place has no level; what could
 * be read is in @matrix all the same, 0 for a hole.
 */
gboolean qy_sla_matrix_parse (const char *text,
                              int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS],
                              int *n_rows,
                              int *n_columns,
                              GError **error);

/**
 * qy_sla_matrix_to_text: canonical text
 */
char *
qy_sla_matrix_to_text (int matrix[QY_SLA_MAX_LEVELS][QY_SLA_MAX_LEVELS], int n_rows, int n_columns);

/**
 * qy_sla_score_parse:
 * @text: a CVSS score: "7.0", "7", "CVSS ≥ 7.0"
 * @tenths: (out): 70
 *
 * Fails with %QY_ERROR_INVALID if it is none, or above 10.0.
 */
gboolean qy_sla_score_parse (const char *text, int *tenths, GError **error);
char *qy_sla_score_to_text (int tenths);

const char *qy_request_kind_to_string (QyRequestKind kind);
gboolean qy_request_kind_from_string (const char *name, QyRequestKind *kind);
const char *qy_request_kind_label (QyRequestKind kind);
const char *qy_target_kind_to_string (QyTargetKind kind);
gboolean qy_target_kind_from_string (const char *name, QyTargetKind *kind);
const char *qy_target_kind_label (QyTargetKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySla, qy_sla_free)
