/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "qy-error.h"
#include "qy-money.h"

#define ROUNDS 20000

typedef struct
{
  const char *name;
  const char *input;
  const char *currency; /* default one or NULL */
  const char *raw;      /* NULL: refused with "code" */
  QyErrorCode code;
} ParseCase;

static const ParseCase parse_cases[] = {
  { "plain", "120000", NULL, "CNY 12000000" },
  { "decimals", "120000.5", NULL, "CNY 12000050" },
  { "groups", "¥120,000.00", NULL, "CNY 12000000" },
  { "full-width-yen", "￥１２０，０００．００", NULL, "CNY 12000000" },
  { "yuan", "120000元", NULL, "CNY 12000000" },
  { "yuan-zheng", "120000元整", NULL, "CNY 12000000" },
  { "wan", "12万", NULL, "CNY 12000000" },
  { "wan-decimals", "12.5万元", NULL, "CNY 12500000" },
  { "wan-many-decimals", "1.234567万", NULL, "CNY 1234567" },
  { "yi", "1.5亿元", NULL, "CNY 15000000000" },
  { "baiwan", "3百万元", NULL, "CNY 300000000" },
  { "wanyi", "2万亿", NULL, "CNY 200000000000000" },
  { "renminbi", "人民币 120,000 元", NULL, "CNY 12000000" },
  { "renminbi-sign", "人民币¥500.00", NULL, "CNY 50000" },
  { "rmb", "RMB 1,234.56", NULL, "CNY 123456" },
  { "rmb-small", "rmb500", NULL, "CNY 50000" },
  { "words", "人民币壹拾贰万元整", NULL, "CNY 12000000" },
  { "words-plain", "十二万元", NULL, "CNY 12000000" },
  { "words-short", "叁角", NULL, "CNY 30" },
  { "dollars", "USD 500", NULL, "USD 50000" },
  { "dollar-sign", "$1,200.50", NULL, "USD 120050" },
  { "dollars-after", "500美元", NULL, "USD 50000" },
  { "dollars-code-after", "1,500 USD", NULL, "USD 150000" },
  { "hong-kong", "HK$88", NULL, "HKD 8800" },
  { "euro", "€ 9.99", NULL, "EUR 999" },
  { "million", "1.5 million", "USD", "USD 150000000" },
  { "default-currency", "500", "EUR", "EUR 50000" },
  { "yen", "JPY 5000", NULL, "JPY 5000" },
  { "yen-words", "5万日元", NULL, "JPY 50000" },
  { "dinar", "KWD 1.234", NULL, "KWD 1234" },
  { "negative", "-100.00", NULL, "CNY -10000" },
  { "negative-sign-inside", "¥-100", NULL, "CNY -10000" },
  { "zero", "0", NULL, "CNY 0" },
  { "largest", "9999999999999999.99", NULL, "CNY 999999999999999999" },
  { "too-large", "10000000000000000", NULL, NULL, QY_ERROR_TOO_LARGE },
  { "too-large-decimals", "10000000000000000.00", NULL, NULL, QY_ERROR_TOO_LARGE },
  { "too-large-yi", "999999999999亿", NULL, NULL, QY_ERROR_TOO_LARGE },
  { "multiplied-for-ever", "1亿亿亿亿亿亿亿亿", NULL, NULL, QY_ERROR_TOO_LARGE },
  { "three-decimals", "1.234", NULL, NULL, QY_ERROR_INVALID },
  { "three-decimals-zero", "120.000", NULL, NULL, QY_ERROR_INVALID },
  { "wan-seven-decimals", "1.2345678万", NULL, NULL, QY_ERROR_INVALID },
  { "yen-decimals", "JPY 5.5", NULL, NULL, QY_ERROR_INVALID },
  { "bad-groups", "12,00", NULL, NULL, QY_ERROR_INVALID },
  { "bad-first-group", "1200,000", NULL, NULL, QY_ERROR_INVALID },
  { "bad-inner-group", "1,20,000", NULL, NULL, QY_ERROR_INVALID },
  { "leading-comma", ",120", NULL, NULL, QY_ERROR_INVALID },
  { "point-at-end", "12.", NULL, NULL, QY_ERROR_INVALID },
  { "two-points", "1.2.3", NULL, NULL, QY_ERROR_INVALID },
  { "two-currencies", "USD 500元人民币", NULL, NULL, QY_ERROR_INVALID },
  { "currency-only", "¥", NULL, NULL, QY_ERROR_INVALID },
  { "word", "面议", NULL, NULL, QY_ERROR_INVALID },
  { "empty", "", NULL, NULL, QY_ERROR_INVALID },
  { "rest", "500x", NULL, NULL, QY_ERROR_INVALID },
  { "percent", "5%", NULL, NULL, QY_ERROR_INVALID },
  { "exponent", "1e5", NULL, NULL, QY_ERROR_INVALID },
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *row = data;
  g_autoptr (GError) error = NULL;
  QyMoney money = { 0 };
  gboolean good = qy_money_parse (row->input, row->currency, &money, &error);
  g_autofree char *raw = NULL;

  if (row->raw == NULL)
    {
      g_assert_false (good);
      g_assert_error (error, QY_CORE_ERROR, (int) row->code);
      return;
    }
  g_assert_no_error (error);
  raw = qy_money_to_raw (money);
  g_assert_cmpstr (raw, ==, row->raw);
}

