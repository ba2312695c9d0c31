/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-money.h"
#include "qy-register-private.h"

#define CHUNK_SIZE (64 << 10)
#define MAX_HEAD   20 /* a head stands among the first rows that hold anything */

/* As a person would type it: an amount has its currency, a text is as it is. */
static char *
typed_text (const QySheetCell *cell)
{
  g_autofree char *plain = NULL;
  QyMoney money;

  if (cell->type != QY_SHEET_MONEY || !qy_money_from_raw (cell->text, &money, NULL))
    return g_strdup (cell->text);
  plain = qy_money_to_plain (money);
  return g_str_equal (money.currency, "CNY") ? g_steal_pointer (&plain)
                                             : g_strdup_printf ("%s %s", money.currency, plain);
}

static gboolean
take_row (const QySheetRow *row, gpointer data, GError **error)
{
  QyRegister *self = data;
  QyRegisterRow kept = { row->line, row->n_cells, g_new (const char *, row->n_cells) };

  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *text = typed_text (&row->cells[i]);

      kept.cells[i] = g_string_chunk_insert (self->chunk, text);
      if (row->cells[i].is_fault)
        g_hash_table_add (self->faults, (gpointer) kept.cells[i]);
    }
  g_array_append_val (self->rows, kept);
  return TRUE;
}

static guint
count_known (const QyRegisterRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n; i++)
    n += qy_register_field_guess (row->cells[i]) != QY_REGISTER_IGNORED;
  return n;
}

/* The row that names most fields, the first one of several; none does: the first row. */
static guint
find_head (const GArray *rows)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < rows->len && i < MAX_HEAD; i++)
    {
      guint n = count_known (&g_array_index (rows, QyRegisterRow, i));

      if (n > most)
        {
          most = n;
          best = i;
        }
    }
  return best;
}

static gboolean
is_taken (const QyRegister *self, QyRegisterField field)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, QyRegisterColumn, i).field == field)
      return TRUE;
  return FALSE;
}

/* A head of two lines ("合同期限" over "开始日期" and "到期日"): the second one holds nothing but
 * names of fields. */
static gboolean
goes_on (const QyRegisterRow *row)
{
  guint n = 0;

  for (guint i = 0; i < row->n; i++)
    {
      if (*row->cells[i] == '\0')
        continue;
      if (qy_register_field_guess (row->cells[i]) == QY_REGISTER_IGNORED)
        return FALSE;
      n++;
    }
  return n > 1;
}

static const char *
head_at (const QyRegisterRow *head, guint i)
{
  return i < head->n ? head->cells[i] : "";
}

/* The first column that names a field has it; the next ones do not count.
 * @second: the head's second line, or NULL */
static void
make_columns (QyRegister *self, const QyRegisterRow *head, const QyRegisterRow *second, guint width)
{
  for (guint i = 0; i < width; i++)
    {
      gboolean lower = second != NULL && *head_at (second, i) != '\0';
      QyRegisterColumn column = { head_at (lower ? second : head, i), QY_REGISTER_IGNORED, 0, "" };
      g_autofree char *name = qy_register_clean (column.name);

      column.name = g_string_chunk_insert (self->chunk, name);
      column.field = qy_register_field_guess (name);
      if (column.field != QY_REGISTER_NOTE && is_taken (self, column.field))
        column.field = QY_REGISTER_IGNORED;
      g_array_append_val (self->columns, column);
    }
}

/* "合 计：" is "合计". */
static char *
letters_of (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_unichar_tolower (g_utf8_get_char (p)));
  return g_string_free (letters, FALSE);
}

/* The first thing in a row of totals says so; a row of signs only is none of contracts either. */
static gboolean
is_total (const QyRegisterRow *row)
{
  static const char *const words[] = { "合计",     "总计", "小计",       "共计", "total",
                                       "subtotal", "sum",  "grandtotal", NULL };

  for (guint i = 0; i < row->n; i++)
    {
      g_autofree char *letters = letters_of (row->cells[i]);

      if (*letters != '\0')
        return g_strv_contains (words, letters);
    }
  return TRUE;
}

static gboolean
repeats_head (const QyRegister *self, const QyRegisterRow *row)
{
  guint n_same = 0;

  for (guint i = 0; i < row->n; i++)
    {
      g_autofree char *text = qy_register_clean (row->cells[i]);

      if (g_strcmp0 (text, g_array_index (self->columns, QyRegisterColumn, i).name) != 0)
        return FALSE;
      n_same += *text != '\0';
    }
  return n_same > 1;
}

static void
count_filled (QyRegister *self, const QyRegisterRow *row)
{
  for (guint i = 0; i < row->n; i++)
    {
      QyRegisterColumn *column = &g_array_index (self->columns, QyRegisterColumn, i);
      g_autofree char *line = NULL;

      if (*row->cells[i] == '\0' || column->n_filled++ > 0)
        continue;
      line = qy_register_clean (row->cells[i]);
      column->sample = g_string_chunk_insert (self->chunk, line);
    }
}

