/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "book-fixture.h"
#include "ledger-rows.h"
#include "qy-book-attachment.h"
#include "qy-book-ledger.h"
#include "qy-ledger-export.h"
#include "qy-ledger-footer.h"
#include "qy-ledger-page.h"
#include "qy-ledger-table.h"
#include "qy-signed-paper.h"

/* The page over a book of so many contracts, in a window. */
typedef struct
{
  BookFixture base;
  QyBook *book;
  QySession *session;
  GtkWidget *window;
  QyLedgerPage *page;
  QyLedgerTable *table;
} Fixture;

static void
turn (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (1000);
}

static void
wait_a_little (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    turn ();
}

static GtkWidget *
find_child (GtkWidget *widget, GType type, const char *css_class)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    return widget;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type, css_class);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
settle (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  do
    turn ();
  while ((g_main_context_pending (NULL)
          || qy_paged_model_is_loading (qy_ledger_table_get_model (fixture->table)))
         && g_get_monotonic_time () < end);
  wait_a_little (20);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  book_fixture_set_up (&fixture->base, NULL);
  add_ledger_rows (fixture->base.book, GPOINTER_TO_UINT (data));
  g_clear_object (&fixture->base.book);
  fixture->book = book_fixture_open_again (&fixture->base, QY_BOOK_DEFAULT);
  fixture->session = qy_session_new (fixture->book);
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (QY_TYPE_LEDGER_PAGE, "session", fixture->session, "page-name",
                                "contracts", NULL);
  fixture->table =
      QY_LEDGER_TABLE (find_child (GTK_WIDGET (fixture->page), QY_TYPE_LEDGER_TABLE, NULL));
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

/* Every case also says that nothing of the page is left. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (int i = 0; i < 50 || (fixture->page != NULL && i < 5000); i++)
    turn ();
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->book);
  book_fixture_tear_down (&fixture->base, data);
}

static guint
n_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (qy_ledger_table_get_model (fixture->table)));
}

static const char *
seen_state (Fixture *fixture)
{
  GtkWidget *states = gtk_widget_get_ancestor (GTK_WIDGET (fixture->table), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (states));
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = NULL;

  g_assert_cmpuint (n_rows (fixture), ==, 60);
  g_assert_cmpstr (seen_state (fixture), ==, "table");
  wait_a_little (100);
  cell = find_child (GTK_WIDGET (fixture->table), GTK_TYPE_INSCRIPTION, NULL);
  g_assert_true (g_str_has_prefix (gtk_inscription_get_text (GTK_INSCRIPTION (cell)), "N-"));
  g_assert_true (qy_page_search (QY_PAGE (fixture->page)));
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (seen_state (fixture), ==, "empty");
  qy_ledger_page_set_where (fixture->page, "state = draft");
  settle (fixture);
  g_assert_cmpstr (seen_state (fixture), ==, "nothing-found");
  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "ledger.clear-filter", NULL);
  settle (fixture);
  g_assert_cmpstr (seen_state (fixture), ==, "empty");
}

#define NO_AMOUNT G_MININT64

static gint64
amount_at (Fixture *fixture, guint position)
{
  GListModel *model = G_LIST_MODEL (qy_ledger_table_get_model (fixture->table));
  g_autoptr (QyPagedRow) row = g_list_model_get_item (model, position);
  const QyContract *contract = NULL;

  for (int i = 0; i < 5000 && !qy_paged_row_is_loaded (row); i++)
    turn ();
  contract = qy_paged_row_get_record (row);
  return contract->has_amount ? contract->amount : NO_AMOUNT;
}

/* Those without an amount come last. A click on a header is what the view makes of it: its sorter.
 */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  static const char *const sorts[] = { "amount", "-amount" };

  for (guint s = 0; s < G_N_ELEMENTS (sorts); s++)
    {
      g_autofree char *sort = NULL;

      qy_ledger_table_set_sort (fixture->table, sorts[s]);
      settle (fixture);
      sort = qy_ledger_table_dup_sort (fixture->table);
      g_assert_cmpstr (sort, ==, sorts[s]);
      for (guint i = 1; i < n_rows (fixture); i++)
        {
          gint64 one = amount_at (fixture, i - 1), next = amount_at (fixture, i);

          g_assert_true (next == NO_AMOUNT || (s == 0 ? next >= one : next <= one));
          g_assert_true (one != NO_AMOUNT || next == NO_AMOUNT);
        }
    }
  qy_ledger_table_set_sort (fixture->table, NULL);
}

