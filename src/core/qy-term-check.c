/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "qy-duration.h"
#include "qy-error.h"
#include "qy-money.h"
#include "qy-rate.h"
#include "qy-term-catalogue-private.h"

#define LONGEST_DAYS 36525 /* a hundred years */

/* What a number, or a percentage, of this attribute may be at most. */
static const struct
{
  const char *attr;
  QyFieldType type;
  int least;
  int most;
} limits[] = {
  { "day", QY_FIELD_NUMBER, 1, 31 },
  { "working_day", QY_FIELD_NUMBER, 1, 23 },
  { "max", QY_FIELD_NUMBER, 0, 100 },
  { "lead", QY_FIELD_NUMBER, 0, 60 },
  { "hours", QY_FIELD_NUMBER, 0, 100000 },
  { "share", QY_FIELD_PERCENT, 0, 100 },
  { "tax", QY_FIELD_PERCENT, 0, 100 },
  { "rate", QY_FIELD_PERCENT, 0, 100 },
  { "level", QY_FIELD_NUMBER, 1, 9 },
  { "service", QY_FIELD_NUMBER, 1, 9 },
  { "handling", QY_FIELD_NUMBER, 1, 9 },
  { "number", QY_FIELD_NUMBER, 1, 9 },
  { "most", QY_FIELD_NUMBER, 0, 1000000 },
  { "least", QY_FIELD_NUMBER, 0, 366 },
  { "client_seats", QY_FIELD_NUMBER, 0, 99 },
  { "provider_seats", QY_FIELD_NUMBER, 0, 99 },
  { "quorum", QY_FIELD_NUMBER, 1, 198 },
  { "majority", QY_FIELD_NUMBER, 1, 198 },
  { "availability", QY_FIELD_PERCENT, 0, 100 },
  { "completion_rate", QY_FIELD_PERCENT, 0, 100 },
  { "target", QY_FIELD_PERCENT, 0, 10000 },
};

static gboolean
check_duration (const char *raw, GError **error)
{
  static const int days[QY_N_UNITS] = {
    [QY_UNIT_MINUTE] = 1,      [QY_UNIT_HOUR] = 1,        [QY_UNIT_DAY] = 1,
    [QY_UNIT_WORKING_DAY] = 1, [QY_UNIT_WEEK] = 7,        [QY_UNIT_MONTH] = 30,
    [QY_UNIT_QUARTER] = 91,    [QY_UNIT_HALF_YEAR] = 182, [QY_UNIT_YEAR] = 365,
  };
  QyDuration duration;

  if (!qy_duration_from_raw (raw, &duration, error))
    return FALSE;
  if (duration.amount >= 1 && duration.amount <= LONGEST_DAYS / days[duration.unit])
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("A length of time of a contract is at least 1 and at most a hundred years, not "
                  "%d of this unit"),
               duration.amount);
  return FALSE;
}

static gboolean
check_money (const char *raw, GError **error)
{
  QyMoney money;

  if (!qy_money_from_raw (raw, &money, error))
    return FALSE;
  if (money.minor >= 0)
    return TRUE;
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       _ ("An amount that a contract states is not below zero; enter a credit as a "
                          "credit note"));
  return FALSE;
}

/* A whole percentage bounds what a rate may be per day, or alone; a yearly rate is a day's 365. */
static gboolean
exceeds (QyFieldType type, const char *raw, int least, int most)
{
  if (type == QY_FIELD_PERCENT)
    {
      QyRate rate;
      QyRate limit = { most, 0, QY_RATE_PLAIN };

      if (!qy_rate_from_raw (raw, &rate, NULL))
        return TRUE;
      if (rate.per == QY_RATE_PER_MONTH)
        limit.digits *= 30;
      else if (rate.per == QY_RATE_PER_YEAR)
        limit.digits *= 365;
      return rate.digits < 0 || qy_rate_compare (rate, limit) > 0;
    }
  else
    {
      char *end = NULL;
      gint64 number = g_ascii_strtoll (raw, &end, 10);

      return *end != '\0' || number < least || number > most;
    }
}

gboolean
qy_term_attr_check (const QyTermAttrKind *attr, const char *raw, GError **error)
{
  g_return_val_if_fail (attr != NULL && raw != NULL, FALSE);

  if (attr->type == QY_FIELD_DURATION)
    return check_duration (raw, error);
  if (attr->type == QY_FIELD_MONEY)
    return check_money (raw, error);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (limits[i].type == attr->type && g_str_equal (limits[i].attr, attr->name)
        && exceeds (attr->type, raw, limits[i].least, limits[i].most))
      {
        g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                     attr->type == QY_FIELD_PERCENT
                         ? _ ("%s: expected a percentage from %d to %d, not “%s”")
                         : _ ("%s: expected a whole number from %d to %d, not “%s”"),
                     qy_term_attr_label (attr), limits[i].least, limits[i].most, raw);
        return FALSE;
      }
  return qy_term_structure_check (attr, raw, error);
}
