/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of the sample book: on whatever day it is made, somebody seems to have kept it. */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-book-due.h"
#include "qy-book-ledger.h"
#include "qy-book-milestone.h"
#include "qy-book-money.h"
#include "qy-contract-facts.h"
#include "qy-printed.h"
#include "qy-sample.h"

#define MAX_LATE 90 /* days */

/* Stands for the page layout, which is not of this layer. */
static GBytes *
render (
    QyPrinted *printed, const QyRenderInfo *info, gpointer user_data, guint *pages, GError **error)
{
  g_autofree char *text = qy_printed_to_text (printed);
  char *bytes = g_strdup_printf ("%s %" G_GINT64_FORMAT " %s\n%s", info->number, info->revision,
                                 info->check_code, text);

  if (user_data != NULL)
    ++*(guint *) user_data;
  *pages = 1;
  return g_bytes_new_take (bytes, strlen (bytes));
}

typedef struct
{
  char *folder;
  char *path;
  QyBook *book;
} Fixture;

static void
fixture_init (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("qy-sample-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "sample.qybook", NULL);
  fixture->book = qy_book_open (fixture->path, QY_BOOK_CREATE | QY_BOOK_INLINE, &error);
  g_assert_no_error (error);
}

static void
fixture_clear (Fixture *fixture)
{
  qy_book_close (fixture->book);
  g_clear_object (&fixture->book);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
fill (Fixture *fixture, QyDate day)
{
  g_autoptr (GError) error = NULL;
  guint n_papers = 0;
  gboolean filled = qy_sample_fill (fixture->book, day, render, &n_papers, &error);

  g_assert_no_error (error);
  g_assert_true (filled);
  g_assert_cmpuint (n_papers, ==, QY_SAMPLE_N_PAPERS);
}

static GPtrArray *
load_contracts (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = qy_book_ledger_ids (book, NULL, NULL, &error);
  GPtrArray *contracts;

  g_assert_no_error (error);
  contracts = qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), &error);
  g_assert_no_error (error);
  return contracts;
}

/* How many days before @day it should have been done; below zero when it is still to come. */
static int
days_late (const QyDueItem *item, QyDate day)
{
  return qy_date_to_days (day) - qy_date_to_days (qy_date_from_iso (item->due_on, NULL));
}

static GPtrArray *
list_dues (QyBook *book, const QyDueFilter *filter)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = qy_book_due_list (book, filter, &error);

  g_assert_no_error (error);
  return items;
}

static void
check_overdue (QyBook *book, QyDate day)
{
  g_autoptr (GPtrArray) items = list_dues (book, &(QyDueFilter){ .horizon = 30, .most = 2000 });
  guint late = 0, late_payments = 0, ahead = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      int days = days_late (item, day);

      g_test_message ("%s %s %s %d", item->number, item->title, item->source_id, days);
      g_assert_cmpint (days, <=, MAX_LATE);
      late += days > 0;
      late_payments += days > 0 && item->kind == QY_DUE_PAYMENT;
      ahead += days <= 0;
    }
  g_assert_cmpuint (late, >=, 4);
  g_assert_cmpuint (late, <=, 12);
  g_assert_cmpuint (late_payments, >=, 3);
  g_assert_cmpuint (ahead, >, 5);
}

static void
check_due_kinds (QyBook *book)
{
  QyDueFilter all = {
    .with_closed = TRUE, .with_snoozed = TRUE, .with_waiting = TRUE, .most = 5000
  };
  g_autoptr (GPtrArray) items = list_dues (book, &all);
  guint of_kind[QY_N_DUE_KINDS] = { 0 };
  guint waiting = 0, snoozed = 0, part = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];

      of_kind[item->kind]++;
      waiting += item->open && item->waiting_for != NULL;
      snoozed += item->open && item->snoozed_until != NULL;
      part += item->open && item->has_amount && item->paid > 0;
      if (item->state == QY_STATE_CLOSED && item->has_amount && item->due_on != NULL)
        g_assert_cmpint (item->paid, ==, item->amount);
    }
  for (guint kind = 0; kind < QY_N_DUE_KINDS; kind++)
    {
      g_test_message ("%s", qy_due_kind_to_string (kind));
      g_assert_cmpuint (of_kind[kind], >, 0);
    }
  g_assert_cmpuint (waiting, >, 0);
  g_assert_cmpuint (snoozed, ==, 1);
  g_assert_cmpuint (part, >, 0);
}

/* Every kind of milestone and of movement but the set-off occurs. */
static void
check_records (QyBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contracts = load_contracts (book);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < contracts->len; i++)
    {
      const QyContract *contract = contracts->pdata[i];
      g_autoptr (GPtrArray) milestones = qy_book_milestone_list (book, contract->id, &error);
      g_autoptr (GPtrArray) movements = qy_book_movement_list (book, contract->id, &error);

      g_assert_no_error (error);
      for (guint k = 0; k < milestones->len; k++)
        g_hash_table_add (seen, g_strdup (((const QyMilestone *) milestones->pdata[k])->kind));
      for (guint k = 0; k < movements->len; k++)
        g_hash_table_add (seen, g_strdup (((const QyMovement *) movements->pdata[k])->kind));
    }
  for (guint kind = 0; kind < QY_N_MILESTONE_KINDS; kind++)
    {
      g_test_message ("%s", qy_milestone_kind_to_string (kind));
      g_assert_true (g_hash_table_contains (seen, qy_milestone_kind_to_string (kind)));
    }
  g_assert_true (g_hash_table_contains (seen, "payment"));
  g_assert_true (g_hash_table_contains (seen, "refund"));
  g_assert_true (g_hash_table_contains (seen, "credit-note"));
}

/* On whatever day it is made, the book looks as if somebody had kept it until then. */
static void
test_records (void)
{
  static const QyDate on[] = { { 2026, 11, 22 }, { 2026, 3, 1 }, { 2027, 1, 31 }, { 2026, 7, 12 } };

  for (gsize i = 0; i < G_N_ELEMENTS (on); i++)
    {
      Fixture fixture;

      fixture_init (&fixture);
      fill (&fixture, on[i]);
      qy_book_set_today (fixture.book, on[i]);
      check_overdue (fixture.book, on[i]);
      check_due_kinds (fixture.book);
      check_records (fixture.book);
      fixture_clear (&fixture);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/sample/records", test_records);
  return g_test_run ();
}
