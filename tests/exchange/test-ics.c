/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <libical/ical.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-ics.h"

/* Calendars out: one golden file, and properties that the library reads back. Holidays in. */

static char *folder;

/* Not brought to the disk: a test writes thousands. Then GLib 2.74 does not shorten what is there.
 */
static void
write_file (const char *path, const char *bytes, gssize size)
{
  g_unlink (path);
  g_assert_true (
      g_file_set_contents_full (path, bytes, size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static const QyIcsCalendar calendar = { "到期事项, 我的", "2026-11-22T08:00:00Z", 7 };

static void
test_golden (void)
{
  static const int alarms[] = { 30, 1, 0 };
  static const char *const categories[] = { "通知", "续约, 异议", NULL };
  const QyIcsItem items[] = {
    { "due-1@qiyue",
      { 2026, 12, 31 },
      "发出不续约通知; 一号泵",
      "最后稳妥日：2026-12-31\n原因：\\n",
      alarms,
      G_N_ELEMENTS (alarms),
      categories,
      "qiyue:contract/1" },
    { "due-2@qiyue", { 2027, 2, 28 }, "已完成", NULL, alarms, 1, NULL, NULL, TRUE },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = qy_ics_to_text (&calendar, items, G_N_ELEMENTS (items), &error);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ics", "due.ics", NULL);
  g_autofree char *golden = NULL;

  g_assert_no_error (error);
  if (g_getenv ("QY_UPDATE_GOLDEN") != NULL)
    write_file (path, text, -1);
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
}

/* Texts that try to become lines of their own. */
static char *
random_text (void)
{
  static const char *const pieces[] = {
    "\r\n", "\n", "\r", ":",    ";",    ",",   "\\",   "\"", "BEGIN:VEVENT", "END:VCALENDAR",
    "合同", " ",  "a",  "\x01", "\x7f", "\\n", "\xff", "𠮷", "X-A:b",        "\t"
  };
  GString *text = g_string_new ("x");
  int n = g_test_rand_int_range (0, 40);

  while (n-- > 0)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

/* What must come back of a text: line ends as one, nothing else that controls. */
static char *
expected_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *out = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\r' && p[1] != '\n')
        g_string_append_c (out, '\n');
      else if (*p == '\n' || *p == '\t' || !g_unichar_iscntrl (g_utf8_get_char (p)))
        g_string_append_unichar (out, g_utf8_get_char (p));
    }
  return g_strchomp (g_string_free (out, FALSE));
}

static void
check_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
      g_assert_null (strpbrk (lines[i], "\r\n"));
    }
}

static void
check_event (icalcomponent *event, const QyIcsItem *item)
{
  g_autofree char *title = expected_text (item->title);
  g_autofree char *description = expected_text (item->description);
  struct icaltimetype start = icalcomponent_get_dtstart (event);

  g_assert_cmpstr (icalcomponent_get_uid (event), ==, item->uid);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, title);
  g_assert_cmpstr (icalcomponent_get_description (event), ==, description);
  g_assert_true (start.is_date);
  g_assert_cmpint (start.year * 10000 + start.month * 100 + start.day, ==,
                   item->day.year * 10000 + item->day.month * 100 + item->day.day);
  g_assert_cmpint (icalcomponent_count_components (event, ICAL_VALARM_COMPONENT), ==,
                   (int) item->n_alarms);
}

static void
test_read_back (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autofree char *title = random_text ();
      g_autofree char *description = random_text ();
      g_autofree char *name = random_text ();
      const int alarm = g_test_rand_int_range (0, 3661);
      const QyIcsItem item = { "u@qiyue", qy_date_from_days (g_test_rand_int_range (0, 40000)),
                               title,     description,
                               &alarm,    1 };
      const QyIcsCalendar own = { name, "2026-11-22T08:00:00Z", round };
      g_autoptr (GError) error = NULL;
      g_autofree char *text = qy_ics_to_text (&own, &item, 1, &error);
      icalcomponent *whole;

      g_assert_no_error (error);
      check_lines (text);
      whole = icalparser_parse_string (text);
      g_assert_cmpint (icalcomponent_count_errors (whole), ==, 0);
      g_assert_cmpint (icalcomponent_count_components (whole, ICAL_ANY_COMPONENT), ==, 1);
      check_event (icalcomponent_get_first_component (whole, ICAL_VEVENT_COMPONENT), &item);
      icalcomponent_free (whole);
    }
}

