/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-printed.h"

#include <string.h>

#include "qy-error.h"
#include "random-document.h"

/* A contract with fields, one party with data and one without. Each line of @blocks is a block: key
 * of one letter, level, kind (C clause, P para, I item, T table, R row, A annex, N note, S
 * signature), a condition in square brackets or nothing, then a space and the text. */
static QyDocument *
make_document (QyLanguage language, const char *blocks)
{
  static const char letters[] = "CPIETRANS";
  static const struct
  {
    const char *key, *raw;
    QyFieldType type;
  } fields[] = { { "fee", "CNY 12000000", QY_FIELD_MONEY },
                 { "kind", "monthly", QY_FIELD_TEXT },
                 { "open", NULL, QY_FIELD_TEXT },
                 { "scope", "一\n二", QY_FIELD_LONG_TEXT },
                 { "end", NULL, QY_FIELD_DATE } };
  QyDocument *document = qy_document_new (QY_DOCUMENT_CONTRACT, language);
  g_auto (GStrv) lines = g_strsplit (blocks, "\n", -1);
  g_auto (GStrv) ranks = qy_rank_series (g_strv_length (lines));
  g_autoptr (GError) error = NULL;

  qy_document_set_title (document, "服务合同");
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_assert_true (qy_document_add_field (
          document, qy_field_new (fields[i].key, fields[i].type, NULL), NULL));
      if (fields[i].raw != NULL)
        g_assert_true (qy_document_set_value (document, fields[i].key, fields[i].raw, NULL));
    }
  g_assert_true (qy_document_set_waiting (document, "end", "验收", NULL));
  qy_document_add_party (document, "A", "甲方", QY_ROLE_CLIENT)->party =
      qy_party_new ("p1", "示例公司");
  g_assert_nonnull (qy_document_add_party (document, "B", "乙方", QY_ROLE_PROVIDER));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *key = g_strnfill (5, lines[i][0]);
      const char *text = strchr (lines[i] + 3, ' ') + 1;
      QyBlock *block = qy_block_new (key, ranks[i], lines[i][1] - '0',
                                     (QyBlockKind) (strchr (letters, lines[i][2]) - letters), text);

      if (lines[i][3] == '[')
        {
          text = strchr (lines[i], ']') + 2;
          g_free (block->text);
          block->text = g_strdup (text);
          block->cond = g_strndup (lines[i] + 4, (gsize) (text - 2 - lines[i] - 4));
        }
      qy_document_take_block (document, block, &error);
      g_assert_no_error (error);
    }
  return document;
}

static const struct
{
  const char *name;
  QyLanguage language;
  const char *blocks, *text;
} cases[] = {
  { "plain", QY_LANGUAGE_ZH, "a1P 前言\nb1C 服务\nc2C 内容", "前言\n第一条 服务\n1.1 内容\n" },
  { "fields", QY_LANGUAGE_ZH, "a1P {{fee}}（{{fee|upper}}），{{kind}}，{{fee=\"另议\"}}",
    "¥120,000.00（壹拾贰万元整），monthly，另议\n" },
  { "empty-and-waiting", QY_LANGUAGE_ZH, "a1P {{open}}，{{end}}，{{B.name}}",
    "________，待验收后确定，________\n" },
  { "party", QY_LANGUAGE_ZH, "a1P 甲方：{{A.name}}", "甲方：示例公司\n" },
  { "condition-holds", QY_LANGUAGE_ZH, "a1P x{{?kind = monthly}}按月{{b}}付{{/b}}{{/?}}y",
    "x按月付y\n" },
  { "condition-not", QY_LANGUAGE_ZH,
    "a1P x{{?kind = yearly}}按{{?set(fee)}}年{{/?}}{{b}}付{{/b}}{{/?}}y", "xy\n" },
  { "condition-unset", QY_LANGUAGE_ZH, "a1P x{{?open = a}}y{{/?}}{{?not open = a}}z{{/?}}", "x\n" },
  { "block-condition", QY_LANGUAGE_ZH,
    "a1C 甲\nb1C[kind = yearly] 乙\nc2C 乙一\nd1C[kind = monthly] 丙\ne2C 丙一",
    "第一条 甲\n第二条 丙\n2.1 丙一\n" },
  { "note", QY_LANGUAGE_ZH, "a1C 甲\nb2N 提示\nc3C 内容\nd2N 提示", "第一条 甲\n1.1.1 内容\n" },
  { "reference", QY_LANGUAGE_ZH,
    "a1C 甲，见{{@ccccc}}、{{@ddddd}}\nb1C 乙\nc2C 丙，见{{@aaaaa}}\nd4C 丁",
    "第一条 甲，见2.1、2.1(1)\n第二条 乙\n2.1 丙，见第一条\n(1) 丁\n" },
  { "reference-broken", QY_LANGUAGE_ZH,
    "a1P 见{{@zzzzz}}，{{@bbbbb}}，{{@ccccc}}，{{@parent:aaaaa}}\nb1C[set(open)] x\nc1P y",
    "见________，________，________，________\ny\n" },
  { "reference-annex", QY_LANGUAGE_ZH,
    "a1C 见{{@bbbbb}}，{{@ccccc}}\nb1A 清单\nc1C 见{{@ccccc}}，{{@aaaaa}}",
    "第一条 见附件一，附件一第一条\n附件一 清单\n第一条 见第一条，第一条\n" },
  { "reference-annex-en", QY_LANGUAGE_EN, "a1C see {{@ccccc}}\nb1A List\nc1C x",
    "1. see Annex 1, 1\nAnnex 1 List\n1. x\n" },
  { "items", QY_LANGUAGE_ZH, "a1I 甲\nb1I ", "• 甲\n•\n" },
  { "table", QY_LANGUAGE_ZH, "a1T \nb2R 项\t价\nc2R 一\t{{fee|plain}}\nd1T 表一",
    "项\t价\n一\t120000.00\n表一\n" },
  { "break", QY_LANGUAGE_ZH, "a1P x{{br}}y {{scope}}", "x\ny 一\n二\n" },
  { "signature", QY_LANGUAGE_ZH, "a1C 甲\nb1S （以下签署）",
    "第一条 甲\n（以下签署）\n甲方（盖章）：示例公司\t乙方（盖章）：________\n"
    "法定代表人或授权代表（签字）：________\t法定代表人或授权代表（签字）：________\n"
    "日期：____年__月__日\t日期：____年__月__日\n" },
  { "no-signature", QY_LANGUAGE_ZH, "a1C 甲", "第一条 甲\n" },
};

