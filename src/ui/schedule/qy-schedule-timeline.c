/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-schedule-timeline.h"

#include "qy-display.h"
#include "qy-timeline-row.h"

static QyDate
day_of (const char *iso)
{
  return iso != NULL ? qy_date_from_iso (iso, NULL) : QY_DATE_NONE;
}

static QyTimelineRow *
row_of (const QyContract *contract)
{
  g_autofree char *label = g_strdup_printf ("%s %s", contract->number, contract->title);

  return qy_timeline_row_new (contract->id, label);
}

static QyTimelineRow *
plain_row (const QyContract *contract)
{
  QyTimelineRow *row = row_of (contract);

  if (contract->starts_on != NULL || contract->ends_on != NULL)
    qy_timeline_row_add_span (row, QY_TIMELINE_TERM, day_of (contract->starts_on),
                              day_of (contract->ends_on), NULL);
  return row;
}

/* The first term as the text states it; the running one, where it is a renewal. */
static void
add_terms (QyTimelineRow *row, const QyContract *contract, const QyTermOnDay *term)
{
  QyDate first = day_of (contract->starts_on);
  QyDate last = day_of (contract->ends_on);

  if (qy_date_is_set (first) || qy_date_is_set (last))
    qy_timeline_row_add_span (row, QY_TIMELINE_TERM, first, last, NULL);
  if (term == NULL || term->term_start == NULL)
    return;
  if (term->renewals > 0)
    qy_timeline_row_add_span (row, QY_TIMELINE_RENEWAL, day_of (term->term_start),
                              day_of (term->term_last), NULL);
  if (term->notice_on != NULL)
    qy_timeline_row_add_span (row, QY_TIMELINE_WINDOW, day_of (term->term_start),
                              day_of (term->notice_on), NULL);
}

static QyTimelinePointKind
point_kind (const QyDueItem *due)
{
  if (due->kind != QY_DUE_PAYMENT)
    return QY_TIMELINE_DEADLINE;
  return due->direction == QY_DIRECTION_IN ? QY_TIMELINE_RECEIPT : QY_TIMELINE_PAYMENT;
}

static void
add_due (QyTimelineRow *row, const QyContract *contract, const QyDueItem *due)
{
  g_autofree char *title = qy_due_item_title (due);
  g_autofree char *amount = due->has_amount ? qy_display_amount (due->amount, due->currency) : NULL;
  g_autofree char *note = amount != NULL ? g_strdup_printf ("%s %s", title, amount) : NULL;
  guint flags = 0;

  if (!due->open)
    flags |= QY_TIMELINE_DONE;
  if (!due->certain)
    flags |= QY_TIMELINE_UNCERTAIN;
  if (due->kind == QY_DUE_CONFIDENTIALITY)
    qy_timeline_row_add_span (row, QY_TIMELINE_BOUND, day_of (contract->ends_on),
                              day_of (due->due_on), title);
  else
    qy_timeline_row_add_point (row, point_kind (due), day_of (due->due_on), (QyTimelineFlags) flags,
                               note != NULL ? note : title);
}

static void
add_milestones (QyTimelineRow *row, const QyCourse *course)
{
  for (guint i = 0; i < course->milestones->len; i++)
    {
      const QyMilestone *milestone = course->milestones->pdata[i];

      if (g_str_equal (milestone->kind, "suspension"))
        qy_timeline_row_add_span (row, QY_TIMELINE_SUSPENDED, day_of (milestone->on_day),
                                  day_of (milestone->until_day), milestone->reason);
      else
        qy_timeline_row_add_point (row, QY_TIMELINE_MILESTONE, day_of (milestone->on_day),
                                   QY_TIMELINE_DONE, milestone->name);
    }
}

GPtrArray *
qy_schedule_timeline_rows (const QyDossier *dossier, const QyCourse *course)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_timeline_row_unref);
  QyTimelineRow *own = row_of (dossier->contract);

  add_terms (own, dossier->contract, course->term);
  for (guint i = 0; i < course->dues->len; i++)
    add_due (own, dossier->contract, course->dues->pdata[i]);
  add_milestones (own, course);
  if (dossier->parent != NULL)
    g_ptr_array_add (rows, plain_row (dossier->parent));
  g_ptr_array_add (rows, own);
  for (guint i = 0; i < dossier->under->len; i++)
    g_ptr_array_add (rows, plain_row (dossier->under->pdata[i]));
  return rows;
}