typedef struct
{
  const char *name;
  QyIcsItem item;
  const char *now;
  const char *reason;
} Refused;

static const int too_early = 4000, too_late = -1;

static const Refused refused[] = {
  { "no-uid", { NULL, { 2026, 1, 1 }, "x" }, "2026-11-22T08:00:00Z", "no name" },
  { "no-day", { "u", { 0 }, "x" }, "2026-11-22T08:00:00Z", "no day" },
  { "last-day", { "u", { 9999, 12, 31 }, "x" }, "2026-11-22T08:00:00Z", "no day" },
  { "address",
    { "u", { 2026, 1, 1 }, "x", NULL, NULL, 0, NULL, "a\r\nX:y" },
    "2026-11-22T08:00:00Z",
    "address" },
  { "early-alarm",
    { "u", { 2026, 1, 1 }, "x", NULL, &too_early, 1 },
    "2026-11-22T08:00:00Z",
    "alarm" },
  { "late-alarm",
    { "u", { 2026, 1, 1 }, "x", NULL, &too_late, 1 },
    "2026-11-22T08:00:00Z",
    "alarm" },
  { "no-instant", { "u", { 2026, 1, 1 }, "x" }, "today", "instant" },
};

static void
test_refused (gconstpointer data)
{
  const Refused *row = data;
  const QyIcsCalendar own = { NULL, row->now, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_ics_to_text (&own, &row->item, 1, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, row->reason));
}

static void
test_same_uid (void)
{
  const QyIcsItem items[] = { { "u", { 2026, 1, 1 }, "x" }, { "u", { 2026, 1, 2 }, "y" } };
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_ics_to_text (&calendar, items, 2, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_INVALID);
}

