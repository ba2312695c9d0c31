/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-money.h"

static char *
print_number (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (contract->number);
}

static char *
print_title (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (contract->title);
}

static char *
print_party (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (contract->counterparty);
}

static char *
print_state (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (qy_contract_state_label (contract->state));
}

static char *
print_kind (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (contract->kind);
}

static QyMoney
money_of (const QyContract *contract)
{
  QyMoney money = { .minor = contract->amount };

  g_strlcpy (money.currency, contract->currency != NULL ? contract->currency : "CNY",
             sizeof money.currency);
  return money;
}

static char *
print_amount (const QyContract *contract, const QyLedgerContext *context)
{
  return contract->has_amount ? qy_money_to_figures (money_of (contract)) : NULL;
}

static char *
print_signed_on (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (contract->signed_on);
}

static char *
print_starts_on (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (contract->starts_on);
}

static char *
print_ends_on (const QyContract *contract, const QyLedgerContext *context)
{
  int days = 0;

  switch (qy_ledger_end_of (contract, context->today, &days))
    {
    case QY_LEDGER_END_SOON:
      if (days == 0)
        return g_strdup_printf (_ ("%s · today"), contract->ends_on);
      return g_strdup_printf (ngettext ("%s · %d day", "%s · %d days", (gulong) days),
                              contract->ends_on, days);
    case QY_LEDGER_END_OVER:
      return g_strdup_printf (_ ("%s · over"), contract->ends_on);
    case QY_LEDGER_END_FAR:
    default:
      return g_strdup (contract->ends_on);
    }
}

static char *
print_responsible (const QyContract *contract, const QyLedgerContext *context)
{
  const char *name = NULL;

  if (contract->responsible_id != NULL && context->persons != NULL)
    name = g_hash_table_lookup (context->persons, contract->responsible_id);
  return g_strdup (name);
}

static char *
print_tags (const QyContract *contract, const QyLedgerContext *context)
{
  return g_strdup (contract->tags);
}

static char *
print_changed_at (const QyContract *contract, const QyLedgerContext *context)
{
  return contract->changed_at != NULL ? g_strndup (contract->changed_at, strlen ("2026-11-22"))
                                      : NULL;
}

static const QyLedgerTableColumn columns[] = {
  { "number", N_ ("Number"), 124, TRUE, FALSE, print_number },
  { "title", N_ ("Title"), -1, TRUE, FALSE, print_title },
  { "party", N_ ("Parties"), -1, TRUE, FALSE, print_party },
  { "state", N_ ("State"), 150, TRUE, FALSE, print_state },
  { "kind", N_ ("Kind"), 110, FALSE, FALSE, print_kind },
  { "amount", N_ ("Amount"), 124, TRUE, TRUE, print_amount },
  { "signed_on", N_ ("Signed"), 110, FALSE, FALSE, print_signed_on },
  { "starts_on", N_ ("Starts"), 110, FALSE, FALSE, print_starts_on },
  { "ends_on", N_ ("Ends"), 160, TRUE, FALSE, print_ends_on },
  { "responsible", N_ ("Responsible"), 110, FALSE, FALSE, print_responsible },
  { "tags", N_ ("Tags"), 120, FALSE, FALSE, print_tags },
  { "changed_at", N_ ("Changed"), 110, FALSE, FALSE, print_changed_at },
};

const QyLedgerTableColumn *
qy_ledger_table_columns (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (columns);
  return columns;
}

char *
qy_ledger_print_plain (const QyLedgerTableColumn *column,
                       const QyContract *contract,
                       const QyLedgerContext *context)
{
  g_return_val_if_fail (column != NULL && contract != NULL && context != NULL, NULL);

  if (column->is_amount)
    return contract->has_amount ? qy_money_to_plain (money_of (contract)) : NULL;
  if (g_str_equal (column->name, "ends_on"))
    return g_strdup (contract->ends_on);
  return column->print (contract, context);
}

QyLedgerEnd
qy_ledger_end_of (const QyContract *contract, QyDate today, int *days)
{
  QyDate end = QY_DATE_NONE;

  g_return_val_if_fail (contract != NULL && days != NULL, QY_LEDGER_END_FAR);

  *days = 0;
  if (contract->state < QY_STATE_ISSUED || contract->state > QY_STATE_SUSPENDED
      || contract->ends_on == NULL)
    return QY_LEDGER_END_FAR;
  end = qy_date_from_iso (contract->ends_on, NULL);
  if (!qy_date_is_set (end) || !qy_date_is_set (today))
    return QY_LEDGER_END_FAR;
  *days = qy_date_to_days (end) - qy_date_to_days (today);
  if (*days < 0)
    return QY_LEDGER_END_OVER;
  return *days <= QY_LEDGER_SOON_DAYS ? QY_LEDGER_END_SOON : QY_LEDGER_END_FAR;
}

const char *
qy_ledger_state_class (QyContractState state)
{
  switch (state)
    {
    case QY_STATE_IN_REVIEW:
    case QY_STATE_APPROVED:
    case QY_STATE_ISSUED:
    case QY_STATE_SIGNED_BY_ONE:
      return "accent";
    case QY_STATE_SIGNED:
    case QY_STATE_IN_FORCE:
      return "success";
    case QY_STATE_SUSPENDED:
      return "warning";
    case QY_STATE_TERMINATED:
      return "error";
    case QY_STATE_DRAFT:
    case QY_STATE_EXPIRED:
    case QY_STATE_REPLACED:
    case QY_STATE_CLOSED:
    case QY_N_STATES:
    default:
      return "neutral";
    }
}
