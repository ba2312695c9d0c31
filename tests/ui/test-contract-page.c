/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "contract-fixture.h"
#include "qy-book-attachment.h"
#include "qy-contract-copy.h"
#include "qy-fact-row.h"
#include "qy-field-row.h"
#include "qy-parent-row.h"
#include "qy-redline-window.h"
#include "qy-sign-dialog.h"

static gboolean
is_issued (gpointer page)
{
  return qy_contract_page_get_dossier (page)->contract->state == QY_STATE_ISSUED;
}

static gboolean
is_signed (gpointer page)
{
  return qy_contract_page_get_dossier (page)->contract->state == QY_STATE_SIGNED;
}

static gboolean
is_in_review (gpointer page)
{
  return qy_contract_page_get_dossier (page)->contract->state == QY_STATE_IN_REVIEW;
}

static const char *
next_label (gpointer page)
{
  return gtk_button_get_label (library_find (page, GTK_TYPE_BUTTON, "next_button"));
}

static const char *
value_of (gpointer page, const char *title)
{
  QyFactRow *row = library_find (page, QY_TYPE_FACT_ROW, title);
  static char *value;

  g_assert_nonnull (row);
  g_clear_pointer (&value, g_free);
  g_object_get (row, "value", &value, NULL);
  return value;
}

static const char *
view_of (gpointer page)
{
  return gtk_stack_get_visible_child_name (library_find (page, GTK_TYPE_STACK, "views"));
}

/* It says what the text says, in the text's language, and leads there. */
static void
test_overview (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  QyFactRow *row = NULL;

  g_assert_cmpstr (qy_page_get_title (QY_PAGE (page)), ==, CONTRACT_TITLE);
  g_assert_cmpstr (value_of (page, "Starts"), ==, "2026年12月1日");
  g_assert_cmpstr (value_of (page, "Ends"), ==, "2027年11月30日");
  row = library_find (page, QY_TYPE_FACT_ROW, "3.1 合同总价");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "壹拾贰万元整");
  row = library_find (page, QY_TYPE_FACT_ROW, "Starts");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "2.1 服务开始日期");
  row = library_find (page, QY_TYPE_FACT_ROW, "Term of service");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "服务开始日期  2026年12月1日\n服务结束日期  2027年11月30日");
  row = library_find (page, QY_TYPE_FACT_ROW, "Takes effect");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Not stated in the text");
  library_assert_gone (fixture, page);
}

static void
test_places (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);

  qy_page_show_place (QY_PAGE (page), "#history");
  g_assert_cmpstr (view_of (page), ==, "history");
  qy_page_show_place (QY_PAGE (page), "#attachments");
  g_assert_cmpstr (view_of (page), ==, "attachments");
  qy_page_show_place (QY_PAGE (page), "abcde");
  g_assert_cmpstr (view_of (page), ==, "text");
  qy_page_show_place (QY_PAGE (page), "#overview");
  g_assert_cmpstr (view_of (page), ==, "overview");
  library_assert_gone (fixture, page);
}

static gboolean
types_into_the_fee (gpointer page)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (page));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, QY_TYPE_FIELD_ROW) : NULL;

  return row != NULL && library_find (row, GTK_TYPE_LABEL, "合同总价") != NULL;
}

/* A new contract opens where the first field is to be filled: one only has to type. */
static void
test_field (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  g_autofree char *name = g_strconcat ("contract:", id, NULL);
  QyPage *page =
      g_object_new (QY_TYPE_CONTRACT_PAGE, "session", fixture->session, "page-name", name, NULL);

  library_show (fixture, page);
  qy_page_show_place (page, "=fee.total");
  library_wait (types_into_the_fee, page);
  g_assert_cmpstr (view_of (page), ==, "text");
  library_assert_gone (fixture, page);
}

static gboolean
offers_issuing (gpointer page)
{
  return g_strcmp0 (next_label (page), "_Issue…") == 0;
}

/* The button offers what the life cycle allows next, and follows what others do to the book. */
static void
test_steps (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  GtkWidget *bar = library_find (page, GTK_TYPE_BOX, "frozen_bar");

  g_assert_cmpstr (next_label (page), ==, "_Issue…");
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (page), "contract.set-state", "s", "in-review"));
  library_wait (is_in_review, page);
  g_assert_cmpstr (next_label (page), ==, "_Approve");
  gtk_widget_activate_action (GTK_WIDGET (page), "contract.set-state", "s", "approved");
  library_wait (offers_issuing, page);
  library_run (fixture, contract_issue, id);
  library_wait (is_issued, page);
  g_assert_cmpstr (next_label (page), ==, "_Record Signature…");
  g_assert_true (gtk_widget_get_visible (bar));
  library_assert_gone (fixture, page);
}

static gpointer
list_files (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_book_attachment_list (book, id, error);
}

