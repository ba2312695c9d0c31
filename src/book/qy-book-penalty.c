/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-penalty.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "qy-book-calendar.h"
#include "qy-book-due.h"
#include "qy-book-money.h"
#include "qy-book-text.h"
#include "qy-facts-private.h"

static gboolean
fail (GError **error, QyErrorCode code, const char *message)
{
  g_set_error_literal (error, QY_BOOK_ERROR, code, message);
  return FALSE;
}

/* Who pays is the client; a penalty that only the other side owes is not for this. */
static gboolean
is_for_payers (const QyStatedTerm *term, QyDate due)
{
  const char *side = qy_stated_term_get_choice (term, "side", due);

  return side == NULL || !g_str_equal (side, "provider");
}

static gboolean
take_rule (QyBook *book, const QyContract *contract, QyPenaltyCase *self, GError **error)
{
  g_autoptr (QyLoadedFacts) loaded = qy_facts_load (book, contract, error);
  gboolean stated = FALSE;

  for (guint i = 0; loaded != NULL && i < loaded->facts->terms->len; i++)
    {
      const QyStatedTerm *term = loaded->facts->terms->pdata[i];

      if (term->kind != QY_TERM_PENALTY || !is_for_payers (term, self->due))
        continue;
      stated = TRUE;
      if (qy_penalty_rule_from_term (term, qy_book_get_calendar (book), self->due, &self->rule,
                                     NULL))
        return TRUE;
    }
  if (loaded == NULL)
    return FALSE;
  return fail (error, QY_ERROR_CONSTRAINT,
               stated
                   ? _ ("The contract states a penalty, but not its rate or sum: state it "
                        "among the terms")
                   : _ ("The contract states no penalty for late payment: add one to the terms"));
}

/* A refund takes back what was paid last. */
static void
take_back (GArray *payments, gint64 amount)
{
  while (amount > 0 && payments->len > 0)
    {
      QyPenaltyPayment *last = &g_array_index (payments, QyPenaltyPayment, payments->len - 1);
      gint64 part = MIN (amount, last->amount);

      last->amount -= part;
      amount -= part;
      if (last->amount == 0)
        g_array_set_size (payments, payments->len - 1);
    }
}

static gboolean
take_payments (QyBook *book,
               const char *contract_id,
               const QyDueItem *due,
               QyPenaltyCase *self,
               GError **error)
{
  g_autoptr (GPtrArray) steps =
      qy_book_money_steps (book, contract_id, due->source_id, due->occurrence, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const QyMoneyStep *step = steps->pdata[i];
      QyPenaltyPayment payment = { qy_date_from_iso (step->on_day, NULL), step->amount };

      if (step->amount > 0)
        g_array_append_val (self->payments, payment);
      else
        take_back (self->payments, -step->amount);
    }
  return steps != NULL;
}

static const QyDueItem *
find_due (GPtrArray *dues, const char *source_id, const char *occurrence)
{
  for (guint i = 0; i < dues->len; i++)
    {
      const QyDueItem *due = dues->pdata[i];

      if (due->has_amount && g_strcmp0 (due->source_id, source_id) == 0
          && g_strcmp0 (due->occurrence, occurrence) == 0)
        return due;
    }
  return NULL;
}

/* Which of the planned payments, in the contract's language. */
static char *
print_occurrence (const char *occurrence, QyLanguage language)
{
  int a = 0;
  int b = 0;
  char end = '\0';

  if (sscanf (occurrence, "%4d-%2d%c", &a, &b, &end) == 2)
    return qy_language_print (language, QY_PHRASE_FEE_MONTH, a, b);
  if (sscanf (occurrence, "%4d-Q%1d%c", &a, &b, &end) == 2)
    return qy_language_print (language, QY_PHRASE_FEE_QUARTER, a, b);
  if (sscanf (occurrence, "%4d-H%1d%c", &a, &b, &end) == 2)
    return qy_language_print (language, QY_PHRASE_FEE_HALF_YEAR, a, b);
  if (sscanf (occurrence, "%d%c", &a, &end) == 1)
    return qy_language_print (language, a > 999 ? QY_PHRASE_FEE_YEAR : QY_PHRASE_INSTALMENT, a);
  return g_strdup (occurrence);
}

static gboolean
take_what (QyBook *book,
           const char *contract_id,
           const QyDueItem *due,
           QyPenaltyCase *self,
           GError **error)
{
  g_autoptr (QyDocument) text = qy_book_text_load (book, contract_id, error);

  if (text != NULL)
    self->what = due->label != NULL
                     ? g_strdup (due->label)
                     : print_occurrence (due->occurrence, qy_document_get_language (text));
  return text != NULL;
}

static gboolean
take_due (QyPenaltyCase *self, const QyDueItem *due, GError **error)
{
  if (due == NULL)
    return fail (error, QY_ERROR_NOT_FOUND, _ ("The contract demands no such payment"));
  if (due->due_on == NULL)
    return fail (error, QY_ERROR_CONSTRAINT,
                 _ ("The payment waits for an event and has no day yet: it cannot be late"));
  self->due = qy_date_from_iso (due->due_on, NULL);
  self->amount.minor = due->amount;
  g_strlcpy (self->amount.currency, due->currency, sizeof self->amount.currency);
  return TRUE;
}

QyPenaltyCase *
qy_book_penalty_case (QyBook *self,
                      const char *contract_id,
                      const char *source_id,
                      const char *occurrence,
                      QyDate on,
                      GError **error)
{
  g_autoptr (QyPenaltyCase) penalty = qy_penalty_case_new ();
  g_autoptr (QyContract) contract = qy_book_contract_get (self, contract_id, error);
  g_autoptr (GPtrArray) dues = NULL;
  const QyDueItem *due = NULL;

  if (contract == NULL)
    return NULL;
  dues = qy_book_schedule (self, contract_id, NULL, NULL, error);
  if (dues == NULL)
    return NULL;
  due = find_due (dues, source_id, occurrence);
  penalty->number = g_strdup (contract->number);
  penalty->title = g_strdup (contract->title);
  penalty->on = on;
  if (!take_due (penalty, due, error) || !take_what (self, contract_id, due, penalty, error)
      || !take_rule (self, contract, penalty, error)
      || !take_payments (self, contract_id, due, penalty, error)
      || !qy_penalty_case_compute (penalty, error))
    return NULL;
  return g_steal_pointer (&penalty);
}

QyDocument *
qy_book_penalty_sheet (QyBook *self,
                       const char *contract_id,
                       const QyPenaltyCase *penalty,
                       GError **error)
{
  g_autoptr (QyDocument) text = qy_book_text_load (self, contract_id, error);

  return text != NULL ? qy_penalty_sheet_new (penalty, text, error) : NULL;
}
