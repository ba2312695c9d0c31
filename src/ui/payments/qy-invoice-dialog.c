/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-fee.h"
#include "qy-money-acts.h"
#include "qy-payment-dialog.h"
#include "qy-payment-words.h"
#include "qy-share-list.h"

#define CREDIT 2 /* the place of "credit" among the kinds below */

static const char *const kinds[] = { "normal", "special", "credit" };

typedef struct
{
  QyBook *book;
  char *contract_id;
  QyDirection direction;
  char currency[4];
  GPtrArray *items;
  QyPaymentItem *preferred;
  AdwComboRow *kind_row;
  GtkEditable *number_row;
  QyDayRow *issued_row;
  QyDayRow *received_row;
  GtkEditable *amount_row;
  GtkEditable *rate_row;
  GtkLabel *split_label;
  QyShareList *shares;
} Invoice;

static void
invoice_free (gpointer data)
{
  Invoice *self = data;

  g_object_unref (self->book);
  g_free (self->contract_id);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->preferred);
  g_free (self);
}

static gboolean
is_credit (Invoice *self)
{
  return adw_combo_row_get_selected (self->kind_row) == CREDIT;
}

static gint64
typed_amount (Invoice *self)
{
  QyMoney money = { 0 };

  if (!qy_money_parse (gtk_editable_get_text (self->amount_row), self->currency, &money, NULL)
      || !g_str_equal (money.currency, self->currency))
    return -1;
  return ABS (money.minor) > 0 ? ABS (money.minor) : -1;
}

/* FALSE when what stands there is no rate; without one there is no tax to be split off. */
static gboolean
typed_rate (Invoice *self, QyRate *rate, gboolean *has_rate)
{
  g_autofree char *text = qy_form_text (self->rate_row);

  *has_rate = text != NULL;
  return text == NULL || (qy_rate_parse (text, rate, NULL) && rate->per == QY_RATE_PLAIN);
}

/* The tax in an amount that contains it. */
static gboolean
tax_in (gint64 amount, QyRate rate, gint64 *tax)
{
  QyFeeTax split = { 0 };

  if (!qy_fee_split_tax (amount, rate, TRUE, &split, NULL))
    return FALSE;
  *tax = split.tax;
  return TRUE;
}

static void
show_split (Invoice *self, gint64 amount)
{
  QyRate rate = { 0 };
  gboolean has_rate = FALSE;
  gint64 tax = 0;
  g_autofree char *net = NULL;
  g_autofree char *part = NULL;
  g_autofree char *text = NULL;

  if (typed_rate (self, &rate, &has_rate) && has_rate && amount > 0 && tax_in (amount, rate, &tax))
    {
      net = qy_display_amount (amount - tax, self->currency);
      part = qy_display_amount (tax, self->currency);
      text = g_strdup_printf (_ ("%s without tax, %s tax"), net, part);
    }
  gtk_label_set_text (self->split_label, text != NULL ? text : "");
}

static gboolean
is_fine (Invoice *self)
{
  QyRate rate;
  gboolean has_rate = FALSE;

  return typed_amount (self) > 0 && typed_rate (self, &rate, &has_rate)
         && qy_day_row_is_fine (self->issued_row) && qy_day_row_is_fine (self->received_row)
         && qy_share_list_is_fine (self->shares);
}

static void
on_shares_changed (QyFormDialog *dialog)
{
  qy_form_dialog_set_ready (dialog, is_fine (qy_form_dialog_get_data (dialog)));
}

static void
on_changed (QyFormDialog *dialog)
{
  Invoice *self = qy_form_dialog_get_data (dialog);
  gint64 amount = 0;
  QyRate rate;
  gboolean has_rate = FALSE;

  if (self == NULL || self->shares == NULL)
    return;
  amount = typed_amount (self);
  qy_payment_mark_wrong (GTK_WIDGET (self->amount_row),
                         amount < 0 && *gtk_editable_get_text (self->amount_row) != '\0');
  qy_payment_mark_wrong (GTK_WIDGET (self->rate_row), !typed_rate (self, &rate, &has_rate));
  show_split (self, amount);
  qy_share_list_set_amount (self->shares, MAX (amount, 0));
  qy_form_dialog_set_ready (dialog, is_fine (self));
}

static void
on_kind_changed (QyFormDialog *dialog)
{
  Invoice *self = qy_form_dialog_get_data (dialog);

  qy_share_list_set_items (self->shares, self->items, self->preferred,
                           is_credit (self) ? QY_SHARE_OF_PLANNED : QY_SHARE_OF_UNINVOICED);
  on_changed (dialog);
}

