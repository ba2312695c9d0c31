/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"
#include "qy-money.h"
#include "qy-rate.h"

#define WORDS                                                                                      \
  "[" QY_RE_HAN "]{1,40}[元圆圓](?:[" QY_RE_HAN "]角)?(?:[" QY_RE_HAN "]{1,2}分)?[整正]?"
#define FIGURES                                                                                    \
  "(?:[¥￥]\\s?[0-9０-９][0-9０-９,，]{0,30}(?:[.．][0-9０-９]{1,9})?\\s?[万亿]?元?"  \
  "|[0-9０-９][0-9０-９,，]{0,30}(?:[.．][0-9０-９]{1,9})?\\s?[万亿]?元)"
#define BETWEEN                                                                                                      \
  "^[\\s（）()【】\\[\\]“”\"：:，,、]*(?:(?:大写|小写|人民币|金额|计|即|为|RMB|CNY|[¥￥])[" \
  "\\s（）()【】\\[\\]：:，,、]*)*$"
#define WORD_EN                                                                                    \
  "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"       \
  "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty"    \
  "|ninety|hundred|thousand|million|billion)"
#define WORDS_THEN_FIGURES_EN                                                                      \
  "(?i)\\b(" WORD_EN "(?:[- ,]{1,3}(?:and[- ]{1,3})?" WORD_EN ")"                                  \
  "{0,24})(?:\\s{1,3}(?:renminbi|yuan|us dollars|"                                                 \
  "dollars|euros))?(?: and ([0-9]{1,2})/100)?(?:\\s{1,3}only)?\\s{0,8}[(,]?\\s{0,8}"               \
  "((?:RMB|CNY|USD|US\\$|[$¥€])\\s?[0-9][0-9,]{0,30}(?:\\.[0-9]{1,9})?)"
#define MAX_BETWEEN 120 /* bytes between the words and the figures of one amount */

typedef struct
{
  char *text;
  gboolean in_words;
  int start;
  int end;
} Mention;

static void
clear_mention (gpointer data)
{
  g_free (((Mention *) data)->text);
}

static GArray *
find_mentions (QyInspection *inspection, const char *text)
{
  GArray *mentions = g_array_new (FALSE, TRUE, sizeof (Mention));
  g_autoptr (GMatchInfo) match =
      qy_inspection_match (inspection, "(" WORDS ")|(" FIGURES ")", text);

  g_array_set_clear_func (mentions, clear_mention);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      Mention mention = { 0 };

      mention.text = g_match_info_fetch (match, 0);
      g_match_info_fetch_pos (match, 0, &mention.start, &mention.end);
      mention.in_words = qy_inspection_matches (inspection, "^[" QY_RE_HAN "]", mention.text);
      g_array_append_val (mentions, mention);
    }
  return mentions;
}

static void
compare_mentions (QyInspection *inspection,
                  const QyPlace *place,
                  const Mention *words,
                  const Mention *figures)
{
  QyMoney in_figures;
  gint64 in_words;
  g_autofree char *right = NULL;

  if (!qy_money_parse (figures->text, "CNY", &in_figures, NULL))
    return;
  right = qy_amount_to_words_zh (in_figures.minor);
  if (!qy_amount_from_words_zh (words->text, &in_words, NULL))
    qy_inspection_report (inspection, place, NULL,
                          g_strdup_printf (_ ("If the figures are right, write %s"), right),
                          _ ("“%s” is no amount in words"), words->text);
  else if (in_words != in_figures.minor)
    qy_inspection_report (
        inspection, place, NULL, g_strdup_printf (_ ("If the figures are right, write %s"), right),
        _ ("the words “%s” differ from the figures “%s”"), words->text, figures->text);
  else
    return;
  qy_inspection_suggest (inspection, words->text, qy_markup_escape (right));
}

static void
compare_chinese (QyInspection *inspection, const QyPlace *place)
{
  g_autoptr (GArray) mentions = find_mentions (inspection, place->text);

  for (guint i = 0; i + 1 < mentions->len; i++)
    {
      const Mention *a = &g_array_index (mentions, Mention, i);
      const Mention *b = &g_array_index (mentions, Mention, i + 1);
      g_autofree char *between = g_strndup (place->text + a->end, b->start - a->end);

      if (a->in_words == b->in_words || strlen (between) > MAX_BETWEEN
          || !qy_inspection_matches (inspection, BETWEEN, between))
        continue;
      compare_mentions (inspection, place, a->in_words ? a : b, a->in_words ? b : a);
      i++;
    }
}