/* What stands under the head, and what of it is a contract. */
static gboolean
sort_rows (QyRegister *self, GError **error)
{
  guint head = find_head (self->rows);
  const QyRegisterRow *first = &g_array_index (self->rows, QyRegisterRow, head);
  gboolean is_long = head + 1 < self->rows->len && goes_on (first + 1);
  guint width = 0, n = 0;

  for (guint i = head; i < self->rows->len; i++)
    width = MAX (width, g_array_index (self->rows, QyRegisterRow, i).n);
  if (self->rows->len > head)
    make_columns (self, first, is_long ? first + 1 : NULL, width);
  head += is_long;
  for (guint i = 0; i < self->rows->len; i++)
    {
      QyRegisterRow *row = &g_array_index (self->rows, QyRegisterRow, i);

      if (i <= head || is_total (row) || repeats_head (self, row))
        {
          self->n_passed_over += i > head;
          g_free (row->cells);
          continue;
        }
      count_filled (self, row);
      g_array_index (self->rows, QyRegisterRow, n++) = *row;
    }
  g_array_set_size (self->rows, n);
  if (n > 0)
    return TRUE;
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED,
               _ ("%s: the table has no row under its head"), self->path);
  return FALSE;
}

static void
forget_findings (QyRegister *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->n_problems = 0;
  qy_register_forget_plan (self);
}

QyRegister *
qy_register_open (const char *path, const char *sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyRegister) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (QyRegister, 1);
  self->path = g_strdup (path);
  self->chunk = g_string_chunk_new (CHUNK_SIZE);
  self->rows = g_array_new (FALSE, FALSE, sizeof (QyRegisterRow));
  self->columns = g_array_new (FALSE, FALSE, sizeof (QyRegisterColumn));
  self->faults = g_hash_table_new (NULL, NULL);
  if (!qy_sheet_read (path, sheet, take_row, self, cancellable, error) || !sort_rows (self, error))
    return NULL;
  qy_register_recall (self);
  return g_steal_pointer (&self);
}

void
qy_register_free (QyRegister *self)
{
  if (self == NULL)
    return;
  forget_findings (self);
  for (guint i = 0; i < self->rows->len; i++)
    g_free (g_array_index (self->rows, QyRegisterRow, i).cells);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_hash_table_unref (self->faults);
  g_string_chunk_free (self->chunk);
  g_free (self->path);
  g_free (self);
}

const QyRegisterColumn *
qy_register_columns (QyRegister *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->columns->len;
  return (const QyRegisterColumn *) self->columns->data;
}

guint
qy_register_n_rows (QyRegister *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows->len;
}

guint
qy_register_n_passed_over (QyRegister *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_passed_over;
}

void
qy_register_map (QyRegister *self, guint column, QyRegisterField field)
{
  g_return_if_fail (self != NULL && column < self->columns->len && field < QY_N_REGISTER_FIELDS);

  forget_findings (self);
  for (guint i = 0; i < self->columns->len && field != QY_REGISTER_NOTE; i++)
    {
      QyRegisterColumn *other = &g_array_index (self->columns, QyRegisterColumn, i);

      if (other->field == field)
        other->field = QY_REGISTER_IGNORED;
    }
  g_array_index (self->columns, QyRegisterColumn, column).field = field;
}

gboolean
qy_register_map_by_name (QyRegister *self, const char *name, QyRegisterField field, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && name != NULL && field < QY_N_REGISTER_FIELDS, FALSE);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *own = g_array_index (self->columns, QyRegisterColumn, i).name;

      if (g_str_equal (own, name))
        {
          qy_register_map (self, i, field);
          return TRUE;
        }
      g_string_append_printf (names, "%s%s", *own != '\0' && names->len > 0 ? " | " : "", own);
    }
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_NOT_FOUND,
               _ ("%s: the table has no column “%s”; it has: %s"), self->path, name, names->str);
  return FALSE;
}

static void
problem_free (QyRegisterProblem *problem)
{
  g_free ((char *) problem->column);
  g_free ((char *) problem->message);
  g_free (problem);
}

void
qy_register_add_problem (QyRegister *self, guint line, const char *column, const char *reason)
{
  QyRegisterProblem *problem;

  if (self->n_problems++ >= QY_REGISTER_MAX_PROBLEMS)
    return;
  problem = g_new0 (QyRegisterProblem, 1);
  problem->line = line;
  problem->column = g_strdup (column);
  if (line == 0)
    problem->message = g_strdup_printf ("%s: %s", self->path, reason);
  else if (column == NULL)
    problem->message = g_strdup_printf ("%s:%u: %s", self->path, line, reason);
  else
    problem->message = g_strdup_printf ("%s:%u: %s: %s", self->path, line, column, reason);
  g_ptr_array_add (self->problems, problem);
}

GPtrArray *
qy_register_check (QyRegister *self, guint *n_problems)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->problems == NULL)
    {
      self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
      if (!is_taken (self, QY_REGISTER_TITLE))
        qy_register_add_problem (self, 0, NULL,
                                 _ ("no column is known to hold the titles; say which one does"));
      for (guint i = 0; i < self->rows->len && is_taken (self, QY_REGISTER_TITLE); i++)
        qy_register_entry_free (qy_register_read_row (self, i, qy_register_add_problem));
    }
  if (n_problems != NULL)
    *n_problems = self->n_problems;
  return self->problems;
}
