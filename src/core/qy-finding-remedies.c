/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"
#include "qy-rate.h"

#define ARBITRATION                                                                                                         \
  "(?i)仲裁委员会|仲裁机构|仲裁院|(?:提交|申请|提起|通过|向[^。；]{0,20}?)仲裁|\\barbitrat(?:ion|" \
  "ed)\\b"
#define COURT "(?i)人民法院|诉讼|起诉|\\bcourts?\\b|\\blitigation\\b"
/* Courts have a part in arbitration too. */
#define COURT_AIDS                                                                                                            \
  "(?i)强制执行|申请执行|保全|撤销|不得[^。；]{0,12}?(?:诉讼|起诉)|放弃[^。；]{0,12}?诉讼|不再[^" \
  "。；]{0,12}?诉讼|"                                                                                                     \
  "enforce|interim|injunct|not (?:a|any|the|by) court|waive"
#define NAMED_COMMISSION                                                                                         \
  "(?i)(?<!由|向|至|交|请|的|定)[\\x{4e00}-\\x{9fa5}]{2,20}(?:仲裁委员会|国际仲裁院|仲裁院|" \
  "仲裁中心)|\\b[A-Z]{0,4}(?:IAC|IETAC|CIETAC)\\b|"                                                          \
  "arbitration (?:commission|centre|center)"
#define OPEN_COMMISSION                                                                                                       \
  "仲裁机构[^。；]{0,10}(?:另行|协商)|(?:有关|相关|当地|所在地(?:的)?|双方(?:共同)?(?:选定|认可)" \
  "的?|指定的?|约定的?|同意的?|有管辖权的)仲裁"                                                              \
  "(?:机构|机关|委员会|部门)|仲裁机构(?:申请|提起|进行)?仲裁|_\\s{0,4}仲裁委员会|[X×]{2}\\s{0,4}"  \
  "仲裁委员会"
#define OPEN_COURT                                                                                                               \
  "(?:向|由|至|到|交)\\s{0,8}(?:有管辖权的?|有权|相关|有关|具有管辖权的?|依法有管辖权的?)(?:的)?(" \
  "?:"                                                                                                                           \
  "人民)?法院"                                                                                                               \
  "|(?i)\\b(?:a|any|the) (?:competent )?court of competent jurisdiction|\\bthe competent court\\b"

#define PENALTY "(?i)违约金|滞纳金|罚金|罚款|\\bpenalt(?:y|ies)\\b|\\bliquidated damages\\b"
#define AMOUNT                                                                                     \
  "(?i)" QY_RE_RATE "|[0-9０-９,，.]{1,30}\\s{0,4}(?:万|亿)?元|[" QY_RE_HAN                        \
  "]{1,40}元|[¥￥$€]\\s?[0-9]|(?:RMB|USD|CNY|EUR)\\s?[0-9]"                                   \
  "|[0-9" QY_RE_HAN "]\\s{0,4}倍|percent|per cent|__"
#define DAILY                                                                                                                        \
  "(?:每日|每天|每逾期一[日天]|每逾期1[日天]|每延迟一[日天]|每迟延一[日天]|每延误一[日天]|按日)[" \
  "，,]?[^"                                                                                                                         \
  "。；，]{0,24}?(" QY_RE_RATE ")"                                                                                                   \
  "|日(" QY_RE_RATE ")|(?i)(" QY_RE_RATE                                                                                             \
  ")[^.;,]{0,40}?(?:per day|a day|each day|for each day|daily)"
#define DAILY_GROUPS 3

/* 0.1 % a day is 36.5 % a year; above that courts are readily asked to reduce a penalty (Civil Code
 * of the PRC, art. 585). */
static const QyRate usual_daily_rate = { 1, 1, QY_RATE_PER_DAY };