static void
test_signature (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  g_autofree char *scan = g_build_filename (fixture->folder, "扫描.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (scan);
  g_autoptr (QyDossier) dossier = NULL;
  g_autoptr (GPtrArray) files = NULL;
  QySignDialog *dialog = NULL;
  GtkEditable *day = NULL;

  library_run (fixture, contract_issue, id);
  library_wait (is_issued, page);
  g_assert_true (g_file_set_contents (scan, "%PDF-1.4", -1, NULL));
  dialog = qy_sign_dialog_new (fixture->book, qy_contract_page_get_dossier (page));
  gtk_window_present (GTK_WINDOW (dialog));
  day = library_find (dialog, ADW_TYPE_ENTRY_ROW, "day_row");
  gtk_editable_set_text (day, "9999-01-01");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (day), "error"));
  gtk_editable_set_text (day, "2026-06-02");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (day), "error"));
  qy_sign_dialog_set_scan (dialog, file);
  adw_combo_row_set_selected (library_find (dialog, ADW_TYPE_COMBO_ROW, "party_row"), 2);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "sign.record", NULL));
  library_wait (library_is_null, &dialog);
  library_wait (is_signed, page);
  dossier = library_run (fixture, contract_load, id);
  g_assert_cmpstr (dossier->contract->signed_on, ==, "2026-06-02");
  files = library_run (fixture, list_files, id);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpstr (((QyAttachment *) files->pdata[0])->role, ==, "signed-copy");
  library_assert_gone (fixture, page);
  g_remove (scan);
}

static gboolean
note_is_stored (gpointer page)
{
  return g_strcmp0 (qy_contract_page_get_dossier (page)->contract->tags, "重要 2026") == 0;
}

/* What is typed is stored without a button. */
static void
test_particulars (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);

  gtk_editable_set_text (library_find (page, ADW_TYPE_ENTRY_ROW, "tags_row"), "重要 2026");
  g_assert_true (qy_page_get_unsaved (QY_PAGE (page)));
  library_wait (note_is_stored, page);
  g_assert_false (qy_page_get_unsaved (QY_PAGE (page)));
  library_assert_gone (fixture, page);
}

static gboolean
has_parent (gpointer page)
{
  const QyDossier *dossier = qy_contract_page_get_dossier (page);

  return dossier->parent != NULL && g_strcmp0 (dossier->contract->relation, "renewed") == 0;
}

static gboolean
is_found (gpointer row)
{
  return qy_parent_row_get_parent_id (row) != NULL;
}

static gpointer
make_parent (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *tmpl = add_template (book);

  return add_draft (book, tmpl, "框架合同");
}

/* The contract it belongs to is found by its title; one there is none of is not stored. */
static void
test_parent (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *parent = library_run (fixture, make_parent, NULL);
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  GtkEditable *row = library_find (page, QY_TYPE_PARENT_ROW, NULL);

  gtk_editable_set_text (row, "没有这份合同");
  library_turn (1500);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_null (qy_contract_page_get_dossier (page)->contract->parent_id);
  gtk_editable_set_text (row, "框架合同");
  library_wait (is_found, row);
  adw_combo_row_set_selected (library_find (page, ADW_TYPE_COMBO_ROW, "relation_row"), 1);
  library_wait (has_parent, page);
  g_assert_cmpstr (qy_contract_page_get_dossier (page)->parent->id, ==, parent);
  library_assert_gone (fixture, page);
}

static gpointer
change_fee (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  static const QyAssignment values[] = { { "fee.total", "130000" } };

  return qy_book_contract_set_state (book, id, QY_STATE_DRAFT, NULL, error)
                 && qy_book_text_set_values (book, id, values, G_N_ELEMENTS (values), error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

static guint
count_changes (gpointer window)
{
  guint n = 0;

  g_object_get (window, "n-changes", &n, NULL);
  return n;
}

static gboolean
has_changes (gpointer window)
{
  return count_changes (window) > 0;
}

static void
test_redline (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  g_autoptr (QyDossier) dossier = NULL;
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter start, end;
  gpointer window = NULL;

  library_run (fixture, contract_issue, id);
  library_run (fixture, change_fee, id);
  dossier = library_run (fixture, contract_load, id);
  window = qy_redline_window_new (fixture->book, dossier, 1);
  gtk_window_present (window);
  library_wait (has_changes, window);
  g_assert_cmpuint (count_changes (window), ==, 1);
  buffer = gtk_text_view_get_buffer (library_find (window, GTK_TYPE_TEXT_VIEW, "view"));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_nonnull (strstr (text, "120,000.00130,000.00"));
  g_assert_nonnull (strstr (text, "乙方按本合同负责系统的日常运行维护。"));
  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (window);
  library_wait (library_is_null, &window);
}

static void
test_copy (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  g_autofree char *copy = library_run (fixture, qy_contract_copy, id);
  g_autoptr (QyDossier) dossier = library_run (fixture, contract_load, copy);

  g_assert_cmpstr (copy, !=, id);
  g_assert_cmpint (dossier->contract->state, ==, QY_STATE_DRAFT);
  g_assert_cmpint (dossier->contract->amount, ==, 12000000);
  g_assert_cmpstr (dossier->contract->ends_on, ==, "2027-11-30");
  g_assert_cmpuint (qy_document_get_parties (dossier->document)->len, ==, 2);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/contract-page/" path, LibraryFixture, NULL, library_set_up, func,               \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("overview", test_overview);
  ADD ("places", test_places);
  ADD ("field", test_field);
  ADD ("steps", test_steps);
  ADD ("signature", test_signature);
  ADD ("particulars", test_particulars);
  ADD ("parent", test_parent);
  ADD ("redline", test_redline);
  ADD ("copy", test_copy);
  return g_test_run ();
}
