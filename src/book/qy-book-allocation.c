/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due.h"
#include "qy-due-store.h"
#include "qy-money-private.h"
#include "qy-money.h"

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAllocation, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAllocation, contract_id) },
  { "movement_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAllocation, movement_id) },
  { "invoice_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAllocation, invoice_id) },
  { "source_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAllocation, source_id) },
  { "occurrence", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyAllocation, occurrence) },
  { "amount", QY_MEMBER_INT, G_STRUCT_OFFSET (QyAllocation, amount) },
};

static const QyPartKind allocation_kind = {
  .record = { N_ ("allocation"), &qy_allocation_table, sizeof (QyAllocation), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyAllocation, rev) },
  .free_record = (GDestroyNotify) qy_allocation_free,
  .id_offset = G_STRUCT_OFFSET (QyAllocation, id),
  .contract_offset = G_STRUCT_OFFSET (QyAllocation, contract_id),
  .position_offset = -1,
};

static int
by_payment (gconstpointer a, gconstpointer b)
{
  const QyAllocation *one = *(const QyAllocation *const *) a;
  const QyAllocation *other = *(const QyAllocation *const *) b;
  int order = strcmp (one->source_id, other->source_id);

  if (order == 0)
    order = strcmp (one->occurrence, other->occurrence);
  return order != 0 ? order : strcmp (one->id, other->id);
}

/* What an allocation is checked against: the due payments and what others have taken of them. */
typedef struct
{
  GPtrArray *due;    /* of QyDueRow */
  GPtrArray *totals; /* of QyMoneyTotal */
  GPtrArray *own;    /* rows: what is allocated of the whole now */
} Balance;

static void
balance_clear (Balance *balance)
{
  g_clear_pointer (&balance->due, g_ptr_array_unref);
  g_clear_pointer (&balance->totals, g_ptr_array_unref);
  g_clear_pointer (&balance->own, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Balance, balance_clear)

static char *
print_figures (gint64 amount, const char *currency)
{
  QyMoney money = { .minor = amount };

  g_strlcpy (money.currency, currency, sizeof money.currency);
  return qy_money_to_figures (money);
}

/* The allocations of one whole, as rows */
static GPtrArray *
list_own (QyAct *act, const QyWhole *whole, GError **error)
{
  const char *column = whole->is_invoice ? "invoice_id" : "movement_id";
  GPtrArray *rows =
      qy_store_list_owned (act->store, &qy_allocation_table, whole->contract_id, error);

  for (guint i = rows != NULL ? rows->len : 0; i > 0; i--)
    if (g_strcmp0 (qy_row_get_text (rows->pdata[i - 1], column), whole->id) != 0)
      g_ptr_array_remove_index (rows, i - 1);
  return rows;
}

static gboolean
is_for (const QyRow *row, const QyShare *share)
{
  return g_strcmp0 (qy_row_get_text (row, "source_id"), share->source_id) == 0
         && g_strcmp0 (qy_row_get_text (row, "occurrence"), share->occurrence) == 0;
}

static QyRow *
find_own (const Balance *balance, const QyShare *share)
{
  for (guint i = 0; i < balance->own->len; i++)
    if (is_for (balance->own->pdata[i], share))
      return balance->own->pdata[i];
  return NULL;
}

static const QyDueRow *
find_due (const Balance *balance, const QyShare *share)
{
  for (guint i = 0; i < balance->due->len; i++)
    {
      const QyDueRow *row = balance->due->pdata[i];

      if (g_str_equal (row->source_id, share->source_id)
          && g_str_equal (row->occurrence, share->occurrence))
        return row;
    }
  return NULL;
}

/* What others have paid or invoiced of the share's due payment */
static gint64
sum_of (const Balance *balance, const QyWhole *whole, const QyShare *share)
{
  const QyRow *own = find_own (balance, share);
  gint64 mine = own != NULL ? qy_row_get_int (own, "amount") : 0;
  gint64 sum = 0;

  for (guint i = 0; i < balance->totals->len; i++)
    {
      const QyMoneyTotal *total = balance->totals->pdata[i];

      if (g_str_equal (total->source_id, share->source_id)
          && g_str_equal (total->occurrence, share->occurrence))
        sum = whole->is_invoice ? total->invoiced : total->paid + total->credited;
    }
  return whole->is_refund ? sum + mine : sum - mine;
}

static gboolean
check_kind (const QyWhole *whole, const QyDueRow *due, GError **error)
{
  if (due->currency != NULL && !g_str_equal (due->currency, whole->currency))
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                 _ ("What is due is in %s, not in %s; nothing was stored"), due->currency,
                 whole->currency);
  else if (due->direction != NULL && !g_str_equal (due->direction, "unknown")
           && !g_str_equal (due->direction, whole->direction))
    g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                         g_str_equal (due->direction, "in")
                             ? _ ("What is due comes in to us; nothing was stored")
                             : _ ("What is due goes out from us; nothing was stored"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_balance (
    const QyWhole *whole, const QyDueRow *due, gint64 before, gint64 after, GError **error)
{
  gint64 open = due != NULL && due->has_amount ? due->amount : G_MAXINT64;
  g_autofree char *figures = NULL;

  if (after >= before ? after <= open : after >= 0)
    return TRUE;
  figures = print_figures (after < before ? before : MAX (open - before, 0), whole->currency);
  if (after < before)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                 _ ("Only %s was paid or invoiced of it; nothing was stored"), figures);
  else
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                 _ ("Only %s of what is due is still open: leave the rest unallocated; nothing was "
                    "stored"),
                 figures);
  return FALSE;
}

