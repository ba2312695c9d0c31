/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-body.h"
#include "qy-body-private.h"
#include "qy-condition.h"
#include "qy-document-private.h"
#include "qy-error.h"
#include "qy-markup.h"

static G_GNUC_PRINTF (2, 3) gboolean fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_MALFORMED, message);
  return FALSE;
}

static const char *
get (QyBodyReader *reader, const char *name)
{
  for (guint i = 0; reader->names[i] != NULL; i++)
    if (g_str_equal (reader->names[i], name))
      return reader->values[i];
  return NULL;
}

static const char *
require (QyBodyReader *reader, const char *name, GError **error)
{
  const char *value = get (reader, name);

  if (value == NULL)
    fail (error, _ ("the attribute “%s” is missing"), name);
  return value;
}

/* "true" or nothing. */
static gboolean
get_flag (QyBodyReader *reader, const char *name, gboolean *flag, GError **error)
{
  const char *value = get (reader, name);

  *flag = g_strcmp0 (value, "true") == 0;
  if (value == NULL || *flag)
    return TRUE;
  return fail (error, _ ("the attribute “%s” can only be “true”"), name);
}

static gboolean
start_document (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  const char *kind_name = require (reader, "kind", error);
  const char *language_code = kind_name != NULL ? require (reader, "language", error) : NULL;
  const char *numbering = get (reader, "numbering");
  QyDocumentKind document_kind;
  QyLanguage language;

  if (language_code == NULL)
    return FALSE;
  if (reader->document != NULL)
    return fail (error, _ ("there is more than one document"));
  document_kind = qy_document_kind_from_string (kind_name, error);
  if (document_kind == QY_N_DOCUMENT_KINDS)
    return FALSE;
  if (!qy_language_from_string (language_code, &language)
      || !g_str_equal (qy_language_to_string (language), language_code))
    return fail (error, _ ("“%s” is not a language of documents"), language_code);
  reader->document = qy_document_new (document_kind, language);
  qy_document_set_title (reader->document, get (reader, "title"));
  qy_document_set_number (reader->document, get (reader, "number"));
  return numbering == NULL || qy_document_set_numbering (reader->document, numbering, error);
}

/* The data of the party, if any of it is there. */
static QyParty *
read_party_data (QyBodyReader *reader, const char *id, gboolean person)
{
  const char *const *attributes = qy_party_attributes ();
  g_autoptr (QyParty) party = qy_party_new (id, NULL);
  gboolean any = person;

  party->is_person = person;
  for (guint i = 0; attributes[i] != NULL; i++)
    {
      const char *value = get (reader, attributes[i]);

      any = any || value != NULL;
      qy_party_set (party, attributes[i], value);
    }
  return any ? g_steal_pointer (&party) : NULL;
}

static gboolean
start_party (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  const char *label = require (reader, "label", error);
  const char *text = label != NULL ? require (reader, "text", error) : NULL;
  const char *role_name = text != NULL ? require (reader, "role", error) : NULL;
  QyDocumentParty *party;
  QyRole role;
  gboolean person;

  if (role_name == NULL || !get_flag (reader, "person", &person, error))
    return FALSE;
  if (!qy_role_from_string (role_name, &role))
    return fail (error, _ ("“%s” is not a role"), role_name);
  party = qy_document_add_party (reader->document, label, text, role);
  if (party == NULL)
    return fail (error, _ ("the label “%s” is not one capital letter, or is there twice"), label);
  party->party_id = g_strdup (get (reader, "id"));
  party->party = read_party_data (reader, party->party_id, person);
  return TRUE;
}

static gboolean
start_field (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  const char *key = require (reader, "k", error);
  const char *type_name = key != NULL ? require (reader, "type", error) : NULL;
  QyFieldType type;

  if (type_name == NULL)
    return FALSE;
  if (reader->document->fields->len >= QY_BODY_MAX_FIELDS)
    return fail (error, _ ("there are more than %d fields"), QY_BODY_MAX_FIELDS);
  if (!qy_field_type_from_string (type_name, &type))
    return fail (error, _ ("“%s” is not a type of fields"), type_name);
  reader->field = qy_field_new (key, type, get (reader, "label"));
  reader->field->default_raw = g_strdup (get (reader, "default"));
  reader->field->note = g_strdup (get (reader, "note"));
  return get_flag (reader, "required", &reader->field->required, error);
}

static gboolean
start_option (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  g_string_truncate (reader->option, 0);
  return TRUE;
}

static gboolean
start_value (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  const char *key = require (reader, "k", error);
  const char *raw = get (reader, "raw"), *waiting = get (reader, "waiting");

  if (key == NULL)
    return FALSE;
  if ((raw == NULL) == (waiting == NULL))
    return fail (error, _ ("a value has either “raw” or “waiting”"));
  if (qy_document_get_value (reader->document, key) != NULL)
    return fail (error, _ ("the field “%s” has two values"), key);
  return raw != NULL ? qy_document_set_value (reader->document, key, raw, error)
                     : qy_document_set_waiting (reader->document, key, waiting, error);
}

/* Blocks come in order; one without a rank stands behind the one before it. */
static char *
read_rank (QyBodyReader *reader, GError **error)
{
  const GPtrArray *blocks = reader->document->blocks;
  const QyBlock *last = blocks->len > 0 ? g_ptr_array_index (blocks, blocks->len - 1) : NULL;
  const char *rank = get (reader, "r");

  if (rank == NULL)
    return qy_rank_between (last != NULL ? last->rank : NULL, NULL);
  if (last == NULL || strcmp (last->rank, rank) < 0)
    return g_strdup (rank);
  fail (error, _ ("the rank “%s” is not behind the rank “%s” of the block before"), rank,
        last->rank);
  return NULL;
}

