/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-governance.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-governance-word.h"
#include "qy-moment-zone.h"

#define MOST_PEOPLE 100000

enum
{
  OPTION_BODY,
  OPTION_TITLE,
  OPTION_PLACE,
  OPTION_CHAIR,
  PLAN_AT,
  HOLD_ON = PLAN_AT,
  HOLD_CLIENT,
  HOLD_PROVIDER,
  HOLD_MINUTES,
};

static QyExit
say (QyCli *cli, const QyContract *contract, const char *what, const char *id)
{
  if (!cli->json)
    qy_cli_print ("%s: %s\n", contract->number, what);
  qy_cli_answer_print_fact (cli, "id", id);
  return QY_EXIT_DONE;
}

static void
take (char **member, const char *value)
{
  if (value == NULL)
    return;
  g_free (*member);
  *member = *value != '\0' ? g_strdup (value) : NULL;
}

static QyMeeting *
begin (QyBook *book, const QyContract *contract, GStrv *options, GError **error)
{
  g_autoptr (QyMeetingBody) body = NULL;
  const char *title = qy_cli_option (options, OPTION_TITLE);

  if (!qy_cli_find_meeting_body (book, contract, qy_cli_option (options, OPTION_BODY), &body,
                                 error))
    return NULL;
  if (title == NULL && body == NULL)
    {
      qy_cli_usage_error (error, _ ("Say of which body, with --body, or what it is called, with "
                                    "--title"));
      return NULL;
    }
  return qy_meeting_new (contract->id, body != NULL ? body->source_id : NULL,
                         title != NULL ? title : body->title);
}

static QyExit
run_plan (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (QyMeeting) meeting = contract != NULL ? begin (book, contract, options, error) : NULL;
  const char *at = qy_cli_option (options, PLAN_AT);
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *what = NULL;

  if (meeting == NULL)
    return QY_EXIT_FAILED;
  zone = qy_moment_zone (contract->time_zone);
  meeting->planned_at = at != NULL ? qy_instant_from_local (zone, at, error) : NULL;
  if (at != NULL && meeting->planned_at == NULL)
    return QY_EXIT_FAILED;
  take (&meeting->place, qy_cli_option (options, OPTION_PLACE));
  take (&meeting->chair, qy_cli_option (options, OPTION_CHAIR));
  if (!qy_book_meeting_put (book, meeting, error))
    return QY_EXIT_FAILED;
  what = g_strdup_printf (_ ("meeting “%s” planned"), meeting->title);
  return say (cli, contract, what, meeting->id);
}

static QyExit
run_hold (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyMeeting) meeting = NULL;
  g_autofree char *what = NULL;
  QyDate on = cli->today;
  gint64 client = 0, provider = 0;

  if (!qy_cli_option_date ("on", qy_cli_option (options, HOLD_ON), &on, error)
      || !qy_cli_take_number ("client", qy_cli_option (options, HOLD_CLIENT), 0, MOST_PEOPLE,
                              &client, error)
      || !qy_cli_take_number ("provider", qy_cli_option (options, HOLD_PROVIDER), 0, MOST_PEOPLE,
                              &provider, error))
    return QY_EXIT_USAGE;
  contract = qy_cli_open_contract (cli, words[0], &book, error);
  if (contract != NULL)
    meeting = words[1] != NULL ? qy_cli_find_meeting (book, contract, words[1], error)
                               : begin (book, contract, options, error);
  if (meeting == NULL)
    return QY_EXIT_FAILED;
  take (&meeting->state, "held");
  g_free (meeting->held_on);
  meeting->held_on = qy_date_to_iso (on);
  meeting->client_present = client;
  meeting->provider_present = provider;
  take (&meeting->place, qy_cli_option (options, OPTION_PLACE));
  take (&meeting->chair, qy_cli_option (options, OPTION_CHAIR));
  take (&meeting->minutes, qy_cli_option (options, HOLD_MINUTES));
  if (!qy_book_meeting_put (book, meeting, error))
    return QY_EXIT_FAILED;
  what = g_strdup_printf (_ ("meeting “%s” held on %s"), meeting->title, meeting->held_on);
  return say (cli, contract, what, meeting->id);
}

static QyExit
run_minutes (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (QyMeeting) meeting =
      contract != NULL ? qy_cli_find_meeting (book, contract, words[1], error) : NULL;

  if (meeting == NULL)
    return QY_EXIT_FAILED;
  take (&meeting->minutes, words[2]);
  if (!qy_book_meeting_put (book, meeting, error))
    return QY_EXIT_FAILED;
  return say (cli, contract, _ ("minutes written"), meeting->id);
}

enum
{
  ITEM_BY,
  ITEM_DUE,
  ITEM_DONE,
  ITEM_NOTE,
};

