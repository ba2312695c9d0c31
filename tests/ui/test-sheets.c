/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-book-meeting.h"
#include "qy-child-list.h"
#include "qy-form-kind.h"
#include "qy-meeting-words.h"
#include "qy-meetings-view.h"
#include "qy-record-form.h"
#include "qy-record-row.h"

#define ZONE "Asia/Shanghai"

/* A record with a member of each type. */
typedef struct
{
  char *text;
  gint64 number;
  char *currency;
} Sheet;

typedef struct
{
  const char *name;
  QyFormFieldType type;
  const char *typed;
  const char *text; /* what is stored; NULL for figures */
  gint64 number;
  const char *printed; /* NULL: refused */
} ReadCase;

static const ReadCase read_cases[] = {
  { "line", QY_FORM_LINE, "巡检", "巡检", 0, "巡检" },
  { "nothing", QY_FORM_LINE, "", NULL, 0, "" },
  { "day in Chinese", QY_FORM_DAY, "2026年11月20日", "2026-11-20", 0, "2026-11-20" },
  { "no day", QY_FORM_DAY, "2026-02-30", NULL, 0, NULL },
  { "moment in the contract's zone", QY_FORM_MOMENT, "2026-11-20 09:00", "2026-11-20T01:00:00Z", 0,
    "2026-11-20 09:00" },
  { "no moment", QY_FORM_MOMENT, "gestern", NULL, 0, NULL },
  { "hours and minutes", QY_FORM_MINUTES, "1:30", NULL, 90, "1:30" },
  { "minutes", QY_FORM_MINUTES, "90", NULL, 90, "1:30" },
  { "full-width colon", QY_FORM_MINUTES, "2：05", NULL, 125, "2:05" },
  { "no minutes", QY_FORM_MINUTES, "1:75", NULL, 0, NULL },
  { "negative minutes", QY_FORM_MINUTES, "-5", NULL, 0, NULL },
  { "score", QY_FORM_SCORE, "98.5", NULL, 9850, "98.50" },
  { "best score", QY_FORM_SCORE, "100", NULL, 10000, "100" },
  { "no score", QY_FORM_SCORE, "", NULL, -1, "" },
  { "above the best", QY_FORM_SCORE, "100.01", NULL, 0, NULL },
  { "three decimals", QY_FORM_SCORE, "98.555", NULL, 0, NULL },
  { "money", QY_FORM_MONEY, "5000", NULL, 500000, "5,000.00" },
  { "no money", QY_FORM_MONEY, "viel", NULL, 0, NULL },
  { "number", QY_FORM_NUMBER, "-3", NULL, -3, "-3" },
  { "no number", QY_FORM_NUMBER, "3.5", NULL, 0, NULL },
};

static gboolean
is_text (QyFormFieldType type)
{
  return type == QY_FORM_LINE || type == QY_FORM_DAY || type == QY_FORM_MOMENT;
}

static void
check_read (gconstpointer data)
{
  const ReadCase *one = data;
  QyFormField field = { .type = one->type };
  Sheet sheet = { NULL, 0, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = NULL;
  gboolean read = FALSE;

  field.offset =
      is_text (one->type) ? G_STRUCT_OFFSET (Sheet, text) : G_STRUCT_OFFSET (Sheet, number);
  field.currency_offset = G_STRUCT_OFFSET (Sheet, currency);
  read = qy_form_field_read (&field, &sheet, one->typed, ZONE, &error);
  g_assert_cmpint (read, ==, one->printed != NULL);
  g_assert_cmpint (error == NULL, ==, read);
  if (read)
    {
      printed = qy_form_field_print (&field, &sheet, ZONE);
      if (is_text (one->type))
        g_assert_cmpstr (sheet.text, ==, one->text);
      else
        g_assert_cmpint (sheet.number, ==, one->number);
      if (one->type == QY_FORM_MONEY)
        g_assert_nonnull (strstr (printed, one->printed));
      else
        g_assert_cmpstr (printed != NULL ? printed : "", ==, one->printed);
    }
  g_free (sheet.text);
  g_free (sheet.currency);
}

static gpointer
make_meeting (QyBook *book, gpointer contract_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyMeeting) meeting = qy_meeting_new (contract_id, NULL, "十月评审会");

  return qy_book_meeting_put (book, meeting, error) ? g_strdup (meeting->id) : NULL;
}

static gpointer
get_meeting (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_book_meeting_get (book, id, error);
}

static gpointer
get_items (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_book_meeting_items (book, id, error);
}

static gboolean
shows_form (gpointer page)
{
  return library_find (page, QY_TYPE_RECORD_FORM, NULL) != NULL;
}

static gboolean
shows_row (gpointer page)
{
  return library_find (page, ADW_TYPE_ACTION_ROW, "十月评审会") != NULL;
}

static gboolean
has_problem (gpointer row)
{
  return qy_record_row_get_problem (row) != NULL;
}

static gboolean
has_item (gpointer list)
{
  return library_find (list, ADW_TYPE_EXPANDER_ROW, NULL) != NULL;
}

static void
type_into (gpointer view, const char *title, const char *text)
{
  QyRecordRow *row = library_find (view, QY_TYPE_RECORD_ROW, title);

  g_assert_nonnull (row);
  qy_record_row_set_text (row, text);
  qy_record_row_commit (row);
}

typedef struct
{
  LibraryFixture *fixture;
  const char *id;
  const char *place;
} Expected;

static gboolean
is_stored (gpointer data)
{
  const Expected *expected = data;
  g_autoptr (QyMeeting) meeting = library_run (expected->fixture, get_meeting, expected->id);

  return g_strcmp0 (meeting->place, expected->place) == 0;
}

/* A record opens from the list; an attribute is stored when its row is left, and what the book
 * refuses stays typed, with the reason; lines are added to it. */
static void
test_form (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  g_autofree char *meeting_id = library_run (fixture, make_meeting, id);
  QyContractPage *page = contract_show (fixture, id);
  const Expected expected = { fixture, meeting_id, "三楼会议室" };
  g_autoptr (GPtrArray) items = NULL;
  GtkWidget *view = NULL;
  QyRecordRow *held = NULL;

  qy_page_show_place (QY_PAGE (page), "#service/meetings");
  library_wait (shows_row, page);
  view = library_find (page, QY_TYPE_MEETINGS_VIEW, NULL);
  g_assert_true (gtk_widget_activate_action (view, "sheets.open", "s", meeting_id));
  library_wait (shows_form, view);

  type_into (view, "Place", "三楼会议室");
  library_wait (is_stored, (gpointer) &expected);

  held = library_find (view, QY_TYPE_RECORD_ROW, "Held on");
  qy_record_row_set_text (held, "2099-01-01");
  qy_record_row_commit (held);
  library_wait (has_problem, held);

  g_signal_emit_by_name (library_find (view, QY_TYPE_CHILD_LIST, NULL), "add");
  library_wait (has_item, library_find (view, QY_TYPE_CHILD_LIST, NULL));
  items = library_run (fixture, get_items, meeting_id);
  g_assert_cmpuint (items->len, ==, 1);

  g_assert_true (gtk_widget_activate_action (view, "sheets.back", NULL));
  g_assert_true (shows_row (view));
  library_assert_gone (fixture, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/sheets/read/%s", read_cases[i].name);

      g_test_add_data_func (path, &read_cases[i], check_read);
    }
  g_test_add ("/ui/sheets/form", LibraryFixture, NULL, library_set_up, test_form,
              library_tear_down);
  return g_test_run ();
}
