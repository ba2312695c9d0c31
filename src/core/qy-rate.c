/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-rate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-error.h"
#include "qy-fold.h"

#define MAX_DIGITS 15
#define PPM_SCALE  4 /* a percentage with four decimals is in millionths */

static const char *const per_names[QY_N_RATE_PERS] = { "", " day", " month", " year" };

static const QyPhrase per_phrases[QY_N_RATE_PERS] = {
  [QY_RATE_PER_DAY] = QY_PHRASE_PER_DAY,
  [QY_RATE_PER_MONTH] = QY_PHRASE_PER_MONTH,
  [QY_RATE_PER_YEAR] = QY_PHRASE_PER_YEAR,
};

/* Words beside the number; longer ones come before those they begin or end with. */
static const struct
{
  const char *typed;
  QyRatePer per;
} before_words[] = {
  { "每日按", QY_RATE_PER_DAY },     { "每日", QY_RATE_PER_DAY },       { "每天", QY_RATE_PER_DAY },
  { "按日", QY_RATE_PER_DAY },       { "日利率", QY_RATE_PER_DAY },     { "日", QY_RATE_PER_DAY },
  { "每月", QY_RATE_PER_MONTH },     { "按月", QY_RATE_PER_MONTH },     { "月利率", QY_RATE_PER_MONTH },
  { "月", QY_RATE_PER_MONTH },       { "每年", QY_RATE_PER_YEAR },      { "按年", QY_RATE_PER_YEAR },
  { "年利率", QY_RATE_PER_YEAR },    { "年化", QY_RATE_PER_YEAR },      { "年", QY_RATE_PER_YEAR },
}, after_words[] = {
  { "/日", QY_RATE_PER_DAY },        { "/天", QY_RATE_PER_DAY },        { "/day", QY_RATE_PER_DAY },
  { " per day", QY_RATE_PER_DAY },   { " a day", QY_RATE_PER_DAY },     { " daily", QY_RATE_PER_DAY },
  { "/月", QY_RATE_PER_MONTH },      { "/month", QY_RATE_PER_MONTH },   { " per month", QY_RATE_PER_MONTH },
  { " a month", QY_RATE_PER_MONTH }, { " monthly", QY_RATE_PER_MONTH }, { "/年", QY_RATE_PER_YEAR },
  { "/year", QY_RATE_PER_YEAR },     { " per year", QY_RATE_PER_YEAR }, { " per annum", QY_RATE_PER_YEAR },
  { " p.a.", QY_RATE_PER_YEAR },     { " a year", QY_RATE_PER_YEAR },   { " annually", QY_RATE_PER_YEAR },
};

/* Parts of a hundred, thousand, ten thousand, largest first; scale is what it adds to a
 * percentage's decimals. */
static const struct
{
  const char *name;
  guint scale;
} bases[] = {
  { "百分之", 0 },
  { "千分之", 1 },
  { "万分之", 2 },
};

static gboolean
no_rate (const char *input, GError **error)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not a rate; write it as 5%%, 千分之五 or 0.05%%/day"), input);
  return FALSE;
}

static void
normalize (QyRate *rate)
{
  while (rate->scale > 0 && rate->digits % 10 == 0)
    {
      rate->digits /= 10;
      rate->scale--;
    }
}

/* "12.50" at *text; moves on. */
static gboolean
take_decimal (const char **text, QyRate *rate)
{
  const char *p = *text;
  int n = 0;
  gboolean point = FALSE;

  rate->digits = 0;
  rate->scale = 0;
  for (; g_ascii_isdigit (*p) || (*p == '.' && !point && n > 0); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      if (++n > MAX_DIGITS)
        return FALSE;
      rate->digits = rate->digits * 10 + (*p - '0');
      rate->scale += point ? 1 : 0;
    }
  if (n == 0 || p[-1] == '.')
    return FALSE;
  *text = p;
  return TRUE;
}

/* 5%, 5 %, 5‰, 5‱ */
static gboolean
take_signed_figure (const char **text, QyRate *rate)
{
  static const struct
  {
    const char *sign;
    guint scale;
  } signs[] = { { "%", 0 }, { "‰", 1 }, { "‱", 2 }, { " percent", 0 }, { " per cent", 0 } };
  const char *p = *text;

  if (!take_decimal (&p, rate))
    return FALSE;
  if (p[0] == ' ' && p[1] != 'p')
    p++;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (p, signs[i].sign))
      {
        rate->scale += signs[i].scale;
        *text = p + strlen (signs[i].sign);
        return TRUE;
      }
  return FALSE;
}

/* 千分之五, 万分之零点五, 百分之5 */
static gboolean
take_fraction (const char **text, QyRate *rate)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      const char *p = *text;
      const char *end;

      if (!g_str_has_prefix (p, bases[i].name))
        continue;
      p += strlen (bases[i].name);
      end = p + qy_chinese_number_span (p);
      if (g_str_has_prefix (end, "点"))
        {
          end += strlen ("点");
          end += qy_chinese_number_span (end);
        }
      if (end > p)
        {
          g_autofree char *number = g_strndup (p, end - p);

          if (!qy_chinese_decimal_parse (number, &rate->digits, &rate->scale))
            return FALSE;
          p = end;
        }
      else if (!take_decimal (&p, rate))
        return FALSE;
      rate->scale += bases[i].scale;
      *text = p;
      return TRUE;
    }
  return FALSE;
}

