/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-analysis-blocks.h"
#include "qy-analysis-words.h"
#include "qy-markup.h"
#include "qy-numbering.h"
#include "qy-word.h"

typedef struct
{
  QyReviewRows *rows;
  GHashTable *entries; /* (element-type utf8 QyNumberEntry): by block key; not owned */
  guint blank;         /* the next blank that may be shown */
  guint term;          /* the next term */
} Maker;

const char *
qy_review_block_kind_label (QyBlockKind kind)
{
  static const char *const labels[QY_N_BLOCK_KINDS] = {
    [QY_BLOCK_CLAUSE] = N_ ("Clause"),
    [QY_BLOCK_PARA] = N_ ("Paragraph"),
    [QY_BLOCK_ITEM] = N_ ("Item"),
    [QY_BLOCK_RECITAL] = N_ ("Recital"),
    [QY_BLOCK_TABLE] = N_ ("Table"),
    [QY_BLOCK_ROW] = N_ ("Row"),
    [QY_BLOCK_ANNEX] = N_ ("Annex"),
    [QY_BLOCK_NOTE] = N_ ("Note to the drafter"),
    [QY_BLOCK_SIGNATURE] = N_ ("Signature lines"),
  };

  g_return_val_if_fail (kind < QY_N_BLOCK_KINDS, NULL);

  return _ (labels[kind]);
}

const char *
qy_review_role_label (QyRole role)
{
  static const char *const labels[QY_N_ROLES] = {
    [QY_ROLE_NONE] = N_ ("No role"),
    [QY_ROLE_CLIENT] = N_ ("Client"),
    [QY_ROLE_PROVIDER] = N_ ("Provider"),
    [QY_ROLE_OTHER] = N_ ("Other"),
  };

  g_return_val_if_fail (role < QY_N_ROLES, NULL);

  return _ (labels[role]);
}

static const char *
left_out_label (const char *id)
{
  static const struct
  {
    const char *id;
    const char *label;
  } labels[] = {
    { "title", N_ ("Title, printed by itself") },
    { "code", N_ ("Number, printed by itself") },
    { "dropped", N_ ("Left out") },
    { "page-number", N_ ("Page number, left out") },
    { "table-of-contents", N_ ("Table of contents, left out") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i].id, id) == 0)
      return _ (labels[i].label);
  return _ ("Left out");
}

static void
add_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

/* What a field, or what is known of a party, is called. */
static char *
label_of (const QyReviewRows *rows, const char *key)
{
  const QyField *field = qy_document_find_field (rows->result->document, key);
  const char party[] = { key[0], '\0' };
  const QyDocumentParty *holder = NULL;

  if (field != NULL)
    return g_strdup (field->label);
  if (strchr (key, '.') != key + 1)
    return g_strdup (key);
  holder = qy_document_find_party (rows->result->document, party);
  return g_strdup_printf ("%s·%s", holder != NULL ? holder->label_text : party, qy_word (key + 2));
}

/* A field is a link to the blank it was made of. */
static void
add_field (Maker *maker, const QyRun *run, gsize end, GString *out)
{
  QyAnalysis *analysis = maker->rows->analysis;
  GPtrArray *keys = maker->rows->result->field_keys;
  g_autofree char *label = label_of (maker->rows, run->key);
  guint i = maker->blank;

  while (i < analysis->blanks->len && g_strcmp0 (g_ptr_array_index (keys, i), run->key) != 0
         && ((QyAnalysisBlank *) analysis->blanks->pdata[i])->range.start < end)
    i++;
  if (i < analysis->blanks->len)
    {
      const QyAnalysisBlank *blank = analysis->blanks->pdata[i];
      const char *color = blank->certainty == QY_CERTAINTY_GUESS ? "#e66100" : "#3584e4";

      g_string_append_printf (out,
                              "<a href=\"blank:%" G_GSIZE_FORMAT ":0\">"
                              "<span background=\"%s\" bgalpha=\"22%%\">\u2009",
                              blank->range.start, color);
      add_escaped (out, label);
      g_string_append (out, "\u2009</span></a>");
      maker->blank = i + 1;
    }
  else
    add_escaped (out, label);
}

