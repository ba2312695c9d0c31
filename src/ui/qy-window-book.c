/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-place.h"
#include "qy-request.h"
#include "qy-window-private.h"

/* A book is there in a few milliseconds; a window that waits for it shows its first frame whole. */
#define PATIENCE_MS 150

static gboolean
on_patience_over (gpointer data)
{
  QyWindow *self = data;

  self->patience = 0;
  gtk_spinner_start (self->opening);
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static void
show (QyWindow *self, const char *state)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_spinner_stop (self->opening);
  gtk_stack_set_visible_child_name (self->states, state);
  gtk_window_present (GTK_WINDOW (self));
}

static gpointer
get_info (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_get_info (book, error);
}

static void
on_info (gpointer owner, gpointer result, const GError *error)
{
  QyWindow *self = owner;
  g_autoptr (QyBookInfo) info = result;
  g_autofree char *file = g_path_get_basename (self->path);

  if (info != NULL && info->title != NULL && info->title[0] != '\0')
    adw_window_title_set_title (self->book_title, info->title);
  else
    adw_window_title_set_title (self->book_title, file);
}

void
qy_window_name_book (QyWindow *self)
{
  qy_request_run (self, qy_session_get_book (self->session), get_info, NULL, NULL,
                  (GDestroyNotify) qy_book_info_free, NULL, on_info);
}

static QyWelcomePage *
welcome (QyWindow *self)
{
  if (self->welcome == NULL)
    {
      self->welcome = qy_welcome_page_new (self->primary_menu);
      gtk_stack_add_named (self->states, GTK_WIDGET (self->welcome), "welcome");
    }
  return self->welcome;
}

static void
on_page_ready (QyWindow *self)
{
  if (self->patience != 0)
    show (self, "book");
}

/* The first list is still asking the book: the window comes with its answer, or without it when
 * patience is over. */
static void
show_book (QyWindow *self)
{
  QyPage *page = qy_window_get_page (self);

  if (self->patience == 0 || qy_page_is_ready (page))
    {
      show (self, "book");
      return;
    }
  gtk_stack_set_visible_child_name (self->states, "book");
  g_signal_connect_object (page, "notify::ready", G_CALLBACK (on_page_ready), self,
                           G_CONNECT_SWAPPED);
}

static void
on_book_opened (GObject *application, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyWindow) self = data;
  g_autoptr (GError) error = NULL;
  QySession *session =
      qy_application_open_book_finish (QY_APPLICATION (application), result, &error);

  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL)
    return; /* closed meanwhile */
  if (session != NULL)
    {
      qy_window_take_session (self, session);
      if (self->wanted != NULL)
        qy_window_open (self, self->wanted);
      g_clear_pointer (&self->wanted, g_free);
      show_book (self);
      qy_window_restore_tabs (self);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      qy_welcome_page_show_first_steps (welcome (self));
      show (self, "welcome");
    }
  else
    {
      qy_welcome_page_show_problem (welcome (self), self->path, error->message);
      show (self, "welcome");
    }
}

static void
open_here (QyWindow *self, const char *path, QyOpeningKind kind, QyJob *job)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_free (self->path);
  self->path = g_strdup (path);
  qy_application_open_book_async (QY_APPLICATION (application), path, kind, job, on_book_opened,
                                  g_object_ref (self));
}

/* Another book gets another window: what is open stays as it is. */
static void
open_somewhere (QyWindow *self, const char *path, QyOpeningKind kind)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  QyWindow *window = self->session == NULL ? self : qy_window_new (QY_APPLICATION (application));

  open_here (window, path, kind, NULL);
}

static void
on_file_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  QyWindow *self = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;
  gboolean is_new =
      gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      path = g_file_get_path (file);
    }
  if (path != NULL)
    open_somewhere (self, path, is_new ? QY_OPENING_NEW : QY_OPENING_EXISTING);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Books (*.qybook)"));
  gtk_file_filter_add_pattern (filter, "*.qybook");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
choose_file (QyWindow *self, const char *title, GtkFileChooserAction action, const char *accept)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, accept, NULL);

  add_filter (GTK_FILE_CHOOSER (dialog));
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("Contracts.qybook"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_file_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
open_book_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_file (QY_WINDOW (widget), _ ("Open a Book"), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"));
}

static void
new_book_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_file (QY_WINDOW (widget), _ ("New Book"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Create"));
}

static void
make_book_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *path = qy_place_default_book ();

  open_somewhere (QY_WINDOW (widget), path, QY_OPENING_NEW);
}

static void
open_sample_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *self = QY_WINDOW (widget);
  g_autofree char *path = qy_place_sample_book ();
  g_autoptr (QyJob) job = NULL;

  if (self->session != NULL || g_file_test (path, G_FILE_TEST_EXISTS))
    {
      open_somewhere (self, path, QY_OPENING_EXISTING);
      return;
    }
  job = qy_job_new (_ ("Writing the Sample Book"));
  qy_welcome_page_show_job (welcome (self), job);
  open_here (self, path, QY_OPENING_SAMPLE, job);
}

static void
retry_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *self = QY_WINDOW (widget);
  g_autofree char *path = g_strdup (self->path);

  open_here (self, path, QY_OPENING_EXISTING, NULL);
}

void
qy_window_install_book_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-book", NULL, open_book_action);
  gtk_widget_class_install_action (widget_class, "win.new-book", NULL, new_book_action);
  gtk_widget_class_install_action (widget_class, "win.make-book", NULL, make_book_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.retry", NULL, retry_action);
}

void
qy_window_open_book (QyWindow *self, const char *path)
{
  g_autofree char *usual = NULL;

  g_return_if_fail (QY_IS_WINDOW (self) && path != NULL && self->session == NULL);

  usual = qy_place_default_book ();
  if (g_str_equal (path, usual) && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      qy_welcome_page_show_first_steps (welcome (self));
      show (self, "welcome");
      return;
    }
  self->patience = g_timeout_add (PATIENCE_MS, on_patience_over, self);
  open_here (self, path, QY_OPENING_EXISTING, NULL);
}

void
qy_window_open_book_at (QyWindow *self, const char *path, const char *name)
{
  g_return_if_fail (QY_IS_WINDOW (self) && path != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (name);
  qy_window_open_book (self, path);
}
