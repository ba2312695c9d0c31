/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-money.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-currency.h"
#include "qy-error.h"
#include "qy-fold.h"

#define PPM_WHOLE       1000000
#define PPM_PER_PERCENT 10000
#define MAX_DIGITS      24
#define FEN_PER_YUAN    100

__extension__ typedef __int128 Product;

typedef struct
{
  Product digits; /* the number without its point */
  int decimals;   /* how many of the digits stand after the point */
  int shift;      /* powers of ten of 万, million … */
} Figures;

static const struct
{
  const char *name;
  int shift;
} multipliers[] = {
  { "百", 2 }, { "千", 3 },        { "万", 4 },       { "萬", 4 },       { "亿", 8 },
  { "億", 8 }, { " thousand", 3 }, { " million", 6 }, { " billion", 9 },
};

static gboolean
no_amount (const char *input, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not an amount of money; write it as 120,000.00, 12万元 or USD 500"),
               input);
  return FALSE;
}

static gboolean
too_large (const char *input, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE,
               _ ("The amount “%s” is too large; the largest is 9,999,999,999,999,999.99"), input);
  return FALSE;
}

static gboolean
take (const char **text, const char *expected)
{
  if (!g_str_has_prefix (*text, expected))
    return FALSE;
  *text += strlen (expected);
  return TRUE;
}

static void
skip_any (const char **text, const char *characters)
{
  while (**text != '\0' && strchr (characters, **text) != NULL)
    (*text)++;
}

/* Digits, in groups of three if there are commas, and decimals. */
static gboolean
take_digits (const char **text, Figures *figures)
{
  const char *p = *text;
  int n = 0;
  int group = -1; /* digits since the last comma, or -1 */

  for (; g_ascii_isdigit (*p) || *p == ','; p++)
    {
      if (*p == ',')
        {
          if (n == 0 || (group < 0 && n > 3) || (group >= 0 && group != 3))
            return FALSE;
          group = 0;
          continue;
        }
      if (++n > MAX_DIGITS)
        return FALSE;
      group += group >= 0 ? 1 : 0;
      figures->digits = figures->digits * 10 + (*p - '0');
    }
  if (n == 0 || (group >= 0 && group != 3))
    return FALSE;
  if (*p == '.')
    for (p++; g_ascii_isdigit (*p); p++)
      {
        if (++n > MAX_DIGITS)
          return FALSE;
        figures->digits = figures->digits * 10 + (*p - '0');
        figures->decimals++;
      }
  if (p[-1] == '.')
    return FALSE;
  *text = p;
  return TRUE;
}

static void
take_multipliers (const char **text, Figures *figures)
{
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (multipliers) && !found; i++)
        if (take (text, multipliers[i].name))
          {
            figures->shift += multipliers[i].shift;
            found = TRUE;
          }
    }
}

/* What may follow the number: a currency, 元, 整. */
static gboolean
take_ending (const char **text, const char **currency)
{
  const char *found;

  skip_any (text, " ");
  found = qy_currency_take_prefix (text);
  if (found != NULL)
    {
      if (*currency != NULL && strcmp (found, *currency) != 0)
        return FALSE;
      *currency = found;
    }
  else if (!take (text, "元") && !take (text, "圆"))
    take (text, "圓");
  if (!take (text, "整"))
    take (text, "正");
  return **text == '\0';
}

static gboolean
scale_figures (
    const Figures *figures, const char *input, const char *currency, gint64 *minor, GError **error)
{
  int decimals = qy_currency_decimals (currency);
  int power = figures->shift + decimals - figures->decimals;
  Product value = figures->digits;

  if (power < 0)
    {
      g_set_error (
          error, QY_CORE_ERROR, QY_ERROR_INVALID,
          g_dngettext (GETTEXT_PACKAGE, "“%s” has too many decimals: %s is written with at most %d",
                       "“%s” has too many decimals: %s is written with at most %d", decimals),
          input, currency, decimals);
      return FALSE;
    }
  for (; power > 0 && value > 0; power--)
    {
      value *= 10;
      if (value >= QY_MONEY_LIMIT)
        return too_large (input, error);
    }
  if (value >= QY_MONEY_LIMIT)
    return too_large (input, error);
  *minor = (gint64) value;
  return TRUE;
}

