/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-exchange.h"
#include "qy-register.h"
#include "qy-sheet-read.h"

#define QY_REGISTER_MAX_PROBLEMS 1000

/* One row: its cells are kept as texts that a person could have typed. */
typedef struct
{
  guint line;
  guint n;
  const char **cells; /* each its own, in the chunk */
} QyRegisterRow;

struct _QyRegister
{
  char *path;
  GStringChunk *chunk;
  GArray *rows;       /* of QyRegisterRow, the head left out */
  GHashTable *faults; /* set of the cells that are errors of formulas */
  GArray *columns;    /* of QyRegisterColumn */
  guint n_passed_over;

  GPtrArray *problems; /* of QyRegisterProblem, or NULL: not checked */
  guint n_problems;
  QyRegisterPlan *plan; /* or NULL: not compared */
  guint8 *is_duplicate; /* of each row, with the plan */
};

/**
 * qy_register_field_guess: the field that a head names; QY_REGISTER_IGNORED: none.
 */
QyRegisterField qy_register_field_guess (const char *name);

/**
 * QyRegisterUnit: what a head says of the amounts under it: "合同金额（万元）", "Amount (USD)".
 */
typedef struct
{
  gboolean in_wan;
  char currency[4]; /* "" when it says none */
} QyRegisterUnit;

void qy_register_unit_guess (const char *name, QyRegisterUnit *unit);

/**
 * qy_register_currency: the code of a currency as people write it ("人民币", "usd", "美元").
 *
 * Returns: whether it is one
 */
gboolean qy_register_currency (const char *word, char code[4]);

/**
 * qy_register_state: the state that a word of a register means ("履行中", "expired").
 *
 * Returns: whether it is known
 */
gboolean qy_register_state (const char *word, QyContractState *state);

/**
 * qy_register_clean: (transfer full): one line without white space around it; "-", "/", "无" and
 * the like, which say that there is nothing, are ""
 */
char *qy_register_clean (const char *text);

/**
 * qy_register_read_row: reads a row; @found is called for everything that is wrong.
 * @column: the name of the column, or %NULL
 */
typedef void (*QyRegisterFound) (QyRegister *self,
                                 guint line,
                                 const char *column,
                                 const char *reason);
QyRegisterEntry *qy_register_read_row (QyRegister *self, guint index, QyRegisterFound found);

/**
 * qy_register_add_problem: a QyRegisterFound that keeps it.
 */
void qy_register_add_problem (QyRegister *self, guint line, const char *column, const char *reason);

/**
 * qy_register_recall: takes up the mapping that was kept for this head.
 */
void qy_register_recall (QyRegister *self);

void qy_register_forget_plan (QyRegister *self);
