/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-currency.h"

#include <string.h>

#include "qy-money.h"

/* Longer symbols come before those they begin with. */
static const QyCurrency currencies[] = {
  { "CNY", 2, "¥", "人民币", "RMB ", " Yuan" },
  { "USD", 2, "US$", "美元", "US Dollars ", "" },
  { "HKD", 2, "HK$", "港元", "Hong Kong Dollars ", "" },
  { "EUR", 2, "€", "欧元", "Euros ", "" },
  { "GBP", 2, "£", "英镑", "Pounds Sterling ", "" },
  { "JPY", 0, NULL, "日元", "Japanese Yen ", "" },
  { "KRW", 0, "₩", "韩元", "Korean Won ", "" },
  { "MOP", 2, NULL, "澳门元", "Macau Patacas ", "" },
  { "TWD", 2, NULL, "新台币", "New Taiwan Dollars ", "" },
  { "SGD", 2, NULL, "新加坡元", "Singapore Dollars ", "" },
  { "AUD", 2, NULL, "澳元", "Australian Dollars ", "" },
  { "CAD", 2, NULL, "加元", "Canadian Dollars ", "" },
  { "CHF", 2, NULL, "瑞士法郎", "Swiss Francs ", "" },
  { "RUB", 2, "₽", "卢布", "Russian Roubles ", "" },
  { "VND", 0, "₫", "越南盾", "Vietnamese Dong ", "" },
  { "CLP", 0, NULL, NULL, "Chilean Pesos ", "" },
  { "ISK", 0, NULL, NULL, "Icelandic Kronur ", "" },
  { "PYG", 0, NULL, NULL, "Paraguayan Guaranies ", "" },
  { "UGX", 0, NULL, NULL, "Ugandan Shillings ", "" },
  { "XAF", 0, NULL, NULL, "CFA Francs (BEAC) ", "" },
  { "XOF", 0, NULL, NULL, "CFA Francs (BCEAO) ", "" },
  { "BHD", 3, NULL, NULL, NULL, NULL },
  { "JOD", 3, NULL, NULL, NULL, NULL },
  { "KWD", 3, NULL, NULL, NULL, NULL },
  { "OMR", 3, NULL, NULL, NULL, NULL },
  { "TND", 3, NULL, NULL, NULL, NULL },
};

static const struct
{
  const char *typed;
  const char *code;
} other_names[] = {
  { "RMB", "CNY" }, { "$", "USD" }, { "港币", "HKD" }, { "日圆", "JPY" }, { "美金", "USD" },
};

static gboolean
take (const char **text, const char *name)
{
  if (name == NULL || !g_str_has_prefix (*text, name))
    return FALSE;
  *text += strlen (name);
  return TRUE;
}

const QyCurrency *
qy_currency_find (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (strcmp (currencies[i].code, code) == 0)
      return &currencies[i];
  return NULL;
}

gboolean
qy_currency_is_code (const char *code)
{
  g_return_val_if_fail (code != NULL, FALSE);

  for (int i = 0; i < 3; i++)
    if (!g_ascii_isupper (code[i]))
      return FALSE;
  return code[3] == '\0';
}

const char *
qy_currency_take_prefix (const char **text)
{
  char upper[4] = { 0 };

  g_return_val_if_fail (text != NULL && *text != NULL, NULL);

  for (int i = 0; i < 3 && g_ascii_isalpha ((*text)[i]); i++)
    upper[i] = g_ascii_toupper ((*text)[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      const QyCurrency *currency = &currencies[i];

      if (strcmp (upper, currency->code) == 0)
        {
          *text += 3;
          return currency->code;
        }
      if (take (text, currency->symbol) || take (text, currency->name_zh))
        return currency->code;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (other_names); i++)
    if (take (text, other_names[i].typed))
      return other_names[i].code;
  if (strcmp (upper, "RMB") == 0)
    {
      *text += 3;
      return "CNY";
    }
  return NULL;
}

int
qy_currency_decimals (const char *currency)
{
  const QyCurrency *row;

  g_return_val_if_fail (currency != NULL, 2);

  row = qy_currency_find (currency);
  return row != NULL ? row->decimals : 2;
}
