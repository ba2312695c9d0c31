/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-rate.h"

typedef struct
{
  const char *name;
  const char *input;
  const char *raw; /* NULL: refused */
} ParseCase;

static const ParseCase parse_cases[] = {
  { "percent", "0.5%", "0.5%" },
  { "percent-full-width", "０．５％", "0.5%" },
  { "percent-space", "5 %", "5%" },
  { "percent-word", "5 percent", "5%" },
  { "trailing-zeros", "5.00%", "5%" },
  { "hundred", "100%", "100%" },
  { "zero", "0%", "0%" },
  { "permille", "5‰", "0.5%" },
  { "per-myriad", "5‱", "0.05%" },
  { "thousandths", "千分之五", "0.5%" },
  { "ten-thousandths", "万分之五", "0.05%" },
  { "hundredths", "百分之十", "10%" },
  { "hundredths-figures", "百分之5", "5%" },
  { "hundredths-decimal", "百分之十点五", "10.5%" },
  { "thousandths-decimal", "千分之零点五", "0.05%" },
  { "day-before", "日万分之五", "0.05% day" },
  { "day-every", "每日0.05%", "0.05% day" },
  { "day-every-tian", "每天千分之一", "0.1% day" },
  { "day-by", "按日万分之五", "0.05% day" },
  { "day-slash", "0.05%/day", "0.05% day" },
  { "day-slash-chinese", "万分之五/日", "0.05% day" },
  { "day-per", "0.05% per day", "0.05% day" },
  { "month", "每月1%", "1% month" },
  { "year-annum", "5% per annum", "5% year" },
  { "year-chinese", "年利率3.85%", "3.85% year" },
  { "year-capital", "5% Per Year", "5% year" },
  { "bare-number", "0.05", NULL },
  { "two-periods", "每日0.05%/日", NULL },
  { "unknown-period", "5%/week", NULL },
  { "no-number", "%", NULL },
  { "no-number-chinese", "百分之", NULL },
  { "point-at-end", "5.%", NULL },
  { "too-fine", "0.0000000001%", NULL },
  { "too-long", "9999999999999999%", NULL },
  { "negative", "-5%", NULL },
  { "rest", "5%以上", NULL },
  { "empty", "", NULL },
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *row = data;
  g_autoptr (GError) error = NULL;
  QyRate rate = { 0 };
  gboolean good = qy_rate_parse (row->input, &rate, &error);
  g_autofree char *raw = NULL;

  if (row->raw == NULL)
    {
      g_assert_false (good);
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, "千分之五"));
      return;
    }
  g_assert_no_error (error);
  raw = qy_rate_to_raw (rate);
  g_assert_cmpstr (raw, ==, row->raw);
}

typedef struct
{
  const char *name;
  const char *raw;
  const char *zh;
  const char *cn;
  const char *en;
  gint64 ppm; /* -1: not whole */
} PrintCase;

static const PrintCase print_cases[] = {
  { "percent", "10%", "10%", "百分之十", "10%", 100000 },
  { "decimals", "10.5%", "10.5%", "百分之十点五", "10.5%", 105000 },
  { "zero-after-point", "1.05%", "1.05%", "百分之一点零五", "1.05%", 10500 },
  { "thousandths", "0.5%", "0.5%", "千分之五", "0.5%", 5000 },
  { "day", "0.05% day", "每日0.05%", "每日万分之五", "0.05% per day", 500 },
  { "thousandths-decimal", "0.15% day", "每日0.15%", "每日千分之一点五", "0.15% per day", 1500 },
  { "year", "3.85% year", "每年3.85%", "每年百分之三点八五", "3.85% per year", 38500 },
  { "month", "2% month", "每月2%", "每月百分之二", "2% per month", 20000 },
  { "very-small", "0.00001%", "0.00001%", "万分之零点零零一", "0.00001%", -1 },
};

static void
test_print (gconstpointer data)
{
  const PrintCase *row = data;
  g_autoptr (GError) error = NULL;
  QyRate rate;
  g_autofree char *zh = NULL;
  g_autofree char *en = NULL;
  g_autofree char *cn = NULL;
  gint64 ppm = -1;

  qy_rate_from_raw (row->raw, &rate, &error);
  g_assert_no_error (error);
  zh = qy_rate_print (rate, QY_LANGUAGE_ZH);
  en = qy_rate_print (rate, QY_LANGUAGE_EN);
  cn = qy_rate_print_chinese (rate);
  g_assert_cmpstr (zh, ==, row->zh);
  g_assert_cmpstr (en, ==, row->en);
  g_assert_cmpstr (cn, ==, row->cn);

  const char *const printed[] = { zh, en, cn };

  for (gsize i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      QyRate again = { 0 };

      g_assert_true (qy_rate_parse (printed[i], &again, NULL));
      g_assert_cmpint (qy_rate_compare (again, rate), ==, 0);
      g_assert_cmpint (again.per, ==, rate.per);
    }
  g_assert_true (qy_rate_to_ppm (rate, &ppm) == (row->ppm >= 0));
  g_assert_cmpint (ppm, ==, row->ppm);
}

static void
test_stored_text_is_strict (void)
{
  static const char *const loose[] = { "",      "5",       "5.0%",    "05%", "5% Day",
                                       "5%day", "5% day ", "5% week", ".5%", "+5%" };

  for (gsize i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      QyRate rate;

      g_test_message ("%s", loose[i]);
      g_assert_false (qy_rate_from_raw (loose[i], &rate, NULL));
    }
}

static void
test_compare (void)
{
  QyRate half = { 5, 1, QY_RATE_PLAIN };
  QyRate half_padded = { 500, 3, QY_RATE_PER_DAY };
  QyRate more = { 51, 2, QY_RATE_PLAIN };
  QyRate largest = { 999999999999999, 0, QY_RATE_PLAIN };
  QyRate smallest = { 1, 9, QY_RATE_PLAIN };

  g_assert_cmpint (qy_rate_compare (half, half_padded), ==, 0);
  g_assert_cmpint (qy_rate_compare (half, more), <, 0);
  g_assert_cmpint (qy_rate_compare (largest, smallest), >, 0);
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/rate/" group "/", cases[i].name, NULL);          \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("parse", parse_cases, test_parse);
  ADD_CASES ("print", print_cases, test_print);
  g_test_add_func ("/core/rate/stored-text-is-strict", test_stored_text_is_strict);
  g_test_add_func ("/core/rate/compare", test_compare);
  return g_test_run ();
}
