/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-incident.h"
#include "qy-book-search.h"
#include "qy-moment-zone.h"
#include "records-fixture.h"
#include "service-terms.h"

#define NOW      "2026-11-22T08:00:00Z" /* FIXTURE_NOW: 16:00 in Shanghai */
#define REPORTED "2026-11-22T01:00:00Z"

static char *
report_at (RecordsFixture *f, const char *title, const char *at, int problem, int service)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyIncident) incident = qy_incident_new (f->contract, "fault", title);

  incident->reported_at = g_strdup (at);
  incident->production = 1;
  incident->problem_level = problem;
  incident->service_level = service;
  qy_book_incident_put (f->book.book, incident, &error);
  g_assert_no_error (error);
  return g_strdup (incident->id);
}

static char *
report (RecordsFixture *f, const char *title)
{
  return report_at (f, title, REPORTED, 0, 0);
}

static const struct
{
  const char *what, *kind, *title, *occurred, *reported, *done, *fault;
  gint64 problem, level, score;
  const char *reason, *person;
  int code; /* -1: stored */
} reports[] = {
  { "plain", "fault", "网点无法登录", NULL, REPORTED, NULL, NULL, 1, 0, 0, NULL, NULL, -1 },
  { "now", "consulting", "如何导出", NULL, NULL, NULL, NULL, 0, 0, 0, NULL, NULL, -1 },
  { "began before", "fault", "主机宕机", "2026-11-22T00:50:00Z", REPORTED, NULL, "ageing", 1, 0, 0,
    NULL, NULL, -1 },
  { "began after", "fault", "主机宕机", "2026-11-22T01:50:00Z", REPORTED, NULL, NULL, 1, 0, 0, NULL,
    NULL, QY_ERROR_INVALID },
  { "no kind", NULL, "主机宕机", NULL, REPORTED, NULL, NULL, 1, 0, 0, NULL, NULL,
    QY_ERROR_INVALID },
  { "unknown kind", "repair", "主机宕机", NULL, REPORTED, NULL, NULL, 1, 0, 0, NULL, NULL,
    QY_ERROR_INVALID },
  { "no title", "fault", " ", NULL, REPORTED, NULL, NULL, 1, 0, 0, NULL, NULL, QY_ERROR_INVALID },
  { "to come", "fault", "主机宕机", NULL, "2026-11-22T08:00:01Z", NULL, NULL, 1, 0, 0, NULL, NULL,
    QY_ERROR_INVALID },
  { "no instant", "fault", "主机宕机", NULL, "2026-11-22T08:00", NULL, NULL, 1, 0, 0, NULL, NULL,
    QY_ERROR_INVALID },
  { "no such day", "fault", "主机宕机", NULL, "2026-02-30T08:00:00Z", NULL, NULL, 1, 0, 0, NULL,
    NULL, QY_ERROR_INVALID },
  { "resolved before the report", "fault", "主机宕机", NULL, REPORTED, "2026-11-22T00:59:59Z", NULL,
    1, 0, 0, NULL, NULL, QY_ERROR_INVALID },
  { "resolved at once", "fault", "主机宕机", NULL, REPORTED, REPORTED, NULL, 1, 0, 0, NULL, NULL,
    -1 },
  { "level by hand", "fault", "主机宕机", NULL, REPORTED, NULL, NULL, 3, 1, 0, "行长关注", NULL,
    -1 },
  { "without a reason", "fault", "主机宕机", NULL, REPORTED, NULL, NULL, 3, 1, 0, NULL, NULL,
    QY_ERROR_INVALID },
  { "level ten", "fault", "主机宕机", NULL, REPORTED, NULL, NULL, 10, 0, 0, NULL, NULL,
    QY_ERROR_INVALID },
  { "score 10.0", "vulnerability", "远程执行漏洞", NULL, REPORTED, NULL, NULL, 0, 0, 100, NULL,
    NULL, -1 },
  { "score 10.1", "vulnerability", "远程执行漏洞", NULL, REPORTED, NULL, NULL, 0, 0, 101, NULL,
    NULL, QY_ERROR_INVALID },
  { "unknown cause", "fault", "主机宕机", NULL, REPORTED, NULL, "weather", 1, 0, 0, NULL, NULL,
    QY_ERROR_INVALID },
  { "unknown person", "fault", "主机宕机", NULL, REPORTED, NULL, NULL, 1, 0, 0, NULL, "nobody",
    QY_ERROR_NOT_FOUND },
};

