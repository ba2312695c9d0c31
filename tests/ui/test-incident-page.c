/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-list.h"
#include "qy-incident-pane.h"
#include "qy-moment-row.h"
#include "qy-promise-view.h"
#include "service-fixture.h"

static gpointer
pane_of (gpointer page)
{
  return library_find (page, QY_TYPE_INCIDENT_PANE, NULL);
}

static gboolean
shows_incident (gpointer page)
{
  gpointer pane = pane_of (page);

  return pane != NULL && qy_incident_pane_get_item (pane) != NULL;
}

static const QyIncidentView *
view_of (gpointer page)
{
  return qy_incident_item_get_view (qy_incident_pane_get_item (pane_of (page)));
}

static QyContractPage *
show_incident (LibraryFixture *fixture, const char *contract, const char *id)
{
  QyContractPage *page = contract_show (fixture, contract);
  g_autofree char *place = g_strdup_printf ("#service/incidents/%s", id);

  qy_page_show_place (QY_PAGE (page), place);
  library_wait (shows_incident, page);
  return page;
}

/* Opens the dialog of an action, types @text as what it needs, and records it. */
static void
record (QyContractPage *page,
        const char *action,
        GVariant *target,
        const char *at,
        const char *row,
        const char *text)
{
  QyFormDialog *dialog = NULL;

  g_assert_true (gtk_widget_activate_action_variant (pane_of (page), action, target));
  library_wait (service_has_dialog, NULL);
  dialog = service_dialog ();
  if (at != NULL)
    service_type (dialog, QY_TYPE_MOMENT_ROW, NULL, at);
  if (row != NULL)
    service_type (dialog, ADW_TYPE_ENTRY_ROW, row, text);
  service_accept (dialog);
}

static gboolean
is_offered (gpointer page, const char *label)
{
  return gtk_widget_get_visible (library_find (pane_of (page), GTK_TYPE_BUTTON, label));
}

static gboolean
has_responded (gpointer page)
{
  return view_of (page)->incident->acknowledged_at != NULL;
}

static gboolean
is_paused (gpointer page)
{
  return view_of (page)->course->paused;
}

static gboolean
is_going_on (gpointer page)
{
  return !view_of (page)->course->paused;
}

static gboolean
is_told (gpointer page)
{
  return library_find (pane_of (page), GTK_TYPE_LABEL, "told 15:46") != NULL;
}

static gboolean
is_closed (gpointer page)
{
  return view_of (page)->incident->closed_at != NULL;
}

static gboolean
is_open_again (gpointer page)
{
  return view_of (page)->incident->resolved_at == NULL;
}

/* Everything that happens to an incident, in order: responded, told, paused, gone on, resolved,
 * closed, reopened; each is shown, and what cannot be done is not offered. */
static void
test_course (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *contract = library_run (fixture, service_make, NULL);
  const ServiceReport report = { contract, "核心系统无法登录", "2026-11-22T07:40:00Z", 1 };
  g_autofree char *id = library_run (fixture, service_report, &report);
  QyContractPage *page = show_incident (fixture, contract, id);

  g_assert_nonnull (library_find (pane_of (page), GTK_TYPE_LABEL, "10 min left"));
  g_assert_nonnull (library_find (pane_of (page), ADW_TYPE_ACTION_ROW, "Handled at level 1"));
  record (page, "incident.step", g_variant_new_string ("acknowledged"), "2026-11-22 15:45", NULL,
          NULL);
  library_wait (has_responded, page);
  g_assert_nonnull (library_find (pane_of (page), GTK_TYPE_LABEL, "met"));
  record (page, "incident.tell", g_variant_new_int64 (5), "2026-11-22 15:46", NULL, NULL);
  library_wait (is_told, page);

  g_assert_false (is_offered (page, "_Go On…"));
  record (page, "incident.pause", NULL, NULL, "_Reason, such as waiting for the client",
          "等待账号");
  library_wait (is_paused, page);
  g_assert_nonnull (library_find (pane_of (page), GTK_TYPE_LABEL, "paused, 3 h 40 min left"));
  g_assert_false (is_offered (page, "_Pause…"));
  record (page, "incident.resume", NULL, NULL, NULL, NULL);
  library_wait (is_going_on, page);

  g_assert_false (is_offered (page, "_Reopen…"));
  record (page, "incident.step", g_variant_new_string ("resolved"), NULL, "_Note", "已重启");
  record (page, "incident.step", g_variant_new_string ("closed"), NULL, NULL, NULL);
  library_wait (is_closed, page);
  record (page, "incident.reopen", NULL, NULL, "_Reason", "再次出现");
  library_wait (is_open_again, page);
  g_assert_cmpstr (view_of (page)->incident->resolution, ==, "已重启");
  library_assert_gone (fixture, page);
}

