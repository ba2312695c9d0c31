/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-fee.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-proportion.h"

#define MINUTES_PER_HOUR 60

/* A basis, and how many months one payment is for. */
static const struct
{
  const char *name;
  int months;
} bases[QY_N_FEE_BASES] = {
  [QY_FEE_LUMP_SUM] = { "lump_sum", 0 },
  [QY_FEE_MONTHLY] = { "monthly", 1 },
  [QY_FEE_QUARTERLY] = { "quarterly", 3 },
  [QY_FEE_HALF_YEARLY] = { "half_yearly", 6 },
  [QY_FEE_ANNUAL] = { "annual", 12 },
  [QY_FEE_HOURLY] = { "hourly", 0 },
  [QY_FEE_PER_USE] = { "per_use", 0 },
  [QY_FEE_PER_UNIT] = { "per_unit", 0 },
  [QY_FEE_INSTALMENT] = { "instalment", 0 },
  [QY_FEE_PREPAID_PERCENT] = { "prepaid_percent", 0 },
  [QY_FEE_PER_SCHEDULE] = { "per_schedule", 0 },
  [QY_FEE_OTHER] = { "other", 0 },
};

static gboolean
too_large (GError **error)
{
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
                       _ ("This quantity at this price is too large an amount; the largest is "
                          "9,999,999,999,999,999.99"));
  return FALSE;
}

static gboolean
check (const QyFeeLine *line, GError **error)
{
  if (line->amount.minor >= 0 && line->agreed_minutes >= 0 && line->overtime >= -1
      && line->overtime < QY_MONEY_LIMIT && line->quantity >= -1)
    return TRUE;
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("A fee, its hours and its quantity are not below zero; enter a credit "
                          "as a credit note"));
  return FALSE;
}

static gboolean
price_overtime (const QyFeeLine *line, gint64 minutes, gint64 *minor)
{
  gint64 share = 0;

  if (line->overtime >= 0)
    return qy_proportion (line->overtime, (guint64) minutes, MINUTES_PER_HOUR, minor);
  if (!qy_proportion_of_whole (line->overtime_rate, &share))
    return FALSE;
  if (minutes > G_MAXINT64 / MAX (share, 1))
    return FALSE;
  return qy_proportion (line->amount.minor, (guint64) minutes * (guint64) share,
                        MINUTES_PER_HOUR * (guint64) QY_PROPORTION_WHOLE, minor);
}

gboolean
qy_fee_basis_from_string (const char *name, QyFeeBasis *basis)
{
  g_return_val_if_fail (name != NULL && basis != NULL, FALSE);

  for (guint i = 0; i < QY_N_FEE_BASES; i++)
    if (g_str_equal (bases[i].name, name))
      {
        *basis = (QyFeeBasis) i;
        return TRUE;
      }
  return FALSE;
}

const char *
qy_fee_basis_to_string (QyFeeBasis basis)
{
  g_return_val_if_fail (basis < QY_N_FEE_BASES, NULL);

  return bases[basis].name;
}

int
qy_fee_line_months (const QyFeeLine *line)
{
  g_return_val_if_fail (line != NULL && line->basis < QY_N_FEE_BASES, 0);

  if (line->basis == QY_FEE_HOURLY || line->basis == QY_FEE_PER_USE
      || line->basis == QY_FEE_PER_UNIT)
    return line->billed_months;
  return bases[line->basis].months;
}

gboolean
qy_fee_line_amount (const QyFeeLine *line, gint64 *minor, gboolean *known, GError **error)
{
  gboolean counted;

  g_return_val_if_fail (line != NULL && minor != NULL && known != NULL, FALSE);

  *minor = 0;
  *known = FALSE;
  counted = line->basis == QY_FEE_PER_USE || line->basis == QY_FEE_PER_UNIT;
  if (!check (line, error))
    return FALSE;
  if (line->basis == QY_FEE_PER_SCHEDULE || line->basis == QY_FEE_OTHER
      || (counted && line->quantity < 0)
      || (line->basis == QY_FEE_HOURLY && line->agreed_minutes == 0)
      || (!line->has_amount && !(counted && line->n_tiers > 0)))
    return TRUE;
  *known = TRUE;
  if (counted && line->n_tiers > 0)
    return qy_fee_tiers_sum (line->tiers, line->n_tiers, line->tier_for_all, line->quantity, minor,
                             error);
  if (counted)
    return qy_proportion (line->amount.minor, (guint64) line->quantity, QY_FEE_ONE, minor)
           || too_large (error);
  if (line->basis == QY_FEE_HOURLY)
    return qy_proportion (line->amount.minor, (guint64) line->agreed_minutes, MINUTES_PER_HOUR,
                          minor)
           || too_large (error);
  *minor = line->amount.minor;
  return TRUE;
}

gboolean
qy_fee_sum_hours (const QyFeeLine *line,
                  gint64 minutes,
                  gint64 overtime_minutes,
                  QyFeeHours *hours,
                  GError **error)
{
  g_return_val_if_fail (line != NULL && minutes >= 0 && overtime_minutes >= 0, FALSE);
  g_return_val_if_fail (hours != NULL, FALSE);

  *hours = (QyFeeHours){ minutes, overtime_minutes, 0, 0, 0 };
  if (!check (line, error))
    return FALSE;
  if (line->agreed_minutes > 0 && minutes > line->agreed_minutes)
    {
      hours->ordinary_minutes = line->agreed_minutes;
      hours->overtime_minutes += minutes - line->agreed_minutes;
    }
  if (!qy_proportion (line->amount.minor, (guint64) hours->ordinary_minutes, MINUTES_PER_HOUR,
                      &hours->ordinary)
      || !price_overtime (line, hours->overtime_minutes, &hours->overtime))
    return too_large (error);
  hours->total = hours->ordinary + hours->overtime;
  return hours->total < QY_MONEY_LIMIT || too_large (error);
}

gboolean
qy_fee_split_tax (gint64 amount, QyRate rate, gboolean included, QyFeeTax *tax, GError **error)
{
  gint64 share = 0;

  g_return_val_if_fail (tax != NULL, FALSE);

  if (!qy_proportion_of_whole (rate, &share) || share > QY_PROPORTION_WHOLE)
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                           _ ("A tax rate lies between 0 and 100 %"));
      return FALSE;
    }
  if (included)
    {
      tax->gross = amount;
      qy_proportion (amount, QY_PROPORTION_WHOLE, (guint64) (QY_PROPORTION_WHOLE + share),
                     &tax->net);
      tax->tax = tax->gross - tax->net;
      return TRUE;
    }
  tax->net = amount;
  qy_proportion (amount, (guint64) share, QY_PROPORTION_WHOLE, &tax->tax);
  tax->gross = tax->net + tax->tax;
  return ABS (tax->gross) < QY_MONEY_LIMIT || too_large (error);
}

gint64
qy_fee_prorate (gint64 amount, int days, int of)
{
  gint64 part = 0;

  g_return_val_if_fail (of > 0 && days >= 0 && days <= of, 0);

  qy_proportion (amount, (guint64) days, (guint64) of, &part);
  return part;
}
