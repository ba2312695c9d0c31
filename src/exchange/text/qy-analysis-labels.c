/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-analysis-labels.h"
#include "qy-text-work.h"

#include "qy-markup.h"

#include <string.h>

/* Names of fields, in the language of the text they were read from. */

static const struct
{
  const char *key;
  const char *label;
} names[] = {
  { "period.start", "服务期限起始日" }, { "period.end", "服务期限终止日" },
  { "period.length", "服务期限" },      { "renewal.notice", "续约提前通知期" },
  { "renewal.length", "续约期限" },     { "confidentiality.survival", "保密期限" },
  { "fee.total", "费用总额" },          { "fee.monthly", "每月费用" },
  { "fee.annual", "每年费用" },         { "fee.hourly", "每小时费用" },
  { "fee.amount", "费用金额" },         { "fee.share", "付款比例" },
  { "payment.within", "付款期限" },     { "payment.day", "付款日" },
  { "payment.cycle", "付款时间" },      { "payment.method", "付款方式" },
  { "penalty.rate", "违约金比例" },     { "penalty.amount", "违约金金额" },
  { "penalty.grace", "宽限期" },        { "sla.response", "响应时间" },
  { "sla.resolution", "解决时间" },     { "sla.onsite", "到场时间" },
  { "sla.recovery", "恢复时间" },       { "sla.repair", "修复时间" },
  { "sla.time", "服务时限" },           { "sla.availability", "可用率" },
  { "sla.completion", "完成率" },       { "sla.share", "达标率" },
  { "dispute.place", "争议解决机构" },  { "copies", "合同份数" },
  { "contract.code", "合同编号" },      { "signed.on", "签订日期" },
  { "signed.at", "签订地点" },          { "tax.rate", "税率" },
  { "service.place", "服务地点" },      { "company", "公司名称" },
};

#define HERE "\\x01"

/* By the words around the blank, which is U+0001; for fields that no term explains or of which
 * there are several. */
/* clang-format off */
static const struct
{
  const char *keys; /* pattern of the keys it is for */
  const char *around;
  const char *label;
} contexts[] = {
  { "^fee\\.amount$", "(?:每次|按次)[^,。;" HERE "]{0,6}" HERE "|" HERE "元?[ ]*[/每][ ]*次", "每次费用" },
  { "^fee\\.amount$", "每(?:个)?季[^,。;" HERE "]{0,6}" HERE "|" HERE "元?[ ]*[/每][ ]*季", "每季度费用" },
  { "^fee\\.share$", "(?:剩余|其余|余款|尾款)[^,。;" HERE "]{0,6}" HERE, "余款比例" },
  { "^fee\\.share$", "验收[^,。;]{0,16}" HERE, "验收后付款比例" },
  { "^fee\\.share$", "(?:预付|首付|首期|首笔|签[订署])[^,。;]{0,12}[,]?[^,。;验" HERE "]{0,12}" HERE "|" HERE "[^,。;]{0,6}预付", "预付款比例" },
  { "^payment\\.within$", "(?:到期|期满|届满)前[^,。;" HERE "]{0,4}" HERE, "到期前付款期限" },
  { "^payment\\.within$", "完成[^,。;" HERE "]{0,12}后[ ]*" HERE, "完成后付款期限" },
  { "^payment\\.within$|^time$", HERE "[^,。;]{0,8}开[具出][^,。;]{0,12}发票", "开票期限" },
  { "^payment\\.within$", "发票[^,。;" HERE "]{0,8}" HERE, "收到发票后付款期限" },
  { "^payment\\.within$", "验收[^,。;" HERE "]{0,8}" HERE, "验收后付款期限" },
  { "^penalty\\.grace$", HERE "[^,。;]{0,8}(?:纠正|改正|整改|补正)", "改正期限" },
  { "^penalty\\.grace$", HERE "[^,。;]{0,8}(?:支付|付清|补[交缴])", "欠款支付期限" },
  { "^sla\\.time$|^time$", "每[天日][^,。;" HERE "]{0,8}" HERE "[^,。;]{0,3}小时", "每日服务时间" },
  { "^sla\\.time$|^time$", "每周[^,。;" HERE "]{0,4}" HERE, "每周服务时间" },
  { "^sla\\.time$|^time$|^penalty\\.grace$", "提前[^,。;" HERE "]{0,4}" HERE, "提前通知期" },
  { "^sla\\.time$|^time$", HERE "[^,。;]{0,8}(?:通知|告知)", "通知期限" },
  { "^sla\\.time$|^time$", HERE "[^,。;]{0,16}报告", "报告提交期限" },
  { "^time$", HERE "[^,。;]{0,8}(?:支付|付清|付款)", "付款期限" },
  { "^time$", HERE "[^,。;]{0,12}(?:处理|解决|完成)", "处理时限" },
  { "^person$", HERE "[ ]*为[^,。;]{0,6}联系人|联系人[^,。;]{0,4}" HERE, "联系人" },
  { "^person$", HERE "[ ]*为[^,。;]{0,6}(?:负责人|经理)|(?:负责人|经理)[^,。;]{0,4}" HERE, "项目负责人" },
  { "^date$", "(?:自|从)[ ]*" HERE, "起始日期" },
  { "^date$", "(?:至|到|止于)[ ]*" HERE, "截止日期" },
  { "^text$|^subject$", "由[ ]*" HERE "[ ]*方[^,。;]{0,4}承担", "费用承担方" },
  { "^text$|^subject$", "具[备有][ ]*" HERE, "资质与能力" },
  { "^text$|^subject$", "用于[ ]*" HERE, "用途" },
  { "^text$|^subject$", HERE "[ ]*[" QY_TEXT_HAN "]{0,6}(?:系统|平台|软件)", "系统名称" },
  { "^text$|^subject$", HERE "[ ]*[" QY_TEXT_HAN "]{0,6}项目", "项目名称" },
  { "^dispute\\.place$", HERE "[^,。;]{0,6}方", "管辖法院所在地一方" },
  { "^dispute\\.place$", HERE "[^,。;]{0,6}(?:人民)?法院", "管辖法院" },
  { "^dispute\\.place$", HERE "[^,。;]{0,6}仲裁", "仲裁委员会" },
  { "^copies$", "副本[^,。;" HERE "]{0,4}" HERE, "副本份数" },
  { "^copies$", "甲方[^,。;" HERE "]{0,4}" HERE, "甲方份数" },
  { "^copies$", "乙方[^,。;" HERE "]{0,4}" HERE, "乙方份数" },
  { "^copies$", "各[执持][^,。;" HERE "]{0,4}" HERE, "各方份数" },
  { "^sla\\.(?:share|availability)$", "满意[度率][^,。;]{0,8}" HERE, "满意度" },
  { "^fee\\.amount$", "[^,。;]{0,12}" HERE "[^,。;]{0,6}/[ ]*[次人台]", "单价" },
};
/* clang-format on */

