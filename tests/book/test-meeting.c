/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "governed-contract.h"
#include "qy-book-meeting.h"

static QyMeeting *
hold (GovernedContract *f,
      const char *source,
      const char *day,
      int client,
      int provider,
      GError **error)
{
  g_autoptr (QyMeeting) meeting = qy_meeting_new (f->records.contract, source, "例会");

  g_free (meeting->state);
  meeting->state = g_strdup ("held");
  meeting->held_on = g_strdup (day);
  meeting->client_present = client;
  meeting->provider_present = provider;
  return qy_book_meeting_put (f->records.book.book, meeting, error) ? g_steal_pointer (&meeting)
                                                                    : NULL;
}

static QyMeeting *
must_hold (GovernedContract *f, const char *source, const char *day, int client, int provider)
{
  g_autoptr (GError) error = NULL;
  QyMeeting *meeting = hold (f, source, day, client, provider, &error);

  g_assert_no_error (error);
  return meeting;
}

static char *
add_item (GovernedContract *f, const QyMeeting *meeting, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMeetingItem) item = qy_meeting_item_new (meeting, "item", what);

  qy_book_meeting_item_put (f->records.book.book, item, &error);
  g_assert_no_error (error);
  return g_strdup (item->id);
}

static void
test_checks (GovernedContract *f, gconstpointer data)
{
  enum
  {
    COMMITTEE,
    REVIEW,
    NOTHING,
    UNKNOWN
  };
  const char *const sources[] = { f->committee, f->review, NULL, "nobody" };
  static const struct
  {
    const char *what;
    guint source;
    const char *title, *state, *held_on, *planned_at;
    int client, provider;
    int code; /* -1: stored */
  } cases[] = {
    { "held", COMMITTEE, "例会", "held", "2026-10-08", NULL, 5, 4, -1 },
    { "held today", COMMITTEE, "例会", "held", RECORDS_TODAY, NULL, 3, 2, -1 },
    { "held tomorrow", COMMITTEE, "例会", "held", "2026-11-23", NULL, 5, 4, QY_ERROR_INVALID },
    { "held on no day", COMMITTEE, "例会", "held", NULL, NULL, 5, 4, QY_ERROR_INVALID },
    { "six of five seats", COMMITTEE, "例会", "held", "2026-10-08", NULL, 6, 4, QY_ERROR_INVALID },
    { "five of four seats", COMMITTEE, "例会", "held", "2026-10-08", NULL, 5, 5, QY_ERROR_INVALID },
    { "body without seats", REVIEW, "例会", "held", "2026-10-08", NULL, 20, 20, -1 },
    { "of no body", NOTHING, "启动会", "held", "2026-10-08", NULL, 20, 20, -1 },
    { "of no such body", UNKNOWN, "例会", "held", "2026-10-08", NULL, 1, 1, QY_ERROR_NOT_FOUND },
    { "less than nobody", NOTHING, "例会", "held", "2026-10-08", NULL, -1, 1, QY_ERROR_INVALID },
    { "a crowd", NOTHING, "例会", "held", "2026-10-08", NULL, 100001, 1, QY_ERROR_INVALID },
    { "planned", REVIEW, "例会", "planned", NULL, "2026-12-01T01:00:00Z", 0, 0, -1 },
    { "planned, local time", REVIEW, "例会", "planned", NULL, "2026-12-01 09:00", 0, 0,
      QY_ERROR_INVALID },
    { "planned and held", REVIEW, "例会", "planned", "2026-10-08", NULL, 0, 0, QY_ERROR_INVALID },
    { "cancelled", REVIEW, "例会", "cancelled", NULL, NULL, 0, 0, -1 },
    { "no title", REVIEW, NULL, "planned", NULL, NULL, 0, 0, QY_ERROR_INVALID },
    { "no such state", REVIEW, "例会", "late", NULL, NULL, 0, 0, QY_ERROR_INVALID },
    { "no such day", REVIEW, "例会", "held", "2026-02-30", NULL, 0, 0, QY_ERROR_INVALID },
  };
  QyBook *book = f->records.book.book;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (book, TRUE);
      g_autoptr (QyMeeting) meeting =
          qy_meeting_new (f->records.contract, sources[cases[i].source], cases[i].title);
      gboolean worked;

      g_free (meeting->state);
      meeting->state = g_strdup (cases[i].state);
      meeting->held_on = g_strdup (cases[i].held_on);
      meeting->planned_at = g_strdup (cases[i].planned_at);
      meeting->client_present = cases[i].client;
      meeting->provider_present = cases[i].provider;
      worked = qy_book_meeting_put (book, meeting, &error);
      assert_outcome (&f->records, cases[i].what, worked, &error, cases[i].code, before);
    }
  assert_sound (book);
}

