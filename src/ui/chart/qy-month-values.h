/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"

/* So many months are shown at most. */
#define QY_MONTH_VALUES_MOST 36

/**
 * QyMonthValue: the money of one month in one currency, in minor units.
 * @paid_in: received; credit notes and refunds may make it negative, as all the others
 * @planned_in: still to be received, beside @paid_in and not including it
 * @paid_out: paid
 * @planned_out: still to be paid, beside @paid_out; positive as what was paid
 */
typedef struct
{
  int year;
  int month; /* 1 to 12 */
  gint64 planned_in;
  gint64 planned_out;
  gint64 paid_in;
  gint64 paid_out;
  char currency[4];
} QyMonthValue;

/**
 * qy_month_values_gather:
 * @values: in any order; several of one month and currency are added up
 * @currency: the others are left out, but their months are shown
 * @today: says which months stay when there are more than %QY_MONTH_VALUES_MOST: those from a year
 *   before it on
 *
 * Returns: (transfer full) (element-type QyMonthValue): month after month without a gap
 */
GArray *
qy_month_values_gather (const QyMonthValue *values, gsize n, const char *currency, QyDate today);

/**
 * qy_month_values_total: all of them added up
 */
QyMonthValue qy_month_values_total (const GArray *values);

/**
 * qy_month_value_net: in minus out, paid and planned
 */
gint64 qy_month_value_net (const QyMonthValue *value);

/* The parts of a month's column, from zero outwards. */
typedef enum
{
  QY_MONTH_PAID_IN,
  QY_MONTH_PLANNED_IN,
  QY_MONTH_PAID_OUT,
  QY_MONTH_PLANNED_OUT,
  QY_MONTH_N_PARTS
} QyMonthPart;

/**
 * qy_month_value_stack:
 * @from: (out caller-allocates) (array fixed-size=4): where each #QyMonthPart begins
 * @to: (out caller-allocates) (array fixed-size=4): and ends, away from zero
 *
 * Puts the parts on each other: what comes in above zero, what goes out below it; a negative one on
 * the other side, behind those that belong there.
 */
void qy_month_value_stack (const QyMonthValue *value, gint64 *from, gint64 *to);