/* The item with that number in the meeting's list. */
static QyMeetingItem *
find_item (QyBook *book, const QyMeeting *meeting, const char *word, GError **error)
{
  g_autoptr (GPtrArray) items = qy_book_meeting_items (book, meeting->id, error);
  guint64 n;

  if (items == NULL)
    return NULL;
  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXUINT, &n, NULL) && n <= items->len)
    return g_steal_pointer (&items->pdata[n - 1]);
  g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
               _ ("“%s” has no item %s; it has %u of them"), meeting->title, word, items->len);
  return NULL;
}

static QyExit
run_item (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *done = qy_cli_option (options, ITEM_DONE);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (QyMeeting) meeting =
      contract != NULL ? qy_cli_find_meeting (book, contract, words[1], error) : NULL;
  g_autoptr (QyMeetingItem) item = NULL;

  if (meeting == NULL)
    return QY_EXIT_FAILED;
  item = done != NULL ? find_item (book, meeting, words[2], error)
                      : qy_meeting_item_new (meeting, "item", words[2]);
  if (item == NULL)
    return QY_EXIT_FAILED;
  take (&item->label, qy_cli_option (options, ITEM_BY));
  take (&item->due_on, qy_cli_option (options, ITEM_DUE));
  take (&item->done_on, done);
  take (&item->note, qy_cli_option (options, ITEM_NOTE));
  if (!qy_book_meeting_item_put (book, item, error))
    return QY_EXIT_FAILED;
  return say (cli, contract, item->what, item->id);
}

enum
{
  VOTE_YES,
  VOTE_NO,
  VOTE_ABSTAIN,
};

static const char *
vote_word (QyBook *book, const QyMeeting *meeting, const QyMeetingItem *vote)
{
  static const char *const results[] = {
    [QY_VOTE_PASSED] = "passed", [QY_VOTE_FAILED] = "failed", [QY_VOTE_NO_QUORUM] = "no-quorum"
  };
  g_autoptr (GPtrArray) bodies = qy_book_meeting_bodies (book, meeting->contract_id, NULL);
  const QyMeetingBody *body = NULL;

  for (guint i = 0; bodies != NULL && i < bodies->len; i++)
    if (g_strcmp0 (((QyMeetingBody *) bodies->pdata[i])->source_id, meeting->source_id) == 0)
      body = bodies->pdata[i];
  return results[qy_meeting_vote (body, meeting, vote)];
}

static QyExit
run_vote (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyMeeting) meeting = NULL;
  g_autoptr (QyMeetingItem) vote = NULL;
  g_autofree char *what = NULL;
  gint64 yes = 0, no = 0, abstain = 0;

  if (!qy_cli_take_number ("for", qy_cli_option (options, VOTE_YES), 0, MOST_PEOPLE, &yes, error)
      || !qy_cli_take_number ("against", qy_cli_option (options, VOTE_NO), 0, MOST_PEOPLE, &no,
                              error)
      || !qy_cli_take_number ("abstain", qy_cli_option (options, VOTE_ABSTAIN), 0, MOST_PEOPLE,
                              &abstain, error))
    return QY_EXIT_USAGE;
  contract = qy_cli_open_contract (cli, words[0], &book, error);
  meeting = contract != NULL ? qy_cli_find_meeting (book, contract, words[1], error) : NULL;
  if (meeting == NULL)
    return QY_EXIT_FAILED;
  vote = qy_meeting_item_new (meeting, "vote", words[2]);
  vote->yes = yes;
  vote->no = no;
  vote->abstain = abstain;
  if (!qy_book_meeting_item_put (book, vote, error))
    return QY_EXIT_FAILED;
  what = g_strdup_printf ("%s: %s", vote->what,
                          qy_governance_word (QY_WORDS_VOTE, vote_word (book, meeting, vote),
                                              qy_language_of_interface ()));
  return say (cli, contract, what, vote->id);
}

static QyExit
run_carry (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = qy_cli_open_contract (cli, words[0], &book, error);
  g_autoptr (QyMeeting) meeting =
      contract != NULL ? qy_cli_find_meeting (book, contract, words[1], error) : NULL;
  g_autofree char *what = NULL;
  int n;

  if (meeting == NULL)
    return QY_EXIT_FAILED;
  n = qy_book_meeting_carry_over (book, meeting->id, error);
  if (n < 0)
    return QY_EXIT_FAILED;
  what = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d open item carried over", "%d open items carried over", n),
      n);
  return say (cli, contract, what, meeting->id);
}

enum
{
  SHEET_TO
};

