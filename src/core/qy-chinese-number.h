/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* One more than the largest number that has a name here: 9 999 万亿 9 999 亿 … */
#define QY_CHINESE_NUMBER_LIMIT G_GINT64_CONSTANT (10000000000000000)

typedef enum
{
  QY_DIGITS_PLAIN,  /* 一二三 十百千; ten to nineteen without a leading 一 */
  QY_DIGITS_FORMAL, /* 壹贰叁 拾佰仟, as on bills; ten is 壹拾 */
} QyChineseDigits;

/**
 * qy_chinese_number_print:
 * @n: a number below %QY_CHINESE_NUMBER_LIMIT on both sides of zero
 *
 * "一百零五", "壹佰零伍": one 零 for a run of inner zeros, 负 before a negative number.
 *
 * Returns: (transfer full): the words
 */
char *qy_chinese_number_print (gint64 n, QyChineseDigits digits);

/**
 * qy_chinese_number_parse:
 * @text: nothing but the number, in plain, formal or traditional characters
 * @n: (out): the number, never negative
 *
 * Reads what qy_chinese_number_print() writes, and 拾 or 十 without 壹 at the start, 两, 万亿 and a
 * left-out inner 零 where the units leave no doubt. A number that could mean two things (一百五,
 * 一万五) is refused, as are units out of order.
 */
gboolean qy_chinese_number_parse (const char *text, gint64 *n);

/**
 * qy_chinese_decimal_parse:
 * @digits: (out): the number without its point
 * @scale: (out): how many of its digits stand after the point, at most 9
 *
 * As qy_chinese_number_parse(), with a part after 点: "零点五", "十二点零五".
 */
gboolean qy_chinese_decimal_parse (const char *text, gint64 *digits, guint *scale);

/**
 * qy_chinese_digits_print:
 * @ascii: decimal digits
 *
 * Digit by digit, as years and identity numbers are read: "二〇二六", formal "贰零贰陆".
 *
 * Returns: (transfer full): the characters
 */
char *qy_chinese_digits_print (const char *ascii, QyChineseDigits digits);

/**
 * qy_chinese_digits_parse:
 *
 * The reverse of qy_chinese_digits_print(); 〇, 零 and ○ are all nought.
 *
 * Returns: (transfer full) (nullable): ASCII digits, or NULL if @text holds anything else
 */
char *qy_chinese_digits_parse (const char *text);

/**
 * qy_chinese_number_span:
 *
 * The length in bytes of the run at the start of @text that is made of characters of Chinese
 * numbers (not 点).
 */
gsize qy_chinese_number_span (const char *text);
