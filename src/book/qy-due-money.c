/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>

#include "qy-book-due.h"

static QyMonthMoney *
month_of (GArray *months, const char *month, const char *currency)
{
  QyMonthMoney fresh = { .year = atoi (month), .month = atoi (month + 5) };

  for (guint i = 0; i < months->len; i++)
    {
      QyMonthMoney *row = &g_array_index (months, QyMonthMoney, i);

      if (row->year == fresh.year && row->month == fresh.month
          && strcmp (row->currency, currency) == 0)
        return row;
    }
  g_strlcpy (fresh.currency, currency, sizeof fresh.currency);
  g_array_append_val (months, fresh);
  return &g_array_index (months, QyMonthMoney, months->len - 1);
}

/* Columns: month, direction, currency, sum. */
static gboolean
add_sums (QyBook *self,
          const char *query,
          const char *from,
          const char *until,
          GArray *months,
          gsize in_offset,
          gsize out_offset,
          GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (self), query, error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, from, -1);
  qy_statement_bind_text (statement, 2, until, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      const char *direction = qy_statement_get_text (statement, 1, NULL);
      QyMonthMoney *row = month_of (months, qy_statement_get_text (statement, 0, NULL),
                                    qy_statement_get_text (statement, 2, NULL));
      gsize offset =
          qy_direction_from_string (direction) == QY_DIRECTION_OUT ? out_offset : in_offset;

      *(gint64 *) G_STRUCT_MEMBER_P (row, offset) += qy_statement_get_int (statement, 3);
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

static int
by_month (gconstpointer a, gconstpointer b)
{
  const QyMonthMoney *one = a;
  const QyMonthMoney *other = b;
  int order = strcmp (one->currency, other->currency);

  if (order != 0)
    return order;
  return (one->year * 12 + one->month) - (other->year * 12 + other->month);
}

GArray *
qy_book_money_by_month (QyBook *self, QyDate from, guint n, GError **error)
{
  g_autoptr (GArray) months = g_array_new (FALSE, FALSE, sizeof (QyMonthMoney));
  QyDate first = { from.year, from.month, 1 };
  g_autofree char *first_text = NULL;
  g_autofree char *end_text = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && qy_date_is_set (from), NULL);

  first_text = qy_date_to_iso (first);
  end_text = qy_date_to_iso (qy_date_add_months (first, (int) n));
  if (!add_sums (self, "due-money", first_text, end_text, months,
                 G_STRUCT_OFFSET (QyMonthMoney, planned_in),
                 G_STRUCT_OFFSET (QyMonthMoney, planned_out), error)
      || !add_sums (self, "movement-money", first_text, end_text, months,
                    G_STRUCT_OFFSET (QyMonthMoney, paid_in),
                    G_STRUCT_OFFSET (QyMonthMoney, paid_out), error))
    return NULL;
  g_array_sort (months, by_month);
  return g_steal_pointer (&months);
}