static void
compare_english (QyInspection *inspection, const QyPlace *place)
{
  g_autoptr (GMatchInfo) match =
      qy_inspection_match (inspection, WORDS_THEN_FIGURES_EN, place->text);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 1);
      g_autofree char *cents = g_match_info_fetch (match, 2);
      g_autofree char *figures = g_match_info_fetch (match, 3);
      g_autofree char *right = NULL;
      gint64 minor;
      QyMoney money;

      if (!qy_amount_from_words_en (words, &minor, NULL)
          || !qy_money_parse (figures, NULL, &money, NULL))
        continue;
      minor += g_ascii_strtoll (cents, NULL, 10);
      if (minor == money.minor)
        continue;
      right = qy_money_to_words (money, QY_LANGUAGE_EN, NULL);
      qy_inspection_report (inspection, place, NULL,
                            g_strdup_printf (_ ("If the figures are right, write %s"), right),
                            _ ("the words “%s” differ from the figures “%s”"), words, figures);
      if (right != NULL)
        qy_inspection_suggest (inspection, words, qy_markup_escape (right));
    }
}

/* Words typed over a field of money. */
static void
compare_literals (QyInspection *inspection, const QyPlace *place)
{
  for (guint i = 0; i < place->runs->len; i++)
    {
      const QyRun *run = g_ptr_array_index (place->runs, i);
      const QyFieldValue *value;
      QyMoney typed;
      QyMoney held;
      g_autofree char *figures = NULL;

      if (run->kind != QY_RUN_FIELD || run->text == NULL || g_strcmp0 (run->format, "upper") != 0)
        continue;
      value = qy_document_get_value (inspection->document, run->key);
      if (value == NULL || value->state != QY_VALUE_SET
          || !qy_money_from_raw (value->raw, &held, NULL))
        continue;
      if (qy_money_parse (run->text, held.currency, &typed, NULL) && typed.minor == held.minor)
        continue;
      figures = qy_money_to_figures (held);
      qy_inspection_report (inspection, place, run->key,
                            g_strdup (_ ("Remove the text typed over the field")),
                            _ ("the words “%s” differ from the figures “%s”"), run->text, figures);
    }
}

void
qy_finding_words_differ (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      compare_chinese (inspection, place);
      compare_english (inspection, place);
      compare_literals (inspection, place);
    }
}

/* A format may leave out what the value holds: 0.5% of 0.5% a day. */
static gboolean
prints_alike (QyInspection *inspection,
              const QyField *field,
              const char *format,
              const char *typed,
              const char *held)
{
  g_autofree char *printed =
      typed != NULL ? qy_value_print (field->type, typed, format,
                                      qy_document_get_language (inspection->document), NULL)
                    : NULL;

  return printed != NULL && g_strcmp0 (printed, held) == 0;
}

void
qy_finding_text_differs (QyInspection *inspection)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      for (guint k = 0; k < place->runs->len; k++)
        {
          const QyRun *run = g_ptr_array_index (place->runs, k);
          const QyField *field;
          const QyFieldValue *value;
          g_autofree char *typed = NULL;
          g_autofree char *held = NULL;

          if (run->kind != QY_RUN_FIELD || run->text == NULL)
            continue;
          field = qy_document_find_field (inspection->document, run->key);
          value = qy_document_get_value (inspection->document, run->key);
          if (field == NULL || value == NULL || value->state != QY_VALUE_SET
              || (field->type == QY_FIELD_MONEY && g_strcmp0 (run->format, "upper") == 0))
            continue;
          typed =
              qy_value_parse (field->type, run->text, (const char *const *) field->options, NULL);
          if (g_strcmp0 (typed, value->raw) == 0)
            continue;
          held = qy_document_print_field (inspection->document, run->key, run->format, NULL);
          if (prints_alike (inspection, field, run->format, typed, held))
            continue;
          qy_inspection_report (
              inspection, place, run->key,
              g_strdup (_ ("Remove the text typed over the field, or change its value")),
              _ ("the text says “%s” where the field “%s” holds “%s”"), run->text, field->label,
              held != NULL ? held : value->raw);
        }
    }
}

void
qy_finding_fee_open (QyInspection *inspection)
{
  static const char pattern[] = "(?:费|价|款|金额|报酬|计费)[^。；;]{0,30}?(?:另行(?:协商|商定|"
                                "约定|议定|签订)|面议|待定|另议|双方协商(?:确定|决定))"
                                "|(?:另行协商|面议|另议)[^。；;]{0,10}?(?:费用|价格|金额|价款)"
                                "|(?i)\\b(?:fees?|price|amount|rates?|remuneration)\\b[^.;]{0,40}?"
                                "(?:to be (?:agreed|negotiated|determined)|negotiated "
                                "separately|agreed separately|\\bTBD\\b)";

  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, pattern, place->text);

      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *words = g_match_info_fetch (match, 0);

          qy_inspection_report (inspection, place, NULL,
                                g_strdup (_ ("State an amount, or how it is computed")),
                                _ ("a fee is left open: “%s”"), words);
        }
    }
}
