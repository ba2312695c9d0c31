/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-amendment.h"

#include <glib/gi18n-lib.h>

#include "qy-bound-term.h"
#include "qy-contract-private.h"
#include "qy-document-rows-private.h"
#include "qy-markup.h"
#include "qy-term-private.h"

/* Its own key: a contract's effective.on stays what it was. */
#define DAY_KEY "amendment.effective"

/* One amendment being written. */
typedef struct
{
  QyBook *book;
  const QyAmendment *wish;
  QyContract *parent;
  QyDocument *from; /* the contract's text, as amended so far */
  QyDocument *text; /* the amendment's */
  QyLanguage language;
} Writing;

static void
writing_clear (Writing *self)
{
  g_clear_pointer (&self->parent, qy_contract_free);
  g_clear_object (&self->from);
  g_clear_object (&self->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writing, writing_clear)

static gboolean
check_parent (const QyContract *parent, GError **error)
{
  if (parent->state >= QY_STATE_SIGNED && parent->state <= QY_STATE_SUSPENDED)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("Contract %s is in the state “%s”: only a signed one that still runs is amended. "
                  "A draft is changed itself"),
               parent->number, qy_contract_state_label (parent->state));
  return FALSE;
}

static gboolean
take_earlier (Writing *self, GError **error)
{
  QyStatement *statement =
      qy_store_query (qy_book_get_store (self->book), "facts-amendments", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, self->parent->id, -1);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    if (qy_document_find_field (self->from, qy_statement_get_text (statement, 1, NULL)) != NULL)
      qy_document_set_value (self->from, qy_statement_get_text (statement, 1, NULL),
                             qy_statement_get_text (statement, 2, NULL), NULL);
  qy_statement_reset (statement);
  return step == QY_STEP_DONE;
}

static gboolean
load (Writing *self, const char *id, GError **error)
{
  g_autofree char *document_id = NULL;

  self->parent = qy_book_contract_get (self->book, id, error);
  if (self->parent == NULL || !check_parent (self->parent, error))
    return FALSE;
  document_id = qy_document_rows_find (self->book, id, error);
  self->from = document_id != NULL ? qy_document_rows_load (self->book, document_id, error) : NULL;
  if (self->from == NULL || !take_earlier (self, error))
    return FALSE;
  self->language = qy_document_get_language (self->from);
  return TRUE;
}

static void
copy_parties (Writing *self)
{
  GPtrArray *parties = qy_document_get_parties (self->from);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      QyDocumentParty *copy =
          qy_document_add_party (self->text, party->label, party->label_text, party->role);

      copy->party_id = g_strdup (party->party_id);
      if (party->party != NULL)
        copy->party = qy_party_copy (party->party);
    }
}

static gboolean
add_field (Writing *self, const char *name, GError **error)
{
  const QyField *field = qy_document_find_field (self->from, name);
  QyField *copy;

  if (field == NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND, _ ("Contract %s has no field “%s”"),
                   self->parent->number, name);
      return FALSE;
    }
  if (qy_document_find_field (self->text, field->key) != NULL)
    return TRUE;
  copy = qy_field_copy (field);
  g_clear_pointer (&copy->default_raw, g_free);
  copy->rev = 0;
  return qy_document_add_field (self->text, copy, error);
}

static gboolean
add_fields (Writing *self, GError **error)
{
  g_autofree char *day = qy_date_to_iso (self->wish->effective_on);
  QyField *field;

  for (gsize i = 0; i < self->wish->n_values; i++)
    if (!add_field (self, self->wish->values[i].name, error))
      return FALSE;
  if (!qy_contract_give_values (self->text, self->wish->values, self->wish->n_values, error))
    return FALSE;
  field = qy_field_new (DAY_KEY, QY_FIELD_DATE,
                        qy_language_phrase (self->language, QY_PHRASE_AMENDMENT_DAY));
  field->required = TRUE;
  return qy_document_add_field (self->text, field, error)
         && qy_document_set_value (self->text, DAY_KEY, day, error);
}

static gboolean
append (Writing *self, int level, QyBlockKind kind, const char *text, GError **error)
{
  return qy_document_append (self->text, level, kind, text, error) != NULL;
}

/* What no contract can mean is no amendment either. */
static gboolean
check_values (Writing *self, GError **error)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (self->book, self->parent->id, error);
  g_autoptr (GPtrArray) bound = terms != NULL ? qy_terms_bound (terms) : NULL;
  GPtrArray *fields = qy_document_get_fields (self->text);

  for (guint i = 0; bound != NULL && i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      const QyFieldValue *value = qy_document_get_value (self->text, field->key);

      if (value != NULL && value->raw != NULL
          && !qy_bound_terms_check_value (bound, field, value->raw, error))
        return FALSE;
    }
  return bound != NULL;
}

/* "In the Original Contract, “Fee” is changed from 1,000 to {{fee.amount}}." */
static char *
change_text (Writing *self, const QyField *field)
{
  const QyFieldValue *value = qy_document_get_value (self->from, field->key);
  g_autofree char *printed = value != NULL && value->state == QY_VALUE_SET
                                 ? qy_document_print_field (self->from, field->key, NULL, NULL)
                                 : NULL;
  g_autofree char *before = qy_markup_escape (
      printed != NULL ? printed : qy_language_phrase (self->language, QY_PHRASE_AMENDMENT_NOTHING));
  g_autofree char *label = qy_markup_escape (field->label);
  g_autofree char *after = g_strdup_printf ("{{%s}}", field->key);

  return qy_language_print (self->language, QY_PHRASE_AMENDMENT_CHANGE, label, before, after);
}

