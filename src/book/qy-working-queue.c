/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-working-text-private.h"

#define MS 1000 /* microseconds */

static void
finish (QyWorkingStep *step, const GError *error)
{
  if (step->task != NULL && error != NULL)
    g_task_return_error (step->task, g_error_copy (error));
  else if (step->task != NULL)
    g_task_return_boolean (step->task, TRUE);
  g_clear_object (&step->task);
  g_clear_object (&step->document);
  g_free (step->label);
  g_free (step);
}

static gboolean
is_held (QyWorkingText *self)
{
  return self->holds > 0 || self->in_act;
}

static gint64
due_at (QyWorkingText *self)
{
  return MIN (self->last_change + (gint64) self->timing.pause * MS,
              self->first_change + (gint64) self->timing.longest * MS);
}

static gboolean
on_due (gpointer data)
{
  QyWorkingText *self = data;
  gint64 left = due_at (self) - g_get_monotonic_time ();

  self->timer = 0;
  if (self->document == NULL)
    qy_working_queue_push (self, QY_WORK_LOAD, NULL, NULL);
  else if (!self->dirty || is_held (self))
    return G_SOURCE_REMOVE;
  else if (left > 0 && self->error == NULL)
    self->timer = g_timeout_add ((guint) (left / MS) + 1, on_due, self);
  else
    qy_working_queue_push (self, QY_WORK_STORE, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
wait_for_retry (QyWorkingText *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (self->timing.retry, on_due, self);
}

static QyDocument *
take_copy (QyWorkingText *self)
{
  self->dirty = FALSE;
  g_clear_handle_id (&self->timer, g_source_remove);
  return qy_document_copy (self->document);
}

/* Copies of before the exchange would take back what others did: the first step that stores stores
 * all that is left of here, under the last name that was given. */
static void
renew_copies (QyWorkingText *self)
{
  QyWorkingStep *first = NULL;

  self->dirty = !qy_document_equal (self->document, self->stored);
  for (GList *l = self->steps.head; l != NULL; l = l->next)
    {
      QyWorkingStep *step = l->data;

      if (step->kind != QY_WORK_STORE)
        continue;
      g_clear_object (&step->document);
      if (first == NULL)
        first = step;
      else if (step->label != NULL)
        {
          g_free (first->label);
          first->label = g_steal_pointer (&step->label);
        }
    }
  if (!self->dirty)
    return;
  if (first != NULL)
    first->document = take_copy (self);
  else
    qy_working_queue_changed (self);
}

static void
take_theirs (QyWorkingText *self, QyDocument *theirs, GPtrArray *conflicts)
{
  g_autoptr (QyDocument) merged =
      qy_document_merge (self->stored, self->document, theirs, conflicts);
  gboolean other = !qy_document_equal (merged, self->document);

  g_set_object (&self->stored, theirs);
  if (other)
    qy_working_text_take_document (self, merged);
  renew_copies (self);
  if (other)
    qy_working_text_emit_reloaded (self);
}

static void
meet_theirs (QyWorkingText *self, QyDocument *theirs)
{
  g_autoptr (GPtrArray) conflicts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_text_conflict_free);

  take_theirs (self, theirs, conflicts);
  for (guint i = 0; i < conflicts->len; i++)
    qy_working_text_emit_conflict (self, conflicts->pdata[i]);
}

/* What waited would fail alike; one copy of the text will do for all of it. */
static void
fail (QyWorkingText *self, QyWorkingStep *step, const GError *error)
{
  self->dirty = self->document != NULL;
  while (!g_queue_is_empty (&self->steps))
    finish (g_queue_pop_head (&self->steps), error);
  wait_for_retry (self);
  qy_working_text_take_error (self, g_error_copy (error));
  finish (step, error);
}

static void
end_load (QyWorkingText *self, QyWorkingStep *step, QyWorkOutcome *outcome)
{
  g_autoptr (QyDocument) copy = NULL;

  if (outcome->theirs == NULL)
    {
      fail (self, step, outcome->error);
      return;
    }
  copy = qy_document_copy (outcome->theirs);
  g_set_object (&self->stored, outcome->theirs);
  qy_working_text_take_document (self, copy);
  qy_working_text_take_error (self, NULL);
  qy_working_text_emit_loaded (self);
  finish (step, NULL);
}

static void
end_store (QyWorkingText *self, QyWorkingStep *step, QyWorkOutcome *outcome)
{
  if (outcome->error != NULL)
    fail (self, step, outcome->error);
  else if (outcome->stored)
    {
      g_set_object (&self->stored, step->document);
      qy_working_text_take_error (self, NULL);
      qy_working_text_emit_stored (self);
      finish (step, NULL);
    }
  else
    {
      g_queue_push_head (&self->steps, step);
      meet_theirs (self, outcome->theirs);
    }
}

/* Who types while a step is taken back means to keep what was typed. */
static void
end_take_back (QyWorkingText *self, QyWorkingStep *step, QyWorkOutcome *outcome)
{
  if (outcome->theirs != NULL)
    take_theirs (self, outcome->theirs, NULL);
  finish (step, outcome->error);
}

static void
end_look (QyWorkingText *self, QyWorkingStep *step, QyWorkOutcome *outcome)
{
  if (outcome->theirs != NULL)
    meet_theirs (self, outcome->theirs);
  if (g_error_matches (outcome->error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND))
    qy_working_text_take_error (self, g_error_copy (outcome->error));
  else if (outcome->error == NULL && !self->dirty && !qy_working_queue_is_storing (self))
    qy_working_text_take_error (self, NULL);
  finish (step, NULL);
}

static void
take_outcome (QyWorkingText *self, QyWorkOutcome *outcome)
{
  QyWorkingStep *step = g_steal_pointer (&self->running);

  if (outcome->error == NULL || outcome->theirs != NULL)
    qy_working_text_see_outcome (self, outcome);
  switch (step->kind)
    {
    case QY_WORK_LOAD:
      end_load (self, step, outcome);
      break;
    case QY_WORK_STORE:
      end_store (self, step, outcome);
      break;
    case QY_WORK_UNDO:
    case QY_WORK_REDO:
      end_take_back (self, step, outcome);
      break;
    default:
      end_look (self, step, outcome);
    }
  qy_work_outcome_free (outcome);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GWeakRef *owner = user_data;
  g_autoptr (QyWorkingText) self = g_weak_ref_get (owner);
  GError *error = NULL;
  QyWorkOutcome *outcome = qy_book_run_finish (QY_BOOK (source), result, &error);

  g_weak_ref_clear (owner);
  g_free (owner);
  if (outcome == NULL)
    {
      outcome = g_new0 (QyWorkOutcome, 1);
      outcome->error = error;
    }
  if (self == NULL || self->running == NULL)
    {
      qy_work_outcome_free (outcome);
      return;
    }
  self->waiting = outcome;
  qy_working_queue_resume (self);
}

static void
hand_in (QyWorkingText *self, QyWorkingStep *step)
{
  QyWork *work = qy_work_new (step->kind, self->store);
  GWeakRef *owner = g_new0 (GWeakRef, 1);

  g_weak_ref_init (owner, self);
  work->document = step->document != NULL ? g_object_ref (step->document) : NULL;
  work->label = g_strdup (step->label);
  self->running = step;
  qy_book_run_async (self->book, qy_work_carry_out, work, qy_work_free, qy_work_outcome_free, NULL,
                     on_done, owner);
}

static void
run_next (QyWorkingText *self)
{
  while (self->running == NULL && !g_queue_is_empty (&self->steps))
    {
      QyWorkingStep *step = g_queue_pop_head (&self->steps);

      if (step->kind == QY_WORK_STORE && step->document == NULL)
        finish (step, NULL);
      else
        hand_in (self, step);
    }
}

void
qy_working_queue_push (QyWorkingText *self, QyWorkKind kind, const char *label, GTask *task)
{
  QyWorkingStep *step = g_new0 (QyWorkingStep, 1);

  step->kind = kind;
  step->label = g_strdup (label);
  step->task = task;
  if (kind == QY_WORK_STORE && self->dirty)
    step->document = take_copy (self);
  g_queue_push_tail (&self->steps, step);
  run_next (self);
  qy_working_text_refresh (self);
}

void
qy_working_queue_look (QyWorkingText *self, QyWorkKind kind)
{
  if (self->document == NULL)
    return;
  for (GList *l = self->steps.head; l != NULL; l = l->next)
    {
      QyWorkingStep *step = l->data;

      if (step->kind != QY_WORK_LOOK && step->kind != QY_WORK_LOOK_ALL)
        continue;
      step->kind = MAX (step->kind, kind);
      return;
    }
  qy_working_queue_push (self, kind, NULL, NULL);
}

void
qy_working_queue_changed (QyWorkingText *self)
{
  self->last_change = g_get_monotonic_time ();
  if (!self->dirty)
    self->first_change = self->last_change;
  self->dirty = TRUE;
  if (self->timer == 0)
    self->timer = g_timeout_add (self->timing.pause, on_due, self);
  qy_working_text_refresh (self);
}

/* An outcome that exchanges the document waits until nobody holds it; what follows waits too. */
void
qy_working_queue_resume (QyWorkingText *self)
{
  g_autoptr (QyWorkingText) alive = g_object_ref (self);

  if (self->waiting != NULL && (self->waiting->theirs == NULL || !is_held (self)))
    take_outcome (self, g_steal_pointer (&self->waiting));
  run_next (self);
  if (self->dirty && self->timer == 0 && !is_held (self))
    self->timer = g_timeout_add (1, on_due, self);
  qy_working_text_refresh (self);
}

gboolean
qy_working_queue_is_storing (QyWorkingText *self)
{
  if (self->running != NULL && self->running->kind == QY_WORK_STORE)
    return TRUE;
  for (GList *l = self->steps.head; l != NULL; l = l->next)
    {
      QyWorkingStep *step = l->data;

      if (step->kind == QY_WORK_STORE && step->document != NULL)
        return TRUE;
    }
  return FALSE;
}

void
qy_working_queue_end (QyWorkingText *self)
{
  g_autoptr (QyWork) work = qy_work_new (QY_WORK_LAST_STORE, self->store);
  g_autoptr (QyWorkOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (self->document != NULL && (self->dirty || qy_working_queue_is_storing (self)))
    {
      work->document = take_copy (self);
      work->base = g_object_ref (self->stored);
      outcome = qy_book_run (self->book, qy_work_carry_out, work, NULL, &error);
    }
  if (outcome != NULL && outcome->error != NULL)
    g_propagate_error (&error, g_steal_pointer (&outcome->error));
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->running != NULL)
    finish (g_steal_pointer (&self->running), error);
  while (!g_queue_is_empty (&self->steps))
    finish (g_queue_pop_head (&self->steps), error);
  g_clear_pointer (&self->waiting, qy_work_outcome_free);
}
