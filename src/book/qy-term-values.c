/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-printed.h"
#include "qy-term-private.h"

/* How the text refers to the block, or to the nearest one above it that has a number. */
static char *
name_block (QyDocument *document, const char *block_key)
{
  g_autoptr (GHashTable) names = qy_document_dup_references (document, NULL);
  guint at = block_key != NULL ? qy_document_find_block (document, block_key) : G_MAXUINT;

  while (names != NULL && at != G_MAXUINT)
    {
      const QyBlock *block = qy_document_get_blocks (document)->pdata[at];
      const char *name = g_hash_table_lookup (names, block->key);

      if (name != NULL)
        return g_strdup (name);
      at = qy_document_parent_of (document, at);
    }
  return NULL;
}

/* The block that shows the field is where a person can mend it; the term's own says the rest. */
static char *
name_place (const QyTerm *term, const QyField *field, QyDocument *document)
{
  const QyBlock *shows = qy_document_find_use (document, field->key);
  g_autofree char *name = name_block (document, shows != NULL ? shows->key : NULL);

  return name != NULL ? g_steal_pointer (&name) : name_block (document, term->block_key);
}

static void
refuse (const QyTerm *term,
        const QyField *field,
        QyDocument *document,
        const char *reason,
        GError **error)
{
  g_autofree char *place = name_place (term, field, document);
  const char *label = *field->label != '\0' ? field->label : field->key;

  if (place != NULL)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID, _ ("“%s” in %s: %s. Nothing was stored"),
                 label, place, reason);
  else
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                 _ ("“%s”, which no clause shows: %s. Nothing was stored"), label, reason);
}

static gboolean
check_attr (const QyTerm *term,
            const QyTermAttrKind *attr,
            const QyField *field,
            QyDocument *document,
            const char *raw,
            GError **error)
{
  g_autoptr (GError) local = NULL;

  if (raw == NULL || field->type != attr->type || qy_term_attr_check (attr, raw, &local))
    return TRUE;
  refuse (term, field, document, local->message, error);
  return FALSE;
}

/* What the field holds, unless it held that before. */
static const char *
changed_raw (QyDocument *before, QyDocument *document, const char *field_key)
{
  const char *raw = qy_document_get_raw (document, field_key);

  if (before != NULL && g_strcmp0 (raw, qy_document_get_raw (before, field_key)) == 0)
    return NULL;
  return raw;
}

static const char *
changed_default (QyDocument *before, QyDocument *document, const QyField *field)
{
  const QyField *old = before != NULL ? qy_document_find_field (before, field->key) : NULL;

  if (qy_document_get_kind (document) != QY_DOCUMENT_TEMPLATE
      || (old != NULL && g_strcmp0 (old->default_raw, field->default_raw) == 0))
    return NULL;
  return field->default_raw;
}

static gboolean
check_term (const QyTerm *term, QyDocument *before, QyDocument *document, GError **error)
{
  QyTermKind kind;

  if (!qy_term_kind_from_name (term->kind, &kind))
    return TRUE;
  for (guint i = 0; i < term->attrs->len; i++)
    {
      const QyTermAttr *bound = term->attrs->pdata[i];
      int at = qy_term_kind_attr_index (kind, bound->attr);
      const QyField *field = qy_document_find_field (document, bound->field_key);
      const QyTermAttrKind *attr;

      if (at < 0 || field == NULL)
        continue;
      attr = &qy_term_kind_attrs (kind, NULL)[at];
      if (!check_attr (term, attr, field, document, changed_raw (before, document, field->key),
                       error)
          || !check_attr (term, attr, field, document, changed_default (before, document, field),
                          error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_terms_check (GPtrArray *terms, QyDocument *before, QyDocument *document, GError **error)
{
  for (guint i = 0; i < terms->len; i++)
    {
      if (!check_term (terms->pdata[i], before, document, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_terms_check_stored (
    QyBook *book, const char *holder_id, QyDocument *before, QyDocument *document, GError **error)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, holder_id, error);

  return terms != NULL && qy_terms_check (terms, before, document, error);
}

GPtrArray *
qy_terms_bound (GPtrArray *terms)
{
  GPtrArray *bound = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_bound_term_free);

  for (guint i = 0; i < terms->len; i++)
    {
      const QyTerm *term = terms->pdata[i];
      QyBoundTerm *copy;
      QyTermKind kind;

      if (!qy_term_kind_from_name (term->kind, &kind))
        continue;
      copy = qy_bound_term_new (kind, term->block_key);
      for (guint a = 0; a < term->attrs->len; a++)
        {
          const QyTermAttr *attr = term->attrs->pdata[a];

          qy_bound_term_bind (copy, attr->attr, attr->field_key);
        }
      g_ptr_array_add (bound, copy);
    }
  return bound;
}
