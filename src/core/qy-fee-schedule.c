/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fee-schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"
#include "qy-fee-schedule-private.h"

#define MONTHS_PER_YEAR 12

/* Where a walk through the periods is. */
typedef struct
{
  QyDate origin; /* what periods are counted from: the first of a calendar period, or a first day */
  int months;    /* of a period */
} Grid;

/* Of one period, or in all, tax included. */
typedef struct
{
  gint64 amount;
  gboolean known;
} Price;

static gboolean
refuse (QyErrorCode code, const char *message, GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, code, message);
  return FALSE;
}

static gboolean
check_plan (const QyFeePlan *plan, GError **error)
{
  if (!qy_date_is_set (plan->first))
    return refuse (QY_ERROR_INVALID, _ ("The term of a fee has no first day"), error);
  if (qy_date_is_set (plan->last) && qy_date_compare (plan->last, plan->first) < 0)
    return refuse (QY_ERROR_INVALID, _ ("The term of a fee ends before it begins"), error);
  if (!qy_date_is_set (plan->last) && !qy_date_is_set (plan->until)
      && qy_fee_line_months (&plan->line) > 0)
    return refuse (QY_ERROR_INVALID,
                   _ ("The term of a fee has no last day; say up to when payments are planned"),
                   error);
  if (plan->spread && qy_fee_line_months (&plan->line) > 0 && !qy_date_is_set (plan->last))
    return refuse (QY_ERROR_INVALID,
                   _ ("A total can be spread only over a term that has a last day"), error);
  if (plan->renewal < 0 || plan->renewal > QY_PRICE_MAX_RENEWALS)
    return refuse (QY_ERROR_INVALID, _ ("A contract is not renewed as often as that"), error);
  return TRUE;
}

/* The line's price in this term, tax included. */
static gboolean
find_price (const QyFeePlan *plan, Price *price, GError **error)
{
  QyFeeTax tax = { 0, 0, 0 };
  QyFeeLine line = plan->line;

  if (line.has_amount && line.amount.minor >= 0
      && !qy_price_revision_apply (&plan->revision, line.amount.minor, plan->renewal,
                                   &line.amount.minor, error))
    return FALSE;
  if (!qy_fee_line_amount (&line, &price->amount, &price->known, error))
    return FALSE;
  if (line.tax_included || line.tax.digits == 0)
    return TRUE;
  if (!qy_fee_split_tax (price->amount, line.tax, FALSE, &tax, error))
    return FALSE;
  price->amount = tax.gross;
  return TRUE;
}

/* Months from the beginning of the grid to the period in which @day lies. */
static int
find_month (const Grid *grid, QyDate day)
{
  int months = (day.year - grid->origin.year) * MONTHS_PER_YEAR + day.month - grid->origin.month;

  months -= ((months % grid->months) + grid->months) % grid->months;
  while (months > 0 && qy_date_compare (qy_date_term_last (grid->origin, months), day) >= 0)
    months -= grid->months;
  while (qy_date_compare (qy_date_term_last (grid->origin, months + grid->months), day) < 0)
    months += grid->months;
  return months;
}

static Grid
make_grid (const QyFeePlan *plan)
{
  Grid grid = { qy_date_is_set (plan->origin) ? plan->origin : plan->first,
                qy_fee_line_months (&plan->line) };

  if (qy_date_compare (grid.origin, plan->first) > 0)
    grid.origin = plan->first;
  if (plan->calendar_periods)
    {
      grid.origin.month = (guint8) ((grid.origin.month - 1) / grid.months * grid.months + 1);
      grid.origin.day = 1;
    }
  return grid;
}

