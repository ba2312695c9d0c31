/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "due-rows.h"
#include "library-fixture.h"
#include "qy-book-calendar.h"
#include "qy-calendar-day.h"
#include "qy-calendar-files.h"
#include "qy-calendar-month.h"
#include "qy-calendar-page.h"
#include "qy-ics-due.h"
#include "qy-month-days.h"
#include "qy-notice-bar.h"

static const struct
{
  const char *name;
  const char *day;
  const char *first; /* of the grid */
  const char *last;  /* of the month */
  int months;
  const char *moved;
} months[] = {
  { "starts-on-sunday", "2026-11-23", "2026-10-26", "2026-11-30", 1, "2026-12-23" },
  { "starts-on-monday", "2026-06-15", "2026-06-01", "2026-06-30", -1, "2026-05-15" },
  { "leap-february", "2028-02-29", "2028-01-31", "2028-02-29", 12, "2029-02-28" },
  { "long-to-short", "2027-01-31", "2026-12-28", "2027-01-31", 1, "2027-02-28" },
  { "first-year", "0001-01-01", "0001-01-01", "0001-01-31", -1, "0001-01-01" },
  { "last-year", "9999-12-31", "9999-11-29", "9999-12-31", 1, "9999-12-31" },
};

static void
test_month (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  QyDate day = qy_date_from_iso (months[i].day, NULL);
  g_autofree char *first = qy_date_to_iso (qy_month_days_first (day));
  g_autofree char *last = qy_date_to_iso (qy_month_days_last (day));
  g_autofree char *moved = qy_date_to_iso (qy_month_days_move (day, months[i].months));

  g_assert_cmpstr (first, ==, months[i].first);
  g_assert_cmpstr (last, ==, months[i].last);
  g_assert_cmpstr (moved, ==, months[i].moved);
}

static gpointer
fill (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  gboolean left = TRUE;

  add_due_contracts (book, 20);
  while (left)
    if (!qy_book_refresh_due (book, 100, &left, error))
      return NULL;
  return book;
}

static QyPage *
show_page (LibraryFixture *fixture)
{
  QyPage *page = NULL;

  qy_book_set_today (fixture->book, (QyDate){ 2026, 10, 9 });
  library_run (fixture, fill, NULL);
  page = g_object_new (QY_TYPE_CALENDAR_PAGE, "session", fixture->session, "page-name", "calendar",
                       NULL);
  library_show (fixture, page);
  return page;
}

