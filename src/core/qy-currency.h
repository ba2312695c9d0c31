/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyCurrency: what the program knows about a currency. One row of a fixed table.
 */
typedef struct
{
  char code[4];          /* ISO 4217 */
  int decimals;          /* digits of the minor unit */
  const char *symbol;    /* printed or typed before the amount, or NULL */
  const char *name_zh;   /* 美元: typed before or after the amount */
  const char *before_en; /* in words: before the number */
  const char *after_en;  /* in words: after the number */
} QyCurrency;

/**
 * qy_currency_find:
 * @code: three capital letters
 *
 * Returns: (nullable): the currency's row, NULL if the table has none
 */
const QyCurrency *qy_currency_find (const char *code);

/**
 * qy_currency_is_code:
 *
 * Whether @code has the form of an ISO 4217 code: three capital letters.
 */
gboolean qy_currency_is_code (const char *code);

/**
 * qy_currency_take_prefix:
 * @text: (inout): moves behind the currency
 *
 * Takes a symbol, code or Chinese name from the start of @text.
 *
 * Returns: (nullable): its code, NULL if @text begins with none
 */
const char *qy_currency_take_prefix (const char **text);
