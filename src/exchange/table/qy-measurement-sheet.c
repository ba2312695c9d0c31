/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-measurement-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-together.h"
#include "qy-exchange.h"
#include "qy-indicator.h"
#include "qy-sheet-read.h"

#define MOST_COLUMNS 64

typedef enum
{
  FIELD_QUANTITY,
  FIELD_VALUE,
  FIELD_MONTH,
  FIELD_FROM,
  FIELD_UNTIL,
  FIELD_SCOPE,
  FIELD_SOURCE,
  FIELD_NOTE,
  N_FIELDS
} Field;

/* The words that name a column, folded */
static const char *const heads[N_FIELDS][5] = {
  [FIELD_QUANTITY] = { "quantity", "计量项", "计量数据", "指标" },
  [FIELD_VALUE] = { "value", "数值", "数量" },
  [FIELD_MONTH] = { "month", "period", "月份", "期间" },
  [FIELD_FROM] = { "from", "开始", "开始日期", "起始日期" },
  [FIELD_UNTIL] = { "until", "结束", "结束日期", "截止日期" },
  [FIELD_SCOPE] = { "scope", "范围", "系统" },
  [FIELD_SOURCE] = { "source", "来源", "数据来源" },
  [FIELD_NOTE] = { "note", "备注", "说明" },
};

/* One reading under way. */
typedef struct
{
  const char *path;
  const char *contract_id;
  int columns[N_FIELDS]; /* -1: the table has none */
  gboolean has_head;
  GPtrArray *rows;
} Reading;

void
qy_measurement_row_free (QyMeasurementRow *row)
{
  if (row == NULL)
    return;
  qy_measurement_free (row->record);
  g_free (row->problem);
  g_free (row);
}

static int
field_of (const char *head)
{
  g_autofree char *word = g_strstrip (g_ascii_strdown (head, -1));

  for (int f = 0; f < N_FIELDS; f++)
    for (guint i = 0; i < G_N_ELEMENTS (heads[f]) && heads[f][i] != NULL; i++)
      if (g_str_equal (heads[f][i], word))
        return f;
  return -1;
}

static gboolean
take_head (Reading *self, const QySheetRow *row)
{
  for (guint f = 0; f < N_FIELDS; f++)
    self->columns[f] = -1;
  for (guint i = 0; i < row->n_cells && i < MOST_COLUMNS; i++)
    {
      int field = field_of (row->cells[i].text);

      if (field >= 0 && self->columns[field] < 0)
        self->columns[field] = (int) i;
    }
  return self->columns[FIELD_QUANTITY] >= 0 && self->columns[FIELD_VALUE] >= 0
         && (self->columns[FIELD_MONTH] >= 0
             || (self->columns[FIELD_FROM] >= 0 && self->columns[FIELD_UNTIL] >= 0));
}

/* "" where there is nothing. */
static char *
cell (const Reading *self, const QySheetRow *row, Field field)
{
  int column = self->columns[field];

  return column >= 0 && (guint) column < row->n_cells
             ? g_strstrip (g_strdup (row->cells[column].text))
             : g_strdup ("");
}

static char *
word_of_quantity (const char *text)
{
  QyInputKind kind;

  if (qy_input_kind_from_string (text, &kind))
    return g_strdup (text);
  for (guint i = 0; i < QY_N_INPUTS; i++)
    if (g_str_equal (qy_input_kind_print (i, QY_LANGUAGE_ZH), text)
        || g_ascii_strcasecmp (qy_input_kind_print (i, QY_LANGUAGE_EN), text) == 0)
      return g_strdup (qy_input_kind_to_string (i));
  return NULL;
}

/* A whole number; of a baseline, and of what was reached, thousandths. */
static gboolean
read_value (const char *text, const char *quantity, gint64 *value)
{
  g_auto (GStrv) groups = g_strsplit (text, ",", -1);
  g_autofree char *plain = g_strjoinv ("", groups);

  if (g_str_equal (quantity, "baseline") || g_str_equal (quantity, "after"))
    return qy_minutes_parse (plain, value, NULL);
  return g_ascii_string_to_signed (plain, 10, 0, G_MAXINT64, value, NULL);
}

static gboolean
read_days (const Reading *self, const QySheetRow *row, QyMeasurement *record)
{
  g_autofree char *month = cell (self, row, FIELD_MONTH);
  g_autofree char *from = cell (self, row, FIELD_FROM);
  g_autofree char *until = cell (self, row, FIELD_UNTIL);
  QyDate first, last;

  if (*month != '\0' && *from == '\0')
    {
      g_autofree char *day = g_strconcat (month, "-01", NULL);

      first = qy_date_from_iso (day, NULL);
      last = first;
      last.day = (guint8) qy_date_days_in_month (first.year, first.month);
    }
  else
    {
      first = qy_date_parse (from, NULL);
      last = qy_date_parse (until, NULL);
    }
  if (!qy_date_is_set (first) || !qy_date_is_set (last))
    return FALSE;
  record->from_day = qy_date_to_iso (first);
  record->until_day = qy_date_to_iso (last);
  return TRUE;
}

