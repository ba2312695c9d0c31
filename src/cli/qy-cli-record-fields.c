/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-record.h"

#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-moment-zone.h"
#include "qy-paper.h"

#define MOST_HOURS 100000

/* "2:30" or "150": hours and minutes, or minutes. */
static gboolean
parse_hours (const char *text, gint64 *minutes, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  guint64 first = 0;
  guint64 second = 0;

  if (g_strv_length (parts) == 1
      && g_ascii_string_to_unsigned (parts[0], 10, 0, MOST_HOURS * 60, &first, NULL))
    {
      *minutes = (gint64) first;
      return TRUE;
    }
  if (g_strv_length (parts) == 2
      && g_ascii_string_to_unsigned (parts[0], 10, 0, MOST_HOURS, &first, NULL)
      && g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &second, NULL))
    {
      *minutes = (gint64) (first * 60 + second);
      return TRUE;
    }
  return qy_cli_usage_error (
      error, _ ("“%s” are no hours such as 2:30, and no minutes such as 150"), text);
}

gboolean
qy_cli_record_assign (QyServiceRecord *record, GTimeZone *zone, const char *word, GError **error)
{
  const struct
  {
    const char *name;
    char **text;
    gboolean moment;
    gint64 *hours;
  } fields[] = {
    { "title", &record->title },
    { "kind", &record->kind },
    { "from", &record->from_at, TRUE },
    { "until", &record->until_at, TRUE },
    { "place", &record->place },
    { "mode", &record->mode },
    { "problem", &record->problem },
    { "handling", &record->handling },
    { "tools", &record->tools },
    { "verification", &record->verification },
    { "cautions", &record->cautions },
    { "people", &record->people },
    { "client-person", &record->client_person },
    { "note", &record->note },
    { "hours", NULL, FALSE, &record->minutes },
    { "overtime", NULL, FALSE, &record->overtime_minutes },
  };
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  char *text;

  if (!qy_cli_split_assignment (word, &name, &value, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      if (!g_str_equal (fields[i].name, name))
        continue;
      if (fields[i].hours != NULL)
        return parse_hours (value, fields[i].hours, error);
      text = *value == '\0' ? NULL : g_strdup (value);
      if (fields[i].moment && text != NULL)
        {
          g_free (text);
          text = qy_instant_from_local (zone, value, error);
          if (text == NULL)
            return FALSE;
        }
      g_free (*fields[i].text);
      *fields[i].text = text;
      return TRUE;
    }
  return qy_cli_usage_error (
      error,
      _ ("A service record has no “%s”; it has title, kind, from, until, place, mode, problem, "
         "handling, tools, verification, cautions, people, client-person, hours, overtime, note"),
      name);
}

QyServiceRecord *
qy_cli_open_record (
    QyCli *cli, const char *word, QyBook **book, QyContract **contract, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (QyServiceRecord) record = NULL;

  *book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  if (*book != NULL)
    id = qy_book_service_record_find (*book, word, error);
  if (id != NULL)
    record = qy_book_service_record_get (*book, id, error);
  if (record != NULL)
    *contract = qy_book_contract_get (*book, record->contract_id, error);
  return record != NULL && *contract != NULL ? g_steal_pointer (&record) : NULL;
}

QyExit
qy_cli_say_record (QyCli *cli, const QyServiceRecord *record)
{
  static const QyCliColumn columns[] = {
    { "number", NULL },
    { "id", NULL },
    { "state", NULL },
    { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);

  if (!cli->json)
    qy_cli_print ("%s: %s\n", record->number, record->title);
  else
    {
      qy_cli_answer_add (answer, (const char *[]){ record->number, record->id, record->state });
      qy_cli_answer_print_one (answer, cli);
    }
  return QY_EXIT_DONE;
}

gboolean
qy_cli_write_document (QyCli *cli, QyDocument *sheet, const char *to, GError **error)
{
  g_autoptr (GBytes) pdf = qy_paper_render_sheet (sheet, cli->now, error);

  return pdf != NULL
         && qy_cli_write_file (to, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error);
}
