/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-draft-assistant.h"
#include "qy-draft-field-row.h"
#include "qy-draft-form.h"
#include "qy-party-picker.h"

static gboolean
is_past_waiting (gpointer assistant)
{
  return !g_str_equal (qy_draft_assistant_get_step (assistant), "wait");
}

static gboolean
is_at_details (gpointer assistant)
{
  return g_str_equal (qy_draft_assistant_get_step (assistant), "details");
}

static gpointer
make_template (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return add_template (book);
}

static gpointer
make_party (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return add_party (book, "云杉数据有限公司", 901);
}

static gpointer
list_contracts (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_find (book, data, error);

  return contract != NULL ? qy_dossier_load (book, contract->id, error) : NULL;
}

static QyDraftAssistant *
show_assistant (LibraryFixture *fixture, const char *template_id)
{
  QyDraftAssistant *assistant = qy_draft_assistant_new (fixture->session, template_id);

  gtk_window_present (GTK_WINDOW (assistant));
  library_wait (is_past_waiting, assistant);
  return assistant;
}

static void
assert_gone (QyDraftAssistant *assistant)
{
  g_object_add_weak_pointer (G_OBJECT (assistant), (gpointer *) &assistant);
  gtk_window_destroy (GTK_WINDOW (assistant));
  library_wait (library_is_null, &assistant);
}

static void
test_empty (LibraryFixture *fixture, gconstpointer data)
{
  QyDraftAssistant *assistant = show_assistant (fixture, "");

  g_assert_cmpstr (qy_draft_assistant_get_step (assistant), ==, "none");
  assert_gone (assistant);
}

/* Enter takes the template that the search left, Back leads to the list again. */
static void
test_choose (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make_template, NULL);
  QyDraftAssistant *assistant = show_assistant (fixture, NULL);

  g_assert_cmpstr (qy_draft_assistant_get_step (assistant), ==, "templates");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (assistant), "draft.next", NULL));
  library_wait (is_at_details, assistant);
  gtk_widget_activate_action (GTK_WIDGET (assistant), "draft.back", NULL);
  g_assert_cmpstr (qy_draft_assistant_get_step (assistant), ==, "templates");
  assert_gone (assistant);
}

static gboolean
is_fine (QyDraftAssistant *assistant)
{
  gboolean fine = FALSE;

  g_object_get (library_find (assistant, QY_TYPE_DRAFT_FORM, NULL), "fine", &fine, NULL);
  return fine;
}

/* What cannot be read is said while it is typed, and nothing is made of it. */
static void
test_values (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make_template, NULL);
  QyDraftAssistant *assistant = show_assistant (fixture, id);
  GtkEditable *fee = library_find (assistant, QY_TYPE_DRAFT_FIELD_ROW, "合同总价");

  g_assert_true (is_fine (assistant));
  gtk_editable_set_text (fee, "十二个");
  g_assert_false (is_fine (assistant));
  gtk_editable_set_text (fee, "12万");
  g_assert_true (is_fine (assistant));
  g_assert_cmpstr (gtk_label_get_text (library_find (fee, GTK_TYPE_LABEL, "printed_label")), ==,
                   "¥120,000.00");
  assert_gone (assistant);
}

static void
test_create (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make_template, NULL);
  g_autofree char *party = library_run (fixture, make_party, NULL);
  QyDraftAssistant *assistant = show_assistant (fixture, id);
  g_autoptr (QyDossier) dossier = NULL;
  const QyDocumentParty *client = NULL;

  qy_party_picker_set_party (library_find (assistant, QY_TYPE_PARTY_PICKER, NULL), party, NULL);
  gtk_editable_set_text (library_find (assistant, QY_TYPE_DRAFT_FIELD_ROW, "合同总价"), "12万");
  gtk_editable_set_text (library_find (assistant, QY_TYPE_DRAFT_FIELD_ROW, "服务开始日期"),
                         "2027年1月1日");
  gtk_editable_set_text (library_find (assistant, ADW_TYPE_ENTRY_ROW, "title_row"), "新机房合同");
  g_object_add_weak_pointer (G_OBJECT (assistant), (gpointer *) &assistant);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (assistant), "draft.create", NULL));
  library_wait (library_is_null, &assistant);
  dossier = library_run (fixture, list_contracts, (gpointer) "新机房合同");
  g_assert_cmpint (dossier->contract->amount, ==, 12000000);
  g_assert_cmpstr (dossier->contract->starts_on, ==, "2027-01-01");
  client = qy_document_find_party (dossier->document, "甲方");
  g_assert_cmpstr (client->party_id, ==, party);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/draft-assistant/" path, LibraryFixture, NULL, library_set_up, func,             \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("empty", test_empty);
  ADD ("choose", test_choose);
  ADD ("values", test_values);
  ADD ("create", test_create);
  return g_test_run ();
}
