/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-amendment.h"
#include "qy-book-together.h"
#include "qy-change-private.h"
#include "qy-derive-private.h"
#include "qy-document-rows-private.h"
#include "qy-money.h"
#include "qy-term-private.h"
#include "qy-value.h"

/* One amendment being made of a request. */
typedef struct
{
  QyChangeRequest *request;
  QyAmendment amendment;
  QyAssignment price; /* the fee's field, and what it becomes */
  char *price_field;
  char *price_typed;
  char *reason;
  char *text;
  char *amendment_id;
} Making;

static void
making_clear (Making *self)
{
  g_clear_pointer (&self->request, qy_change_request_free);
  g_clear_pointer (&self->price_field, g_free);
  g_clear_pointer (&self->price_typed, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->amendment_id, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

static gboolean
check (QyBook *book, const QyChangeRequest *request, GError **error)
{
  g_autoptr (QyContract) amendment = NULL;

  if (!g_str_equal (request->decision, "accepted"))
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("Change request %s was not accepted: nothing is amended"), request->number);
      return FALSE;
    }
  if (request->amendment_id != NULL)
    amendment = qy_book_contract_get (book, request->amendment_id, NULL);
  if (amendment == NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("Change request %s has led to %s already; nothing was made"), request->number,
               amendment->number);
  return FALSE;
}

/* What states the whole price: the total, or the amount of what is paid at once. */
static const char *
price_attr (const QyStatedTerm *term, QyDate on, QyMoney *price)
{
  const char *form = qy_stated_term_get_choice (term, "form", on);

  if (qy_stated_term_get_money (term, "total", on, price))
    return "total";
  if (g_strcmp0 (form, "lump_sum") == 0 && qy_stated_term_get_money (term, "amount", on, price))
    return "amount";
  return NULL;
}

static gboolean
find_field (QyBook *book,
            const char *contract_id,
            const char *term_id,
            const char *attr,
            char **field,
            GError **error)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, contract_id, error);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    {
      const QyTerm *term = terms->pdata[i];

      if (g_str_equal (term->id, term_id))
        *field = g_strdup (qy_term_bound_field (term, attr));
    }
  if (terms != NULL && *field == NULL && g_str_equal (term_id, "fee"))
    *field = g_strdup ("fee.total"); /* a usual field that no term is made of */
  return terms != NULL;
}

static gboolean
give_price (QyBook *book, Making *making, const QyLoadedFacts *loaded, QyDate on, GError **error)
{
  const QyChangeRequest *request = making->request;

  for (guint i = 0; i < loaded->facts->terms->len && request->effect_price != 0; i++)
    {
      const QyStatedTerm *term = loaded->facts->terms->pdata[i];
      QyMoney price;
      const char *attr = term->kind == QY_TERM_FEE ? price_attr (term, on, &price) : NULL;

      if (attr == NULL || strcmp (price.currency, request->currency) != 0)
        continue;
      price.minor += request->effect_price;
      if (price.minor < 0 || price.minor >= QY_MONEY_LIMIT)
        continue;
      if (!find_field (book, request->contract_id, term->id, attr, &making->price_field, error))
        return FALSE;
      if (making->price_field == NULL)
        continue;
      making->price_typed = qy_money_to_figures (price);
      making->price = (QyAssignment){ making->price_field, making->price_typed };
      making->amendment.values = &making->price;
      making->amendment.n_values = 1;
      return TRUE;
    }
  return TRUE;
}

static void
add_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* What was asked for, and what it does to plan and quality, in the words of those who wrote it. */
static void
give_words (Making *making, QyLanguage language)
{
  const QyChangeRequest *request = making->request;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *named =
      qy_language_print (language, QY_PHRASE_AMENDMENT_REQUEST, request->number, request->title);

  add_line (text, request->text != NULL ? request->text : request->title);
  add_line (text, request->effect_plan);
  add_line (text, request->effect_quality);
  making->text = g_strdup (text->str);
  making->reason = request->reason != NULL ? g_strconcat (
                       named, qy_language_phrase (language, QY_PHRASE_COLON), request->reason, NULL)
                                           : g_strdup (named);
  making->amendment.text = making->text;
  making->amendment.reason = making->reason;
}

static gboolean
prepare (QyBook *book, Making *making, GError **error)
{
  QyChangeRequest *request = making->request;
  g_autoptr (QyContract) contract = qy_book_contract_get (book, request->contract_id, error);
  g_autoptr (QyLoadedFacts) loaded =
      contract != NULL ? qy_facts_load (book, contract, error) : NULL;
  g_autofree char *document_id =
      loaded != NULL ? qy_document_rows_find (book, request->contract_id, error) : NULL;
  g_autoptr (QyDocument) document =
      document_id != NULL ? qy_document_rows_load (book, document_id, error) : NULL;

  if (document == NULL)
    return FALSE;
  making->amendment.effective_on = request->effective_on != NULL
                                       ? qy_date_from_iso (request->effective_on, NULL)
                                       : qy_book_get_today (book);
  give_words (making, qy_document_get_language (document));
  return give_price (book, making, loaded, making->amendment.effective_on, error);
}

static char *
make (QyBook *book, gpointer data, GError **error)
{
  Making *making = data;
  g_autoptr (QyContract) draft = NULL;

  draft = qy_book_contract_amend (book, making->request->contract_id, &making->amendment, error);
  if (draft == NULL || !qy_change_request_link (book, making->request, draft->id, error))
    return NULL;
  making->amendment_id = g_strdup (draft->id);
  return g_strdup_printf (_ ("Amendment drafted for change request %s"), making->request->number);
}

char *
qy_book_change_amend (QyBook *self, const char *id, GError **error)
{
  g_auto (Making) making = { NULL };

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  making.request = qy_book_change_request_get (self, id, error);
  if (making.request == NULL || !check (self, making.request, error)
      || !prepare (self, &making, error)
      || !qy_book_together (self, "change.amend", make, &making, error))
    return NULL;
  return g_steal_pointer (&making.amendment_id);
}

QyChangeRequest *
qy_book_change_of_amendment (QyBook *self, const char *amendment_id, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (QY_IS_BOOK (self) && amendment_id != NULL, NULL);

  if (!qy_record_find_ids (self, "change-by-amendment", amendment_id, NULL, ids, error)
      || ids->len == 0)
    return NULL;
  return qy_book_change_request_get (self, ids->pdata[0], error);
}
