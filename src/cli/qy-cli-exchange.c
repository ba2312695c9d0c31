/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-search.h"
#include "qy-book-snapshot.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"
#include "qy-xml.h"
#include "qy-word.h"

static void
add_counts (JsonBuilder *builder, const char *name, const QyXmlCounts *counts)
{
  const struct
  {
    const char *name;
    guint64 n;
  } members[] = {
    { "persons", counts->persons },     { "parties", counts->parties },
    { "clauses", counts->clauses },     { "templates", counts->templates },
    { "contracts", counts->contracts }, { "files", counts->files },
  };

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      json_builder_set_member_name (builder, members[i].name);
      json_builder_add_int_value (builder, (gint64) members[i].n);
    }
  json_builder_end_object (builder);
}

static char *
describe_counts (const QyXmlCounts *counts)
{
  return g_strdup_printf (
      _ ("persons %u, parties %u, clauses %u, templates %u, contracts %u, files %u"),
      (guint) counts->persons, (guint) counts->parties, (guint) counts->clauses,
      (guint) counts->templates, (guint) counts->contracts, (guint) counts->files);
}

typedef enum
{
  EXPORT_TO,
  EXPORT_CONTRACT,
} ExportOption;

typedef struct
{
  const char *to;
  const QyXmlExportOptions *options;
  QyXmlCounts counts;
} Export;

static gboolean
export_store (QyStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *export = data;

  return qy_xml_export (store, export->to, export->options, &export->counts, error);
}

/* One record is read in a moment. The whole book takes longer, and others may want to write. */
static gboolean
export_book (QyCli *cli, QyBook *book, Export *export, GError **error)
{
  if (export->options->record_id != NULL)
    return export_store (qy_book_get_store (book), export, cli->cancellable, error);
  return qy_book_snapshot_run (book, export_store, export, qy_cli_progress, cli, cli->cancellable,
                               error);
}

static QyExit
run_export (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *to = qy_cli_option (options, EXPORT_TO);
  const char *record = qy_cli_option (options, EXPORT_CONTRACT);
  g_autoptr (QyBook) book = NULL;
  g_autofree char *id = NULL;
  g_autofree char *described = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  QyXmlExportOptions how = { .progress = qy_cli_progress,
                             .progress_data = cli,
                             .cancellable = cli->cancellable };
  Export export = { to, &how };
  gboolean fine = FALSE;

  if (to == NULL)
    {
      qy_cli_usage_error (error, _ ("Name the file to write with --to"));
      return QY_EXIT_USAGE;
    }
  if (g_file_test (to, G_FILE_TEST_IS_DIR))
    {
      qy_cli_usage_error (error, _ ("--to: %s is a folder, not the name of a file"), to);
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_READ_ONLY, error);
  if (book == NULL)
    return QY_EXIT_FAILED;
  if (record != NULL)
    {
      id = qy_cli_find_holder (book, record, NULL, error);
      if (id == NULL)
        return QY_EXIT_FAILED;
      how.record_id = id;
    }
  fine = export_book (cli, book, &export, error);
  qy_cli_progress_end (cli);
  if (!fine)
    return QY_EXIT_FAILED;
  described = describe_counts (&export.counts);
  json_builder_begin_object (builder);
  add_counts (builder, "written", &export.counts);
  json_builder_end_object (builder);
  if (cli->json)
    qy_cli_print_json (builder);
  else
    qy_cli_print ("%s\n", described);
  return QY_EXIT_DONE;
}

static gboolean
decide (const QyXmlDifference *difference, gpointer data)
{
  QyCli *cli = data;
  g_autofree char *question =
      g_strdup_printf (_ ("%s “%s” differs: here version %d of %s (%s), in the file version %d of "
                          "%s (%s). Replace it?"),
                       qy_word (difference->kind), difference->title, (int) difference->our_rev,
                       difference->our_when, difference->our_who, (int) difference->their_rev,
                       difference->their_when, difference->their_who);

  return qy_cli_confirm (cli, question);
}

