/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-governance.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-cli-book.h"
#include "qy-cli-input.h"
#include "qy-paper.h"

QyContract *
qy_cli_open_contract (QyCli *cli, const char *word, QyBook **book, GError **error)
{
  *book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  return *book != NULL ? qy_book_contract_find (*book, word, error) : NULL;
}

gboolean
qy_cli_take_number (
    const char *name, const char *text, gint64 least, gint64 most, gint64 *number, GError **error)
{
  g_autofree char *lowest = g_strdup_printf ("%" G_GINT64_FORMAT, least);
  g_autofree char *highest = g_strdup_printf ("%" G_GINT64_FORMAT, most);

  if (text == NULL || g_ascii_string_to_signed (text, 10, least, most, number, NULL))
    return TRUE;
  return qy_cli_usage_error (error, _ ("--%s takes a whole number from %s to %s, not “%s”"), name,
                             lowest, highest, text);
}

static gboolean
begins (const char *text, const char *word)
{
  return text != NULL && g_str_has_prefix (text, word);
}

static void
refuse (GError **error, gboolean found, const char *word, const QyContract *contract)
{
  if (found)
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_AMBIGUOUS,
                 _ ("“%s” could be several of contract %s: give more of its id"), word,
                 contract->number);
  else
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("Contract %s has nothing of this kind called “%s”"), contract->number, word);
}

QyMeeting *
qy_cli_find_meeting (QyBook *book, const QyContract *contract, const char *word, GError **error)
{
  g_autoptr (GPtrArray) meetings = qy_book_meeting_list (book, contract->id, error);
  g_autoptr (QyMeeting) found = NULL;

  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      QyMeeting *meeting = meetings->pdata[i];

      if (word != NULL && g_strcmp0 (meeting->held_on, word) != 0 && !begins (meeting->id, word))
        continue;
      if (found != NULL && word != NULL)
        {
          refuse (error, TRUE, word, contract);
          return NULL;
        }
      g_clear_pointer (&found, qy_meeting_free);
      found = g_steal_pointer (&meetings->pdata[i]);
    }
  if (found == NULL && meetings != NULL)
    refuse (error, FALSE, word != NULL ? word : "", contract);
  return g_steal_pointer (&found);
}

gboolean
qy_cli_find_meeting_body (QyBook *book,
                          const QyContract *contract,
                          const char *word,
                          QyMeetingBody **body,
                          GError **error)
{
  g_autoptr (GPtrArray) bodies = qy_book_meeting_bodies (book, contract->id, error);

  for (guint i = 0; bodies != NULL && i < bodies->len; i++)
    {
      const QyMeetingBody *candidate = bodies->pdata[i];

      if (word != NULL ? begins (candidate->title, word) || begins (candidate->source_id, word)
                       : bodies->len == 1)
        {
          *body = g_steal_pointer (&bodies->pdata[i]);
          return TRUE;
        }
    }
  if (bodies != NULL && word != NULL)
    refuse (error, FALSE, word, contract);
  return bodies != NULL && word == NULL;
}

QyEvaluation *
qy_cli_find_evaluation (QyBook *book, const QyContract *contract, const char *word, GError **error)
{
  g_autoptr (GPtrArray) evaluations = qy_book_evaluation_list (book, contract->id, error);
  g_autoptr (QyEvaluation) found = NULL;

  for (guint i = 0; evaluations != NULL && i < evaluations->len; i++)
    {
      QyEvaluation *evaluation = evaluations->pdata[i];

      if (word != NULL && !begins (evaluation->from_day, word) && !begins (evaluation->id, word))
        continue;
      if (found != NULL && word != NULL)
        {
          refuse (error, TRUE, word, contract);
          return NULL;
        }
      g_clear_pointer (&found, qy_evaluation_free);
      found = g_steal_pointer (&evaluations->pdata[i]);
    }
  if (found == NULL && evaluations != NULL)
    refuse (error, FALSE, word != NULL ? word : "", contract);
  return g_steal_pointer (&found);
}

gboolean
qy_cli_write_sheet (QyCli *cli, QyDocument *sheet, const char *path, GError **error)
{
  g_autoptr (GBytes) pdf = qy_paper_render_sheet (sheet, cli->now, error);

  return pdf != NULL
         && qy_cli_write_file (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error);
}