/* Names the period by the month that is @month months after that of the grid's beginning. */
static void
name_period (QyFeePayment *payment, const Grid *grid, int month)
{
  int place = grid->origin.year * MONTHS_PER_YEAR + grid->origin.month - 1 + month;
  int year = place / MONTHS_PER_YEAR;

  payment->year = year;
  payment->number = place % MONTHS_PER_YEAR / grid->months + 1;
  switch (grid->months)
    {
    case 1:
      payment->label = QY_PHRASE_FEE_MONTH;
      g_snprintf (payment->occurrence, sizeof payment->occurrence, "%04d-%02d", year,
                  payment->number);
      break;
    case 3:
      payment->label = QY_PHRASE_FEE_QUARTER;
      g_snprintf (payment->occurrence, sizeof payment->occurrence, "%04d-Q%d", year,
                  payment->number);
      break;
    case 6:
      payment->label = QY_PHRASE_FEE_HALF_YEAR;
      g_snprintf (payment->occurrence, sizeof payment->occurrence, "%04d-H%d", year,
                  payment->number);
      break;
    default:
      payment->label = QY_PHRASE_FEE_YEAR;
      g_snprintf (payment->occurrence, sizeof payment->occurrence, "%04d", year);
      break;
    }
}

/* The first period of a renewed term may have the name of the last one before it. */
static void
tell_apart (QyFeePayment *payment, int renewal)
{
  gsize length = strlen (payment->occurrence);

  g_snprintf (payment->occurrence + length, sizeof payment->occurrence - length, "-r%d", renewal);
}

static int
count_days (QyDate first, QyDate last)
{
  return qy_date_to_days (last) - qy_date_to_days (first) + 1;
}

/* The period that begins @month months on, cut to the term; @days is what it has uncut. */
static QyFeeDuePeriod
find_period (const QyFeePlan *plan, const Grid *grid, int month, int *days)
{
  QyFeeDuePeriod period = { .origin = grid->origin,
                            .first = grid->origin,
                            .last = qy_date_term_last (grid->origin, month + grid->months),
                            .month = month,
                            .months = grid->months,
                            .arrears = plan->line.arrears };

  if (month > 0)
    period.first = qy_date_add_days (qy_date_term_last (grid->origin, month), 1);
  *days = count_days (period.first, period.last);
  period.cut = qy_date_compare (period.first, plan->first) < 0;
  if (period.cut)
    period.first = plan->first;
  if (qy_date_is_set (plan->last) && qy_date_compare (period.last, plan->last) > 0)
    period.last = plan->last;
  return period;
}

static gboolean
add_period (GArray *payments,
            const QyFeePlan *plan,
            const Grid *grid,
            int month,
            const Price *price,
            GError **error)
{
  int days = 0;
  QyFeeDuePeriod period = find_period (plan, grid, month, &days);
  QyFeePayment payment = {
    .first = period.first, .last = period.last, .known = price->known, .amount = price->amount
  };
  gboolean is_first = payments->len == 0 && plan->renewal == 0;

  name_period (&payment, grid, month);
  if (period.cut && plan->renewal > 0)
    tell_apart (&payment, plan->renewal);
  if (plan->prorate)
    payment.amount = qy_fee_prorate (price->amount, count_days (period.first, period.last), days);
  if (!qy_fee_due_make_rule (is_first && plan->has_due_first ? &plan->due_first : &plan->due,
                             &period, &payment.rule, error))
    return FALSE;
  g_array_append_val (payments, payment);
  return TRUE;
}

/* Equal parts of @total, rounded half up, none below zero; the last takes the remainder. */
static void
spread (GArray *payments, gint64 total)
{
  gint64 left = total;
  gint64 part = payments->len > 0 ? qy_fee_prorate (total, 1, (int) payments->len) : 0;

  for (guint i = 0; i < payments->len; i++)
    {
      QyFeePayment *payment = &g_array_index (payments, QyFeePayment, i);

      payment->amount = i + 1 == payments->len ? left : MIN (part, left);
      left -= payment->amount;
    }
}

