/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-penalty-sheet.h"

#include <glib/gi18n-lib.h>

#include "qy-error.h"
#include "qy-markup.h"
#include "qy-contract-sheet-private.h"

QyPenaltyCase *
qy_penalty_case_new (void)
{
  QyPenaltyCase *self = g_new0 (QyPenaltyCase, 1);

  self->payments = g_array_new (FALSE, FALSE, sizeof (QyPenaltyPayment));
  return self;
}

void
qy_penalty_case_free (QyPenaltyCase *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->title);
  g_free (self->what);
  g_array_unref (self->payments);
  qy_penalty_clear (&self->penalty);
  qy_reasons_free (self->why);
  g_free (self);
}

gboolean
qy_penalty_case_compute (QyPenaltyCase *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  qy_penalty_clear (&self->penalty);
  qy_reasons_free (self->why);
  self->why = qy_reasons_new ();
  return qy_penalty_compute (&self->rule, self->amount, self->due,
                             (const QyPenaltyPayment *) self->payments->data, self->payments->len,
                             self->on, &self->penalty, self->why, error);
}

/* The days of grace behind the due date. */
static int
grace_days (QyDuration grace, const QyCalendar *calendar, QyDate due)
{
  int months = 0;
  QyDate last = QY_DATE_NONE;

  if (grace.unit == QY_UNIT_DAY)
    return grace.amount;
  if (grace.unit == QY_UNIT_WEEK)
    return grace.amount * 7;
  if (grace.unit == QY_UNIT_WORKING_DAY)
    last = qy_calendar_add_working_days (calendar, due, grace.amount, NULL);
  else if (qy_duration_to_months (grace, &months))
    last = qy_date_add_months (due, months);
  return qy_date_is_set (last) ? qy_date_to_days (last) - qy_date_to_days (due) : 0;
}

static gboolean
take_form (const QyStatedTerm *term, QyDate due, QyPenaltyRule *rule, GError **error)
{
  const char *form = qy_stated_term_get_choice (term, "form", due);
  QyMoney sum = { 0 };
  gboolean has_rate = qy_stated_term_get_rate (term, "rate", due, &rule->rate);
  gboolean has_sum = qy_stated_term_get_money (term, "amount", due, &sum);

  rule->sum = sum.minor;
  if (form == NULL)
    rule->form = has_rate || !has_sum ? QY_PENALTY_DAILY : QY_PENALTY_FIXED;
  else if (!qy_penalty_form_from_string (form, &rule->form))
    rule->form = QY_PENALTY_DAILY;
  if (rule->form != QY_PENALTY_UNPERFORMED && (rule->form == QY_PENALTY_FIXED ? has_sum : has_rate))
    return TRUE;
  g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                       rule->form == QY_PENALTY_UNPERFORMED
                           ? _ ("The penalty is for what is not performed, not for paying late")
                           : _ ("The contract states a penalty, but neither its rate nor its sum"));
  return FALSE;
}

gboolean
qy_penalty_rule_from_term (const QyStatedTerm *term,
                           const QyCalendar *calendar,
                           QyDate due,
                           QyPenaltyRule *rule,
                           GError **error)
{
  QyDuration grace;

  g_return_val_if_fail (term != NULL && calendar != NULL && rule != NULL, FALSE);

  *rule = (QyPenaltyRule){ 0 };
  if (!take_form (term, due, rule, error))
    return FALSE;
  if (qy_stated_term_get_duration (term, "grace", due, &grace))
    rule->grace = grace_days (grace, calendar, due);
  rule->has_cap_rate = qy_stated_term_get_rate (term, "cap", due, &rule->cap_rate);
  return TRUE;
}

/* A line of the sheet; @text is plain. */
static gboolean
add (QyDocument *sheet, int level, QyBlockKind kind, const char *text, GError **error)
{
  g_autofree char *markup = qy_markup_escape (text);

  return qy_document_append (sheet, level, kind, markup, error) != NULL;
}

static gboolean
add_fact (QyDocument *sheet, QyPhrase what, const char *value, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_autofree char *markup = qy_markup_escape (value);
  g_autofree char *row = g_strconcat (qy_language_phrase (language, what), "\t", markup, NULL);

  return qy_document_append (sheet, 1, QY_BLOCK_ROW, row, error) != NULL;
}

