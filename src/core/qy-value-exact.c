/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-date.h"
#include "qy-duration.h"
#include "qy-english-number.h"
#include "qy-error.h"
#include "qy-fold.h"
#include "qy-money.h"
#include "qy-rate.h"
#include "qy-value-private.h"

#define MAX_NUMBER_LENGTH 18

static const char *const money_formats[] = { "upper", "plain", "wan", "yuan", "both", NULL };
static const char *const date_formats[] = { "iso", "cn", "upper", NULL };
static const char *const duration_formats[] = { "cn", NULL };
static const char *const percent_formats[] = { "cn", "plain", NULL };
static const char *const number_formats[] = { "cn", "upper", "grouped", NULL };

static gboolean
is_format (const char *format, const char *name)
{
  return g_strcmp0 (format, name) == 0;
}

static char *
parse_money (const char *input, const char *const *options, GError **error)
{
  QyMoney money;

  return qy_money_parse (input, NULL, &money, error) ? qy_money_to_raw (money) : NULL;
}

static gboolean
check_money (const char *raw, GError **error)
{
  QyMoney money;

  return qy_money_from_raw (raw, &money, error);
}

static char *
print_money_both (QyMoney money, QyLanguage language, GError **error)
{
  g_autofree char *figures = qy_money_to_figures (money);
  g_autofree char *words = qy_money_to_words (money, language, error);
  gboolean yuan_zh = language == QY_LANGUAGE_ZH && strcmp (money.currency, "CNY") == 0;

  if (words == NULL)
    return NULL;
  return g_strconcat (yuan_zh ? "人民币" : "", words,
                      qy_language_phrase (language, QY_PHRASE_OPENING_BRACKET), figures,
                      qy_language_phrase (language, QY_PHRASE_CLOSING_BRACKET), NULL);
}

static char *
print_money (const char *raw, const char *format, QyLanguage language, GError **error)
{
  QyMoney money;
  g_autofree char *figures = NULL;

  if (!qy_money_from_raw (raw, &money, error))
    return NULL;
  figures = qy_money_to_figures (money);
  if (is_format (format, "upper"))
    return qy_money_to_words (money, language, error);
  if (is_format (format, "plain"))
    return qy_money_to_plain (money);
  if (is_format (format, "wan"))
    return qy_money_to_wan (money);
  if (is_format (format, "both"))
    return print_money_both (money, language, error);
  if (is_format (format, "yuan") && strcmp (money.currency, "CNY") == 0)
    {
      g_autoptr (GString) yuan = g_string_new (figures);

      g_string_replace (yuan, "¥", "", 1);
      return g_strconcat (yuan->str, language == QY_LANGUAGE_ZH ? "元" : " yuan", NULL);
    }
  return g_steal_pointer (&figures);
}

static char *
parse_date (const char *input, const char *const *options, GError **error)
{
  QyDate date = qy_date_parse (input, error);

  return qy_date_is_set (date) ? qy_date_to_iso (date) : NULL;
}

static gboolean
check_date (const char *raw, GError **error)
{
  return qy_date_is_set (qy_date_from_iso (raw, error));
}

static char *
print_date (const char *raw, const char *format, QyLanguage language, GError **error)
{
  QyDate date = qy_date_from_iso (raw, error);

  if (!qy_date_is_set (date))
    return NULL;
  if (is_format (format, "iso"))
    return qy_date_to_iso (date);
  if (is_format (format, "cn"))
    return qy_date_print_chinese (date, QY_DIGITS_PLAIN);
  if (is_format (format, "upper"))
    return qy_date_print_chinese (date, QY_DIGITS_FORMAL);
  return qy_date_print (date, language);
}

static char *
parse_duration (const char *input, const char *const *options, GError **error)
{
  QyDuration duration;

  return qy_duration_parse (input, &duration, error) ? qy_duration_to_raw (duration) : NULL;
}

static gboolean
check_duration (const char *raw, GError **error)
{
  QyDuration duration;

  return qy_duration_from_raw (raw, &duration, error);
}

static char *
print_duration (const char *raw, const char *format, QyLanguage language, GError **error)
{
  QyDuration duration;

  if (!qy_duration_from_raw (raw, &duration, error))
    return NULL;
  return format != NULL ? qy_duration_print_words (duration, language)
                        : qy_duration_print (duration, language);
}

