/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-dialog.h"
#include "qy-incident-list.h"
#include "qy-incident-preview.h"
#include "qy-incident-reminder.h"
#include "qy-incident-words.h"
#include "qy-moment-row.h"
#include "qy-remind-memory.h"
#include "qy-service-board.h"
#include "service-fixture.h"

static const struct
{
  const char *name;
  gint64 minutes;
  const char *text;
} lengths[] = {
  { "nothing", 0, "0 min" },
  { "minutes", 59, "59 min" },
  { "an hour", 60, "1 h" },
  { "hour and minutes", 65, "1 h 05 min" },
  { "a day less", 1439, "23 h 59 min" },
  { "a day", 1440, "1 d" },
  { "days and hours", 3120, "2 d 4 h" },
  { "days and minutes", 1450, "1 d" },
};

static void
test_lengths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = qy_incident_length_text (lengths[i].minutes);

      g_test_message ("%s", lengths[i].name);
      g_assert_cmpstr (text, ==, lengths[i].text);
    }
}

static const struct
{
  const char *name;
  QyClockState state;
  gint64 left;
  gboolean has_done;
  const char *text;
} clocks[] = {
  { "running", QY_CLOCK_STATE_RUNNING, 10, FALSE, "10 min left" },
  { "at the very minute", QY_CLOCK_STATE_RUNNING, 0, FALSE, "due now" },
  { "at night", QY_CLOCK_STATE_WAITING, 60, FALSE, "outside service hours, 1 h left" },
  { "paused", QY_CLOCK_STATE_PAUSED, 5, FALSE, "paused, 5 min left" },
  { "in time", QY_CLOCK_STATE_MET, 5, TRUE, "met" },
  { "overdue", QY_CLOCK_STATE_MISSED, -7, FALSE, "7 min overdue" },
  { "too late", QY_CLOCK_STATE_MISSED, -7, TRUE, "missed by 7 min" },
};

static void
test_clocks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      const QyIncidentClock clock = { .state = clocks[i].state,
                                      .left = clocks[i].left,
                                      .has_done = clocks[i].has_done };
      g_autofree char *text = qy_incident_clock_text (&clock);

      g_test_message ("%s", clocks[i].name);
      g_assert_cmpstr (text, ==, clocks[i].text);
    }
}

static GListModel *
rows_of (gpointer page)
{
  return qy_incident_list_get_items (library_find (page, QY_TYPE_INCIDENT_LIST, NULL));
}

static QyIncidentItem *
row_at (gpointer page, guint position)
{
  g_autoptr (QyIncidentItem) item = g_list_model_get_item (rows_of (page), position);

  return item;
}

static QyPage *
show_board (LibraryFixture *fixture)
{
  QyPage *board = g_object_new (QY_TYPE_SERVICE_BOARD, "session", fixture->session, "page-name",
                                "service", NULL);

  library_show (fixture, board);
  return board;
}

static gboolean
is_empty (gpointer board)
{
  return g_strcmp0 (
             gtk_stack_get_visible_child_name (library_find (board, GTK_TYPE_STACK, "states")),
             "empty")
         == 0;
}

static gboolean
has_two (gpointer page)
{
  return g_list_model_get_n_items (rows_of (page)) == 2;
}

static gboolean
has_one (gpointer page)
{
  return g_list_model_get_n_items (rows_of (page)) == 1;
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer opened)
{
  g_free (*(char **) opened);
  *(char **) opened = g_variant_dup_string (parameter, NULL);
}

/* The page says what belongs there; then what is overdue comes first, each row says how it stands,
 * a word leaves the others out, and a row opens its incident. */