static gboolean
check_share (const Balance *balance, const QyWhole *whole, const QyShare *share, GError **error)
{
  const QyDueRow *due = find_due (balance, share);
  gint64 before = sum_of (balance, whole, share);
  gint64 after = whole->is_refund ? before - share->amount : before + share->amount;

  if (share->amount == 0 || (share->amount > 0) != (whole->amount > 0))
    return qy_part_invalid (error, _ ("A share must be an amount with the sign of the whole; "
                                      "nothing was stored"));
  return (due == NULL || check_kind (whole, due, error))
         && check_balance (whole, due, before, after, error);
}

static gboolean
check_twice (const QyShare *shares, gsize n, GError **error)
{
  for (gsize i = 0; i < n; i++)
    for (gsize k = 0; k < i; k++)
      if (g_strcmp0 (shares[i].source_id, shares[k].source_id) == 0
          && g_strcmp0 (shares[i].occurrence, shares[k].occurrence) == 0)
        return qy_part_invalid (error, _ ("The same due payment is named twice; nothing was "
                                          "stored"));
  return TRUE;
}

static gboolean
check_sum (const QyWhole *whole, const QyShare *shares, gsize n, GError **error)
{
  gint64 left = whole->amount;
  g_autofree char *figures = NULL;

  for (gsize i = 0; i < n; i++)
    {
      if (ABS (shares[i].amount) <= ABS (left))
        {
          left -= shares[i].amount;
          continue;
        }
      figures = print_figures (whole->amount, whole->currency);
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("More is allocated than %s; nothing was stored"), figures);
      return FALSE;
    }
  return check_twice (shares, n, error);
}

static QyDueRow *
row_of (const QyDueItem *item)
{
  static const char *const directions[] = { "unknown", "in", "out" };
  QyDueRow *row = g_new0 (QyDueRow, 1);

  row->source_id = g_strdup (item->source_id);
  row->occurrence = g_strdup (item->occurrence);
  row->has_amount = item->has_amount;
  row->amount = item->amount;
  row->currency = g_strdup (item->currency);
  if (item->currency != NULL)
    row->direction = g_strdup (directions[item->direction]);
  return row;
}

