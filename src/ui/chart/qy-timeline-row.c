/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-timeline-row.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"

static void
span_clear (gpointer data)
{
  g_free (((QyTimelineSpan *) data)->note);
}

static void
point_clear (gpointer data)
{
  g_free (((QyTimelinePoint *) data)->note);
}

/* "1 January 2026 – 31 December 2026", "from 1 January 2026", "until 31 December 2026" */
static char *
print_days (QyDate from, QyDate to)
{
  QyLanguage language = qy_language_of_interface ();
  g_autofree char *first = qy_date_is_set (from) ? qy_date_print (from, language) : NULL;
  g_autofree char *last = qy_date_is_set (to) ? qy_date_print (to, language) : NULL;

  if (first != NULL && last != NULL)
    /* Translators: first and last day */
    return g_strdup_printf (C_ ("days", "%1$s – %2$s"), first, last);
  if (first != NULL)
    return g_strdup_printf (C_ ("days", "from %s"), first);
  if (last != NULL)
    return g_strdup_printf (C_ ("days", "until %s"), last);
  return g_strdup (C_ ("days", "without an end"));
}

static char *
describe (const char *label, const char *days, const char *note)
{
  if (note != NULL && *note != '\0')
    /* Translators: what it is, when, and what is said about it */
    return g_strdup_printf (C_ ("timeline", "%1$s: %2$s · %3$s"), label, days, note);
  /* Translators: what it is, and when */
  return g_strdup_printf (C_ ("timeline", "%1$s: %2$s"), label, days);
}

QyTimelineRow *
qy_timeline_row_new (const char *id, const char *label)
{
  QyTimelineRow *row = NULL;

  g_return_val_if_fail (id != NULL && label != NULL, NULL);

  row = g_new0 (QyTimelineRow, 1);
  row->id = g_strdup (id);
  row->label = g_strdup (label);
  row->spans = g_array_new (FALSE, TRUE, sizeof (QyTimelineSpan));
  g_array_set_clear_func (row->spans, span_clear);
  row->points = g_array_new (FALSE, TRUE, sizeof (QyTimelinePoint));
  g_array_set_clear_func (row->points, point_clear);
  row->ref_count = 1;
  return row;
}

QyTimelineRow *
qy_timeline_row_ref (QyTimelineRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  g_atomic_int_inc (&row->ref_count);
  return row;
}

void
qy_timeline_row_unref (QyTimelineRow *row)
{
  if (row == NULL || !g_atomic_int_dec_and_test (&row->ref_count))
    return;
  g_free (row->id);
  g_free (row->label);
  g_array_unref (row->spans);
  g_array_unref (row->points);
  g_free (row);
}

void
qy_timeline_row_add_span (
    QyTimelineRow *row, QyTimelineSpanKind kind, QyDate from, QyDate to, const char *note)
{
  QyTimelineSpan span = { kind, from, to, NULL };

  g_return_if_fail (row != NULL && kind < QY_TIMELINE_N_SPANS);

  if (qy_date_is_set (from) && qy_date_is_set (to) && qy_date_compare (from, to) > 0)
    return;
  span.note = g_strdup (note);
  g_array_append_val (row->spans, span);
}

void
qy_timeline_row_add_point (QyTimelineRow *row,
                           QyTimelinePointKind kind,
                           QyDate date,
                           QyTimelineFlags flags,
                           const char *note)
{
  QyTimelinePoint point = { kind, date, flags, NULL };

  g_return_if_fail (row != NULL && kind < QY_TIMELINE_N_POINTS);

  if (!qy_date_is_set (date))
    return;
  point.note = g_strdup (note);
  g_array_append_val (row->points, point);
}

const char *
qy_timeline_span_label (QyTimelineSpanKind kind)
{
  static const char *const labels[QY_TIMELINE_N_SPANS] = {
    [QY_TIMELINE_TERM] = N_ ("Service term"),    [QY_TIMELINE_RENEWAL] = N_ ("Renewal term"),
    [QY_TIMELINE_SUSPENDED] = N_ ("Suspension"), [QY_TIMELINE_WINDOW] = N_ ("Notice window"),
    [QY_TIMELINE_BOUND] = N_ ("Still binding"),
  };

  g_return_val_if_fail (kind < QY_TIMELINE_N_SPANS, NULL);

  return _ (labels[kind]);
}

const char *
qy_timeline_point_label (QyTimelinePointKind kind)
{
  static const char *const labels[QY_TIMELINE_N_POINTS] = {
    [QY_TIMELINE_RECEIPT] = N_ ("Money in"),
    [QY_TIMELINE_PAYMENT] = N_ ("Money out"),
    [QY_TIMELINE_DEADLINE] = N_ ("Deadline"),
    [QY_TIMELINE_MILESTONE] = N_ ("Milestone"),
  };

  g_return_val_if_fail (kind < QY_TIMELINE_N_POINTS, NULL);

  return _ (labels[kind]);
}

char *
qy_timeline_span_describe (const QyTimelineSpan *span)
{
  g_autofree char *days = NULL;

  g_return_val_if_fail (span != NULL, NULL);

  days = print_days (span->from, span->to);
  return describe (qy_timeline_span_label (span->kind), days, span->note);
}

char *
qy_timeline_point_describe (const QyTimelinePoint *point)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (point != NULL, NULL);

  day = qy_date_print (point->date, qy_language_of_interface ());
  if (point->flags & QY_TIMELINE_UNCERTAIN)
    {
      g_autofree char *certain = g_steal_pointer (&day);

      day = g_strdup_printf (_ ("%s (uncertain)"), certain);
    }
  return describe (qy_timeline_point_label (point->kind), day, point->note);
}