static void
test_board (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *contract = library_run (fixture, service_make, NULL);
  QyPage *board = show_board (fixture);
  const ServiceReport fresh = { contract, "核心系统无法登录", "2026-11-22T07:40:00Z", 1 };
  const ServiceReport late = { contract, "打印机卡纸", "2026-11-22T05:00:00Z", 2 };
  g_autofree char *fresh_id = NULL;
  g_autofree char *late_id = NULL;
  g_autofree char *opened = NULL;
  g_autofree char *expected = NULL;
  const GActionEntry actions[] = { { .name = "open", .activate = on_open, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *list = NULL;

  library_wait (is_empty, board);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, 1, &opened);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  fresh_id = library_run (fixture, service_report, &fresh);
  late_id = library_run (fixture, service_report, &late);
  library_wait (has_two, board);

  g_assert_cmpstr (qy_incident_item_get_id (row_at (board, 0)), ==, late_id);
  g_assert_cmpstr (qy_incident_item_get_clock (row_at (board, 0)), ==, "Response: 1 h overdue");
  g_assert_cmpint (qy_incident_item_get_tone (row_at (board, 0)), ==, QY_INCIDENT_TONE_LATE);
  g_assert_cmpstr (qy_incident_item_get_clock (row_at (board, 1)), ==, "Response: 10 min left");
  g_assert_cmpstr (qy_incident_item_get_due (row_at (board, 1)), ==,
                   "until 16:10 · tell 客户主管经理");
  g_assert_nonnull (library_find (board, GTK_TYPE_LABEL, "2 open, 1 overdue"));

  gtk_editable_set_text (library_find (board, GTK_TYPE_SEARCH_ENTRY, NULL), "卡纸");
  library_wait (has_one, board);
  g_assert_cmpstr (qy_incident_item_get_id (row_at (board, 0)), ==, late_id);
  list = library_find (library_find (board, QY_TYPE_INCIDENT_LIST, NULL), GTK_TYPE_LIST_VIEW, NULL);
  g_signal_emit_by_name (list, "activate", 0u);
  expected = g_strdup_printf ("contract:%s#service/incidents/%s", contract, late_id);
  g_assert_cmpstr (opened, ==, expected);
  library_assert_gone (fixture, board);
}

static gboolean
shows_levels (gpointer dialog)
{
  return gtk_widget_get_visible (library_find (dialog, ADW_TYPE_COMBO_ROW, "_Problem level"));
}

static const char *
preview_says (gpointer dialog, const char *id)
{
  GtkWidget *preview = library_find (dialog, QY_TYPE_INCIDENT_PREVIEW, NULL);
  GtkWidget *label = library_find (preview, GTK_TYPE_LABEL, id);

  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

/* Levels, due moments and ladder are shown before it is stored; a level for production systems only
 * is refused for another one. */
static void
test_report (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *contract = library_run (fixture, service_make, NULL);
  QyPage *board = show_board (fixture);
  QyFormDialog *dialog = qy_incident_dialog_new (GTK_WIDGET (board), fixture->book, contract);
  AdwComboRow *problem = NULL;

  service_present (dialog);
  library_wait (shows_levels, dialog);
  g_assert_false (service_can_accept (dialog));
  service_type (dialog, ADW_TYPE_ENTRY_ROW, "_What happened", "柜面中断");
  problem = library_find (dialog, ADW_TYPE_COMBO_ROW, "_Problem level");
  adw_combo_row_set_selected (problem, 1);
  adw_combo_row_set_selected (library_find (dialog, ADW_TYPE_COMBO_ROW, "_Service level"), 1);
  g_assert_cmpstr (preview_says (dialog, "level"), ==, "Handled at level 1");
  g_assert_nonnull (library_find (dialog, GTK_TYPE_LABEL, "16:30"));
  g_assert_nonnull (library_find (dialog, GTK_TYPE_LABEL, "客户主管经理"));

  gtk_switch_set_active (library_find (dialog, GTK_TYPE_SWITCH, NULL), FALSE);
  g_assert_nonnull (preview_says (dialog, "problem"));
  gtk_switch_set_active (library_find (dialog, GTK_TYPE_SWITCH, NULL), TRUE);
  g_assert_null (preview_says (dialog, "problem"));
  service_type (dialog, QY_TYPE_MOMENT_ROW, NULL, "yesterday");
  g_assert_false (service_can_accept (dialog));
  service_type (dialog, QY_TYPE_MOMENT_ROW, NULL, "2026-11-22 15:50");
  service_accept (dialog);
  library_wait (has_one, board);
  g_assert_cmpstr (qy_incident_item_get_view (row_at (board, 0))->incident->reported_at, ==,
                   "2026-11-22T07:50:00Z");
  library_assert_gone (fixture, board);
}

/* The moment before the report: the book's refusal is said in the dialog, and nothing is lost. */
static void
test_refused (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *contract = library_run (fixture, service_make, NULL);
  QyPage *board = show_board (fixture);
  QyFormDialog *dialog = qy_incident_dialog_new (GTK_WIDGET (board), fixture->book, contract);
  GtkWidget *problem = NULL;

  service_present (dialog);
  library_wait (shows_levels, dialog);
  service_type (dialog, ADW_TYPE_ENTRY_ROW, "_What happened", "柜面中断");
  service_type (dialog, QY_TYPE_MOMENT_ROW, NULL, "2026-11-22 17:00");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.accept", NULL));
  problem = library_find (dialog, GTK_TYPE_LABEL, "problem_label");
  for (int turn = 0; turn < 500 && !gtk_widget_get_visible (problem); turn++)
    library_turn (10);
  g_assert_true (gtk_widget_get_visible (problem));
  g_assert_cmpstr (gtk_editable_get_text (
                       GTK_EDITABLE (library_find (dialog, ADW_TYPE_ENTRY_ROW, "_What happened"))),
                   ==, "柜面中断");
  gtk_window_set_focus (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  library_turn (50);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (board)), ==, 0);
  library_assert_gone (fixture, board);
}

/* Overdue, and two rungs that nobody was told of: each is said once. */
static void
test_reminder (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *contract = library_run (fixture, service_make, NULL);
  QyPage *board = show_board (fixture);
  const ServiceReport report = { contract, "核心系统无法登录", "2026-11-22T07:00:00Z", 1 };
  g_autofree char *id = library_run (fixture, service_report, &report);
  g_autofree char *path = g_build_filename (fixture->folder, "told.ini", NULL);
  QyRemindMemory *memory = qy_remind_memory_new (path);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) again = NULL;

  library_wait (has_one, board);
  g_ptr_array_add (items, row_at (board, 0));
  notices = qy_incident_reminder_choose (items, memory, "/a.qybook");
  again = qy_incident_reminder_choose (items, memory, "/a.qybook");
  g_assert_cmpuint (notices->len, ==, 3);
  g_assert_cmpstr (((QyIncidentNotice *) notices->pdata[0])->title, ==, "Response: 30 min overdue");
  g_assert_cmpstr (((QyIncidentNotice *) notices->pdata[2])->title, ==, "Tell 客户主管经理");
  g_assert_cmpuint (again->len, ==, 0);
  qy_remind_memory_free (memory);
  library_assert_gone (fixture, board);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/service-board/" path, LibraryFixture, NULL, service_set_up, func,               \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/service-board/lengths", test_lengths);
  g_test_add_func ("/ui/service-board/clocks", test_clocks);
  ADD ("board", test_board);
  ADD ("report", test_report);
  ADD ("refused", test_refused);
  ADD ("reminder", test_reminder);
  return g_test_run ();
}
