/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-jobs.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "qy-book-jobs-private.h"
#include "qy-notice.h"

#define STEPS 10000

typedef struct
{
  QyWindow *window;
  gboolean saving;
  QyPathChosen chosen;
} Choice;

static void
choice_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static const char *
path_of_book (QyWindow *window)
{
  return qy_book_get_path (qy_session_get_book (qy_window_get_session (window)));
}

/* A book is never overwritten with something made from it. */
static gboolean
is_the_book (QyWindow *window, const char *path)
{
  GStatBuf one, other;

  return g_stat (path_of_book (window), &one) == 0 && g_stat (path, &other) == 0
         && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static void
refuse (QyWindow *window, const char *message)
{
  g_autoptr (GError) error = g_error_new_literal (QY_BOOK_ERROR, QY_ERROR_INVALID, message);

  qy_notice_problem (GTK_WIDGET (window), _ ("Another file is needed"), error);
}

static void
take_path (const Choice *choice, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    refuse (choice->window, _ ("The place is not a folder of this computer. Choose another one; "
                               "nothing was written."));
  else if (choice->saving && is_the_book (choice->window, path))
    refuse (choice->window, _ ("This is the book that is open. Choose another name; nothing was "
                               "written."));
  else
    choice->chosen (choice->window, path);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  const Choice *choice = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    take_path (choice, file);
  g_object_set_data (G_OBJECT (choice->window), "qy-file-chooser", NULL);
}

static void
add_filter (GtkFileChooser *chooser, const char *suffix, const char *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, suffix + 1);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/* @part: (transfer full) */
static void
add_part (GString *out, guint n, char *part)
{
  if (n > 0 && out->len > 0)
    g_string_append (out, _ (", "));
  if (n > 0)
    g_string_append (out, part);
  g_free (part);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (qy_window_get_session (QY_WINDOW (widget)) != NULL)
    qy_export_job_begin (QY_WINDOW (widget));
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (qy_window_get_session (QY_WINDOW (widget)) != NULL)
    qy_import_job_begin (QY_WINDOW (widget));
}

static void
backup_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (qy_window_get_session (QY_WINDOW (widget)) != NULL)
    qy_backup_job_begin (QY_WINDOW (widget));
}

static void
verify_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (qy_window_get_session (QY_WINDOW (widget)) != NULL)
    qy_verify_job_begin (QY_WINDOW (widget));
}

void
qy_book_jobs_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.export-book", NULL, export_action);
  gtk_widget_class_install_action (window_class, "win.import-book", NULL, import_action);
  gtk_widget_class_install_action (window_class, "win.back-up", NULL, backup_action);
  gtk_widget_class_install_action (window_class, "win.verify-book", NULL, verify_action);
}

void
qy_book_jobs_choose (QyWindow *window,
                     const char *title,
                     const char *name,
                     const char *suffix,
                     const char *kind,
                     QyPathChosen chosen)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, GTK_WINDOW (window),
      name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
      name != NULL ? _ ("_Save") : _ ("_Open"), NULL);
  Choice *choice = g_new0 (Choice, 1);

  choice->window = window;
  choice->saving = name != NULL;
  choice->chosen = chosen;
  add_filter (GTK_FILE_CHOOSER (chooser), suffix, kind);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect_data (chooser, "response", G_CALLBACK (on_chosen), choice, choice_free, 0);
  g_object_set_data_full (G_OBJECT (window), "qy-file-chooser", chooser, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

char *
qy_book_jobs_propose_name (QyWindow *window, const char *suffix)
{
  g_autofree char *base = g_path_get_basename (path_of_book (window));
  QyDate today = qy_book_get_today (qy_session_get_book (qy_window_get_session (window)));
  g_autofree char *day = qy_date_to_iso (today);

  if (g_str_has_suffix (base, ".qybook"))
    base[strlen (base) - strlen (".qybook")] = '\0';
  return g_strdup_printf ("%s %s%s", base, day, suffix);
}

char *
qy_book_jobs_describe (const QyXmlCounts *counts)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const guint contracts = (guint) counts->contracts, templates = (guint) counts->templates;
  const guint clauses = (guint) counts->clauses, parties = (guint) counts->parties;
  const guint persons = (guint) counts->persons, files = (guint) counts->files;

  add_part (out, contracts,
            g_strdup_printf (ngettext ("%u contract", "%u contracts", contracts), contracts));
  add_part (out, templates,
            g_strdup_printf (ngettext ("%u template", "%u templates", templates), templates));
  add_part (out, clauses, g_strdup_printf (ngettext ("%u clause", "%u clauses", clauses), clauses));
  add_part (out, parties, g_strdup_printf (ngettext ("%u party", "%u parties", parties), parties));
  add_part (out, persons, g_strdup_printf (ngettext ("%u person", "%u persons", persons), persons));
  add_part (out, files,
            g_strdup_printf (ngettext ("%u attached file", "%u attached files", files), files));
  return g_strdup (out->len > 0 ? out->str : _ ("nothing"));
}

QyBookJob *
qy_book_job_new (QyWindow *window, const char *title, const char *path)
{
  QyBookJob *self = g_new0 (QyBookJob, 1);
  QySession *session = qy_window_get_session (window);

  self->job = qy_job_new (title);
  self->book = g_object_ref (qy_session_get_book (session));
  self->path = g_strdup (path);
  self->to = 1;
  g_weak_ref_init (&self->window, window);
  qy_session_add_job (session, self->job);
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  return self;
}

QyWindow *
qy_book_job_get_window (QyBookJob *self)
{
  return g_weak_ref_get (&self->window);
}

void
qy_book_job_progress (goffset done, goffset all, gpointer job)
{
  QyBookJob *self = job;
  double part = all > 0 ? (double) CLAMP (done, 0, all) / (double) all : 0;

  qy_job_progress ((goffset) ((self->from + part * (self->to - self->from)) * STEPS), STEPS,
                   self->job);
}

void
qy_book_job_end (QyBookJob *self)
{
  qy_job_finish (self->job);
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
  g_object_unref (self->job);
  g_object_unref (self->book);
  g_weak_ref_clear (&self->window);
  g_free (self->path);
  g_free (self);
}
