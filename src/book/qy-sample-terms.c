/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-terms.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-term-field.h"

/* A line under way. */
typedef struct
{
  QyDocument *document;
  QyTerm *term;
  QyTermKind kind;
  guint n; /* the how manieth of its kind */
} TermReader;

static const QyTermAttrKind *
find_attr (const TermReader *reader, const char *name)
{
  int at = qy_term_kind_attr_index (reader->kind, name);

  return at >= 0 ? &qy_term_kind_attrs (reader->kind, NULL)[at] : NULL;
}

static char *
read_value (const TermReader *reader, const QyTermAttrKind *attr, const char *typed, GError **error)
{
  if (attr->choices == NULL)
    return qy_value_parse (attr->type, typed, NULL, error);
  return g_strdup (qy_term_choice_print (attr, typed, qy_document_get_language (reader->document)));
}

/* The field that no text shows. */
static gboolean
add_field (const TermReader *reader, const QyTermAttrKind *attr, const char *typed, GError **error)
{
  QyField *field = qy_term_attr_new_field (reader->kind, attr, reader->n,
                                           qy_document_get_language (reader->document));

  field->default_raw = read_value (reader, attr, typed, error);
  qy_term_bind (reader->term, attr->name, field->key);
  if (field->default_raw == NULL)
    {
      qy_field_free (field);
      return FALSE;
    }
  return qy_document_add_field (reader->document, field, error);
}

static gboolean
refuse (const char *line, GError **error)
{
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_MALFORMED,
               _ ("The sample's terms cannot be read: %s"), line);
  return FALSE;
}

static gboolean
read_part (const TermReader *reader, const char *part, GError **error)
{
  const char *sign = strpbrk (part, "=:");
  g_autofree char *name = sign != NULL ? g_strndup (part, sign - part) : NULL;
  g_autofree char *rest = sign != NULL ? g_strdup (sign + 1) : NULL;
  const QyTermAttrKind *attr = name != NULL ? find_attr (reader, g_strstrip (name)) : NULL;

  if (attr == NULL)
    return refuse (part, error);
  g_strstrip (rest);
  if (*sign == ':')
    return add_field (reader, attr, rest, error);
  if (qy_document_find_field (reader->document, rest) == NULL)
    return refuse (part, error);
  qy_term_bind (reader->term, attr->name, rest);
  return TRUE;
}

/* "KIND BLOCK" begins a term. */
static QyTerm *
begin_term (TermReader *reader, const char *words, guint *n_of_kind)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", 2);

  if (g_strv_length (parts) != 2 || !qy_term_kind_from_name (parts[0], &reader->kind)
      || qy_document_get_block (reader->document, parts[1]) == NULL)
    return NULL;
  reader->n = ++n_of_kind[reader->kind];
  return qy_term_new (parts[0], parts[1]);
}

static QyTerm *
read_line (QyDocument *document, const char *line, guint *n_of_kind, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (line, ";", -1);
  TermReader reader = { .document = document };
  g_autoptr (QyTerm) term = begin_term (&reader, parts[0], n_of_kind);

  reader.term = term;
  if (term == NULL)
    refuse (line, error);
  for (guint i = 1; term != NULL && parts[i] != NULL; i++)
    if (!read_part (&reader, g_strstrip (parts[i]), error))
      return NULL;
  return g_steal_pointer (&term);
}

GPtrArray *
qy_sample_make_terms (const char *lines, QyDocument *document, GError **error)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_term_free);
  guint n_of_kind[QY_N_TERM_KINDS] = { 0 };
  g_auto (GStrv) split = NULL;

  g_return_val_if_fail (lines != NULL && QY_IS_DOCUMENT (document), NULL);

  split = g_strsplit (lines, "\n", -1);
  for (guint i = 0; split[i] != NULL; i++)
    {
      QyTerm *term = NULL;

      if (*split[i] == '#' || *split[i] == '\0')
        continue;
      term = read_line (document, split[i], n_of_kind, error);
      if (term == NULL)
        return NULL;
      g_ptr_array_add (terms, term);
    }
  return g_steal_pointer (&terms);
}
