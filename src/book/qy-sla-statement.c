/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-private.h"
#include "qy-book-text.h"
#include "qy-contract-part-private.h"
#include "qy-obligation-private.h"
#include "qy-sla-frozen.h"
#include "qy-sla-private.h"

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, contract_id) },
  { "period", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, period) },
  { "figures", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, figures) },
  { "figures_sha256", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, figures_sha256) },
  { "credit", QY_MEMBER_INT, G_STRUCT_OFFSET (QySlaStatement, credit) },
  { "currency", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, currency) },
  { "approved_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, approved_at) },
  { "approved_by", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, approved_by) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QySlaStatement, note) },
};

static const QyPartKind statement_kind = {
  .record = { N_ ("approval of service levels"), &qy_sla_statement_table, sizeof (QySlaStatement),
              members, G_N_ELEMENTS (members), G_STRUCT_OFFSET (QySlaStatement, rev) },
  .free_record = (GDestroyNotify) qy_sla_statement_free,
  .id_offset = G_STRUCT_OFFSET (QySlaStatement, id),
  .contract_offset = G_STRUCT_OFFSET (QySlaStatement, contract_id),
  .position_offset = -1,
};

static int
by_period (gconstpointer a, gconstpointer b)
{
  const QySlaStatement *one = *(const QySlaStatement *const *) a;
  const QySlaStatement *other = *(const QySlaStatement *const *) b;

  return strcmp (other->period, one->period);
}

void
qy_sla_statement_free (QySlaStatement *statement)
{
  qy_record_free (&statement_kind.record, statement);
}

GPtrArray *
qy_book_sla_statement_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *statements;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  statements = qy_part_list (self, &statement_kind, contract_id, error);
  if (statements != NULL)
    g_ptr_array_sort (statements, by_period);
  return statements;
}

QySlaStatement *
qy_sla_statement_find (QyBook *book, const char *contract_id, const char *period, GError **error)
{
  g_autoptr (GPtrArray) all = qy_part_list (book, &statement_kind, contract_id, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (g_str_equal (((const QySlaStatement *) all->pdata[i])->period, period))
      return qy_part_get (book, &statement_kind, ((QySlaStatement *) all->pdata[i])->id, error);
  return NULL;
}

static gboolean
check_over (QyBook *book, const char *contract_id, const char *period, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (QySlaStatement) stored = NULL;
  QyDate from, until;

  if (!qy_sla_period_days (period, &from, &until, error))
    return FALSE;
  if (qy_date_compare (until, qy_book_get_today (book)) >= 0)
    return qy_part_invalid (error,
                            _ ("%s is not over yet: it can be approved afterwards. Nothing "
                               "was stored."),
                            period);
  stored = qy_sla_statement_find (book, contract_id, period, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  if (stored == NULL)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("The service levels of %s are approved already; nothing was stored"), period);
  return FALSE;
}

/* Who must render the service. */
static const char *
label_of_provider (QyDocument *text)
{
  GPtrArray *parties = qy_document_get_parties (text);

  for (guint i = 0; i < parties->len; i++)
    if (((const QyDocumentParty *) parties->pdata[i])->role == QY_ROLE_PROVIDER)
      return ((const QyDocumentParty *) parties->pdata[i])->label;
  return NULL;
}

static char *
title_of (const QyMissOutcome *outcome, const char *period, QyLanguage language)
{
  const char *title = outcome->consequence->title;

  if (title == NULL || *title == '\0')
    title = qy_language_phrase (language, QY_PHRASE_SLA_DELAY_REPORT);
  return qy_language_print (language, QY_PHRASE_SLA_OF_SCOPE, title, period);
}

static gboolean
is_duty (const QyMissOutcome *outcome)
{
  return outcome->consequence->kind == QY_CONSEQUENCE_REPORT && outcome->rule != NULL;
}

static QyObligation *
find_duty (GPtrArray *obligations, const char *title, const char *rule)
{
  for (guint i = 0; i < obligations->len; i++)
    {
      QyObligation *obligation = obligations->pdata[i];

      if (g_str_equal (obligation->kind, "report") && g_str_equal (obligation->title, title)
          && g_str_equal (obligation->rule, rule))
        return obligation;
    }
  return NULL;
}

/* What a miss obliges to, once.
 * @known: the duties there are; the new ones live in it until the act is over */
static gboolean
add_duties (QyAct *act, const QySlaMonth *month, GPtrArray *known, GError **error)
{
  g_autoptr (QyDocument) text = qy_book_text_load (act->book, month->contract_id, error);

  if (text == NULL)
    return FALSE;
  for (guint i = 0; i < month->outcomes->len; i++)
    {
      const QyMissOutcome *outcome = month->outcomes->pdata[i];
      g_autofree char *title = NULL;
      QyObligation *duty;

      if (!is_duty (outcome))
        continue;
      title = title_of (outcome, month->period, qy_document_get_language (text));
      if (find_duty (known, title, outcome->rule) != NULL)
        continue;
      duty = qy_obligation_new (month->contract_id, "report", title, label_of_provider (text),
                                outcome->rule);
      g_ptr_array_add (known, duty);
      if (outcome->consequence->block_key != NULL
          && qy_document_get_block (text, outcome->consequence->block_key) != NULL)
        duty->block_key = g_strdup (outcome->consequence->block_key);
      if (!qy_obligation_store (act, duty, error))
        return FALSE;
    }
  return TRUE;
}

static QySlaStatement *
statement_new (QyBook *book, const QySlaMonth *month, const char *note)
{
  QySlaStatement *statement = g_new0 (QySlaStatement, 1);

  statement->contract_id = g_strdup (month->contract_id);
  statement->period = g_strdup (month->period);
  statement->figures = qy_sla_freeze (month->result, month->zone);
  statement->figures_sha256 =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, statement->figures, -1);
  statement->credit = month->credit.minor;
  statement->currency =
      month->credit.currency[0] != '\0' ? g_strdup (month->credit.currency) : NULL;
  statement->approved_at = qy_book_get_now (book);
  statement->approved_by = qy_book_dup_actor (book);
  statement->note = g_strdup (note);
  return statement;
}

