/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-ledger.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"
#include "qy-sheet-kind.h"

typedef enum
{
  EXPORT_WHAT,
  EXPORT_WHERE,
  EXPORT_SORT,
  EXPORT_FROM,
  EXPORT_UNTIL,
} ExportOption;

static const QySheetKind *
find_kind (GStrv *options, GError **error)
{
  guint n;
  const char *name = qy_cli_option (options, EXPORT_WHAT);
  const QySheetKind *kind = name != NULL ? qy_sheet_kind_find (name) : qy_sheet_kinds (&n);

  if (kind == NULL)
    qy_cli_usage_error (error, _ ("There is no table “%s”; “qiyuectl help export-table” lists all"),
                        name);
  return kind;
}

/* An option's day; absent it stays unset. */
static gboolean
take_day (GStrv *options, ExportOption option, QyDate *day, GError **error)
{
  const char *text = qy_cli_option (options, option);
  g_autoptr (GError) wrong = NULL;

  if (text == NULL)
    return TRUE;
  *day = qy_date_parse (text, &wrong);
  return qy_date_is_set (*day) || qy_cli_usage_error (error, "%s", wrong->message);
}

static void
print_done (QyCli *cli, const char *path, guint n_rows)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      qy_cli_print (ngettext ("%s: %u row\n", "%s: %u rows\n", n_rows), path, n_rows);
      return;
    }
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "file", path);
  json_builder_set_member_name (builder, "rows");
  json_builder_add_int_value (builder, n_rows);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_export (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const QySheetKind *kind = find_kind (options, error);
  QySheetQuery query = { .where = qy_cli_option (options, EXPORT_WHERE),
                         .sort = qy_cli_option (options, EXPORT_SORT),
                         .cancellable = cli->cancellable };
  g_autoptr (QyBook) book = NULL;
  g_autoptr (GError) wrong = NULL;
  guint n_rows = 0;

  if (kind == NULL || !take_day (options, EXPORT_FROM, &query.from, error)
      || !take_day (options, EXPORT_UNTIL, &query.until, error))
    return QY_EXIT_USAGE;
  if (!qy_ledger_check (query.where, query.sort, &wrong))
    {
      qy_cli_usage_error (error, "%s", wrong->message);
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_READ_ONLY, error);
  if (book == NULL || !qy_sheet_export (book, kind, &query, words[0], &n_rows, error))
    return QY_EXIT_FAILED;
  print_done (cli, words[0], n_rows);
  return QY_EXIT_DONE;
}

static char *
export_notes (void)
{
  g_autoptr (GString) notes = g_string_new (_ ("Tables:"));
  guint n;
  const QySheetKind *kinds = qy_sheet_kinds (&n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (notes, "\n  %-16s %s", kinds[i].name, _ (kinds[i].summary));
  g_string_append_printf (
      notes, "\n%s\n",
      _ ("An .xlsx has typed cells: dates, amounts and numbers that can be reckoned with. In a "
         ".csv (UTF-8) texts that a spreadsheet would run as formulas stand behind an "
         "apostrophe."));
  return g_string_free (g_steal_pointer (&notes), FALSE);
}

const QyCliCommand qy_cli_export_table = {
  .name = "export-table",
  .words = N_ ("OUT"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the ledger as a table for spreadsheet programs: .xlsx or .csv"),
  .run = run_export,
  .notes = export_notes,
  .options = {
    [EXPORT_WHAT] = { "what", N_ ("TABLE"), N_ ("which table (default: ledger)") },
    [EXPORT_WHERE] = { "where", N_ ("EXPR"), N_ ("such as: state = in-force and ends_on < 2027-01-01") },
    [EXPORT_SORT] = { "sort", N_ ("COLUMN"), N_ ("columns, separated by commas; -COLUMN reverses") },
    [EXPORT_FROM] = { "from", N_ ("DAY"), N_ ("the first day of a report") },
    [EXPORT_UNTIL] = { "until", N_ ("DAY"), N_ ("its last day") },
  },
};
