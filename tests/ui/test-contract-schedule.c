/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-due-view.h"
#include "qy-record-dialogs.h"
#include "qy-rule-builder.h"
#include "qy-schedule-view.h"

typedef struct
{
  const char *name;
  const char *rule;
  const char *says; /* what is shown of it */
} RuleCase;

static const RuleCase rule_cases[] = {
  { "once", "on 2026-05-01", "1 May 2026" },
  { "after an event", "event delivery; after P5D working",
    "The day follows when the event is recorded" },
  { "before an event", "event acceptance; before P30D",
    "The day follows when the event is recorded" },
  { "every month", "every P1M from 2026-01-01; day 31",
    "31 January 2026 · 28 February 2026 · 31 March 2026 · 30 April 2026" },
};

/* A rule that is shown is the same rule again, also when a row was touched and put back. */
static void
test_rules (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();

  for (int year = 2025; year <= 2027; year++)
    qy_calendar_cover_year (calendar, year);
  for (guint i = 0; i < G_N_ELEMENTS (rule_cases); i++)
    {
      QyRuleBuilder *builder = qy_rule_builder_new (calendar, (QyDate){ 2026, 6, 1 });
      AdwComboRow *form = NULL;
      guint chosen = 0;
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;

      g_test_message ("%s", rule_cases[i].name);
      g_object_ref_sink (builder);
      qy_rule_builder_set_text (builder, rule_cases[i].rule);
      text = qy_rule_builder_dup_text (builder);
      g_assert_cmpstr (text, ==, rule_cases[i].rule);
      g_assert_nonnull (library_find (builder, GTK_TYPE_LABEL, rule_cases[i].says));
      form = library_find (builder, ADW_TYPE_COMBO_ROW, "_When");
      chosen = adw_combo_row_get_selected (form);
      adw_combo_row_set_selected (form, (chosen + 1) % 5);
      adw_combo_row_set_selected (form, chosen);
      again = qy_rule_builder_dup_text (builder);
      g_assert_cmpstr (again, ==, rule_cases[i].rule);
      g_object_unref (builder);
    }
}

static gpointer
load_course (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_course_load (book, id, error);
}

static gboolean
shows_list (gpointer page)
{
  GtkWidget *view = library_find (page, QY_TYPE_SCHEDULE_VIEW, NULL);

  return library_find (view, ADW_TYPE_ACTION_ROW, "The list is empty: begin it with what is usual")
         != NULL;
}

static gboolean
shows_checks (gpointer page)
{
  return library_find (library_find (page, QY_TYPE_SCHEDULE_VIEW, NULL), GTK_TYPE_CHECK_BUTTON,
                       NULL)
         != NULL;
}

static void
type_into (gpointer dialog, GType type, const char *title, const char *text)
{
  GtkWidget *row = library_find (dialog, type, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
accept (QyFormDialog *dialog)
{
  gpointer pointer = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &pointer);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.accept", NULL));
  library_wait (library_is_null, &pointer);
}

/* What a person writes down is due on the days its rule says; an event, a letter and a list too are
 * recorded and shown. */
static void
test_records (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  g_autoptr (QyCourse) course = library_run (fixture, load_course, id);
  g_autoptr (QyCourse) after = NULL;
  QyDossier *dossier = qy_contract_page_get_dossier (page);
  QyFormDialog *dialog = NULL;
  GtkWidget *view = NULL;
  gboolean found = FALSE;

  qy_page_show_place (QY_PAGE (page), "#schedule");
  library_wait (shows_list, page);
  view = library_find (page, QY_TYPE_SCHEDULE_VIEW, NULL);

  dialog = qy_obligation_dialog_new (GTK_WIDGET (page), fixture->book, dossier, course, NULL);
  gtk_window_present (GTK_WINDOW (dialog));
  type_into (dialog, ADW_TYPE_ENTRY_ROW, "_Title", "季度培训");
  type_into (dialog, QY_TYPE_DAY_ROW, NULL, "2027-03-01");
  accept (dialog);

  dialog = qy_milestone_dialog_new (GTK_WIDGET (page), fixture->book, course);
  gtk_window_present (GTK_WINDOW (dialog));
  accept (dialog);

  dialog = qy_letter_dialog_new (GTK_WIDGET (page), fixture->book, course);
  gtk_window_present (GTK_WINDOW (dialog));
  type_into (dialog, ADW_TYPE_ENTRY_ROW, "_Subject", "交付通知");
  accept (dialog);

  g_assert_true (gtk_widget_activate_action (view, "schedule.start-list", "s", "handover"));
  library_wait (shows_checks, page);
  gtk_check_button_set_active (library_find (view, GTK_TYPE_CHECK_BUTTON, NULL), TRUE);
  library_turn (100);

  after = library_run (fixture, load_course, id);
  g_assert_cmpuint (after->obligations->len, ==, 1);
  g_assert_cmpuint (after->milestones->len, ==, 1);
  g_assert_cmpuint (after->letters->len, ==, 1);
  g_assert_nonnull (((QyChecklistItem *) after->checklist->pdata[0])->done_on);
  for (guint i = 0; i < after->dues->len; i++)
    found = found || g_strcmp0 (((QyDueItem *) after->dues->pdata[i])->due_on, "2027-03-01") == 0;
  g_assert_true (found);
  library_assert_gone (fixture, page);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/contract-schedule/" path, LibraryFixture, NULL, library_set_up, func,           \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("rules", test_rules);
  ADD ("records", test_records);
  return g_test_run ();
}
