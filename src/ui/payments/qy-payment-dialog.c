/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-payment-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-money-acts.h"
#include "qy-payment-words.h"
#include "qy-share-list.h"

typedef struct
{
  QyBook *book;
  char *contract_id;
  QyDirection direction;
  char currency[4];
  GPtrArray *items; /* of that direction and currency */
  QyPaymentItem *preferred;
  AdwComboRow *kind_row;
  QyDayRow *day_row;
  GtkEditable *amount_row;
  GtkEditable *method_row;
  GtkEditable *account_row;
  GtkEditable *note_row;
  QyShareList *shares;
} Payment;

static void
payment_free (gpointer data)
{
  Payment *self = data;

  g_object_unref (self->book);
  g_free (self->contract_id);
  g_ptr_array_unref (self->items);
  g_clear_object (&self->preferred);
  g_free (self);
}

static const char *
chosen_kind (Payment *self)
{
  return qy_movement_kinds ()[adw_combo_row_get_selected (self->kind_row)];
}

static gint64
typed_amount (Payment *self)
{
  QyMoney money = { 0 };
  const char *text = gtk_editable_get_text (self->amount_row);

  if (!qy_money_parse (text, self->currency, &money, NULL)
      || !g_str_equal (money.currency, self->currency))
    return -1;
  return money.minor > 0 ? money.minor : -1;
}

static void
on_changed (QyFormDialog *dialog)
{
  Payment *self = qy_form_dialog_get_data (dialog);
  gint64 amount = 0;

  if (self == NULL || self->shares == NULL)
    return;
  amount = typed_amount (self);
  qy_payment_mark_wrong (GTK_WIDGET (self->amount_row),
                         amount < 0 && *gtk_editable_get_text (self->amount_row) != '\0');
  qy_share_list_set_amount (self->shares, MAX (amount, 0));
  qy_form_dialog_set_ready (dialog, amount > 0 && qy_day_row_is_fine (self->day_row)
                                        && qy_share_list_is_fine (self->shares));
}

static void
on_shares_changed (QyFormDialog *dialog)
{
  Payment *self = qy_form_dialog_get_data (dialog);

  qy_form_dialog_set_ready (dialog, typed_amount (self) > 0 && qy_day_row_is_fine (self->day_row)
                                        && qy_share_list_is_fine (self->shares));
}

/* A credit note and a refund may take off what was paid already. */
static void
on_kind_changed (QyFormDialog *dialog)
{
  Payment *self = qy_form_dialog_get_data (dialog);
  gboolean plain =
      g_str_equal (chosen_kind (self), "payment") || g_str_equal (chosen_kind (self), "set-off");

  qy_share_list_set_items (self->shares, self->items, self->preferred,
                           plain ? QY_SHARE_OF_OPEN : QY_SHARE_OF_PLANNED);
  on_changed (dialog);
}

static const char *
movement_direction (Payment *self)
{
  gboolean in = self->direction == QY_DIRECTION_IN;

  if (g_str_equal (chosen_kind (self), "refund"))
    in = !in;
  return in ? "in" : "out";
}

static void
on_accepted (QyFormDialog *dialog)
{
  Payment *self = qy_form_dialog_get_data (dialog);
  QyMoneyAct *act = qy_money_act_new ();
  g_autofree char *day = qy_day_row_dup_iso (self->day_row);

  act->movement = qy_movement_new (self->contract_id, movement_direction (self), chosen_kind (self),
                                   day, typed_amount (self), self->currency);
  act->movement->method = qy_form_text (self->method_row);
  act->movement->account = qy_form_text (self->account_row);
  act->movement->note = qy_form_text (self->note_row);
  g_ptr_array_unref (act->parts);
  act->parts = qy_share_list_dup_parts (self->shares);
  qy_form_dialog_run (dialog, self->book, qy_money_act_record, act, qy_money_act_free,
                      _ ("Payment recorded"));
}

static const char *
title_of (const char *kind, QyDirection direction)
{
  if (g_str_equal (kind, "credit-note"))
    return _ ("Record Credit Note");
  return direction == QY_DIRECTION_IN ? _ ("Record Receipt") : _ ("Record Payment");
}

static void
add_rows (QyFormDialog *dialog, Payment *self, const QyCourse *course, const char *kind)
{
  g_autofree char *today = qy_date_to_iso (course->today);
  g_auto (GStrv) kinds = qy_payment_kind_labels ();
  gint64 open = self->preferred != NULL ? qy_payment_item_get_open (self->preferred) : 0;
  QyMoney money = { open, "" };
  g_autofree char *amount = NULL;

  g_strlcpy (money.currency, self->currency, sizeof money.currency);
  amount = open > 0 ? qy_money_to_plain (money) : NULL;
  self->kind_row = qy_form_dialog_add_choice (dialog, _ ("_Kind"), (const char *const *) kinds,
                                              qy_payment_kind_index (kind));
  self->day_row = qy_form_dialog_add_day (dialog, _ ("_Day"), today, course->today, FALSE);
  self->amount_row = qy_payment_add_amount (dialog, _ ("_Amount"), amount, self->currency);
  self->method_row = qy_form_dialog_add_text (dialog, _ ("_Means of payment"), NULL);
  self->account_row = qy_form_dialog_add_text (dialog, _ ("Acc_ount"), NULL);
  self->note_row = qy_form_dialog_add_text (dialog, _ ("_Note"), NULL);
}

QyFormDialog *
qy_payment_dialog_new (GtkWidget *from,
                       QyBook *book,
                       const QyCourse *course,
                       GPtrArray *items,
                       QyPaymentItem *preferred,
                       const char *kind)
{
  Payment *self = g_new0 (Payment, 1);
  QyFormDialog *dialog = NULL;

  self->book = g_object_ref (book);
  self->contract_id = g_strdup (course->contract_id);
  self->items = qy_payment_like (items, preferred, &self->direction, self->currency);
  self->preferred = preferred != NULL ? g_object_ref (preferred) : NULL;
  dialog = qy_form_dialog_new (from, title_of (kind, self->direction), _ ("_Record"));
  qy_form_dialog_set_data (dialog, self, payment_free);
  add_rows (dialog, self, course, kind);
  self->shares = g_object_new (QY_TYPE_SHARE_LIST, "title", _ ("For"), NULL);
  qy_form_dialog_add_below (dialog, GTK_WIDGET (self->shares));
  g_signal_connect_object (self->shares, "changed", G_CALLBACK (on_shares_changed), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind_row, "notify::selected", G_CALLBACK (on_kind_changed), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  on_kind_changed (dialog);
  gtk_widget_grab_focus (GTK_WIDGET (self->amount_row));
  return dialog;
}
