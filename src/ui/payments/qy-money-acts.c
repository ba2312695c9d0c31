/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-money-acts.h"

#include <glib/gi18n-lib.h>

#define DONE(done) GINT_TO_POINTER (done)

QyMoneyAct *
qy_money_act_new (void)
{
  QyMoneyAct *act = g_new0 (QyMoneyAct, 1);

  act->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_allocation_free);
  return act;
}

void
qy_money_act_free (gpointer data)
{
  QyMoneyAct *act = data;

  g_clear_pointer (&act->movement, qy_movement_free);
  g_clear_pointer (&act->invoice, qy_invoice_free);
  g_ptr_array_unref (act->parts);
  g_free (act);
}

static QyShare *
shares_of (GPtrArray *parts, gboolean negative)
{
  QyShare *shares = g_new0 (QyShare, parts->len + 1);

  for (guint i = 0; i < parts->len; i++)
    {
      const QyAllocation *part = parts->pdata[i];

      shares[i].source_id = part->source_id;
      shares[i].occurrence = part->occurrence;
      shares[i].amount = negative ? -part->amount : part->amount;
    }
  return shares;
}

gpointer
qy_money_act_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyMoneyAct *act = data;
  gboolean negative = act->invoice != NULL && act->invoice->amount < 0;
  g_autofree QyShare *shares = shares_of (act->parts, negative);

  if (act->movement != NULL)
    return DONE (qy_book_movement_put (book, act->movement, shares, act->parts->len, error));
  return DONE (qy_book_invoice_put (book, act->invoice, shares, act->parts->len, error));
}

static gboolean
take_parts (QyBook *book, const QyMovement *movement, GPtrArray *parts, GError **error)
{
  g_autoptr (GPtrArray) all = qy_book_allocation_list (book, movement->contract_id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      QyAllocation *part = all->pdata[i];

      if (g_strcmp0 (part->movement_id, movement->id) == 0)
        g_ptr_array_add (parts, g_ptr_array_steal_index (all, i--));
    }
  return all != NULL;
}

gpointer
qy_money_act_reverse (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyMovement) movement = qy_book_movement_get (book, id, error);
  g_autoptr (GPtrArray) parts =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_allocation_free);
  g_autoptr (QyMovement) counter = NULL;
  g_autofree QyShare *shares = NULL;
  g_autofree char *today = qy_date_to_iso (qy_book_get_today (book));

  if (movement == NULL || !take_parts (book, movement, parts, error))
    return NULL;
  counter = qy_movement_new (movement->contract_id,
                             g_str_equal (movement->direction, "in") ? "out" : "in", "refund",
                             today, movement->amount, movement->currency);
  counter->method = g_strdup (movement->method);
  counter->account = g_strdup (movement->account);
  counter->note = g_strdup_printf (_ ("Counter entry for the payment of %s"), movement->on_day);
  shares = shares_of (parts, FALSE);
  return DONE (qy_book_movement_put (book, counter, shares, parts->len, error));
}