static void
take_tax (Invoice *self, QyInvoice *invoice)
{
  QyRate rate = { 0 };
  gboolean has_rate = FALSE;

  if (!typed_rate (self, &rate, &has_rate) || !has_rate)
    return;
  invoice->tax_rate = qy_rate_to_raw (rate);
  invoice->has_tax = tax_in (ABS (invoice->amount), rate, &invoice->tax);
  if (invoice->amount < 0)
    invoice->tax = -invoice->tax;
}

static void
on_accepted (QyFormDialog *dialog)
{
  Invoice *self = qy_form_dialog_get_data (dialog);
  QyMoneyAct *act = qy_money_act_new ();
  g_autofree char *issued = qy_day_row_dup_iso (self->issued_row);
  gint64 amount = typed_amount (self);

  act->invoice =
      qy_invoice_new (self->contract_id, self->direction == QY_DIRECTION_IN ? "issued" : "received",
                      kinds[adw_combo_row_get_selected (self->kind_row)], issued,
                      is_credit (self) ? -amount : amount, self->currency);
  act->invoice->number = qy_form_text (self->number_row);
  act->invoice->received_on = qy_day_row_dup_iso (self->received_row);
  take_tax (self, act->invoice);
  g_ptr_array_unref (act->parts);
  act->parts = qy_share_list_dup_parts (self->shares);
  qy_form_dialog_run (dialog, self->book, qy_money_act_record, act, qy_money_act_free,
                      _ ("Invoice recorded"));
}

static void
add_rows (QyFormDialog *dialog, Invoice *self, const QyCourse *course)
{
  const char *const labels[] = { _ ("Ordinary invoice"), _ ("Special VAT invoice"),
                                 _ ("Credit invoice"), NULL };
  g_autofree char *today = qy_date_to_iso (course->today);
  gint64 open = self->preferred != NULL ? qy_payment_item_get_due (self->preferred)->amount
                                              - qy_payment_item_get_invoiced (self->preferred)
                                        : 0;
  QyMoney money = { open, "" };
  g_autofree char *amount = NULL;

  g_strlcpy (money.currency, self->currency, sizeof money.currency);
  amount = open > 0 ? qy_money_to_plain (money) : NULL;
  self->kind_row = qy_form_dialog_add_choice (dialog, _ ("_Kind"), labels, 0);
  self->number_row = qy_form_dialog_add_text (dialog, _ ("_Number"), NULL);
  self->issued_row = qy_form_dialog_add_day (dialog, _ ("_Issued on"), today, course->today, FALSE);
  self->received_row =
      qy_form_dialog_add_day (dialog, _ ("Recei_ved on"), NULL, course->today, TRUE);
  self->amount_row = qy_payment_add_amount (dialog, _ ("_Amount with tax"), amount, self->currency);
  self->rate_row = qy_form_dialog_add_text (dialog, _ ("_Tax rate"), NULL);
}

QyFormDialog *
qy_invoice_dialog_new (GtkWidget *from,
                       QyBook *book,
                       const QyCourse *course,
                       GPtrArray *items,
                       QyPaymentItem *preferred)
{
  Invoice *self = g_new0 (Invoice, 1);
  QyFormDialog *dialog = qy_form_dialog_new (from, _ ("Record Invoice"), _ ("_Record"));

  self->book = g_object_ref (book);
  self->contract_id = g_strdup (course->contract_id);
  self->items = qy_payment_like (items, preferred, &self->direction, self->currency);
  self->preferred = preferred != NULL ? g_object_ref (preferred) : NULL;
  qy_form_dialog_set_data (dialog, self, invoice_free);
  add_rows (dialog, self, course);
  self->split_label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->split_label, 0);
  gtk_label_set_wrap (self->split_label, TRUE);
  qy_form_dialog_add_below (dialog, GTK_WIDGET (self->split_label));
  self->shares = g_object_new (QY_TYPE_SHARE_LIST, "title", _ ("For"), NULL);
  qy_form_dialog_add_below (dialog, GTK_WIDGET (self->shares));
  g_signal_connect_object (self->shares, "changed", G_CALLBACK (on_shares_changed), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind_row, "notify::selected", G_CALLBACK (on_kind_changed), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  on_kind_changed (dialog);
  gtk_widget_grab_focus (GTK_WIDGET (self->number_row));
  return dialog;
}