typedef struct
{
  const char *name;
  const char *raw;
  const char *figures;
  const char *plain;
  const char *wan;
} PrintCase;

static const PrintCase print_cases[] = {
  { "yuan", "CNY 12000000", "¥120,000.00", "120000.00", "12万元" },
  { "fen", "CNY 5", "¥0.05", "0.05", "0.000005万元" },
  { "zero", "CNY 0", "¥0.00", "0.00", "0万元" },
  { "negative", "CNY -123456789", "-¥1,234,567.89", "-1234567.89", "-123.456789万元" },
  { "dollars", "USD 120000", "USD 1,200.00", "1200.00", "0.12万美元" },
  { "yen", "JPY 1200", "JPY 1,200", "1200", "0.12万日元" },
  { "dinar", "KWD 1234567", "KWD 1,234.567", "1234.567", "0.1234567万KWD" },
  { "largest", "CNY 999999999999999999", "¥9,999,999,999,999,999.99", "9999999999999999.99",
    "999999999999.999999万元" },
};

static void
test_print (gconstpointer data)
{
  const PrintCase *row = data;
  QyMoney money;
  QyMoney again;
  g_autoptr (GError) error = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *wan = NULL;

  qy_money_from_raw (row->raw, &money, &error);
  g_assert_no_error (error);
  figures = qy_money_to_figures (money);
  plain = qy_money_to_plain (money);
  wan = qy_money_to_wan (money);
  g_assert_cmpstr (figures, ==, row->figures);
  g_assert_cmpstr (plain, ==, row->plain);
  g_assert_cmpstr (wan, ==, row->wan);
  g_assert_true (qy_money_parse (figures, NULL, &again, NULL));
  g_assert_cmpint (again.minor, ==, money.minor);
  g_assert_cmpstr (again.currency, ==, money.currency);
  if (strcmp (money.currency, "KWD") == 0)
    return;
  g_assert_true (qy_money_parse (wan, NULL, &again, NULL));
  g_assert_cmpint (again.minor, ==, money.minor);
}

static void
test_stored_text_is_strict (void)
{
  static const char *const loose[] = { "CNY 1.00",
                                       "CNY  1",
                                       "cny 1",
                                       "CNY +1",
                                       "CNY 01",
                                       "CNY -0",
                                       "CNY1",
                                       "1",
                                       "",
                                       "CNY 1000000000000000000",
                                       "CNY 99999999999999999999999",
                                       "C1Y 5" };

  for (gsize i = 0; i < G_N_ELEMENTS (loose); i++)
    {
      QyMoney money;

      g_test_message ("%s", loose[i]);
      g_assert_false (qy_money_from_raw (loose[i], &money, NULL));
    }
}

typedef struct
{
  const char *name;
  gint64 minor;
  const char *words;
} WordsCase;