static gboolean
start_block (QyBodyReader *reader, QyRunKind run_kind, GError **error)
{
  const char *key = require (reader, "k", error);
  const char *level_text = key != NULL ? require (reader, "l", error) : NULL;
  const char *kind_name = level_text != NULL ? require (reader, "kind", error) : NULL;
  g_autofree char *rank = kind_name != NULL ? read_rank (reader, error) : NULL;
  QyBlockKind kind;
  guint64 level;

  if (rank == NULL)
    return FALSE;
  if (reader->document->blocks->len >= QY_BODY_MAX_BLOCKS)
    return fail (error, _ ("there are more than %d blocks"), QY_BODY_MAX_BLOCKS);
  if (!g_ascii_string_to_unsigned (level_text, 10, 1, QY_BLOCK_MAX_LEVEL, &level, NULL))
    return fail (error, _ ("the level “%s” is not between 1 and %d"), level_text,
                 QY_BLOCK_MAX_LEVEL);
  if (!qy_block_kind_from_string (kind_name, &kind))
    return fail (error, _ ("“%s” is not a kind of blocks"), kind_name);
  reader->block = qy_block_new (key, rank, (int) level, kind, NULL);
  reader->block->cond = g_strdup (get (reader, "cond"));
  reader->block->repeat = g_strdup (get (reader, "repeat"));
  reader->block->number_as = g_strdup (get (reader, "as"));
  reader->block->source_number = g_strdup (get (reader, "src"));
  reader->block->origin = g_strdup (get (reader, "origin"));
  g_ptr_array_set_size (reader->runs, 0);
  return TRUE;
}

static gboolean
start_field_run (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  const char *key = require (reader, "k", error);
  const char *format = get (reader, "as"), *literal = get (reader, "lit");

  if (key == NULL)
    return FALSE;
  if (!qy_markup_is_field_key (key) && !qy_markup_is_party_key (key))
    return fail (error, _ ("“%s” is not the key of a field"), key);
  if (format != NULL && !qy_markup_is_format (format))
    return fail (error, _ ("“%s” is not the name of a format"), format);
  if (literal != NULL && !qy_markup_is_plain (literal))
    return fail (error, _ ("the attribute “%s” holds a control character"), "lit");
  qy_runs_add (reader->runs, QY_RUN_FIELD, literal, key, format, FALSE);
  return TRUE;
}

static gboolean
start_reference (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  const char *key = require (reader, "to", error);
  gboolean parent;

  if (key == NULL || !get_flag (reader, "parent", &parent, error))
    return FALSE;
  if (!qy_markup_is_block_key (key))
    return fail (error, _ ("“%s” is not the key of a block"), key);
  qy_runs_add (reader->runs, QY_RUN_REF, NULL, key, NULL, parent);
  return TRUE;
}

static gboolean
start_condition (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  const char *condition = require (reader, "c", error);
  g_autofree char *normal = condition != NULL ? qy_condition_print (condition, error) : NULL;

  if (normal == NULL)
    return FALSE;
  qy_runs_add (reader->runs, QY_RUN_IF, normal, NULL, NULL, FALSE);
  return TRUE;
}

static gboolean
start_plain (QyBodyReader *reader, QyRunKind kind, GError **error)
{
  qy_runs_add (reader->runs, kind, NULL, NULL, NULL, FALSE);
  return TRUE;
}

#define INLINE (QY_BODY_BLOCK | QY_BODY_STYLE)

static const QyBodyElement elements[] = {
  { "document", QY_BODY_DOCUMENT, QY_BODY_OUTSIDE, "kind language title number numbering",
    start_document, 0 },
  { "party", QY_BODY_PARTY, QY_BODY_DOCUMENT, "label text role id person", start_party, 0 },
  { "field", QY_BODY_FIELD, QY_BODY_DOCUMENT, "k type label required default note", start_field,
    0 },
  { "option", QY_BODY_OPTION, QY_BODY_FIELD, "", start_option, 0 },
  { "value", QY_BODY_VALUE, QY_BODY_DOCUMENT, "k raw waiting p", start_value, 0 },
  { "block", QY_BODY_BLOCK, QY_BODY_DOCUMENT, "k r l kind n cond repeat as src origin", start_block,
    0 },
  { "f", QY_BODY_EMPTY, INLINE, "k as lit p", start_field_run, QY_RUN_FIELD },
  { "ref", QY_BODY_EMPTY, INLINE, "to parent p", start_reference, QY_RUN_REF },
  { "br", QY_BODY_EMPTY, INLINE, "", start_plain, QY_RUN_BREAK },
  { "tab", QY_BODY_EMPTY, INLINE, "", start_plain, QY_RUN_TAB },
  { "if", QY_BODY_STYLE, INLINE, "c", start_condition, QY_RUN_IF },
  { "def", QY_BODY_STYLE, INLINE, "", start_plain, QY_RUN_DEFINED },
  { "b", QY_BODY_STYLE, INLINE, "", start_plain, QY_RUN_BOLD },
  { "u", QY_BODY_STYLE, INLINE, "", start_plain, QY_RUN_UNDERLINE },
};

const QyBodyElement *
qy_body_find_element (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, name))
      return &elements[i];
  return NULL;
}
