/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-correction.h"

#include <glib/gi18n-lib.h>

#include "qy-correction-private.h"
#include "qy-text-error.h"

#define MAX_CORRECTIONS 100000u

typedef gboolean (*Apply) (const QyCorrection *correction, QyAnalysis *analysis, GError **error);

static gboolean
apply_title (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  g_free (analysis->title);
  analysis->title = g_strdup (correction->value);
  return TRUE;
}

/* One row a kind: its name in files, what people call it, what does it. */
static const struct
{
  const char *name;
  const char *label;
  Apply apply;
} kinds[QY_N_CORRECTIONS] = {
  [QY_CORRECT_TITLE] = { "title", N_ ("Change title"), apply_title },
  [QY_CORRECT_CONFIRM] = { "confirm", N_ ("Confirm"), qy_correct_confirm },
  [QY_CORRECT_BLOCK_LEVEL] = { "block-level", N_ ("Change level"), qy_correct_block_level },
  [QY_CORRECT_BLOCK_KIND] = { "block-kind", N_ ("Change kind"), qy_correct_block_kind },
  [QY_CORRECT_BLOCK_RESTORE] = { "block-restore", N_ ("Bring back"), qy_correct_block_restore },
  [QY_CORRECT_BLOCK_SPLIT] = { "block-split", N_ ("Split"), qy_correct_block_split },
  [QY_CORRECT_BLOCK_JOIN] = { "block-join", N_ ("Join"), qy_correct_block_join },
  [QY_CORRECT_PARTY_ADD] = { "party-add", N_ ("Add party"), qy_correct_party_add },
  [QY_CORRECT_PARTY_LABEL] = { "party-label", N_ ("Change party"), qy_correct_party_label },
  [QY_CORRECT_PARTY_ROLE] = { "party-role", N_ ("Change role"), qy_correct_party_role },
  [QY_CORRECT_PARTY_DROP] = { "party-drop", N_ ("Drop party"), qy_correct_party_drop },
  [QY_CORRECT_BLANK_ADD] = { "blank-add", N_ ("Make a field"), qy_correct_blank_add },
  [QY_CORRECT_BLANK_KIND] = { "blank-kind", N_ ("Change type"), qy_correct_blank_kind },
  [QY_CORRECT_BLANK_LABEL] = { "blank-label", N_ ("Rename field"), qy_correct_blank_label },
  [QY_CORRECT_BLANK_PARTY] = { "blank-party", N_ ("Change party of field"),
                               qy_correct_blank_party },
  [QY_CORRECT_BLANK_DROP] = { "blank-drop", N_ ("Keep as text"), qy_correct_blank_drop },
  [QY_CORRECT_BLANK_SPLIT] = { "blank-split", N_ ("Split field"), qy_correct_blank_split },
  [QY_CORRECT_BLANK_JOIN] = { "blank-join", N_ ("Join fields"), qy_correct_blank_join },
  [QY_CORRECT_BLANK_PAIR] = { "blank-pair", N_ ("Merge fields"), qy_correct_blank_pair },
  [QY_CORRECT_BLANK_UNPAIR] = { "blank-unpair", N_ ("Separate fields"), qy_correct_blank_unpair },
  [QY_CORRECT_TERM_ADD] = { "term-add", N_ ("Add term"), qy_correct_term_add },
  [QY_CORRECT_TERM_KIND] = { "term-kind", N_ ("Change term"), qy_correct_term_kind },
  [QY_CORRECT_TERM_VALUE] = { "term-value", N_ ("Change term"), qy_correct_term_value },
  [QY_CORRECT_TERM_DROP] = { "term-drop", N_ ("Drop term"), qy_correct_term_drop },
  [QY_CORRECT_TERM_BIND] = { "term-bind", N_ ("Bind field"), qy_correct_term_bind },
  [QY_CORRECT_TERM_UNBIND] = { "term-unbind", N_ ("Release field"), qy_correct_term_unbind },
};

