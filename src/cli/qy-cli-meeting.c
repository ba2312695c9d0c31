/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-commands.h"
#include "qy-cli-governance.h"
#include "qy-cli-print.h"
#include "qy-governance-word.h"
#include "qy-moment-zone.h"

static const QyCliColumn list_columns[] = {
  { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
  { "on", N_ ("Day") },
  { "title", N_ ("Title") },
  { "state", NULL },
  { NULL, N_ ("State") },
  { "client", N_ ("Client"), QY_CELL_INT },
  { "provider", N_ ("Provider"), QY_CELL_INT },
  { "body", NULL },
  { NULL, NULL },
};

static const QyCliColumn whole_columns[] = {
  { "id", NULL },
  { "title", N_ ("Title") },
  { "state", NULL },
  { NULL, N_ ("State") },
  { "planned", N_ ("Planned") },
  { "on", N_ ("Day") },
  { "place", N_ ("Place") },
  { "chair", N_ ("Chair") },
  { "client", N_ ("Present of the client"), QY_CELL_INT },
  { "provider", N_ ("Present of the provider"), QY_CELL_INT },
  { "minutes", N_ ("Minutes") },
  { "note", N_ ("Remark") },
  { NULL, NULL },
};

static const QyCliColumn item_columns[] = {
  { "n", N_ ("No."), QY_CELL_INT },
  { "kind", NULL },
  { "what", N_ ("What") },
  { "whose", N_ ("Whose") },
  { "due", N_ ("Due") },
  { "done", N_ ("Done") },
  { "yes", NULL, QY_CELL_INT },
  { "no", NULL, QY_CELL_INT },
  { "abstain", NULL, QY_CELL_INT },
  { "result", NULL },
  { NULL, N_ ("Vote") },
  { "carried_from", NULL },
  { "id", NULL },
  { NULL, NULL },
};

static const QyCliColumn body_columns[] = {
  { "id", N_ ("Id"), QY_CELL_TEXT, 8 },
  { "title", N_ ("Body") },
  { "client_seats", N_ ("Seats of the client"), QY_CELL_INT },
  { "provider_seats", N_ ("Seats of the provider"), QY_CELL_INT },
  { "quorum", N_ ("Quorum"), QY_CELL_INT },
  { "majority", N_ ("Votes needed"), QY_CELL_INT },
  { "held", N_ ("Held this year"), QY_CELL_INT },
  { "least", N_ ("At least"), QY_CELL_INT },
  { "short_by", N_ ("Still owed"), QY_CELL_INT },
  { "next_due", N_ ("Next due") },
  { NULL, NULL },
};

static char *
number (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static char *
print_planned (const QyContract *contract, const char *instant)
{
  g_autoptr (GTimeZone) zone = qy_moment_zone (contract->time_zone);

  return qy_instant_print (zone, instant);
}

static QyExit
run_list (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) meetings =
      contract != NULL ? qy_book_meeting_list (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (list_columns);

  if (meetings == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < meetings->len; i++)
    {
      const QyMeeting *meeting = meetings->pdata[i];
      g_autofree char *planned = print_planned (contract, meeting->planned_at);
      g_autofree char *client = number (meeting->client_present);
      g_autofree char *provider = number (meeting->provider_present);

      qy_cli_answer_add (
          answer,
          (const char *[]){ meeting->id, meeting->held_on != NULL ? meeting->held_on : planned,
                            meeting->title, meeting->state,
                            qy_governance_word (QY_WORDS_MEETING_STATE, meeting->state,
                                                qy_language_of_interface ()),
                            client, provider, meeting->source_id });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

static const char *
vote_word (const QyMeetingBody *body, const QyMeeting *meeting, const QyMeetingItem *item)
{
  static const char *const results[] = {
    [QY_VOTE_PASSED] = "passed", [QY_VOTE_FAILED] = "failed", [QY_VOTE_NO_QUORUM] = "no-quorum"
  };

  if (!g_str_equal (item->kind, "vote") || !g_str_equal (meeting->state, "held"))
    return NULL;
  return results[qy_meeting_vote (body, meeting, item)];
}

static gboolean
print_items (QyCli *cli, QyBook *book, const QyMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) items = qy_book_meeting_items (book, meeting->id, error);
  g_autoptr (GPtrArray) bodies =
      items != NULL ? qy_book_meeting_bodies (book, meeting->contract_id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (item_columns);
  const QyMeetingBody *body = NULL;

  for (guint i = 0; bodies != NULL && i < bodies->len; i++)
    if (g_strcmp0 (((QyMeetingBody *) bodies->pdata[i])->source_id, meeting->source_id) == 0)
      body = bodies->pdata[i];
  for (guint i = 0; bodies != NULL && i < items->len; i++)
    {
      const QyMeetingItem *item = items->pdata[i];
      const char *word = vote_word (body, meeting, item);
      g_autofree char *n = g_strdup_printf ("%u", i + 1);
      g_autofree char *yes = number (item->yes);
      g_autofree char *no = number (item->no);
      g_autofree char *abstain = number (item->abstain);
      g_autofree char *shown =
          word != NULL ? g_strdup_printf (
              "%s:%s:%s %s", yes, no, abstain,
              qy_governance_word (QY_WORDS_VOTE, word, qy_language_of_interface ()))
                       : NULL;

      qy_cli_answer_add (answer, (const char *[]){ n, item->kind, item->what, item->label,
                                                   item->due_on, item->done_on, yes, no, abstain,
                                                   word, shown, item->carried_from, item->id });
    }
  if (bodies == NULL)
    return FALSE;
  if (items->len > 0 || cli->json)
    qy_cli_answer_print_list (answer, cli);
  return TRUE;
}

static void
print_meeting (QyCli *cli, const QyContract *contract, const QyMeeting *meeting)
{
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (whole_columns);
  g_autofree char *planned = print_planned (contract, meeting->planned_at);
  g_autofree char *client = number (meeting->client_present);
  g_autofree char *provider = number (meeting->provider_present);

  qy_cli_answer_add (answer,
                     (const char *[]){ meeting->id, meeting->title, meeting->state,
                                       qy_governance_word (QY_WORDS_MEETING_STATE, meeting->state,
                                                           qy_language_of_interface ()),
                                       planned, meeting->held_on, meeting->place, meeting->chair,
                                       client, provider, meeting->minutes, meeting->note });
  qy_cli_answer_print_one (answer, cli);
}

enum
{
  SHOW_ITEMS
};

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (QyMeeting) meeting =
      contract != NULL ? qy_cli_find_meeting (book, contract, words[1], error) : NULL;
  gboolean items_only = qy_cli_option (options, SHOW_ITEMS) != NULL;

  if (meeting == NULL)
    return QY_EXIT_FAILED;
  if (!items_only)
    print_meeting (cli, contract, meeting);
  if ((items_only || !cli->json) && !print_items (cli, book, meeting, error))
    return QY_EXIT_FAILED;
  return QY_EXIT_DONE;
}

static QyExit
run_bodies (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (GPtrArray) bodies =
      contract != NULL ? qy_book_meeting_bodies (book, contract->id, error) : NULL;
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (body_columns);

  if (bodies == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < bodies->len; i++)
    {
      const QyMeetingBody *body = bodies->pdata[i];
      g_autofree char *client = number (body->client_seats);
      g_autofree char *provider = number (body->provider_seats);
      g_autofree char *quorum = number (body->quorum);
      g_autofree char *majority = number (body->majority);
      g_autofree char *held = number (body->held);
      g_autofree char *least = number (body->least);
      g_autofree char *owed = number (body->short_by);

      qy_cli_answer_add (answer,
                         (const char *[]){ body->source_id, body->title, client, provider, quorum,
                                           majority, held, least, owed, body->next_due });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_meeting_list = {
  .name = "meeting list",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the meetings of a contract, by day"),
  .run = run_list,
};

const QyCliCommand qy_cli_meeting_show = {
  .name = "meeting show",
  .words = N_ ("CON [MEETING]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("one meeting (its day, or the beginning of its id; else the last one)"),
  .run = run_show,
  .options = { [SHOW_ITEMS] = { "items", NULL, N_ ("only what is to be done and was voted on") } },
};

const QyCliCommand qy_cli_meeting_bodies = {
  .name = "meeting bodies",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the bodies that a contract names, and how they stand this year"),
  .run = run_bodies,
};