static char *
markup_of (Maker *maker, const QyBlock *block, gsize end)
{
  g_autoptr (QyRuns) runs = qy_markup_parse (block->text, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const QyRun *run = runs->pdata[i];
      const QyNumberEntry *entry = NULL;

      switch (run->kind)
        {
        case QY_RUN_TEXT:
          add_escaped (out, run->text);
          break;
        case QY_RUN_FIELD:
          add_field (maker, run, end, out);
          break;
        case QY_RUN_REF:
          entry = g_hash_table_lookup (maker->entries, run->key);
          add_escaped (out, entry != NULL ? entry->reference : "?");
          break;
        case QY_RUN_BREAK:
        case QY_RUN_TAB:
          g_string_append_c (out, ' ');
          break;
        default:
          break;
        }
    }
  return g_string_free (out, FALSE);
}

/* The terms stated before @end, as links. */
static char *
terms_until (Maker *maker, gsize end, gboolean *uncertain)
{
  GPtrArray *terms = maker->rows->analysis->terms;
  g_autoptr (GString) out = g_string_new (NULL);
  int nth = 0;

  for (; maker->term < terms->len; maker->term++)
    {
      const QyAnalysisTerm *term = terms->pdata[maker->term];
      const QyAnalysisTerm *before = maker->term > 0 ? terms->pdata[maker->term - 1] : NULL;

      if (term->range.start >= end)
        break;
      nth = before != NULL && before->range.start == term->range.start ? nth + 1 : 0;
      *uncertain |= term->certainty == QY_CERTAINTY_GUESS;
      g_string_append_printf (out, "%s<a href=\"term:%" G_GSIZE_FORMAT ":%d\">",
                              out->len > 0 ? " · " : "", term->range.start, nth);
      add_escaped (out, qy_term_kind_label (term->kind));
      g_string_append (out, "</a>");
    }
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static char *
source_of (Maker *maker, const QyAnalysisBlock *block)
{
  const char *source = qy_analysis_get_source (maker->rows->analysis, NULL);
  g_autofree char *text =
      g_strndup (source + block->range.start, block->range.end - block->range.start);

  g_strdelimit (text, "\n\r\t", ' ');
  g_strstrip (text);
  return g_markup_escape_text (text, -1);
}

static gboolean
has_guess (Maker *maker, guint from)
{
  for (guint i = from; i < maker->blank; i++)
    if (((QyAnalysisBlank *) maker->rows->analysis->blanks->pdata[i])->certainty
        == QY_CERTAINTY_GUESS)
      return TRUE;
  return FALSE;
}

static void
skip_blanks (Maker *maker, gsize until)
{
  GPtrArray *blanks = maker->rows->analysis->blanks;

  while (maker->blank < blanks->len
         && ((QyAnalysisBlank *) blanks->pdata[maker->blank])->range.start < until)
    maker->blank++;
}

static void
add_block (Maker *maker, guint index)
{
  QyAnalysis *analysis = maker->rows->analysis;
  const QyAnalysisBlock *plan = analysis->blocks->pdata[index];
  const char *key = g_ptr_array_index (maker->rows->result->block_keys, index);
  const QyBlock *block =
      key != NULL ? qy_document_get_block (maker->rows->result->document, key) : NULL;
  const QyNumberEntry *entry = key != NULL ? g_hash_table_lookup (maker->entries, key) : NULL;
  QyReviewRowData data = { 0 };
  guint first;

  data.item = (QyReviewItem){ QY_REVIEW_BLOCK, plan->range.start, 0 };
  data.level = plan->level;
  data.is_uncertain = plan->certainty == QY_CERTAINTY_GUESS;
  data.is_heading = plan->kind == QY_BLOCK_CLAUSE && plan->level == 1 && plan->left_out == NULL;
  data.number = g_strdup (entry != NULL ? entry->number : "");
  if (plan->kind == QY_BLOCK_ITEM && plan->left_out == NULL)
    data.number = (g_free (data.number), g_strdup ("•"));
  data.kind = g_strdup (plan->kind == QY_BLOCK_CLAUSE || plan->kind == QY_BLOCK_ITEM
                                || plan->kind == QY_BLOCK_PARA || plan->left_out != NULL
                            ? ""
                            : qy_review_block_kind_label (plan->kind));
  if (!plan->is_hole)
    skip_blanks (maker, plan->range.start);
  first = maker->blank;
  if (block != NULL && plan->kind != QY_BLOCK_SIGNATURE)
    data.markup = markup_of (maker, block, plan->range.end);
  else
    data.markup = source_of (maker, plan);
  if (plan->left_out != NULL || block == NULL)
    data.left_out = g_strdup (left_out_label (plan->left_out));
  if (!plan->is_hole)
    {
      skip_blanks (maker, plan->range.end);
      data.terms = terms_until (maker, plan->range.end, &data.is_uncertain);
      data.is_uncertain |= has_guess (maker, first);
    }
  g_ptr_array_add (maker->rows->rows, qy_review_row_new (&data));
}

static void
add_parties (Maker *maker)
{
  GPtrArray *parties = maker->rows->analysis->parties;

  for (guint i = 0; i < parties->len; i++)
    {
      const QyAnalysisParty *party = parties->pdata[i];
      QyReviewRowData data = { 0 };

      data.item = (QyReviewItem){ QY_REVIEW_PARTY, i, 0 };
      data.level = 1;
      data.is_uncertain = party->certainty == QY_CERTAINTY_GUESS;
      data.number = g_strdup ("");
      data.kind = g_strdup (_ ("Party"));
      data.markup = g_markup_printf_escaped (C_ ("a party and its role", "<b>%s</b> · %s"),
                                             party->label, qy_review_role_label (party->role));
      g_ptr_array_add (maker->rows->rows, qy_review_row_new (&data));
    }
}

QyReviewRows *
qy_review_rows_new (QyAnalysis *analysis, GError **error)
{
  g_autoptr (QyReviewRows) self = g_new0 (QyReviewRows, 1);
  g_autoptr (QyNumbering) numbering = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  Maker maker = { .rows = self };
  GPtrArray *blocks = NULL;

  g_return_val_if_fail (analysis != NULL && analysis->blocks != NULL, NULL);

  self->analysis = qy_analysis_ref (analysis);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->result = qy_analysis_build (analysis, error);
  if (self->result == NULL)
    return NULL;
  blocks = qy_document_get_blocks (self->result->document);
  numbering = qy_numbering_parse (qy_document_get_numbering (self->result->document), error);
  if (numbering == NULL)
    return NULL;
  entries = qy_numbering_entries (numbering, blocks, QY_LANGUAGE_ZH);
  maker.entries = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < blocks->len; i++)
    g_hash_table_insert (maker.entries, ((QyBlock *) blocks->pdata[i])->key, entries->pdata[i]);
  add_parties (&maker);
  for (guint i = 0; i < analysis->blocks->len; i++)
    add_block (&maker, i);
  g_hash_table_unref (maker.entries);
  return g_steal_pointer (&self);
}

void
qy_review_rows_free (QyReviewRows *self)
{
  g_clear_pointer (&self->analysis, qy_analysis_unref);
  g_clear_pointer (&self->result, qy_analysis_result_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

char *
qy_review_rows_blank_label (const QyReviewRows *self, guint index)
{
  const char *key = NULL;
  const QyAnalysisBlank *blank = NULL;

  g_return_val_if_fail (self != NULL && index < self->analysis->blanks->len, NULL);

  key = g_ptr_array_index (self->result->field_keys, index);
  blank = self->analysis->blanks->pdata[index];
  if (key != NULL)
    return label_of (self, key);
  return g_strdup (blank->label != NULL && *blank->label != '\0'
                       ? blank->label
                       : qy_blank_kind_label (blank->kind));
}