static void
add_text (JsonBuilder *json, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_string_value (json, text);
}

static void
add_number (JsonBuilder *json, const char *name, gint64 number)
{
  if (number == 0)
    return;
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, number);
}

static gboolean
take_kind (const char *name, QyCorrectionKind *kind)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      {
        *kind = (QyCorrectionKind) i;
        return TRUE;
      }
  return FALSE;
}

static const char *
text_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

static gint64
number_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_INT64
             ? json_node_get_int (node)
             : 0;
}

static QyCorrection *
read_one (JsonNode *node, guint index, GError **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  QyCorrectionKind kind;

  if (object == NULL || !take_kind (text_of (object, "correct"), &kind))
    {
      g_set_error (error, QY_TEXT_ERROR, QY_ERROR_MALFORMED,
                   _ ("Correction %u names nothing that can be corrected (its “correct” is missing "
                      "or unknown)."),
                   index + 1);
      return NULL;
    }
  return qy_correction_new (kind, (gsize) MAX (number_of (object, "at"), 0),
                            (gsize) MAX (number_of (object, "to"), 0),
                            (int) CLAMP (number_of (object, "by"), -1000, 1000000),
                            text_of (object, "value"), text_of (object, "more"));
}

QyCorrection *
qy_correction_new (
    QyCorrectionKind kind, gsize at, gsize to, int by, const char *value, const char *more)
{
  QyCorrection *correction = NULL;

  g_return_val_if_fail (kind < QY_N_CORRECTIONS, NULL);

  correction = g_new0 (QyCorrection, 1);
  correction->kind = kind;
  correction->at = at;
  correction->to = to;
  correction->by = by;
  correction->value = g_strdup (value);
  correction->more = g_strdup (more);
  return correction;
}

QyCorrection *
qy_correction_copy (const QyCorrection *correction)
{
  g_return_val_if_fail (correction != NULL, NULL);

  return qy_correction_new (correction->kind, correction->at, correction->to, correction->by,
                            correction->value, correction->more);
}

void
qy_correction_free (QyCorrection *correction)
{
  g_free (correction->value);
  g_free (correction->more);
  g_free (correction);
}

const char *
qy_correction_label (const QyCorrection *correction)
{
  g_return_val_if_fail (correction != NULL, NULL);

  return _ (kinds[correction->kind].label);
}

gboolean
qy_correction_apply (const QyCorrection *correction, QyAnalysis *analysis, GError **error)
{
  g_return_val_if_fail (correction != NULL && analysis != NULL && analysis->blocks != NULL, FALSE);

  return kinds[correction->kind].apply (correction, analysis, error);
}

JsonNode *
qy_corrections_to_json (GPtrArray *corrections)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();

  json_builder_begin_array (json);
  for (guint i = 0; i < corrections->len; i++)
    {
      const QyCorrection *correction = corrections->pdata[i];

      json_builder_begin_object (json);
      add_text (json, "correct", kinds[correction->kind].name);
      add_number (json, "at", (gint64) correction->at);
      add_number (json, "to", (gint64) correction->to);
      add_number (json, "by", correction->by);
      add_text (json, "value", correction->value);
      add_text (json, "more", correction->more);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  return json_builder_get_root (json);
}

GPtrArray *
qy_corrections_from_json (JsonNode *node, GError **error)
{
  g_autoptr (GPtrArray) corrections =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_correction_free);
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL || json_array_get_length (array) > MAX_CORRECTIONS)
    {
      g_set_error (error, QY_TEXT_ERROR, QY_ERROR_MALFORMED, _ ("This is no list of corrections."));
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      QyCorrection *correction = read_one (json_array_get_element (array, i), i, error);

      if (correction == NULL)
        return NULL;
      g_ptr_array_add (corrections, correction);
    }
  return g_steal_pointer (&corrections);
}