static char *
figures (const QyPenaltyCase *self, gint64 minor)
{
  QyMoney money = self->amount;

  money.minor = minor;
  return qy_money_to_figures (money);
}

static gboolean
add_payments (const QyPenaltyCase *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);

  for (guint i = 0; i < self->payments->len; i++)
    {
      const QyPenaltyPayment *payment = &g_array_index (self->payments, QyPenaltyPayment, i);
      g_autofree char *day = qy_date_print (payment->day, language);
      g_autofree char *sum = figures (self, payment->amount);
      g_autofree char *text = g_strdup_printf ("%s  %s", day, sum);

      if (!add_fact (sheet, QY_PHRASE_SHEET_PAID, text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_facts (const QyPenaltyCase *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_autofree char *head =
      g_strconcat (qy_language_phrase (language, QY_PHRASE_ITEM), "\t",
                   qy_language_phrase (language, QY_PHRASE_SHEET_CONTENT), NULL);
  g_autofree char *amount = figures (self, self->amount.minor);
  g_autofree char *due = qy_date_print (self->due, language);
  g_autofree char *on = qy_date_print (self->on, language);
  g_autofree char *days = g_strdup_printf ("%d", self->penalty.overdue_days);
  g_autofree char *balance = figures (self, self->penalty.balance);

  return add (sheet, 1, QY_BLOCK_TABLE, "", error)
         && qy_document_append (sheet, 1, QY_BLOCK_ROW, head, error) != NULL
         && add_fact (sheet, QY_PHRASE_CONTRACT, self->title, error)
         && (*self->what == '\0' || add_fact (sheet, QY_PHRASE_PAYMENT, self->what, error))
         && add_fact (sheet, QY_PHRASE_SHEET_OWED, amount, error)
         && add_fact (sheet, QY_PHRASE_DUE_DATE, due, error) && add_payments (self, sheet, error)
         && add_fact (sheet, QY_PHRASE_SHEET_COMPUTED_UP_TO, on, error)
         && add_fact (sheet, QY_PHRASE_OVERDUE_DAYS, days, error)
         && add_fact (sheet, QY_PHRASE_BALANCE, balance, error);
}

static gboolean
add_steps (const QyPenaltyCase *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_auto (GStrv) steps = qy_reasons_print (self->why, language);

  if (!add (sheet, 1, QY_BLOCK_PARA, qy_language_phrase (language, QY_PHRASE_SHEET_STEPS), error))
    return FALSE;
  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *step = g_strdup_printf ("%u. %s%s", i + 1, steps[i],
                                               qy_language_phrase (language, QY_PHRASE_FULL_STOP));

      if (!add (sheet, 1, QY_BLOCK_PARA, step, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_result (const QyPenaltyCase *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  QyMoney money = self->amount;
  g_autofree char *sum = figures (self, self->penalty.penalty);
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bold = NULL;

  money.minor = self->penalty.penalty;
  words = qy_money_to_words (money, language, NULL);
  text = g_strdup_printf ("%s%s%s", qy_language_phrase (language, QY_PHRASE_SHEET_RESULT),
                          qy_language_phrase (language, QY_PHRASE_COLON), sum);
  bold = words != NULL
             ? g_strdup_printf ("{{b}}%s%s%s%s{{/b}}", text,
                                qy_language_phrase (language, QY_PHRASE_OPENING_BRACKET), words,
                                qy_language_phrase (language, QY_PHRASE_CLOSING_BRACKET))
             : g_strdup_printf ("{{b}}%s{{/b}}", text);
  return qy_document_append (sheet, 1, QY_BLOCK_PARA, bold, error) != NULL;
}

QyDocument *
qy_penalty_sheet_new (const QyPenaltyCase *self, QyDocument *contract, GError **error)
{
  g_autoptr (QyDocument) sheet = NULL;

  g_return_val_if_fail (self != NULL && self->why != NULL && QY_IS_DOCUMENT (contract), NULL);

  sheet = qy_contract_sheet_new (
      contract, qy_language_phrase (qy_document_get_language (contract), QY_PHRASE_SHEET_PENALTY),
      self->number, error);
  if (sheet == NULL || !add_facts (self, sheet, error) || !add_steps (self, sheet, error)
      || !add_result (self, sheet, error) || !add (sheet, 1, QY_BLOCK_SIGNATURE, "", error))
    return NULL;
  return g_steal_pointer (&sheet);
}