static void
test_chips (Fixture *fixture, gconstpointer data)
{
  GtkWidget *chip = NULL;

  qy_ledger_page_set_where (fixture->page, "(state = draft or state = closed)");
  settle (fixture);
  g_assert_cmpuint (n_rows (fixture), ==, 10); /* 2 of 12 states */
  chip = find_child (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "filter-chip");
  g_assert_nonnull (chip);
  g_signal_emit_by_name (chip, "clicked");
  settle (fixture);
  g_assert_cmpuint (n_rows (fixture), ==, 60);
  g_assert_false (gtk_widget_is_visible (gtk_widget_get_ancestor (
      find_child (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "filter-chip"), ADW_TYPE_BIN)));
}

static void
test_view (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sort = NULL;
  g_autofree char *after = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "ledger.view", "s", "ending");
  settle (fixture);
  sort = qy_ledger_table_dup_sort (fixture->table);
  g_assert_cmpstr (sort, ==, "ends_on");
  g_assert_cmpuint (n_rows (fixture), <, 60);
  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "ledger.view", "s", "all");
  settle (fixture);
  after = qy_ledger_table_dup_sort (fixture->table);
  g_assert_cmpstr (after, ==, "");
  g_assert_cmpuint (n_rows (fixture), ==, 60);
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const chosen[] = { "amount:200", "number:90", "-title:-1", "nonsense:3",
                                        NULL };
  QyLedgerLayout *layout = qy_ledger_table_get_layout (fixture->table);
  g_auto (GStrv) columns = NULL;
  GActionGroup *actions = qy_ledger_layout_get_actions (layout);
  g_autoptr (GVariant) shown = NULL;

  qy_ledger_layout_set (layout, chosen);
  columns = qy_ledger_layout_dup (layout);
  g_assert_cmpstr (columns[0], ==, "amount:200");
  g_assert_cmpstr (columns[1], ==, "number:90");
  g_assert_true (g_strv_contains ((const char *const *) columns, "-title:-1"));
  g_action_group_activate_action (actions, "column-title", NULL);
  shown = g_action_group_get_action_state (actions, "column-title");
  g_assert_true (g_variant_get_boolean (shown));
  g_strfreev (g_steal_pointer (&columns));
  columns = qy_ledger_layout_dup (layout);
  g_assert_true (g_strv_contains ((const char *const *) columns, "title:-1"));
  qy_ledger_layout_set (layout, NULL);
}

