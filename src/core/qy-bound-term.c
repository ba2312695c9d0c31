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