static void
test_put (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyIncident) incident =
          qy_incident_new (f->contract, reports[i].kind, reports[i].title);
      gboolean worked;

      incident->occurred_at = g_strdup (reports[i].occurred);
      incident->reported_at = g_strdup (reports[i].reported);
      incident->resolved_at = g_strdup (reports[i].done);
      incident->fault = g_strdup (reports[i].fault);
      incident->problem_level = reports[i].problem;
      incident->handling_level = reports[i].level;
      incident->score = reports[i].score;
      incident->override_reason = g_strdup (reports[i].reason);
      incident->person_id = g_strdup (reports[i].person);
      worked = qy_book_incident_put (f->book.book, incident, &error);
      if (worked)
        {
          g_autofree char *number = g_strdup_printf ("SJ-2026-%04u", ++n);

          g_assert_cmpstr (incident->number, ==, number); /* what was refused took none */
        }
      assert_outcome (f, reports[i].what, worked, &error, reports[i].code, before);
    }
  all = qy_book_incident_list (f->book.book, f->contract, NULL, NULL, NULL);
  g_assert_cmpuint (all->len, ==, n);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpstr (((QyIncident *) all->pdata[i - 1])->reported_at, >=,
                     ((QyIncident *) all->pdata[i])->reported_at);
  assert_sound (f->book.book);
}

/* One act of the table below; @at: minutes after the report, 0: now. */
static gboolean
perform (
    QyBook *book, const char *id, const char *act, int minutes, const char *text, GError **error)
{
  g_autoptr (GDateTime) reported = g_date_time_new_from_iso8601 (REPORTED, NULL);
  g_autoptr (GDateTime) moment = g_date_time_add_minutes (reported, minutes);
  g_autofree char *at = g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (QyIncident) incident = NULL;

  if (g_str_equal (act, "pause"))
    return qy_book_incident_pause (book, id, at, text, error);
  if (g_str_equal (act, "resume"))
    return qy_book_incident_resume (book, id, at, error);
  if (g_str_equal (act, "reopen"))
    return qy_book_incident_reopen (book, id, at, text, error);
  if (g_str_equal (act, "level"))
    return qy_book_incident_set_level (book, id, text != NULL ? text[0] - '0' : 2, text, error);
  if (g_str_has_prefix (act, "told "))
    return qy_book_incident_told (book, id, g_ascii_strtoll (act + 5, NULL, 10), text, at, NULL,
                                  error);
  if (g_str_equal (act, "move report"))
    {
      incident = qy_book_incident_get (book, id, error);
      g_free (incident->reported_at);
      incident->reported_at = g_strdup (at);
      return qy_book_incident_put (book, incident, error);
    }
  return qy_book_incident_step (book, id, act, at, text, error);
}

