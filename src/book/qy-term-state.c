/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-text.h"
#include "qy-holder-private.h"
#include "qy-term-field.h"
#include "qy-term-private.h"

/* What is being stated: the attribute of a term, and the text whose field holds it. */
typedef struct
{
  QyHolder *holder;
  GPtrArray *terms; /* of the holder */
  const QyTerm *term;
  QyTermKind kind;
  const QyTermAttrKind *attr;
} Statement;

static gboolean
find_attr (const QyTerm *term,
           const char *name,
           QyTermKind *kind,
           const QyTermAttrKind **attr,
           GError **error)
{
  int at = qy_term_kind_from_name (term->kind, kind) ? qy_term_kind_attr_index (*kind, name) : -1;

  if (at >= 0)
    {
      *attr = &qy_term_kind_attrs (*kind, NULL)[at];
      return TRUE;
    }
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("A term of the kind “%s” has no attribute “%s”"), term->kind, name);
  return FALSE;
}

static const QyTerm *
find_term (GPtrArray *terms, const char *id, GError **error)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const QyTerm *term = terms->pdata[i];

      if (g_str_equal (term->id, id))
        return term;
    }
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("It has no term %s"), id);
  return NULL;
}

static QyField *
find_exact (QyDocument *document, const char *key)
{
  QyField *field = qy_document_find_field (document, key);

  return field != NULL && g_str_equal (field->key, key) ? field : NULL;
}

static gboolean
is_bound (GPtrArray *terms, const char *field_key)
{
  for (guint t = 0; t < terms->len; t++)
    {
      const QyTerm *term = terms->pdata[t];

      for (guint a = 0; a < term->attrs->len; a++)
        if (g_str_equal (((const QyTermAttr *) term->attrs->pdata[a])->field_key, field_key))
          return TRUE;
    }
  return FALSE;
}

/* The how manieth of its kind. */
static guint
ordinal (GPtrArray *terms, const QyTerm *term)
{
  guint n = 1;

  for (guint i = 0; i < terms->len && terms->pdata[i] != term; i++)
    n += g_str_equal (((const QyTerm *) terms->pdata[i])->kind, term->kind) ? 1 : 0;
  return n;
}

/* A field of the right type that nobody else uses is the one that was meant; else the next key. */
static QyField *
choose_field (const Statement *statement, GError **error)
{
  QyDocument *document = statement->holder->document;

  for (guint n = ordinal (statement->terms, statement->term);; n++)
    {
      g_autofree char *key = qy_term_attr_key (statement->attr, n);
      QyField *field = find_exact (document, key);

      if (field == NULL)
        return qy_document_add_field (document,
                                      qy_term_attr_new_field (statement->kind, statement->attr, n,
                                                              qy_document_get_language (document)),
                                      error)
                   ? find_exact (document, key)
                   : NULL;
      if (field->type == statement->attr->type && !is_bound (statement->terms, key))
        return field;
    }
}

static void
add_option (QyField *field, const char *text)
{
  guint n = field->options != NULL ? g_strv_length (field->options) : 0;

  field->options = g_renew (char *, field->options, n + 2);
  field->options[n] = g_strdup (text);
  field->options[n + 1] = NULL;
}

/* The field bound to the attribute; one is bound first if there is none. */
static QyField *
bound_field (QyAct *act, const Statement *statement, GError **error)
{
  const char *key = qy_term_bound_field (statement->term, statement->attr->name);
  QyField *field = key != NULL ? find_exact (statement->holder->document, key) : NULL;

  if (field != NULL)
    return field;
  field = choose_field (statement, error);
  return field != NULL
                 && qy_term_remove_attr (act, statement->term->id, statement->attr->name, error)
                 && qy_term_insert_attr (act, statement->term->id, statement->attr->name,
                                         field->key, error)
             ? field
             : NULL;
}

/* A text that has a structure is stored in its canonical form, unless the contract prints it. */
static char *
structured_text (const Statement *statement, const QyField *field, const char *typed)
{
  return qy_document_find_use (statement->holder->document, field->key) == NULL
             ? qy_term_attr_normalise (statement->attr, typed)
             : g_strdup (typed);
}

