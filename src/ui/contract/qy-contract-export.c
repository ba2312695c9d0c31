/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-export.h"

#include <glib/gi18n-lib.h>

#include "qy-paper.h"

typedef struct
{
  char *contract_id;
  gint64 n; /* 0: the text as it is now */
} Export;

static char *
file_name (const QyContract *contract, gint64 n, const char *suffix)
{
  g_autofree char *name = NULL;

  if (n > 1)
    name = g_strdup_printf ("%s-%d-%s", contract->number, (int) n, contract->title);
  else
    name = g_strdup_printf ("%s-%s", contract->number, contract->title);
  if (n == 0)
    return g_strdup_printf ("%s-%s.%s", name, _ ("draft"), suffix);
  return g_strdup_printf ("%s.%s", name, suffix);
}

gpointer
qy_contract_export_new (const char *contract_id, gint64 n)
{
  Export *export = g_new0 (Export, 1);

  export->contract_id = g_strdup (contract_id);
  export->n = n;
  return export;
}

void
qy_contract_export_free (gpointer data)
{
  Export *export = data;

  g_free (export->contract_id);
  g_free (export);
}

static GBytes *
load_pdf (QyBook *book, const Export *export, GError **error)
{
  g_autoptr (QyPrinted) printed = NULL;
  g_autofree char *now = NULL;

  if (export->n > 0)
    return qy_book_revision_get_pdf (book, export->contract_id, export->n, error);
  printed = qy_paper_load (book, export->contract_id, 0, error);
  now = qy_book_get_now (book);
  return printed != NULL ? qy_paper_render_draft (printed, now, error) : NULL;
}

gboolean
qy_contract_write_pdf (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) pdf = load_pdf (book, data, error);

  return pdf != NULL
         && g_output_stream_write_all (out, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                                       NULL, cancellable, error);
}

gboolean
qy_contract_write_text (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  const Export *export = data;
  g_autoptr (QyPrinted) printed = qy_paper_load (book, export->contract_id, export->n, error);
  g_autofree char *text = printed != NULL ? qy_printed_to_text (printed) : NULL;

  return text != NULL
         && g_output_stream_write_all (out, text, strlen (text), NULL, cancellable, error);
}

void
qy_contract_export_pdf (GtkWidget *from, QyBook *book, const QyContract *contract, gint64 n)
{
  g_autofree char *name = file_name (contract, n, "pdf");

  qy_save_file (from, book, _ ("Save PDF"), name, qy_contract_write_pdf,
                qy_contract_export_new (contract->id, n), qy_contract_export_free);
}

void
qy_contract_export_text (GtkWidget *from, QyBook *book, const QyContract *contract, gint64 n)
{
  g_autofree char *name = file_name (contract, n, "txt");

  qy_save_file (from, book, _ ("Save Text"), name, qy_contract_write_text,
                qy_contract_export_new (contract->id, n), qy_contract_export_free);
}

void
qy_contract_open_pdf (GtkWidget *from, QyBook *book, const QyContract *contract, gint64 n)
{
  g_autofree char *name = file_name (contract, n, "pdf");

  qy_open_file (from, book, name, qy_contract_write_pdf, qy_contract_export_new (contract->id, n),
                qy_contract_export_free);
}