static void
test_text (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (QyDocument) document = make_document (cases[i].language, cases[i].blocks);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyPrinted) printed = qy_document_print (document, QY_PRINT_DEFAULT, &error);
  g_autofree char *text = NULL, *expected = g_strconcat ("服务合同\n", cases[i].text, NULL);

  g_assert_no_error (error);
  text = qy_printed_to_text (printed);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_head (void)
{
  g_autoptr (QyDocument) document = make_document (QY_LANGUAGE_EN, "a1P x");
  g_autoptr (QyPrinted) printed = NULL;
  g_autofree char *text = NULL;

  qy_document_set_title (document, NULL);
  qy_document_set_number (document, "HT-1");
  printed = qy_document_print (document, QY_PRINT_DEFAULT, NULL);
  text = qy_printed_to_text (printed);
  g_assert_cmpstr (text, ==, "Contract No.: HT-1\nx\n");
}

static void
test_notes (void)
{
  g_autoptr (QyDocument) document = make_document (QY_LANGUAGE_ZH, "a1N 提示\nb1C x");
  g_autoptr (QyPrinted) printed = qy_document_print (document, QY_PRINT_NOTES, NULL);

  g_assert_cmpuint (printed->blocks->len, ==, 2);
  g_assert_cmpint (((QyPrintedBlock *) g_ptr_array_index (printed->blocks, 0))->kind, ==,
                   QY_BLOCK_NOTE);
}

/* Spans in short: style in letters, key, text. */
static char *
describe (const QyPrintedBlock *block)
{
  static const char letters[] = "budf_rc";
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < block->spans->len; i++)
    {
      const QySpan *span = g_ptr_array_index (block->spans, i);

      for (guint bit = 0; letters[bit] != '\0'; bit++)
        if (span->style & 1u << bit)
          g_string_append_c (out, letters[bit]);
      g_string_append_printf (out, "%s%s(%s)", span->key != NULL ? ":" : "",
                              span->key != NULL ? span->key : "", span->text);
    }
  return g_string_free (out, FALSE);
}

