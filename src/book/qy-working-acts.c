/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-bound-term.h"
#include "qy-working-text-private.h"

static void
push (QyWorkingText *self,
      QyWorkKind kind,
      GAsyncReadyCallback callback,
      gpointer user_data,
      gpointer tag)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  if (kind != QY_WORK_STORE)
    qy_working_queue_push (self, QY_WORK_STORE, NULL, NULL);
  qy_working_queue_push (self, kind, NULL, task);
}

void
qy_working_text_begin_act (QyWorkingText *self)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self) && self->document != NULL);
  g_return_if_fail (!self->in_act);

  qy_working_queue_push (self, QY_WORK_STORE, NULL, NULL);
  self->in_act = TRUE;
}

void
qy_working_text_end_act (QyWorkingText *self, const char *label)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self) && self->in_act);

  self->in_act = FALSE;
  qy_working_queue_push (self, QY_WORK_STORE, label, NULL);
  qy_working_queue_resume (self);
}

void
qy_working_text_hold (QyWorkingText *self)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self));

  self->holds++;
}

void
qy_working_text_release (QyWorkingText *self)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self) && self->holds > 0);

  if (--self->holds == 0)
    qy_working_queue_resume (self);
}

void
qy_working_text_flush (QyWorkingText *self)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self));

  if (self->document == NULL && self->running == NULL)
    qy_working_queue_push (self, QY_WORK_LOAD, NULL, NULL);
  else if (self->dirty && self->holds == 0 && !self->in_act)
    qy_working_queue_push (self, QY_WORK_STORE, NULL, NULL);
}

void
qy_working_text_flush_async (QyWorkingText *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self));

  push (self, QY_WORK_STORE, callback, user_data, qy_working_text_flush_async);
}

gboolean
qy_working_text_flush_finish (QyWorkingText *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
qy_working_text_undo_async (QyWorkingText *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self));

  push (self, QY_WORK_UNDO, callback, user_data, qy_working_text_undo_async);
}

void
qy_working_text_redo_async (QyWorkingText *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (QY_IS_WORKING_TEXT (self));

  push (self, QY_WORK_REDO, callback, user_data, qy_working_text_redo_async);
}

gboolean
qy_working_text_undo_finish (QyWorkingText *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
qy_working_text_check_value (QyWorkingText *self,
                             const QyField *field,
                             const char *raw,
                             GError **error)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), FALSE);

  return qy_bound_terms_check_value (self->terms, field, raw, error);
}

QyBook *
qy_working_text_get_book (QyWorkingText *self)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), NULL);

  return self->book;
}

const char *
qy_working_text_get_holder_id (QyWorkingText *self)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), NULL);

  return self->holder_id;
}

QyDocument *
qy_working_text_get_document (QyWorkingText *self)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), NULL);

  return self->document;
}

QyWorkingState
qy_working_text_get_state (QyWorkingText *self)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), QY_WORKING_LOADING);

  return self->state;
}

const GError *
qy_working_text_get_error (QyWorkingText *self)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), NULL);

  return self->error;
}

gboolean
qy_working_text_is_editable (QyWorkingText *self)
{
  g_return_val_if_fail (QY_IS_WORKING_TEXT (self), FALSE);

  return self->editable;
}
