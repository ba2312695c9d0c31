/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"
#include "qy-book-milestone.h"
#include "qy-book-term.h"
#include "qy-decision-window.h"

#define ADD(name, func)                                                                            \
  g_test_add ("/ui/decision/" name, LibraryFixture, NULL, library_set_up, func, library_tear_down)

/* A contract on paper that is renewed every year unless somebody objects a month before. */
static gpointer
make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QySignedContract paper = { .title = "备用线路租用合同",
                                   .signed_on = "2025-12-20",
                                   .starts_on = "2026-01-01" };
  const char *const attrs[][3] = { { "form", "automatic" },
                                   { "length", "P1Y" },
                                   { "notice", "1个月" } };
  g_autoptr (QyContract) contract = qy_book_contract_add_signed (book, &paper, error);
  g_autofree char *period = NULL;
  g_autofree char *renewal = NULL;

  g_assert_no_error (*error);
  period = qy_book_term_add (book, contract->id, QY_TERM_SERVICE_PERIOD, NULL, error);
  qy_book_term_state (book, contract->id, period, "start", "2026-01-01", error);
  qy_book_term_state (book, contract->id, period, "length", "1年", error);
  renewal = qy_book_term_add (book, contract->id, QY_TERM_RENEWAL, NULL, error);
  for (guint i = 0; i < G_N_ELEMENTS (attrs); i++)
    qy_book_term_state (book, contract->id, renewal, attrs[i][0],
                        g_str_equal (attrs[i][1], "P1Y") ? "1年" : attrs[i][1], error);
  g_assert_no_error (*error);
  return g_strdup (contract->id);
}

static gpointer
list_milestones (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_book_milestone_list (book, id, error);
}

static gboolean
can_take (gpointer window)
{
  gboolean enabled = FALSE;
  GtkWidget *button = gtk_window_get_default_widget (window);

  g_object_get (button, "sensitive", &enabled, NULL);
  return enabled;
}

static QyDecisionWindow *
open_window (LibraryFixture *fixture, const char *id, QyDecisionKind kind)
{
  QyDecisionWindow *window =
      qy_decision_window_new (qy_session_get_book (fixture->session), id, kind);

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (window));
  library_wait (can_take, window);
  return window;
}

static void
test_object (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  QyDecisionWindow *window = open_window (fixture, id, QY_DECISION_OBJECT);
  GtkEditable *day =
      GTK_EDITABLE (library_find (window, ADW_TYPE_ENTRY_ROW, "On the d_ay, such as 2026-11-22"));
  gpointer pointer = window;
  g_autoptr (GPtrArray) milestones = NULL;

  gtk_editable_set_text (day, "2026-02-31");
  g_assert_false (can_take (window));
  gtk_editable_set_text (day, "2026-03-02");
  g_assert_true (can_take (window));
  g_object_add_weak_pointer (G_OBJECT (window), &pointer);
  gtk_widget_activate_action (GTK_WIDGET (window), "decision.take", NULL);
  library_wait (library_is_null, &pointer);
  milestones = library_run (fixture, list_milestones, id);
  g_assert_cmpuint (milestones->len, ==, 1);
  g_assert_cmpstr (((QyMilestone *) milestones->pdata[0])->kind, ==, "objection");
  g_assert_cmpstr (((QyMilestone *) milestones->pdata[0])->on_day, ==, "2026-03-02");
}

/* What does not fit the state is not offered, and each decision asks for what belongs to it. */
static void
test_offers (LibraryFixture *fixture, gconstpointer data)
{
  g_assert_true (qy_decision_fits (QY_DECISION_OBJECT, QY_STATE_IN_FORCE));
  g_assert_false (qy_decision_fits (QY_DECISION_RESUME, QY_STATE_IN_FORCE));
  g_assert_true (qy_decision_fits (QY_DECISION_RESUME, QY_STATE_SUSPENDED));
  g_assert_false (qy_decision_fits (QY_DECISION_TERMINATE, QY_STATE_DRAFT));
  g_assert_true (qy_decision_fits (QY_DECISION_CLOSE, QY_STATE_TERMINATED));
  for (guint i = 0; i < QY_N_DECISIONS; i++)
    {
      gboolean has_ground = (qy_decision_parts (i) & QY_DECISION_HAS_GROUND) != 0;

      g_assert_cmpint (has_ground, ==, qy_decision_ground (i, 0) != NULL);
      g_assert_cmpstr (qy_decision_explain (i), !=, "");
    }
}

static void
test_gone (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  gpointer window = open_window (fixture, id, QY_DECISION_FOLLOW);

  g_object_add_weak_pointer (G_OBJECT (window), &window);
  gtk_window_destroy (GTK_WINDOW (window));
  library_wait (library_is_null, &window);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("object", test_object);
  ADD ("offers", test_offers);
  ADD ("gone", test_gone);
  return g_test_run ();
}
