/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "book-fixture.h"
#include "qy-book-term.h"
#include "qy-review.h"
#include "qy-template-import.h"
#include "text-outline.h"

#define HEAD "泵房看护合同\n甲方（委托方）：____\n乙方（服务方）：____\n"

/* What a sentence of a text becomes: a line a term ("kind attr=field …"), a line a field with its
 * default, and words that the text then holds. */
typedef struct
{
  const char *name;
  const char *text;
  const char *term;
  const char *field; /* "key type default" */
  const char *holds; /* markup, or NULL */
} Case;

/* clang-format off */
static const Case cases[] = {
  { "fixed-dates", "一、期限\n自____年__月__日起至____年__月__日止。\n",
    "service_period start=period.start end=period.end form=period.form",
    "period.form choice 固定起止日期", "自{{period.start}}起至{{period.end}}止" },
  { "printed-length", "一、服务期限\n服务期限为两年。\n",
    "service_period length=period.length form=period.form",
    "period.length duration P2Y", "服务期限为{{period.length|cn}}。" },
  { "notice", "一、服务期限\n期满前30日双方均未提出异议的，本合同自动续期。\n",
    "renewal notice=renewal.notice form=renewal.form", "renewal.notice duration P30D",
    "期满前{{renewal.notice}}双方" },
  { "notice-and-length", "一、服务期限\n期满前三十日双方均未提出异议的，本合同自动续期一年。\n",
    "renewal notice=renewal.notice length=renewal.length form=renewal.form",
    "renewal.length duration P1Y", "自动续期{{renewal.length|cn}}。" },
  { "renewal-form", "一、服务期限\n期满前____日双方均未提出异议的，本合同自动续期。\n",
    "renewal notice=renewal.notice form=renewal.form", "renewal.form choice 自动续约", NULL },
  { "renewal-by-notice", "一、服务期限\n期满前____日，甲方书面通知乙方的，可以续签合同。\n",
    "renewal notice=renewal.notice form=renewal.form", "renewal.form choice 书面通知续约", NULL },
  { "no-renewal", "一、服务期限\n期满后本合同自动终止，不再续签。\n",
    "renewal form=renewal.form", "renewal.form choice 不续约", NULL },
  { "secrets", "一、保密\n乙方对甲方的资料保密，保密义务在本合同终止后3年内有效。\n",
    "confidentiality length=confidentiality.survival form=confidentiality.form",
    "confidentiality.survival duration P3Y", "终止后{{confidentiality.survival}}内" },
  { "payment", "一、费用\n甲方应在收到发票后15个工作日内付款。\n",
    "payment_deadline within=payment.within event=payment.event",
    "payment.within duration P15D working", "收到发票后{{payment.within}}内" },
  { "payment-event", "一、费用\n甲方应在验收合格后____日内付款。\n",
    "payment_deadline within=payment.within event=payment.event",
    "payment.event choice 验收合格", NULL },
  { "share-and-its-deadline",
    "一、费用\n1. 服务费总额为人民币____元。\n2. 甲方应在合同签订后____日内支付总额的____%作为预付款。\n",
    "payment_deadline within=payment.within share=fee.share event=payment.event",
    "payment.event choice 合同签订", NULL },
  { "day-of-month", "一、费用\n甲方应于每月10日前支付上月费用。\n",
    "payment_deadline day=payment.day", "payment.day number 10", "每月{{payment.day}}日前" },
  { "monthly-fee", "一、费用\n每月服务费为____元。\n", "fee amount=fee.monthly form=fee.form",
    "fee.form choice 按月", NULL },
  { "penalty", "一、违约责任\n甲方逾期付款的，每逾期一日按未付金额的0.05%支付违约金。\n",
    "penalty rate=penalty.rate side=penalty.side form=penalty.form", "penalty.rate percent 0.05%",
    "未付金额的{{penalty.rate}}支付" },
  { "penalty-side", "一、违约责任\n甲方逾期付款的，每逾期一日按未付金额的万分之五支付违约金。\n",
    "penalty rate=penalty.rate side=penalty.side form=penalty.form", "penalty.side choice 委托方",
    "未付金额的{{penalty.rate|cn}}支付" },
  { "bound-of-a-penalty", "一、违约责任\n甲方逾期付款的，应向乙方支付违约金，但不超过合同总价的20%。\n",
    "penalty side=penalty.side", "penalty.side choice 委托方", "合同总价的20%" },
  { "two-lengths", "一、费用\n甲方应在收到发票后15日内或者验收后30日内付款。\n",
    "payment_deadline event=payment.event", "payment.event choice 收到发票", "15日内或者验收后30日内" },
  { "zero", "一、费用\n甲方应在收到发票后0日内付款。\n",
    "payment_deadline event=payment.event", "payment.event choice 收到发票", "后0日内" },
  { "dispute", "一、争议\n双方协商不成的，向____人民法院提起诉讼。\n",
    "dispute place=dispute.place form=dispute.form", "dispute.form choice 协商后诉讼", NULL },
  { "grade-of-a-fault", "一、服务标准\n一级故障的响应时间为30分钟。\n",
    "sla response=sla.response level=sla.level request=sla.request", "sla.level number 1",
    "响应时间为30分钟。" },
  { "fault", "一、服务标准\n三级故障应在2小时内响应。\n",
    "sla response=sla.response level=sla.level request=sla.request", "sla.request choice 故障", NULL },
  { "high-vulnerability", "一、服务标准\n高危漏洞（CVSS评分≥7.0）应在3个工作日内修复。\n",
    "sla repair=sla.repair request=sla.request score=sla.score", "sla.score text 7.0", NULL },
  { "high-without-a-score", "一、服务标准\n高危漏洞应在3个工作日内修复。\n",
    "sla repair=sla.repair request=sla.request score=sla.score", "sla.score text 7.0", NULL },
  { "lower-vulnerability", "一、服务标准\n中低危漏洞（CVSS评分<7.0）应在30日内修复。\n",
    "sla repair=sla.repair request=sla.request", "sla.request choice 漏洞", NULL },
  { "consulting", "一、服务标准\n对甲方的日常咨询，乙方应在2小时内答复。\n",
    "sla response=sla.response request=sla.request", "sla.request choice 咨询", NULL },
  { "hours-of-service", "一、服务标准\n乙方提供7×24小时技术支持热线服务。\n",
    "sla hours=sla.hours", "sla.hours text 7×24小时", NULL },
  { "no-level", "一、服务标准\n系统的响应时间为30分钟。\n", "sla response=sla.response",
    "sla.response duration PT30M", NULL },
  { "copies", "一、其他\n本合同一式____份，甲方执____份，乙方执____份。\n",
    "copies total=copies a=copies.2 b=copies.3", "copies.2 number -", NULL },
  { "length-of-the-period-only", "一、服务期限\n服务期限为____年，期满经双方协商可以续签。\n",
    "renewal form=renewal.form", "renewal.form choice 协商续约", NULL },
};
/* clang-format on */

