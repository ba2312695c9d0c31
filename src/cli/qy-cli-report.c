/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-report.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-money.h"

typedef enum
{
  REPORT_FROM,
  REPORT_UNTIL,
} ReportOption;

/* An option's day; absent it stays unset. */
static gboolean
take_day (GStrv *options, ReportOption option, QyDate *day, GError **error)
{
  const char *text = qy_cli_option (options, option);
  g_autoptr (GError) wrong = NULL;

  if (text == NULL)
    return TRUE;
  *day = qy_date_parse (text, &wrong);
  return qy_date_is_set (*day) || qy_cli_usage_error (error, "%s", wrong->message);
}

/* Money as people read it; a program takes the exact text. */
static char *
cell_text (const QyCli *cli, QyReportType type, const char *cell)
{
  QyMoney money;

  if (!cli->json && type == QY_REPORT_MONEY && qy_money_from_raw (cell, &money, NULL))
    return qy_money_to_figures (money);
  return g_strdup (*cell != '\0' ? cell : NULL);
}

static void
print_report (QyCli *cli, const QyReport *report)
{
  QyCliColumn columns[QY_CLI_MAX_COLUMNS] = { 0 };
  g_autoptr (QyCliAnswer) answer = NULL;

  for (guint i = 0; i < report->n_columns; i++)
    {
      columns[i].name = report->columns[i].name;
      columns[i].head = report->columns[i].label;
      if (report->columns[i].type == QY_REPORT_NUMBER)
        columns[i].type = QY_CELL_INT;
      else if (report->columns[i].type == QY_REPORT_MONEY)
        columns[i].type = QY_CELL_FIGURES;
    }
  answer = qy_cli_answer_new (columns);
  for (guint i = 0; i < report->rows->len; i++)
    {
      const QyReportRow *row = report->rows->pdata[i];
      g_auto (GStrv) cells = g_new0 (char *, QY_CLI_MAX_COLUMNS + 1);

      for (guint column = 0; column < report->n_columns; column++)
        cells[column] = cell_text (cli, report->columns[column].type, row->cells[column]);
      qy_cli_answer_add (answer, (const char *const *) cells);
      for (guint column = 0; column < report->n_columns; column++)
        g_clear_pointer (&cells[column], g_free);
    }
  qy_cli_answer_print_list (answer, cli);
}

static QyExit
run_report (QyCli *cli, char **words, GStrv *options, GError **error)
{
  QyDate from = QY_DATE_NONE;
  QyDate until = QY_DATE_NONE;
  QyReportKind kind;
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyReport) report = NULL;

  if (!qy_report_kind_from_string (words[0], &kind))
    {
      qy_cli_usage_error (error, _ ("There is no report “%s”; “qiyuectl help report” lists all"),
                          words[0]);
      return QY_EXIT_USAGE;
    }
  if (!take_day (options, REPORT_FROM, &from, error)
      || !take_day (options, REPORT_UNTIL, &until, error))
    return QY_EXIT_USAGE;
  book = qy_cli_open_book (cli, QY_BOOK_READ_ONLY, error);
  report = book != NULL ? qy_book_report (book, kind, from, until, error) : NULL;
  if (report == NULL)
    return QY_EXIT_FAILED;
  print_report (cli, report);
  return QY_EXIT_DONE;
}

static char *
report_notes (void)
{
  g_autoptr (GString) notes = g_string_new (_ ("Reports:"));

  for (guint i = 0; i < QY_N_REPORTS; i++)
    g_string_append_printf (notes, "\n  %-16s %s", qy_report_kind_to_string (i),
                            qy_report_kind_summary (i));
  g_string_append_c (notes, '\n');
  return g_string_free (g_steal_pointer (&notes), FALSE);
}

const QyCliCommand qy_cli_report = {
  .name = "report",
  .words = N_ ("KIND"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a question about many contracts at once: terms, money, decisions, secrecy"),
  .run = run_report,
  .notes = report_notes,
  .options = {
    [REPORT_FROM] = { "from", N_ ("DAY"), N_ ("the first day (default: the first of January)") },
    [REPORT_UNTIL] = { "until", N_ ("DAY"), N_ ("the last day (default: in a year)") },
  },
};
