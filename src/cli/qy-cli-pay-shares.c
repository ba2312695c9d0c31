/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due.h"
#include "qy-cli-input.h"
#include "qy-cli-pay.h"
#include "qy-money.h"

static gboolean
is_listed (const QyDueItem *item, gboolean refund)
{
  return item->kind == QY_DUE_PAYMENT && item->has_amount
         && (refund ? item->paid > 0 : item->amount > item->paid);
}

static gboolean
is_settled_by (const QyDueItem *item, const QyMovement *movement)
{
  gboolean in = g_str_equal (movement->direction, "in");

  return g_strcmp0 (item->currency, movement->currency) == 0
         && (item->direction == QY_DIRECTION_UNKNOWN || (item->direction == QY_DIRECTION_IN) == in);
}

static void
add_share (GArray *shares, const QyDueItem *item, gint64 amount)
{
  const QyShare share = { item->source_id, item->occurrence, amount };

  g_array_append_val (shares, share);
}

/* By occurrence; one that several terms have needs the beginning of the term's id: "3f2a/1". */
static const QyDueItem *
find_item (GPtrArray *open, const char *name, GError **error)
{
  const char *slash = strchr (name, '/');
  const char *occurrence = slash != NULL ? slash + 1 : name;
  const QyDueItem *found = NULL;

  for (guint i = 0; i < open->len; i++)
    {
      const QyDueItem *item = open->pdata[i];

      if (!g_str_equal (item->occurrence, occurrence)
          || (slash != NULL && strncmp (item->source_id, name, slash - name) != 0))
        continue;
      if (found != NULL)
        {
          g_set_error (error, QY_CLI_ERROR, QY_ERROR_AMBIGUOUS,
                       _ ("“%s” is open for several terms: write %.8s/%s or %.8s/%s"), name,
                       found->source_id, occurrence, item->source_id, occurrence);
          return NULL;
        }
      found = item;
    }
  if (found == NULL)
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("No open payment is called “%s”; nothing was stored"), name);
  return found;
}

GPtrArray *
qy_cli_pay_planned (QyBook *book, const char *contract_id, gboolean refund, GError **error)
{
  GPtrArray *items = qy_book_schedule (book, contract_id, NULL, NULL, error);

  for (guint i = items != NULL ? items->len : 0; i > 0; i--)
    if (!is_listed (items->pdata[i - 1], refund))
      g_ptr_array_remove_index (items, i - 1);
  return items;
}

GArray *
qy_cli_pay_share_out (GPtrArray *open, const QyMovement *movement)
{
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (QyShare));
  gint64 left = g_str_equal (movement->kind, "refund") ? 0 : movement->amount;

  for (guint i = 0; i < open->len && left > 0; i++)
    {
      const QyDueItem *item = open->pdata[i];
      gint64 part = MIN (left, item->amount - item->paid);

      if (!is_settled_by (item, movement))
        continue;
      add_share (shares, item, part);
      left -= part;
    }
  return shares;
}

GArray *
qy_cli_pay_read_shares (GPtrArray *open, const QyMovement *movement, char **words, GError **error)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (QyShare));
  gboolean refund = g_str_equal (movement->kind, "refund");
  gint64 left = movement->amount;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
      const QyDueItem *item = find_item (open, parts[0], error);
      QyMoney money;

      if (item == NULL)
        return NULL;
      money.minor = MIN (left, refund ? item->paid : item->amount - item->paid);
      if (parts[1] != NULL && !qy_money_parse (parts[1], movement->currency, &money, error))
        return NULL;
      add_share (shares, item, money.minor);
      left -= money.minor;
    }
  return g_steal_pointer (&shares);
}
