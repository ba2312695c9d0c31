/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-register.h"

#define SHOWN_SAMPLE 24 /* characters of an example */
#define SHOWN_FAULTS 100
#define SHOWN_NAMES  20

typedef enum
{
  IMPORT_MAP,
  IMPORT_SHEET,
  IMPORT_CHECK,
} ImportOption;

static gboolean
map_columns (QyRegister *table, char **words, GError **error)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *column = NULL;
      g_autofree char *name = NULL;
      g_autoptr (GError) cause = NULL;
      QyRegisterField field;

      if (!qy_cli_split_assignment (words[i], &column, &name, error))
        return FALSE;
      if (!qy_register_field_from_string (name, &field))
        return qy_cli_usage_error (
            error, _ ("There is no field “%s”; “qiyuectl help import-table” lists all"), name);
      if (!qy_register_map_by_name (table, column, field, &cause))
        return qy_cli_usage_error (error, "%s", cause->message);
    }
  return TRUE;
}

static void
print_columns (QyCli *cli, QyRegister *table)
{
  static const QyCliColumn heads[] = { { "column", N_ ("Column") },
                                       { "field", N_ ("Field") },
                                       { "example", N_ ("Example"), QY_CELL_TEXT, SHOWN_SAMPLE },
                                       { NULL, NULL } };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (heads);
  guint n;
  const QyRegisterColumn *columns = qy_register_columns (table, &n);

  for (guint i = 0; i < n; i++)
    qy_cli_answer_add (answer, (const char *[]){ columns[i].name,
                                                 qy_register_field_to_string (columns[i].field),
                                                 columns[i].sample });
  qy_cli_answer_print_list (answer, cli);
}

static char *
describe_duplicate (const char *path, const QyRegisterDuplicate *duplicate)
{
  if (duplicate->other_line > 0)
    return g_strdup_printf (_ ("%s:%u: the same contract as row %u: “%s”"), path, duplicate->line,
                            duplicate->other_line, duplicate->title);
  return g_strdup_printf (_ ("%s:%u: in the book already: %s “%s”"), path, duplicate->line,
                          duplicate->number, duplicate->title);
}

static void
tell_problems (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len && i < SHOWN_FAULTS; i++)
    qy_cli_note ("%s", ((const QyRegisterProblem *) problems->pdata[i])->message);
}

static void
tell_plan (const char *path, QyRegister *table, const QyRegisterPlan *plan)
{
  guint n = qy_register_n_passed_over (table);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < plan->new_parties->len && i < SHOWN_NAMES; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "、" : "", (char *) plan->new_parties->pdata[i]);
  if (plan->new_parties->len > SHOWN_NAMES)
    g_string_append (names, " …");
  if (names->len > 0)
    qy_cli_note (_ ("Parties the book does not know: %s"), names->str);
  for (guint i = 0; i < plan->duplicates->len && i < SHOWN_FAULTS; i++)
    {
      g_autofree char *text = describe_duplicate (path, plan->duplicates->pdata[i]);

      qy_cli_note ("%s", text);
    }
  if (n > 0)
    qy_cli_note (ngettext ("%u row of totals or heads was passed over",
                           "%u rows of totals or heads were passed over", n),
                 n);
}

