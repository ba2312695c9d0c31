/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-text.h"

#include <glib/gi18n-lib.h>

#include "qy-holder-private.h"
#include "qy-term-private.h"

QyDocument *
qy_book_text_load (QyBook *self, const char *holder_id, GError **error)
{
  g_autoptr (QyHolder) holder = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  holder = qy_holder_load (self, holder_id, error);
  return holder != NULL ? g_steal_pointer (&holder->document) : NULL;
}

gboolean
qy_book_text_edit (QyBook *self,
                   const char *holder_id,
                   const char *verb,
                   const char *label,
                   QyTextFunc func,
                   gpointer data,
                   GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, FALSE);
  g_return_val_if_fail (verb != NULL && label != NULL && func != NULL, FALSE);

  act = qy_act_begin (self, error);
  holder = act != NULL ? qy_holder_open (act, holder_id, error) : NULL;
  return holder != NULL && func (holder->document, data, error)
         && qy_holder_store (act, holder, error)
         && qy_act_commit (act, holder_id, verb, label, error);
}

/* What the editor holds may be older than what is stored: search rows and ledger columns follow the
 * stored text. */
static gboolean
save (QyAct *act, QyHolder *holder, QyDocument *document, GError **error)
{
  g_autoptr (QyDocument) after = NULL;

  if (!qy_document_rows_update (act, document, error))
    return FALSE;
  after = qy_document_rows_load (act->book, qy_document_get_id (document), error);
  if (after == NULL || !qy_terms_check_stored (act->book, holder->id, holder->before, after, error)
      || !qy_index_put_text (act, holder->index_kind, holder->id, holder->before, after, error))
    return FALSE;
  return qy_contract_follow_text (act, holder->id, after, error);
}

static char *
holder_of (QyBook *book, const char *document_id, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  row = qy_store_get (qy_book_get_store (book), &qy_document_table, document_id, NULL, error);
  return row != NULL ? g_strdup (qy_row_get_text (row, "holder_id")) : NULL;
}

gboolean
qy_book_text_save (QyBook *self, QyDocument *document, const char *label, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyHolder) holder = NULL;
  g_autofree char *holder_id = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && QY_IS_DOCUMENT (document), FALSE);

  act = qy_act_begin (self, error);
  holder_id = act != NULL ? holder_of (self, qy_document_get_id (document), error) : NULL;
  holder = holder_id != NULL ? qy_holder_open (act, holder_id, error) : NULL;
  return holder != NULL && save (act, holder, document, error)
         && qy_act_commit (act, holder_id, "text.edit", label != NULL ? label : _ ("Text edited"),
                           error);
}

QyPrinted *
qy_book_text_print (QyBook *self, const char *holder_id, QyPrintFlags flags, GError **error)
{
  g_autoptr (QyDocument) document = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  document = qy_book_text_load (self, holder_id, error);
  return document != NULL ? qy_document_print (document, flags, error) : NULL;
}

GPtrArray *
qy_book_text_bound_terms (QyBook *self, const char *document_id, GError **error)
{
  g_autofree char *holder_id = NULL;
  g_autoptr (GPtrArray) terms = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && document_id != NULL, NULL);

  holder_id = holder_of (self, document_id, error);
  terms = holder_id != NULL ? qy_book_term_list (self, holder_id, error) : NULL;
  return terms != NULL ? qy_terms_bound (terms) : NULL;
}

GPtrArray *
qy_book_text_check_document (QyBook *self, QyDocument *document, GError **error)
{
  g_autoptr (GPtrArray) bound = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && QY_IS_DOCUMENT (document), NULL);

  bound = qy_book_text_bound_terms (self, qy_document_get_id (document), error);
  return bound != NULL ? qy_document_check_terms (document, bound, qy_book_get_today (self), error)
                       : NULL;
}

GPtrArray *
qy_book_text_check (QyBook *self, const char *holder_id, GError **error)
{
  g_autoptr (QyDocument) document = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && holder_id != NULL, NULL);

  document = qy_book_text_load (self, holder_id, error);
  return document != NULL ? qy_book_text_check_document (self, document, error) : NULL;
}