static const QyPlace *
find_choice (QyInspection *inspection, const char *pattern, const char *except)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_auto (GStrv) sentences = qy_inspection_split (inspection, place->text);

      for (char **sentence = sentences; *sentence != NULL; sentence++)
        if (qy_inspection_matches (inspection, pattern, *sentence)
            && !(except != NULL && qy_inspection_matches (inspection, except, *sentence)))
          return place;
    }
  return NULL;
}

void
qy_finding_dispute_both (QyInspection *inspection)
{
  const QyPlace *arbitration = find_choice (inspection, ARBITRATION, NULL);
  const QyPlace *court = find_choice (inspection, COURT, COURT_AIDS);

  if (arbitration != NULL && court != NULL)
    qy_inspection_report (inspection, court, NULL, g_strdup (_ ("Keep one of the two")),
                          _ ("disputes go both to arbitration and to a court, which makes the "
                             "arbitration clause void"));
}

void
qy_finding_forum_open (QyInspection *inspection)
{
  const QyPlace *arbitration = find_choice (inspection, ARBITRATION, NULL);
  const QyPlace *named = find_choice (inspection, NAMED_COMMISSION, OPEN_COMMISSION);
  const QyPlace *court = find_choice (inspection, OPEN_COURT, COURT_AIDS);

  if (arbitration != NULL && named == NULL)
    qy_inspection_report (inspection, arbitration, NULL,
                          g_strdup (_ ("Name the arbitration commission in full")),
                          _ ("no arbitration commission is named; the arbitration clause may be "
                             "void"));
  if (court != NULL)
    qy_inspection_report (inspection, court, NULL, g_strdup (_ ("Name the place of the court")),
                          _ ("it is not said which court decides"));
}

/* Whether the clause around @index, with what stands below it, holds an amount or a rate. */
static gboolean
has_amount_near (QyInspection *inspection, guint index)
{
  guint end = qy_place_subtree_end (inspection, index);

  for (guint i = index; i < end; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (qy_inspection_matches (inspection, AMOUNT, place->text))
        return TRUE;
      for (guint k = 0; k < place->runs->len; k++)
        {
          const QyRun *run = g_ptr_array_index (place->runs, k);
          const QyField *field = run->kind == QY_RUN_FIELD
                                     ? qy_document_find_field (inspection->document, run->key)
                                     : NULL;

          if (field != NULL && (field->type == QY_FIELD_PERCENT || field->type == QY_FIELD_MONEY))
            return TRUE;
        }
    }
  return FALSE;
}

void
qy_finding_penalty_no_rate (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, PENALTY, place->text);
      g_autofree char *words = NULL;

      if (!g_match_info_matches (match)
          || !qy_inspection_matches (
              inspection, "(?i)支付|承担|缴纳|赔付|收取|\\bpay|charge|liable", place->text)
          || has_amount_near (inspection, i))
        continue;
      words = g_match_info_fetch (match, 0);
      qy_inspection_report (inspection, place, NULL,
                            g_strdup (_ ("State a rate, an amount or a formula")),
                            _ ("“%s” is owed, but no rate or amount is stated"), words);
    }
}

void
qy_finding_penalty_high (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, DAILY, place->text);

      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        for (int group = 1; group <= DAILY_GROUPS; group++)
          {
            g_autofree char *text = g_match_info_fetch (match, group);
            g_autofree char *yearly_text = NULL;
            QyRate rate;
            QyRate yearly;

            if (text == NULL || !qy_rate_parse (text, &rate, NULL)
                || qy_rate_compare (rate, usual_daily_rate) <= 0 || rate.digits > G_MAXINT32)
              continue;
            yearly = (QyRate){ rate.digits * 365, rate.scale, QY_RATE_PLAIN };
            yearly_text = qy_rate_to_raw (yearly);
            qy_inspection_report (
                inspection, place, NULL, g_strdup (_ ("Lower the rate, or add a cap")),
                _ ("%s a day is %s a year; a court may reduce it"), text, yearly_text);
          }
    }
}
