/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"

/* Amounts are below this on both sides of zero: 9 999 万亿 yuan and 99 fen, the last one that has a
 * name in words. */
#define QY_MONEY_LIMIT G_GINT64_CONSTANT (1000000000000000000)

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
  char currency[4];
} QyMoney;

/**
 * qy_money_from_raw:
 * @raw: canonical text
 *
 * Fails with %QY_ERROR_INVALID if @raw is not canonical or %QY_ERROR_TOO_LARGE if it reaches
 * %QY_MONEY_LIMIT.
 */
gboolean qy_money_from_raw (const char *raw, QyMoney *money, GError **error);

/**
 * qy_money_to_raw:
 *
 * Returns: (transfer full): canonical text
 */
char *qy_money_to_raw (QyMoney money);

/**
 * qy_money_parse:
 * @input: what a person typed: "12万", "12.5万元", "¥120,000.00", "120000", "人民币壹拾贰万元整",
 * "USD 500"
 * @default_currency: (nullable): the currency when @input names none; %NULL is CNY
 *
 * Reads an amount exactly. Fails with %QY_ERROR_INVALID if @input is no amount or has more decimals
 * than the currency has minor units, with %QY_ERROR_TOO_LARGE if it reaches %QY_MONEY_LIMIT.
 */
gboolean
qy_money_parse (const char *input, const char *default_currency, QyMoney *money, GError **error);

/**
 * qy_money_to_figures:
 *
 * Returns: (transfer full): "¥120,000.00" for CNY, "USD 1,200.00" for others, in contracts of every
 * language
 */
char *qy_money_to_figures (QyMoney money);

/**
 * qy_money_to_plain:
 *
 * Returns: (transfer full): the amount in major units without currency and groups: "120000.00"
 */
char *qy_money_to_plain (QyMoney money);

/**
 * qy_money_to_wan:
 *
 * Returns: (transfer full): in units of ten thousand, exactly: "12万元", "12.5万元", "12万美元"
 */
char *qy_money_to_wan (QyMoney money);

/**
 * qy_money_to_words:
 *
 * The amount in words: "壹拾贰万元整" (other currencies "美元壹仟贰佰元整") or "RMB One Hundred and
 * Twenty Thousand Yuan Only". Fails with %QY_ERROR_UNSUPPORTED for currencies of three decimals.
 *
 * Returns: (transfer full): the words or %NULL
 */
char *qy_money_to_words (QyMoney money, QyLanguage language, GError **error);

/**
 * qy_money_split:
 * @total: in minor units
 * @ppm: the parts in millionths of the whole, adding up to 1 000 000, none negative
 * @n: how many
 * @parts: (out caller-allocates) (array length=n): the parts in minor units
 *
 * Splits an amount. Each part is rounded half up to the minor unit and the last part takes the
 * remainder, so the parts always add up to @total. Fails with %QY_ERROR_INVALID if the shares do
 * not add up.
 */
gboolean qy_money_split (gint64 total, const gint64 *ppm, gsize n, gint64 *parts, GError **error);

/**
 * qy_currency_decimals:
 *
 * How many decimals a currency has: 0 (JPY, KRW …), 3 (KWD …) or 2.
 */
int qy_currency_decimals (const char *currency);

/**
 * qy_amount_to_words_zh:
 * @minor: in fen, below %QY_MONEY_LIMIT on both sides of zero
 *
 * The amount in capitals (大写): "壹仟元零壹分". 整 stands after 元 and after 角; one 零 for any
 * run of inner zeros; ten is 壹拾 (People's Bank of China, basic rules for filling in bills and
 * settlement vouchers).
 *
 * Returns: (transfer full): the words
 */
char *qy_amount_to_words_zh (gint64 minor);

/**
 * qy_amount_from_words_zh:
 * @words: an amount in capitals, with or without 人民币 before it
 * @minor: (out): in fen
 *
 * Reads 圆 or 元, 整 or 正, a missing 整 or 元, 拾万 for 壹拾万, plain and traditional characters.
 * Fails with %QY_ERROR_INVALID if the words are no amount.
 */
gboolean qy_amount_from_words_zh (const char *words, gint64 *minor, GError **error);

/**
 * qy_amount_to_words_en:
 * @minor: in hundredths
 * @currency: ISO 4217 code
 *
 * Returns: (transfer full): "RMB One Hundred and Twenty Thousand Yuan Only", "US Dollars Five and
 * 25/100 Only"
 */
char *qy_amount_to_words_en (gint64 minor, const char *currency);

/**
 * qy_amount_from_words_en:
 * @words: an amount as qy_amount_to_words_en() writes it; case, "only" and the currency's words do
 * not matter
 * @minor: (out): in hundredths
 *
 * Fails with %QY_ERROR_INVALID if the words are no amount.
 */
gboolean qy_amount_from_words_en (const char *words, gint64 *minor, GError **error);
