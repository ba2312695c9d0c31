/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document.h"

#include <glib/gi18n-lib.h>

#include "qy-document-private.h"
#include "qy-error.h"

enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_LANGUAGE,
  PROP_TITLE,
  PROP_NUMBER,
  PROP_NUMBERING,
  PROP_REV,
  N_PROPERTIES
};

G_DEFINE_FINAL_TYPE (QyDocument, qy_document, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];
static guint changed_signal;

static const char *const kind_names[QY_N_DOCUMENT_KINDS] = {
  [QY_DOCUMENT_TEMPLATE] = "template", [QY_DOCUMENT_CONTRACT] = "contract",
  [QY_DOCUMENT_CLAUSE] = "clause",     [QY_DOCUMENT_AMENDMENT] = "amendment",
  [QY_DOCUMENT_LETTER] = "letter",
};

static const char *const default_schemes[] = {
  [QY_LANGUAGE_ZH] = QY_NUMBERING_ZH,
  [QY_LANGUAGE_EN] = QY_NUMBERING_EN,
};

static void
set_text_property (QyDocument *self, char **place, const char *text, guint property)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
qy_document_finalize (GObject *object)
{
  QyDocument *self = QY_DOCUMENT (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->number);
  g_free (self->scheme);
  g_clear_pointer (&self->numbering, qy_numbering_unref);
  g_clear_pointer (&self->parent_numbers, g_hash_table_unref);
  g_hash_table_unref (self->field_by_key);
  g_hash_table_unref (self->value_by_key);
  g_hash_table_unref (self->block_by_key);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->values);
  g_ptr_array_unref (self->blocks);
  G_OBJECT_CLASS (qy_document_parent_class)->finalize (object);
}

static void
qy_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyDocument *self = QY_DOCUMENT (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_LANGUAGE:
      g_value_set_uint (value, self->language);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_NUMBERING:
      g_value_set_string (value, self->scheme);
      break;
    case PROP_REV:
      g_value_set_int64 (value, self->rev);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_document_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyDocument *self = QY_DOCUMENT (object);

  switch (id)
    {
    case PROP_ID:
      qy_document_set_id (self, g_value_get_string (value));
      break;
    case PROP_KIND:
      qy_document_set_kind (self, g_value_get_uint (value));
      break;
    case PROP_TITLE:
      qy_document_set_title (self, g_value_get_string (value));
      break;
    case PROP_NUMBER:
      qy_document_set_number (self, g_value_get_string (value));
      break;
    case PROP_REV:
      qy_document_set_rev (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_document_class_init (QyDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = qy_document_finalize;
  object_class->get_property = qy_document_get_property;
  object_class->set_property = qy_document_set_property;
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, QY_N_DOCUMENT_KINDS - 1, 0,
                                             G_PARAM_READWRITE | flags);
  properties[PROP_LANGUAGE] =
      g_param_spec_uint ("language", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_NUMBER] =
      g_param_spec_string ("number", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_NUMBERING] =
      g_param_spec_string ("numbering", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_REV] =
      g_param_spec_int64 ("rev", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  changed_signal =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
qy_document_init (QyDocument *self)
{
  self->parties = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_document_free_party);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_field_free);
  self->values = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_field_value_free);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_block_free);
  self->field_by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->value_by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->block_by_key = g_hash_table_new (g_str_hash, g_str_equal);
}

void
qy_document_changed (QyDocument *self, const char *key)
{
  /* A quark for each key would never be freed; who listens to one key has made it. */
  g_signal_emit (self, changed_signal, key != NULL ? g_quark_try_string (key) : 0, key);
}

QyDocument *
qy_document_new (QyDocumentKind kind, QyLanguage language)
{
  QyDocument *self = g_object_new (QY_TYPE_DOCUMENT, NULL);

  self->kind = kind;
  self->language = language;
  qy_document_set_numbering (self, default_schemes[language], NULL);
  return self;
}

