/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-timeline-private.h"

#define MOST_LINES 10 /* of what is said about a row */
#define NEAR       7  /* pixels: what the pointer means */

static const QyTimelineRow *
row_at (QyTimeline *self, guint item)
{
  return g_ptr_array_index (self->rows, item);
}

static gboolean
is_near (const QyTimelineLayout *layout, double left, double right, const graphene_point_t *at)
{
  if (at == NULL || at->x < layout->labels)
    return right >= layout->labels && left <= layout->width;
  return at->x >= left - NEAR && at->x <= right + NEAR;
}

static const char *
state_of (const QyTimelinePoint *point)
{
  if (point->flags & QY_TIMELINE_DONE)
    return _ ("Done");
  return point->flags & QY_TIMELINE_UNCERTAIN ? _ ("Uncertain") : NULL;
}

static void
add_table_row (QyChartTable *table,
               const QyTimelineRow *row,
               const char *kind,
               QyDate from,
               QyDate to,
               const char *state,
               const char *note)
{
  qy_chart_table_begin_row (table, row->id);
  qy_chart_table_add_text (table, row->label);
  qy_chart_table_add_text (table, kind);
  qy_chart_table_add_date (table, from);
  qy_chart_table_add_date (table, to);
  qy_chart_table_add_text (table, state);
  qy_chart_table_add_text (table, note);
}

/* Of what is at a place, or of all that is in sight. */
char *
qy_timeline_describe_item (QyChart *chart, guint item, const graphene_point_t *at)
{
  const QyTimelineRow *row = row_at (QY_TIMELINE (chart), item);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  QyTimelineLayout layout;
  guint n = 0;

  qy_timeline_lay_out (QY_TIMELINE (chart), &layout);
  g_ptr_array_add (lines, g_strdup (row->label));
  for (guint i = 0; i < row->spans->len; i++)
    {
      const QyTimelineSpan *span = &g_array_index (row->spans, QyTimelineSpan, i);
      double left = 0;
      double right = 0;

      if (qy_timeline_layout_span (&layout, span, &left, &right)
          && is_near (&layout, left + NEAR, right - NEAR, at))
        g_ptr_array_add (lines, qy_timeline_span_describe (span));
    }
  for (guint i = 0; i < row->points->len; i++)
    {
      const QyTimelinePoint *point = &g_array_index (row->points, QyTimelinePoint, i);
      double x = qy_timeline_layout_point (&layout, point);

      if (is_near (&layout, x, x, at))
        g_ptr_array_add (lines, qy_timeline_point_describe (point));
    }
  n = lines->len;
  if (n > MOST_LINES)
    {
      g_ptr_array_set_size (lines, MOST_LINES);
      g_ptr_array_add (
          lines, g_strdup_printf (ngettext ("and %u more", "and %u more", (gulong) n - MOST_LINES),
                                  n - MOST_LINES));
    }
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

char *
qy_timeline_summarize (QyChart *chart)
{
  QyTimeline *self = QY_TIMELINE (chart);
  g_autofree char *first = qy_month_title (self->first + 1);
  g_autofree char *last = qy_month_title (self->first + self->n_months - 2);

  /* Translators: how many rows, and two months */
  return g_strdup_printf (
      ngettext ("%1$u row from %2$s to %3$s.", "%1$u rows from %2$s to %3$s.", self->rows->len),
      self->rows->len, first, last);
}

void
qy_timeline_fill_table (QyChart *chart, QyChartTable *table)
{
  QyTimeline *self = QY_TIMELINE (chart);

  qy_chart_table_add_column (table, _ ("Title"), FALSE);
  qy_chart_table_add_column (table, _ ("What"), FALSE);
  qy_chart_table_add_column (table, _ ("First day"), FALSE);
  qy_chart_table_add_column (table, _ ("Last day"), FALSE);
  qy_chart_table_add_column (table, _ ("State"), FALSE);
  qy_chart_table_add_column (table, _ ("Note"), FALSE);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const QyTimelineRow *row = row_at (self, i);

      for (guint j = 0; j < row->spans->len; j++)
        {
          const QyTimelineSpan *span = &g_array_index (row->spans, QyTimelineSpan, j);

          add_table_row (table, row, qy_timeline_span_label (span->kind), span->from, span->to,
                         NULL, span->note);
        }
      for (guint j = 0; j < row->points->len; j++)
        {
          const QyTimelinePoint *point = &g_array_index (row->points, QyTimelinePoint, j);

          add_table_row (table, row, qy_timeline_point_label (point->kind), point->date,
                         point->date, state_of (point), point->note);
        }
    }
}
