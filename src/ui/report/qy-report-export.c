/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-report-export.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-sheet-kind.h"

typedef struct
{
  GtkWidget *from;
  QySession *session;
  QyJob *job; /* or NULL: it is not known where to yet */
  QyReportKind kind;
  QyDate first;
  QyDate last;
  char *path;
  guint n_rows;
} Export;

static void
export_free (Export *export)
{
  if (export->job != NULL)
    qy_job_finish (export->job);
  g_clear_object (&export->job);
  g_object_unref (export->from);
  g_object_unref (export->session);
  g_free (export->path);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static Export *
export_new (GtkWidget *from, QySession *session, QyReportKind kind, QyDate first, QyDate last)
{
  Export *export = g_new0 (Export, 1);

  export->from = g_object_ref (from);
  export->session = g_object_ref (session);
  export->kind = kind;
  export->first = first;
  export->last = last;
  return export;
}

static gpointer
write_sheet (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;
  const QySheetKind *kind = qy_sheet_kind_find (qy_report_kind_to_string (export->kind));
  const QySheetQuery query = { .from = export->first,
                               .until = export->last,
                               .cancellable = cancellable };

  return qy_sheet_export (book, kind, &query, export->path, &export->n_rows, error) ? export : NULL;
}

static void
on_written (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (export->path);
  g_autofree char *text = NULL;

  if (qy_book_run_finish (QY_BOOK (book), result, &error) == NULL)
    {
      qy_notice_problem (export->from, _ ("The report was not exported"), error);
      return;
    }
  text = g_strdup_printf (
      ngettext ("%u row written to “%s”", "%u rows written to “%s”", export->n_rows),
      export->n_rows, name);
  qy_notice_toast (export->from, text);
}

static void
begin (Export *export)
{
  export->job = qy_job_new (_ ("Exporting the report"));
  qy_session_add_job (export->session, export->job);
  qy_book_run_async (qy_session_get_book (export->session), write_sheet, export, NULL, NULL,
                     qy_job_get_cancellable (export->job), on_written, export);
}

static void
on_place_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (Export) export = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      export->path = g_file_get_path (file);
    }
  g_object_unref (dialog);
  if (export->path != NULL)
    begin (g_steal_pointer (&export));
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
qy_report_export_ask (
    GtkWidget *from, QySession *session, QyReportKind kind, QyDate first, QyDate last)
{
  GtkFileChooserNative *dialog = NULL;
  GtkRoot *root = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session));

  root = gtk_widget_get_root (from);
  name = g_strconcat (qy_report_kind_label (kind), ".xlsx", NULL);
  dialog = gtk_file_chooser_native_new (_ ("Export Report"),
                                        GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Excel workbook (.xlsx)"), "xlsx");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Text table (.csv)"), "csv");
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (on_place_chosen),
                    export_new (from, session, kind, first, last));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qy_report_export_to (GtkWidget *from,
                     QySession *session,
                     QyReportKind kind,
                     QyDate first,
                     QyDate last,
                     const char *path)
{
  Export *export = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session) && path != NULL);

  export = export_new (from, session, kind, first, last);
  export->path = g_strdup (path);
  begin (export);
}