static void
test_spans (void)
{
  static const struct
  {
    const char *block, *spans;
  } rows[] = {
    { "a1P x{{br}}y\tz", "(x\ny\tz)" },
    { "a1R x\t{{b}}y\tz{{/b}}", "(x)c()b(y)c()b(z)" },
    { "a1P {{def}}系统{{/def}}{{b}}a{{u}}b{{/u}}{{/b}}", "d(系统)b(a)bu(b)" },
    { "a1P {{b}}{{kind}}{{open}}{{/b}}", "bf:kind(monthly)bf_:open(________)" },
    { "a1C {{@aaaaa}}{{@bbbbb}}", "r:aaaaa(第一条)_r:bbbbb(________)" },
    { "a1P {{?kind = x}}{{b}}a{{/b}}{{/?}}b{{?kind = monthly}}c{{/?}}", "(bc)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (QyDocument) document = make_document (QY_LANGUAGE_ZH, rows[i].block);
      g_autoptr (QyPrinted) printed = qy_document_print (document, QY_PRINT_DEFAULT, NULL);
      g_autofree char *spans = describe (g_ptr_array_index (printed->blocks, 0));

      g_assert_cmpstr (spans, ==, rows[i].spans);
    }
}

static void
test_many_parties (void)
{
  g_autoptr (QyDocument) document = make_document (QY_LANGUAGE_ZH, "a2S ");
  g_autoptr (QyPrinted) printed = NULL;
  QyPrintedBlock *block;
  g_autofree char *name = NULL, *person = NULL, *sign = NULL;

  qy_document_add_party (document, "C", "丙方", QY_ROLE_OTHER)->party = qy_party_new ("p3", "王某");
  qy_document_find_party (document, "C")->party->is_person = TRUE;
  printed = qy_document_print (document, QY_PRINT_DEFAULT, NULL);
  g_assert_cmpuint (printed->blocks->len, ==, 7);
  for (guint i = 1; i < 7; i++)
    {
      block = g_ptr_array_index (printed->blocks, i);
      g_assert_null (block->key);
      g_assert_cmpint (block->kind, ==, QY_BLOCK_ROW);
      g_assert_cmpint (block->level, ==, 2);
    }
  block = g_ptr_array_index (printed->blocks, 1);
  name = describe (block);
  g_assert_cmpstr (name, ==,
                   "(甲方（盖章）：)f:A.name(示例公司)c()(乙方（盖章）：)f_:B.name(________)");
  person = qy_printed_block_text (g_ptr_array_index (printed->blocks, 4));
  g_assert_cmpstr (person, ==, "丙方：王某");
  sign = qy_printed_block_text (g_ptr_array_index (printed->blocks, 5));
  g_assert_cmpstr (sign, ==, "（签字）：________");
}

static void
test_parent_numbers (void)
{
  g_autoptr (QyDocument) parent = make_document (QY_LANGUAGE_ZH, "a1C 甲\nb2C 乙\nc1P 丙");
  g_autoptr (QyDocument) document =
      make_document (QY_LANGUAGE_ZH, "a1P 见{{@parent:bbbbb}}{{@parent:ccccc}}");
  g_autoptr (GHashTable) numbers = qy_document_dup_references (parent, NULL);
  g_autoptr (QyPrinted) printed = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (g_hash_table_size (numbers), ==, 2);
  qy_document_set_parent_numbers (document, numbers);
  printed = qy_document_print (document, QY_PRINT_DEFAULT, NULL);
  text = qy_printed_to_text (printed);
  g_assert_cmpstr (text, ==, "服务合同\n见1.1________\n");
}

static void
test_undecidable (void)
{
  static const char *const blocks[] = { "a1P x\nb1P[fee > \"USD 1\"] y",
                                        "a1P x\nb1P {{?fee > \"USD 1\"}}y{{/?}}" };

  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autoptr (QyDocument) document = make_document (QY_LANGUAGE_ZH, blocks[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (qy_document_print (document, QY_PRINT_DEFAULT, &error));
      g_assert_error (error, QY_CORE_ERROR, QY_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "Block bbbbb: "));
    }
}

/* Whatever is in a document, it prints, and every span of it is in the text. */
static void
test_random (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (QyDocument) document = random_document (random_below (20));
      g_autoptr (GError) error = NULL;
      g_autoptr (QyPrinted) printed = qy_document_print (document, random_below (2), &error);
      g_autofree char *text = NULL;
      const char *p;

      g_assert_no_error (error);
      text = qy_printed_to_text (printed);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      p = text;
      for (guint i = 0; i < printed->blocks->len; i++)
        {
          const QyPrintedBlock *block = g_ptr_array_index (printed->blocks, i);
          g_autofree char *line = qy_printed_block_text (block);

          p = strstr (p, block->number);
          g_assert_nonnull (p);
          p = strstr (p + strlen (block->number), line);
          g_assert_nonnull (p);
          p += strlen (line);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/core/print/text/", cases[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_text);
    }
  g_test_add_func ("/core/print/head", test_head);
  g_test_add_func ("/core/print/notes", test_notes);
  g_test_add_func ("/core/print/spans", test_spans);
  g_test_add_func ("/core/print/many-parties", test_many_parties);
  g_test_add_func ("/core/print/parent-numbers", test_parent_numbers);
  g_test_add_func ("/core/print/undecidable", test_undecidable);
  g_test_add_func ("/core/print/random", test_random);
  return g_test_run ();
}