static const WordsCase words_cases[] = {
  { "zero", 0, "零元整" },
  { "fen", 9, "玖分" },
  { "jiao", 70, "柒角整" },
  { "jiao-fen", 34, "叁角肆分" },
  { "yuan", 700, "柒元整" },
  { "yuan-fen", 703, "柒元零叁分" },
  { "yuan-jiao", 730, "柒元叁角整" },
  { "ten", 1000, "壹拾元整" },
  { "twelve", 1200, "壹拾贰元整" },
  { "twenty-jiao", 2010, "贰拾元壹角整" },
  { "hundred-five", 10500, "壹佰零伍元整" },
  { "hundred-ten", 11000, "壹佰壹拾元整" },
  { "thousand-one", 100100, "壹仟零壹元整" },
  { "thousand-ten", 101000, "壹仟零壹拾元整" },
  { "wan", 1000000, "壹万元整" },
  { "wan-one", 1000100, "壹万零壹元整" },
  { "wan-thousand", 1100000, "壹万壹仟元整" },
  { "ten-wan-thousand", 10500000, "壹拾万伍仟元整" },
  { "thousand-wan", 1001000000, "壹仟零壹万元整" },
  { "yi", 10000000000, "壹亿元整" },
  { "yi-one", 10000000100, "壹亿零壹元整" },
  { "yi-wan", 10001000000, "壹亿零壹万元整" },
  { "yi-thousand-wan", 11000000000, "壹亿壹仟万元整" },
  { "yi-wan-one", 10001000100, "壹亿零壹万零壹元整" },
  { "hundred-yi", 1000000010000, "壹佰亿零壹佰元整" },
  { "wan-yi", 100000000000000, "壹万亿元整" },
  { "wan-yi-one", 100000000000100, "壹万亿零壹元整" },
  { "wan-yi-five-yi", 100050000000000, "壹万零伍亿元整" },
  { "thirty-wan-yi", 3000000000000000, "叁拾万亿元整" },
  { "largest", 999999999999999999,
    "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" },
  { "negative", -12000000, "负壹拾贰万元整" },
};

static void
test_words (gconstpointer data)
{
  const WordsCase *row = data;
  g_autofree char *words = qy_amount_to_words_zh (row->minor);
  g_autoptr (GError) error = NULL;
  gint64 minor = -1;

  g_assert_cmpstr (words, ==, row->words);
  qy_amount_from_words_zh (words, &minor, &error);
  g_assert_no_error (error);
  g_assert_cmpint (minor, ==, row->minor);
}

#define REFUSED G_MININT64

static const WordsCase read_cases[] = {
  { "yuan-round", 12000000, "壹拾贰万圆整" },
  { "yuan-traditional", 12000000, "壹拾貳萬圓正" },
  { "zheng-other", 12000000, "壹拾贰万元正" },
  { "no-zheng", 12000000, "壹拾贰万元" },
  { "no-yuan", 12000000, "壹拾贰万" },
  { "renminbi", 12000000, "人民币壹拾贰万元整" },
  { "spaces", 12000000, "壹拾 贰万 元整" },
  { "no-leading-one", 12000000, "拾贰万元整" },
  { "ten-wan", 10000000, "拾万元整" },
  { "plain-characters", 12345678, "十二万三千四百五十六元七角八分" },
  { "zero-left-out", 100500000, "壹佰万伍仟元整" },
  { "zero-jiao", 168032, "壹仟陆佰捌拾元零叁角贰分" },
  { "zheng-after-fen", 105, "壹元零伍分整" },
  { "two-wan", REFUSED, "壹万贰万元整" },
  { "wan-after-yuan", REFUSED, "壹元贰万" },
  { "two-yi", REFUSED, "壹亿贰亿元整" },
  { "units-reversed", REFUSED, "壹佰贰仟元整" },
  { "unit-twice", REFUSED, "壹佰贰佰元整" },
  { "no-digit-before-hundred", REFUSED, "佰元整" },
  { "ten-in-the-middle", REFUSED, "壹佰拾元整" },
  { "bare-digit", REFUSED, "壹佰伍元整" },
  { "bare-digit-after-wan", REFUSED, "壹万伍元整" },
  { "digits-only", REFUSED, "壹贰叁元整" },
  { "zero-at-end", REFUSED, "壹佰零元整" },
  { "zeros", REFUSED, "壹仟零零伍元整" },
  { "zero-first", REFUSED, "零伍元整" },
  { "leading-wan", REFUSED, "万元整" },
  { "fen-before-jiao", REFUSED, "壹元伍分叁角" },
  { "ten-jiao", REFUSED, "壹元拾角" },
  { "zero-after-yuan", REFUSED, "壹元零" },
  { "other-words", REFUSED, "壹拾贰万元左右" },
  { "figures", REFUSED, "12万元" },
  { "circle-zero", REFUSED, "壹佰〇伍元整" },
  { "only-zheng", REFUSED, "整" },
  { "empty", REFUSED, "" },
};

