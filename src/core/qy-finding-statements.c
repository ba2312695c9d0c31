/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-bound-term.h"
#include "qy-finding-private.h"

#define PERMANENT                                                                                                \
  "(?i)长期有效|永久有效|永久(?:性)?(?:许可|授权|使用)|无固定期限|不设期限|无限期|" \
  "\\bperpetual(?:ly)?\\b|\\bindefinite(?:ly)?\\b|\\bwithout (?:limit|end) in time\\b"
#define RANGE                                                                                      \
  QY_RE_DATE                                                                                       \
  "\\s{0,8}(?:起|开始)?[，,]?\\s{0,8}(?:至|到|止于|—{1,4}|~|～|to|until)\\s{0,8}" QY_RE_DATE

static const QyPlace *
find_place (QyInspection *inspection, const char *block_key)
{
  for (guint i = 0; block_key != NULL && i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (g_str_equal (place->block->key, block_key))
        return place;
    }
  return NULL;
}

/* What the attribute holds in the language of the document; NULL: nothing. */
static const char *
held (QyInspection *inspection, const QyBoundTerm *term, const char *attr)
{
  const char *key = qy_bound_term_field (term, attr);

  return key != NULL ? qy_document_get_raw (inspection->document, key) : NULL;
}

static const char *
held_choice (QyInspection *inspection, const QyBoundTerm *term, const char *attr)
{
  int at = qy_term_kind_attr_index (term->kind, attr);

  return qy_term_choice_read (&qy_term_kind_attrs (term->kind, NULL)[at],
                              held (inspection, term, attr));
}

/* The words of a clause say what a choice says; a text or a figure they must show as it is printed.
 */
static gboolean
is_said (const QyTermAttrKind *attr, const char *printed, const QyPlace *place)
{
  if (place == NULL || attr->choices != NULL || attr->in_words)
    return place != NULL;
  return printed != NULL && strstr (place->text, printed) != NULL;
}

/* Two hours may be written 2小时 or 两小时. */
static gboolean
is_said_otherwise (QyInspection *inspection,
                   const QyTermAttrKind *attr,
                   const char *key,
                   const QyPlace *place)
{
  const char *const *formats = qy_value_formats (attr->type);

  for (guint i = 0; formats != NULL && formats[i] != NULL; i++)
    {
      g_autofree char *printed =
          qy_document_print_field (inspection->document, key, formats[i], NULL);

      if (is_said (attr, printed, place))
        return TRUE;
    }
  return FALSE;
}

static void
check_stated (QyInspection *inspection, const QyBoundTerm *term, guint at)
{
  const QyTermAttrKind *attr = &qy_term_kind_attrs (term->kind, NULL)[at];
  const char *key = term->field_keys[at];
  const QyPlace *place = find_place (inspection, term->block_key);
  g_autofree char *printed = NULL;

  if (key == NULL || qy_document_get_raw (inspection->document, key) == NULL
      || qy_document_find_use (inspection->document, key) != NULL)
    return;
  printed = qy_document_print_field (inspection->document, key, NULL, NULL);
  if (is_said (attr, printed, place) || is_said_otherwise (inspection, attr, key, place))
    return;
  qy_inspection_report (inspection, place, key,
                        g_strdup (_ ("State it in a clause, or keep it as your reading")),
                        _ ("not stated in the text: %s, %s: %s"), qy_term_kind_label (term->kind),
                        qy_term_attr_label (attr), printed != NULL ? printed : "");
}

/* Service levels that no clause states come by the dozen: one hint a kind will do. */
static gboolean
is_service_reading (const QyBoundTerm *term)
{
  return term->block_key == NULL
         && (term->kind == QY_TERM_SLA
             || (term->kind >= QY_TERM_SERVICE_LEVEL && term->kind <= QY_TERM_CREDIT));
}

static void
check_kind (QyInspection *inspection, const QyBoundTerm *term)
{
  for (guint at = 0; at < QY_TERM_MAX_ATTRS; at++)
    {
      const char *key = term->field_keys[at];

      if (key == NULL || qy_document_get_raw (inspection->document, key) == NULL
          || qy_document_find_use (inspection->document, key) != NULL)
        continue;
      qy_inspection_report (inspection, NULL, NULL,
                            g_strdup (_ ("State it in a clause, or keep it as your reading")),
                            _ ("not stated in the text: %s"), qy_term_kind_label (term->kind));
      return;
    }
}

void
qy_finding_term_not_stated (QyInspection *inspection)
{
  QyDocumentKind kind = qy_document_get_kind (inspection->document);

  if ((kind != QY_DOCUMENT_CONTRACT && kind != QY_DOCUMENT_AMENDMENT)
      || inspection->places->len == 0)
    return;
  for (guint t = 0; inspection->terms != NULL && t < inspection->terms->len; t++)
    if (is_service_reading (inspection->terms->pdata[t]))
      check_kind (inspection, inspection->terms->pdata[t]);
    else
      for (guint at = 0; at < QY_TERM_MAX_ATTRS; at++)
        check_stated (inspection, inspection->terms->pdata[t], at);
}

