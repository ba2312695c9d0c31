/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-due-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-watch-store.h"

typedef enum
{
  CELL_TEXT,
  CELL_FLAG,
  CELL_NUMBER,
  CELL_AMOUNT, /* NULL unless the row has an amount */
  CELL_MONEY,  /* NULL unless the row has a direction */
} CellKind;

typedef struct
{
  CellKind kind;
  gsize offset;
} Cell;

#define DUE(KIND, MEMBER)                                                                          \
  {                                                                                                \
    KIND, G_STRUCT_OFFSET (QyDueRow, MEMBER)                                                       \
  }

/* In the order of due-by-holder.sql, due-insert.sql and due-update.sql */
static const Cell due_cells[] = {
  DUE (CELL_TEXT, source_id),     DUE (CELL_TEXT, occurrence), DUE (CELL_TEXT, kind),
  DUE (CELL_TEXT, label),         DUE (CELL_TEXT, side),       DUE (CELL_TEXT, person_id),
  DUE (CELL_TEXT, due_on),        DUE (CELL_TEXT, safe_on),    DUE (CELL_FLAG, certain),
  DUE (CELL_TEXT, waiting_for),   DUE (CELL_TEXT, rule),       DUE (CELL_FLAG, open),
  DUE (CELL_TEXT, snoozed_until), DUE (CELL_TEXT, direction),  DUE (CELL_AMOUNT, amount),
  DUE (CELL_MONEY, paid),         DUE (CELL_MONEY, invoiced),  DUE (CELL_TEXT, currency),
};

#define N_DUE_CELLS ((int) G_N_ELEMENTS (due_cells))

#define SCHEDULE(KIND, MEMBER)                                                                     \
  {                                                                                                \
    KIND, G_STRUCT_OFFSET (QyScheduleRow, MEMBER)                                                  \
  }

/* In the order of schedule-get.sql and schedule-put.sql */
static const Cell schedule_cells[] = {
  SCHEDULE (CELL_TEXT, refresh_on), SCHEDULE (CELL_TEXT, term_start),
  SCHEDULE (CELL_TEXT, term_last),  SCHEDULE (CELL_NUMBER, renewals),
  SCHEDULE (CELL_TEXT, notice_on),  SCHEDULE (CELL_TEXT, phase),
};

#define N_SCHEDULE_CELLS ((int) G_N_ELEMENTS (schedule_cells))

static const char *
text_of (gconstpointer row, const Cell *cell)
{
  return *(char *const *) ((const char *) row + cell->offset);
}

/* FALSE: the cell is NULL. Only cells of due rows can be amounts. */
static gboolean
number_of (gconstpointer row, const Cell *cell, gint64 *number)
{
  const QyDueRow *due = row;
  const char *place = (const char *) row + cell->offset;

  *number = cell->kind == CELL_FLAG ? *(const gboolean *) place != FALSE : *(const gint64 *) place;
  return cell->kind == CELL_AMOUNT  ? due->has_amount
         : cell->kind == CELL_MONEY ? due->direction != NULL
                                    : TRUE;
}

static gboolean
cell_is_stored (QyStatement *statement, int column, gconstpointer row, const Cell *cell)
{
  gboolean null = qy_statement_is_null (statement, column);
  gint64 number;

  if (cell->kind == CELL_TEXT)
    return g_strcmp0 (text_of (row, cell),
                      null ? NULL : qy_statement_get_text (statement, column, NULL))
           == 0;
  if (!number_of (row, cell, &number))
    return null;
  return !null && qy_statement_get_int (statement, column) == number;
}

static gboolean
due_is_stored (QyStatement *statement, const QyDueRow *row)
{
  for (int i = 0; i < N_DUE_CELLS; i++)
    if (!cell_is_stored (statement, i, row, &due_cells[i]))
      return FALSE;
  return TRUE;
}

static void
bind_cells (QyStatement *statement, gconstpointer row, const Cell *cells, int n)
{
  for (int i = 0; i < n; i++)
    {
      gint64 number;

      if (cells[i].kind == CELL_TEXT && text_of (row, &cells[i]) != NULL)
        qy_statement_bind_text (statement, i + 1, text_of (row, &cells[i]), -1);
      else if (cells[i].kind != CELL_TEXT && number_of (row, &cells[i], &number))
        qy_statement_bind_int (statement, i + 1, number);
      else
        qy_statement_bind_null (statement, i + 1);
    }
}