static void
test_votes (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    const char *what;
    int client, provider;
    int yes, no, abstain;
    int code;
    QyVoteResult result;
  } cases[] = {
    { "five of nine", 5, 4, 5, 4, 0, -1, QY_VOTE_PASSED },
    { "four of nine", 5, 4, 4, 2, 3, -1, QY_VOTE_FAILED },
    { "absent ones count", 3, 2, 4, 0, 1, -1, QY_VOTE_FAILED },
    { "all who came", 3, 2, 5, 0, 0, -1, QY_VOTE_PASSED },
    { "more than came", 3, 2, 5, 1, 0, QY_ERROR_INVALID, QY_VOTE_FAILED },
    { "less than none", 3, 2, -1, 1, 0, QY_ERROR_INVALID, QY_VOTE_FAILED },
    { "out of all reason", 3, 2, G_MAXINT, G_MAXINT, 3, QY_ERROR_INVALID, QY_VOTE_FAILED },
  };
  QyBook *book = f->records.book.book;
  g_autoptr (GPtrArray) bodies = qy_book_meeting_bodies (book, f->records.contract, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QyMeeting) meeting =
          must_hold (f, f->committee, "2026-10-08", cases[i].client, cases[i].provider);
      g_autoptr (QyMeetingItem) vote = qy_meeting_item_new (meeting, "vote", "三季度服务评估报告");
      g_autofree char *before = dump_rows (book, TRUE);
      gboolean worked;

      vote->yes = cases[i].yes;
      vote->no = cases[i].no;
      vote->abstain = cases[i].abstain;
      worked = qy_book_meeting_item_put (book, vote, &error);
      assert_outcome (&f->records, cases[i].what, worked, &error, cases[i].code, before);
      if (worked)
        g_assert_cmpint (qy_meeting_vote (bodies->pdata[0], meeting, vote), ==, cases[i].result);
    }
}

static void
test_settings_win (GovernedContract *f, gconstpointer data)
{
  static const struct
  {
    int seats, quorum, majority, present, yes;
    QyVoteResult result;
  } cases[] = {
    { 9, 0, 0, 5, 5, QY_VOTE_PASSED }, { 9, 6, 0, 5, 5, QY_VOTE_NO_QUORUM },
    { 9, 5, 0, 5, 5, QY_VOTE_PASSED }, { 9, 0, 3, 5, 3, QY_VOTE_PASSED },
    { 9, 0, 6, 9, 5, QY_VOTE_FAILED }, { 8, 0, 0, 8, 4, QY_VOTE_FAILED },
    { 8, 0, 0, 8, 5, QY_VOTE_PASSED }, { 0, 0, 0, 4, 2, QY_VOTE_FAILED },
    { 0, 0, 0, 4, 3, QY_VOTE_PASSED }, { 0, 0, 0, 3, 2, QY_VOTE_PASSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const QyMeetingBody body = { .client_seats = cases[i].seats,
                                   .quorum = cases[i].quorum,
                                   .majority = cases[i].majority };
      const QyMeeting meeting = { .client_present = cases[i].present };
      const QyMeetingItem vote = { .yes = cases[i].yes };

      g_test_message ("case %u", i);
      g_assert_cmpint (qy_meeting_vote (&body, &meeting, &vote), ==, cases[i].result);
    }
}

static void
test_votes_stay_with_those_present (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMeeting) meeting = must_hold (f, f->committee, "2026-10-08", 5, 4);
  g_autoptr (QyMeetingItem) vote = qy_meeting_item_new (meeting, "vote", "报告");

  vote->yes = 7;
  g_assert_true (qy_book_meeting_item_put (f->records.book.book, vote, &error));
  meeting->client_present = 2;
  g_assert_false (qy_book_meeting_put (f->records.book.book, meeting, &error));
  g_assert_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID);
}