/* What the text calls the choice; a field that no text shows learns those it lacks. */
static char *
choice_text (const Statement *statement, const QyField *field, const char *typed, GError **error)
{
  const char *word = qy_term_choice_read (statement->attr, typed);
  g_autoptr (QyField) wider = NULL;
  const char *text;

  if (word == NULL)
    return structured_text (statement, field, typed);
  text = qy_term_choice_in (statement->attr, field->options, word);
  if (text != NULL)
    return g_strdup (text);
  text = qy_term_choice_print (statement->attr, word,
                               qy_document_get_language (statement->holder->document));
  if (field->type != QY_FIELD_CHOICE
      || qy_document_find_use (statement->holder->document, field->key) != NULL)
    return g_strdup (text);
  wider = qy_field_copy (field);
  add_option (wider, text);
  return qy_document_set_field (statement->holder->document, g_steal_pointer (&wider), error)
             ? g_strdup (text)
             : NULL;
}

/* Sets the field's value in memory. */
static gboolean
state_one (QyAct *act, const Statement *statement, const char *typed, GError **error)
{
  QyHolder *holder = statement->holder;
  QyField *field = bound_field (act, statement, error);
  g_autofree char *key = field != NULL ? g_strdup (field->key) : NULL;
  g_autofree char *text = NULL;
  QyAssignment given = { key, NULL };

  if (field == NULL)
    return FALSE;
  if (holder->contract != NULL && qy_document_find_use (holder->document, key) != NULL
      && !qy_contract_check_editable (holder->contract, error))
    return FALSE;
  text = choice_text (statement, field, typed, error);
  given.value = text;
  return text != NULL && qy_contract_give_values (holder->document, &given, 1, error);
}

/* Sets what the term states, in memory. */
static gboolean
state_all (QyAct *act,
           QyHolder *holder,
           const char *term_id,
           const QyAssignment *values,
           gsize n_values,
           GError **error)
{
  for (gsize i = 0; i < n_values; i++)
    {
      /* With the bindings of the attributes before it. */
      g_autoptr (GPtrArray) terms = qy_book_term_list (act->book, holder->id, error);
      Statement statement = { .holder = holder, .terms = terms };

      statement.term = terms != NULL ? find_term (terms, term_id, error) : NULL;
      if (statement.term == NULL
          || !find_attr (statement.term, values[i].name, &statement.kind, &statement.attr, error)
          || !state_one (act, &statement, values[i].value, error))
        return FALSE;
    }
  return TRUE;
}

/* "renewal: Notice period = 30日, Form = automatic" */
static char *
describe (QyTermKind kind, const QyAssignment *values, gsize n_values)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (gsize i = 0; i < n_values; i++)
    {
      int at = qy_term_kind_attr_index (kind, values[i].name);
      const char *label =
          at >= 0 ? qy_term_attr_label (&qy_term_kind_attrs (kind, NULL)[at]) : values[i].name;

      g_string_append_printf (out, "%s%s = %s", i > 0 ? _ (", ") : "", label, values[i].value);
    }
  return g_strdup_printf (_ ("%s: %s"), qy_term_kind_label (kind), out->str);
}

static gboolean
check_block (QyDocument *document, const char *block_key, GError **error)
{
  if (block_key == NULL || qy_document_get_block (document, block_key) != NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("The text has no block %s"), block_key);
  return FALSE;
}

/* Behind the last one. */
static QyTerm *
new_term (GPtrArray *present, const char *holder_id, QyTermKind kind, const char *block_key)
{
  QyTerm *term = qy_term_new (qy_term_kind_get_name (kind), block_key);

  term->holder_id = g_strdup (holder_id);
  if (present->len > 0)
    term->position = ((const QyTerm *) present->pdata[present->len - 1])->position;
  term->position++;
  return term;
}

