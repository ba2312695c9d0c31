/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-follower.h"

struct _QyTextFollower
{
  GObject parent_instance;

  gpointer owner;
  guint delay;
  QyFollowFunc func;
  GDestroyNotify result_free;
  QyFollowDone done;

  QyWorkingText *text;
  GSignalGroup *text_signals;
  GSignalGroup *document_signals;
  guint timeout;
  gboolean active;
  gboolean stale;   /* something changed since the last run began */
  gboolean running; /* a thread is at work */
};

G_DEFINE_FINAL_TYPE (QyTextFollower, qy_text_follower, G_TYPE_OBJECT)

typedef struct
{
  QyDocument *copy;
  QyBook *book;
  QyFollowFunc func;
  GDestroyNotify result_free;
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->copy);
  g_object_unref (work->book);
  g_free (work);
}

static void
work_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  gpointer result = work->func (work->copy, work->book, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, work->result_free);
}

static void begin (QyTextFollower *self);

static void
on_worked (GObject *source, GAsyncResult *result, gpointer data)
{
  QyTextFollower *self = QY_TEXT_FOLLOWER (source);
  g_autoptr (GError) error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  self->running = FALSE;
  if (self->owner != NULL)
    self->done (self->owner, answer, error);
  else if (answer != NULL)
    self->result_free (answer);
  if (self->stale && self->timeout == 0)
    begin (self);
}

static void
begin (QyTextFollower *self)
{
  QyDocument *document = self->text != NULL ? qy_working_text_get_document (self->text) : NULL;
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  if (!self->active || self->running || document == NULL)
    return;
  self->running = TRUE;
  self->stale = FALSE;
  work = g_new0 (Work, 1);
  work->copy = qy_document_copy (document);
  work->book = g_object_ref (qy_working_text_get_book (self->text));
  work->func = self->func;
  work->result_free = self->result_free;
  task = g_task_new (self, NULL, on_worked, NULL);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, work_in_thread);
}

static gboolean
on_time (gpointer data)
{
  QyTextFollower *self = data;

  self->timeout = 0;
  begin (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (QyTextFollower *self)
{
  self->stale = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->active)
    self->timeout = g_timeout_add (self->delay, on_time, self);
}

/* Another document: what is shown belongs to no text any more, so there is nothing to wait for. */
static void
on_loaded (QyTextFollower *self)
{
  g_signal_group_set_target (self->document_signals, qy_working_text_get_document (self->text));
  self->stale = TRUE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  begin (self);
}

static void
qy_text_follower_dispose (GObject *object)
{
  QyTextFollower *self = QY_TEXT_FOLLOWER (object);

  qy_text_follower_stop (self);
  g_clear_object (&self->text_signals);
  g_clear_object (&self->document_signals);
  G_OBJECT_CLASS (qy_text_follower_parent_class)->dispose (object);
}

static void
qy_text_follower_class_init (QyTextFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_text_follower_dispose;
}

static void
qy_text_follower_init (QyTextFollower *self)
{
  self->text_signals = g_signal_group_new (QY_TYPE_WORKING_TEXT);
  g_signal_group_connect_swapped (self->text_signals, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_group_connect_swapped (self->text_signals, "reloaded", G_CALLBACK (on_loaded), self);
  self->document_signals = g_signal_group_new (QY_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (on_changed), self);
}

QyTextFollower *
qy_text_follower_new (
    gpointer owner, guint delay, QyFollowFunc func, GDestroyNotify result_free, QyFollowDone done)
{
  QyTextFollower *self = g_object_new (QY_TYPE_TEXT_FOLLOWER, NULL);

  self->owner = owner;
  self->delay = delay;
  self->func = func;
  self->result_free = result_free;
  self->done = done;
  return self;
}

void
qy_text_follower_set_text (QyTextFollower *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_TEXT_FOLLOWER (self));

  if (!g_set_object (&self->text, text))
    return;
  g_signal_group_set_target (self->text_signals, text);
  g_signal_group_set_target (self->document_signals, NULL);
  if (text != NULL && qy_working_text_get_document (text) != NULL)
    on_loaded (self);
}

void
qy_text_follower_set_active (QyTextFollower *self, gboolean active)
{
  g_return_if_fail (QY_IS_TEXT_FOLLOWER (self));

  if (self->active == active)
    return;
  self->active = active;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (active && self->stale)
    begin (self);
}

gboolean
qy_text_follower_is_settled (QyTextFollower *self)
{
  g_return_val_if_fail (QY_IS_TEXT_FOLLOWER (self), TRUE);

  return !self->stale && !self->running;
}

void
qy_text_follower_stop (QyTextFollower *self)
{
  g_return_if_fail (QY_IS_TEXT_FOLLOWER (self));

  self->owner = NULL;
  self->active = FALSE;
  self->stale = FALSE;
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_signal_group_set_target (self->text_signals, NULL);
  g_signal_group_set_target (self->document_signals, NULL);
  g_clear_object (&self->text);
}