/* Words that say nothing about a blank behind them. */
#define EMPTY_WORDS                                                                                                                \
  "\\A(?:[甲乙丙丁双]方|本合同|本协议|应当?|需|须|有权|可以?|并|且|自|从|由|向|于|在|按照?|为|至|" \
  "到|给|和|与|的|后|前|共计?|其|具备|人民币|大写|小写|鉴于|及|或|以|将|对)*\\z"
#define SIDE      60 /* bytes around a blank */
#define MAX_WORDS 12 /* characters */

static char *
around_of (QyAnalysis *self, const QyAnalysisBlank *blank, gsize *after)
{
  gsize length;
  const char *source = qy_analysis_get_source (self, &length);
  gsize from = qy_text_back (source, 0, blank->range.start, SIDE);
  gsize to = qy_text_clip (source, blank->range.end, length, SIDE);
  GString *around = g_string_new (NULL);

  for (const char *p = source + from; p < source + blank->range.start; p = g_utf8_next_char (p))
    g_string_append_unichar (around, qy_text_fold (g_utf8_get_char (p)));
  g_string_append_c (around, '\x01');
  *after = around->len;
  for (const char *p = source + blank->range.end; p < source + to; p = g_utf8_next_char (p))
    g_string_append_unichar (around, qy_text_fold (g_utf8_get_char (p)));
  return g_string_free (around, FALSE);
}

static gboolean
matches (const char *pattern, const char *text)
{
  return qy_text_has (pattern, text, 0, strlen (text));
}

/* The text's own label: 付款方式:____. */
static char *
own_label (const QyAnalysisBlank *blank)
{
  glong size = blank->label != NULL ? g_utf8_strlen (blank->label, -1) : 0;

  if (size < 2 || size > 8 || !matches ("[:：][ ]*\\z", blank->near)
      || matches ("[甲乙丙]方|应|人民币|大写|小写|^[由自在]|为$", blank->label))
    return NULL;
  return g_strdup (blank->label);
}

/* What the blank says of itself: [系统名称]. */
static char *
own_hint (const QyAnalysisBlank *blank)
{
  QyTextSpan groups[2];

  if (!qy_text_match ("\\A[\\[【<{][ ]*([^\\[\\]【】<>{}\\n]*[" QY_TEXT_HAN
                      "][^\\[\\]【】<>{}\\n]*?)[ ]*[\\]】>}]\\z",
                      blank->text, 0, strlen (blank->text), groups, 2))
    return NULL;
  return g_strndup (blank->text + groups[1].start, groups[1].end - groups[1].start);
}

/* The name the text itself gives to what is filled in: ____(以下简称“目标系统”). */
static char *
defined_name (const char *around, gsize after)
{
  QyTextSpan groups[2];

  if (!qy_text_match ("\\A[^,。;()\\n]{0,12}\\((?:以下|下称|简称)[^“”\"「\\n]{0,4}[“\"「]([^“”\"」"
                      "\\n]{1,12})[”\"」]",
                      around, after, strlen (around), groups, 2))
    return NULL;
  return g_strndup (around + groups[1].start, groups[1].end - groups[1].start);
}