static char *
parse_percent (const char *input, const char *const *options, GError **error)
{
  QyRate rate;

  return qy_rate_parse (input, &rate, error) ? qy_rate_to_raw (rate) : NULL;
}

static gboolean
check_percent (const char *raw, GError **error)
{
  QyRate rate;

  return qy_rate_from_raw (raw, &rate, error);
}

static char *
print_percent (const char *raw, const char *format, QyLanguage language, GError **error)
{
  QyRate rate;

  if (!qy_rate_from_raw (raw, &rate, error))
    return NULL;
  if (is_format (format, "cn"))
    return qy_rate_print_chinese (rate);
  if (is_format (format, "plain"))
    {
      rate.per = QY_RATE_PLAIN;
      return qy_rate_to_raw (rate);
    }
  return qy_rate_print (rate, language);
}

static gboolean
check_number (const char *raw, GError **error)
{
  const char *p = raw + (*raw == '-' ? 1 : 0);
  gsize whole = strspn (p, "0123456789");
  gboolean leading_zero = whole > 1 && *p == '0';
  gboolean good = whole > 0 && !leading_zero && strlen (p) <= MAX_NUMBER_LENGTH;

  p += whole;
  if (*p == '.')
    {
      gsize decimals = strspn (p + 1, "0123456789");

      good = good && decimals > 0;
      p += 1 + decimals;
    }
  if (good && *p == '\0')
    return TRUE;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
               _ ("“%s” is not a number; write it as 12 or -3.50"), raw);
  return FALSE;
}

static char *
parse_number (const char *input, const char *const *options, GError **error)
{
  g_autofree char *folded = qy_fold (input);
  g_autoptr (GString) text = g_string_new (folded);
  gint64 n;

  if (qy_chinese_number_parse (folded, &n))
    return g_strdup_printf ("%" G_GINT64_FORMAT, n);
  if (strspn (folded, "0123456789,.-") == strlen (folded) && strchr (folded, ',') != NULL)
    {
      QyMoney money; /* groups of three are checked as those of an amount are */

      if (qy_money_parse (folded, NULL, &money, NULL))
        g_string_replace (text, ",", "", 0);
    }
  while (text->len > 1 && text->str[0] == '0' && g_ascii_isdigit (text->str[1]))
    g_string_erase (text, 0, 1);
  return check_number (text->str, error) ? g_strdup (text->str) : NULL;
}

static char *
group_number (const char *raw)
{
  const char *point = strchr (raw, '.');
  gsize whole = point != NULL ? (gsize) (point - raw) : strlen (raw);
  gsize start = *raw == '-' ? 1 : 0;
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < whole; i++)
    {
      if (i > start && (whole - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, raw[i]);
    }
  g_string_append (out, raw + whole);
  return g_string_free (out, FALSE);
}

static char *
print_number (const char *raw, const char *format, QyLanguage language, GError **error)
{
  gint64 n;

  if (!check_number (raw, error))
    return NULL;
  if (format == NULL)
    return g_strdup (raw);
  if (is_format (format, "grouped"))
    return group_number (raw);
  if (!g_ascii_string_to_signed (raw, 10, 1 - QY_CHINESE_NUMBER_LIMIT, QY_CHINESE_NUMBER_LIMIT - 1,
                                 &n, NULL))
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("The number %s cannot be written in words; only whole numbers can"), raw);
      return NULL;
    }
  if (language == QY_LANGUAGE_EN && is_format (format, "cn") && n >= 0)
    return qy_english_number_print (n);
  return qy_chinese_number_print (n,
                                  is_format (format, "upper") ? QY_DIGITS_FORMAL : QY_DIGITS_PLAIN);
}

const QyValueType qy_value_money = { "money",     N_ ("amount of money"), parse_money, check_money,
                                     print_money, money_formats };
const QyValueType qy_value_date = { "date",     N_ ("date"), parse_date,
                                    check_date, print_date,  date_formats };
const QyValueType qy_value_duration = { "duration",     N_ ("length of time"), parse_duration,
                                        check_duration, print_duration,        duration_formats };
const QyValueType qy_value_percent = { "percent",     N_ ("percentage"), parse_percent,
                                       check_percent, print_percent,     percent_formats };
const QyValueType qy_value_number = { "number",     N_ ("number"), parse_number,
                                      check_number, print_number,  number_formats };