/* Words count hundredths; a currency without minor units must have none. */
static gboolean
scale_words (
    const char *words, const char *input, const char *currency, gint64 *minor, GError **error)
{
  gint64 hundredths;
  Figures figures = { 0 };

  if (!qy_amount_from_words_zh (words, &hundredths, NULL))
    return no_amount (input, error);
  figures.digits = hundredths;
  figures.decimals = 2;
  if (hundredths % FEN_PER_YUAN == 0)
    {
      figures.digits = hundredths / FEN_PER_YUAN;
      figures.decimals = 0;
    }
  return scale_figures (&figures, input, currency, minor, error);
}

static char *
group_digits (const char *digits)
{
  GString *out = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

static guint64
magnitude (gint64 n)
{
  return n < 0 ? (guint64) -n : (guint64) n;
}

static guint64
power_of_ten (int exponent)
{
  guint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

static char *
print_figures (QyMoney money, gboolean grouped)
{
  int decimals = qy_currency_decimals (money.currency);
  guint64 unit = power_of_ten (decimals);
  guint64 amount = magnitude (money.minor);
  g_autofree char *whole = g_strdup_printf ("%" G_GUINT64_FORMAT, amount / unit);
  g_autofree char *shown = grouped ? group_digits (whole) : g_strdup (whole);

  if (decimals == 0)
    return g_steal_pointer (&shown);
  return g_strdup_printf ("%s.%0*" G_GUINT64_FORMAT, shown, decimals, amount % unit);
}

static gboolean
is_in_range (QyMoney money)
{
  return money.minor < QY_MONEY_LIMIT && money.minor > -QY_MONEY_LIMIT
         && qy_currency_is_code (money.currency);
}

gboolean
qy_money_from_raw (const char *raw, QyMoney *money, GError **error)
{
  QyMoney read = { 0 };
  g_autofree char *again = NULL;
  gint64 minor;

  g_return_val_if_fail (raw != NULL && money != NULL, FALSE);

  if (strlen (raw) < 5 || raw[3] != ' ')
    return no_amount (raw, error);
  memcpy (read.currency, raw, 3);
  if (!qy_currency_is_code (read.currency)
      || !g_ascii_string_to_signed (raw + 4, 10, -QY_MONEY_LIMIT + 1, QY_MONEY_LIMIT - 1, &minor,
                                    NULL))
    return strlen (raw) > 22 ? too_large (raw, error) : no_amount (raw, error);
  read.minor = minor;
  again = qy_money_to_raw (read);
  if (strcmp (again, raw) != 0)
    return no_amount (raw, error);
  *money = read;
  return TRUE;
}

char *
qy_money_to_raw (QyMoney money)
{
  g_return_val_if_fail (is_in_range (money), NULL);

  return g_strdup_printf ("%s %" G_GINT64_FORMAT, money.currency, money.minor);
}

gboolean
qy_money_parse (const char *input, const char *default_currency, QyMoney *money, GError **error)
{
  g_autofree char *text = NULL;
  const char *p;
  const char *currency = NULL;
  const char *found;
  gboolean negative;
  gboolean in_figures;
  Figures figures = { 0 };
  gint64 minor;

  g_return_val_if_fail (input != NULL && money != NULL, FALSE);
  g_return_val_if_fail (default_currency == NULL || qy_currency_is_code (default_currency), FALSE);

  p = text = qy_fold (input);
  negative = take (&p, "-") || take (&p, "负");
  while ((found = qy_currency_take_prefix (&p)) != NULL)
    {
      if (currency != NULL && strcmp (currency, found) != 0)
        return no_amount (input, error);
      currency = found;
      skip_any (&p, " :");
    }
  if (!negative)
    negative = take (&p, "-") || take (&p, "负");

  in_figures = g_ascii_isdigit (*p);
  if (in_figures)
    {
      if (!take_digits (&p, &figures))
        return no_amount (input, error);
      take_multipliers (&p, &figures);
      if (!take_ending (&p, &currency))
        return no_amount (input, error);
    }
  if (currency == NULL)
    currency = default_currency != NULL ? default_currency : "CNY";
  if (!(in_figures ? scale_figures (&figures, input, currency, &minor, error)
                   : scale_words (p, input, currency, &minor, error)))
    return FALSE;

  *money = (QyMoney){ negative ? -minor : minor, "" };
  g_strlcpy (money->currency, currency, sizeof money->currency);
  return TRUE;
}

char *
qy_money_to_figures (QyMoney money)
{
  g_autofree char *figures = NULL;
  const char *sign = money.minor < 0 ? "-" : "";

  g_return_val_if_fail (is_in_range (money), NULL);

  figures = print_figures (money, TRUE);
  if (strcmp (money.currency, "CNY") == 0)
    return g_strdup_printf ("%s¥%s", sign, figures);
  return g_strdup_printf ("%s %s%s", money.currency, sign, figures);
}

char *
qy_money_to_plain (QyMoney money)
{
  g_autofree char *figures = NULL;

  g_return_val_if_fail (is_in_range (money), NULL);

  figures = print_figures (money, FALSE);
  return g_strdup_printf ("%s%s", money.minor < 0 ? "-" : "", figures);
}

char *
qy_money_to_wan (QyMoney money)
{
  const QyCurrency *currency = qy_currency_find (money.currency);
  gboolean yuan = strcmp (money.currency, "CNY") == 0;
  int decimals = qy_currency_decimals (money.currency) + 4;
  guint64 unit = power_of_ten (decimals);
  g_autofree char *fraction = NULL;
  gsize length;

  g_return_val_if_fail (is_in_range (money), NULL);

  fraction = g_strdup_printf (".%0*" G_GUINT64_FORMAT, decimals, magnitude (money.minor) % unit);
  length = strlen (fraction);
  while (length > 0 && (fraction[length - 1] == '0' || fraction[length - 1] == '.'))
    fraction[--length] = '\0';
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s万%s", money.minor < 0 ? "-" : "",
                          magnitude (money.minor) / unit, fraction,
                          yuan                                            ? "元"
                          : currency != NULL && currency->name_zh != NULL ? currency->name_zh
                                                                          : money.currency);
}

char *
qy_money_to_words (QyMoney money, QyLanguage language, GError **error)
{
  const QyCurrency *currency = qy_currency_find (money.currency);
  g_autofree char *words = NULL;
  int decimals = qy_currency_decimals (money.currency);
  gint64 minor = money.minor;

  g_return_val_if_fail (is_in_range (money), NULL);

  if (decimals == 0 && magnitude (minor) >= QY_MONEY_LIMIT / FEN_PER_YUAN)
    decimals = 3;
  if (decimals > 2)
    {
      g_autofree char *figures = print_figures (money, TRUE);

      g_set_error (error, QY_CORE_ERROR, QY_ERROR_UNSUPPORTED,
                   _ ("The amount %s %s cannot be written in words; print its figures instead"),
                   money.currency, figures);
      return NULL;
    }
  if (decimals == 0)
    minor *= FEN_PER_YUAN;
  if (language == QY_LANGUAGE_EN)
    return qy_amount_to_words_en (minor, money.currency);
  words = qy_amount_to_words_zh (minor);
  if (strcmp (money.currency, "CNY") == 0)
    return g_steal_pointer (&words);
  return g_strconcat (currency != NULL && currency->name_zh != NULL ? currency->name_zh
                                                                    : money.currency,
                      words, NULL);
}

gboolean
qy_money_split (gint64 total, const gint64 *ppm, gsize n, gint64 *parts, GError **error)
{
  gint64 sum = 0;
  gint64 left = total;

  g_return_val_if_fail (ppm != NULL && n > 0 && parts != NULL, FALSE);

  for (gsize i = 0; i < n; i++)
    {
      if (ppm[i] < 0 || ppm[i] > PPM_WHOLE)
        sum = PPM_WHOLE;
      sum += ppm[i];
    }
  if (sum != PPM_WHOLE)
    {
      g_autofree char *shown = g_strdup_printf ("%" G_GINT64_FORMAT ".%04d", sum / PPM_PER_PERCENT,
                                                (int) (sum % PPM_PER_PERCENT));

      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("The instalments add up to %s%%, not to 100%%"), shown);
      return FALSE;
    }

  for (gsize i = 0; i + 1 < n; i++)
    {
      Product doubled = (Product) magnitude (total) * ppm[i] * 2 + PPM_WHOLE;
      gint64 part = (gint64) (doubled / (2 * PPM_WHOLE));

      parts[i] = total < 0 ? -part : part;
      left -= parts[i];
    }
  parts[n - 1] = left;
  return TRUE;
}
