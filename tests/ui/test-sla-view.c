/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-book-sla.h"
#include "qy-book-term.h"
#include "qy-book-window.h"
#include "qy-figure-chart.h"
#include "qy-sla-view.h"

#define NAME "核心系统可用性"

/* December of a contract that promises 99.9 % and had an outage of 100 minutes. */
static gpointer
make_service (QyBook *book, gpointer contract_id, GCancellable *cancellable, GError **error)
{
  static const char *const stated[] = { "form",  "availability", "name", NAME,     "target",
                                        "99.9%", "hours",        "24x7", "period", "month" };
  g_autofree char *term = qy_book_term_add (book, contract_id, QY_TERM_INDICATOR, NULL, error);
  g_autoptr (QyServiceWindow) window =
      qy_service_window_new (contract_id, "outage", "2026-12-09T00:00:00Z", "2026-12-09T01:40:00Z");

  for (guint i = 0; term != NULL && i < G_N_ELEMENTS (stated); i += 2)
    {
      qy_book_term_state (book, contract_id, term, stated[i], stated[i + 1], error);
      g_assert_no_error (*error);
    }
  return qy_book_service_window_put (book, window, error) ? g_strdup (window->id) : NULL;
}

static gpointer
approve (QyBook *book, gpointer contract_id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QySlaStatement) statement =
      qy_book_sla_approve (book, contract_id, "2026-12", NULL, error);

  return statement != NULL ? GINT_TO_POINTER (TRUE) : NULL;
}

static gboolean
shows_missed (gpointer page)
{
  GtkWidget *row = library_find (page, ADW_TYPE_EXPANDER_ROW, NAME);

  return row != NULL && library_find (row, GTK_TYPE_LABEL, "Missed") != NULL;
}

static gboolean
shows_met (gpointer page)
{
  GtkWidget *row = library_find (page, ADW_TYPE_EXPANDER_ROW, NAME);

  return row != NULL && library_find (row, GTK_TYPE_LABEL, "Met") != NULL;
}

static gboolean
is_approved (gpointer page)
{
  return gtk_widget_get_visible (library_find (page, GTK_TYPE_WIDGET, "withdraw_button"));
}

static gboolean
shows_november (gpointer page)
{
  return library_find (page, GTK_TYPE_LABEL, "November 2026") != NULL;
}

/* The last month that is over, its indicator with the outage beneath; an outage that is removed
 * makes it met; approved it can be withdrawn only; another month is a step away. */
static void
test_month (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  g_autofree char *window = NULL;
  QyContractPage *page = NULL;
  GtkWidget *view = NULL;
  GtkWidget *row = NULL;
  g_autofree char *summary = NULL;

  qy_book_set_now (fixture->book, "2027-01-15T08:00:00Z");
  qy_book_set_today (fixture->book, (QyDate){ 2027, 1, 15 });
  window = library_run (fixture, make_service, id);
  page = contract_show (fixture, id);
  qy_page_show_place (QY_PAGE (page), "#service/sla");
  library_wait (shows_missed, page);
  view = library_find (page, QY_TYPE_SLA_VIEW, NULL);
  g_assert_nonnull (library_find (view, GTK_TYPE_LABEL, "December 2026"));
  row = library_find (view, ADW_TYPE_EXPANDER_ROW, NAME);
  g_assert_nonnull (library_find (row, GTK_TYPE_LABEL, "99.776%"));
  summary = qy_chart_summarize (library_find (view, QY_TYPE_FIGURE_CHART, NULL));
  g_assert_nonnull (strstr (summary, "1 of them missed"));

  g_assert_true (gtk_widget_activate_action (view, "sla.remove-window", "s", window));
  library_wait (shows_met, page);

  g_assert_nonnull (library_run (fixture, approve, id));
  library_wait (is_approved, view);
  g_assert_false (gtk_widget_get_visible (library_find (view, GTK_TYPE_WIDGET, "approve_button")));

  g_assert_true (gtk_widget_activate_action (view, "sla.previous", NULL));
  library_wait (shows_november, view);
  library_assert_gone (fixture, page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/sla-view/month", LibraryFixture, NULL, library_set_up, test_month,
              library_tear_down);
  return g_test_run ();
}