static void
test_read_words (gconstpointer data)
{
  const WordsCase *row = data;
  g_autoptr (GError) error = NULL;
  gint64 minor = REFUSED;
  gboolean good = qy_amount_from_words_zh (row->words, &minor, &error);

  g_assert_true (good == (row->minor != REFUSED));
  g_assert_cmpint (minor, ==, row->minor);
  if (!good)
    {
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, row->words));
    }
}

/* A random amount, with as many short and round ones as long ones. */
static gint64
random_amount (GRand *rand)
{
  guint64 wide = ((guint64) g_rand_int (rand) << 32) | g_rand_int (rand);
  int digits = g_rand_int_range (rand, 1, 19);
  int zeros = g_rand_int_range (rand, 0, digits);
  gint64 power = 1;
  gint64 round = 1;

  for (int i = 0; i < digits; i++)
    power *= 10;
  for (int i = 0; i < zeros; i++)
    round *= 10;
  return (gint64) (wide % (guint64) power) / round * round;
}

static void
test_words_there_and_back (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 minor = random_amount (rand);
      g_autofree char *zh = qy_amount_to_words_zh (minor);
      g_autofree char *en = qy_amount_to_words_en (minor, i % 2 == 0 ? "CNY" : "USD");
      gint64 from_zh = -1;
      gint64 from_en = -1;

      g_assert_null (strstr (zh, "零零"));
      g_assert_true (qy_amount_from_words_zh (zh, &from_zh, NULL));
      g_assert_cmpint (from_zh, ==, minor);
      g_assert_true (qy_amount_from_words_en (en, &from_en, NULL));
      g_assert_cmpint (from_en, ==, minor);
    }
}

static const WordsCase english_cases[] = {
  { "thousands", 12000000, "RMB One Hundred and Twenty Thousand Yuan Only" },
  { "cents", 10525, "RMB One Hundred and Five Yuan and 25/100 Only" },
  { "hyphen", 2100, "RMB Twenty-One Yuan Only" },
  { "zero", 0, "RMB Zero Yuan Only" },
  { "million", 123456700,
    "RMB One Million Two Hundred and Thirty-Four Thousand Five Hundred and Sixty-Seven Yuan Only" },
};

static void
test_english (gconstpointer data)
{
  const WordsCase *row = data;
  g_autofree char *words = qy_amount_to_words_en (row->minor, "CNY");
  gint64 minor = -1;

  g_assert_cmpstr (words, ==, row->words);
  g_assert_true (qy_amount_from_words_en (words, &minor, NULL));
  g_assert_cmpint (minor, ==, row->minor);
}

static void
test_english_refused (void)
{
  static const char *const wrong[] = { "",
                                       "only",
                                       "hundred",
                                       "five ten",
                                       "twenty twelve",
                                       "one thousand one million",
                                       "two hundred hundred",
                                       "ten five",
                                       "negotiable",
                                       "five and 7/1000" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gint64 minor;

      g_test_message ("%s", wrong[i]);
      g_assert_false (qy_amount_from_words_en (wrong[i], &minor, NULL));
    }
}

