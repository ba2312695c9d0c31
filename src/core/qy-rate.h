/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"

typedef enum
{
  QY_RATE_PLAIN,
  QY_RATE_PER_DAY,
  QY_RATE_PER_MONTH,
  QY_RATE_PER_YEAR,
  QY_N_RATE_PERS
} QyRatePer;

#define QY_RATE_MAX_SCALE 9

/**
 * QyRate:
 * @digits: the percentage without its point
 * @scale: how many of the digits stand after the point (0 to 9)
 *
 * An exact percentage, alone or per day, month or year. Canonical text: "5%", "0.05% day"; no zero
 * ends the decimals.
 */
typedef struct
{
  gint64 digits;
  guint scale;
  QyRatePer per;
} QyRate;

/**
 * qy_rate_from_raw:
 * @raw: canonical text
 *
 * Fails with %QY_ERROR_INVALID if @raw is not canonical.
 */
gboolean qy_rate_from_raw (const char *raw, QyRate *rate, GError **error);

/**
 * qy_rate_to_raw:
 *
 * Returns: (transfer full): canonical text
 */
char *qy_rate_to_raw (QyRate rate);

/**
 * qy_rate_parse:
 * @input: what a person typed: "0.5%", "5‰", "千分之五", "百分之十点五", "日万分之五", "每日0.05%",
 * "0.05%/day", "5% per annum"
 *
 * Fails with %QY_ERROR_INVALID if @input is no rate; a bare number is none, since 0.05 may mean two
 * things.
 */
gboolean qy_rate_parse (const char *input, QyRate *rate, GError **error);

/**
 * qy_rate_print:
 *
 * Returns: (transfer full): "5%", "每日0.05%"; "0.05% per day"
 */
char *qy_rate_print (QyRate rate, QyLanguage language);

/**
 * qy_rate_print_chinese:
 *
 * Returns: (transfer full): in characters, with the largest base that leaves a whole part:
 * "百分之十", "每日万分之五"
 */
char *qy_rate_print_chinese (QyRate rate);

/**
 * qy_rate_compare:
 *
 * Compares the percentages exactly, not what they are counted per: negative, 0 or positive.
 */
int qy_rate_compare (QyRate a, QyRate b);

/**
 * qy_rate_to_ppm:
 * @ppm: (out): the rate in millionths: 0.5% is 5000
 *
 * Returns: whether it is a whole number of millionths
 */
gboolean qy_rate_to_ppm (QyRate rate, gint64 *ppm);