QyDocument *
qy_document_copy (QyDocument *self)
{
  QyDocument *copy;

  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  copy = qy_document_new (self->kind, self->language);
  copy->id = g_strdup (self->id);
  copy->title = g_strdup (self->title);
  copy->number = g_strdup (self->number);
  copy->rev = self->rev;
  qy_document_set_numbering (copy, self->scheme, NULL);
  qy_document_set_parent_numbers (copy, self->parent_numbers);
  qy_document_copy_contents (self, copy);
  for (guint i = 0; i < self->blocks->len; i++)
    qy_document_put_block (copy, i, qy_block_copy (g_ptr_array_index (self->blocks, i)));
  return copy;
}

const char *
qy_document_get_id (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->id;
}

void
qy_document_set_id (QyDocument *self, const char *id)
{
  g_return_if_fail (QY_IS_DOCUMENT (self));

  set_text_property (self, &self->id, id, PROP_ID);
}

QyDocumentKind
qy_document_get_kind (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), QY_DOCUMENT_TEMPLATE);

  return self->kind;
}

void
qy_document_set_kind (QyDocument *self, QyDocumentKind kind)
{
  g_return_if_fail (QY_IS_DOCUMENT (self) && (guint) kind < QY_N_DOCUMENT_KINDS);

  if (self->kind == kind)
    return;
  self->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KIND]);
}

QyLanguage
qy_document_get_language (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), QY_LANGUAGE_ZH);

  return self->language;
}

const char *
qy_document_get_title (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->title;
}

void
qy_document_set_title (QyDocument *self, const char *title)
{
  g_return_if_fail (QY_IS_DOCUMENT (self));

  set_text_property (self, &self->title, title, PROP_TITLE);
}

const char *
qy_document_get_number (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->number;
}

void
qy_document_set_number (QyDocument *self, const char *number)
{
  g_return_if_fail (QY_IS_DOCUMENT (self));

  set_text_property (self, &self->number, number, PROP_NUMBER);
}

gint64
qy_document_get_rev (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), 0);

  return self->rev;
}

void
qy_document_set_rev (QyDocument *self, gint64 rev)
{
  g_return_if_fail (QY_IS_DOCUMENT (self));

  if (self->rev == rev)
    return;
  self->rev = rev;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REV]);
}

const char *
qy_document_get_numbering (QyDocument *self)
{
  g_return_val_if_fail (QY_IS_DOCUMENT (self), NULL);

  return self->scheme;
}

gboolean
qy_document_set_numbering (QyDocument *self, const char *scheme, GError **error)
{
  QyNumbering *numbering;

  g_return_val_if_fail (QY_IS_DOCUMENT (self) && scheme != NULL, FALSE);

  numbering = qy_numbering_parse (scheme, error);
  if (numbering == NULL)
    return FALSE;
  g_clear_pointer (&self->numbering, qy_numbering_unref);
  self->numbering = numbering;
  set_text_property (self, &self->scheme, scheme, PROP_NUMBERING);
  return TRUE;
}

void
qy_document_set_parent_numbers (QyDocument *self, GHashTable *numbers)
{
  g_return_if_fail (QY_IS_DOCUMENT (self));

  if (numbers != NULL)
    g_hash_table_ref (numbers);
  g_clear_pointer (&self->parent_numbers, g_hash_table_unref);
  self->parent_numbers = numbers;
}

QyDocumentKind
qy_document_kind_from_string (const char *name, GError **error)
{
  g_return_val_if_fail (name != NULL, QY_N_DOCUMENT_KINDS);

  for (guint i = 0; i < QY_N_DOCUMENT_KINDS; i++)
    if (g_str_equal (kind_names[i], name))
      return i;
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID, _ ("“%s” is not a kind of document"), name);
  return QY_N_DOCUMENT_KINDS;
}

const char *
qy_document_kind_to_string (QyDocumentKind kind)
{
  g_return_val_if_fail ((guint) kind < QY_N_DOCUMENT_KINDS, NULL);

  return kind_names[kind];
}