static void
test_words_of_currencies (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *dollars = qy_money_to_words ((QyMoney){ 120050, "USD" }, QY_LANGUAGE_ZH, &error);
  g_autofree char *yen = qy_money_to_words ((QyMoney){ 5000, "JPY" }, QY_LANGUAGE_ZH, &error);
  g_autofree char *yen_en = qy_money_to_words ((QyMoney){ 5000, "JPY" }, QY_LANGUAGE_EN, &error);
  g_autofree char *krona = qy_money_to_words ((QyMoney){ 500, "SEK" }, QY_LANGUAGE_EN, &error);

  g_assert_cmpstr (dollars, ==, "美元壹仟贰佰元伍角整");
  g_assert_cmpstr (yen, ==, "日元伍仟元整");
  g_assert_cmpstr (yen_en, ==, "Japanese Yen Five Thousand Only");
  g_assert_cmpstr (krona, ==, "SEK Five Only");
  g_assert_no_error (error);
  g_assert_null (qy_money_to_words ((QyMoney){ 1234, "KWD" }, QY_LANGUAGE_ZH, &error));
  g_assert_error (error, QY_CORE_ERROR, QY_ERROR_UNSUPPORTED);
}

typedef struct
{
  const char *name;
  gint64 total;
  gint64 ppm[10];
  gsize n;
  gint64 parts[10];
} SplitCase;

static const SplitCase split_cases[] = {
  { "even", 10000000, { 300000, 400000, 300000 }, 3, { 3000000, 4000000, 3000000 } },
  { "thirds", 100, { 333333, 333333, 333334 }, 3, { 33, 33, 34 } },
  { "half-up", 5, { 500000, 500000 }, 2, { 3, 2 } },
  { "half-up-negative", -5, { 500000, 500000 }, 2, { -3, -2 } },
  { "one-part", 99999, { 1000000 }, 1, { 99999 } },
  { "nothing", 0, { 500000, 500000 }, 2, { 0, 0 } },
  { "empty-part", 100, { 0, 1000000 }, 2, { 0, 100 } },
  { "largest",
    999999999999999999,
    { 333333, 666667 },
    2,
    { 333333000000000000, 666666999999999999 } },
};

static void
test_split (gconstpointer data)
{
  const SplitCase *row = data;
  gint64 parts[10];
  g_autoptr (GError) error = NULL;

  qy_money_split (row->total, row->ppm, row->n, parts, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < row->n; i++)
    g_assert_cmpint (parts[i], ==, row->parts[i]);
}

static void
test_split_adds_up (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 total = random_amount (rand);
      gint64 ppm[12];
      gint64 parts[12];
      gint64 left = 1000000;
      gint64 sum = 0;
      int n = g_rand_int_range (rand, 1, 13);

      for (int k = 0; k < n - 1; k++)
        {
          ppm[k] = g_rand_int_range (rand, 0, (gint32) (left / 2) + 1);
          left -= ppm[k];
        }
      ppm[n - 1] = left;
      g_assert_true (qy_money_split (total, ppm, n, parts, NULL));
      for (int k = 0; k < n; k++)
        sum += parts[k];
      g_assert_cmpint (sum, ==, total);
    }
}

static void
test_split_refused (void)
{
  static const gint64 wrong[][2] = {
    { 300000, 600000 }, { 600000, 600000 }, { -100000, 1100000 }, { 0, 0 }
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gint64 parts[2];
      g_autoptr (GError) error = NULL;

      g_assert_false (qy_money_split (100, wrong[i], 2, parts, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
    }
}

#define ADD_CASES(group, cases, function)                                                          \
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)                                                 \
    {                                                                                              \
      g_autofree char *path = g_strconcat ("/core/money/" group "/", cases[i].name, NULL);         \
                                                                                                   \
      g_test_add_data_func (path, &cases[i], function);                                            \
    }

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_CASES ("parse", parse_cases, test_parse);
  ADD_CASES ("print", print_cases, test_print);
  ADD_CASES ("words", words_cases, test_words);
  ADD_CASES ("read-words", read_cases, test_read_words);
  ADD_CASES ("english", english_cases, test_english);
  ADD_CASES ("split", split_cases, test_split);
  g_test_add_func ("/core/money/stored-text-is-strict", test_stored_text_is_strict);
  g_test_add_func ("/core/money/words-there-and-back", test_words_there_and_back);
  g_test_add_func ("/core/money/english-refused", test_english_refused);
  g_test_add_func ("/core/money/words-of-currencies", test_words_of_currencies);
  g_test_add_func ("/core/money/split-adds-up", test_split_adds_up);
  g_test_add_func ("/core/money/split-refused", test_split_refused);
  return g_test_run ();
}
