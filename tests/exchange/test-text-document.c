/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-outline.h"

#include "qy-analysis-document.h"

/* What a document made of an analysis prints. */

#define TEXT                                                                                                                      \
  "泵房看护合同\n甲方(用户):____\n地址:____\n乙方(服务方):____\n鉴于甲方有泵房一座,双方约定如下:" \
  "\n"                                                                                                                            \
  "第一条 期限\n1.1 自____年__月__日起至____年__月__日止。\n第二条 报酬\n2.1 "                               \
  "报酬____元(大写:____元整)。\n"                                                                                         \
  "2.2 期限见1.1,逾期按第二条计,每日____%。(注:不超过千分之五)\n2.3 "                                        \
  "第九条另议。\n甲方(签字):____乙方(签字):____\n"

typedef struct
{
  QyAnalysis *analysis;
  QyDocument *document;
  GPtrArray *links;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->analysis = text_analyze_string (TEXT);
  fixture->document = qy_analysis_to_document (fixture->analysis, &fixture->links, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->links);
  g_object_unref (fixture->document);
  qy_analysis_unref (fixture->analysis);
}

static const QyBlock *
block_at (Fixture *fixture, guint index)
{
  GPtrArray *blocks = qy_document_get_blocks (fixture->document);

  g_assert_cmpuint (index, <, blocks->len);
  return g_ptr_array_index (blocks, index);
}

static const QyBlock *
block_of (Fixture *fixture, const char *source_number)
{
  GPtrArray *blocks = qy_document_get_blocks (fixture->document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (blocks, i);

      if (g_strcmp0 (block->source_number, source_number) == 0)
        return block;
    }
  g_assert_not_reached ();
}

static void
test_head (Fixture *fixture, gconstpointer data)
{
  const QyDocumentParty *party = qy_document_find_party (fixture->document, "B");

  g_assert_cmpstr (qy_document_get_title (fixture->document), ==, "泵房看护合同");
  g_assert_cmpstr (qy_document_get_numbering (fixture->document), ==, "第{1:cn}条;{1}.{2}");
  g_assert_cmpstr (party->label_text, ==, "乙方");
  g_assert_cmpint (party->role, ==, QY_ROLE_PROVIDER);
  g_assert_cmpstr (block_at (fixture, 0)->text, ==, "甲方（用户）：{{A.name}}");
  g_assert_cmpstr (block_at (fixture, 1)->text, ==, "地址：{{A.address}}");
  g_assert_cmpint (block_at (fixture, 3)->kind, ==, QY_BLOCK_RECITAL);
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (block_of (fixture, "1.1")->text, ==, "自{{period.start}}起至{{period.end}}止。");
  g_assert_cmpstr (block_of (fixture, "2.1")->text, ==,
                   "报酬{{fee.total|yuan}}（大写：{{fee.total|upper}}）。");
  g_assert_cmpuint (qy_document_get_fields (fixture->document)->len, ==, 4);
  g_assert_cmpint (qy_document_find_field (fixture->document, "fee.total")->type, ==,
                   QY_FIELD_MONEY);
}

static void
test_references (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected =
      g_strdup_printf ("期限见{{@%s}}，逾期按{{@%s}}计，每日{{share|plain}}。",
                       block_of (fixture, "1.1")->key, block_of (fixture, "第二条")->key);

  g_assert_cmpstr (block_of (fixture, "2.2")->text, ==, expected);
  g_assert_cmpstr (block_of (fixture, "2.3")->text, ==, "第九条另议。");
}

static void
test_notes_and_signature (Fixture *fixture, gconstpointer data)
{
  GPtrArray *blocks = qy_document_get_blocks (fixture->document);
  const QyBlock *note = NULL;

  for (guint i = 0; i < blocks->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == QY_BLOCK_NOTE)
        note = block;
    }
  g_assert_nonnull (note);
  g_assert_cmpstr (note->text, ==, "(注:不超过千分之五)");
  g_assert_cmpint (block_at (fixture, blocks->len - 1)->kind, ==, QY_BLOCK_SIGNATURE);
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  gboolean found = FALSE;

  g_assert_cmpuint (fixture->links->len, ==, fixture->analysis->terms->len);
  for (guint i = 0; i < fixture->links->len; i++)
    {
      const QyTermLink *link = g_ptr_array_index (fixture->links, i);
      const QyAnalysisTerm *term = g_ptr_array_index (fixture->analysis->terms, link->term);

      g_assert_cmpuint (qy_document_find_block (fixture->document, link->block_key), !=, G_MAXUINT);
      if (term->kind != QY_TERM_SERVICE_PERIOD)
        continue;
      found = TRUE;
      g_assert_cmpstr (link->block_key, ==, block_of (fixture, "1.1")->key);
      g_assert_cmpuint (link->field_keys->len, ==, 2);
      g_assert_cmpstr (g_ptr_array_index (link->field_keys, 1), ==, "period.end");
    }
  g_assert_true (found);
}

