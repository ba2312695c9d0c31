/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-contract.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-print.h"
#include "qy-indicator.h"
#include "qy-measurement-sheet.h"

enum
{
  ADD_PERIOD,
  ADD_FROM,
  ADD_UNTIL,
  ADD_SCOPE,
  ADD_SOURCE,
  ADD_NOTE,
};

enum
{
  IMPORT_SHEET,
  IMPORT_CHECK,
};

static gboolean
take_days (QyMeasurement *record, GStrv *options, GError **error)
{
  const char *period = qy_cli_option (options, ADD_PERIOD);
  const char *from = qy_cli_option (options, ADD_FROM);
  const char *until = qy_cli_option (options, ADD_UNTIL);
  QyDate first, last;

  if (period != NULL)
    {
      g_autofree char *day = g_strconcat (period, "-01", NULL);

      first = qy_date_from_iso (day, error);
      last = first;
      last.day = (guint8) qy_date_days_in_month (first.year, first.month);
    }
  else if (from == NULL)
    return qy_cli_usage_error (error, _ ("Say the days: --period 2026-10, or --from and --until"));
  else
    {
      first = qy_date_parse (from, error);
      last = !qy_date_is_set (first) || until == NULL ? first : qy_date_parse (until, error);
    }
  if (!qy_date_is_set (first) || !qy_date_is_set (last))
    return FALSE;
  record->from_day = qy_date_to_iso (first);
  record->until_day = qy_date_to_iso (last);
  return TRUE;
}

/* Of a baseline, and of what was reached, thousandths. */
static gboolean
take_value (QyMeasurement *record, const char *text, GError **error)
{
  if (g_str_equal (record->quantity, "baseline") || g_str_equal (record->quantity, "after"))
    return qy_minutes_parse (text, &record->value, error);
  if (g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &record->value, NULL))
    return TRUE;
  return qy_cli_usage_error (error, _ ("“%s” is no number from 0 on"), text);
}

static void
print_records (QyCli *cli, GPtrArray *records)
{
  static const QyCliColumn columns[] = {
    { "id", N_ ("Id"), QY_CELL_WHOLE },
    { "quantity", NULL },
    { NULL, N_ ("Quantity") },
    { "from", N_ ("From"), QY_CELL_WHOLE },
    { "until", N_ ("Until"), QY_CELL_WHOLE },
    { "value", N_ ("Value"), QY_CELL_INT },
    { "scope", N_ ("Scope") },
    { "source", N_ ("Source") },
    { "note", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  for (guint i = 0; i < records->len; i++)
    {
      const QyMeasurement *one = records->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, one->value);
      QyInputKind kind;
      const char *label =
          qy_input_kind_from_string (one->quantity, &kind) ? qy_input_kind_label (kind) : "";

      qy_cli_answer_add (answer, (const char *[]){ one->id, one->quantity, label, one->from_day,
                                                   one->until_day, value, one->scope, one->source,
                                                   one->note });
    }
  qy_cli_answer_print_list (answer, cli);
}

static QyExit
run_add (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (QyMeasurement) record = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (contract == NULL)
    return QY_EXIT_FAILED;
  record = qy_measurement_new (contract->id, words[1], NULL, NULL, 0);
  record->source = g_strdup (qy_cli_option (options, ADD_SOURCE));
  record->note = g_strdup (qy_cli_option (options, ADD_NOTE));
  if (qy_cli_option (options, ADD_SCOPE) != NULL)
    {
      g_free (record->scope);
      record->scope = g_strdup (qy_cli_option (options, ADD_SCOPE));
    }
  if (!take_value (record, words[2], error) || !take_days (record, options, error)
      || !qy_book_measurement_put (book, record, error))
    return QY_EXIT_FAILED;
  g_ptr_array_add (one, record);
  print_records (cli, one);
  return QY_EXIT_DONE;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) records =
      contract != NULL ? qy_book_measurement_list (book, contract->id, error) : NULL;

  if (records == NULL)
    return QY_EXIT_FAILED;
  print_records (cli, records);
  return QY_EXIT_DONE;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);

  if (book == NULL || !qy_book_measurement_remove (book, words[0], error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_removed (cli, _ ("Measurement"), words[0]);
  return QY_EXIT_DONE;
}

/* What each row would do; how many are new, and how many cannot be stored. */
static void
preview (QyCli *cli, GPtrArray *rows, guint *n_new, guint *n_faults)
{
  static const QyCliColumn columns[] = {
    { "row", N_ ("Row"), QY_CELL_INT },     { "quantity", N_ ("Quantity") },
    { "from", N_ ("From"), QY_CELL_WHOLE }, { "until", N_ ("Until"), QY_CELL_WHOLE },
    { "value", N_ ("Value"), QY_CELL_INT }, { "scope", N_ ("Scope") },
    { "outcome", N_ ("Outcome") },          { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  *n_new = *n_faults = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const QyMeasurementRow *row = rows->pdata[i];
      const QyMeasurement *record = row->record;
      g_autofree char *line = g_strdup_printf ("%u", row->line);
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, record->value);
      const char *outcome = row->problem != NULL ? row->problem
                            : row->duplicate     ? _ ("there already")
                                                 : _ ("new");

      *n_faults += row->problem != NULL;
      *n_new += row->problem == NULL && !row->duplicate;
      qy_cli_answer_add (answer,
                         (const char *[]){ line, record->quantity, record->from_day,
                                           record->until_day, value, record->scope, outcome });
    }
  qy_cli_answer_print_list (answer, cli);
}

static QyExit
take_rows (QyCli *cli, QyBook *book, GPtrArray *rows, gboolean check, GError **error)
{
  g_autofree char *question = NULL;
  guint n_new, n_faults;

  preview (cli, rows, &n_new, &n_faults);
  if (n_faults > 0)
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED,
                   _ ("Rows that cannot be stored: %u; nothing was imported"), n_faults);
      return QY_EXIT_FAILED;
    }
  if (check || n_new == 0)
    return QY_EXIT_DONE;
  question = g_strdup_printf (_ ("Store measurements: %u?"), n_new);
  if (!qy_cli_confirm (cli, question))
    {
      qy_cli_note ("%s", _ ("Nothing was stored. --yes answers the question."));
      return QY_EXIT_NO;
    }
  return qy_measurement_sheet_apply (rows, book, error) ? QY_EXIT_DONE : QY_EXIT_FAILED;
}