/* A sentence that lets something last for ever and between two days. */
static void
check_sentences (QyInspection *inspection, const QyPlace *place)
{
  g_auto (GStrv) sentences = qy_inspection_split (inspection, place->text);

  for (char **sentence = sentences; *sentence != NULL; sentence++)
    {
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, PERMANENT, *sentence);
      g_autofree char *words = NULL;

      if (!g_match_info_matches (match) || !qy_inspection_matches (inspection, RANGE, *sentence))
        continue;
      words = g_match_info_fetch (match, 0);
      qy_inspection_report (inspection, place, NULL, g_strdup (_ ("Keep one of the two")),
                            _ ("“%s” stands beside a last day"), words);
    }
}

/* The field whose value ends what the term's clause, or its own form, lets last for ever. */
static void
check_end (QyInspection *inspection,
           const QyBoundTerm *term,
           const char *attr,
           const QyPlace *place)
{
  const char *key = qy_bound_term_field (term, attr);
  g_autofree char *printed = NULL;

  if (held (inspection, term, attr) == NULL)
    return;
  printed = qy_document_print_field (inspection->document, key, NULL, NULL);
  qy_inspection_report (inspection, place, key, g_strdup (_ ("Keep one of the two")),
                        _ ("%s lasts for ever and also ends: %s"), qy_term_kind_label (term->kind),
                        printed != NULL ? printed : "");
}

static void
check_term (QyInspection *inspection, const QyBoundTerm *term)
{
  const QyPlace *place = find_place (inspection, term->block_key);
  gboolean for_ever = FALSE;

  if (term->kind == QY_TERM_CONFIDENTIALITY)
    for_ever = g_strcmp0 (held_choice (inspection, term, "form"), "perpetual") == 0;
  else if (term->kind == QY_TERM_SERVICE_PERIOD || term->kind == QY_TERM_LICENCE)
    for_ever = place != NULL && qy_inspection_matches (inspection, PERMANENT, place->text);
  if (!for_ever)
    return;
  if (term->kind != QY_TERM_CONFIDENTIALITY)
    check_end (inspection, term, "end", place);
  check_end (inspection, term, "length", place);
}

void
qy_finding_permanent_fixed (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    check_sentences (inspection, qy_inspection_place (inspection, i));
  for (guint t = 0; inspection->terms != NULL && t < inspection->terms->len; t++)
    check_term (inspection, inspection->terms->pdata[t]);
}

static gboolean
occurs (QyInspection *inspection, const char *pattern)
{
  for (guint i = 0; i < inspection->places->len; i++)
    if (qy_inspection_matches (inspection, pattern, qy_inspection_place (inspection, i)->text))
      return TRUE;
  return FALSE;
}

/* Whether a term says how a notice is sent. */
static gboolean
has_channel (QyInspection *inspection)
{
  for (guint t = 0; inspection->terms != NULL && t < inspection->terms->len; t++)
    {
      const QyBoundTerm *term = inspection->terms->pdata[t];

      if ((term->kind == QY_TERM_RENEWAL || term->kind == QY_TERM_NOTICE)
          && held (inspection, term, "channel") != NULL)
        return TRUE;
    }
  return FALSE;
}

void
qy_finding_objection_form (QyInspection *inspection)
{
  static const char objection[] =
      "(?i)(?:提出|表示|无|未|有)[^。；，]{0,8}异议|\\bobject(?:s|ion|ions)?\\b";
  static const char form[] = "(?i)书面|邮件|函|快递|挂号|传真|\\bwritten\\b|\\bin writing\\b|"
                             "\\be-?mail\\b|\\bregistered\\b|\\bcourier\\b";
  static const char notices[] =
      "(?i)通知[^。；]{0,40}(?:书面|邮件|快递|挂号|传真)|(?:书面|邮件|快递|挂号)[^。；]{0,40}通知|"
      "\\bnotices?\\b[^.;]{0,60}(?:written|in writing|e-?mail|registered|courier)";

  if (has_channel (inspection) || occurs (inspection, notices))
    return;
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (qy_inspection_matches (inspection, objection, place->text)
          && !qy_inspection_matches (inspection, form, place->text))
        qy_inspection_report (inspection, place, NULL,
                              g_strdup (_ ("Say how an objection is made: in writing, by e-mail")),
                              _ ("an objection has no form: what was said cannot be proved"));
    }
}

void
qy_finding_penalty_missing (QyInspection *inspection)
{
  static const char breach[] = "(?i)违约|\\bbreach|\\bdefault\\b";
  static const char cost[] = "(?i)违约金|滞纳金|罚金|罚款|赔偿|补偿|利息|扣减|扣除|"
                             "\\bpenalt|\\bliquidated\\b|\\bdamages\\b|\\bcompensat|"
                             "\\bindemni|\\binterest\\b|\\bservice credit";
  QyDocumentKind kind = qy_document_get_kind (inspection->document);

  if (kind != QY_DOCUMENT_CONTRACT && kind != QY_DOCUMENT_TEMPLATE)
    return;
  for (guint t = 0; inspection->terms != NULL && t < inspection->terms->len; t++)
    if (((const QyBoundTerm *) inspection->terms->pdata[t])->kind == QY_TERM_PENALTY)
      return;
  if (occurs (inspection, breach) && !occurs (inspection, cost))
    qy_inspection_report (
        inspection, NULL, NULL,
        g_strdup (_ ("State a penalty or damages, or agree that the law decides")),
        _ ("the contract speaks of a breach, but nothing says what it costs"));
}
