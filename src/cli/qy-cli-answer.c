/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-answer.h"

#include <glib/gi18n-lib.h>

#include "qy-cli-print.h"
#include "qy-cli-table.h"
#include "qy-word.h"

struct _QyCliAnswer
{
  const QyCliColumn *columns;
  guint n_columns;
  GPtrArray *rows; /* of char **, n_columns each; a NULL cell is nothing */
};

static void
add_json_object (const QyCliAnswer *self, JsonBuilder *builder, char **cells)
{
  json_builder_begin_object (builder);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->columns[i].name == NULL)
        continue;
      json_builder_set_member_name (builder, self->columns[i].name);
      if (cells[i] == NULL)
        json_builder_add_null_value (builder);
      else if (self->columns[i].type == QY_CELL_INT)
        json_builder_add_int_value (builder, g_ascii_strtoll (cells[i], NULL, 10));
      else if (self->columns[i].type == QY_CELL_BOOL)
        json_builder_add_boolean_value (builder, g_str_equal (cells[i], "true"));
      else
        json_builder_add_string_value (builder, cells[i]);
    }
  json_builder_end_object (builder);
}

static char *
shown_cell (const QyCliColumn *column, const char *cell)
{
  if (cell == NULL)
    return g_strdup ("");
  if (column->type == QY_CELL_BOOL)
    return g_strdup (g_str_equal (cell, "true") ? _ ("yes") : _ ("no"));
  if (column->type == QY_CELL_WORD)
    return g_strdup (qy_word (cell));
  return column->shown > 0
             ? g_utf8_substring (cell, 0, MIN ((glong) column->shown, g_utf8_strlen (cell, -1)))
             : g_strdup (cell);
}

static void
print_table (const QyCliAnswer *self)
{
  const char *heads[QY_CLI_MAX_COLUMNS + 1] = { NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint n = 0;
  guint32 right = 0;
  QyCliTableFlags flags = QY_CLI_TABLE_FIT;

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].head != NULL)
      {
        if (self->columns[i].type == QY_CELL_INT || self->columns[i].type == QY_CELL_FIGURES)
          right |= 1u << n;
        if (self->columns[i].type == QY_CELL_WHOLE)
          flags = QY_CLI_TABLE_DEFAULT;
        heads[n++] = _ (self->columns[i].head);
      }
  for (guint r = 0; r < self->rows->len; r++)
    {
      char **cells = self->rows->pdata[r];
      char **shown = g_new0 (char *, n + 1);

      for (guint i = 0, at = 0; i < self->n_columns; i++)
        if (self->columns[i].head != NULL)
          shown[at++] = shown_cell (&self->columns[i], cells[i]);
      g_ptr_array_add (rows, shown);
    }
  qy_cli_print_table (heads, rows, right, flags);
}

static void
free_row (gpointer row)
{
  char **cells = row;

  for (guint i = 0; i < QY_CLI_MAX_COLUMNS; i++)
    g_free (cells[i]);
  g_free (cells);
}

QyCliAnswer *
qy_cli_answer_new (const QyCliColumn *columns)
{
  QyCliAnswer *self = g_new0 (QyCliAnswer, 1);

  self->columns = columns;
  while (columns[self->n_columns].name != NULL || columns[self->n_columns].head != NULL)
    self->n_columns++;
  g_assert (self->n_columns <= QY_CLI_MAX_COLUMNS);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

void
qy_cli_answer_free (QyCliAnswer *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
qy_cli_answer_add (QyCliAnswer *self, const char *const *cells)
{
  char **row = g_new0 (char *, QY_CLI_MAX_COLUMNS);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = g_strdup (cells[i]);
  g_ptr_array_add (self->rows, row);
}

void
qy_cli_answer_print_list (QyCliAnswer *self, QyCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      print_table (self);
      return;
    }
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->rows->len; i++)
    add_json_object (self, builder, self->rows->pdata[i]);
  json_builder_end_array (builder);
  qy_cli_print_json (builder);
}

void
qy_cli_answer_print_one (QyCliAnswer *self, QyCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char **cells = self->rows->pdata[0];

  if (cli->json)
    {
      add_json_object (self, builder, cells);
      qy_cli_print_json (builder);
      return;
    }
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].head != NULL && cells[i] != NULL)
      {
        g_autofree char *shown = shown_cell (&self->columns[i], cells[i]);

        qy_cli_print (_ ("%s: %s\n"), _ (self->columns[i].head), shown);
      }
}

void
qy_cli_answer_print_fact (QyCli *cli, const char *name, const char *value)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    return;
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, name, value);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

void
qy_cli_answer_print_removed (QyCli *cli, const char *title, const char *id)
{
  if (!cli->json)
    qy_cli_note (_ ("Removed %s. “qiyuectl undo %s” brings it back."), title, id);
  qy_cli_answer_print_fact (cli, "removed", id);
}

void
qy_cli_answer_print_version (QyCli *cli, const char *title, gint64 version)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      qy_cli_print (_ ("%s is published as version %d.\n"), title, (int) version);
      return;
    }
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, version);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}