char *
qy_book_term_add (
    QyBook *self, const char *holder_id, QyTermKind kind, const char *block_key, GError **error)
{
  return qy_book_term_add_stated (self, holder_id, kind, block_key, NULL, 0, error);
}

char *
qy_term_add_stated (QyAct *act,
                    QyHolder *holder,
                    QyTermKind kind,
                    const char *block_key,
                    const QyAssignment *values,
                    gsize n_values,
                    GError **error)
{
  g_autoptr (GPtrArray) present = qy_book_term_list (act->book, holder->id, error);
  g_autoptr (QyTerm) term = NULL;

  if (present == NULL || !check_block (holder->document, block_key, error))
    return NULL;
  term = new_term (present, holder->id, kind, block_key);
  if (!qy_term_insert (act, term, 1, NULL, error)
      || !state_all (act, holder, term->id, values, n_values, error))
    return NULL;
  return g_steal_pointer (&term->id);
}

char *
qy_book_term_add_stated (QyBook *self,
                         const char *holder_id,
                         QyTermKind kind,
                         const char *block_key,
                         const QyAssignment *values,
                         gsize n_values,
                         GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;
  g_autofree char *id = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && kind < QY_N_TERM_KINDS, NULL);
  g_return_val_if_fail (values != NULL || n_values == 0, NULL);

  act = qy_act_begin (self, error);
  holder = act != NULL ? qy_holder_load (self, holder_id, error) : NULL;
  if (holder == NULL)
    return NULL;
  holder->before = qy_document_copy (holder->document);
  id = qy_term_add_stated (act, holder, kind, block_key, values, n_values, error);
  if (id == NULL || (n_values > 0 && !qy_holder_store (act, holder, error)))
    return NULL;
  label = g_strdup_printf (_ ("Term added: %s"), qy_term_kind_label (kind));
  if (!qy_act_commit (act, holder_id, "term.add", label, error))
    return NULL;
  return g_steal_pointer (&id);
}

gboolean
qy_book_term_state (QyBook *self,
                    const char *holder_id,
                    const char *term_id,
                    const char *attr,
                    const char *typed,
                    GError **error)
{
  const QyAssignment value = { attr, typed };

  g_return_val_if_fail (attr != NULL && typed != NULL, FALSE);

  return qy_book_term_state_all (self, holder_id, term_id, &value, 1, error);
}

gboolean
qy_book_term_state_all (QyBook *self,
                        const char *holder_id,
                        const char *term_id,
                        const QyAssignment *values,
                        gsize n_values,
                        GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;
  g_autoptr (QyTerm) term = NULL;
  g_autofree char *label = NULL;
  QyTermKind kind;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL && term_id != NULL, FALSE);
  g_return_val_if_fail (values != NULL || n_values == 0, FALSE);

  act = qy_act_begin (self, error);
  term = act != NULL ? qy_book_term_get (self, term_id, error) : NULL;
  holder = term != NULL ? qy_holder_load (self, holder_id, error) : NULL;
  if (holder == NULL)
    return FALSE;
  holder->before = qy_document_copy (holder->document);
  if (!state_all (act, holder, term_id, values, n_values, error)
      || !qy_holder_store (act, holder, error))
    return FALSE;
  label = qy_term_kind_from_name (term->kind, &kind) ? describe (kind, values, n_values)
                                                     : g_strdup (term->kind);
  return qy_act_commit (act, holder_id, "term.state", label, error);
}

gboolean
qy_book_term_unbind (QyBook *self, const char *term_id, const char *attr, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyTerm) term = NULL;
  g_autoptr (QyDocument) document = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && term_id != NULL && attr != NULL, FALSE);

  act = qy_act_begin (self, error);
  term = act != NULL ? qy_book_term_get (self, term_id, error) : NULL;
  document = term != NULL ? qy_book_text_load (self, term->holder_id, error) : NULL;
  return document != NULL && qy_term_remove_attr (act, term_id, attr, error)
         && qy_contract_follow_text (act, term->holder_id, document, error)
         && qy_act_commit (act, term->holder_id, "term.unbind", _ ("Term unbound from a field"),
                           error);
}
