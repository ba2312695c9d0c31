/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-field.h"

#include <string.h>

static char **
print_choices (const QyTermAttrKind *attr, QyLanguage language)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (const QyTermChoice *choice = attr->choices; choice->word != NULL; choice++)
    g_strv_builder_add (texts, choice->text[language]);
  return g_strv_builder_end (texts);
}

char *
qy_term_attr_key (const QyTermAttrKind *attr, guint n)
{
  const char *point;

  g_return_val_if_fail (attr != NULL && n > 0, NULL);

  point = strchr (attr->key, '.');
  if (n == 1 || point == NULL)
    return g_strdup (attr->key);
  return g_strdup_printf ("%.*s.%u%s", (int) (point - attr->key), attr->key, n, point);
}

QyField *
qy_term_attr_new_field (QyTermKind kind, const QyTermAttrKind *attr, guint n, QyLanguage language)
{
  g_autofree char *key = NULL;
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  QyField *field;

  g_return_val_if_fail (attr != NULL && n > 0 && language < QY_N_LANGUAGES, NULL);

  key = qy_term_attr_key (attr, n);
  name = qy_term_attr_name (kind, attr, language);
  label = n > 1 ? g_strdup_printf ("%s %u", name, n) : g_strdup (name);
  field = qy_field_new (key, attr->type, label);
  if (attr->choices != NULL)
    field->options = print_choices (attr, language);
  return field;
}

const char *
qy_term_choice_in (const QyTermAttrKind *attr, char **options, const char *word)
{
  g_return_val_if_fail (attr != NULL && word != NULL, NULL);

  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    if (g_strcmp0 (qy_term_choice_read (attr, options[i]), word) == 0)
      return options[i];
  return NULL;
}
