/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-document.h"

#include "random-text.h"

static const struct
{
  const char *key;
  QyFieldType type;
  const char *label, *raw;
} fields[] = {
  { "fee.total", QY_FIELD_MONEY, "合同总价", "CNY 12000000" },
  { "kind", QY_FIELD_CHOICE, "方式", "monthly" },
  { "end", QY_FIELD_DATE, "终止日", "2026-11-22" },
  { "period", QY_FIELD_DURATION, NULL, "P5D working" },
  { "rate", QY_FIELD_PERCENT, "Rate <&\"'>", "0.05% day" },
  { "n", QY_FIELD_NUMBER, "份数", "4" },
  { "long", QY_FIELD_LONG_TEXT, "范围", "a\n\tb & <c> \"d\"" },
  { "city", QY_FIELD_TEXT, "城市", "New & <York>" },
  { "a", QY_FIELD_TEXT, "", "x" },
  { "x", QY_FIELD_TEXT, "x", "2" },
  { "c", QY_FIELD_NUMBER, "c", "5" },
  { "d", QY_FIELD_TEXT, "d", "d" },
};

static void
add_fields (QyDocument *document)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      QyField *field = qy_field_new (fields[i].key, fields[i].type, fields[i].label);
      g_autofree char *words = random_words (6), *option = g_strconcat ("o", words, NULL);

      field->required = random_below (2);
      field->note = random_below (2) ? random_words (10) : NULL;
      if (fields[i].type == QY_FIELD_CHOICE)
        field->options =
            g_strdupv ((char **) (const char *[]){ "monthly", "yearly", option, NULL });
      field->default_raw = random_below (3) ? NULL : g_strdup (fields[i].raw);
      g_assert_true (qy_document_add_field (document, field, NULL));
      if (random_below (2))
        g_assert_true (qy_document_set_value (document, fields[i].key, fields[i].raw, NULL));
      else if (random_below (3) == 0)
        g_assert_true (qy_document_set_waiting (document, fields[i].key, "验收 & \"<", NULL));
    }
}

static void
add_parties (QyDocument *document)
{
  for (guint i = 0; i < 3; i++)
    {
      const char label[] = { (char) ('A' + i), '\0' };
      QyDocumentParty *party =
          qy_document_add_party (document, label, i == 0 ? "甲方" : "Party <&>", i);

      if (i == 2)
        continue;
      party->party_id = g_strdup ("6f1c1c9e");
      party->party = qy_party_new ("6f1c1c9e", "示例\t公司 <&\"'>");
      party->party->is_person = i == 1;
      qy_party_set (party->party, "address", random_below (2) ? "a\nb\r\nc" : NULL);
    }
}

static void
decorate (QyBlock *block)
{
  if (random_below (4) == 0)
    block->cond = random_condition ();
  if (random_below (8) == 0)
    block->repeat = g_strdup ("fees");
  if (random_below (8) == 0)
    block->number_as = random_words (4);
  if (random_below (4) == 0)
    block->source_number = random_words (4);
  if (random_below (4) == 0)
    block->origin = g_strdup ("0b1f@3#k7f3q");
}

/**
 * random_below:
 *
 * Returns: a number from 0 to @n - 1.
 */
guint
random_below (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n);
}

/**
 * random_text:
 *
 * Returns: (transfer full): markup that the document can hold.
 */
char *
random_text (QyDocument *document)
{
  static const char *const keys[] = { "fee.total", "kind",      "long", "city",
                                      "A.name",    "B.address", NULL };
  GPtrArray *blocks = qy_document_get_blocks (document);
  const char *targets[] = { "aaaaa", "bbbbb", NULL };
  g_autoptr (QyRuns) runs = qy_runs_new ();

  if (blocks->len > 0)
    targets[0] = ((QyBlock *) g_ptr_array_index (blocks, random_below (blocks->len)))->key;
  random_runs (runs, keys, targets);
  return qy_markup_print (runs);
}

/**
 * random_document:
 *
 * Returns: (transfer full): parties, fields of every type, values of all states, @n_blocks blocks.
 */
QyDocument *
random_document (guint n_blocks)
{
  QyDocument *document =
      qy_document_new (random_below (QY_N_DOCUMENT_KINDS), random_below (QY_N_LANGUAGES));

  qy_document_set_title (document, random_below (4) ? "标题 <&\"'>\n" : NULL);
  qy_document_set_number (document, random_below (2) ? "HT-2026-0001" : NULL);
  add_parties (document);
  add_fields (document);
  for (guint i = 0; i < n_blocks; i++)
    {
      g_autofree char *text = random_text (document);
      g_autoptr (GError) error = NULL;
      QyBlock *block = qy_document_append (document, (int) random_below (QY_BLOCK_MAX_LEVEL) + 1,
                                           random_below (QY_N_BLOCK_KINDS), text, &error);

      g_assert_no_error (error);
      decorate (block);
    }
  return document;
}
