/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-finding-private.h"

/* What is left open in a template or a library clause is what it is for. */
static gboolean
is_to_be_filled (QyInspection *inspection)
{
  QyDocumentKind kind = qy_document_get_kind (inspection->document);

  return kind != QY_DOCUMENT_TEMPLATE && kind != QY_DOCUMENT_CLAUSE;
}

/* "A.name" → the party and "name"; NULL if @key is no party's. */
static const QyDocumentParty *
find_party (QyInspection *inspection, const char *key, const char **attribute)
{
  char label[] = { key[0], '\0' };

  if (!g_ascii_isupper (key[0]) || key[1] != '.')
    return NULL;
  *attribute = key + 2;
  return qy_document_find_party (inspection->document, label);
}

static const QyPlace *
find_first_use (QyInspection *inspection, const char *field_key)
{
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      for (guint k = 0; k < place->runs->len; k++)
        {
          const QyRun *run = g_ptr_array_index (place->runs, k);

          if (run->kind == QY_RUN_FIELD && strcmp (run->key, field_key) == 0)
            return place;
        }
    }
  return NULL;
}

static gboolean
is_open (QyInspection *inspection, const char *field_key)
{
  const QyFieldValue *value = qy_document_get_value (inspection->document, field_key);

  return value == NULL || value->state == QY_VALUE_UNSET;
}

void
qy_finding_unfilled_blank (QyInspection *inspection)
{
  GPtrArray *fields = qy_document_get_fields (inspection->document);
  GPtrArray *parties = qy_document_get_parties (inspection->document);

  if (!is_to_be_filled (inspection))
    return;
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = g_ptr_array_index (fields, i);

      if (field->required && is_open (inspection, field->key))
        qy_inspection_report (inspection, find_first_use (inspection, field->key), field->key,
                              g_strdup_printf (_ ("Fill the field %s"), field->key),
                              _ ("“%s” is required and not filled"), field->label);
    }
  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = g_ptr_array_index (parties, i);

      if (party->party == NULL || party->party->name == NULL)
        {
          g_autofree char *key = g_strconcat (party->label, ".name", NULL);

          qy_inspection_report (inspection, find_first_use (inspection, key), key,
                                g_strdup (_ ("Choose the party")), _ ("It is not stated who %s is"),
                                party->label_text);
        }
    }
}

/* A printed field that is open but not required. */
static void
check_open_field (QyInspection *inspection, const QyPlace *place, const QyRun *run)
{
  const QyField *field = qy_document_find_field (inspection->document, run->key);
  const char *attribute;
  const QyDocumentParty *party = find_party (inspection, run->key, &attribute);
  QyLanguage language = qy_document_get_language (inspection->document);
  QyPhrase phrase;

  if (run->text != NULL)
    return;
  if (field != NULL && !field->required && is_open (inspection, field->key))
    qy_inspection_report (inspection, place, field->key,
                          g_strdup_printf (_ ("Fill the field %s"), field->key),
                          _ ("“%s” prints an empty line"), field->label);
  else if (party != NULL && party->party != NULL && strcmp (attribute, "name") != 0
           && qy_party_get (party->party, attribute) == NULL
           && qy_party_attribute_phrase (attribute, &phrase))
    qy_inspection_report (inspection, place, run->key, g_strdup (_ ("Add it to the party's data")),
                          _ ("“%s” of %s prints an empty line"),
                          qy_language_phrase (language, phrase), party->label_text);
}

/* Each blank in @text, named with the words before it. */
static void
check_typed_blanks (QyInspection *inspection, const QyPlace *place, const char *text)
{
  static const char pattern[] = "[^_＿，。；\\s]{0,10}(?:_{2,200}|＿{2,200}|﹍{2,200}|[【\\[]\\s{0,"
                                "40}[】\\]]|[Xx×]{3,40}|[（(]\\s{1,40}[）)])";
  g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, pattern, text);

  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 0);

      qy_inspection_report (
          inspection, place, NULL,
          g_strdup (_ ("Turn the blank into a field, or write what belongs there")),
          _ ("a blank is typed into the text: %s"), words);
    }
}

void
qy_finding_open_blank (QyInspection *inspection)
{
  if (!is_to_be_filled (inspection))
    return;
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);

      if (place->block->kind == QY_BLOCK_SIGNATURE)
        continue;
      for (guint k = 0; k < place->runs->len; k++)
        {
          const QyRun *run = g_ptr_array_index (place->runs, k);

          if (run->kind == QY_RUN_FIELD)
            check_open_field (inspection, place, run);
          else if (run->kind == QY_RUN_TEXT)
            check_typed_blanks (inspection, place, run->text);
        }
    }
}

void
qy_finding_leftover_note (QyInspection *inspection)
{
  static const char pattern[] =
      "[（(【\\[](?:(?:注|备注|附注|提示|示例|填写说明|使用说明|起草说明|"
      "说明)[：:]|请?(?:填写|在此|在此处|根据实际|"
      "按实际|选择|删除)|此处|二选一|选填|必填)[^）)】\\]]{0,200}?[）)】\\]]"
      "|(?i)[\\[(](?:drafting note|note to|drafter|insert |delete "
      "|tbc\\b|tbd\\b|optional:|example:)"
      "[^\\])]{0,200}?[\\])]";

  if (!is_to_be_filled (inspection))
    return;
  for (guint i = 0; i < inspection->places->len; i++)
    {
      const QyPlace *place = qy_inspection_place (inspection, i);
      g_autoptr (GMatchInfo) match = qy_inspection_match (inspection, pattern, place->text);

      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *words = g_match_info_fetch (match, 0);

          qy_inspection_report (inspection, place, NULL,
                                g_strdup (_ ("Delete it, or make it a note to the drafter")),
                                _ ("a note to the drafter is left in the text: %s"), words);
          qy_inspection_suggest (inspection, words, g_strdup (""));
        }
    }
}