static char *
print_decimal (gint64 digits, guint scale)
{
  GString *out = g_string_new (NULL);

  g_string_printf (out, "%0*" G_GINT64_FORMAT, (int) scale + 1, digits);
  if (scale > 0)
    g_string_insert_c (out, (gssize) (out->len - scale), '.');
  return g_string_free (out, FALSE);
}

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

gboolean
qy_rate_from_raw (const char *raw, QyRate *rate, GError **error)
{
  QyRate read = { 0 };
  const char *p = raw;

  g_return_val_if_fail (raw != NULL && rate != NULL, FALSE);

  if (!take_decimal (&p, &read) || *p != '%' || read.scale > QY_RATE_MAX_SCALE)
    return no_rate (raw, error);
  for (int per = 0; per < QY_N_RATE_PERS; per++)
    if (strcmp (p + 1, per_names[per]) == 0)
      {
        g_autofree char *again = NULL;

        read.per = per;
        normalize (&read);
        again = qy_rate_to_raw (read);
        if (strcmp (again, raw) != 0)
          break;
        *rate = read;
        return TRUE;
      }
  return no_rate (raw, error);
}

char *
qy_rate_to_raw (QyRate rate)
{
  g_autofree char *decimal = NULL;

  g_return_val_if_fail (rate.per < QY_N_RATE_PERS && rate.scale <= QY_RATE_MAX_SCALE, NULL);

  normalize (&rate);
  decimal = print_decimal (rate.digits, rate.scale);
  return g_strconcat (decimal, "%", per_names[rate.per], NULL);
}

gboolean
qy_rate_parse (const char *input, QyRate *rate, GError **error)
{
  g_autofree char *text = NULL;
  const char *p;
  QyRate read = { 0 };

  g_return_val_if_fail (input != NULL && rate != NULL, FALSE);

  p = text = qy_fold (input);
  for (char *c = text; *c != '\0'; c++)
    *c = g_ascii_tolower (*c);
  for (gsize i = 0; i < G_N_ELEMENTS (before_words) && read.per == QY_RATE_PLAIN; i++)
    if (g_str_has_prefix (p, before_words[i].typed))
      {
        p += strlen (before_words[i].typed);
        read.per = before_words[i].per;
      }
  while (*p == ' ')
    p++;
  if (!take_signed_figure (&p, &read) && !take_fraction (&p, &read))
    return no_rate (input, error);
  for (gsize i = 0; i < G_N_ELEMENTS (after_words) && *p != '\0'; i++)
    if (strcmp (p, after_words[i].typed) == 0 && read.per == QY_RATE_PLAIN)
      {
        p += strlen (p);
        read.per = after_words[i].per;
      }
  normalize (&read);
  if (*p != '\0' || read.scale > QY_RATE_MAX_SCALE)
    return no_rate (input, error);
  *rate = read;
  return TRUE;
}

char *
qy_rate_print (QyRate rate, QyLanguage language)
{
  g_autofree char *decimal = NULL;

  g_return_val_if_fail (rate.per < QY_N_RATE_PERS && rate.scale <= QY_RATE_MAX_SCALE, NULL);

  normalize (&rate);
  decimal = print_decimal (rate.digits, rate.scale);
  if (rate.per == QY_RATE_PLAIN)
    return g_strconcat (decimal, "%", NULL);
  if (language == QY_LANGUAGE_ZH)
    return g_strconcat (qy_language_phrase (language, per_phrases[rate.per]), decimal, "%", NULL);
  return g_strconcat (decimal, "% ", qy_language_phrase (language, per_phrases[rate.per]), NULL);
}

char *
qy_rate_print_chinese (QyRate rate)
{
  GString *out;
  guint base = 0;
  gint64 unit;
  g_autofree char *whole = NULL;

  g_return_val_if_fail (rate.per < QY_N_RATE_PERS && rate.scale <= QY_RATE_MAX_SCALE, NULL);

  normalize (&rate);
  while (rate.scale > 0 && rate.digits < power_of_ten (rate.scale)
         && base + 1 < G_N_ELEMENTS (bases))
    {
      rate.scale--;
      base++;
    }
  out = g_string_new (NULL);
  if (rate.per != QY_RATE_PLAIN)
    g_string_append (out, qy_language_phrase (QY_LANGUAGE_ZH, per_phrases[rate.per]));
  unit = power_of_ten (rate.scale);
  whole = qy_chinese_number_print (rate.digits / unit, QY_DIGITS_PLAIN);
  g_string_append_printf (out, "%s%s", bases[base].name, whole);
  if (rate.scale > 0)
    {
      g_autofree char *fraction =
          g_strdup_printf ("%0*" G_GINT64_FORMAT, (int) rate.scale, rate.digits % unit);

      g_string_append (out, "点");
      for (const char *p = fraction; *p != '\0'; p++)
        {
          g_autofree char *digit = qy_chinese_number_print (*p - '0', QY_DIGITS_PLAIN);

          g_string_append (out, digit);
        }
    }
  return g_string_free (out, FALSE);
}

int
qy_rate_compare (QyRate a, QyRate b)
{
  __extension__ typedef __int128 Wide;
  Wide left = (Wide) a.digits * power_of_ten (b.scale);
  Wide right = (Wide) b.digits * power_of_ten (a.scale);

  return (left > right) - (left < right);
}

gboolean
qy_rate_to_ppm (QyRate rate, gint64 *ppm)
{
  g_return_val_if_fail (ppm != NULL, FALSE);

  normalize (&rate);
  if (rate.scale > PPM_SCALE || rate.digits > G_MAXINT64 / 10000)
    return FALSE;
  *ppm = rate.digits * power_of_ten (PPM_SCALE - rate.scale);
  return TRUE;
}
