/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-course.h"

#include "qy-book-calendar.h"

static gboolean
load_money (QyCourse *self, QyBook *book, const char *id, GError **error)
{
  self->movements = qy_book_movement_list (book, id, error);
  self->invoices = self->movements != NULL ? qy_book_invoice_list (book, id, error) : NULL;
  self->allocations = self->invoices != NULL ? qy_book_allocation_list (book, id, error) : NULL;
  self->totals = self->allocations != NULL ? qy_book_money_totals (book, id, error) : NULL;
  return self->totals != NULL;
}

static gboolean
load_records (QyCourse *self, QyBook *book, const char *id, GError **error)
{
  self->marks = qy_book_due_mark_list (book, id, error);
  self->milestones = self->marks != NULL ? qy_book_milestone_list (book, id, error) : NULL;
  self->obligations = self->milestones != NULL ? qy_book_obligation_list (book, id, error) : NULL;
  self->letters = self->obligations != NULL ? qy_book_correspondence_list (book, id, error) : NULL;
  self->checklist = self->letters != NULL ? qy_book_checklist_list (book, id, NULL, error) : NULL;
  return self->checklist != NULL;
}

QyCourse *
qy_course_load (QyBook *book, const char *contract_id, GError **error)
{
  g_autoptr (QyCourse) self = g_new0 (QyCourse, 1);

  g_atomic_ref_count_init (&self->refs);
  self->contract_id = g_strdup (contract_id);
  self->today = qy_book_get_today (book);
  self->calendar = qy_calendar_copy (qy_book_get_calendar (book));
  self->dues = qy_book_schedule (book, contract_id, &self->term, &self->problems, error);
  if (self->dues == NULL || !load_money (self, book, contract_id, error)
      || !load_records (self, book, contract_id, error))
    return NULL;
  return g_steal_pointer (&self);
}

QyCourse *
qy_course_ref (QyCourse *course)
{
  g_atomic_ref_count_inc (&course->refs);
  return course;
}

void
qy_course_unref (QyCourse *course)
{
  GPtrArray **lists[] = { &course->dues,       &course->marks,       &course->movements,
                          &course->invoices,   &course->allocations, &course->totals,
                          &course->milestones, &course->obligations, &course->letters,
                          &course->checklist };

  if (!g_atomic_ref_count_dec (&course->refs))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);
  g_clear_pointer (&course->term, qy_term_on_day_free);
  g_clear_pointer (&course->calendar, qy_calendar_unref);
  g_strfreev (course->problems);
  g_free (course->contract_id);
  g_free (course);
}

const QyDueItem *
qy_course_find_due (const QyCourse *course, const char *source_id, const char *occurrence)
{
  for (guint i = 0; i < course->dues->len; i++)
    {
      const QyDueItem *due = course->dues->pdata[i];

      if (g_strcmp0 (due->source_id, source_id) == 0
          && g_strcmp0 (due->occurrence, occurrence) == 0)
        return due;
    }
  return NULL;
}

const QyDueMark *
qy_course_find_mark (const QyCourse *course, const QyDueItem *due)
{
  for (guint i = 0; i < course->marks->len; i++)
    {
      const QyDueMark *mark = course->marks->pdata[i];

      if (g_strcmp0 (mark->source_id, due->source_id) == 0
          && g_strcmp0 (mark->occurrence, due->occurrence) == 0)
        return mark;
    }
  return NULL;
}

const QyMoneyTotal *
qy_course_find_total (const QyCourse *course, const QyDueItem *due)
{
  for (guint i = 0; i < course->totals->len; i++)
    {
      const QyMoneyTotal *total = course->totals->pdata[i];

      if (g_strcmp0 (total->source_id, due->source_id) == 0
          && g_strcmp0 (total->occurrence, due->occurrence) == 0)
        return total;
    }
  return NULL;
}