static void
read_cells (QyStatement *statement, gpointer row, const Cell *cells, int n)
{
  for (int i = 0; i < n; i++)
    {
      char *place = (char *) row + cells[i].offset;

      if (qy_statement_is_null (statement, i))
        continue;
      if (cells[i].kind == CELL_TEXT)
        *(char **) place = g_strdup (qy_statement_get_text (statement, i, NULL));
      else if (cells[i].kind == CELL_FLAG)
        *(gboolean *) place = qy_statement_get_int (statement, i) != 0;
      else
        *(gint64 *) place = qy_statement_get_int (statement, i);
      if (cells[i].kind == CELL_AMOUNT)
        ((QyDueRow *) row)->has_amount = TRUE;
    }
}

static void
free_cells (gpointer row, const Cell *cells, int n)
{
  for (int i = 0; i < n; i++)
    if (cells[i].kind == CELL_TEXT)
      g_free (*(char **) ((char *) row + cells[i].offset));
  g_free (row);
}

static int
compare_keys (const char *source, const char *occurrence, const QyDueRow *row)
{
  int order = strcmp (source, row->source_id);

  return order != 0 ? order : strcmp (occurrence, row->occurrence);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const QyDueRow *one = *(const QyDueRow *const *) a;

  return compare_keys (one->source_id, one->occurrence, *(const QyDueRow *const *) b);
}

/* What must be written for the stored rows to become the given ones. */
typedef struct
{
  const QyDueRow *row; /* NULL: the stored one goes */
  gint64 rowid;        /* 0: there is none yet */
} Step;

static void
add_step (GArray *steps, const QyDueRow *row, gint64 rowid)
{
  const Step step = { row, rowid };

  g_array_append_val (steps, step);
}

/* Both sides are sorted by source and occurrence, so one walk finds every difference. */
static GArray *
find_steps (QyStore *store, const char *holder_id, GPtrArray *wanted, GError **error)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));
  QyStatement *statement = qy_store_query (store, "due-by-holder", error);
  guint next = 0;
  QyStep step;

  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, holder_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      gint64 rowid = qy_statement_get_int (statement, N_DUE_CELLS);
      int order = -1;

      while (next < wanted->len
             && (order =
                     compare_keys (qy_statement_get_text (statement, 0, NULL),
                                   qy_statement_get_text (statement, 1, NULL), wanted->pdata[next]))
                    > 0)
        add_step (steps, wanted->pdata[next++], 0);
      if (next == wanted->len || order < 0)
        add_step (steps, NULL, rowid);
      else if (!due_is_stored (statement, wanted->pdata[next++]))
        add_step (steps, wanted->pdata[next - 1], rowid);
    }
  for (; next < wanted->len; next++)
    add_step (steps, wanted->pdata[next], 0);
  return step == QY_STEP_DONE ? g_steal_pointer (&steps) : NULL;
}

static gboolean
take_step (QyStore *store, const char *holder_id, const Step *step, GError **error)
{
  const char *name = step->row == NULL  ? "due-remove"
                     : step->rowid == 0 ? "due-insert"
                                        : "due-update";
  QyStatement *statement = qy_store_query (store, name, error);

  if (statement == NULL)
    return FALSE;
  if (step->row != NULL)
    bind_cells (statement, step->row, due_cells, N_DUE_CELLS);
  if (step->row == NULL)
    qy_statement_bind_int (statement, 1, step->rowid);
  else if (step->rowid == 0)
    qy_statement_bind_text (statement, N_DUE_CELLS + 1, holder_id, -1);
  else
    qy_statement_bind_int (statement, N_DUE_CELLS + 1, step->rowid);
  return qy_statement_run (statement, error);
}

/* Rows that go make room first. */
static gboolean
take_steps (
    QyStore *store, const char *holder_id, const GArray *steps, gboolean removals, GError **error)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);

      if ((step->row == NULL) == removals && !take_step (store, holder_id, step, error))
        return FALSE;
    }
  return TRUE;
}

void
qy_due_row_free (QyDueRow *row)
{
  free_cells (row, due_cells, N_DUE_CELLS);
}

