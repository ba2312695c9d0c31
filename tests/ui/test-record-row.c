/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "qy-match.h"
#include "qy-prompt.h"
#include "qy-record-row.h"

static void
on_commit (QyRecordRow *row, const char *text, gpointer data)
{
  g_ptr_array_add (data, g_strdup (text));
}

static QyRecordRow *
show_row (LibraryFixture *fixture, gboolean multiline, GPtrArray *commits)
{
  GtkWidget *list = gtk_list_box_new ();
  QyRecordRow *row = g_object_new (QY_TYPE_RECORD_ROW, "title", "_Name", "attribute", "name",
                                   "multiline", multiline, NULL);

  g_signal_connect (row, "commit", G_CALLBACK (on_commit), commits);
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (row));
  library_show (fixture, list);
  return row;
}

/* Only what differs from what is stored is offered, without white space around it. */
static void
test_commit (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) commits = g_ptr_array_new_with_free_func (g_free);
  QyRecordRow *row = show_row (fixture, GPOINTER_TO_INT (data), commits);
  g_autofree char *text = NULL;

  qy_record_row_set_value (row, "stored");
  text = qy_record_row_get_text (row);
  g_assert_cmpstr (text, ==, "stored");
  qy_record_row_commit (row);
  g_assert_cmpuint (commits->len, ==, 0);
  qy_record_row_set_text (row, " typed ");
  qy_record_row_commit (row);
  g_assert_cmpuint (commits->len, ==, 1);
  g_assert_cmpstr (commits->pdata[0], ==, "typed");
  library_assert_gone (fixture, row);
}

/* A newer value replaces what nobody touched, and never what was typed. */
static void
test_newer_value (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) commits = g_ptr_array_new_with_free_func (g_free);
  QyRecordRow *row = show_row (fixture, GPOINTER_TO_INT (data), commits);
  g_autofree char *newer = NULL;
  g_autofree char *typed = NULL;

  qy_record_row_set_value (row, "first");
  qy_record_row_set_value (row, "second");
  newer = qy_record_row_get_text (row);
  g_assert_cmpstr (newer, ==, "second");
  qy_record_row_set_text (row, "typed");
  qy_record_row_set_value (row, "third");
  typed = qy_record_row_get_text (row);
  g_assert_cmpstr (typed, ==, "typed");
  g_assert_cmpstr (qy_record_row_get_value (row), ==, "third");
  library_assert_gone (fixture, row);
}

static void
test_problem (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) commits = g_ptr_array_new_with_free_func (g_free);
  QyRecordRow *row = show_row (fixture, GPOINTER_TO_INT (data), commits);

  qy_record_row_set_value (row, "stored");
  qy_record_row_set_text (row, "wrong");
  qy_record_row_set_problem (row, "It is wrong");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_true (gtk_widget_get_visible (library_find (row, GTK_TYPE_LABEL, "It is wrong")));
  qy_record_row_set_text (row, "stored");
  qy_record_row_commit (row);
  g_assert_null (qy_record_row_get_problem (row));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  library_assert_gone (fixture, row);
}

static void
test_suggestions (LibraryFixture *fixture, gconstpointer data)
{
  const char *const words[] = { "one", "two", NULL };
  g_autoptr (GPtrArray) commits = g_ptr_array_new_with_free_func (g_free);
  QyRecordRow *row = show_row (fixture, FALSE, commits);
  GtkWidget *button = library_find (row, GTK_TYPE_MENU_BUTTON, NULL);

  g_assert_false (gtk_widget_get_visible (button));
  qy_record_row_set_suggestions (row, words);
  g_assert_true (gtk_widget_get_visible (button));
  gtk_widget_activate_action (GTK_WIDGET (row), "row.suggest", "s", "two");
  g_assert_cmpuint (commits->len, ==, 1);
  g_assert_cmpstr (commits->pdata[0], ==, "two");
  library_assert_gone (fixture, row);
}

static void
on_accepted (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  *(char **) data = qy_prompt_get_text (prompt, 0);
}

/* What is required must be there before the dialog can be accepted. */
static void
test_prompt (LibraryFixture *fixture, gconstpointer data)
{
  GtkWidget *from = gtk_label_new ("from");
  QyPrompt *prompt = NULL;
  AdwMessageDialog *dialog = NULL;
  g_autofree char *answer = NULL;

  library_show (fixture, from);
  prompt = qy_prompt_new (from, "Heading", NULL, "_Do");
  dialog = ADW_MESSAGE_DIALOG (prompt);
  qy_prompt_add (prompt, "_Name", NULL, TRUE);
  qy_prompt_ask (prompt, on_accepted, &answer, NULL);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (library_find (prompt, ADW_TYPE_ENTRY_ROW, NULL), " word ");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "accept"));
  adw_message_dialog_response (dialog, "accept");
  g_assert_cmpstr (answer, ==, "word");
}

static void
test_match (void)
{
  g_autofree char *none = qy_match_needle ("  ");
  g_autofree char *needle = qy_match_needle ("ＡＢ 合同");

  g_assert_null (none);
  g_assert_true (qy_match (none, "anything", NULL));
  g_assert_true (qy_match (needle, "服务合同", NULL, "abc"));
  g_assert_false (qy_match (needle, "服务合同", NULL, "a b c"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, func, data)                                                                      \
  g_test_add (path, LibraryFixture, GINT_TO_POINTER (data), library_set_up, func, library_tear_down)
  ADD ("/ui/record-row/commit/line", test_commit, FALSE);
  ADD ("/ui/record-row/commit/lines", test_commit, TRUE);
  ADD ("/ui/record-row/newer-value/line", test_newer_value, FALSE);
  ADD ("/ui/record-row/newer-value/lines", test_newer_value, TRUE);
  ADD ("/ui/record-row/problem", test_problem, FALSE);
  ADD ("/ui/record-row/suggestions", test_suggestions, FALSE);
  ADD ("/ui/record-row/prompt", test_prompt, FALSE);
  g_test_add_func ("/ui/record-row/match", test_match);
  return g_test_run ();
}
