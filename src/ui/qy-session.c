/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-session.h"

/* How often another program's changes are looked for (architecture.md, "Several programs"). */
#define LOOK_SECONDS 2

struct _QySession
{
  GObject parent_instance;

  QyBook *book;
  GListStore *jobs;
  guint look_source;
};

G_DEFINE_FINAL_TYPE (QySession, qy_session, G_TYPE_OBJECT)

static gboolean
on_look (gpointer data)
{
  qy_session_look (data);
  return G_SOURCE_CONTINUE;
}

static void
on_job_finished (QyJob *job, GParamSpec *pspec, QySession *self)
{
  guint position = 0;

  if (qy_job_is_finished (job) && g_list_store_find (self->jobs, job, &position))
    g_list_store_remove (self->jobs, position);
}

static void
qy_session_dispose (GObject *object)
{
  QySession *self = QY_SESSION (object);

  g_clear_handle_id (&self->look_source, g_source_remove);
  g_clear_object (&self->jobs);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_session_parent_class)->dispose (object);
}

static void
qy_session_class_init (QySessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_session_dispose;
}

static void
qy_session_init (QySession *self)
{
  self->jobs = g_list_store_new (QY_TYPE_JOB);
  self->look_source = g_timeout_add_seconds (LOOK_SECONDS, on_look, self);
}

QySession *
qy_session_new (QyBook *book)
{
  QySession *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book), NULL);

  self = g_object_new (QY_TYPE_SESSION, NULL);
  self->book = g_object_ref (book);
  return self;
}

QyBook *
qy_session_get_book (QySession *self)
{
  g_return_val_if_fail (QY_IS_SESSION (self), NULL);

  return self->book;
}

void
qy_session_look (QySession *self)
{
  g_return_if_fail (QY_IS_SESSION (self));

  qy_book_poll_foreign_changes (self->book);
}

GListModel *
qy_session_get_jobs (QySession *self)
{
  g_return_val_if_fail (QY_IS_SESSION (self), NULL);

  return G_LIST_MODEL (self->jobs);
}

void
qy_session_add_job (QySession *self, QyJob *job)
{
  g_return_if_fail (QY_IS_SESSION (self) && QY_IS_JOB (job));

  g_list_store_append (self->jobs, job);
  g_signal_connect_object (job, "notify::finished", G_CALLBACK (on_job_finished), self, 0);
}