void
qy_schedule_row_free (QyScheduleRow *row)
{
  free_cells (row, schedule_cells, N_SCHEDULE_CELLS);
}

gboolean
qy_due_store_replace (QyStore *store,
                      const char *holder_id,
                      const QyDueRow *rows,
                      guint n_rows,
                      guint *n_changed,
                      GError **error)
{
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GArray) steps = NULL;

  g_return_val_if_fail (QY_IS_STORE (store) && holder_id != NULL, FALSE);
  g_return_val_if_fail (rows != NULL || n_rows == 0, FALSE);

  wanted = g_ptr_array_sized_new (n_rows);
  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (wanted, (gpointer) &rows[i]);
  g_ptr_array_sort (wanted, compare_rows);
  steps = find_steps (store, holder_id, wanted, error);
  if (steps == NULL || !take_steps (store, holder_id, steps, TRUE, error)
      || !take_steps (store, holder_id, steps, FALSE, error))
    {
      g_prefix_error (error, "due %s: ", holder_id);
      return FALSE;
    }
  if (n_changed != NULL)
    *n_changed = steps->len;
  return TRUE;
}

GPtrArray *
qy_due_store_list (QyStore *store, const char *holder_id, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_row_free);
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_STORE (store) && holder_id != NULL, NULL);

  statement = qy_store_query (store, "due-by-holder", error);
  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, holder_id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      QyDueRow *row = g_new0 (QyDueRow, 1);

      read_cells (statement, row, due_cells, N_DUE_CELLS);
      g_ptr_array_add (rows, row);
    }
  return step == QY_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

gboolean
qy_schedule_store_put (QyStore *store,
                       const char *contract_id,
                       const QyScheduleRow *row,
                       GError **error)
{
  QyStatement *statement;

  g_return_val_if_fail (QY_IS_STORE (store) && contract_id != NULL && row != NULL, FALSE);

  statement = qy_store_query (store, "schedule-put", error);
  if (statement == NULL)
    return FALSE;
  bind_cells (statement, row, schedule_cells, N_SCHEDULE_CELLS);
  qy_statement_bind_text (statement, N_SCHEDULE_CELLS + 1, contract_id, -1);
  return qy_statement_run (statement, error);
}

QyScheduleRow *
qy_schedule_store_get (QyStore *store, const char *contract_id, GError **error)
{
  QyScheduleRow *row = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_STORE (store) && contract_id != NULL, NULL);

  statement = qy_store_query (store, "schedule-get", error);
  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, contract_id, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    {
      row = g_new0 (QyScheduleRow, 1);
      read_cells (statement, row, schedule_cells, N_SCHEDULE_CELLS);
    }
  else if (step == QY_STEP_DONE)
    g_set_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("The dates of contract %s have not been computed yet"), contract_id);
  qy_statement_reset (statement);
  return row;
}

static gboolean
forget (QyStore *store, const char *query, const char *id, GError **error)
{
  QyStatement *statement = qy_store_query (store, query, error);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, id, -1);
  return qy_statement_run (statement, error);
}

gboolean
qy_schedule_store_remove (QyStore *store, const char *contract_id, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (store) && contract_id != NULL, FALSE);

  return forget (store, "schedule-remove", contract_id, error)
         && qy_watch_store_forget (store, contract_id, error);
}

gboolean
qy_schedule_store_remove_party (QyStore *store, const char *party_id, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (store) && party_id != NULL, FALSE);

  return forget (store, "schedule-forget-party", party_id, error);
}

gboolean
qy_schedule_store_forget (QyStore *store, GError **error)
{
  QyStatement *statement;

  g_return_val_if_fail (QY_IS_STORE (store), FALSE);

  statement = qy_store_query (store, "schedule-forget", error);
  return statement != NULL && qy_statement_run (statement, error)
         && qy_watch_store_forget (store, NULL, error);
}

GPtrArray *
qy_schedule_store_list_stale (QyStore *store, const char *today, guint most, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_STORE (store) && today != NULL, NULL);

  statement = qy_store_query (store, "schedule-stale", error);
  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, today, -1);
  qy_statement_bind_int (statement, 2, most);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (ids, g_strdup (qy_statement_get_text (statement, 0, NULL)));
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}
