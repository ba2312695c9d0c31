/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xlsx-look.h"

#include <string.h>

/* What stands in a number format. */
typedef struct
{
  gboolean has_day;  /* y or d */
  gboolean has_m;    /* months or minutes */
  gboolean has_time; /* h or s, or a span [h] */
  gboolean has_percent;
  char currency[4];
} Signs;

static const struct
{
  const char *sign;
  const char *currency;
} currency_signs[] = {
  { "HK$", "HKD" }, { "US$", "USD" }, { "RMB", "CNY" }, { "CN¥", "CNY" },
  { "JP¥", "JPY" }, { "¥", "CNY" },   { "￥", "CNY" },  { "人民币", "CNY" },
  { "元", "CNY" },  { "$", "USD" },   { "€", "EUR" },   { "£", "GBP" },
};

#define JAPANESE "-411"

static void
take_currency (Signs *signs, const char *text, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (currency_signs); i++)
    {
      gsize n = strlen (currency_signs[i].sign);

      if (length < n || memcmp (text, currency_signs[i].sign, n) != 0)
        continue;
      g_strlcpy (signs->currency, currency_signs[i].currency, sizeof signs->currency);
      return;
    }
  if (length == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1])
      && g_ascii_isupper (text[2]))
    g_strlcpy (signs->currency, text, sizeof signs->currency);
}

/* "[$USD]", "[$¥-804]", "[h]"; "[Red]" and conditions say nothing. */
static void
take_bracket (Signs *signs, const char *text, gsize length)
{
  const char *dash;

  if (length == 0)
    return;
  if (*text == '$')
    {
      dash = memchr (text, '-', length);
      take_currency (signs, text + 1, (dash != NULL ? (gsize) (dash - text) : length) - 1);
      if (dash != NULL && length - (gsize) (dash - text) == strlen (JAPANESE)
          && memcmp (dash, JAPANESE, strlen (JAPANESE)) == 0 && signs->currency[0] != '\0')
        g_strlcpy (signs->currency, "JPY", sizeof signs->currency);
    }
  else if (strspn (text, "hmsHMS") >= length)
    signs->has_time = TRUE;
}

static void
take_letter (Signs *signs, const char *p)
{
  switch (g_ascii_tolower (*p))
    {
    case 'y':
    case 'd':
      signs->has_day = TRUE;
      break;
    case 'm':
      signs->has_m = TRUE;
      break;
    case 'h':
    case 's':
      signs->has_time = TRUE;
      break;
    case '%':
      signs->has_percent = TRUE;
      break;
    default:
      if (signs->currency[0] == '\0' && !g_ascii_isalpha (*p))
        take_currency (signs, p, strlen (p));
    }
}

/* Goes past something that is not a sign of its own, and takes what it says. */
static const char *
pass (Signs *signs, const char *p)
{
  const char *end;

  switch (*p)
    {
    case '"':
    case '[':
      end = strchr (p + 1, *p == '"' ? '"' : ']');
      if (end == NULL)
        return p + strlen (p);
      if (*p == '[')
        take_bracket (signs, p + 1, end - p - 1);
      else if (signs->currency[0] == '\0')
        take_currency (signs, p + 1, end - p - 1);
      return end + 1;
    case '\\':
    case '_':
    case '*':
      return p[1] != '\0' ? g_utf8_next_char (p + 1) : p + 1;
    default:
      take_letter (signs, p);
      return g_utf8_next_char (p);
    }
}

static gboolean
shows_digits (const char *code)
{
  return strpbrk (code, "0#?") != NULL;
}

QyXlsxLook
qy_xlsx_look_from_code (const char *code)
{
  QyXlsxLook look = { QY_XLSX_NUMBER, "" };
  Signs signs = { FALSE };

  if (g_ascii_strncasecmp (code, "General", 7) == 0)
    return look;
  for (const char *p = code; *p != '\0' && *p != ';';)
    p = pass (&signs, p);
  if (signs.has_day || (signs.has_m && !signs.has_time && !shows_digits (code)))
    look.kind = signs.has_time ? QY_XLSX_INSTANT : QY_XLSX_DATE;
  else if (signs.has_time)
    look.kind = QY_XLSX_TIME;
  else if (signs.has_percent)
    look.kind = QY_XLSX_PERCENT;
  else if (signs.currency[0] != '\0' && shows_digits (code))
    {
      look.kind = QY_XLSX_MONEY;
      g_strlcpy (look.currency, signs.currency, sizeof look.currency);
    }
  return look;
}

QyXlsxLook
qy_xlsx_look_from_id (guint id)
{
  static const struct
  {
    guint first;
    guint last;
    QyXlsxLookKind kind;
  } known[] = {
    { 9, 10, QY_XLSX_PERCENT },  { 14, 17, QY_XLSX_DATE }, { 18, 21, QY_XLSX_TIME },
    { 22, 22, QY_XLSX_INSTANT }, { 27, 31, QY_XLSX_DATE }, { 32, 35, QY_XLSX_TIME },
    { 36, 36, QY_XLSX_DATE },    { 45, 47, QY_XLSX_TIME }, { 50, 54, QY_XLSX_DATE },
    { 55, 56, QY_XLSX_TIME },    { 57, 58, QY_XLSX_DATE },
  };
  QyXlsxLook look = { QY_XLSX_NUMBER, "" };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (id >= known[i].first && id <= known[i].last)
      look.kind = known[i].kind;
  return look;
}