/* A line of the words is a clause. */
static gboolean
write_words (Writing *self, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (self->wish->text != NULL ? self->wish->text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = qy_markup_escape (g_strstrip (lines[i]));

      if (*line != '\0' && !append (self, 2, QY_BLOCK_CLAUSE, line, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_changes (Writing *self, GError **error)
{
  GPtrArray *fields = qy_document_get_fields (self->text);

  if (!append (self, 1, QY_BLOCK_CLAUSE,
               qy_language_phrase (self->language, QY_PHRASE_AMENDMENT_CHANGES), error))
    return FALSE;
  for (guint i = 0; i < fields->len; i++)
    {
      const QyField *field = fields->pdata[i];
      g_autofree char *text = NULL;

      if (g_str_equal (field->key, DAY_KEY))
        continue;
      text = change_text (self, field);
      if (!append (self, 2, QY_BLOCK_CLAUSE, text, error))
        return FALSE;
    }
  return write_words (self, error);
}

static gboolean
write_reason (Writing *self, GError **error)
{
  g_autofree char *reason = NULL;
  g_autofree char *text = NULL;

  if (self->wish->reason == NULL || *self->wish->reason == '\0')
    return TRUE;
  reason = qy_markup_escape (self->wish->reason);
  text = qy_language_print (self->language, QY_PHRASE_AMENDMENT_REASON, reason);
  return append (self, 2, QY_BLOCK_CLAUSE, text, error);
}

static gboolean
write_text (Writing *self, GError **error)
{
  g_autofree char *title = qy_markup_escape (self->parent->title);
  g_autofree char *number = qy_markup_escape (self->parent->number);
  g_autofree char *recital =
      qy_language_print (self->language, QY_PHRASE_AMENDMENT_RECITAL, title, number);
  g_autofree char *effective =
      qy_language_print (self->language, QY_PHRASE_AMENDMENT_EFFECTIVE_ON, "{{" DAY_KEY "}}");

  return append (self, 1, QY_BLOCK_PARA, recital, error) && write_changes (self, error)
         && write_reason (self, error)
         && append (self, 1, QY_BLOCK_CLAUSE,
                    qy_language_phrase (self->language, QY_PHRASE_AMENDMENT_EFFECT), error)
         && append (self, 2, QY_BLOCK_CLAUSE, effective, error)
         && append (self, 2, QY_BLOCK_CLAUSE,
                    qy_language_phrase (self->language, QY_PHRASE_AMENDMENT_REST), error)
         && append (self, 1, QY_BLOCK_SIGNATURE,
                    qy_language_phrase (self->language, QY_PHRASE_AMENDMENT_SIGNATURE), error);
}

static gboolean
write_document (Writing *self, const char *title, GError **error)
{
  self->text = qy_document_new (QY_DOCUMENT_AMENDMENT, self->language);
  qy_document_set_title (self->text, title);
  copy_parties (self);
  return add_fields (self, error) && check_values (self, error) && write_text (self, error);
}

/* The day the changes take effect is the draft's effective day in the ledger. */
static gboolean
bind_day (QyAct *act, const QyContract *draft, GError **error)
{
  g_autoptr (QyTerm) term = qy_term_new (qy_term_kind_get_name (QY_TERM_EFFECTIVE), NULL);

  term->holder_id = g_strdup (draft->id);
  qy_term_bind (term, "on", DAY_KEY);
  return qy_term_insert (act, term, 1, NULL, error);
}

QyContract *
qy_book_contract_amend (QyBook *self, const char *id, const QyAmendment *amendment, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_auto (Writing) writing = { .book = self, .wish = amendment };
  g_autoptr (QyContract) draft = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL && amendment != NULL
                            && qy_date_is_set (amendment->effective_on),
                        NULL);

  if (amendment->n_values == 0 && amendment->text == NULL)
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                           _ ("An amendment changes at least one field: say which, and to what"));
      return NULL;
    }
  act = qy_act_begin (self, error);
  if (act == NULL || !load (&writing, id, error))
    return NULL;
  title = qy_language_print (writing.language, QY_PHRASE_AMENDMENT_TITLE, writing.parent->title);
  draft = write_document (&writing, title, error) ? qy_contract_begin (self, title, error) : NULL;
  if (draft == NULL)
    return NULL;
  draft->parent_id = g_strdup (id);
  draft->relation = g_strdup ("amended");
  draft->has_text = TRUE;
  draft->kind = g_strdup (writing.parent->kind);
  draft->responsible_id = g_strdup (writing.parent->responsible_id);
  label = g_strdup_printf (_ ("Drafted to amend %s"), writing.parent->number);
  if (!qy_contract_store_new (act, draft, writing.text, NULL, error)
      || !bind_day (act, draft, error)
      || !qy_contract_apply_mirror (self, draft, writing.text, error)
      || !qy_contract_finish_new (act, draft, writing.text, "contract.amend", label, error))
    return NULL;
  return g_steal_pointer (&draft);
}