/* By id: sorting, another program's rows and its removals. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (qy_ledger_table_get_selection (fixture->table));
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autoptr (QyBook) other = NULL;

  gtk_selection_model_select_item (model, 3, TRUE);
  gtk_selection_model_select_range (model, 40, 5, FALSE);
  before = qy_ledger_selection_dup_ids (QY_LEDGER_SELECTION (model));
  g_assert_cmpuint (g_strv_length (before), ==, 6);
  qy_ledger_table_set_sort (fixture->table, "-amount");
  settle (fixture);
  other = book_fixture_open_again (&fixture->base, QY_BOOK_INLINE);
  add_ledger_rows (other, 30);
  remove_ledger_row (other, before[2]);
  qy_session_look (fixture->session);
  wait_a_little (50);
  settle (fixture);
  g_assert_cmpuint (n_rows (fixture), ==, 89);
  after = qy_ledger_selection_dup_ids (QY_LEDGER_SELECTION (model));
  g_assert_cmpuint (g_strv_length (after), ==, 5);
  for (guint i = 0; i < 6; i++)
    g_assert_true (g_strv_contains ((const char *const *) after, before[i]) == (i != 2));
  qy_ledger_table_set_sort (fixture->table, NULL);
}

/* What is far from what was looked at was never asked for. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (qy_ledger_table_get_model (fixture->table));
  GtkWidget *scroller = gtk_widget_get_first_child (GTK_WIDGET (fixture->table));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_autoptr (QyPagedRow) far = NULL;
  g_autoptr (QyPagedRow) near = NULL;

  g_assert_cmpuint (n_rows (fixture), ==, 10000);
  for (int i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                                + gtk_adjustment_get_page_size (adjustment));
      wait_a_little (10);
    }
  settle (fixture);
  far = g_list_model_get_item (model, 9000);
  g_assert_false (qy_paged_row_is_loaded (far));
  near = g_list_model_get_item (model, 250);
  g_assert_true (qy_paged_row_is_loaded (near));
}

static void
test_totals (Fixture *fixture, gconstpointer data)
{
  QyLedgerFooter *footer =
      QY_LEDGER_FOOTER (find_child (GTK_WIDGET (fixture->page), QY_TYPE_LEDGER_FOOTER, NULL));
  GtkWidget *count = NULL;

  qy_ledger_page_set_where (fixture->page, "state = draft");
  settle (fixture);
  wait_a_little (300);
  count = find_child (GTK_WIDGET (footer), GTK_TYPE_LABEL, NULL);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (count)), ==, "5 contracts");
  g_assert_nonnull (gtk_widget_get_next_sibling (count));
}

/* Every row of the list, in its columns, for a spreadsheet. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const char *const chosen[] = { "number:90", "amount:90", "-title:90", NULL };
  QyLedgerLayout *layout = qy_ledger_table_get_layout (fixture->table);
  g_autofree char *path = g_build_filename (fixture->base.folder, "list.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GListModel *jobs = qy_session_get_jobs (fixture->session);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  qy_ledger_layout_set (layout, chosen);
  qy_ledger_export_to (fixture->table, fixture->session, file);
  g_assert_cmpuint (g_list_model_get_n_items (jobs), ==, 1);
  while (g_list_model_get_n_items (jobs) > 0)
    turn ();
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 700 + 1);
  g_assert_true (g_str_has_prefix (lines[0], "\xEF\xBB\xBFNumber,Amount,Currency,Parties"));
  for (guint i = 1; i <= 700; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_true (g_str_has_prefix (cells[0], "N-"));
      g_assert_true (g_str_equal (cells[1], "") == g_str_equal (cells[2], ""));
      g_assert_null (strstr (cells[1], "¥"));
    }
  qy_ledger_layout_set (layout, NULL);
  g_remove (path);
}

static void
test_csv_cell (void)
{
  static const struct
  {
    const char *text;
    gboolean is_number;
    const char *cell;
  } cells[] = {
    { NULL, FALSE, "" },
    { "维护", FALSE, "维护" },
    { "a,b", FALSE, "\"a,b\"" },
    { "a \"b\"", FALSE, "\"a \"\"b\"\"\"" },
    { "one\ntwo", FALSE, "\"one\ntwo\"" },
    { "=HYPERLINK(1)", FALSE, "'=HYPERLINK(1)" },
    { "@a,b", FALSE, "\"'@a,b\"" },
    { "-5", FALSE, "'-5" },
    { "-5.00", TRUE, "-5.00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *cell = qy_ledger_csv_cell (cells[i].text, cells[i].is_number);

      g_assert_cmpstr (cell, ==, cells[i].cell);
    }
}

/* A paper with its scan; a scan that is not there leaves the contract and says so. */
static void
test_signed_paper (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *party = add_party (fixture->book, "云杉数据有限公司", 1);
  g_autofree char *path = g_build_filename (fixture->folder, "scan.pdf", NULL);
  g_autoptr (GError) error = NULL;

  for (int with_file = 0; with_file < 2; with_file++)
    {
      g_autoptr (QySignedPaper) paper = g_new0 (QySignedPaper, 1);
      g_autoptr (QySignedEntry) entry = NULL;
      g_autoptr (QyContract) contract = NULL;
      g_autoptr (GPtrArray) files = NULL;

      if (with_file)
        g_file_set_contents (path, "%PDF-1.4", -1, NULL);
      paper->title = g_strdup ("旧合同");
      paper->ends_on = g_strdup ("2027-01-31");
      paper->amount = g_strdup ("12万");
      paper->state = QY_STATE_EXPIRED;
      paper->parties[1] = g_strdup (party);
      paper->scan = g_file_new_for_path (path);
      entry = qy_signed_paper_enter (fixture->book, paper, NULL, &error);
      g_assert_no_error (error);
      g_assert_true ((entry->scan_error == NULL) == with_file);
      contract = qy_book_contract_get (fixture->book, entry->id, &error);
      g_assert_no_error (error);
      g_assert_cmpint (contract->state, ==, QY_STATE_EXPIRED);
      g_assert_cmpint (contract->amount, ==, 12000000);
      g_assert_cmpstr (contract->counterparty, ==, "云杉数据有限公司");
      files = qy_book_attachment_list (fixture->book, entry->id, NULL);
      g_assert_cmpuint (files->len, ==, with_file);
    }
}

int
main (int argc, char **argv)
{
#define ADD(name, rows, func)                                                                      \
  g_test_add ("/ui/ledger-page/" name, Fixture, GUINT_TO_POINTER (rows), set_up, func, tear_down)

  g_test_init (&argc, &argv, NULL);
  /* GTK 4.8 warns, and goes on, when the rows under a jump of the scrollbar change before it is
   * drawn; whether that happens here depends on how quick the machine is. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  adw_init ();
  ADD ("shows", 60, test_shows);
  ADD ("empty", 0, test_empty);
  ADD ("sort", 60, test_sort);
  ADD ("chips", 60, test_chips);
  ADD ("view", 60, test_view);
  ADD ("columns", 60, test_columns);
  ADD ("selection", 60, test_selection);
  ADD ("totals", 60, test_totals);
  ADD ("scroll", 10000, test_scroll);
  ADD ("export", 700, test_export);
  g_test_add_func ("/ui/ledger-page/csv-cell", test_csv_cell);
  g_test_add ("/ui/ledger-page/signed-paper", BookFixture, NULL, book_fixture_set_up,
              test_signed_paper, book_fixture_tear_down);
  return g_test_run ();
}
