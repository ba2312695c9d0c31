/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-issue-assistant.h"

static gboolean
is_past_waiting (gpointer assistant)
{
  const char *step = qy_issue_assistant_get_step (assistant);

  return !g_str_equal (step, "wait") && !g_str_equal (step, "working");
}

static gpointer
forget_fee (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  static const QyAssignment values[] = { { "fee.total", "" } };

  return qy_book_text_set_values (book, id, values, G_N_ELEMENTS (values), error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static QyIssueAssistant *
show_assistant (LibraryFixture *fixture, const char *id)
{
  QyIssueAssistant *assistant = qy_issue_assistant_new (fixture->session, id);

  gtk_window_present (GTK_WINDOW (assistant));
  library_wait (is_past_waiting, assistant);
  return assistant;
}

static void
assert_gone (QyIssueAssistant *assistant)
{
  g_object_add_weak_pointer (G_OBJECT (assistant), (gpointer *) &assistant);
  gtk_window_destroy (GTK_WINDOW (assistant));
  library_wait (library_is_null, &assistant);
}

static gboolean
may_press (QyIssueAssistant *assistant, const char *button)
{
  return gtk_widget_get_visible (library_find (assistant, GTK_TYPE_BUTTON, button));
}

/* With an error there is no way on, and it says which one. */
static void
test_refused (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  g_autoptr (QyDossier) dossier = NULL;
  QyIssueAssistant *assistant = NULL;
  GtkWidget *errors = NULL;
  AdwPreferencesRow *row = NULL;

  library_run (fixture, forget_fee, id);
  assistant = show_assistant (fixture, id);
  g_assert_cmpstr (qy_issue_assistant_get_step (assistant), ==, "findings");
  g_assert_false (may_press (assistant, "next_button"));
  g_assert_false (may_press (assistant, "issue_button"));
  errors = library_find (assistant, G_TYPE_OBJECT, "errors");
  row = library_find (errors, ADW_TYPE_ACTION_ROW, NULL);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (row), "合同总价"));
  dossier = library_run (fixture, contract_load, id);
  g_assert_cmpint (dossier->contract->state, ==, QY_STATE_DRAFT);
  assert_gone (assistant);
}

static void
test_issue (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyIssueAssistant *assistant = show_assistant (fixture, id);
  g_autofree char *number = NULL;
  g_autoptr (QyDossier) dossier = NULL;

  if (may_press (assistant, "next_button"))
    gtk_widget_activate_action (GTK_WIDGET (assistant), "issue.next", NULL);
  g_assert_cmpstr (qy_issue_assistant_get_step (assistant), ==, "freeze");
  number = g_strdup (gtk_label_get_text (library_find (assistant, GTK_TYPE_LABEL, "number_label")));
  gtk_editable_set_text (library_find (assistant, ADW_TYPE_ENTRY_ROW, "why_row"), "首次签发");
  gtk_widget_activate_action (GTK_WIDGET (assistant), "issue.issue", NULL);
  library_wait (is_past_waiting, assistant);
  g_assert_cmpstr (qy_issue_assistant_get_step (assistant), ==, "done");
  dossier = library_run (fixture, contract_load, id);
  g_assert_cmpstr (dossier->contract->number, ==, number);
  g_assert_cmpint (dossier->contract->state, ==, QY_STATE_ISSUED);
  g_assert_cmpuint (dossier->revisions->len, ==, 1);
  g_assert_cmpstr (((QyRevision *) dossier->revisions->pdata[0])->why, ==, "首次签发");
  assert_gone (assistant);
}

/* Looking at the next number draws none. */
static void
test_number_is_not_drawn (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyIssueAssistant *first = show_assistant (fixture, id);
  QyIssueAssistant *second = show_assistant (fixture, id);
  GtkLabel *a = library_find (first, GTK_TYPE_LABEL, "number_label");
  GtkLabel *b = library_find (second, GTK_TYPE_LABEL, "number_label");

  g_assert_cmpstr (gtk_label_get_text (a), ==, gtk_label_get_text (b));
  assert_gone (first);
  assert_gone (second);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/issue-assistant/" path, LibraryFixture, NULL, library_set_up, func,             \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("refused", test_refused);
  ADD ("issue", test_issue);
  ADD ("number-is-not-drawn", test_number_is_not_drawn);
  return g_test_run ();
}
