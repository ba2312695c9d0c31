/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-pane.h"

#include "qy-field-form.h"
#include "qy-finding-list.h"
#include "qy-text-editor.h"
#include "qy-text-outline.h"
#include "text-fixture.h"

static QyTextPane *
make_pane (TextFixture *fixture, int width)
{
  GtkWidget *pane = qy_text_pane_new ();

  gtk_window_set_default_size (fixture->window, width, 600);
  qy_text_pane_set_text (QY_TEXT_PANE (pane), fixture->text);
  text_fixture_show (fixture, pane);
  text_fixture_wait (gtk_widget_get_width (pane) > 0);
  text_fixture_spin ();
  return QY_TEXT_PANE (pane);
}

static GtkWidget *
find (QyTextPane *pane, GType type)
{
  return text_fixture_find (GTK_WIDGET (pane), type);
}

static void
test_show (TextFixture *fixture, gconstpointer data)
{
  QyTextPane *pane = make_pane (fixture, 1200);
  QyTextEditor *editor = QY_TEXT_EDITOR (find (pane, QY_TYPE_TEXT_EDITOR));

  qy_text_pane_show_block (pane, text_fixture_key (fixture, 4));
  g_assert_cmpstr (qy_text_editor_get_block (editor), ==, text_fixture_key (fixture, 4));
  qy_text_pane_show_field (pane, "fee.total");
  text_fixture_spin ();
  g_assert_true (gtk_widget_get_mapped (find (pane, QY_TYPE_FIELD_FORM)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         find (pane, QY_TYPE_FIELD_FORM)));
  text_fixture_wait (qy_text_pane_get_n_findings (pane) > 0);
  text_fixture_drop (fixture, GTK_WIDGET (pane));
}

static gboolean
is_shown (QyTextPane *pane, GType type)
{
  return gtk_widget_get_mapped (find (pane, type));
}

/* Where there is no room for all, the editor keeps its own. */
static void
test_room (TextFixture *fixture, gconstpointer data)
{
  QyTextPane *pane = make_pane (fixture, 800);

  g_assert_true (is_shown (pane, QY_TYPE_TEXT_OUTLINE));
  g_assert_false (is_shown (pane, QY_TYPE_FINDING_LIST));
  g_assert_cmpint (gtk_widget_get_width (find (pane, QY_TYPE_TEXT_EDITOR)), >=, 380);
  gtk_widget_activate_action (GTK_WIDGET (pane), "text.view", "s", "findings");
  text_fixture_spin ();
  g_assert_true (is_shown (pane, QY_TYPE_FINDING_LIST));
  g_assert_false (is_shown (pane, QY_TYPE_TEXT_OUTLINE));
  g_assert_cmpint (gtk_widget_get_width (find (pane, QY_TYPE_TEXT_EDITOR)), >=, 380);
  gtk_widget_activate_action (GTK_WIDGET (pane), "text.side", NULL);
  text_fixture_spin ();
  g_assert_true (is_shown (pane, QY_TYPE_TEXT_OUTLINE));
  text_fixture_drop (fixture, GTK_WIDGET (pane));
}

static void
on_flushed (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  qy_text_pane_flush_finish (QY_TEXT_PANE (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Closing the tab: what was typed a moment ago is in the book. */
static void
test_flush (TextFixture *fixture, gconstpointer data)
{
  QyTextPane *pane = make_pane (fixture, 1200);
  g_autoptr (QyDocument) stored = NULL;
  g_autoptr (GError) error = NULL;
  gboolean flushed = FALSE;

  qy_document_set_value (fixture->document, "fee.total", "CNY 100", NULL);
  qy_text_pane_flush_async (pane, on_flushed, &flushed);
  text_fixture_wait (flushed);
  stored =
      qy_book_text_load (fixture->book.book, qy_working_text_get_holder_id (fixture->text), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (qy_document_get_raw (stored, "fee.total"), ==, "CNY 100");
  text_fixture_drop (fixture, GTK_WIDGET (pane));
}

/* A place asked for before the text is there is shown when it is. */
static void
test_early (TextFixture *fixture, gconstpointer data)
{
  GtkWidget *pane = qy_text_pane_new ();
  g_autoptr (QyWorkingText) text =
      qy_working_text_new (fixture->book.book, qy_working_text_get_holder_id (fixture->text));
  QyTextEditor *editor = QY_TEXT_EDITOR (find (QY_TEXT_PANE (pane), QY_TYPE_TEXT_EDITOR));

  qy_text_pane_set_text (QY_TEXT_PANE (pane), text);
  qy_text_pane_show_block (QY_TEXT_PANE (pane), text_fixture_key (fixture, 3));
  text_fixture_show (fixture, pane);
  text_fixture_wait (qy_working_text_get_document (text) != NULL);
  text_fixture_spin ();
  g_assert_cmpstr (qy_text_editor_get_block (editor), ==, text_fixture_key (fixture, 3));
  text_fixture_drop (fixture, pane);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  text_fixture_add ("/ui/text-pane/show", test_show);
  text_fixture_add ("/ui/text-pane/room", test_room);
  text_fixture_add ("/ui/text-pane/flush", test_flush);
  text_fixture_add ("/ui/text-pane/early", test_early);
  return g_test_run ();
}
