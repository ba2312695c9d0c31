/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-paper.h"
#include "qy-cli-print.h"
#include "qy-xml.h"

/* What one call of "contract export" works on */
typedef struct
{
  QyCli *cli;
  QyBook *book;
  const QyContract *contract;
  gint64 revision; /* 0: the latest issued one, or the draft */
  const char *to;
} Export;

/* The latest revision when the text stands as issued, the named one, or 0 for a draft */
static gint64
revision_to_export (const Export *export)
{
  g_autoptr (QyRevision) latest = NULL;

  if (export->revision != 0 || qy_contract_state_allows_edit (export->contract->state))
    return export->revision;
  latest = qy_book_revision_get (export->book, export->contract->id, 0, NULL);
  return latest != NULL ? latest->n : 0;
}

static gboolean
export_pdf (const Export *export, GError **error)
{
  gint64 n = revision_to_export (export);
  g_autoptr (QyPrinted) printed = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (n != 0)
    pdf = qy_book_revision_get_pdf (export->book, export->contract->id, n, error);
  else
    {
      printed = qy_paper_load (export->book, export->contract->id, 0, error);
      pdf = printed != NULL ? qy_paper_render_draft (printed, export->cli->now, error) : NULL;
    }
  return pdf != NULL
         && qy_cli_write_file (export->to, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                               error);
}

static gboolean
export_text (const Export *export, GError **error)
{
  g_autoptr (QyPrinted) printed =
      qy_paper_load (export->book, export->contract->id, revision_to_export (export), error);
  g_autofree char *text = printed != NULL ? qy_printed_to_text (printed) : NULL;

  return text != NULL && qy_cli_write_file (export->to, text, strlen (text), error);
}

static gboolean
export_xml (const Export *export, GError **error)
{
  QyXmlExportOptions options = { .record_id = export->contract->id,
                                 .cancellable = export->cli->cancellable };

  return qy_xml_export (qy_book_get_store (export->book), export->to, &options, NULL, error);
}

#define FORMAT_PDF 0

static const struct
{
  const char *suffix;
  gboolean (*write) (const Export *export, GError **error);
} formats[] = {
  [FORMAT_PDF] = { ".pdf", export_pdf },
  { ".txt", export_text },
  { ".xml", export_xml },
};

static void
print_json (const Export *export)
{
  gint64 n = revision_to_export (export);
  g_autoptr (QyRevision) revision =
      n != 0 ? qy_book_revision_get (export->book, export->contract->id, n, NULL) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "file", export->to);
  if (revision != NULL)
    {
      json_builder_set_member_name (builder, "revision");
      json_builder_add_int_value (builder, revision->n);
      qy_cli_json_text (builder, "sha256", revision->body_sha256);
      json_builder_set_member_name (builder, "pages");
      json_builder_add_int_value (builder, revision->pages);
    }
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_export (QyCli *cli, char **words, GStrv *options, GError **error)
{
  Export export = { cli, NULL, NULL, 0, qy_cli_option (options, 0) };
  g_autofree char *name = qy_cli_split_revision (words[0], &export.revision);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  guint format = 0;

  while (format < G_N_ELEMENTS (formats)
         && (export.to == NULL || !g_str_has_suffix (export.to, formats[format].suffix)))
    format++;
  if (format == G_N_ELEMENTS (formats))
    {
      qy_cli_usage_error (error,
                          _ ("Name the file to write with --to; it ends in .pdf, .txt or .xml"));
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  contract = book != NULL ? qy_book_contract_find (book, name, error) : NULL;
  if (contract == NULL)
    return QY_EXIT_FAILED;
  export.book = book;
  export.contract = contract;
  if (!formats[format].write (&export, error))
    {
      if (g_error_matches (*error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND))
        g_prefix_error (error, "%s: ", words[0]);
      return QY_EXIT_FAILED;
    }
  if (cli->json)
    print_json (&export);
  else if (format == FORMAT_PDF && revision_to_export (&export) == 0)
    qy_cli_note (_ ("This is a draft: “qiyuectl contract issue” makes the paper to sign."));
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_contract_export = {
  .name = "contract export",
  .words = N_ ("CON[@REVISION]"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("writes it: of an issued revision the very bytes that were issued"),
  .run = run_export,
  .options = { { "to", N_ ("FILE"), N_ ("where to: .pdf, .txt or .xml") } },
};
