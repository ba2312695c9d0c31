/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-picture.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "qy-money.h"

#define MOST_BARS  12 /* of a currency */
#define MONTH_TEXT 7  /* "2026-11" */
#define YEAR_TEXT  4
#define NO_COLUMN  -1

/* How the rows of a report become bars: equal labels are one bar. */
static const struct
{
  int label;
  int second; /* what tells two bars of one label apart */
  int value;  /* NO_COLUMN: every row counts one */
  gsize cut;  /* characters of a day that are one bar; 0: all of the label */
  const char *title;
} shapes[QY_N_REPORTS] = {
  [QY_REPORT_TERMS] = { 0, NO_COLUMN, 1, MONTH_TEXT, N_ ("Contracts") },
  [QY_REPORT_MONEY_BY_PARTY] = { 0, 1, 2, 0, N_ ("Planned") },
  [QY_REPORT_MONEY_BY_KIND] = { 0, 1, 2, 0, N_ ("Planned") },
  [QY_REPORT_DECISIONS] = { 0, NO_COLUMN, NO_COLUMN, MONTH_TEXT, N_ ("Decisions") },
  [QY_REPORT_CONFIDENTIALITY] = { 4, NO_COLUMN, NO_COLUMN, YEAR_TEXT, N_ ("Contracts") },
  [QY_REPORT_QUALIFICATIONS] = { 1, NO_COLUMN, NO_COLUMN, 0, N_ ("Qualifications") },
  [QY_REPORT_DUE] = { 0, NO_COLUMN, NO_COLUMN, MONTH_TEXT, N_ ("Due items") },
};

typedef struct
{
  GArray *values; /* of QyCategoryValue */
  GStringChunk *texts;
} Bars;

static char *
label_of (const QyReport *report, const QyReportRow *row)
{
  int second = shapes[report->kind].second;
  const char *label = row->cells[shapes[report->kind].label];

  if (shapes[report->kind].cut > 0 && g_ascii_isdigit (*label))
    return g_strndup (label, shapes[report->kind].cut);
  /* TRANSLATORS: a party or kind of contract, and which way the money goes */
  return second != NO_COLUMN ? g_strdup_printf (_ ("%s, %s"), label, row->cells[second])
                             : g_strdup (label);
}

static void
take_value (const QyReport *report, const QyReportRow *row, QyCategoryValue *value)
{
  int column = shapes[report->kind].value;
  QyMoney money;

  if (column == NO_COLUMN)
    value->value = 1;
  else if (report->columns[column].type == QY_REPORT_NUMBER)
    value->value = g_ascii_strtoll (row->cells[column], NULL, 10);
  else if (qy_money_from_raw (row->cells[column], &money, NULL))
    {
      value->value = money.minor;
      g_strlcpy (value->currency, money.currency, sizeof value->currency);
    }
}

static void
add_bar (Bars *bars, const QyCategoryValue *value, const char *id)
{
  guint n = 0;
  QyCategoryValue fresh = *value;

  for (guint i = 0; i < bars->values->len; i++)
    {
      QyCategoryValue *bar = &g_array_index (bars->values, QyCategoryValue, i);

      if (!g_str_equal (bar->currency, value->currency))
        continue;
      n++;
      if (g_str_equal (bar->label, value->label))
        {
          bar->value += value->value;
          return;
        }
    }
  if (n >= MOST_BARS * 2)
    return;
  fresh.label = g_string_chunk_insert (bars->texts, value->label);
  fresh.id = id != NULL ? g_string_chunk_insert (bars->texts, id) : NULL;
  g_array_append_val (bars->values, fresh);
}

static gint64
minor_of (const QyReportRow *row, int column, char currency[4])
{
  QyMoney money;

  if (!qy_money_from_raw (row->cells[column], &money, NULL))
    return 0;
  g_strlcpy (currency, money.currency, sizeof money.currency);
  return money.minor;
}

gboolean
qy_report_picture_is_monthly (QyReportKind kind)
{
  return kind == QY_REPORT_CASH;
}

void
qy_report_picture_show_bars (QyCategoryChart *chart, const QyReport *report)
{
  Bars bars = { 0 };

  g_return_if_fail (QY_IS_CATEGORY_CHART (chart) && report != NULL
                    && report->kind != QY_REPORT_CASH);

  bars.values = g_array_new (FALSE, FALSE, sizeof (QyCategoryValue));
  bars.texts = g_string_chunk_new (1024);
  for (guint i = 0; i < report->rows->len; i++)
    {
      const QyReportRow *row = report->rows->pdata[i];
      g_autofree char *label = label_of (report, row);
      QyCategoryValue value = { .label = label };

      take_value (report, row, &value);
      add_bar (&bars, &value, row->where);
    }
  qy_category_chart_show (chart, (const QyCategoryValue *) bars.values->data, bars.values->len,
                          qy_report_column_label (&report->columns[shapes[report->kind].label]),
                          _ (shapes[report->kind].title));
  g_array_unref (bars.values);
  g_string_chunk_free (bars.texts);
}

void
qy_report_picture_show_months (QyMonthChart *chart, const QyReport *report, QyDate today)
{
  g_autofree QyMonthValue *values = NULL;

  g_return_if_fail (QY_IS_MONTH_CHART (chart) && report != NULL && report->kind == QY_REPORT_CASH);

  values = g_new0 (QyMonthValue, report->rows->len);
  for (guint i = 0; i < report->rows->len; i++)
    {
      const QyReportRow *row = report->rows->pdata[i];

      values[i].year = atoi (row->cells[0]);
      values[i].month = atoi (row->cells[0] + strlen ("2026-"));
      values[i].planned_in = minor_of (row, 1, values[i].currency);
      values[i].paid_in = minor_of (row, 2, values[i].currency);
      values[i].planned_out = minor_of (row, 3, values[i].currency);
      values[i].paid_out = minor_of (row, 4, values[i].currency);
    }
  qy_month_chart_show (chart, values, report->rows->len, today);
}
