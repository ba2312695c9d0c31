/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-person.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-due.h"
#include "qy-cli-incident.h"
#include "qy-moment-zone.h"
#include "qy-word.h"

enum
{
  BOARD_CONTRACT,
  BOARD_PERSON,
  BOARD_CLOSED,
  BOARD_LIMIT,
};

static const QyCliColumn columns[] = {
  { "number", N_ ("Number"), QY_CELL_WHOLE },
  { "title", N_ ("What") },
  { "contract", N_ ("Contract") },
  { "handling", N_ ("Level"), QY_CELL_FIGURES },
  { "next", N_ ("Next due"), QY_CELL_WORD },
  { "next_at", NULL },
  { NULL, N_ ("By when"), QY_CELL_WHOLE },
  { "breached", N_ ("Breach"), QY_CELL_BOOL },
  { "paused", N_ ("Paused clock"), QY_CELL_BOOL },
  { "person", N_ ("Handled by") },
  { "problem", NULL },
  { "id", NULL },
  { NULL, NULL },
};

static const char *
flag (gboolean value)
{
  return value ? "true" : "false";
}

static void
add_view (QyCliAnswer *answer, const QyIncidentView *view)
{
  const QyIncidentCourse *course = view->course;
  g_autofree char *level =
      course != NULL && course->handling > 0 ? g_strdup_printf ("%d", course->handling) : NULL;
  QyIncidentNext next;
  g_autofree char *at = NULL;
  g_autofree char *local = NULL;

  qy_incident_view_next (view, &next);
  at = next.has_at ? qy_instant_of_moment (view->zone, next.at) : NULL;
  local = qy_instant_print (view->zone, at);
  qy_cli_answer_add (answer,
                     (const char *[]){ view->incident->number, view->incident->title,
                                       view->contract_number, level, next.what, at, local,
                                       flag (course != NULL && course->breached),
                                       flag (course != NULL && course->paused), view->person_name,
                                       view->problem, view->incident->id });
}

static gboolean
take_filter (QyBook *book,
             GStrv *options,
             QyIncidentFilter *filter,
             QyContract **contract,
             QyPerson **person,
             GError **error)
{
  const char *named = qy_cli_option (options, BOARD_CONTRACT);
  const char *who = qy_cli_option (options, BOARD_PERSON);
  const char *limit = qy_cli_option (options, BOARD_LIMIT);
  guint64 most = 0;

  if (limit != NULL && !g_ascii_string_to_unsigned (limit, 10, 1, 10000, &most, NULL))
    return qy_cli_usage_error (error, _ ("--limit takes a number from 1 to 10000"));
  filter->limit = (guint) most;
  filter->closed_too = qy_cli_option (options, BOARD_CLOSED) != NULL;
  if (filter->closed_too && named == NULL)
    return qy_cli_usage_error (error, _ ("--closed needs --contract"));
  if (named != NULL && (*contract = qy_book_contract_find (book, named, error)) == NULL)
    return FALSE;
  if (who != NULL && (*person = qy_book_person_find (book, who, error)) == NULL)
    return FALSE;
  filter->contract_id = *contract != NULL ? (*contract)->id : NULL;
  filter->person_id = *person != NULL ? (*person)->id : NULL;
  return TRUE;
}

static QyExit
run_board (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyPerson) person = NULL;
  g_autoptr (GPtrArray) views = NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  QyIncidentFilter filter = { 0 };

  if (book == NULL || !take_filter (book, options, &filter, &contract, &person, error)
      || !qy_cli_refresh_due (book, error))
    return QY_EXIT_FAILED;
  views = qy_book_incident_board (book, &filter, error);
  if (views == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < views->len; i++)
    add_view (answer, views->pdata[i]);
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_incident_board = {
  .name = "incident board",
  .max_words = 0,
  .summary = N_ ("open incidents of all contracts, the next breach first"),
  .run = run_board,
  .options = {
    [BOARD_CONTRACT] = { "contract", N_ ("CON"), N_ ("only of this contract") },
    [BOARD_PERSON] = { "person", N_ ("NAME"), N_ ("only what this person handles") },
    [BOARD_CLOSED] = { "closed", NULL, N_ ("closed ones too, with --contract") },
    [BOARD_LIMIT] = { "limit", N_ ("N"), N_ ("at most so many (default 200)") },
  },
};
