/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-bound-term.h"

QyBoundTerm *
qy_bound_term_new (QyTermKind kind, const char *block_key)
{
  QyBoundTerm *term;

  g_return_val_if_fail (kind < QY_N_TERM_KINDS, NULL);

  term = g_new0 (QyBoundTerm, 1);
  term->kind = kind;
  term->block_key = g_strdup (block_key);
  return term;
}

void
qy_bound_term_bind (QyBoundTerm *term, const char *attr, const char *field_key)
{
  int at;

  g_return_if_fail (term != NULL && attr != NULL);

  at = qy_term_kind_attr_index (term->kind, attr);
  if (at < 0)
    return;
  g_free (term->field_keys[at]);
  term->field_keys[at] = g_strdup (field_key);
}

const char *
qy_bound_term_field (const QyBoundTerm *term, const char *attr)
{
  int at;

  g_return_val_if_fail (term != NULL && attr != NULL, NULL);

  at = qy_term_kind_attr_index (term->kind, attr);
  return at >= 0 ? term->field_keys[at] : NULL;
}

gboolean
qy_bound_terms_check_value (GPtrArray *terms, const QyField *field, const char *raw, GError **error)
{
  g_return_val_if_fail (field != NULL && raw != NULL, FALSE);

  for (guint t = 0; terms != NULL && t < terms->len; t++)
    {
      const QyBoundTerm *term = terms->pdata[t];
      guint n;
      const QyTermAttrKind *attrs = qy_term_kind_attrs (term->kind, &n);

      for (guint at = 0; at < n; at++)
        if (g_strcmp0 (term->field_keys[at], field->key) == 0 && attrs[at].type == field->type
            && !qy_term_attr_check (&attrs[at], raw, error))
          return FALSE;
    }
  return TRUE;
}

void
qy_bound_term_free (QyBoundTerm *term)
{
  if (term == NULL)
    return;
  g_free (term->block_key);
  for (guint i = 0; i < QY_TERM_MAX_ATTRS; i++)
    g_free (term->field_keys[i]);
  g_free (term);
}