static const struct
{
  const char *what, *act;
  int at;
  const char *text;
  int code; /* -1: stored */
} acts[] = {
  { "go on, never paused", "resume", 1, NULL, QY_ERROR_CONSTRAINT },
  { "reopen, still open", "reopen", 1, "又坏了", QY_ERROR_CONSTRAINT },
  { "confirm, not resolved", "confirmed", 1, NULL, QY_ERROR_CONSTRAINT },
  { "before the report", "acknowledged", -1, NULL, QY_ERROR_INVALID },
  { "to come", "acknowledged", 421, NULL, QY_ERROR_INVALID },
  { "no such step", "solved", 5, NULL, QY_ERROR_INVALID },
  { "acknowledged", "acknowledged", 10, "已电话联系", -1 },
  { "acknowledged again", "acknowledged", 12, NULL, QY_ERROR_CONSTRAINT },
  { "told", "told 5", 6, "部门经理", -1 },
  { "told again", "told 5", 7, "部门经理", QY_ERROR_CONSTRAINT },
  { "told of no step", "told 7", 7, "部门经理", QY_ERROR_INVALID },
  { "paused without a reason", "pause", 20, NULL, QY_ERROR_INVALID },
  { "paused", "pause", 20, "等待客户提供账号", -1 },
  { "paused again", "pause", 25, "等待客户提供账号", QY_ERROR_CONSTRAINT },
  { "goes on before the pause", "resume", 19, NULL, QY_ERROR_INVALID },
  { "goes on", "resume", 50, NULL, -1 },
  { "goes on again", "resume", 51, NULL, QY_ERROR_CONSTRAINT },
  { "pause inside the last one", "pause", 40, "等待客户", QY_ERROR_INVALID },
  { "report moved behind the pause", "move report", 30, NULL, QY_ERROR_INVALID },
  { "level without a reason", "level", 0, NULL, QY_ERROR_INVALID },
  { "level", "level", 0, "1：行长关注", -1 },
  { "on site", "onsite", 60, NULL, -1 },
  { "restored", "restored", 90, NULL, -1 },
  { "resolved before it was restored", "resolved", 89, NULL, QY_ERROR_INVALID },
  { "paused for the night", "pause", 100, "客户下班", -1 },
  { "resolved ends the pause", "resolved", 120, "更换电源", -1 },
  { "paused when resolved", "pause", 130, "等待", QY_ERROR_CONSTRAINT },
  { "resolved again", "resolved", 130, NULL, QY_ERROR_CONSTRAINT },
  { "confirmed before it was resolved", "confirmed", 119, NULL, QY_ERROR_INVALID },
  { "confirmed", "confirmed", 150, NULL, -1 },
  { "closed before it was confirmed", "closed", 149, NULL, QY_ERROR_INVALID },
  { "closed", "closed", 160, NULL, -1 },
  { "on site after the end", "planned", 170, NULL, QY_ERROR_INVALID },
  { "reopened without a reason", "reopen", 180, NULL, QY_ERROR_INVALID },
  { "reopened before the end", "reopen", 110, "又坏了", QY_ERROR_INVALID },
  { "reopened", "reopen", 180, "又坏了", -1 },
  { "resolved for good", "resolved", 200, "更换主板", -1 },
};

/* Of one incident, one act after the other. */
static void
test_acts (RecordsFixture *f, gconstpointer data)
{
  g_autoptr (QyIncident) incident = NULL;
  g_autofree char *id = NULL;

  promise_service (f->book.book, f->contract);
  id = report_at (f, "网点无法登录", REPORTED, 1, 1);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      gboolean worked = perform (f->book.book, id, acts[i].act, acts[i].at, acts[i].text, &error);

      assert_outcome (f, acts[i].what, worked, &error, acts[i].code, before);
    }
  incident = qy_book_incident_get (f->book.book, id, NULL);
  g_assert_cmpstr (incident->resolved_at, ==, "2026-11-22T04:20:00Z");
  g_assert_cmpstr (incident->resolution, ==, "更换主板");
  g_assert_null (incident->confirmed_at);
  g_assert_null (incident->closed_at);
  g_assert_cmpint (incident->handling_level, ==, 1);
  g_assert_cmpstr (incident->override_reason, ==, "1：行长关注");
  assert_sound (f->book.book);
}

