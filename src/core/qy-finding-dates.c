/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-duration.h"
#include "qy-finding-private.h"

#define RANGE                                                                                                  \
  "(" QY_RE_DATE ")\\s{0,8}(?:起|开始)?\\s{0,8}[，,]?\\s{0,8}(?:至|到|止于|—{1,4}|-{1,4}|–|~|～|" \
  "to|until|through|and "                                                                                      \
  "(?:ends|ending) on)\\s{0,8}(" QY_RE_DATE ")"
#define TERM                                                                                                \
  "(?i)(?:期限|为期|有效期|服务期|合同期|期间|共计?|合计|term|period)[^0-9" QY_RE_HAN "]{0,12}?"            \
  "(" QY_RE_NUMBER                                                                                          \
  "\\s{0,8}(?:个月|年|个季度)(?!\\s{0,8}[0-9]|度|月)|半年|[a-z0-9-]{1,20}(?: \\([0-9]{1,4}\\))? " \
  "(?:months?|years?))"

/* Keys that end so name the two ends and the length of one period. */
static const struct
{
  const char *start;
  const char *end;
  const char *length;
} field_pairs[] = {
  { "start", "end", "length" },
  { "start", "end", "duration" },
  { "from", "to", "duration" },
  { "begin", "end", "duration" },
  { "start_date", "end_date", "duration" },
};

static QyDate
date_of_field (QyInspection *inspection, const char *key)
{
  const QyField *field = qy_document_find_field (inspection->document, key);
  const QyFieldValue *value = qy_document_get_value (inspection->document, key);

  if (field == NULL || field->type != QY_FIELD_DATE || value == NULL
      || value->state != QY_VALUE_SET)
    return QY_DATE_NONE;
  return qy_date_from_iso (value->raw, NULL);
}

/* "term.start" → "term.end" if @last is the last part of @key; else NULL. */
static char *
sibling_key (const char *key, const char *last, const char *other)
{
  gsize head = strlen (key) >= strlen (last) ? strlen (key) - strlen (last) : 0;

  if (!g_str_has_suffix (key, last) || (head > 0 && key[head - 1] != '.'))
    return NULL;
  return g_strdup_printf ("%.*s%s", (int) head, key, other);
}

static void
report_reversed (
    QyInspection *inspection, const QyPlace *place, const char *field_key, QyDate start, QyDate end)
{
  g_autofree char *start_text = qy_date_to_iso (start);
  g_autofree char *end_text = qy_date_to_iso (end);

  qy_inspection_report (inspection, place, field_key, g_strdup (_ ("Change one of the two dates")),
                        _ ("the period from %s to %s ends before it starts"), start_text, end_text);
}

static void
check_term (QyInspection *inspection,
            const QyPlace *place,
            const char *field_key,
            QyDate start,
            QyDate end,
            QyDuration length)
{
  g_autofree char *start_text = qy_date_to_iso (start);
  g_autofree char *end_text = qy_date_to_iso (end);
  g_autofree char *length_text = qy_duration_print (length, QY_LANGUAGE_ZH);
  g_autofree char *right = NULL;
  int months;
  QyDate last;

  if (!qy_duration_to_months (length, &months) || months < 1)
    return;
  last = qy_date_term_last (start, months);
  if (!qy_date_is_set (last) || qy_date_compare (last, end) == 0)
    return;
  right = qy_date_to_iso (last);
  qy_inspection_report (inspection, place, field_key,
                        g_strdup_printf (_ ("End it on %s, or change the length"), right),
                        _ ("%s from %s end on %s, not on %s"), length_text, start_text, right,
                        end_text);
}

typedef void (*RangeFunction) (
    QyInspection *inspection, const QyPlace *place, const char *sentence, QyDate start, QyDate end);

static void
for_each_range (QyInspection *inspection, RangeFunction function)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_auto (GStrv) sentences = qy_inspection_split (inspection, place->text);

      for (char **sentence = sentences; *sentence != NULL; sentence++)
        {
          g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, RANGE, *sentence);

          for (; g_match_info_matches (match); g_match_info_next (match, NULL))
            {
              g_autofree char *first = g_match_info_fetch (match, 1);
              g_autofree char *second = g_match_info_fetch (match, 2);
              QyDate start = qy_date_parse (first, NULL);
              QyDate end = qy_date_parse (second, NULL);

              if (qy_date_is_set (start) && qy_date_is_set (end))
                function (inspection, place, *sentence, start, end);
            }
        }
    }
}

static void
check_range_order (
    QyInspection *inspection, const QyPlace *place, const char *sentence, QyDate start, QyDate end)
{
  if (qy_date_compare (end, start) < 0)
    report_reversed (inspection, place, NULL, start, end);
}

static void
check_range_length (
    QyInspection *inspection, const QyPlace *place, const char *sentence, QyDate start, QyDate end)
{
  g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, TERM, sentence);
  g_autofree char *length_text = NULL;
  QyDuration length;

  if (qy_date_compare (end, start) < 0 || !g_match_info_matches (match))
    return;
  length_text = g_match_info_fetch (match, 1);
  if (qy_duration_parse (length_text, &length, NULL))
    check_term (inspection, place, NULL, start, end, length);
}

void
qy_finding_dates_reversed (QyInspection *inspection)
{
  GPtrArray *fields = qy_document_get_fields (inspection->document);

  for (guint i = 0; i < fields->len; i++)
    for (gsize pair = 0; pair < G_N_ELEMENTS (field_pairs); pair++)
      {
        const QyField *field = g_ptr_array_index (fields, i);
        g_autofree char *end_key =
            sibling_key (field->key, field_pairs[pair].start, field_pairs[pair].end);
        QyDate start = date_of_field (inspection, field->key);
        QyDate end = end_key != NULL ? date_of_field (inspection, end_key) : QY_DATE_NONE;

        if (qy_date_is_set (start) && qy_date_is_set (end) && qy_date_compare (end, start) < 0)
          report_reversed (inspection, NULL, end_key, start, end);
      }
  for_each_range (inspection, check_range_order);
}

void
qy_finding_term_differs (QyInspection *inspection)
{
  GPtrArray *fields = qy_document_get_fields (inspection->document);

  for (guint i = 0; i < fields->len; i++)
    for (gsize pair = 0; pair < G_N_ELEMENTS (field_pairs); pair++)
      {
        const QyField *field = g_ptr_array_index (fields, i);
        g_autofree char *end_key =
            sibling_key (field->key, field_pairs[pair].start, field_pairs[pair].end);
        g_autofree char *length_key =
            sibling_key (field->key, field_pairs[pair].start, field_pairs[pair].length);
        const QyFieldValue *value =
            length_key != NULL ? qy_document_get_value (inspection->document, length_key) : NULL;
        QyDate start = date_of_field (inspection, field->key);
        QyDate end = end_key != NULL ? date_of_field (inspection, end_key) : QY_DATE_NONE;
        QyDuration length;

        if (qy_date_is_set (start) && qy_date_is_set (end) && qy_date_compare (start, end) <= 0
            && value != NULL && value->state == QY_VALUE_SET
            && qy_duration_from_raw (value->raw, &length, NULL))
          check_term (inspection, NULL, length_key, start, end, length);
      }
  for_each_range (inspection, check_range_length);
}
