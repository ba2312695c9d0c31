/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due.h"
#include "qy-book-money.h"
#include "qy-cli-money.h"
#include "qy-cli-print.h"
#include "qy-money.h"

static gboolean
is_payment (const QyDueItem *item)
{
  return item->kind == QY_DUE_PAYMENT && item->has_amount;
}

static const QyDueItem *
find_payment (GPtrArray *items, const char *occurrence, GError **error)
{
  const QyDueItem *found = NULL;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];
      g_autofree char *full = g_strdup_printf ("%s/%s", item->source_id, item->occurrence);

      if (is_payment (item)
          && (g_str_equal (item->occurrence, occurrence) || g_str_equal (full, occurrence)))
        {
          found = item;
          n++;
        }
    }
  if (n == 1)
    return found;
  if (n == 0)
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("The contract plans no payment “%s”; “qiyuectl due --contract” lists them. "
                    "Nothing was stored."),
                 occurrence);
  else
    g_set_error (error, QY_CLI_ERROR, QY_ERROR_AMBIGUOUS,
                 _ ("%u payments are called “%s”: write SOURCE/%s, with the source that “due "
                    "--json” shows. Nothing was stored."),
                 n, occurrence, occurrence);
  return NULL;
}

static gboolean
share_as_told (GPtrArray *items, char **told, const char *currency, GArray *shares, GError **error)
{
  for (char **word = told; *word != NULL; word++)
    {
      g_auto (GStrv) parts = g_strsplit (*word, "=", 2);
      const QyDueItem *item;
      QyShare share;
      QyMoney money;

      if (g_strv_length (parts) != 2)
        return qy_cli_usage_error (error,
                                   _ ("--for takes OCCURRENCE=AMOUNT, such as 2026-02=1000"));
      item = find_payment (items, parts[0], error);
      if (item == NULL || !qy_money_parse (parts[1], currency, &money, error))
        return FALSE;
      share = (QyShare){ item->source_id, item->occurrence, money.minor };
      g_array_append_val (shares, share);
    }
  return TRUE;
}

/* The oldest open ones first. */
static void
share_by_age (
    GPtrArray *items, QyDirection direction, QyMoney money, gboolean invoice, GArray *shares)
{
  for (guint i = 0; i < items->len && money.minor > 0; i++)
    {
      const QyDueItem *item = items->pdata[i];
      gint64 open = item->amount - (invoice ? item->invoiced : item->paid);
      QyShare share = { item->source_id, item->occurrence, MIN (open, money.minor) };

      if (!is_payment (item) || open <= 0 || !item->open
          || g_strcmp0 (item->currency, money.currency) != 0
          || (item->direction != QY_DIRECTION_UNKNOWN && item->direction != direction))
        continue;
      g_array_append_val (shares, share);
      money.minor -= share.amount;
    }
}

gboolean
qy_cli_take_direction (const char *word, GPtrArray *items, QyDirection *direction, GError **error)
{
  *direction = QY_DIRECTION_UNKNOWN;
  if (word != NULL)
    *direction = qy_direction_from_string (word);
  if (word != NULL && *direction != QY_DIRECTION_IN && *direction != QY_DIRECTION_OUT)
    return qy_cli_usage_error (error, _ ("--direction takes in or out"));
  for (guint i = 0; i < items->len && *direction == QY_DIRECTION_UNKNOWN; i++)
    if (is_payment (items->pdata[i]))
      *direction = ((const QyDueItem *) items->pdata[i])->direction;
  if (*direction != QY_DIRECTION_UNKNOWN)
    return TRUE;
  return qy_cli_usage_error (error, _ ("No party of the contract is known to be ours: say "
                                       "--direction in, or out"));
}

GArray *
qy_cli_take_shares (GPtrArray *items,
                    char **told,
                    QyDirection direction,
                    QyMoney money,
                    gboolean invoice,
                    GError **error)
{
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (QyShare));

  if (told == NULL)
    share_by_age (items, direction, money, invoice, shares);
  else if (!share_as_told (items, told, money.currency, shares, error))
    return NULL;
  return g_steal_pointer (&shares);
}

void
qy_cli_print_shares (GArray *shares, const char *currency)
{
  for (guint i = 0; i < shares->len; i++)
    {
      const QyShare *share = &g_array_index (shares, QyShare, i);
      g_autofree char *figures = qy_cli_print_minor (share->amount, currency);

      qy_cli_print ("  %s  %s\n", share->occurrence, figures);
    }
}

char *
qy_cli_print_minor (gint64 minor, const char *currency)
{
  QyMoney money = { minor, "" };

  g_strlcpy (money.currency, currency, sizeof money.currency);
  return qy_money_to_figures (money);
}
