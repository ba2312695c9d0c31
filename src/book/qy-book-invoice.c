/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-money-private.h"
#include "qy-rate.h"

static const char *const directions[] = { "issued", "received", NULL };
static const char *const kinds[] = { "normal", "special", "credit", NULL };

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, contract_id) },
  { "direction", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, direction) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, kind) },
  { "number", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, number) },
  { "issued_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, issued_on) },
  { "received_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, received_on) },
  { "amount", QY_MEMBER_INT, G_STRUCT_OFFSET (QyInvoice, amount) },
  { "currency", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, currency) },
  { "tax_rate", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, tax_rate) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyInvoice, note) },
};

static void
finish_row (gconstpointer record, QyRow *row)
{
  const QyInvoice *invoice = record;

  if (invoice->has_tax)
    qy_row_set_int (row, "tax", invoice->tax);
  else
    qy_row_set_null (row, "tax");
}

static void
finish_record (gpointer record, const QyRow *row)
{
  QyInvoice *invoice = record;

  invoice->has_tax = !qy_row_is_null (row, "tax");
  invoice->tax = qy_row_get_int (row, "tax");
}

static const QyPartKind invoice_kind = {
  .record = { N_ ("invoice"), &qy_invoice_table, sizeof (QyInvoice), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyInvoice, rev) },
  .free_record = (GDestroyNotify) qy_invoice_free,
  .id_offset = G_STRUCT_OFFSET (QyInvoice, id),
  .contract_offset = G_STRUCT_OFFSET (QyInvoice, contract_id),
  .position_offset = -1,
  .finish_row = finish_row,
  .finish_record = finish_record,
};

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyInvoice *one = *(const QyInvoice *const *) a;
  const QyInvoice *other = *(const QyInvoice *const *) b;
  int order = strcmp (one->issued_on, other->issued_on);

  return order != 0 ? order : strcmp (one->id, other->id);
}

static gboolean
check_tax (const QyInvoice *invoice, GError **error)
{
  g_autoptr (GError) cause = NULL;
  QyRate rate;

  if (invoice->tax_rate != NULL && !qy_rate_from_raw (invoice->tax_rate, &rate, &cause))
    return qy_part_invalid (error, _ ("The tax rate cannot be read: %s; nothing was stored"),
                            cause->message);
  if (invoice->has_tax
      && (ABS (invoice->tax) > ABS (invoice->amount)
          || (invoice->tax != 0 && (invoice->tax > 0) != (invoice->amount > 0))))
    return qy_part_invalid (error, _ ("The tax must be part of the amount; nothing was stored"));
  return TRUE;
}

static gboolean
check_number (QyBook *book, const QyInvoice *invoice, GError **error)
{
  g_autoptr (GPtrArray) others = NULL;

  if (invoice->number == NULL)
    return TRUE;
  others = qy_book_invoice_list (book, invoice->contract_id, error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const QyInvoice *other = others->pdata[i];

      if (g_strcmp0 (other->id, invoice->id) == 0 || g_strcmp0 (other->number, invoice->number) != 0
          || !g_str_equal (other->direction, invoice->direction))
        continue;
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("The invoice %s of %s is recorded already; nothing was stored"),
                   other->number, other->issued_on);
      return FALSE;
    }
  return others != NULL;
}

static gboolean
check (QyBook *book, const QyInvoice *invoice, GError **error)
{
  return qy_part_check_word (invoice->direction, directions, _ ("Direction"), error)
         && qy_part_check_word (invoice->kind, kinds, _ ("Kind of invoice"), error)
         && (invoice->number == NULL
             || qy_record_check_name (invoice->number, _ ("The number of the invoice is empty"),
                                      error))
         && qy_part_check_day (book, invoice->issued_on, QY_DAY_REQUIRED | QY_DAY_PAST,
                               _ ("Day of the invoice"), error)
         && qy_part_check_day (book, invoice->received_on, QY_DAY_PAST, _ ("Day of arrival"), error)
         && qy_part_check_order (invoice->issued_on, _ ("Day of the invoice"), invoice->received_on,
                                 _ ("Day of arrival"), error)
         && qy_part_check_money (invoice->amount, invoice->currency,
                                 !g_str_equal (invoice->kind, "credit"), error)
         && check_tax (invoice, error) && check_number (book, invoice, error);
}

static QyWhole
whole_of (const QyInvoice *invoice)
{
  QyWhole whole = {
    .contract_id = invoice->contract_id,
    .id = invoice->id,
    .is_invoice = TRUE,
    .direction = g_str_equal (invoice->direction, "issued") ? "in" : "out",
    .amount = invoice->amount,
    .currency = invoice->currency,
  };

  return whole;
}

static const char *
word_for (const QyInvoice *invoice)
{
  return g_str_equal (invoice->kind, "credit") ? _ ("Credit invoice") : _ ("Invoice");
}

QyInvoice *
qy_invoice_new (const char *contract_id,
                const char *direction,
                const char *kind,
                const char *issued_on,
                gint64 amount,
                const char *currency)
{
  QyInvoice *invoice = g_new0 (QyInvoice, 1);

  invoice->contract_id = g_strdup (contract_id);
  invoice->direction = g_strdup (direction);
  invoice->kind = g_strdup (kind);
  invoice->issued_on = g_strdup (issued_on);
  invoice->amount = amount;
  invoice->currency = g_strdup (currency);
  return invoice;
}

void
qy_invoice_free (QyInvoice *invoice)
{
  qy_record_free (&invoice_kind.record, invoice);
}

const char *const *
qy_invoice_directions (void)
{
  return directions;
}

const char *const *
qy_invoice_kinds (void)
{
  return kinds;
}

GPtrArray *
qy_book_invoice_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *invoices;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  invoices = qy_part_list (self, &invoice_kind, contract_id, error);
  if (invoices != NULL)
    g_ptr_array_sort (invoices, by_day);
  return invoices;
}

QyInvoice *
qy_book_invoice_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &invoice_kind, id, error);
}

gboolean
qy_book_invoice_put (
    QyBook *self, QyInvoice *invoice, const QyShare *shares, gsize n_shares, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  QyWhole whole;
  gboolean is_new;

  g_return_val_if_fail (QY_IS_BOOK (self) && invoice != NULL, FALSE);
  g_return_val_if_fail (invoice->contract_id != NULL && (shares != NULL || n_shares == 0), FALSE);

  is_new = invoice->rev == 0;
  act = qy_part_begin (self, invoice->contract_id, error);
  if (act == NULL || !check (self, invoice, error)
      || !qy_part_put (act, &invoice_kind, invoice, error))
    return FALSE;
  whole = whole_of (invoice);
  return qy_whole_allocate (act, &whole, shares, n_shares, error)
         && qy_whole_commit (act, &whole, is_new, word_for (invoice), invoice->issued_on, error);
}

gboolean
qy_book_invoice_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyInvoice) invoice = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;
  QyWhole whole;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  invoice = act != NULL ? qy_book_invoice_get (self, id, error) : NULL;
  row = invoice != NULL ? qy_record_get_row (self, &invoice_kind.record, id, error) : NULL;
  if (row == NULL)
    return FALSE;
  whole = whole_of (invoice);
  label = g_strdup_printf (_ ("%s of %s removed"), word_for (invoice), invoice->issued_on);
  return qy_whole_allocate (act, &whole, NULL, 0, error) && qy_part_take (act, row, error)
         && qy_part_commit (act, invoice->contract_id, "money.remove", label, error);
}
