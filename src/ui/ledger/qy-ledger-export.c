/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-ledger.h"
#include "qy-notice.h"
#include "qy-request.h"

#define ROWS_AT_ONCE    256
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"
#define LINE_END        "\r\n"

/* Rows are asked for a few at a time, so that other work on the book runs in between. */
typedef struct
{
  QyLedgerTable *table;
  QyBook *book;
  QyJob *job;
  GFile *file;
  GPtrArray *columns; /* of const QyLedgerTableColumn */
  char **ids;
  guint n;
  guint at;
  GString *text;
} Export;

static void
export_free (Export *export)
{
  qy_job_finish (export->job);
  g_object_unref (export->table);
  g_object_unref (export->book);
  g_object_unref (export->job);
  g_object_unref (export->file);
  g_ptr_array_unref (export->columns);
  g_strfreev (export->ids);
  g_string_free (export->text, TRUE);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
append_cell (Export *export, const char *text, gboolean is_number, gboolean is_last)
{
  g_autofree char *cell = qy_ledger_csv_cell (text, is_number);

  g_string_append (export->text, cell);
  g_string_append (export->text, is_last ? LINE_END : ",");
}

static void
append_titles (Export *export)
{
  for (guint i = 0; i < export->columns->len; i++)
    {
      const QyLedgerTableColumn *column = export->columns->pdata[i];
      gboolean is_last = i + 1 == export->columns->len;

      append_cell (export, _ (column->title), FALSE, is_last && !column->is_amount);
      if (column->is_amount)
        append_cell (export, _ ("Currency"), FALSE, is_last);
    }
}

static void
append_row (Export *export, const QyContract *contract)
{
  const QyLedgerContext *context = qy_ledger_table_get_context (export->table);

  for (guint i = 0; i < export->columns->len; i++)
    {
      const QyLedgerTableColumn *column = export->columns->pdata[i];
      gboolean is_last = i + 1 == export->columns->len;
      g_autofree char *text = qy_ledger_print_plain (column, contract, context);

      append_cell (export, text, column->is_amount, is_last && !column->is_amount);
      if (column->is_amount)
        append_cell (export, contract->has_amount ? contract->currency : NULL, FALSE, is_last);
    }
}

static gpointer
load_rows (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  char **ids = data;

  return qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), error);
}

static void
say_failed (Export *export, const GError *error)
{
  qy_notice_problem (GTK_WIDGET (export->table), _ ("The list was not exported"), error);
}

static void
on_written (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (export->file);
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    {
      say_failed (export, error);
      return;
    }
  text = g_strdup_printf (
      ngettext ("%d contract written to “%s”", "%d contracts written to “%s”", export->n),
      (int) export->n, name);
  qy_notice_toast (GTK_WIDGET (export->table), text);
}

static void
write_file (Export *export)
{
  g_file_replace_contents_async (export->file, export->text->str, export->text->len, NULL, FALSE,
                                 G_FILE_CREATE_REPLACE_DESTINATION,
                                 qy_job_get_cancellable (export->job), on_written, export);
}

/* The next rows; their answer comes back here, so the function that takes it is a parameter. */
static void
ask_rows (Export *export, GAsyncReadyCallback on_rows)
{
  guint n = MIN (ROWS_AT_ONCE, export->n - export->at);
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_strdup (export->ids[export->at + i]);
  qy_book_run_async (export->book, load_rows, ids, (GDestroyNotify) g_strfreev,
                     (GDestroyNotify) g_ptr_array_unref, qy_job_get_cancellable (export->job),
                     on_rows, export);
}

static void
on_rows (GObject *book, GAsyncResult *result, gpointer data)
{
  Export *export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = qy_book_run_finish (QY_BOOK (book), result, &error);

  if (rows == NULL)
    {
      say_failed (export, error);
      export_free (export);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      if (rows->pdata[i] != NULL)
        append_row (export, rows->pdata[i]);
    }
  export->at = MIN (export->at + ROWS_AT_ONCE, export->n);
  qy_job_progress (export->at, export->n, export->job);
  if (export->at < export->n)
    ask_rows (export, on_rows);
  else
    write_file (export);
}

static char **
dup_ids (QyPagedModel *model)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  char **ids = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_strdup (qy_paged_model_get_id (model, i));
  return ids;
}

static void
on_place_chosen (GtkNativeDialog *dialog, int response, QyLedgerTable *table)
{
  QySession *session = g_object_get_data (G_OBJECT (dialog), "qy-session");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      qy_ledger_export_to (table, session, file);
    }
  g_object_unref (dialog);
}

void
qy_ledger_export_ask (QyLedgerTable *table, QySession *session)
{
  GtkFileChooserNative *dialog = NULL;
  GtkRoot *root = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (QY_IS_LEDGER_TABLE (table) && QY_IS_SESSION (session));

  root = gtk_widget_get_root (GTK_WIDGET (table));
  name = g_strconcat (_ ("Contracts"), ".csv", NULL);
  dialog = gtk_file_chooser_native_new (_ ("Export List"),
                                        GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_object_set_data_full (G_OBJECT (dialog), "qy-session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_place_chosen), table, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qy_ledger_export_to (QyLedgerTable *table, QySession *session, GFile *file)
{
  Export *export = NULL;

  g_return_if_fail (QY_IS_LEDGER_TABLE (table) && QY_IS_SESSION (session) && G_IS_FILE (file));

  export = g_new0 (Export, 1);
  export->table = g_object_ref (table);
  export->book = g_object_ref (qy_session_get_book (session));
  export->job = qy_job_new (_ ("Exporting the list"));
  export->file = g_object_ref (file);
  export->columns = qy_ledger_layout_list_shown (qy_ledger_table_get_layout (table));
  export->ids = dup_ids (qy_ledger_table_get_model (table));
  export->n = g_strv_length (export->ids);
  export->text = g_string_new (BYTE_ORDER_MARK);
  append_titles (export);
  qy_session_add_job (session, export->job);
  ask_rows (export, on_rows);
}

char *
qy_ledger_csv_cell (const char *text, gboolean is_number)
{
  g_autoptr (GString) cell = NULL;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  cell = g_string_new (text);
  if (!is_number && strchr ("=+-@\t\r", *text) != NULL)
    g_string_prepend_c (cell, '\'');
  if (strpbrk (cell->str, ",\"\r\n") == NULL)
    return g_string_free (g_steal_pointer (&cell), FALSE);
  g_string_replace (cell, "\"", "\"\"", 0);
  g_string_prepend_c (cell, '"');
  g_string_append_c (cell, '"');
  return g_string_free (g_steal_pointer (&cell), FALSE);
}
