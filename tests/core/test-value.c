/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-value.h"

static const char *const kinds_of_fee[] = { "按月", "Lump sum", "per use", NULL };

typedef struct
{
  const char *name;
  QyFieldType type;
  const char *input;
  const char *raw; /* NULL: refused */
  const char *complaint;
} ParseCase;

static const ParseCase parse_cases[] = {
  { "text", QY_FIELD_TEXT, "  机房巡检 ", "机房巡检" },
  { "text-two-lines", QY_FIELD_TEXT, "a\nb", NULL, "one line" },
  { "text-tab", QY_FIELD_TEXT, "a\tb", NULL, "one line" },
  { "text-empty", QY_FIELD_TEXT, "  ", NULL, "empty" },
  { "long-text", QY_FIELD_LONG_TEXT, "a\r\nb\n", "a\nb" },
  { "long-text-control", QY_FIELD_LONG_TEXT, "a\x01", NULL, "control" },
  { "money", QY_FIELD_MONEY, "12万", "CNY 12000000" },
  { "money-wrong", QY_FIELD_MONEY, "twelve", NULL, "120,000.00" },
  { "date", QY_FIELD_DATE, "2026年3月5日", "2026-03-05" },
  { "date-wrong", QY_FIELD_DATE, "5.3.26", NULL, "2026-11-22" },
  { "duration", QY_FIELD_DURATION, "五个工作日", "P5D working" },
  { "duration-wrong", QY_FIELD_DURATION, "soon", NULL, "30日" },
  { "percent", QY_FIELD_PERCENT, "万分之五", "0.05%" },
  { "percent-wrong", QY_FIELD_PERCENT, "5", NULL, "5%" },
  { "number", QY_FIELD_NUMBER, "12", "12" },
  { "number-groups", QY_FIELD_NUMBER, "１２，０００", "12000" },
  { "number-decimals", QY_FIELD_NUMBER, "-3.50", "-3.50" },
  { "number-zeros", QY_FIELD_NUMBER, "007", "7" },
  { "number-characters", QY_FIELD_NUMBER, "十二", "12" },
  { "number-wrong", QY_FIELD_NUMBER, "1,2", NULL, "12 or -3.50" },
  { "number-two-points", QY_FIELD_NUMBER, "1.2.3", NULL, "12 or -3.50" },
  { "number-empty", QY_FIELD_NUMBER, "", NULL, "12 or -3.50" },
  { "number-minus", QY_FIELD_NUMBER, "-", NULL, "12 or -3.50" },
  { "choice", QY_FIELD_CHOICE, "按月", "按月" },
  { "choice-case", QY_FIELD_CHOICE, "lump  SUM", "Lump sum" },
  { "choice-wrong", QY_FIELD_CHOICE, "yearly", NULL, "Lump sum" },
  { "party", QY_FIELD_PARTY, "明湖软件有限公司", "明湖软件有限公司" },
  { "account", QY_FIELD_ACCOUNT, "工商银行；明湖软件；6222 0000", "工商银行; 明湖软件; 6222 0000" },
  { "account-short", QY_FIELD_ACCOUNT, "工商银行", NULL, "bank; holder; number" },
  { "account-no-number", QY_FIELD_ACCOUNT, "工商银行;明湖;", NULL, "bank; holder; number" },
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *row = data;
  g_autoptr (GError) error = NULL;
  const char *const *options = row->type == QY_FIELD_CHOICE ? kinds_of_fee : NULL;
  g_autofree char *raw = qy_value_parse (row->type, row->input, options, &error);

  g_assert_cmpstr (raw, ==, row->raw);
  if (raw == NULL)
    {
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, row->complaint));
      return;
    }
  g_assert_no_error (error);
  g_assert_true (qy_value_check (row->type, raw, options, &error));
  g_assert_no_error (error);
}

typedef struct
{
  const char *name;
  QyFieldType type;
  const char *raw;
  const char *format;
  const char *zh;
  const char *en;
} PrintCase;

static const PrintCase print_cases[] = {
  { "text", QY_FIELD_TEXT, "机房巡检", NULL, "机房巡检", "机房巡检" },
  { "money", QY_FIELD_MONEY, "CNY 12000000", NULL, "¥120,000.00", "¥120,000.00" },
  { "money-upper", QY_FIELD_MONEY, "CNY 12000000", "upper", "壹拾贰万元整",
    "RMB One Hundred and Twenty Thousand Yuan Only" },
  { "money-plain", QY_FIELD_MONEY, "CNY 12000000", "plain", "120000.00", "120000.00" },
  { "money-wan", QY_FIELD_MONEY, "CNY 12500000", "wan", "12.5万元", "12.5万元" },
  { "money-yuan", QY_FIELD_MONEY, "CNY 12000000", "yuan", "120,000.00元", "120,000.00 yuan" },
  { "money-both", QY_FIELD_MONEY, "CNY 12000000", "both", "人民币壹拾贰万元整（¥120,000.00）",
    "RMB One Hundred and Twenty Thousand Yuan Only (¥120,000.00)" },
  { "money-dollars-yuan", QY_FIELD_MONEY, "USD 100", "yuan", "USD 1.00", "USD 1.00" },
  { "date", QY_FIELD_DATE, "2026-11-22", NULL, "2026年11月22日", "22 November 2026" },
  { "date-iso", QY_FIELD_DATE, "2026-11-22", "iso", "2026-11-22", "2026-11-22" },
  { "date-cn", QY_FIELD_DATE, "2026-11-22", "cn", "二〇二六年十一月二十二日",
    "二〇二六年十一月二十二日" },
  { "date-upper", QY_FIELD_DATE, "2026-11-22", "upper", "贰零贰陆年壹拾壹月贰拾贰日",
    "贰零贰陆年壹拾壹月贰拾贰日" },
  { "duration", QY_FIELD_DURATION, "P30D", NULL, "30日", "30 days" },
  { "duration-cn", QY_FIELD_DURATION, "P30D", "cn", "三十日", "thirty (30) days" },
  { "percent", QY_FIELD_PERCENT, "0.05% day", NULL, "每日0.05%", "0.05% per day" },
  { "percent-cn", QY_FIELD_PERCENT, "0.05%", "cn", "万分之五", "万分之五" },
  { "percent-plain", QY_FIELD_PERCENT, "0.05% day", "plain", "0.05%", "0.05%" },
  { "number", QY_FIELD_NUMBER, "12000", NULL, "12000", "12000" },
  { "number-cn", QY_FIELD_NUMBER, "12", "cn", "十二", "twelve" },
  { "number-upper", QY_FIELD_NUMBER, "12", "upper", "壹拾贰", "壹拾贰" },
  { "number-grouped", QY_FIELD_NUMBER, "-1234567.50", "grouped", "-1,234,567.50", "-1,234,567.50" },
  { "account", QY_FIELD_ACCOUNT, "工商银行; 明湖软件; 6222", NULL,
    "开户行：工商银行；户名：明湖软件；账号：6222",
    "Bank: 工商银行; Account holder: 明湖软件; Account number: 6222" },
  { "account-number", QY_FIELD_ACCOUNT, "工商银行; 明湖软件; 6222", "number", "6222", "6222" },
};