static void
print_import_json (const QyXmlImportReport *report, gboolean fine)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "imported");
  json_builder_add_boolean_value (builder, fine);
  add_counts (builder, "added", &report->added);
  add_counts (builder, "same", &report->same);
  json_builder_set_member_name (builder, "differences");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->differences->len; i++)
    {
      const QyXmlDifference *difference = report->differences->pdata[i];

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "kind", difference->kind);
      qy_cli_json_text (builder, "id", difference->id);
      qy_cli_json_text (builder, "title", difference->title);
      json_builder_set_member_name (builder, "replaced");
      json_builder_add_boolean_value (builder, difference->replaced);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "refused");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->refused->len; i++)
    json_builder_add_string_value (builder, report->refused->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static void
print_import (const QyXmlImportReport *report, gboolean check, gboolean fine)
{
  g_autofree char *added = describe_counts (&report->added);
  g_autofree char *same = describe_counts (&report->same);

  for (guint i = 0; i < report->refused->len; i++)
    qy_cli_note ("%s", (char *) report->refused->pdata[i]);
  for (guint i = 0; i < report->notes->len; i++)
    qy_cli_note ("%s", (char *) report->notes->pdata[i]);
  for (guint i = 0; i < report->differences->len; i++)
    {
      const QyXmlDifference *difference = report->differences->pdata[i];

      qy_cli_note (difference->replaced ? _ ("Replaced: %s “%s”")
                                        : _ ("Kept as it is here: %s “%s”"),
                   qy_word (difference->kind), difference->title);
    }
  if (!fine)
    return;
  qy_cli_print (check ? _ ("The file is good. It would add: %s\n") : _ ("Added: %s\n"), added);
  qy_cli_print (_ ("Already there: %s\n"), same);
}

/* Every refusal is printed on a line of its own: the error only says what came of it. */
static void
sum_up (const QyXmlImportReport *report, const char *path, GError **error)
{
  g_clear_error (error);
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED,
               ngettext ("%s: %u fault; nothing was imported, the book is as it was.",
                         "%s: %u faults; nothing was imported, the book is as it was.",
                         report->n_refused),
               path, (guint) report->n_refused);
}

static QyExit
run_import (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyXmlImportReport) report = qy_xml_import_report_new ();
  QyXmlImportOptions how = {
    .check = options[0] != NULL,
    .decide = decide,
    .decide_data = cli,
    .progress = qy_cli_progress,
    .progress_data = cli,
    .cancellable = cli->cancellable,
  };
  gboolean fine = FALSE;

  if (book == NULL)
    return QY_EXIT_FAILED;
  fine = qy_xml_import (qy_book_lend_store (book), words[0], &how, report, error);
  qy_cli_progress_end (cli);
  if (!fine && report->n_refused > 0)
    sum_up (report, words[0], error);
  if (cli->json)
    print_import_json (report, fine);
  else
    print_import (report, how.check, fine);
  if (fine && !how.check)
    {
      qy_book_store_written (book);
      fine =
          qy_book_reindex (book, NULL, error); /* stored already: not to be left half searchable */
    }
  return fine ? QY_EXIT_DONE : QY_EXIT_FAILED;
}

const QyCliCommand qy_cli_export = {
  .name = "export",
  .max_words = 0,
  .summary = N_ ("the whole book, or one record of it, as XML; nothing is lost"),
  .run = run_export,
  .options = {
    [EXPORT_TO] = { "to", N_ ("FILE"), N_ ("where to") },
    [EXPORT_CONTRACT] = { "contract", N_ ("CON"), N_ ("only this contract, template or clause") },
  },
};

const QyCliCommand qy_cli_import = {
  .name = "import",
  .words = N_ ("FILE"),
  .min_words = 1,
  .max_words = 1,
  .summary =
      N_ ("reads XML into the book: all of it or nothing; asks before it replaces what differs"),
  .run = run_import,
  .options = { { "check", NULL, N_ ("only look whether it would go in") } },
};