static char *
nothing_if_empty (char *text)
{
  if (*text != '\0')
    return text;
  g_free (text);
  return NULL;
}

static gboolean
take_row (const QySheetRow *row, gpointer data, GError **error)
{
  Reading *self = data;
  QyMeasurementRow *one;
  g_autofree char *quantity = NULL;
  g_autofree char *value = NULL;

  if (!self->has_head)
    {
      self->has_head = take_head (self, row);
      return TRUE;
    }
  one = g_new0 (QyMeasurementRow, 1);
  one->line = row->line;
  one->record = g_new0 (QyMeasurement, 1);
  one->record->contract_id = g_strdup (self->contract_id);
  one->record->scope = cell (self, row, FIELD_SCOPE);
  one->record->source = nothing_if_empty (cell (self, row, FIELD_SOURCE));
  one->record->note = nothing_if_empty (cell (self, row, FIELD_NOTE));
  g_ptr_array_add (self->rows, one);
  quantity = cell (self, row, FIELD_QUANTITY);
  value = cell (self, row, FIELD_VALUE);
  one->record->quantity = word_of_quantity (quantity);
  if (one->record->quantity == NULL)
    one->problem =
        g_strdup_printf (_ ("%s:%u: “%s” is no quantity"), self->path, row->line, quantity);
  else if (!read_value (value, one->record->quantity, &one->record->value))
    one->problem = g_strdup_printf (_ ("%s:%u: “%s” is no number"), self->path, row->line, value);
  else if (!read_days (self, row, one->record))
    one->problem =
        g_strdup_printf (_ ("%s:%u: the days are missing or are none"), self->path, row->line);
  return TRUE;
}

GPtrArray *
qy_measurement_sheet_read (const char *path,
                           const char *sheet,
                           const char *contract_id,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autoptr (GPtrArray) rows =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_measurement_row_free);
  Reading reading = { .path = path, .contract_id = contract_id, .rows = rows };

  if (!qy_sheet_read (path, sheet, take_row, &reading, cancellable, error))
    return NULL;
  if (rows->len > 0)
    return g_steal_pointer (&rows);
  g_set_error (
      error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED,
      reading.has_head
          ? _ ("%s: there is no row under the head")
          : _ ("%s: no row names the columns quantity, value and month, or from and until"),
      path);
  return NULL;
}

static gboolean
is_same (const QyMeasurement *a, const QyMeasurement *b)
{
  return g_str_equal (a->quantity, b->quantity) && g_str_equal (a->scope, b->scope)
         && g_str_equal (a->from_day, b->from_day) && g_str_equal (a->until_day, b->until_day)
         && a->value == b->value;
}

gboolean
qy_measurement_sheet_compare (GPtrArray *rows, QyBook *book, GError **error)
{
  const QyMeasurementRow *first = rows->pdata[0];
  g_autoptr (GPtrArray) known = qy_book_measurement_list (book, first->record->contract_id, error);

  for (guint i = 0; known != NULL && i < rows->len; i++)
    {
      QyMeasurementRow *row = rows->pdata[i];

      if (row->problem != NULL)
        continue;
      row->duplicate = FALSE;
      for (guint k = 0; k < known->len; k++)
        row->duplicate |= is_same (row->record, known->pdata[k]);
      for (guint k = 0; k < i; k++)
        if (((QyMeasurementRow *) rows->pdata[k])->problem == NULL)
          row->duplicate |= is_same (row->record, ((QyMeasurementRow *) rows->pdata[k])->record);
    }
  return known != NULL;
}

static char *
store_all (QyBook *book, gpointer data, GError **error)
{
  GPtrArray *rows = data;
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      QyMeasurementRow *row = rows->pdata[i];

      if (row->problem != NULL || row->duplicate)
        continue;
      if (!qy_book_measurement_put (book, row->record, error))
        {
          g_prefix_error (error, _ ("Row %u: "), row->line);
          return NULL;
        }
      n++;
    }
  return g_strdup_printf (_ ("Measurements imported: %u"), n);
}

gboolean
qy_measurement_sheet_apply (GPtrArray *rows, QyBook *book, GError **error)
{
  return qy_book_together (book, "measurement.import", store_all, rows, error);
}