static char *
print_term (const QyTerm *term)
{
  GString *out = g_string_new (term->kind);
  QyTermKind kind;

  g_assert_true (qy_term_kind_from_name (term->kind, &kind));
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *attr = term->attrs->pdata[i];

      g_assert_cmpint (qy_term_kind_attr_index (kind, attr->attr), >=, 0);
      g_string_append_printf (out, " %s=%s", attr->attr, attr->field_key);
    }
  return g_string_free (out, FALSE);
}

static gboolean
has_all_words (const char *line, const char *expected)
{
  g_auto (GStrv) words = g_strsplit (expected, " ", -1);
  g_auto (GStrv) found = g_strsplit (line, " ", -1);

  if (g_strv_length (words) != g_strv_length (found) || !g_str_equal (words[0], found[0]))
    return FALSE;
  for (guint i = 1; words[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) found, words[i]))
      return FALSE;
  return TRUE;
}

static void
assert_term (QyBook *book, const char *holder_id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, holder_id, &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < terms->len; i++)
    {
      g_autofree char *line = print_term (terms->pdata[i]);

      if (has_all_words (line, expected))
        return;
      g_string_append_printf (all, "%s\n", line);
    }
  g_error ("no term “%s” among:\n%s", expected, all->str);
}

static void
assert_field (QyDocument *document, const char *expected)
{
  GPtrArray *fields = qy_document_get_fields (document);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      g_autofree char *line =
          g_strdup_printf ("%s %s %s", field->key, qy_field_type_to_string (field->type),
                           field->default_raw != NULL ? field->default_raw : "-");

      if (g_str_equal (line, expected))
        return;
      g_string_append_printf (all, "%s\n", line);
    }
  g_error ("no field “%s” among:\n%s", expected, all->str);
}