static char *
describe_counts (const QyRegisterPlan *plan)
{
  return g_strdup_printf (_ ("contracts %u, new parties %u, new persons %u"), plan->n_contracts,
                          plan->new_parties->len, plan->new_persons->len);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_columns (JsonBuilder *builder, QyRegister *table)
{
  guint n;
  const QyRegisterColumn *columns = qy_register_columns (table, &n);

  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "column", columns[i].name);
      qy_cli_json_text (builder, "field", qy_register_field_to_string (columns[i].field));
      qy_cli_json_text (builder, "example", columns[i].sample);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_findings (JsonBuilder *builder, GPtrArray *problems, const QyRegisterPlan *plan)
{
  json_builder_set_member_name (builder, "faults");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder,
                                   ((const QyRegisterProblem *) problems->pdata[i])->message);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "duplicates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < plan->duplicates->len; i++)
    {
      const QyRegisterDuplicate *duplicate = plan->duplicates->pdata[i];

      json_builder_begin_object (builder);
      add_number (builder, "row", duplicate->line);
      add_number (builder, "of_row", duplicate->other_line);
      qy_cli_json_text (builder, "of_contract", duplicate->contract_id);
      qy_cli_json_text (builder, "number", duplicate->number);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (QyRegister *table, const QyRegisterPlan *plan, gboolean stored)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint n_faults = 0;
  GPtrArray *problems = qy_register_check (table, &n_faults);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "imported");
  json_builder_add_boolean_value (builder, stored);
  add_number (builder, "rows", qy_register_n_rows (table));
  add_number (builder, "contracts", plan->n_contracts);
  add_number (builder, "new_parties", plan->new_parties->len);
  add_number (builder, "new_persons", plan->new_persons->len);
  add_number (builder, "n_faults", n_faults);
  add_columns (builder, table);
  add_findings (builder, problems, plan);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static gboolean
ask (QyCli *cli, const QyRegisterPlan *plan)
{
  g_autofree char *counts = describe_counts (plan);
  g_autofree char *question =
      plan->duplicates->len > 0
          ? g_strdup_printf (_ ("Store what is new, and leave out what is there: %s?"), counts)
          : g_strdup_printf (_ ("Store: %s?"), counts);

  return qy_cli_confirm (cli, question);
}

/* What was looked at, as far as it goes: nothing of it is stored yet. */
static QyExit
finish_check (QyCli *cli, QyRegister *table, const QyRegisterPlan *plan, GError **error)
{
  g_autofree char *counts = describe_counts (plan);

  if (cli->json)
    print_json (table, plan, FALSE);
  else
    qy_cli_print (_ ("The table is good. It would add: %s\n"), counts);
  return QY_EXIT_DONE;
}

static QyExit
store (QyCli *cli, QyBook *book, QyRegister *table, gboolean mapped, GError **error)
{
  QyRegisterOptions options = { .skip_duplicates = TRUE,
                                .progress = qy_cli_progress,
                                .progress_data = cli,
                                .cancellable = cli->cancellable };
  const QyRegisterPlan *plan = NULL;
  g_autoptr (GError) forgotten = NULL;
  g_autofree char *counts = NULL;
  gboolean fine = qy_register_apply (table, book, &options, &plan, error);

  qy_cli_progress_end (cli);
  if (!fine)
    return QY_EXIT_FAILED;
  if (mapped && !qy_register_remember (table, &forgotten))
    qy_cli_note ("%s", forgotten->message);
  counts = describe_counts (plan);
  if (cli->json)
    print_json (table, plan, TRUE);
  else
    qy_cli_print (_ ("Added: %s\n"), counts);
  return QY_EXIT_DONE;
}

static QyExit
fail_faults (
    QyCli *cli, QyRegister *table, const QyRegisterPlan *plan, const char *path, GError **error)
{
  guint n = 0;
  GPtrArray *problems = qy_register_check (table, &n);

  if (cli->json)
    print_json (table, plan, FALSE);
  else
    tell_problems (problems);
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_MALFORMED,
               ngettext ("%s: %u fault; nothing was imported, the book is as it was.",
                         "%s: %u faults; nothing was imported, the book is as it was.", n),
               path, n);
  return QY_EXIT_FAILED;
}

static QyExit
run_import (QyCli *cli, char **words, GStrv *options, GError **error)
{
  gboolean check = options[IMPORT_CHECK] != NULL;
  g_autoptr (QyBook) book =
      qy_cli_open_book (cli, check ? QY_BOOK_READ_ONLY : QY_BOOK_DEFAULT, error);
  g_autoptr (QyRegister) table = NULL;
  const QyRegisterPlan *plan;
  guint n_faults = 0;

  if (book == NULL)
    return QY_EXIT_FAILED;
  table =
      qy_register_open (words[0], qy_cli_option (options, IMPORT_SHEET), cli->cancellable, error);
  if (table == NULL)
    return QY_EXIT_FAILED;
  if (!map_columns (table, options[IMPORT_MAP], error))
    return QY_EXIT_USAGE;
  plan = qy_register_compare (table, book, cli->cancellable, error);
  if (plan == NULL)
    return QY_EXIT_FAILED;
  if (!cli->json)
    {
      print_columns (cli, table);
      tell_plan (words[0], table, plan);
    }
  qy_register_check (table, &n_faults);
  if (n_faults > 0)
    return fail_faults (cli, table, plan, words[0], error);
  if (check)
    return finish_check (cli, table, plan, error);
  if (plan->n_contracts == 0 && !cli->json)
    {
      qy_cli_print ("%s\n", _ ("Every contract of the table is in the book already."));
      return QY_EXIT_DONE;
    }
  if (plan->n_contracts == 0 || ask (cli, plan))
    return store (cli, book, table, options[IMPORT_MAP] != NULL, error);
  if (cli->json)
    print_json (table, plan, FALSE);
  qy_cli_note ("%s", _ ("Nothing was stored. --yes answers the question."));
  return QY_EXIT_NO;
}

static char *
import_notes (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < QY_N_REGISTER_FIELDS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", qy_register_field_to_string (i));
  return g_strdup_printf (
      _ ("Columns are known by their heads (合同编号, 合同名称, 甲方, 到期日, 合同金额（万元）, "
         "Title, "
         "Amount …); what --map says is remembered for tables with the same heads.\n"
         "Fields: %s\n"
         "A contract is there already when it has the same number, or the same title, parties and "
         "dates.\n"),
      names->str);
}

const QyCliCommand qy_cli_import_table = {
  .name = "import-table",
  .words = N_ ("FILE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("reads a register of signed contracts, .xlsx or .csv: all of it or nothing"),
  .run = run_import,
  .notes = import_notes,
  .options = {
    [IMPORT_MAP] = { "map", N_ ("COLUMN=FIELD"), N_ ("what a column holds; repeatable") },
    [IMPORT_SHEET] = { "sheet", N_ ("NAME"), N_ ("the worksheet (default: the first one)") },
    [IMPORT_CHECK] = { "check", NULL, N_ ("only look what would go in") },
  },
};
