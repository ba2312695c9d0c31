/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-daily-report.h"
#include "qy-book-incident.h"
#include "qy-cli-answer.h"
#include "qy-cli-commands.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-cli-record.h"
#include "qy-record-sheet.h"

/* What one call works on */
typedef struct
{
  QyBook *book;
  QyContract *contract;
  QyDailyReport *report;
} Daily;

static void
daily_clear (Daily *daily)
{
  g_clear_pointer (&daily->report, qy_daily_report_free);
  g_clear_pointer (&daily->contract, qy_contract_free);
  g_clear_object (&daily->book);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Daily, daily_clear)

static gboolean
open_contract (QyCli *cli, const char *word, Daily *daily, GError **error)
{
  daily->book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  if (daily->book != NULL)
    daily->contract = qy_book_contract_find (daily->book, word, error);
  return daily->contract != NULL;
}

/* The report is about the day before, unless another is named. */
static char *
read_day (QyCli *cli, const char *word, GError **error)
{
  QyDate day = word != NULL ? qy_date_parse (word, error) : qy_date_add_days (cli->today, -1);

  return qy_date_is_set (day) ? qy_date_to_iso (day) : NULL;
}

static gboolean
find_report (Daily *daily, const char *day, GError **error)
{
  g_autoptr (GPtrArray) reports =
      qy_book_daily_report_list (daily->book, daily->contract->id, error);

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      const QyDailyReport *report = reports->pdata[i];

      if (g_str_equal (report->on_day, day))
        daily->report = qy_book_daily_report_get (daily->book, report->id, error);
    }
  if (reports != NULL && daily->report == NULL && (error == NULL || *error == NULL))
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("%s has no daily report on %s; “daily begin” makes one"),
                 daily->contract->number, day);
  return daily->report != NULL;
}

static QyExit
print_report (QyCli *cli, const Daily *daily, GError **error)
{
  static const QyCliColumn columns[] = {
    { "head", NULL },          { NULL, N_ ("Head") }, { "count", N_ ("Count"), QY_CELL_INT },
    { "cause", N_ ("Cause") }, { NULL, NULL },
  };
  g_autoptr (GPtrArray) lines = qy_book_daily_report_lines (daily->book, daily->report->id, error);
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (lines == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < lines->len; i++)
    {
      const QyDailyReportLine *line = lines->pdata[i];
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, line->count);

      qy_cli_answer_add (
          answer, (const char *[]){ line->head,
                                    qy_daily_head_print (line->head, qy_language_of_interface ()),
                                    count, line->cause });
    }
  if (!cli->json)
    qy_cli_print ("%s  %s\n", daily->contract->number, daily->report->on_day);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static QyExit
run_begin (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Daily) daily = { NULL };
  g_autofree char *day = read_day (cli, words[1], error);

  if (day == NULL || !open_contract (cli, words[0], &daily, error))
    return QY_EXIT_FAILED;
  daily.report = qy_book_daily_report_begin (daily.book, daily.contract->id, day, error);
  return daily.report != NULL ? print_report (cli, &daily, error) : QY_EXIT_FAILED;
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Daily) daily = { NULL };
  g_autofree char *day = read_day (cli, words[1], error);

  if (day == NULL || !open_contract (cli, words[0], &daily, error)
      || !find_report (&daily, day, error))
    return QY_EXIT_FAILED;
  return print_report (cli, &daily, error);
}

enum
{
  SET_CAUSE,
  SET_INCIDENT
};

static QyExit
run_set (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Daily) daily = { NULL };
  g_autofree char *day = read_day (cli, words[1], error);
  const char *incident = qy_cli_option (options, SET_INCIDENT);
  g_autoptr (QyDailyReportLine) line = g_new0 (QyDailyReportLine, 1);
  guint64 count;

  if (!g_ascii_string_to_unsigned (words[3], 10, 0, G_MAXINT32, &count, NULL))
    {
      qy_cli_usage_error (error, _ ("“%s” is no count"), words[3]);
      return QY_EXIT_USAGE;
    }
  if (day == NULL || !open_contract (cli, words[0], &daily, error)
      || !find_report (&daily, day, error))
    return QY_EXIT_FAILED;
  line->report_id = g_strdup (daily.report->id);
  line->head = g_strdup (words[2]);
  line->count = (gint64) count;
  line->cause = g_strdup (qy_cli_option (options, SET_CAUSE));
  if (incident != NULL)
    line->incident_id = qy_book_incident_find (daily.book, incident, error);
  if ((incident != NULL && line->incident_id == NULL)
      || !qy_book_daily_report_put_line (daily.book, line, error))
    return QY_EXIT_FAILED;
  return print_report (cli, &daily, error);
}

static QyExit
run_sheet (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_auto (Daily) daily = { NULL };
  g_autofree char *day = read_day (cli, words[1], error);
  const char *to = qy_cli_option (options, 0);
  g_autoptr (QyDocument) sheet = NULL;
  g_autofree char *name = NULL;

  if (day == NULL || !open_contract (cli, words[0], &daily, error)
      || !find_report (&daily, day, error))
    return QY_EXIT_FAILED;
  sheet = qy_book_daily_report_sheet (daily.book, daily.report->id, error);
  name = g_strconcat (day, ".pdf", NULL);
  if (sheet == NULL || !qy_cli_write_document (cli, sheet, to != NULL ? to : name, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "file", to != NULL ? to : name);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_daily_begin = {
  .name = "daily begin",
  .words = N_ ("CON [DATE]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("begins the daily production report on a day (default: yesterday)"),
  .run = run_begin,
};

const QyCliCommand qy_cli_daily_set = {
  .name = "daily set",
  .words = N_ ("CON DATE HEAD COUNT"),
  .min_words = 4,
  .max_words = 4,
  .summary = N_ ("how often something happened on the day, and why"),
  .run = run_set,
  .options = { { "cause", N_ ("TEXT"), N_ ("why") },
               { "incident", N_ ("INCIDENT"), N_ ("the incident it became") } },
};

const QyCliCommand qy_cli_daily_show = {
  .name = "daily show",
  .words = N_ ("CON [DATE]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("a daily production report"),
  .run = run_show,
};

const QyCliCommand qy_cli_daily_sheet = {
  .name = "daily sheet",
  .words = N_ ("CON [DATE]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("the daily production report as PDF"),
  .run = run_sheet,
  .options = { { "to", N_ ("FILE"), N_ ("where to (default: DATE.pdf)") } },
};