static void
test_write (void)
{
  g_autofree char *path = g_build_filename (folder, "out.ics", NULL);
  const QyIcsItem item = { "u", { 2026, 1, 1 }, "x" };
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (qy_ics_write (path, &calendar, &item, 1, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_false (qy_ics_write ("/nowhere/out.ics", &calendar, &item, 1, &error));
  g_assert_error (error, QY_EXCHANGE_ERROR, QY_ERROR_IO);
}

#define CALENDAR(body) "BEGIN:VCALENDAR\nVERSION:2.0\n" body "END:VCALENDAR\n"
#define EVENT(body)    "BEGIN:VEVENT\n" body "END:VEVENT\n"
#define DAY(day)       "DTSTART;VALUE=DATE:" day "\n"

typedef struct
{
  const char *name;
  const char *text;
  const char *days; /* "2026-01-01 off 元旦\n…", or NULL: refused */
  QyErrorCode code;
  const char *reason;
} File;

static const File files[] = {
  { "one-day", CALENDAR (EVENT (DAY ("20260101") "SUMMARY:元旦\n")), "2026-01-01 off 元旦\n" },
  { "several-days",
    CALENDAR (EVENT (DAY ("20260101") "DTEND;VALUE=DATE:20260104\nSUMMARY:元旦\n")
                  EVENT (DAY ("20260104") "SUMMARY:元旦补班\n")),
    "2026-01-01 off 元旦\n2026-01-02 off 元旦\n2026-01-03 off 元旦\n2026-01-04 work 元旦补班\n" },
  { "by-length", CALENDAR (EVENT (DAY ("20260228") "DURATION:P2D\nSUMMARY:x\n")),
    "2026-02-28 off x\n2026-03-01 off x\n" },
  { "same-end", CALENDAR (EVENT (DAY ("20260101") "DTEND;VALUE=DATE:20260101\n")),
    "2026-01-01 off \n" },
  { "midnight", CALENDAR (EVENT ("DTSTART:20260101T000000\nDTEND:20260103T000000\n")),
    "2026-01-01 off \n2026-01-02 off \n" },
  { "bare-date", CALENDAR (EVENT ("DTSTART:20260101\nSUMMARY:x\n")), "2026-01-01 off x\n" },
  { "worked-in-english", CALENDAR (EVENT (DAY ("20260101") "SUMMARY:Working day (make-up)\n")),
    "2026-01-01 work Working day (make-up)\n" },
  { "workers-day-is-off",
    CALENDAR (EVENT (DAY ("20260501") "SUMMARY:International Workers' Day\n")),
    "2026-05-01 off International Workers' Day\n" },
  { "special-day",
    CALENDAR (EVENT (DAY ("20260104") "SUMMARY:元旦\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY\n")),
    "2026-01-04 work 元旦\n" },
  { "folded-and-escaped", CALENDAR (EVENT (DAY ("20260101") "SUMMARY:a\\, b\\n\n c\r\n")),
    "2026-01-01 off a, b c\n" },
  { "folded-in-a-character", CALENDAR (EVENT (DAY ("20260101") "SUMMARY:\xe5\n \x85\x83\n")),
    "2026-01-01 off 元\n" },
  { "byte-order-mark", "\xef\xbb\xbf" CALENDAR (EVENT (DAY ("20260101"))), "2026-01-01 off \n" },
  { "small-letters",
    "begin:vcalendar\n"
    "begin:vevent\ndtstart;value=date:20260101\nend:vevent\n"
    "end:vcalendar\n",
    "2026-01-01 off \n" },
  { "other-parts",
    CALENDAR ("BEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE\nBEGIN:VTODO\nSUMMARY:y\nEND:VTODO\n" EVENT (
        DAY ("20260101") "BEGIN:VALARM\nDTSTART:99\nSUMMARY:班\nEND:VALARM\nSUMMARY:z\n")),
    "2026-01-01 off z\n" },
  { "twice",
    CALENDAR (EVENT (DAY ("20260101") "SUMMARY:a\n") EVENT (DAY ("20260101") "SUMMARY:b\n")),
    "2026-01-01 off a\n" },
  { "cancelled", CALENDAR (EVENT (DAY ("20260101")) EVENT (DAY ("20260102") "STATUS:CANCELLED\n")),
    "2026-01-01 off \n" },
  { "yearly-with-end",
    CALENDAR (EVENT (DAY ("20260101") "RRULE:FREQ=YEARLY;COUNT=3\nEXDATE;VALUE=DATE:20270101\n"
                                      "RDATE;VALUE=DATE:20260505,20260506\n")),
    "2026-01-01 off \n2026-05-05 off \n2026-05-06 off \n2028-01-01 off \n" },

  { "empty", "", NULL, QY_ERROR_FOREIGN, "no event" },
  { "nonsense", "hello\n", NULL, QY_ERROR_FOREIGN, ":1: this is no calendar" },
  { "web-page", "\n<html>\n", NULL, QY_ERROR_FOREIGN, ":2: this is no calendar" },
  { "no-event", CALENDAR (""), NULL, QY_ERROR_FOREIGN, "no event" },
  { "no-colon", CALENDAR ("nonsense\n"), NULL, QY_ERROR_MALFORMED, ":3: " },
  { "not-complete", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", NULL, QY_ERROR_MALFORMED, ":1: " },
  { "crossed", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", NULL, QY_ERROR_MALFORMED, ":3: " },
  { "no-day", CALENDAR (EVENT ("SUMMARY:x\n")), NULL, QY_ERROR_MALFORMED, ":3: " },
  { "impossible-day", CALENDAR (EVENT ("SUMMARY:x\n" DAY ("20260230"))), NULL, QY_ERROR_MALFORMED,
    ":5: this is no day" },
  { "no-date", CALENDAR (EVENT (DAY ("tomorrow"))), NULL, QY_ERROR_MALFORMED, ":4: " },
  { "time-of-day", CALENDAR (EVENT ("DTSTART:20260101T090000\n")), NULL, QY_ERROR_UNSUPPORTED,
    ":4: " },
  { "backwards", CALENDAR (EVENT (DAY ("20260105") "DTEND;VALUE=DATE:20260101\n")), NULL,
    QY_ERROR_MALFORMED, ":5: " },
  { "too-long", CALENDAR (EVENT (DAY ("20260105") "DTEND;VALUE=DATE:20280101\n")), NULL,
    QY_ERROR_MALFORMED, ":5: " },
  { "part-of-a-day", CALENDAR (EVENT (DAY ("20260105") "DURATION:PT5H\n")), NULL,
    QY_ERROR_MALFORMED, ":5: " },
  { "every-day", CALENDAR (EVENT (DAY ("20260105") "RRULE:FREQ=DAILY\n")), NULL, QY_ERROR_TOO_LARGE,
    ":5: " },
  { "every-second", CALENDAR (EVENT (DAY ("20260105") "RRULE:FREQ=SECONDLY;COUNT=9\n")), NULL,
    QY_ERROR_UNSUPPORTED, ":5: " },
  { "rule-of-nothing",
    CALENDAR (EVENT (DAY ("20260101") "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n")), NULL,
    QY_ERROR_MALFORMED, ":5: " },
  { "no-rule", CALENDAR (EVENT (DAY ("20260105") "RRULE:FREQ=SOMETIMES\n")), NULL,
    QY_ERROR_MALFORMED, ":5: " },
  { "off-and-worked",
    CALENDAR (EVENT (DAY ("20260105") "SUMMARY:休\n") EVENT (DAY ("20260105") "SUMMARY:班\n")),
    NULL, QY_ERROR_CONSTRAINT, ":7: 2026-01-05 is off as “休” and worked as “班”" },
  { "not-utf-8", CALENDAR (EVENT (DAY ("20260105") "SUMMARY:\xd4\xff\n")), NULL, QY_ERROR_MALFORMED,
    ":5: " },
};

static char *
dump (GPtrArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const QyIcsHoliday *day = days->pdata[i];
      g_autofree char *date = qy_date_to_iso (day->date);

      g_string_append_printf (text, "%s %s %s\n", date, day->is_off ? "off" : "work", day->name);
    }
  return g_string_free (text, FALSE);
}

static void
check_file (const char *path, const char *expected, QyErrorCode code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days = qy_ics_read_holidays (path, &error);
  g_autofree char *text = days != NULL ? dump (days) : NULL;

  if (expected != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, expected);
      return;
    }
  g_assert_null (days);
  g_assert_error (error, QY_EXCHANGE_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, path));
  if (strstr (error->message, reason) == NULL)
    g_error ("“%s” does not hold “%s”", error->message, reason);
}

static void
test_file (gconstpointer data)
{
  const File *row = data;
  g_autofree char *path = g_strdup_printf ("%s/%s.ics", folder, row->name);

  write_file (path, row->text, -1);
  check_file (path, row->days, row->code, row->reason);
}

static void
test_limits (void)
{
  g_autofree char *path = g_build_filename (folder, "large.ics", NULL);
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\n");

  for (guint i = 0; i <= QY_ICS_MAX_EVENTS; i++)
    g_string_append (text, EVENT (DAY ("20260101")));
  g_string_append (text, "END:VCALENDAR\n");
  write_file (path, text->str, -1);
  check_file (path, NULL, QY_ERROR_TOO_LARGE, ":3002: ");

  g_string_set_size (text, QY_ICS_MAX_FILE + 1);
  memset (text->str, '\n', text->len);
  write_file (path, text->str, (gssize) text->len);
  check_file (path, NULL, QY_ERROR_TOO_LARGE, "10 MiB");
  check_file ("/nowhere.ics", NULL, QY_ERROR_IO, "cannot be read");
}

/* Whatever bytes change: days or a message, and soon. */
static void
test_mutants (void)
{
  static const char good[] = CALENDAR (EVENT (
      DAY ("20260101") "DTEND;VALUE=DATE:20260104\nRRULE:FREQ=YEARLY;COUNT=3\nSUMMARY:元旦\n")
                                           EVENT (DAY ("20260104") "DURATION:P1D\nSUMMARY:班\n"));
  g_autofree char *path = g_build_filename (folder, "mutant.ics", NULL);
  g_autofree char *bytes = g_strdup (good);
  guint n_refused = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) days = NULL;
      gsize at = (gsize) g_test_rand_int_range (0, (gint32) strlen (good));

      bytes[at] = (char) g_test_rand_int_range (0, 256);
      write_file (path, bytes, (gssize) strlen (good));
      days = qy_ics_read_holidays (path, &error);
      bytes[at] = good[at];
      g_assert_true ((days == NULL) == (error != NULL));
      n_refused += days == NULL;
    }
  g_assert_cmpuint (n_refused, >, 200);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("qiyue-ics-XXXXXX", NULL);
  g_test_add_func ("/exchange/ics/golden", test_golden);
  g_test_add_func ("/exchange/ics/read-back", test_read_back);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/ics/refused/", refused[i].name, NULL);

      g_test_add_data_func (name, &refused[i], test_refused);
    }
  g_test_add_func ("/exchange/ics/same-uid", test_same_uid);
  g_test_add_func ("/exchange/ics/write", test_write);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/ics/holidays/", files[i].name, NULL);

      g_test_add_data_func (name, &files[i], test_file);
    }
  g_test_add_func ("/exchange/ics/limits", test_limits);
  g_test_add_func ("/exchange/ics/mutants", test_mutants);
  result = g_test_run ();
  g_free (folder);
  return result;
}
