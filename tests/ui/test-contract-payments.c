/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "contract-fixture.h"
#include "qy-form-dialog.h"
#include "qy-payment-dialog.h"
#include "qy-payment-sums.h"
#include "qy-payment-table.h"
#include "qy-payments-view.h"
#include "qy-share-list.h"

/* A draft with a monthly fee of 10 000.00, due within ten days after each month. */
static gpointer
make (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  static const char *const fee[][2] = { { "form", "monthly" },
                                        { "amount", "10000" },
                                        { "timing", "arrears" } };
  g_autofree char *id = contract_make (book, NULL, NULL, error);
  g_autofree char *fee_id = qy_book_term_add (book, id, QY_TERM_FEE, NULL, error);
  g_autofree char *when_id =
      fee_id != NULL ? qy_book_term_add (book, id, QY_TERM_PAYMENT_DEADLINE, NULL, error) : NULL;
  g_autofree char *penalty_id =
      when_id != NULL ? qy_book_term_add (book, id, QY_TERM_PENALTY, NULL, error) : NULL;

  for (guint i = 0; penalty_id != NULL && i < G_N_ELEMENTS (fee); i++)
    if (!qy_book_term_state (book, id, fee_id, fee[i][0], fee[i][1], error))
      return NULL;
  if (penalty_id == NULL || !qy_book_term_state (book, id, when_id, "day", "10", error)
      || !qy_book_term_state (book, id, penalty_id, "rate", "0.05%/日", error))
    return NULL;
  return g_steal_pointer (&id);
}

static gpointer
load_course (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_course_load (book, id, error);
}

static GPtrArray *
items_of (QyCourse *course)
{
  GPtrArray *items = qy_payment_item_list (course);

  g_assert_cmpuint (items->len, ==, 12);
  return items;
}

static void
type_amount (gpointer dialog, const char *text)
{
  GtkWidget *row = library_find (dialog, ADW_TYPE_ENTRY_ROW, "_Amount (CNY)");

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static gint64
part_of (GPtrArray *parts, guint index)
{
  return index < parts->len ? ((QyAllocation *) parts->pdata[index])->amount : 0;
}

typedef struct
{
  const char *name;
  gint64 amount;
  guint n;       /* parts */
  gint64 first;  /* of the one that was asked for, the third */
  gint64 second; /* of the oldest */
  gboolean fine;
} Proposal;

static const Proposal proposals[] = {
  { "nothing", 0, 0, 0, 0, TRUE },
  { "a part", 400000, 1, 400000, 0, TRUE },
  { "all of it", 1000000, 1, 1000000, 0, TRUE },
  { "and of the oldest", 1200000, 2, 1000000, 200000, TRUE },
  { "more than is planned", 99000000, 12, 1000000, 1000000, TRUE },
};

/* What was asked for is served first, then the oldest; nothing is invented. */
static void
test_proposals (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  g_autoptr (QyCourse) course = library_run (fixture, load_course, id);
  g_autoptr (GPtrArray) items = items_of (course);

  for (guint i = 0; i < G_N_ELEMENTS (proposals); i++)
    {
      QyShareList *list = g_object_ref_sink (g_object_new (QY_TYPE_SHARE_LIST, NULL));
      g_autoptr (GPtrArray) parts = NULL;

      g_test_message ("%s", proposals[i].name);
      qy_share_list_set_items (list, items, items->pdata[2], QY_SHARE_OF_OPEN);
      qy_share_list_set_amount (list, proposals[i].amount);
      parts = qy_share_list_dup_parts (list);
      g_assert_cmpuint (parts->len, ==, proposals[i].n);
      g_assert_cmpint (part_of (parts, 0), ==, proposals[i].first);
      g_assert_cmpint (part_of (parts, 1), ==, proposals[i].second);
      g_assert_cmpint (qy_share_list_is_fine (list), ==, proposals[i].fine);
      g_object_unref (list);
    }
}

static gboolean
shows_payments (gpointer page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (library_find (
                        library_find (page, QY_TYPE_PAYMENTS_VIEW, NULL), GTK_TYPE_STACK, "stack")),
                    "payments")
         == 0;
}

static gboolean
has_movement (gpointer page)
{
  return library_find (library_find (page, QY_TYPE_PAYMENTS_VIEW, NULL), GTK_TYPE_LABEL,
                       "¥12,000.00")
         != NULL;
}

/* From another page: the contract's payments with the dialog; recorded, it is in table and list. */
static void
test_record (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  g_autoptr (QyCourse) course = library_run (fixture, load_course, id);
  g_autoptr (GPtrArray) items = items_of (course);
  g_autoptr (QyCourse) after = NULL;
  QyFormDialog *dialog = NULL;
  const QyMoneyTotal *total = NULL;

  qy_page_show_place (QY_PAGE (page), "#payments");
  library_wait (shows_payments, page);
  dialog = qy_payment_dialog_new (GTK_WIDGET (page), fixture->book, course, items, items->pdata[0],
                                  "payment");
  gtk_window_present (GTK_WINDOW (dialog));
  type_amount (dialog, "much");
  g_assert_true (gtk_widget_has_css_class (
      library_find (dialog, ADW_TYPE_ENTRY_ROW, "_Amount (CNY)"), "error"));
  type_amount (dialog, "1.2万");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.accept", NULL));
  library_wait (library_is_null, &dialog);
  library_wait (has_movement, page);
  after = library_run (fixture, load_course, id);
  g_assert_cmpuint (after->movements->len, ==, 1);
  total = qy_course_find_total (after, qy_payment_item_get_due (items->pdata[0]));
  g_assert_nonnull (total);
  g_assert_cmpint (total->paid, ==, 1000000);
  total = qy_course_find_total (after, qy_payment_item_get_due (items->pdata[1]));
  g_assert_nonnull (total);
  g_assert_cmpint (total->paid, ==, 200000);
  library_assert_gone (fixture, page);
}

static void
test_sums (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *id = library_run (fixture, make, NULL);
  g_autoptr (QyCourse) course = library_run (fixture, load_course, id);
  g_autoptr (GPtrArray) items = items_of (course);
  g_autoptr (GArray) sums = qy_payment_sums (items);
  const QyPaymentSum *sum = &g_array_index (sums, QyPaymentSum, 0);

  g_assert_cmpuint (sums->len, ==, 1);
  g_assert_cmpstr (sum->currency, ==, "CNY");
  g_assert_cmpint (sum->planned, ==, 12000000);
  g_assert_cmpint (sum->planned, ==, sum->open + sum->paid);
  g_assert_cmpint (sum->overdue, <=, sum->open);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/contract-payments/" path, LibraryFixture, NULL, library_set_up, func,           \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("proposals", test_proposals);
  ADD ("record", test_record);
  ADD ("sums", test_sums);
  return g_test_run ();
}