static QyExit
run_import (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autoptr (GPtrArray) rows =
      contract != NULL ? qy_measurement_sheet_read (words[1], qy_cli_option (options, IMPORT_SHEET),
                                                    contract->id, cli->cancellable, error)
                       : NULL;

  if (rows == NULL || !qy_measurement_sheet_compare (rows, book, error))
    return QY_EXIT_FAILED;
  return take_rows (cli, book, rows, options[IMPORT_CHECK] != NULL, error);
}

static char *
measure_notes (void)
{
  g_autofree char *words = g_strjoinv (" ", (char **) qy_measurement_quantities ());

  return g_strdup_printf (_ ("Quantities: %s\nTimes are minutes.\n"), words);
}

const QyCliCommand qy_cli_measure_add = {
  .name = "measure add",
  .words = N_ ("CON QUANTITY VALUE"),
  .min_words = 3,
  .max_words = 3,
  .summary = N_ ("a quantity of some days, which service levels are reckoned from"),
  .run = run_add,
  .notes = measure_notes,
  .options = { [ADD_PERIOD] = { "period", N_ ("MONTH"), N_ ("all of a month, such as 2026-10") },
               [ADD_FROM] = { "from", N_ ("DATE"), N_ ("the first day") },
               [ADD_UNTIL] = { "until", N_ ("DATE"), N_ ("the last day (default: the first)") },
               [ADD_SCOPE] = { "scope", N_ ("TEXT"), N_ ("a system, a grade of transactions") },
               [ADD_SOURCE] = { "source", N_ ("TEXT"), N_ ("where it comes from") },
               [ADD_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") } },
};

const QyCliCommand qy_cli_measure_list = {
  .name = "measure list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("by day"),
  .run = run_list,
};

const QyCliCommand qy_cli_measure_remove = {
  .name = "measure remove",
  .words = N_ ("ID"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes it out of the book"),
  .run = run_remove,
};

const QyCliCommand qy_cli_measure_import = {
  .name = "measure import",
  .words = N_ ("CON FILE"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("reads a table of measurements, .xlsx or .csv: all of it or nothing"),
  .run = run_import,
  .notes = measure_notes,
  .options = { [IMPORT_SHEET] = { "sheet", N_ ("NAME"),
                                  N_ ("the worksheet (default: the first one)") },
               [IMPORT_CHECK] = { "check", NULL, N_ ("only look what would go in") } },
};
