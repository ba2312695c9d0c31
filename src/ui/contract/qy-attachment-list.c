/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-attachment-list.h"

#include <glib/gi18n-lib.h>

#include "qy-attachment-row.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-save-file.h"

struct _QyAttachmentList
{
  AdwBin parent_instance;

  QySession *session;
  QyDossier *dossier;

  GtkStack *states;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (QyAttachmentList, qy_attachment_list, ADW_TYPE_BIN)

static QyBook *
book_of (QyAttachmentList *self)
{
  return qy_session_get_book (self->session);
}

/* Files on their way into the book. */
typedef struct
{
  char *contract;
  GPtrArray *files;
  QyJob *job;
} Adding;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_free (adding->contract);
  g_ptr_array_unref (adding->files);
  g_object_unref (adding->job);
  g_free (adding);
}

typedef struct
{
  QyJob *job;
  goffset before; /* bytes of the files already in the book */
  goffset all;
} Progress;

static void
on_progress (goffset done, goffset all, gpointer data)
{
  Progress *progress = data;

  qy_job_progress (progress->before + done, progress->all, progress->job);
}

static goffset
size_of (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return -1;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_autofree char *name = g_file_get_basename (file);

      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                   _ ("“%s” is a folder; only files can be attached"), name);
      return -1;
    }
  return g_file_info_get_size (info);
}

static gboolean
add_file (QyBook *book,
          const char *contract,
          GFile *file,
          Progress *progress,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (QyAttachment) attachment = NULL;

  if (stream != NULL)
    attachment = qy_book_attachment_add (book, contract, name, NULL, NULL, G_INPUT_STREAM (stream),
                                         on_progress, progress, cancellable, error);
  if (attachment == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  progress->before += attachment->size;
  return TRUE;
}

static gpointer
add_files (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Adding *adding = data;
  Progress progress = { adding->job, 0, 0 };

  for (guint i = 0; i < adding->files->len; i++)
    {
      goffset size = size_of (adding->files->pdata[i], cancellable, error);

      if (size < 0)
        return NULL;
      progress.all += size;
    }
  for (guint i = 0; i < adding->files->len; i++)
    if (!add_file (book, adding->contract, adding->files->pdata[i], &progress, cancellable, error))
      return NULL;
  return g_object_ref (adding->job);
}

static void
on_added (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GtkWidget *self = g_task_get_source_object (task);
  QyJob *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyJob) done = qy_book_run_finish (QY_BOOK (book), result, &error);

  qy_job_finish (job);
  if (done == NULL && gtk_widget_get_root (self) != NULL)
    qy_notice_problem (self, _ ("Not all files were attached"), error);
}

static gpointer
remove_attachment (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_attachment_remove (book, data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  QyAttachmentList *self = owner;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The file was not removed"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("File removed"), self->dossier->contract->id);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_request_run (widget, book_of (QY_ATTACHMENT_LIST (widget)), remove_attachment,
                  g_variant_dup_string (parameter, NULL), g_free, NULL, NULL, on_removed);
}

static gboolean
write_attachment (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  return qy_book_attachment_extract (book, data, out, cancellable, error);
}

static const QyAttachment *
find (QyAttachmentList *self, const char *id)
{
  for (guint i = 0; i < self->dossier->attachments->len; i++)
    {
      const QyAttachment *attachment = self->dossier->attachments->pdata[i];

      if (g_str_equal (attachment->id, id))
        return attachment;
    }
  return NULL;
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (widget);
  const QyAttachment *attachment = find (self, g_variant_get_string (parameter, NULL));

  if (attachment != NULL)
    qy_open_file (widget, book_of (self), attachment->name, write_attachment,
                  g_strdup (attachment->id), g_free);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (widget);
  const QyAttachment *attachment = find (self, g_variant_get_string (parameter, NULL));

  if (attachment != NULL)
    qy_save_file (widget, book_of (self), _ ("Save Attachment"), attachment->name, write_attachment,
                  g_strdup (attachment->id), g_free);
}

static void
on_files_chosen (GtkNativeDialog *dialog, int response, QyAttachmentList *self)
{
  g_autoptr (GListModel) files = NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      qy_attachment_list_add (self, files);
    }
  g_object_unref (dialog);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Attach Files"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
      GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Attach"), NULL);

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_files_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
qy_attachment_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_ATTACHMENT_LIST);
  G_OBJECT_CLASS (qy_attachment_list_parent_class)->dispose (object);
}

static void
qy_attachment_list_finalize (GObject *object)
{
  QyAttachmentList *self = QY_ATTACHMENT_LIST (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  G_OBJECT_CLASS (qy_attachment_list_parent_class)->finalize (object);
}

static void
qy_attachment_list_class_init (QyAttachmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_attachment_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_attachment_list_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-attachment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentList, states);
  gtk_widget_class_bind_template_child (widget_class, QyAttachmentList, list);
  gtk_widget_class_install_action (widget_class, "attachment.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "attachment.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "attachment.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "attachment.remove", "s", remove_action);
}

static void
qy_attachment_list_init (QyAttachmentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Rows that show what is still so are left alone: somebody may be typing in one. */
static gboolean
shows_the_same (QyAttachmentList *self, const QyDossier *dossier)
{
  if (self->dossier == NULL || self->dossier->attachments->len != dossier->attachments->len)
    return FALSE;
  for (guint i = 0; i < dossier->attachments->len; i++)
    {
      const QyAttachment *a = self->dossier->attachments->pdata[i];
      const QyAttachment *b = dossier->attachments->pdata[i];

      if (!g_str_equal (a->id, b->id) || a->rev != b->rev)
        return FALSE;
    }
  return TRUE;
}

void
qy_attachment_list_show (QyAttachmentList *self, QySession *session, QyDossier *dossier)
{
  GtkWidget *row = NULL;
  gboolean same = FALSE;

  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self) && QY_IS_SESSION (session) && dossier != NULL);

  g_set_object (&self->session, session);
  same = shows_the_same (self, dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = qy_dossier_ref (dossier);
  if (same)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < dossier->attachments->len; i++)
    gtk_list_box_append (self->list,
                         qy_attachment_row_new (session, dossier, dossier->attachments->pdata[i]));
  gtk_stack_set_visible_child_name (self->states, dossier->attachments->len > 0 ? "list" : "empty");
}

void
qy_attachment_list_add (QyAttachmentList *self, GListModel *files)
{
  g_autoptr (QyJob) job = NULL;
  g_autofree char *title = NULL;
  guint n = 0;
  Adding *adding = NULL;
  GTask *task = NULL;

  g_return_if_fail (QY_IS_ATTACHMENT_LIST (self) && G_IS_LIST_MODEL (files));
  g_return_if_fail (self->dossier != NULL);

  n = g_list_model_get_n_items (files);
  title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Attaching %u file", "Attaching %u files", n), n);
  job = qy_job_new (title);
  adding = g_new0 (Adding, 1);
  adding->contract = g_strdup (self->dossier->contract->id);
  adding->job = g_object_ref (job);
  adding->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (adding->files, g_list_model_get_item (files, i));
  qy_session_add_job (self->session, job);
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_task_data (task, g_object_ref (job), g_object_unref);
  qy_book_run_async (book_of (self), add_files, adding, adding_free, g_object_unref,
                     qy_job_get_cancellable (job), on_added, task);
}