static void
test_print (gconstpointer data)
{
  const PrintCase *row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *zh = qy_value_print (row->type, row->raw, row->format, QY_LANGUAGE_ZH, &error);
  g_autofree char *en = qy_value_print (row->type, row->raw, row->format, QY_LANGUAGE_EN, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (zh, ==, row->zh);
  g_assert_cmpstr (en, ==, row->en);
}

static const char *const samples[QY_N_FIELD_TYPES] = {
  [QY_FIELD_TEXT] = "a",          [QY_FIELD_LONG_TEXT] = "a\nb", [QY_FIELD_MONEY] = "CNY 12000000",
  [QY_FIELD_DATE] = "2026-11-22", [QY_FIELD_DURATION] = "P5D",   [QY_FIELD_PERCENT] = "5%",
  [QY_FIELD_NUMBER] = "12",       [QY_FIELD_CHOICE] = "按月",    [QY_FIELD_PARTY] = "a",
  [QY_FIELD_ACCOUNT] = "a; b; c",
};

static void
test_every_type_prints_in_every_format (void)
{
  for (int type = 0; type < QY_N_FIELD_TYPES; type++)
    {
      QyFieldType again = QY_N_FIELD_TYPES;

      g_assert_true (qy_field_type_from_string (qy_field_type_to_string (type), &again));
      g_assert_cmpint (again, ==, type);
      g_assert_nonnull (qy_field_type_label (type));
      g_assert_true (qy_value_has_format (type, NULL));
      g_assert_false (qy_value_has_format (type, "sideways"));
      for (const char *const *format = qy_value_formats (type); *format != NULL; format++)
        for (int language = 0; language < QY_N_LANGUAGES; language++)
          {
            g_autoptr (GError) error = NULL;
            g_autofree char *printed =
                qy_value_print (type, samples[type], *format, language, &error);

            g_assert_no_error (error);
            g_assert_true (qy_value_has_format (type, *format));
            g_assert_true (*printed != '\0');
          }
    }
}

static void
test_unknown_format_names_the_known_ones (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_value_print (QY_FIELD_MONEY, "CNY 1", "sideways", QY_LANGUAGE_ZH, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "upper"));
}

static void
test_stored_text_is_checked (void)
{
  static const struct
  {
    QyFieldType type;
    const char *raw;
  } wrong[] = {
    { QY_FIELD_TEXT, " a" },
    { QY_FIELD_LONG_TEXT, "a\r\nb" },
    { QY_FIELD_MONEY, "12万" },
    { QY_FIELD_DATE, "2026年" },
    { QY_FIELD_DURATION, "5日" },
    { QY_FIELD_PERCENT, "5" },
    { QY_FIELD_NUMBER, "007" },
    { QY_FIELD_NUMBER, "1." },
    { QY_FIELD_NUMBER, "+1" },
    { QY_FIELD_ACCOUNT, "a;b;c" },
    { QY_FIELD_NUMBER, "1234567890123456789" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", wrong[i].raw);
      g_assert_false (qy_value_check (wrong[i].type, wrong[i].raw, NULL, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_null (qy_value_print (wrong[i].type, wrong[i].raw, NULL, QY_LANGUAGE_ZH, NULL));
    }
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (QY_VALUE_MAX_TEXT + 1, 'a');
  g_autoptr (GError) error = NULL;

  g_assert_null (qy_value_parse (QY_FIELD_TEXT, text, NULL, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_TOO_LARGE);
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/value/" group "/", cases[i].name, NULL);         \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("parse", parse_cases, test_parse);
  ADD_CASES ("print", print_cases, test_print);
  g_test_add_func ("/core/value/every-type-prints-in-every-format",
                   test_every_type_prints_in_every_format);
  g_test_add_func ("/core/value/unknown-format-names-the-known-ones",
                   test_unknown_format_names_the_known_ones);
  g_test_add_func ("/core/value/stored-text-is-checked", test_stored_text_is_checked);
  g_test_add_func ("/core/value/too-long", test_too_long);
  return g_test_run ();
}
