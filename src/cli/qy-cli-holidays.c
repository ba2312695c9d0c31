/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-calendar.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-ics.h"

static const QyCliColumn columns[] = {
  { "year", N_ ("Year"), QY_CELL_INT },
  { "days", N_ ("Days"), QY_CELL_INT },
  { "source", N_ ("File") },
  { NULL, NULL },
};

static gboolean
print_years (QyCli *cli, QyBook *book, GError **error)
{
  g_autoptr (GPtrArray) years = qy_book_holidays_list (book, error);
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  for (guint i = 0; years != NULL && i < years->len; i++)
    {
      const QyHolidayYear *year = years->pdata[i];
      g_autofree char *number = g_strdup_printf ("%d", year->year);
      g_autofree char *days = g_strdup_printf ("%u", year->n_days);

      qy_cli_answer_add (answer, (const char *[]){ number, days, year->source });
    }
  if (years != NULL)
    qy_cli_answer_print_list (answer, cli);
  return years != NULL;
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);

  return book != NULL && print_years (cli, book, error) ? QY_EXIT_DONE : QY_EXIT_FAILED;
}

/* A calendar names days; every year that it names one of is taken to be complete. */
static gboolean
read_ics (QyCalendar *calendar, const char *path, GError **error)
{
  g_autoptr (GPtrArray) holidays = qy_ics_read_holidays (path, error);

  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      const QyIcsHoliday *holiday = holidays->pdata[i];

      qy_calendar_set_day (calendar, holiday->date, holiday->is_off, holiday->name);
      qy_calendar_cover_year (calendar, holiday->date.year);
    }
  return holidays != NULL;
}

static gboolean
read_json (QyCalendar *calendar, const char *path, const char *name, GError **error)
{
  g_autoptr (GBytes) bytes = qy_cli_read_file (path, error);
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  return bytes != NULL
         && qy_calendar_add_json (calendar, text != NULL ? text : "", (gssize) size, name, error);
}

static QyExit
run_import (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();
  g_autofree char *name = g_path_get_basename (words[0]);
  g_autofree char *folded = g_ascii_strdown (name, -1);
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  gboolean is_ics = g_str_has_suffix (folded, ".ics");

  if (book == NULL
      || !(is_ics ? read_ics (calendar, words[0], error)
                  : read_json (calendar, words[0], name, error))
      || !qy_book_holidays_put (book, calendar, name, error))
    return QY_EXIT_FAILED;
  return print_years (cli, book, error) ? QY_EXIT_DONE : QY_EXIT_FAILED;
}

static QyExit
run_remove (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  guint64 year = 0;

  if (!g_ascii_string_to_unsigned (words[0], 10, 1, 9999, &year, NULL))
    {
      qy_cli_usage_error (error, _ ("“%s” is not a year"), words[0]);
      return QY_EXIT_USAGE;
    }
  book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  if (book == NULL || !qy_book_holidays_remove (book, (int) year, error))
    return QY_EXIT_FAILED;
  qy_cli_answer_print_fact (cli, "removed", words[0]);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_holidays_list = {
  .name = "holidays list",
  .summary = N_ ("the years for which the book has holidays of its own"),
  .run = run_list,
};

const QyCliCommand qy_cli_holidays_import = {
  .name = "holidays import",
  .words = N_ ("FILE"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("takes the holidays of whole years from an .ics or JSON file"),
  .run = run_import,
};

const QyCliCommand qy_cli_holidays_remove = {
  .name = "holidays remove",
  .words = N_ ("YEAR"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("goes back to the holidays that come with the program"),
  .run = run_remove,
};