/* Reminders and notes; what has acts of its own is no entry that can be added. */
static void
test_entries (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what, *kind, *at, *whom, *text;
    int code;
  } cases[] = {
    { "reminder", "reminder", REPORTED, "李行长", "更换磁盘前请先备份", -1 },
    { "note now", "note", NULL, NULL, "备件已发出", -1 },
    { "no text", "note", NULL, NULL, NULL, QY_ERROR_INVALID },
    { "before the report", "note", "2026-11-22T00:59:59Z", NULL, "备件已发出", QY_ERROR_INVALID },
    { "to come", "note", "2026-11-22T08:00:01Z", NULL, "备件已发出", QY_ERROR_INVALID },
    { "a pause", "pause", NULL, NULL, "等待客户", QY_ERROR_INVALID },
    { "no kind", NULL, NULL, NULL, "等待客户", QY_ERROR_INVALID },
  };
  g_autofree char *id = report (f, "网点无法登录");
  g_autoptr (QyIncidentView) view = NULL;
  const QyIncidentEntry *first;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyIncidentEntry) entry = g_new0 (QyIncidentEntry, 1);
      gboolean worked;

      entry->incident_id = g_strdup (id);
      entry->kind = g_strdup (cases[i].kind);
      entry->at = g_strdup (cases[i].at);
      entry->audience = g_strdup (cases[i].whom);
      entry->text = g_strdup (cases[i].text);
      worked = qy_book_incident_add_entry (f->book.book, entry, &error);
      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
    }
  view = qy_book_incident_view (f->book.book, id, NULL);
  g_assert_cmpuint (view->entries->len, ==, 2);
  first = view->entries->pdata[0];
  g_assert_cmpstr (first->audience, ==, "李行长");
  g_assert_cmpstr (first->text, ==, "更换磁盘前请先备份");
  g_assert_nonnull (first->who);
}

/* Reopened: since the resolution until now the clocks did not run; undo brings it all back. */
static void
test_reopen (RecordsFixture *f, gconstpointer data)
{
  QyBook *book = f->book.book;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyIncidentView) view = NULL;
  g_autofree char *id = NULL, *before = NULL, *after = NULL, *due = NULL;

  promise_service (book, f->contract);
  id = report_at (f, "网点无法登录", REPORTED, 1, 1); /* 4 hours, until 13:00 */
  perform (book, id, "resolved", 60, "重启", &error);
  perform (book, id, "closed", 90, NULL, &error);
  g_assert_no_error (error);
  before = dump_rows (book, FALSE);
  g_assert_true (perform (book, id, "reopen", 180, "又坏了", &error));
  view = qy_book_incident_view (book, id, &error);
  g_assert_cmpuint (view->course->clocks->len, ==, 2);
  due = qy_moment_to_text (g_array_index (view->course->clocks, QyIncidentClock, 1).due);
  g_assert_cmpstr (due, ==, "2026-11-22T15:00"); /* two hours later */
  g_assert_true (view->course->breached);        /* 16:00, and the hour of the report long past */
  g_assert_cmpuint (view->entries->len, ==, 2);
  qy_event_free (qy_book_undo (book, f->contract, &error));
  g_assert_no_error (error);
  after = dump_rows (book, FALSE);
  g_assert_cmpstr (before, ==, after);
  assert_sound (book);
}

static gboolean
finds (QyBook *book, const char *words, const char *id)
{
  g_autoptr (GPtrArray) found = qy_book_search (book, words, 0, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const QySearchResult *result = found->pdata[i];

      if (g_str_equal (result->kind, "incident") && g_str_equal (result->id, id))
        return TRUE;
    }
  return FALSE;
}