/* Before the last signature nothing is stored as due, but what will be is known. */
static GPtrArray *
list_due (QyAct *act, const char *contract_id, GError **error)
{
  g_autoptr (GPtrArray) stored = qy_due_store_list (act->store, contract_id, error);
  g_autoptr (GPtrArray) items = NULL;

  if (stored == NULL || stored->len > 0)
    return g_steal_pointer (&stored);
  items = qy_book_schedule (act->book, contract_id, NULL, NULL, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (stored, row_of (items->pdata[i]));
  return items != NULL ? g_steal_pointer (&stored) : NULL;
}

static gboolean
load (QyAct *act, const QyWhole *whole, Balance *balance, GError **error)
{
  balance->due = list_due (act, whole->contract_id, error);
  if (balance->due != NULL)
    balance->totals = qy_book_money_totals (act->book, whole->contract_id, error);
  if (balance->totals != NULL)
    balance->own = list_own (act, whole, error);
  return balance->own != NULL;
}

static gboolean
check (QyAct *act,
       const Balance *balance,
       const QyWhole *whole,
       const QyShare *shares,
       gsize n,
       GError **error)
{
  for (gsize i = 0; i < n; i++)
    {
      if (!qy_part_check_source (act->book, whole->contract_id, shares[i].source_id,
                                 shares[i].occurrence, error)
          || !check_share (balance, whole, &shares[i], error))
        return FALSE;
    }
  return check_sum (whole, shares, n, error);
}

static gboolean
remove_others (QyAct *act, const Balance *balance, const QyShare *shares, gsize n, GError **error)
{
  for (guint i = 0; i < balance->own->len; i++)
    {
      gboolean kept = FALSE;

      for (gsize k = 0; k < n; k++)
        kept = kept || is_for (balance->own->pdata[i], &shares[k]);
      if (!kept && !qy_act_remove (act, balance->own->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_share (
    QyAct *act, const Balance *balance, const QyWhole *whole, const QyShare *share, GError **error)
{
  QyRow *own = find_own (balance, share);
  g_autoptr (QyRow) row = own != NULL ? qy_row_copy (own) : qy_row_new (&qy_allocation_table);
  g_autofree char *id = NULL;

  qy_row_set_int (row, "amount", share->amount);
  if (own != NULL)
    return qy_act_update (act, row, NULL, error);
  id = qy_book_new_id (act->book);
  qy_row_set_text (row, "id", id);
  qy_row_set_text (row, "contract_id", whole->contract_id);
  qy_row_set_text (row, whole->is_invoice ? "invoice_id" : "movement_id", whole->id);
  qy_row_set_text (row, "source_id", share->source_id);
  qy_row_set_text (row, "occurrence", share->occurrence);
  return qy_act_insert (act, row, NULL, error);
}

gboolean
qy_whole_allocate (
    QyAct *act, const QyWhole *whole, const QyShare *shares, gsize n_shares, GError **error)
{
  g_auto (Balance) balance = { NULL };

  if (!load (act, whole, &balance, error) || !check (act, &balance, whole, shares, n_shares, error)
      || !remove_others (act, &balance, shares, n_shares, error))
    return FALSE;
  for (gsize i = 0; i < n_shares; i++)
    {
      if (!put_share (act, &balance, whole, &shares[i], error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_whole_commit (QyAct *act,
                 const QyWhole *whole,
                 gboolean is_new,
                 const char *what,
                 const char *day,
                 GError **error)
{
  g_autofree char *figures = print_figures (whole->amount, whole->currency);
  g_autofree char *label = NULL;

  label = g_strdup_printf (is_new ? _ ("%s: %s on %s") : _ ("%s corrected: %s on %s"), what,
                           figures, day);
  return qy_part_commit (act, whole->contract_id, is_new ? "money.record" : "money.correct", label,
                         error);
}

void
qy_allocation_free (QyAllocation *allocation)
{
  qy_record_free (&allocation_kind.record, allocation);
}

GPtrArray *
qy_book_allocation_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *allocations;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  allocations = qy_part_list (self, &allocation_kind, contract_id, error);
  if (allocations != NULL)
    g_ptr_array_sort (allocations, by_payment);
  return allocations;
}
