/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-field-input.h"
#include "qy-term-card.h"
#include "qy-term-value-row.h"
#include "qy-terms-view.h"

/* A draft whose fee is known as a term too. */
static gpointer
make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *id = contract_make (book, NULL, NULL, error);
  g_autoptr (QyTerm) term = qy_term_new ("fee", NULL);

  term->holder_id = g_strdup (id);
  qy_term_bind (term, "total", "fee.total");
  return qy_book_term_put (book, term, error) ? g_steal_pointer (&id) : NULL;
}

static QyTermsView *
terms_of (QyContractPage *page)
{
  QyTermsView *view = NULL;

  qy_page_show_place (QY_PAGE (page), "#terms");
  view = library_find (page, QY_TYPE_TERMS_VIEW, NULL);
  g_assert_nonnull (view);
  return view;
}

static const QyTerm *
find_term (gpointer page, const char *kind)
{
  GPtrArray *terms = qy_contract_page_get_dossier (page)->terms;

  for (guint i = 0; i < terms->len; i++)
    if (g_str_equal (((QyTerm *) terms->pdata[i])->kind, kind))
      return terms->pdata[i];
  return NULL;
}

static GtkWidget *
row_of (gpointer page, const char *card, const char *title)
{
  GtkWidget *group = library_find (page, QY_TYPE_TERM_CARD, card);

  g_assert_nonnull (group);
  return library_find (group, QY_TYPE_TERM_VALUE_ROW, title);
}

static QyFieldInput *
input_of (gpointer page, const char *card, const char *title)
{
  GtkWidget *row = row_of (page, card, title);

  g_assert_nonnull (row);
  return library_find (row, QY_TYPE_FIELD_INPUT, NULL);
}

/* As a person does it: type, Enter. */
static void
type_into (gpointer page, const char *card, const char *title, const char *text)
{
  QyFieldInput *input = input_of (page, card, title);
  GtkEditable *entry = library_find (input, GTK_TYPE_ENTRY, NULL);

  g_assert_nonnull (entry);
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
}

static const char *
raw_of (gpointer page, const char *kind, const char *attr)
{
  const QyTerm *term = find_term (page, kind);
  const char *key = term != NULL ? qy_term_bound_field (term, attr) : NULL;

  return key != NULL ? qy_document_get_raw (qy_contract_page_get_dossier (page)->document, key)
                     : NULL;
}

static gboolean
fee_is_changed (gpointer page)
{
  const QyDossier *dossier = qy_contract_page_get_dossier (page);

  return dossier->contract->amount == 13050000;
}

/* What is typed beside the clause is printed in the clause and stands in the ledger. */
static void
test_edit (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  const QyPrintedBlock *block = NULL;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;

  terms_of (page);
  shown = qy_field_input_dup_text (input_of (page, "Fee", "Total"));
  g_assert_cmpstr (shown, ==, "¥120,000.00");
  type_into (page, "Fee", "Total", "13.05万元");
  library_wait (fee_is_changed, page);
  block = qy_dossier_place_of (qy_contract_page_get_dossier (page), "fee.total");
  text = qy_printed_block_text (block);
  g_assert_nonnull (strstr (text, "130,500.00"));
  library_assert_gone (fixture, page);
}

/* What no contract can mean is refused where it was typed, and nothing is stored. */
static void
test_refusals (LibraryFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *card, *title, *typed;
  } cases[] = {
    { "words", "Fee", "Total", "很多钱" },
    { "impossible day", "Service period", "First day", "2026-02-30" },
    { "unreadable day", "Service period", "Last day", "some day" },
  };
  g_autofree char *id = library_run (fixture, make, NULL);
  QyContractPage *page = contract_show (fixture, id);

  terms_of (page);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *row = row_of (page, cases[i].card, cases[i].title);
      GtkWidget *problem = library_find (row, GTK_TYPE_LABEL, "problem_label");

      g_test_message ("%s", cases[i].name);
      type_into (page, cases[i].card, cases[i].title, cases[i].typed);
      g_assert_true (gtk_widget_get_visible (problem));
      g_assert_cmpuint (strlen (gtk_label_get_text (GTK_LABEL (problem))), >, 10);
    }
  library_turn (500);
  g_assert_cmpint (qy_contract_page_get_dossier (page)->contract->amount, ==, 12000000);
  g_assert_cmpstr (qy_contract_page_get_dossier (page)->contract->starts_on, ==, "2026-12-01");
  library_assert_gone (fixture, page);
}

static gboolean
has_renewal_row (gpointer page)
{
  return library_find (page, QY_TYPE_TERM_CARD, "Renewal") != NULL
         && row_of (page, "Renewal", "Form") != NULL;
}

static gboolean
renews_automatically (gpointer page)
{
  return g_strcmp0 (raw_of (page, "renewal", "form"), "自动续约") == 0;
}

static gboolean
has_notice (gpointer page)
{
  return g_strcmp0 (raw_of (page, "renewal", "notice"), "P30D") == 0;
}

static gboolean
has_no_renewal (gpointer page)
{
  return find_term (page, "renewal") == NULL;
}

/* A term is added, its details stated by choosing and typing, and it is removed again. */
static void
test_add (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  QyTermsView *view = terms_of (page);
  GtkWidget *card = NULL;
  GtkDropDown *forms = NULL;
  GtkWidget *mark = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "terms.add", "s", "renewal"));
  library_wait (has_renewal_row, page);
  forms = library_find (input_of (page, "Renewal", "Form"), GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (forms, 1);
  library_wait (renews_automatically, page);
  card = library_find (page, QY_TYPE_TERM_CARD, "Renewal");
  g_assert_true (gtk_widget_activate_action (card, "term.add-detail", "s", "notice"));
  type_into (page, "Renewal", "Notice period", "30天");
  library_wait (has_notice, page);
  mark = library_find (row_of (page, "Renewal", "Notice period"), GTK_TYPE_LABEL, "mark_label");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (mark)), ==, "Not stated in the text");
  g_assert_true (gtk_widget_activate_action (card, "term.remove", NULL));
  library_wait (has_no_renewal, page);
  library_turn (50);
  g_assert_null (library_find (page, QY_TYPE_TERM_CARD, "Renewal"));
  library_assert_gone (fixture, page);
}

static gboolean
is_issued (gpointer page)
{
  return qy_contract_page_get_dossier (page)->contract->state == QY_STATE_ISSUED;
}

static gboolean
shows_block (gpointer page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (library_find (page, GTK_TYPE_STACK, "views")),
                    "text")
         == 0;
}

/* What a frozen text shows is only read; its clause is one Enter away. */
static void
test_frozen (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  GtkWidget *row = NULL;

  terms_of (page);
  library_run (fixture, contract_issue, id);
  library_wait (is_issued, page);
  row = row_of (page, "Fee", "Total");
  g_assert_null (library_find (row, QY_TYPE_FIELD_INPUT, NULL));
  g_assert_nonnull (library_find (row, GTK_TYPE_LABEL, "¥120,000.00"));
  g_signal_emit_by_name (library_find (row, GTK_TYPE_BUTTON, "number_button"), "clicked");
  library_wait (shows_block, page);
  library_assert_gone (fixture, page);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/contract-terms/" path, LibraryFixture, NULL, library_set_up, func,              \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("edit", test_edit);
  ADD ("refusals", test_refusals);
  ADD ("add", test_add);
  ADD ("frozen", test_frozen);
  return g_test_run ();
}