static void
test_carry_over (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autoptr (QyMeeting) september = must_hold (f, f->review, "2026-09-08", 2, 2);
  g_autoptr (QyMeeting) other = must_hold (f, f->committee, "2026-09-09", 2, 2);
  g_autofree char *open = add_item (f, september, "补齐监控脚本");
  g_autofree char *done = add_item (f, september, "更换电池");
  g_autofree char *foreign = add_item (f, other, "通过年度计划");
  g_autoptr (QyMeetingItem) item = qy_book_meeting_item_get (book, done, &error);
  g_autoptr (QyMeeting) october = NULL;
  g_autoptr (QyMeeting) november = NULL;
  g_autoptr (GPtrArray) items = NULL;

  item->done_on = g_strdup ("2026-09-20");
  g_assert_true (qy_book_meeting_item_put (book, item, &error));
  october = must_hold (f, f->review, "2026-10-08", 2, 2);
  g_assert_cmpint (qy_book_meeting_carry_over (book, october->id, &error), ==, 1);
  g_assert_cmpint (qy_book_meeting_carry_over (book, october->id, &error), ==, 0);
  items = qy_book_meeting_items (book, october->id, &error);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (((QyMeetingItem *) items->pdata[0])->carried_from, ==, open);
  november = must_hold (f, f->review, "2026-11-09", 2, 2);
  g_assert_cmpint (qy_book_meeting_carry_over (book, november->id, &error), ==, 1);
  assert_sound (book);
}

static void
test_bodies (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyMeeting) old = must_hold (f, f->review, "2025-12-31", 2, 2);
  g_autoptr (QyMeeting) one = must_hold (f, f->review, "2026-03-31", 2, 2);
  g_autoptr (QyMeeting) two = must_hold (f, f->review, "2026-10-31", 2, 2);
  g_autoptr (GPtrArray) bodies =
      qy_book_meeting_bodies (f->records.book.book, f->records.contract, &error);
  const QyMeetingBody *review;

  g_assert_no_error (error);
  g_assert_cmpuint (bodies->len, ==, 2);
  review = bodies->pdata[1];
  g_assert_cmpstr (review->title, ==, "服务审核联席会议");
  g_assert_cmpint (review->least, ==, 6);
  g_assert_cmpint (review->held, ==, 2);
  g_assert_cmpint (review->short_by, ==, 4);
}

static void
test_remove (GovernedContract *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  QyBook *book = f->records.book.book;
  g_autofree char *before = dump_rows (book, FALSE);
  g_autofree char *after = NULL;
  g_autoptr (QyMeeting) meeting = must_hold (f, f->review, "2026-09-08", 2, 2);
  g_autofree char *item = add_item (f, meeting, "补齐监控脚本");

  g_assert_true (qy_book_meeting_remove (book, meeting->id, &error));
  g_assert_no_error (error);
  after = dump_rows (book, FALSE);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (qy_book_meeting_item_get (book, item, NULL));
  assert_sound (book);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/book/meeting/" path, GovernedContract, NULL, governed_contract_set_up, func,       \
              governed_contract_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("checks", test_checks);
  ADD ("votes", test_votes);
  ADD ("settings-win", test_settings_win);
  ADD ("votes-stay-with-those-present", test_votes_stay_with_those_present);
  ADD ("carry-over", test_carry_over);
  ADD ("bodies", test_bodies);
  ADD ("remove", test_remove);
  return g_test_run ();
}
