/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-value.h"

#include "qy-display.h"

static const QyField *
field_of (const QyDossier *dossier, const QyTerm *term, const char *attr)
{
  const char *key = qy_term_bound_field (term, attr);

  return key != NULL ? qy_document_find_field (dossier->document, key) : NULL;
}

static char **
choice_texts (const QyTermAttrKind *attr)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (const QyTermChoice *choice = attr->choices; choice->word != NULL; choice++)
    g_strv_builder_add (texts, choice->text[qy_language_of_interface ()]);
  return g_strv_builder_end (texts);
}

/* A choice is shown by the catalogue's words, unless the text holds something of its own. */
static gboolean
is_catalogue_choice (const QyTermAttrKind *attr, const char *raw)
{
  return attr->choices != NULL && (raw == NULL || qy_term_choice_read (attr, raw) != NULL);
}

static char *
print (const QyTermValue *self, const char *raw)
{
  char *printed = NULL;

  if (raw == NULL)
    return g_strdup ("");
  if (self->type == QY_FIELD_CHOICE && is_catalogue_choice (self->attr, raw))
    return g_strdup (qy_term_choice_print (self->attr, qy_term_choice_read (self->attr, raw),
                                           qy_language_of_interface ()));
  printed = qy_value_print (self->type, raw, NULL, qy_language_of_interface (), NULL);
  return printed != NULL ? printed : g_strdup (raw);
}

static void
take_type (QyTermValue *self, const QyField *field, const char *raw)
{
  self->type = field != NULL ? field->type : self->attr->type;
  if (is_catalogue_choice (self->attr, raw))
    {
      self->type = QY_FIELD_CHOICE;
      self->options = choice_texts (self->attr);
    }
  else if (field != NULL)
    self->options = g_strdupv (field->options);
}

QyTermValue *
qy_term_value_read (const QyDossier *dossier, const QyTerm *term, const QyTermAttrKind *attr)
{
  QyTermValue *self = NULL;
  const QyField *field = NULL;
  const QyFieldValue *value = NULL;
  const char *raw = NULL;

  g_return_val_if_fail (dossier != NULL && term != NULL && attr != NULL, NULL);

  self = g_new0 (QyTermValue, 1);
  self->attr = attr;
  field = field_of (dossier, term, attr->name);
  value = field != NULL ? qy_document_get_value (dossier->document, field->key) : NULL;
  raw = value != NULL && value->state == QY_VALUE_SET ? value->raw : NULL;
  take_type (self, field, raw);
  self->bound = field != NULL;
  self->printed = print (self, raw);
  self->iso = self->type == QY_FIELD_DATE ? g_strdup (raw) : NULL;
  if (value != NULL && value->state == QY_VALUE_WAITING)
    self->waiting = g_strdup (value->waiting_for);
  self->block = field != NULL ? qy_dossier_place_of (dossier, field->key) : NULL;
  self->editable = self->block == NULL || qy_contract_state_allows_edit (dossier->contract->state);
  return self;
}

void
qy_term_value_free (QyTermValue *value)
{
  if (value == NULL)
    return;
  g_strfreev (value->options);
  g_free (value->printed);
  g_free (value->iso);
  g_free (value->waiting);
  g_free (value);
}

char *
qy_term_value_parse (const QyTermValue *value, const char *typed, char **printed, GError **error)
{
  const char *word = NULL;
  g_autofree char *raw = NULL;

  g_return_val_if_fail (value != NULL && typed != NULL && printed != NULL, NULL);

  *printed = NULL;
  word = value->attr->choices != NULL ? qy_term_choice_read (value->attr, typed) : NULL;
  if (*typed != '\0' && word == NULL)
    {
      raw = qy_value_parse (value->type, typed, (const char *const *) value->options, error);
      if (raw == NULL || !qy_term_attr_check (value->attr, raw, error))
        return NULL;
    }
  *printed = print (value, word != NULL ? word : raw);
  return g_strdup (word != NULL ? word : typed);
}