/* Found by number, title and description, as long as it is there, also after undo and redo. */
static void
test_find (RecordsFixture *f, gconstpointer data)
{
  QyBook *book = f->book.book;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = report (f, "柜面系统缓慢");
  g_autoptr (QyIncident) incident = qy_book_incident_get (book, id, &error);
  g_autofree char *found = qy_book_incident_find (book, "SJ-2026-0001", &error);

  g_assert_cmpstr (found, ==, id);
  g_assert_null (qy_book_incident_find (book, "SJ-2025", NULL));
  incident->description = g_strdup ("影像前置机排队");
  g_assert_true (qy_book_incident_put (book, incident, &error));
  g_assert_true (finds (book, "SJ-2026-0001", id));
  g_assert_true (finds (book, "柜面", id));
  g_assert_true (finds (book, "前置机", id));
  qy_event_free (qy_book_undo (book, f->contract, &error));
  g_assert_no_error (error);
  g_assert_false (finds (book, "前置机", id));
  qy_event_free (qy_book_undo (book, f->contract, &error));
  g_assert_no_error (error);
  g_assert_false (finds (book, "柜面", id));
  g_assert_null (qy_book_incident_get (book, id, NULL));
  qy_event_free (qy_book_redo (book, f->contract, &error));
  g_assert_no_error (error);
  g_assert_true (finds (book, "柜面", id));
  g_assert_true (qy_book_incident_step (book, id, "acknowledged", NULL, "已联系", &error));
  g_assert_true (qy_book_incident_remove (book, id, &error));
  g_assert_no_error (error);
  g_assert_false (finds (book, "柜面", id));
  g_assert_true (qy_book_reindex (book, NULL, &error));
  assert_sound (book);
}

static void
test_levels (RecordsFixture *f, gconstpointer data)
{
  static const struct
  {
    const char *what;
    int production, problem, service, code;
  } cases[] = {
    { "level 1 in production", 1, 1, 1, -1 },
    { "level 1 elsewhere", 0, 1, 1, QY_ERROR_INVALID },
    { "level 2 elsewhere", 0, 2, 1, -1 },
    { "level 5", 1, 5, 1, QY_ERROR_INVALID },
    { "service level 5", 1, 1, 5, QY_ERROR_INVALID },
    { "no level", 0, 0, 0, -1 },
  };

  promise_service (f->book.book, f->contract);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *before = dump_rows (f->book.book, TRUE);
      g_autoptr (QyIncident) incident = qy_incident_new (f->contract, "fault", "主机宕机");
      gboolean worked;

      incident->production = cases[i].production;
      incident->problem_level = cases[i].problem;
      incident->service_level = cases[i].service;
      worked = qy_book_incident_put (f->book.book, incident, &error);
      assert_outcome (f, cases[i].what, worked, &error, cases[i].code, before);
    }
}

