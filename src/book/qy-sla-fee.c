/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "qy-book-due.h"
#include "qy-deadline.h"
#include "qy-sla-private.h"

#define MONTHS_A_YEAR 12

/* Adds so many of so many parts of the amount, half up. */
static void
add (QyMoney *sum, const QyDueItem *item, int part, int whole)
{
  __extension__ __int128 share = (__int128) item->amount * part * 2 + whole;

  if (sum->currency[0] == '\0')
    g_strlcpy (sum->currency, item->currency, sizeof sum->currency);
  if (g_str_equal (sum->currency, item->currency))
    sum->minor += (gint64) (share / (2 * whole));
}

/* The months that a planned payment is for, by its name: those from @first on of @year. */
static gboolean
read_months (const char *occurrence, int *year, int *first, int *n)
{
  int number = 1;
  char end = '\0';

  if (sscanf (occurrence, "%4d-Q%1d%c", year, &number, &end) == 2)
    *n = 3;
  else if (sscanf (occurrence, "%4d-H%1d%c", year, &number, &end) == 2)
    *n = 6;
  else if (sscanf (occurrence, "%4d-%2d%c", year, &number, &end) == 2)
    *n = 1;
  else if (sscanf (occurrence, "%4d%c", year, &end) == 1)
    *n = MONTHS_A_YEAR;
  else
    return FALSE;
  *first = (number - 1) * *n + 1;
  return *year > 999;
}

static void
add_item (const QyDueItem *item, QyDate from, QyMoney base[QY_N_CREDIT_BASES])
{
  int year, first, n;

  if (item->kind != QY_DUE_PAYMENT || !item->has_amount
      || !read_months (item->occurrence, &year, &first, &n) || year != from.year)
    return;
  add (&base[QY_CREDIT_BASE_YEAR], item, 1, 1);
  if (first <= from.month && from.month < first + n)
    add (&base[QY_CREDIT_BASE_MONTH], item, 1, n);
}

/* Where no payment is named after its time, the total is spread over the months of the term. */
static void
spread_total (const QyContract *contract, QyMoney base[QY_N_CREDIT_BASES])
{
  QyDate first =
      contract->starts_on != NULL ? qy_date_from_iso (contract->starts_on, NULL) : QY_DATE_NONE;
  QyDate last =
      contract->ends_on != NULL ? qy_date_from_iso (contract->ends_on, NULL) : QY_DATE_NONE;
  QyDueItem total = { .amount = contract->amount, .currency = contract->currency };
  int months = 0;

  if (!contract->has_amount || contract->currency == NULL)
    return;
  add (&base[QY_CREDIT_BASE_TOTAL], &total, 1, 1);
  if (qy_date_is_set (first) && qy_date_is_set (last))
    months = qy_service_term_whole_months (first, last);
  if (months <= 0)
    return;
  if (base[QY_CREDIT_BASE_MONTH].currency[0] == '\0')
    add (&base[QY_CREDIT_BASE_MONTH], &total, 1, months);
  if (base[QY_CREDIT_BASE_YEAR].currency[0] == '\0')
    add (&base[QY_CREDIT_BASE_YEAR], &total, MIN (MONTHS_A_YEAR, months), months);
}

gboolean
qy_sla_bases (QyBook *book,
              const char *contract_id,
              QyDate from,
              QyMoney base[QY_N_CREDIT_BASES],
              GError **error)
{
  g_autoptr (QyContract) contract = qy_book_contract_get (book, contract_id, error);
  g_autoptr (GPtrArray) items =
      contract != NULL ? qy_book_schedule (book, contract_id, NULL, NULL, error) : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    add_item (items->pdata[i], from, base);
  if (items != NULL)
    spread_total (contract, base);
  return items != NULL;
}
