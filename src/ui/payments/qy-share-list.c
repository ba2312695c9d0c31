/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-share-list.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-money.h"

/* One planned payment and what is allocated to it. */
typedef struct
{
  QyPaymentItem *item;
  gint64 limit;
  GtkWidget *row;
  GtkEditable *entry;
  gint64 amount; /* -1: what stands there is none */
} Part;

struct _QyShareList
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *parts; /* of Part; the preferred one first */
  GtkWidget *summary;
  gint64 total;
  gboolean by_hand; /* a person has changed a part */
  gboolean setting;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (QyShareList, qy_share_list, ADW_TYPE_PREFERENCES_GROUP)

static void
part_free (gpointer data)
{
  Part *part = data;

  g_object_unref (part->item);
  g_free (part);
}

static const char *
currency_of (QyShareList *self)
{
  const Part *first = self->parts->len > 0 ? self->parts->pdata[0] : NULL;

  return first != NULL ? qy_payment_item_get_due (first->item)->currency : "CNY";
}

static gint64
sum_of_parts (QyShareList *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->parts->len; i++)
    sum += MAX (((Part *) self->parts->pdata[i])->amount, 0);
  return sum;
}

static void
mark_wrong (GtkWidget *widget, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
}

static char *
summarize (QyShareList *self)
{
  gint64 left = self->total - sum_of_parts (self);
  g_autofree char *amount = qy_display_amount (ABS (left), currency_of (self));

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = self->parts->pdata[i];

      if (part->amount < 0)
        return g_strdup (_ ("A part is not an amount"));
      if (part->amount > part->limit)
        return g_strdup (_ ("A part is more than what is open of that payment"));
    }
  if (left < 0)
    return g_strdup_printf (_ ("The parts are %s more than the amount"), amount);
  if (left > 0)
    return g_strdup_printf (_ ("%s belongs to no planned payment and stays open"), amount);
  return g_strdup (_ ("All of it is allocated"));
}

static void
show_summary (QyShareList *self)
{
  g_autofree char *summary = summarize (self);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  mark_wrong (self->summary, !qy_share_list_is_fine (self));
}