static GArray *
plan_periods (const QyFeePlan *plan, const Price *price, GError **error)
{
  Grid grid = make_grid (plan);
  QyDate end = plan->last;
  g_autoptr (GArray) payments = NULL;
  int month;
  int last_month;

  if (!plan->spread && qy_date_is_set (plan->until)
      && (!qy_date_is_set (end) || qy_date_compare (plan->until, end) < 0))
    end = plan->until;
  if (qy_date_compare (end, plan->first) < 0)
    return g_array_new (FALSE, FALSE, sizeof (QyFeePayment));
  if (qy_date_to_days (end) - qy_date_to_days (plan->first) > QY_FEE_MAX_PAYMENTS * 31
      || !qy_date_is_set (qy_date_add_months (end, grid.months)))
    {
      refuse (QY_ERROR_TOO_LARGE, _ ("The term of a fee is longer than a hundred years"), error);
      return NULL;
    }
  month = find_month (&grid, plan->first);
  last_month = find_month (&grid, end);
  payments = g_array_sized_new (FALSE, FALSE, sizeof (QyFeePayment),
                                (guint) ((last_month - month) / grid.months + 1));
  for (; month <= last_month; month += grid.months)
    if (!add_period (payments, plan, &grid, month, price, error))
      return NULL;
  if (plan->spread && price->known)
    spread (payments, price->amount);
  return g_steal_pointer (&payments);
}

/* What is paid once, or in instalments. */
static GArray *
plan_once (const QyFeePlan *plan, const Price *price, GError **error)
{
  guint n = MAX ((guint) plan->n_parts, 1);
  g_autoptr (GArray) payments = g_array_sized_new (FALSE, FALSE, sizeof (QyFeePayment), n);
  QyFeeDuePeriod period = { plan->first, plan->first, plan->last, 0, 0, plan->line.arrears, FALSE };

  for (guint i = 0; i < n; i++)
    {
      QyFeePayment payment = { .label =
                                   plan->n_parts > 1 ? QY_PHRASE_INSTALMENT : QY_PHRASE_PAYMENT,
                               .number = (int) i + 1,
                               .first = plan->first,
                               .last = plan->last,
                               .known = price->known,
                               .amount = price->amount };
      const QyFeeDue *due = plan->n_parts > 0 ? &plan->parts[i].due : &plan->due;

      if (i == 0 && plan->renewal == 0 && plan->has_due_first)
        due = &plan->due_first;
      if (plan->renewal == 0)
        g_snprintf (payment.occurrence, sizeof payment.occurrence, "%u", i + 1);
      else
        g_snprintf (payment.occurrence, sizeof payment.occurrence, "r%d-%u", plan->renewal, i + 1);
      if (!qy_fee_due_make_rule (due, &period, &payment.rule, error))
        return NULL;
      g_array_append_val (payments, payment);
    }
  if (plan->n_parts > 0
      && !qy_fee_instalments_split (plan, price->amount, price->known, payments, error))
    return NULL;
  return g_steal_pointer (&payments);
}

GArray *
qy_fee_schedule (const QyFeePlan *plan, GError **error)
{
  Price price = { 0, FALSE };

  g_return_val_if_fail (plan != NULL && (plan->parts != NULL || plan->n_parts == 0), NULL);
  g_return_val_if_fail (plan->n_parts <= QY_FEE_MAX_PAYMENTS, NULL);

  if (!check_plan (plan, error) || !find_price (plan, &price, error))
    return NULL;
  if (qy_fee_line_months (&plan->line) > 0)
    return plan_periods (plan, &price, error);
  return plan_once (plan, &price, error);
}

char *
qy_fee_payment_print_label (const QyFeePayment *payment, QyLanguage language)
{
  g_return_val_if_fail (payment != NULL && language < QY_N_LANGUAGES, NULL);

  switch (payment->label)
    {
    case QY_PHRASE_FEE_YEAR:
      return qy_language_print (language, payment->label, payment->year);
    case QY_PHRASE_INSTALMENT:
      return qy_language_print (language, payment->label, payment->number);
    case QY_PHRASE_PAYMENT:
      return g_strdup (qy_language_phrase (language, payment->label));
    default:
      return qy_language_print (language, payment->label, payment->year, payment->number);
    }
}
