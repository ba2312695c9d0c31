/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due.h"
#include "qy-book-penalty.h"
#include "qy-book-text.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-penalty.h"
#include "qy-cli-print.h"
#include "qy-paper.h"

enum
{
  OPTION_ON,
  OPTION_TO
};

/* What one call works on */
typedef struct
{
  QyCli *cli;
  QyBook *book;
  QyContract *contract;
  QyLanguage language;
  QyDate on;
} Sheet;

static gboolean
is_named (const QyDueItem *due, const char *name)
{
  return due->kind == QY_DUE_PAYMENT && due->has_amount && due->due_on != NULL
         && (name == NULL || g_str_equal (due->occurrence, name));
}

/* The payment of that name, or each that was paid late or is late. */
static GPtrArray *
find_late (const Sheet *sheet, const char *name, GError **error)
{
  g_autoptr (GPtrArray) cases =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_penalty_case_free);
  g_autoptr (GPtrArray) dues =
      qy_book_schedule (sheet->book, sheet->contract->id, NULL, NULL, error);
  gboolean found = FALSE;

  for (guint i = 0; dues != NULL && i < dues->len; i++)
    {
      const QyDueItem *due = dues->pdata[i];
      QyPenaltyCase *penalty = NULL;

      if (!is_named (due, name))
        continue;
      found = TRUE;
      penalty = qy_book_penalty_case (sheet->book, sheet->contract->id, due->source_id,
                                      due->occurrence, sheet->on, error);
      if (penalty == NULL)
        return NULL;
      if (name != NULL || penalty->penalty.overdue_days > 0)
        g_ptr_array_add (cases, penalty);
      else
        qy_penalty_case_free (penalty);
    }
  if (dues == NULL)
    return NULL;
  if (name != NULL && !found)
    {
      g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                   _ ("%s has no planned payment “%s” with a day"), sheet->contract->number, name);
      return NULL;
    }
  return g_steal_pointer (&cases);
}

static void
print_case (const Sheet *sheet, const QyPenaltyCase *penalty)
{
  g_auto (GStrv) steps = qy_reasons_print (penalty->why, sheet->language);
  QyMoney sum = penalty->amount;
  g_autofree char *figures = NULL;

  sum.minor = penalty->penalty.penalty;
  figures = qy_money_to_figures (sum);
  qy_cli_print ("%s: %s\n", penalty->what, figures);
  for (guint i = 0; steps[i] != NULL; i++)
    qy_cli_print ("  %u. %s\n", i + 1, steps[i]);
}

static void
print_json (const Sheet *sheet, GPtrArray *cases)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < cases->len; i++)
    {
      const QyPenaltyCase *penalty = cases->pdata[i];
      g_auto (GStrv) steps = qy_reasons_print (penalty->why, sheet->language);
      g_autofree char *due = qy_date_to_iso (penalty->due);
      g_autofree char *on = qy_date_to_iso (penalty->on);

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "payment", penalty->what);
      qy_cli_json_text (builder, "due", due);
      qy_cli_json_text (builder, "on", on);
      qy_cli_json_text (builder, "currency", penalty->amount.currency);
      qy_cli_penalty_to_json (&penalty->penalty, builder);
      json_builder_set_member_name (builder, "steps");
      json_builder_begin_array (builder);
      for (guint s = 0; steps[s] != NULL; s++)
        json_builder_add_string_value (builder, steps[s]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  qy_cli_print_json (builder);
}

static gboolean
write_sheet (const Sheet *sheet, GPtrArray *cases, const char *to, GError **error)
{
  g_autoptr (QyDocument) text = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (cases->len != 1)
    return qy_cli_usage_error (error, _ ("%u payments are late: name one, such as “2026-02”"),
                               cases->len);
  text = qy_book_penalty_sheet (sheet->book, sheet->contract->id, cases->pdata[0], error);
  pdf = text != NULL ? qy_paper_render_sheet (text, sheet->cli->now, error) : NULL;
  return pdf != NULL
         && qy_cli_write_file (to, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error);
}

static gboolean
open_sheet (Sheet *sheet, const char *name, const char *on, GError **error)
{
  g_autoptr (QyDocument) text = NULL;

  sheet->on = on != NULL ? qy_date_parse (on, error) : sheet->cli->today;
  if (!qy_date_is_set (sheet->on))
    return FALSE;
  sheet->book = qy_cli_open_book (sheet->cli, QY_BOOK_DEFAULT, error);
  if (sheet->book != NULL)
    sheet->contract = qy_book_contract_find (sheet->book, name, error);
  if (sheet->contract != NULL)
    text = qy_book_text_load (sheet->book, sheet->contract->id, error);
  if (text != NULL)
    sheet->language = qy_document_get_language (text);
  return text != NULL;
}

static QyExit
run_on (const Sheet *sheet, char **words, const char *to, GError **error)
{
  g_autoptr (GPtrArray) cases = find_late (sheet, words[1], error);

  if (cases == NULL || (to != NULL && !write_sheet (sheet, cases, to, error)))
    return QY_EXIT_FAILED;
  if (sheet->cli->json)
    print_json (sheet, cases);
  else if (cases->len == 0)
    qy_cli_note (_ ("Nothing was or is paid late."));
  for (guint i = 0; !sheet->cli->json && i < cases->len; i++)
    print_case (sheet, cases->pdata[i]);
  return QY_EXIT_DONE;
}

static QyExit
run_penalty (QyCli *cli, char **words, GStrv *options, GError **error)
{
  Sheet sheet = { .cli = cli };
  QyExit done = QY_EXIT_FAILED;

  if (open_sheet (&sheet, words[0], qy_cli_option (options, OPTION_ON), error))
    done = run_on (&sheet, words, qy_cli_option (options, OPTION_TO), error);
  g_clear_pointer (&sheet.contract, qy_contract_free);
  g_clear_object (&sheet.book);
  return done;
}

const QyCliCommand qy_cli_penalty = {
  .name = "penalty",
  .words = N_ ("CON [PAYMENT]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("what paying late costs by the contract, step by step, also as a sheet to sign"),
  .run = run_penalty,
  .options = { { "on", N_ ("DATE"), N_ ("up to and including this day (default: today)") },
               { "to", N_ ("FILE"), N_ ("writes the sheet of one payment as PDF") } },
};
