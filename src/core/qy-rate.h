/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  QY_RATE_PLAIN,
  QY_RATE_PER_DAY,
  QY_RATE_PER_MONTH,
  QY_RATE_PER_YEAR,
} QyRatePer;

/**
 * QyRate:
 * @digits: the percentage without its point
 * @scale: how many of the digits stand after the point (0 to 9)
 *
 * An exact percentage, alone or per day, month or year. Canonical text: "5%", "0.05% day".
 */
typedef struct
{
  gint64    digits;
  guint     scale;
  QyRatePer per;
} QyRate;

gboolean qy_rate_from_raw (const char *raw, QyRate *rate, GError **error);
char    *qy_rate_to_raw   (QyRate rate);
gboolean qy_rate_parse    (const char *input, QyRate *rate, GError **error);
int      qy_rate_compare  (QyRate a, QyRate b);
