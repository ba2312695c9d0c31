/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-history-detail.h"
#include "qy-history-list.h"
#include "qy-history-row.h"

static GtkWidget *
first_row (gpointer page)
{
  GtkWidget *history = library_find (page, QY_TYPE_HISTORY_LIST, NULL);

  return GTK_WIDGET (
      gtk_list_box_get_row_at_index (library_find (history, GTK_TYPE_LIST_BOX, "list"), 0));
}

static gboolean
has_rows (gpointer page)
{
  return first_row (page) != NULL;
}

static const char *
first_label (gpointer page)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (first_row (page)));
}

static gboolean
shows_the_change (gpointer page)
{
  return first_row (page) != NULL && strstr (first_label (page), "fee.total") != NULL;
}

static gpointer
change_fee (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  static const QyAssignment values[] = { { "fee.total", "130000" } };

  return qy_book_text_set_values (book, id, values, G_N_ELEMENTS (values), error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static gboolean
has_detail (gpointer page)
{
  return library_find (first_row (page), ADW_TYPE_ACTION_ROW, "合同总价") != NULL;
}

static gboolean
may_undo (GtkWidget *row)
{
  return gtk_widget_get_visible (library_find (row, GTK_TYPE_BUTTON, "undo_button"));
}

/* What somebody does to the contract is there at once, in words, and only the last act offers to be
 * taken back. */
static void
test_events (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  GtkWidget *row = NULL;

  qy_page_show_place (QY_PAGE (page), "#history");
  library_wait (has_rows, page);
  g_assert_false (shows_the_change (page));
  library_run (fixture, change_fee, id);
  library_wait (shows_the_change, page);
  row = first_row (page);
  g_assert_true (may_undo (row));
  g_assert_false (may_undo (gtk_widget_get_next_sibling (row)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  library_wait (has_detail, page);
  g_assert_cmpstr (
      adw_action_row_get_subtitle (library_find (row, ADW_TYPE_ACTION_ROW, "合同总价")), ==,
      "¥120,000.00 → ¥130,000.00");
  library_assert_gone (fixture, page);
}

static gpointer
write_three_times (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  static const char *const texts[] = { "服务范围一", "服务范围一、二", "服务范围一、二、三" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (QyDocument) document = qy_book_text_load (book, id, error);
      const QyBlock *block = qy_document_get_blocks (document)->pdata[1];

      if (!qy_document_set_text (document, block->key, texts[i], error)
          || !qy_book_text_save (book, document, NULL, error))
        return NULL;
    }
  return GINT_TO_POINTER (TRUE);
}

static GtkWidget *
second_row (gpointer page)
{
  GtkWidget *history = library_find (page, QY_TYPE_HISTORY_LIST, NULL);

  return GTK_WIDGET (
      gtk_list_box_get_row_at_index (library_find (history, GTK_TYPE_LIST_BOX, "list"), 1));
}

static gboolean
shows_a_run (gpointer page)
{
  GtkWidget *row = second_row (page);

  return row != NULL
         && strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "(3 times)") != NULL;
}

static gboolean
shows_the_clause (gpointer page)
{
  return library_find (second_row (page), ADW_TYPE_ACTION_ROW, "第一条") != NULL;
}

/* What was written in one go is one row, and what came of it in the end one detail. */
static void
test_run (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  gpointer detail = NULL;

  library_run (fixture, write_three_times, id);
  library_run (fixture, contract_issue, id); /* then the last text is no longer the one to undo */
  qy_page_show_place (QY_PAGE (page), "#history");
  library_wait (has_rows, page);
  library_wait (shows_a_run, page);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (second_row (page)), TRUE);
  library_wait (shows_the_clause, page);
  detail = library_find (second_row (page), ADW_TYPE_ACTION_ROW, "第一条");
  g_assert_cmpstr (adw_action_row_get_subtitle (detail), ==, "服务内容 → 服务范围一、二、三");
  library_assert_gone (fixture, page);
}

static void
test_issue_is_final (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);

  library_run (fixture, contract_issue, id);
  qy_page_show_place (QY_PAGE (page), "#history");
  library_wait (has_rows, page);
  g_assert_false (may_undo (first_row (page)));
  library_assert_gone (fixture, page);
}

static void
test_markup (void)
{
  const QyHistoryDetail fee = { NULL, (char *) "3.1", (char *) "<5>", (char *) "<6>" };
  const QyHistoryDetail removed = { NULL, (char *) "3.1", (char *) "a & b", NULL };
  const QyHistoryDetail clause = { NULL, (char *) "3.1",
                                   (char *) "one two three four five six seven eight nine ten",
                                   (char *) "one two three four six seven eight nine ten & more" };
  g_autofree char *both = qy_history_detail_markup (&fee);
  g_autofree char *gone = qy_history_detail_markup (&removed);
  g_autofree char *text = qy_history_detail_markup (&clause);

  g_assert_cmpstr (both, ==, "<s>&lt;5&gt;</s> → &lt;6&gt;");
  g_assert_cmpstr (gone, ==, "<s>a &amp; b</s>");
  g_assert_cmpstr (text, ==,
                   "one two three four <s>five </s>six seven eight nine ten<u> &amp; more</u>");
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/history-list/" path, LibraryFixture, NULL, library_set_up, func,                \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("events", test_events);
  ADD ("run", test_run);
  ADD ("issue-is-final", test_issue_is_final);
  g_test_add_func ("/ui/history-list/markup", test_markup);
  return g_test_run ();
}
