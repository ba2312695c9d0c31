/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chinese-number.h"
#include "qy-finding-private.h"

/* Core parts of a contract: the words by which each is known. */
static const struct
{
  const char *name;
  const char *pattern;
} modules[] = {
  { N_ ("parties"), "(?i)甲方|乙方|委托方|受托方|\\bparty a\\b|\\bclient\\b|\\bcustomer\\b" },
  { N_ ("scope of the service"), "(?i)服务内容|服务范围|服务项目|维护内容|维护范围|工作内容|"
                                 "工作范围|运维范围|标的|委托事项|scope|services to be" },
  { N_ ("standards of the service"),
    "(?i)服务标准|服务质量|质量标准|服务水平|服务等级|验收标准|考核|响应时间|技术标准|service "
    "levels?|standards?|acceptance" },
  { N_ ("fees and payment"),
    "(?i)费用|价款|报酬|付款|支付|合同金额|合同总价|\\bfees?\\b|\\bprices?\\b|\\bpayments?\\b" },
  { N_ ("confidentiality"), "(?i)保密|商业秘密|confidential" },
  { N_ ("breach"), "(?i)违约|breach|default|liability" },
  { N_ ("settlement of disputes"), "(?i)争议|纠纷|仲裁|诉讼|dispute|arbitration|court" },
};

/* Laws that no longer apply, what took their place, and since when. */
static const struct
{
  const char *name;
  const char *successor;
  QyDate repealed;
} laws[] = {
  { "合同法", "《民法典》", { 2021, 1, 1 } },
  { "民法通则", "《民法典》", { 2021, 1, 1 } },
  { "民法总则", "《民法典》", { 2021, 1, 1 } },
  { "担保法", "《民法典》", { 2021, 1, 1 } },
  { "物权法", "《民法典》", { 2021, 1, 1 } },
  { "侵权责任法", "《民法典》", { 2021, 1, 1 } },
  { "婚姻法", "《民法典》", { 2021, 1, 1 } },
  { "继承法", "《民法典》", { 2021, 1, 1 } },
  { "收养法", "《民法典》", { 2021, 1, 1 } },
  { "经济合同法", "《民法典》", { 1999, 10, 1 } },
  { "涉外经济合同法", "《民法典》", { 1999, 10, 1 } },
  { "技术合同法", "《民法典》", { 1999, 10, 1 } },
  { "中外合资经营企业法", "《外商投资法》", { 2020, 1, 1 } },
  { "中外合作经营企业法", "《外商投资法》", { 2020, 1, 1 } },
  { "外资企业法", "《外商投资法》", { 2020, 1, 1 } },
  { "契税暂行条例", "《契税法》", { 2021, 9, 1 } },
  { "印花税暂行条例", "《印花税法》", { 2022, 7, 1 } },
};

static const struct
{
  const char *pattern;
  const char *successor;
} laws_en[] = {
  { "(?i)\\b(?<!economic )(?<!technology )contract law of the people'?s republic of china",
    "Civil Code" },
  { "(?i)\\bgeneral principles of (?:the )?civil law", "Civil Code" },
  { "(?i)\\bproperty law of the people'?s republic of china", "Civil Code" },
  { "(?i)\\btort (?:liability )?law of the people'?s republic of china", "Civil Code" },
};

static const QyDate civil_code = { 2021, 1, 1 };

static gboolean
occurs (QyInspection *inspection, const char *pattern)
{
  for (guint i = 0; i < inspection->places->len; i++)
    if (qy_inspection_matches (inspection, pattern, qy_inspection_place (inspection, i)->text))
      return TRUE;
  return FALSE;
}

void
qy_finding_missing_module (QyInspection *inspection)
{
  QyDocumentKind kind = qy_document_get_kind (inspection->document);

  if (kind != QY_DOCUMENT_CONTRACT && kind != QY_DOCUMENT_TEMPLATE)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (modules); i++)
    {
      gboolean by_data = i == 0 && qy_document_get_parties (inspection->document)->len >= 2;

      if (!by_data && !occurs (inspection, modules[i].pattern))
        qy_inspection_report (inspection, NULL, NULL,
                              g_strdup (_ ("Add a clause, or agree that it is not needed")),
                              _ ("the contract says nothing about this: %s"), _ (modules[i].name));
    }
}

static void
check_laws (QyInspection *inspection, const QyPlace *place)
{
  g_autoptr (GMatchInfo) match = qy_inspection_match (
      inspection,
      "《(?:中华人民共和国)?([^《》]{2,12}?)(?:（[^）]{0,40}）)?》|中华人民共和国(["
      "^《》，。、；\\s]{2,10}?(?:法典|法|通则|总则|条例))",
      place->text);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 0);
      g_autofree char *quoted = g_match_info_fetch (match, 1);
      g_autofree char *bare = g_match_info_fetch (match, 2);

      for (gsize i = 0; i < G_N_ELEMENTS (laws); i++)
        {
          g_autofree char *since = NULL;

          if ((g_strcmp0 (quoted, laws[i].name) != 0 && g_strcmp0 (bare, laws[i].name) != 0)
              || qy_date_compare (inspection->today, laws[i].repealed) < 0)
            continue;
          since = qy_date_to_iso (laws[i].repealed);
          qy_inspection_report (
              inspection, place, NULL, g_strdup_printf (_ ("Cite %s"), laws[i].successor),
              _ ("%s was repealed on %s; %s took its place"), words, since, laws[i].successor);
        }
    }
}

void
qy_finding_repealed_law (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      check_laws (inspection, place);
      for (gsize k = 0; k < G_N_ELEMENTS (laws_en); k++)
        {
          g_autoptr (GMatchInfo) match =
              qy_inspection_match (inspection, laws_en[k].pattern, place->text);
          g_autofree char *since = NULL;
          g_autofree char *words = NULL;

          if (!g_match_info_matches (match) || qy_date_compare (inspection->today, civil_code) < 0)
            continue;
          since = qy_date_to_iso (civil_code);
          words = g_match_info_fetch (match, 0);
          qy_inspection_report (
              inspection, place, NULL, g_strdup_printf (_ ("Cite %s"), laws_en[k].successor),
              _ ("%s was repealed on %s; %s took its place"), words, since, laws_en[k].successor);
        }
    }
}
