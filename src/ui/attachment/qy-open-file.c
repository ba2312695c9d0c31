/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-open-file.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-private-copy.h"
#include "qy-request.h"

/* One file on its way to another program; counted references. */
typedef struct
{
  QyBook *book;
  char *name;
  QyFileWriter write;
  gpointer data;
  GDestroyNotify data_free;
  QyPrivateCopy *copy;
} Opening;

static void
opening_clear (gpointer data)
{
  Opening *self = data;

  g_object_unref (self->book);
  g_free (self->name);
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_clear_pointer (&self->copy, qy_private_copy_free);
}

static void
opening_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, opening_clear);
}

static gpointer
make_copy (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Opening *self = data;

  self->copy = qy_private_copy_new (book, self->name, self->write, self->data, cancellable, error);
  return self->copy != NULL ? g_atomic_rc_box_acquire (self) : NULL;
}

static void
launch (Opening *self, GtkWidget *from)
{
  g_autoptr (GdkAppLaunchContext) context =
      gdk_display_get_app_launch_context (gtk_widget_get_display (from));
  g_autoptr (GError) error = NULL;

  if (qy_private_copy_launch (self->copy, G_APP_LAUNCH_CONTEXT (context), &error))
    qy_private_copy_keep (g_steal_pointer (&self->copy));
  else
    qy_notice_problem (from, _ ("The file was not opened"), error);
}

static void
on_answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Opening *self = data;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  GtkWidget *from = parent != NULL ? GTK_WIDGET (parent) : GTK_WIDGET (dialog);

  if (g_str_equal (response, "open"))
    launch (self, from);
  else if (g_str_equal (response, "save"))
    qy_save_file (from, self->book, _ ("Save a Copy"), self->name, self->write,
                  g_steal_pointer (&self->data), g_steal_pointer (&self->data_free));
}

static void
warn (Opening *self, GtkWidget *from, QyRiskVerdict verdict)
{
  gboolean may_open = verdict.risk < QY_RISK_PROGRAM;
  GtkRoot *root = gtk_widget_get_root (from);
  g_autofree char *heading = may_open ? g_strdup_printf (_ ("Open “%s”?"), self->name)
                                      : g_strdup_printf (_ ("“%s” Is Not Opened"), self->name);
  g_autofree char *text = g_strdup_printf (
      "%s %s", qy_risk_explain (verdict),
      may_open ? _ ("Open it only if you know who made it.")
               : _ ("Attachments are not run from here. Save a copy if you know who made it."));
  GtkWidget *dialog =
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, text);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "save",
                                    _ ("_Save as…"), NULL);
  if (may_open)
    {
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "open", _ ("_Open Anyway"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "open",
                                                  ADW_RESPONSE_DESTRUCTIVE);
    }
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answered),
                         g_atomic_rc_box_acquire (self), (GClosureNotify) (void *) opening_unref,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_copied (gpointer owner, gpointer result, const GError *error)
{
  Opening *self = result;
  QyRiskVerdict verdict;

  if (self == NULL)
    {
      qy_notice_problem (owner, _ ("The file was not opened"), error);
      return;
    }
  verdict = qy_private_copy_judge (self->copy);
  if (verdict.risk == QY_RISK_NONE)
    launch (self, owner);
  else
    warn (self, owner, verdict);
  opening_unref (self);
}

void
qy_open_file (GtkWidget *from,
              QyBook *book,
              const char *name,
              QyFileWriter write,
              gpointer data,
              GDestroyNotify data_free)
{
  Opening *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && name != NULL && write != NULL);

  self = g_atomic_rc_box_new0 (Opening);
  self->book = g_object_ref (book);
  self->name = g_strdup (name);
  self->write = write;
  self->data = data;
  self->data_free = data_free;
  qy_request_run (from, book, make_copy, self, opening_unref, opening_unref, NULL, on_copied);
}