static gboolean
is_by_hand (gpointer page)
{
  return library_find (pane_of (page), ADW_TYPE_ACTION_ROW, "Handled at level 3") != NULL;
}

static gboolean
has_cause (gpointer page)
{
  return view_of (page)->incident->fault != NULL;
}

/* A level by hand needs its reason; the cause is said; what is wrong is not taken. */
static void
test_level (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *contract = library_run (fixture, service_make, NULL);
  const ServiceReport report = { contract, "核心系统无法登录", "2026-11-22T07:40:00Z", 1 };
  g_autofree char *id = library_run (fixture, service_report, &report);
  QyContractPage *page = show_incident (fixture, contract, id);
  QyFormDialog *dialog = NULL;

  g_assert_true (gtk_widget_activate_action (pane_of (page), "incident.override", NULL));
  library_wait (service_has_dialog, NULL);
  dialog = service_dialog ();
  adw_combo_row_set_selected (library_find (dialog, ADW_TYPE_COMBO_ROW, NULL), 2);
  g_assert_false (service_can_accept (dialog));
  service_type (dialog, ADW_TYPE_ENTRY_ROW, "_Reason", "影响很小");
  service_accept (dialog);
  library_wait (is_by_hand, page);
  g_assert_nonnull (library_find (pane_of (page), GTK_TYPE_BUTTON, "By the Matrix"));

  g_assert_true (gtk_widget_activate_action (pane_of (page), "incident.cause", NULL));
  library_wait (service_has_dialog, NULL);
  dialog = service_dialog ();
  adw_combo_row_set_selected (library_find (dialog, ADW_TYPE_COMBO_ROW, NULL), 2);
  service_accept (dialog);
  library_wait (has_cause, page);
  g_assert_cmpstr (view_of (page)->incident->fault, ==, "client");
  library_assert_gone (fixture, page);
}

static gboolean
shows_list (gpointer page)
{
  gpointer list = library_find (page, QY_TYPE_INCIDENT_LIST, NULL);

  return gtk_widget_get_mapped (list)
         && g_list_model_get_n_items (qy_incident_list_get_items (list)) == 1;
}

static gboolean
shows_promise (gpointer page)
{
  gpointer view = library_find (page, QY_TYPE_PROMISE_VIEW, NULL);

  return view != NULL && library_find (view, ADW_TYPE_EXPANDER_ROW, "Handling level 1") != NULL;
}

/* Back to the others; and what the contract promises. */
static void
test_pages (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *contract = library_run (fixture, service_make, NULL);
  const ServiceReport report = { contract, "核心系统无法登录", "2026-11-22T07:40:00Z", 1 };
  g_autofree char *id = library_run (fixture, service_report, &report);
  QyContractPage *page = show_incident (fixture, contract, id);
  GtkWidget *view = NULL;

  g_assert_true (gtk_widget_activate_action (pane_of (page), "incident.back", NULL));
  library_wait (shows_list, page);
  qy_page_show_place (QY_PAGE (page), "#service/promise");
  library_wait (shows_promise, page);
  view = library_find (page, QY_TYPE_PROMISE_VIEW, NULL);
  g_assert_nonnull (library_find (view, ADW_TYPE_ACTION_ROW, "1  十分重要"));
  g_assert_nonnull (library_find (view, GTK_TYPE_LABEL, "30 minutes"));
  library_assert_gone (fixture, page);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/incident-page/" path, LibraryFixture, NULL, service_set_up, func,               \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("course", test_course);
  ADD ("level", test_level);
  ADD ("pages", test_pages);
  return g_test_run ();
}
