/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-sla-preset.h"

#include <glib/gi18n-lib.h>

#include "qy-holder-private.h"
#include "qy-term-private.h"

static gboolean
has_kind (const QyPresetTerm *terms, guint n, const char *kind)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (qy_term_kind_get_name (terms[i].kind), kind))
      return TRUE;
  return FALSE;
}

static gboolean
check_free (QyBook *self, const char *holder_id, const QyPresetTerm *terms, guint n, GError **error)
{
  g_autoptr (GPtrArray) present = qy_book_term_list (self, holder_id, error);

  for (guint i = 0; present != NULL && i < present->len; i++)
    {
      const QyTerm *term = present->pdata[i];
      QyTermKind kind;

      if (!has_kind (terms, n, term->kind) || !qy_term_kind_from_name (term->kind, &kind))
        continue;
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("It has terms of the kind “%s” already; change or remove these. Nothing was "
                      "added"),
                   qy_term_kind_label (kind));
      return FALSE;
    }
  return present != NULL;
}

/* As a person types it. */
static char *
print_value (QyTermKind kind, const QyPresetValue *value, QyLanguage language)
{
  const QyTermAttrKind *attr =
      &qy_term_kind_attrs (kind, NULL)[qy_term_kind_attr_index (kind, value->attr)];

  if (attr->type != QY_FIELD_DURATION)
    return g_strdup (value->text[language]);
  return qy_value_print (attr->type, value->text[language], NULL, language, NULL);
}

static gboolean
add_term (QyAct *act, QyHolder *holder, const QyPresetTerm *term, GError **error)
{
  QyLanguage language = qy_document_get_language (holder->document);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  QyAssignment values[QY_SLA_PRESET_MAX_VALUES];
  gsize n = 0;
  g_autofree char *id = NULL;

  for (; n < QY_SLA_PRESET_MAX_VALUES && term->values[n].attr != NULL; n++)
    {
      char *text = print_value (term->kind, &term->values[n], language);

      g_ptr_array_add (texts, text);
      values[n] = (QyAssignment){ term->values[n].attr, text };
    }
  id = qy_term_add_stated (act, holder, term->kind, NULL, values, n, error);
  return id != NULL;
}

gboolean
qy_book_sla_apply_preset (QyBook *self, const char *holder_id, QySlaPreset preset, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;
  g_autofree char *label = NULL;
  const QyPresetTerm *terms;
  guint n;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, FALSE);
  g_return_val_if_fail (preset < QY_N_SLA_PRESETS, FALSE);

  terms = qy_sla_preset_terms (preset, &n);
  act = qy_act_begin (self, error);
  holder = act != NULL ? qy_holder_load (self, holder_id, error) : NULL;
  if (holder == NULL || !check_free (self, holder_id, terms, n, error))
    return FALSE;
  holder->before = qy_document_copy (holder->document);
  for (guint i = 0; i < n; i++)
    if (!add_term (act, holder, &terms[i], error))
      return FALSE;
  if (!qy_holder_store (act, holder, error))
    return FALSE;
  label = g_strdup_printf (_ ("Service levels added: %s"), qy_sla_preset_label (preset));
  return qy_act_commit (act, holder_id, "term.preset", label, error);
}
