/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyMoney:
 * @minor: the amount in minor units (fen, cents)
 * @currency: ISO 4217 code
 *
 * An exact amount of money, passed by value. Canonical text: "CNY 123456789".
 */
typedef struct
{
  gint64 minor;
  char   currency[4];
} QyMoney;

gboolean qy_money_from_raw   (const char *raw, QyMoney *money, GError **error);
char    *qy_money_to_raw     (QyMoney money);
gboolean qy_money_parse      (const char *input, const char *default_currency, QyMoney *money, GError **error);
char    *qy_money_to_figures (QyMoney money);
gboolean qy_money_split      (gint64 total, const gint64 *ppm, gsize n, gint64 *parts, GError **error);

char    *qy_amount_to_words_zh   (gint64 minor);
gboolean qy_amount_from_words_zh (const char *words, gint64 *minor, GError **error);
char    *qy_amount_to_words_en   (gint64 minor, const char *currency);