static QyExit
run_sheet (QyCli *cli, char **words, GStrv *options, GError **error)
{
  const char *to = qy_cli_option (options, SHEET_TO);
  g_autoptr (QyBook) book = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyMeeting) meeting = NULL;
  g_autoptr (QyDocument) sheet = NULL;

  if (to == NULL)
    {
      qy_cli_usage_error (error, _ ("Say where it is written, with --to FILE"));
      return QY_EXIT_USAGE;
    }
  contract = qy_cli_open_contract (cli, words[0], &book, error);
  meeting = contract != NULL ? qy_cli_find_meeting (book, contract, words[1], error) : NULL;
  sheet = meeting != NULL ? qy_book_meeting_sheet (book, meeting->id, error) : NULL;
  if (sheet == NULL || !qy_cli_write_sheet (cli, sheet, to, error))
    return QY_EXIT_FAILED;
  return say (cli, contract, to, meeting->id);
}

const QyCliCommand qy_cli_meeting_sheet = {
  .name = "meeting sheet",
  .words = N_ ("CON [MEETING]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("the minutes as a PDF to sign"),
  .run = run_sheet,
  .options = { [SHEET_TO] = { "to", N_ ("FILE"), N_ ("the PDF that is written") } },
};

const QyCliCommand qy_cli_meeting_plan = {
  .name = "meeting plan",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("a meeting to come"),
  .run = run_plan,
  .options = {
    [OPTION_BODY] = { "body", N_ ("NAME"), N_ ("the body that meets (default: the only one)") },
    [OPTION_TITLE] = { "title", N_ ("TEXT"), N_ ("what it is called (default: the body's name)") },
    [OPTION_PLACE] = { "place", N_ ("TEXT"), N_ ("where") },
    [OPTION_CHAIR] = { "chair", N_ ("NAME"), N_ ("who chairs") },
    [PLAN_AT] = { "at", N_ ("MOMENT"), N_ ("when: 2026-12-01T09:00, as clocks at the contract's place show it") },
  },
};

const QyCliCommand qy_cli_meeting_hold = {
  .name = "meeting hold",
  .words = N_ ("CON [MEETING]"),
  .min_words = 1,
  .max_words = 2,
  .summary = N_ ("a meeting was held: a planned one, or one that nobody planned here"),
  .run = run_hold,
  .options = {
    [OPTION_BODY] = { "body", N_ ("NAME"), N_ ("the body that meets (default: the only one)") },
    [OPTION_TITLE] = { "title", N_ ("TEXT"), N_ ("what it is called (default: the body's name)") },
    [OPTION_PLACE] = { "place", N_ ("TEXT"), N_ ("where") },
    [OPTION_CHAIR] = { "chair", N_ ("NAME"), N_ ("who chairs") },
    [HOLD_ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day (default: today)") },
    [HOLD_CLIENT] = { "client", N_ ("N"), N_ ("seats of the client that were taken") },
    [HOLD_PROVIDER] = { "provider", N_ ("N"), N_ ("seats of the provider that were taken") },
    [HOLD_MINUTES] = { "minutes", N_ ("TEXT"), N_ ("the minutes") },
  },
};

const QyCliCommand qy_cli_meeting_minutes = {
  .name = "meeting minutes",
  .words = N_ ("CON MEETING TEXT"),
  .min_words = 3,
  .max_words = 3,
  .summary = N_ ("writes the minutes of a meeting"),
  .run = run_minutes,
};

const QyCliCommand qy_cli_meeting_item = {
  .name = "meeting item",
  .words = N_ ("CON MEETING TEXT|N"),
  .min_words = 3,
  .max_words = 3,
  .summary = N_ ("what is to be done; with --done: item N was done"),
  .run = run_item,
  .options = {
    [ITEM_BY] = { "by", N_ ("LABEL"), N_ ("whose: A, B (default: both)") },
    [ITEM_DUE] = { "due", N_ ("YYYY-MM-DD"), N_ ("by when") },
    [ITEM_DONE] = { "done", N_ ("YYYY-MM-DD"), N_ ("the day item N was done") },
    [ITEM_NOTE] = { "note", N_ ("TEXT"), N_ ("a remark") },
  },
};

const QyCliCommand qy_cli_meeting_vote = {
  .name = "meeting vote",
  .words = N_ ("CON MEETING TEXT"),
  .min_words = 3,
  .max_words = 3,
  .summary = N_ ("a vote, counted by the body's quorum and majority"),
  .run = run_vote,
  .options = {
    [VOTE_YES] = { "for", N_ ("N"), N_ ("votes for it") },
    [VOTE_NO] = { "against", N_ ("N"), N_ ("votes against it") },
    [VOTE_ABSTAIN] = { "abstain", N_ ("N"), N_ ("abstentions") },
  },
};

const QyCliCommand qy_cli_meeting_carry = {
  .name = "meeting carry",
  .words = N_ ("CON MEETING"),
  .min_words = 2,
  .max_words = 2,
  .summary = N_ ("open items of the body's earlier meetings become items of this one, each once"),
  .run = run_carry,
};