static void
assert_blocks (const char *text, const char *expected)
{
  g_autoptr (QyAnalysis) analysis = text_analyze_string (text);
  g_autoptr (QyDocument) document = qy_analysis_to_document (analysis, NULL, NULL);
  g_autoptr (QyNumbering) numbering =
      qy_numbering_parse (qy_document_get_numbering (document), NULL);
  g_autoptr (GPtrArray) numbers = qy_numbering_number (numbering, qy_document_get_blocks (document),
                                                       qy_document_get_language (document));
  g_autoptr (GString) printed = g_string_new (NULL);

  for (guint i = 0; i < numbers->len; i++)
    {
      const QyBlock *block = g_ptr_array_index (qy_document_get_blocks (document), i);

      g_string_append_printf (printed, "%s%s%s", i > 0 ? " | " : "",
                              (const char *) g_ptr_array_index (numbers, i), block->text);
    }
  g_assert_cmpstr (printed->str, ==, expected);
}

/* Fields of a party glued to one line stand on a line each; an empty blank is printed once. */
static void
test_glued_fields (void)
{
  assert_blocks (
      "甲方(用户):名称:地址:电话:乙方(供方):____公司地址:____签约日期:____年__月__日为规范看护,"
      "双方约定如下:\n一、范围\n看泵。\n二、报酬\n月结。",
      "甲方（用户）：名称：{{A.name}} | 地址：{{A.address}} | 电话：{{A.phone}} | 乙方（供方）："
      "{{B.name}} | 公司地址：{{B.address}} | 签约日期：{{signed.on}} | 为规范看护，双方约定如下： "
      "| "
      "一、范围 | 看泵。 | 二、报酬 | 月结。");
}

/* Lines that are signed are printed by the signature block, however they are spelt. */
static void
test_signed_lines (void)
{
  assert_blocks ("一、范围\n看泵。\n甲 方（盖章）：____   乙 方（盖章）：____",
                 "一、范围 | 看泵。 | ");
  assert_blocks ("一、范围\n看泵。\n甲方代表:____乙方代表:____签订时间:__年__月__日",
                 "一、范围 | 看泵。 | ");
  assert_blocks ("一、范围\n看泵。\n甲方(章):____乙方(章):____", "一、范围 | 看泵。 | ");
}

/* Annexes follow the signatures, keep their numbers and lose the label that the document prints. */
static void
test_annexes (void)
{
  assert_blocks ("一、范围\n看泵。\n二、报酬\n月结。\n甲方（盖章）：____\n乙方（盖章）：____\n"
                 "附件一：清单\n1. 东泵。\n2. 西泵。\n附件2 记录表\n每日一次。",
                 "一、范围 | 看泵。 | 二、报酬 | 月结。 |  | 附件一清单 | 1东泵。 | 2西泵。 | "
                 "附件二记录表 | 每日一次。");
  assert_blocks ("一、范围\n看泵，见附件一。\n附件一所列的泵除外。\n甲方（盖章）：____",
                 "一、范围 | 看泵，见附件一。 | 附件一所列的泵除外。 | ");
}