static const char *
party_label (QyAnalysis *self, gboolean provider)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      const QyAnalysisParty *party = g_ptr_array_index (self->parties, i);

      if ((party->role == QY_ROLE_PROVIDER) == provider)
        return party->label;
    }
  return "";
}

/* Whom or which grade the value is for: 乙方, 一级. */
static const char *
prefix_of (QyAnalysis *self, const QyAnalysisTerm *term)
{
  if (term == NULL)
    return "";
  if (term->kind == QY_TERM_SLA)
    return term->severity != NULL ? term->severity : "";
  if (term->kind != QY_TERM_PENALTY || g_strcmp0 (term->value, "either") == 0)
    return "";
  return party_label (self, g_strcmp0 (term->value, "provider") == 0);
}

static const char *
name_of (const char *key, const char *around)
{
  for (guint i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      if (matches (contexts[i].keys, key) && matches (contexts[i].around, around))
        return contexts[i].label;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i].key, key))
        return names[i].label;
    }
  return NULL;
}

/* The heading the blank stands under, or NULL. */
static const char *
heading_of (QyAnalysis *self, int index)
{
  guint level = G_MAXUINT;

  for (int i = index; i >= 0; i--)
    {
      const QyAnalysisClause *clause = g_ptr_array_index (self->clauses, (guint) i);

      if (clause->level >= level)
        continue;
      level = clause->level;
      if (clause->heading != NULL)
        return clause->heading;
    }
  return NULL;
}

/* The words before the blank, and the unit of what is counted. */
static char *
words_of (QyAnalysis *self, const QyAnalysisBlank *blank, const char *around, gsize after)
{
  const char *words = blank->label != NULL ? blank->label : "";
  QyTextSpan groups[2];

  if (blank->kind == QY_BLANK_NUMBER
      && qy_text_match ("\\A[ ]*([份次台套人名席项批间组部件种][" QY_TEXT_HAN
                        "]{0,8}?)(?=[,。;)、]|[到的在为于进和与及]|"
                        "\\n|\\z|[^" QY_TEXT_HAN "])",
                        around, after, strlen (around), groups, 2)
      && groups[1].end - groups[1].start > 3)
    return g_strdup_printf ("%.*s数量", (int) (groups[1].end - groups[1].start - 3),
                            around + groups[1].start + 3);
  if (matches (EMPTY_WORDS, words) || g_utf8_strlen (words, -1) > MAX_WORDS)
    words = heading_of (self, blank->clause);
  return g_strdup (words);
}

/* Only what a label may hold. */
static char *
clean (const char *words)
{
  GString *label = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (qy_markup_is_text_char (c) && c != '\t' && c != '\n'
          && (label->len > 0 || !g_unichar_isspace (c)))
        g_string_append_unichar (label, c);
    }
  return g_strchomp (g_string_free (label, FALSE));
}

char *
qy_analysis_field_label (QyAnalysis *self,
                         const QyAnalysisBlank *blank,
                         const QyAnalysisTerm *term,
                         const char *key)
{
  gsize after;
  g_autofree char *around = around_of (self, blank, &after);
  gboolean is_level = term != NULL && term->kind == QY_TERM_SLA; /* "一级故障:" is its grade */
  g_autofree char *words = is_level ? NULL : own_label (blank);
  g_autofree char *label = NULL;
  const char *name;

  if (words == NULL && (blank->kind == QY_BLANK_TEXT || blank->kind == QY_BLANK_PARTY_NAME))
    words = defined_name (around, after);
  if (words == NULL && blank->kind == QY_BLANK_TEXT)
    words = own_hint (blank);
  name = words == NULL ? name_of (key, around) : NULL;
  if (name != NULL)
    words = g_strconcat (prefix_of (self, term), name, NULL);
  if (words == NULL)
    words = own_hint (blank);
  if (words == NULL)
    words = words_of (self, blank, around, after);
  label = clean (words != NULL ? words : key);
  return g_strdup (*label != '\0' ? label : key);
}

char *
qy_analysis_printed_title (const char *title)
{
  static const char *const signs = "(?:[ "
                                   "　]*(?:[(（][^()（）]{0,8}(?:范本|模板|样本|范文|示范|样式|"
                                   "通用版|最新版|完整版|标准版|参考)[^()"
                                   "（）]{0,8}[)）]|示范文本|范本|模板|样本|范文))+\\s*$";
  g_autoptr (GRegex) regex = g_regex_new (signs, 0, 0, NULL);
  g_autofree char *printed = NULL;

  if (title == NULL)
    return NULL;
  g_assert (regex != NULL);
  printed = g_regex_replace_literal (regex, title, -1, 0, "", 0, NULL);
  g_strstrip (printed);
  return *printed != '\0' ? g_steal_pointer (&printed) : g_strdup (title);
}
