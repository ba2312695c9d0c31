/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-intake.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"

#define STEPS 1000 /* of the progress of one file */

typedef struct
{
  GWeakRef from;
  GWeakRef window; /* that stays when a dialog with @from is closed */
  QySession *session;
  char *holder_id;
  char *role;
  GPtrArray *incoming;
  guint next;     /* the one under way */
  guint n_stored; /* of those before it */
  QyJob *job;
  GString *problems;
} Intake;

static void
intake_free (Intake *self)
{
  g_weak_ref_clear (&self->from);
  g_weak_ref_clear (&self->window);
  g_object_unref (self->session);
  g_free (self->holder_id);
  g_free (self->role);
  g_ptr_array_unref (self->incoming);
  g_object_unref (self->job);
  g_string_free (self->problems, TRUE);
  g_free (self);
}

static void
on_progress (goffset done, goffset all, gpointer data)
{
  Intake *self = data;

  if (all > 0)
    qy_job_progress ((goffset) self->next * STEPS + done * STEPS / all,
                     (goffset) self->incoming->len * STEPS, self->job);
}

static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Intake *self = data;

  return qy_incoming_store (self->incoming->pdata[self->next], book, self->holder_id, self->role,
                            on_progress, self, cancellable, error);
}

static gboolean
is_stopped (Intake *self)
{
  return g_cancellable_is_cancelled (qy_job_get_cancellable (self->job));
}

static void
tell_stopped (Intake *self, GtkWidget *from)
{
  g_autofree char *text = NULL;

  if (self->n_stored == 0)
    text = g_strdup (_ ("Stopped; nothing was attached"));
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Stopped; %u of %u files is attached",
                                         "Stopped; %u of %u files are attached", self->n_stored),
                            self->n_stored, self->incoming->len);
  qy_notice_toast (from, text);
}

static void
tell_problems (Intake *self, GtkWidget *from)
{
  g_autoptr (GError) error =
      g_error_new_literal (QY_BOOK_ERROR, QY_ERROR_FAILED, self->problems->str);
  g_autofree char *heading = NULL;

  if (self->n_stored == 0)
    heading = g_strdup (_ ("Nothing was attached"));
  else
    heading =
        g_strdup_printf (_ ("%u of %u files were attached"), self->n_stored, self->incoming->len);
  qy_notice_problem (from, heading, error);
}

static void
finish (Intake *self)
{
  g_autoptr (GtkWidget) from = g_weak_ref_get (&self->from);

  qy_job_finish (self->job);
  if (from == NULL || gtk_widget_get_root (from) == NULL)
    {
      g_clear_object (&from);
      from = g_weak_ref_get (&self->window);
    }
  if (from != NULL && self->problems->len > 0)
    tell_problems (self, from);
  else if (from != NULL && self->n_stored < self->incoming->len)
    tell_stopped (self, from);
  intake_free (self);
}

static void
note_problem (Intake *self, const GError *error)
{
  const QyIncoming *incoming = self->incoming->pdata[self->next];

  if (self->problems->len > 0)
    g_string_append_c (self->problems, '\n');
  if (strstr (error->message, incoming->name) == NULL)
    g_string_append_printf (self->problems, "%s: ", incoming->name);
  g_string_append (self->problems, error->message);
}

static void
run_next (Intake *self, GAsyncReadyCallback callback)
{
  qy_book_run_async (qy_session_get_book (self->session), store, self, NULL,
                     (GDestroyNotify) qy_attachment_free, qy_job_get_cancellable (self->job),
                     callback, self);
}

static void
on_stored (GObject *book, GAsyncResult *result, gpointer data)
{
  Intake *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyAttachment) attachment = qy_book_run_finish (QY_BOOK (book), result, &error);

  if (attachment != NULL)
    self->n_stored++;
  else if (!is_stopped (self))
    note_problem (self, error);
  self->next++;
  if (is_stopped (self) || self->next == self->incoming->len)
    finish (self);
  else
    run_next (self, on_stored);
}

static gpointer
find_window (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWindow *parent =
      GTK_IS_WINDOW (root) ? gtk_window_get_transient_for (GTK_WINDOW (root)) : NULL;

  return parent != NULL ? (gpointer) parent : (gpointer) root;
}

static char *
title_of (GPtrArray *incoming)
{
  const QyIncoming *first = incoming->pdata[0];

  if (incoming->len == 1)
    return g_strdup_printf (_ ("Attaching %s"), first->name);
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Attaching %u file", "Attaching %u files", incoming->len),
      incoming->len);
}

void
qy_intake_run (GtkWidget *from,
               QySession *session,
               const char *holder_id,
               const char *role,
               GPtrArray *incoming)
{
  Intake *self = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && holder_id != NULL);
  g_return_if_fail (incoming != NULL);

  if (incoming->len == 0)
    {
      g_ptr_array_unref (incoming);
      return;
    }
  self = g_new0 (Intake, 1);
  g_weak_ref_init (&self->from, from);
  g_weak_ref_init (&self->window, find_window (from));
  self->session = g_object_ref (session);
  self->holder_id = g_strdup (holder_id);
  self->role = g_strdup (role);
  self->incoming = incoming;
  self->problems = g_string_new (NULL);
  title = title_of (incoming);
  self->job = qy_job_new (title);
  qy_session_add_job (session, self->job);
  run_next (self, on_stored);
}