static void
test_looks_of_numbers (void)
{
  assert_blocks ("1 范围\n看泵。\n2 报酬\n月结。", "1范围 | 看泵。 | 2报酬 | 月结。");
  assert_blocks ("⒈范围\n看泵。\n⒉报酬\n月结。", "1.范围 | 看泵。 | 2.报酬 | 月结。");
  assert_blocks ("一.范围\na.看泵。\nb.看阀。\n二.报酬\na.月结。\nb.现金。",
                 "一.范围 | a.看泵。 | b.看阀。 | 二.报酬 | a.月结。 | b.现金。");
  assert_blocks (
      "一、范围(1)看泵;(2)看阀。\n1.2 甲方供电。\n二、报酬\n2.1 月结。\n2.2 现金。\n2.3 无税。",
      "一、范围 | (1)看泵； | (2)看阀。 | 1.2甲方供电。 | 二、报酬 | 2.1月结。 | 2.2现金。 | "
      "2.3无税。");
}

/* A label names the thing, never the words that happen to stand before the blank. */
static void
test_labels (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } rows[] = {
    { "看护期限自__年__月__日起至__年__月__日止。",
      "period.start 服务期限起始日|period.end 服务期限终止日|" },
    { "乙方应在接报后__分钟内响应,__小时内到场。", "sla.response 响应时间|sla.onsite 到场时间|" },
    { "一级故障:__分钟内响应;二级故障:__小时内响应。",
      "sla.response 一级响应时间|sla.response.2 二级响应时间|" },
    { "一、费用\n押金由____方承担。\n二、期限\n合同期满前____日书面通知对方可以续签____年。",
      "text 费用承担方|renewal.notice 续约提前通知期|renewal.length 续约期限|" },
    { "甲方有____泵房系统一套(以下简称“泵房”)。", "text 泵房|" },
    { "甲方有[泵房名称]一座,付款方式:____。", "text 泵房名称|payment.method 付款方式|" },
    { "一、范围\n乙方看护[泵房名称]。\n二、保密\n双方对[泵房名称]的资料保密。", "text 泵房名称|" },
    { "一、范围\n乙方看护[泵房名称],以[方式]为准。\n二、保密\n以[方式]保密。",
      "text 泵房名称|text.2 方式|text.3 方式 2|" },
    { "乙方每月派____名看护工到场。", "number 看护工数量|" },
    { "甲方指定____为联系人。", "person 联系人|" },
    { "一、报酬\n每月报酬____元,税率____%。", "fee.monthly 每月费用|tax.rate 税率|" },
    { "一、付款\n签订后__日内付__%,余款__%验收后__日内付清。",
      "payment.within 付款期限|fee.share 预付款比例|fee.share.2 余款比例|payment.within.2 "
      "验收后付款期限|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (QyAnalysis) analysis = text_analyze_string (rows[i].text);
      g_autoptr (QyDocument) document = qy_analysis_to_document (analysis, NULL, NULL);
      g_autoptr (GString) labels = g_string_new (NULL);

      for (guint j = 0; j < qy_document_get_fields (document)->len; j++)
        {
          const QyField *field = g_ptr_array_index (qy_document_get_fields (document), j);

          g_string_append_printf (labels, "%s %s|", field->key, field->label);
        }
      g_assert_cmpstr (labels->str, ==, rows[i].expected);
    }
}

/* 范本 names the template, not the contract made of it. */
static void
test_printed_title (void)
{
  g_autoptr (QyAnalysis) analysis =
      text_analyze_string ("泵房看护合同范本(最新版)\n甲方:____\n乙方:____\n一、范围\n看泵。");
  g_autoptr (QyDocument) document = qy_analysis_to_document (analysis, NULL, NULL);

  g_assert_cmpstr (analysis->title, ==, "泵房看护合同范本(最新版)");
  g_assert_cmpstr (qy_document_get_title (document), ==, "泵房看护合同");
}

#define ADD(name, test)                                                                            \
  g_test_add ("/exchange/text/document/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("head", test_head);
  ADD ("fields", test_fields);
  ADD ("references", test_references);
  ADD ("notes-and-signature", test_notes_and_signature);
  ADD ("links", test_links);
  g_test_add_func ("/exchange/text/document/labels", test_labels);
  g_test_add_func ("/exchange/text/document/printed-title", test_printed_title);
  g_test_add_func ("/exchange/text/document/glued-fields", test_glued_fields);
  g_test_add_func ("/exchange/text/document/signed-lines", test_signed_lines);
  g_test_add_func ("/exchange/text/document/annexes", test_annexes);
  g_test_add_func ("/exchange/text/document/looks-of-numbers", test_looks_of_numbers);
  return g_test_run ();
}
