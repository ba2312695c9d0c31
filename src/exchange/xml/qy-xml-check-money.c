/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-check-money.h"

#include <glib/gi18n-lib.h>

#include "qy-money.h"
#include "qy-tables.h"

typedef struct
{
  gint64 amount;
  gint64 allocated;
} Sum;

static gboolean
is_amount (gint64 amount)
{
  return amount > -QY_MONEY_LIMIT && amount < QY_MONEY_LIMIT;
}

static gboolean
refuse_amount (QyXmlRefusals *refusals, const QyRow *row, guint64 line)
{
  return qy_xml_refuse (refusals, QY_ERROR_MALFORMED, line, _ ("%s %s: the amount cannot be this"),
                        qy_row_get_table (row)->name, qy_row_get_text (row, "id"));
}

/* Money moves as an amount above zero; only a credit invoice is below it. */
static gboolean
has_fitting_sign (const QyRow *row, gint64 amount)
{
  gboolean credit = qy_row_get_table (row) == &qy_invoice_table
                    && g_strcmp0 (qy_row_get_text (row, "kind"), "credit") == 0;

  return credit ? amount < 0 : amount > 0;
}

static gboolean
take_sum (QyXmlMoneyChecks *self, QyXmlRefusals *refusals, const QyRow *row, guint64 line)
{
  gint64 amount = qy_row_get_int (row, "amount");
  Sum *sum;

  if (!is_amount (amount) || !has_fitting_sign (row, amount))
    return refuse_amount (refusals, row, line);
  sum = g_new0 (Sum, 1);
  sum->amount = amount;
  g_hash_table_insert (self->sums, g_strdup (qy_row_get_text (row, "id")), sum);
  return TRUE;
}

static gboolean
is_over (const Sum *sum)
{
  return sum->amount > 0 ? sum->allocated > sum->amount : sum->allocated < sum->amount;
}

static gboolean
check_allocation (QyXmlMoneyChecks *self, QyXmlRefusals *refusals, const QyRow *row, guint64 line)
{
  const char *movement = qy_row_get_text (row, "movement_id");
  const char *invoice = qy_row_get_text (row, "invoice_id");
  const char *target = movement != NULL ? movement : invoice;
  gint64 amount = qy_row_get_int (row, "amount");
  Sum *sum;

  if ((movement == NULL) == (invoice == NULL))
    return qy_xml_refuse (refusals, QY_ERROR_MALFORMED, line,
                          _ ("the allocation %s must name one movement or one invoice"),
                          qy_row_get_text (row, "id"));
  sum = g_hash_table_lookup (self->sums, target);
  if (sum == NULL)
    return qy_xml_refuse (refusals, QY_ERROR_CONSTRAINT, line,
                          _ ("the allocation %s names “%s”, which is no movement or invoice of its "
                             "contract"),
                          qy_row_get_text (row, "id"), target);
  if (!is_amount (amount) || amount == 0 || (amount > 0) != (sum->amount > 0))
    return refuse_amount (refusals, row, line);
  sum->allocated += amount;
  return !is_over (sum)
         || qy_xml_refuse (refusals, QY_ERROR_CONSTRAINT, line,
                           _ ("more is allocated of “%s” than its amount"), target);
}

void
qy_xml_money_checks_init (QyXmlMoneyChecks *self)
{
  self->sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
qy_xml_money_checks_clear (QyXmlMoneyChecks *self)
{
  g_clear_pointer (&self->sums, g_hash_table_unref);
}

gboolean
qy_xml_check_money (QyXmlMoneyChecks *self, QyXmlRefusals *refusals, const QyRow *row, guint64 line)
{
  const QyTable *table = qy_row_get_table (row);

  if (table == &qy_contract_table)
    g_hash_table_remove_all (self->sums);
  else if (table == &qy_invoice_table || table == &qy_movement_table)
    return take_sum (self, refusals, row, line);
  else if (table == &qy_allocation_table)
    return check_allocation (self, refusals, row, line);
  return TRUE;
}