/* Each line: number of the title, how its next moment is called, that moment in Shanghai. */
static void
assert_board (QyBook *book, const QyIncidentFilter *filter, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = qy_book_incident_board (book, filter, &error);
  g_autoptr (GString) lines = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < views->len; i++)
    {
      const QyIncidentView *view = views->pdata[i];
      g_autofree char *at = view->course != NULL && view->course->has_next
                                ? qy_moment_to_text (view->course->next_at)
                                : g_strdup ("-");

      g_string_append_printf (lines, "%s %s%s\n", view->incident->title, at + (*at == '2' ? 8 : 0),
                              view->course != NULL && view->course->paused ? " paused" : "");
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_board (RecordsFixture *f, gconstpointer data)
{
  QyBook *book = f->book.book;
  g_autoptr (GError) error = NULL;
  const QyIncidentFilter first = { .limit = 2 };
  g_autofree char *late = NULL, *soon = NULL, *slow = NULL, *waiting = NULL, *plain = NULL;
  guint open = 0, breached = 0;

  plain = report_at (f, "no-promise", "2026-11-22T07:00:00Z", 0, 0);
  promise_service (book, f->contract);
  slow = report_at (f, "resolve", "2026-11-22T07:01:00Z", 4, 1); /* response until 17:01 */
  late = report_at (f, "late", "2026-11-22T06:00:00Z", 2, 1);    /* until 16:00, which is now */
  soon = report_at (f, "soon", "2026-11-22T07:58:00Z", 1, 1);    /* tell until 16:03 */
  waiting = report_at (f, "waiting", "2026-11-22T05:00:00Z", 4, 1);
  assert_board (book, NULL,
                "waiting 22T15:00\nlate 22T16:00\nsoon 22T16:28\nno-promise 22T17:00\n"
                "resolve 22T17:01\n");
  g_assert_true (qy_book_incident_count (book, &open, &breached, &error));
  g_assert_cmpuint (open, ==, 5);
  g_assert_cmpuint (breached, ==, 1);
  g_assert_true (qy_book_incident_pause (book, waiting, NULL, "等待客户", &error));
  g_assert_true (qy_book_incident_step (book, slow, "acknowledged", NULL, NULL, &error));
  assert_board (book, NULL,
                "late 22T16:00\nsoon 22T16:28\nno-promise 22T17:00\nresolve 22T23:01\n"
                "waiting 22T15:00 paused\n");
  assert_board (book, &first, "late 22T16:00\nsoon 22T16:28\n");
  g_assert_true (qy_book_incident_count (book, &open, &breached, &error));
  g_assert_cmpuint (breached, ==, 1);             /* missed before the pause */
  qy_book_set_now (book, "2026-11-22T08:00:59Z"); /* still the minute until which it was due */
  g_assert_true (qy_book_incident_count (book, &open, &breached, &error));
  g_assert_cmpuint (breached, ==, 1);
  qy_book_set_now (book, "2026-11-22T08:01:00Z");
  g_assert_true (qy_book_incident_count (book, &open, &breached, &error));
  g_assert_cmpuint (breached, ==, 2); /* time has passed, nothing was written */
  g_assert_true (qy_book_incident_step (book, soon, "closed", NULL, NULL, &error));
  g_assert_true (qy_book_incident_count (book, &open, &breached, &error));
  g_assert_cmpuint (open, ==, 4);
}

/* Local time of other places, and hours that clocks there show twice or not at all. */
static void
test_zones (void)
{
  static const struct
  {
    const char *zone, *instant, *local;
    gboolean back; /* the way back leads there too */
  } cases[] = {
    { "Asia/Shanghai", "2026-11-22T16:30:00Z", "2026-11-23 00:30", TRUE },
    { "Asia/Urumqi", "2026-11-22T16:30:00Z", "2026-11-22 22:30", TRUE },
    { "UTC", "2026-11-22T16:30:59Z", "2026-11-22 16:30", FALSE },
    { "Europe/Berlin", "2026-03-29T00:59:00Z", "2026-03-29 01:59", TRUE },
    { "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-29 03:00", TRUE },
    { "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25 02:30", FALSE },
    { "Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25 02:30", TRUE },
    { "America/New_York", "2026-12-31T23:00:00Z", "2026-12-31 18:00", TRUE },
    { "Nowhere/Unknown", "2026-12-31T23:00:00Z", "2026-12-31 23:00", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = qy_moment_zone (cases[i].zone);
      g_autofree char *local = qy_instant_print (zone, cases[i].instant);
      g_autofree char *back = qy_instant_from_local (zone, local, NULL);

      g_assert_cmpstr (local, ==, cases[i].local);
      g_assert_cmpint (g_str_equal (back, cases[i].instant), ==, cases[i].back);
    }
  g_assert_false (qy_instant_is_valid ("2026-11-22T24:00:00Z"));
  g_assert_false (qy_instant_is_valid ("2026-11-22T08:00:00+08"));
  g_assert_true (qy_instant_is_valid ("2026-02-28T23:59:59Z"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(NAME, FUNC)                                                                            \
  g_test_add ("/book/incident/" NAME, RecordsFixture, NULL, records_fixture_set_up, FUNC,          \
              records_fixture_tear_down)
  ADD ("put", test_put);
  ADD ("acts", test_acts);
  ADD ("entries", test_entries);
  ADD ("reopen", test_reopen);
  ADD ("find", test_find);
  ADD ("levels", test_levels);
  ADD ("board", test_board);
  g_test_add_func ("/book/incident/zones", test_zones);
  return g_test_run ();
}