static QyCalendarDay *
find_day (gpointer widget, QyDate day)
{
  if (QY_IS_CALENDAR_DAY (widget) && qy_date_compare (qy_calendar_day_get_date (widget), day) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      QyCalendarDay *found = find_day (child, day);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_chips (gpointer widget)
{
  guint n = gtk_widget_has_css_class (widget, "calendar-chip");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_chips (child);
  return n;
}

static gboolean
has_chips (gpointer page)
{
  return count_chips (page) > 0;
}

static const char *
mark_of (gpointer page, QyDate day)
{
  GtkWidget *label = library_find (find_day (page, day), GTK_TYPE_LABEL, "mark");

  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

/* October 2026 with its holidays and its worked weekend; other days have no mark. */
static void
test_marks (LibraryFixture *fixture, gconstpointer data)
{
  QyPage *page = show_page (fixture);

  library_wait (has_chips, page);
  g_assert_cmpstr (mark_of (page, (QyDate){ 2026, 10, 1 }), ==, "off");
  g_assert_cmpstr (mark_of (page, (QyDate){ 2026, 10, 10 }), ==, "work");
  g_assert_cmpstr (mark_of (page, (QyDate){ 2026, 10, 12 }), ==, "");
  g_assert_cmpstr (mark_of (page, (QyDate){ 2026, 10, 17 }), ==, "");
  g_assert_null (qy_notice_bar_get_text (library_find (page, QY_TYPE_NOTICE_BAR, NULL)));
  library_assert_gone (fixture, page);
}

static gboolean
says_uncertain (gpointer page)
{
  return qy_notice_bar_get_text (library_find (page, QY_TYPE_NOTICE_BAR, NULL)) != NULL;
}

static gboolean
says_nothing (gpointer page)
{
  return !says_uncertain (page);
}

/* A year whose holidays nobody knows says so until a file brings them; a file with a mistake brings
 * nothing. */
static void
test_holidays (LibraryFixture *fixture, gconstpointer data)
{
  static const char good[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n"
                             "UID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20290101\r\n"
                             "SUMMARY:元旦\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  static const char bad[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                            "DTSTART;VALUE=DATE:20290231\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  QyPage *page = show_page (fixture);
  QyCalendarMonth *month = library_find (page, QY_TYPE_CALENDAR_MONTH, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "h.ics", NULL);
  GtkWidget *dialog = NULL;

  library_wait (has_chips, page);
  qy_calendar_month_choose (month, (QyDate){ 2028, 12, 20 });
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.next", NULL);
  library_wait (says_uncertain, page);
  g_assert_true (g_file_set_contents (path, bad, -1, NULL));
  qy_calendar_import_file (GTK_WIDGET (page), fixture->book, path);
  for (int turn = 0; turn < 2000 && dialog == NULL; turn++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      library_turn (10);
      for (GList *link = windows; link != NULL; link = link->next)
        if (ADW_IS_MESSAGE_DIALOG (link->data))
          dialog = link->data;
    }
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "h.ics:5"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (says_uncertain (page));
  g_assert_true (g_file_set_contents (path, good, -1, NULL));
  qy_calendar_import_file (GTK_WIDGET (page), fixture->book, path);
  library_wait (says_nothing, page);
  g_assert_cmpstr (mark_of (page, (QyDate){ 2029, 1, 1 }), ==, "off");
  g_unlink (path);
  library_assert_gone (fixture, page);
}

static gboolean
is_day_view (gpointer page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (
                        GTK_STACK (library_find (page, GTK_TYPE_STACK, "looks"))),
                    "day")
         == 0;
}

static void
test_moves (LibraryFixture *fixture, gconstpointer data)
{
  QyPage *page = show_page (fixture);
  QyCalendarMonth *month = library_find (page, QY_TYPE_CALENDAR_MONTH, NULL);
  QyDate day;

  library_wait (has_chips, page);
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.next", NULL);
  day = qy_calendar_month_get_day (month);
  g_assert_cmpint (day.month, ==, 11);
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.previous", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.previous", NULL);
  g_assert_cmpint (qy_calendar_month_get_day (month).month, ==, 9);
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.today", NULL);
  g_assert_cmpint (qy_date_compare (qy_calendar_month_get_day (month), (QyDate){ 2026, 10, 9 }), ==,
                   0);
  g_signal_emit_by_name (month, "activated");
  g_assert_true (is_day_view (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.next", NULL);
  g_assert_cmpint (qy_calendar_month_get_day (month).day, ==, 10);
  gtk_widget_activate_action (GTK_WIDGET (page), "calendar.back", NULL);
  g_assert_false (is_day_view (page));
  library_assert_gone (fixture, page);
}

static gpointer
export_text (QyBook *book, gpointer now, GCancellable *cancellable, GError **error)
{
  const QyDueFilter filter = {
    .from_day = "2026-01-01", .until_day = "2027-12-31", .with_closed = TRUE, .most = 1000
  };
  const int alarms[] = { 30, 1 };
  g_autoptr (GPtrArray) items = qy_book_due_list (book, &filter, error);

  if (items == NULL)
    return NULL;
  g_assert_cmpuint (items->len, >, 20);
  return qy_ics_due_text (items, qy_book_get_calendar (book), "合同", now, alarms, 2,
                          QY_LANGUAGE_ZH, error);
}

/* All lines of a calendar that begin so. */
static GStrv
lines_with (const char *text, const char *start)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      g_strv_builder_add (found, lines[i]);
  return g_strv_builder_end (found);
}

/* A second file names the same events, and says that it is the later one. */
static void
test_export (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_auto (GStrv) uids = NULL;
  g_auto (GStrv) later_uids = NULL;
  g_auto (GStrv) sequence = NULL;
  g_auto (GStrv) later_sequence = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  qy_book_set_today (fixture->book, (QyDate){ 2026, 10, 9 });
  library_run (fixture, fill, NULL);
  first = library_run (fixture, export_text, "2026-10-09T08:00:00Z");
  second = library_run (fixture, export_text, "2026-10-09T09:00:00Z");
  uids = lines_with (first, "UID:");
  later_uids = lines_with (second, "UID:");
  sequence = lines_with (first, "SEQUENCE:");
  later_sequence = lines_with (second, "SEQUENCE:");
  g_assert_cmpuint (g_strv_length (uids), >, 20);
  g_assert_true (g_strv_equal ((const char *const *) uids, (const char *const *) later_uids));
  for (guint i = 0; uids[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, uids[i]));
  g_assert_cmpint (g_ascii_strtoll (later_sequence[0] + 9, NULL, 10), ==,
                   g_ascii_strtoll (sequence[0] + 9, NULL, 10) + 60);
  g_assert_nonnull (strstr (first, "BEGIN:VALARM"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (LibraryFixture *fixture, gconstpointer data);
  } tests[] = {
    { "/ui/calendar/marks", test_marks },
    { "/ui/calendar/holidays", test_holidays },
    { "/ui/calendar/moves", test_moves },
    { "/ui/calendar/export", test_export },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/calendar/month/", months[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_month);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, LibraryFixture, NULL, library_set_up, tests[i].run,
                library_tear_down);
  return g_test_run ();
}