static void
on_part_typed (GtkEditable *entry, QyShareList *self)
{
  Part *part = g_object_get_data (G_OBJECT (entry), "part");
  const char *text = gtk_editable_get_text (entry);
  QyMoney money = { 0 };

  if (self->setting)
    return;
  self->by_hand = TRUE;
  if (*text == '\0')
    part->amount = 0;
  else
    part->amount = qy_money_parse (text, currency_of (self), &money, NULL) && money.minor >= 0
                           && g_str_equal (money.currency, currency_of (self))
                       ? money.minor
                       : -1;
  mark_wrong (GTK_WIDGET (entry), part->amount < 0 || part->amount > part->limit);
  show_summary (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
set_part (QyShareList *self, Part *part, gint64 amount)
{
  QyMoney money = { amount, "" };
  g_autofree char *plain = NULL;

  g_strlcpy (money.currency, currency_of (self), sizeof money.currency);
  plain = amount > 0 ? qy_money_to_plain (money) : g_strdup ("");
  part->amount = amount;
  gtk_editable_set_text (part->entry, plain);
  mark_wrong (GTK_WIDGET (part->entry), FALSE);
}

/* The preferred one first, then what is due first (qy_settlement_allocate()). */
static void
propose (QyShareList *self)
{
  g_autofree QyOpenPayment *open = g_new0 (QyOpenPayment, self->parts->len);
  g_autoptr (GArray) shares = NULL;
  gint64 left = 0;
  gint64 rest = self->total;

  self->setting = TRUE;
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = self->parts->pdata[i];
      gint64 preferred = i == 0 ? MIN (rest, part->limit) : 0;

      set_part (self, part, preferred);
      rest -= preferred;
      open[i].due = qy_payment_item_get_settlement (part->item).due;
      open[i].amount = i == 0 ? 0 : part->limit;
    }
  if (rest > 0 && self->parts->len > 1)
    shares = qy_settlement_allocate (open, self->parts->len, rest, &left, NULL);
  for (guint i = 0; shares != NULL && i < shares->len; i++)
    {
      const QySettlementPart *settled = &g_array_index (shares, QySettlementPart, i);

      set_part (self, self->parts->pdata[settled->index], settled->amount);
    }
  self->setting = FALSE;
}

static void
qy_share_list_finalize (GObject *object)
{
  g_ptr_array_unref (QY_SHARE_LIST (object)->parts);
  G_OBJECT_CLASS (qy_share_list_parent_class)->finalize (object);
}

static void
qy_share_list_class_init (QyShareListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_share_list_finalize;
  changed_signal = g_signal_new ("changed", QY_TYPE_SHARE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
qy_share_list_init (QyShareList *self)
{
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->summary = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_widget_set_margin_top (self->summary, 6);
  gtk_widget_add_css_class (self->summary, "caption");
}

static gint64
limit_of (QyPaymentItem *item, QyShareLimit limit)
{
  const QyDueItem *due = qy_payment_item_get_due (item);

  if (limit == QY_SHARE_OF_OPEN)
    return MAX (qy_payment_item_get_open (item), 0);
  if (limit == QY_SHARE_OF_UNINVOICED)
    return MAX (due->amount - qy_payment_item_get_invoiced (item), 0);
  return due->amount;
}

static void
add_part (QyShareList *self, QyPaymentItem *item, gint64 limit)
{
  const QyDueItem *due = qy_payment_item_get_due (item);
  g_autofree char *title = qy_due_item_title (due);
  g_autofree char *day = qy_display_date (due->due_on);
  g_autofree char *open = qy_display_amount (limit, due->currency);
  g_autofree char *subtitle = NULL;
  Part *part = g_new0 (Part, 1);

  subtitle = due->due_on != NULL ? g_strdup_printf (_ ("due %s, %s open"), day, open)
                                 : g_strdup_printf (_ ("%s open"), open);
  part->item = g_object_ref (item);
  part->limit = limit;
  part->row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part->row), title);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (part->row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (part->row), subtitle);
  part->entry = GTK_EDITABLE (gtk_entry_new ());
  gtk_editable_set_width_chars (part->entry, 12);
  gtk_editable_set_alignment (part->entry, 1);
  gtk_widget_set_valign (GTK_WIDGET (part->entry), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (part->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_object_set_data (G_OBJECT (part->entry), "part", part);
  g_signal_connect_object (part->entry, "changed", G_CALLBACK (on_part_typed), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (part->row), GTK_WIDGET (part->entry));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), part->row);
  g_ptr_array_add (self->parts, part);
}

static void
clear (QyShareList *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  ((Part *) self->parts->pdata[i])->row);
  g_ptr_array_set_size (self->parts, 0);
  if (gtk_widget_get_parent (self->summary) == NULL)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->summary);
}

void
qy_share_list_set_items (QyShareList *self,
                         GPtrArray *items,
                         QyPaymentItem *preferred,
                         QyShareLimit limit)
{
  g_return_if_fail (QY_IS_SHARE_LIST (self) && items != NULL);

  clear (self);
  if (preferred != NULL && limit_of (preferred, limit) > 0)
    add_part (self, preferred, limit_of (preferred, limit));
  for (guint i = 0; i < items->len; i++)
    if (items->pdata[i] != (gpointer) preferred && limit_of (items->pdata[i], limit) > 0)
      add_part (self, items->pdata[i], limit_of (items->pdata[i], limit));
  self->by_hand = FALSE;
  propose (self);
  show_summary (self);
}

void
qy_share_list_set_amount (QyShareList *self, gint64 minor)
{
  g_return_if_fail (QY_IS_SHARE_LIST (self) && minor >= 0);

  self->total = minor;
  if (!self->by_hand)
    propose (self);
  show_summary (self);
}

gboolean
qy_share_list_is_fine (QyShareList *self)
{
  g_return_val_if_fail (QY_IS_SHARE_LIST (self), FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = self->parts->pdata[i];

      if (part->amount < 0 || part->amount > part->limit)
        return FALSE;
    }
  return sum_of_parts (self) <= self->total;
}

GPtrArray *
qy_share_list_dup_parts (QyShareList *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_allocation_free);

  g_return_val_if_fail (QY_IS_SHARE_LIST (self), list);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = self->parts->pdata[i];
      const QyDueItem *due = qy_payment_item_get_due (part->item);
      QyAllocation *share = NULL;

      if (part->amount <= 0)
        continue;
      share = g_new0 (QyAllocation, 1);
      share->source_id = g_strdup (due->source_id);
      share->occurrence = g_strdup (due->occurrence);
      share->amount = part->amount;
      g_ptr_array_add (list, share);
    }
  return list;
}