QySlaStatement *
qy_book_sla_approve (
    QyBook *self, const char *contract_id, const char *period, const char *note, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QySlaMonth) month = NULL;
  g_autoptr (QySlaStatement) statement = NULL;
  g_autoptr (GPtrArray) duties = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL && period != NULL, NULL);

  act = qy_part_begin (self, contract_id, error);
  if (act == NULL || !check_over (self, contract_id, period, error))
    return NULL;
  month = qy_sla_month_fresh (self, contract_id, period, error);
  duties = month != NULL ? qy_book_obligation_list (self, contract_id, error) : NULL;
  if (duties == NULL)
    return NULL;
  statement = statement_new (self, month, note);
  label = g_strdup_printf (_ ("Service levels approved: %s"), period);
  return qy_part_put (act, &statement_kind, statement, error)
                 && add_duties (act, month, duties, error)
                 && qy_part_commit (act, contract_id, "sla.approve", label, error)
             ? g_steal_pointer (&statement)
             : NULL;
}

/* The duties that came with the approval go with it, unless somebody has dealt with them. */
static gboolean
remove_duties (QyAct *act, const QySlaStatement *statement, GError **error)
{
  g_autoptr (QySlaResult) frozen = qy_sla_thaw (statement->figures, NULL, error);
  g_autoptr (GPtrArray) known =
      frozen != NULL ? qy_book_obligation_list (act->book, statement->contract_id, error) : NULL;
  g_autoptr (QyDocument) text =
      known != NULL ? qy_book_text_load (act->book, statement->contract_id, error) : NULL;

  if (text == NULL)
    return FALSE;
  for (guint i = 0; i < frozen->outcomes->len; i++)
    {
      const QyMissOutcome *outcome = frozen->outcomes->pdata[i];
      g_autofree char *title = NULL;
      const QyObligation *duty = NULL;

      if (!is_duty (outcome))
        continue;
      title = title_of (outcome, statement->period, qy_document_get_language (text));
      duty = find_duty (known, title, outcome->rule);
      if (duty != NULL && !qy_obligation_remove_open (act, duty->id, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_book_sla_withdraw (QyBook *self, const char *statement_id, const char *reason, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QySlaStatement) statement = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && statement_id != NULL, FALSE);

  if (!qy_record_check_name (reason, _ ("Withdrawing an approval needs a reason"), error))
    return FALSE;
  act = qy_act_begin (self, error);
  statement = act != NULL ? qy_part_get (self, &statement_kind, statement_id, error) : NULL;
  row = statement != NULL ? qy_record_get_row (self, &statement_kind.record, statement_id, error)
                          : NULL;
  if (row == NULL)
    return FALSE;
  label = g_strdup_printf (_ ("Approval of the service levels of %s withdrawn: %s"),
                           statement->period, reason);
  return remove_duties (act, statement, error) && qy_part_take (act, row, error)
         && qy_part_commit (act, statement->contract_id, "sla.withdraw", label, error);
}