static void
assert_holds (QyDocument *document, const char *words)
{
  GPtrArray *blocks = qy_document_get_blocks (document);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    g_string_append_printf (all, "%s\n", ((const QyBlock *) blocks->pdata[i])->text);
  if (strstr (all->str, words) == NULL)
    g_error ("no “%s” in:\n%s", words, all->str);
}

static void
test_import (gconstpointer data)
{
  const Case *row = data;
  g_autofree char *source = g_strconcat (HEAD, row->text, NULL);
  g_autoptr (QyAnalysis) analysis = text_analyze_string (source);
  g_autoptr (QyTemplate) tmpl = NULL;
  g_autoptr (QyDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  BookFixture fixture = { 0 };

  book_fixture_set_up (&fixture, NULL);
  tmpl = qy_template_import (fixture.book, analysis, NULL, NULL, &error);
  g_assert_no_error (error);
  document = qy_book_text_load (fixture.book, tmpl->id, &error);
  g_assert_no_error (error);
  assert_term (fixture.book, tmpl->id, row->term);
  assert_field (document, row->field);
  if (row->holds != NULL)
    assert_holds (document, row->holds);
  assert_sound (fixture.book);
  book_fixture_tear_down (&fixture, NULL);
}

#define SECRETS "一、保密\n乙方对资料保密，保密义务在本合同终止后3年内有效。\n"

static const QyAnalysisBlank *
find_proposed (QyReview *review)
{
  const GPtrArray *blanks = qy_review_get_analysis (review)->blanks;

  for (guint i = 0; i < blanks->len; i++)
    if (((const QyAnalysisBlank *) blanks->pdata[i])->proposed)
      return blanks->pdata[i];
  return NULL;
}

/* A proposal is a guess until a person confirms it, keeps it as text, or selects something else. */
static void
test_review (void)
{
  g_autoptr (QyAnalysis) analysis = text_analyze_string (HEAD SECRETS);
  g_autoptr (QyReview) review = qy_review_new (analysis);
  g_autoptr (GError) error = NULL;
  const QyAnalysisBlank *blank = find_proposed (review);
  gsize at;

  g_assert_nonnull (blank);
  g_assert_cmpstr (blank->text, ==, "3年");
  g_assert_cmpint (blank->certainty, ==, QY_CERTAINTY_GUESS);
  at = blank->range.start;
  g_assert_true (qy_review_correct (
      review, qy_correction_new (QY_CORRECT_CONFIRM, at, 0, 0, "blank", NULL), &error));
  g_assert_cmpint (find_proposed (review)->certainty, ==, QY_CERTAINTY_SURE);
  g_assert_true (qy_review_correct (
      review, qy_correction_new (QY_CORRECT_BLANK_DROP, at, 0, 0, NULL, NULL), &error));
  g_assert_null (find_proposed (review));
  qy_review_undo (review);
  qy_review_undo (review);
  g_assert_true (qy_review_correct (
      review, qy_correction_new (QY_CORRECT_BLANK_ADD, at, at + 1, 0, "number", "年数"), &error));
  g_assert_no_error (error);
  g_assert_null (find_proposed (review));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/template-import/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_import);
    }
  g_test_add_func ("/exchange/template-import/review", test_review);
  return g_test_run ();
}
