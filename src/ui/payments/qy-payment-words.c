/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-payment-words.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-term-kind.h"

static const struct
{
  const char *kind;
  const char *label;
} kinds[] = {
  { "payment", N_ ("Payment") },
  { "refund", N_ ("Refund") },
  { "credit-note", N_ ("Credit note") },
  { "set-off", N_ ("Set-off") },
};

const char *
qy_payment_kind_label (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      return _ (kinds[i].label);
  return kind;
}

char **
qy_payment_kind_labels (void)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; qy_movement_kinds ()[i] != NULL; i++)
    g_strv_builder_add (labels, qy_payment_kind_label (qy_movement_kinds ()[i]));
  return g_strv_builder_end (labels);
}

guint
qy_payment_kind_index (const char *kind)
{
  for (guint i = 0; qy_movement_kinds ()[i] != NULL; i++)
    if (g_str_equal (qy_movement_kinds ()[i], kind))
      return i;
  return 0;
}

const char *
qy_payment_event_label (const char *event)
{
  int index = qy_term_kind_attr_index (QY_TERM_PAYMENT_DEADLINE, "event");
  const QyTermAttrKind *attr = &qy_term_kind_attrs (QY_TERM_PAYMENT_DEADLINE, NULL)[index];

  return event != NULL ? qy_term_choice_print (attr, event, qy_language_of_interface ()) : "?";
}

GPtrArray *
qy_payment_like (GPtrArray *items,
                 QyPaymentItem *preferred,
                 QyDirection *direction,
                 char currency[4])
{
  GPtrArray *like = g_ptr_array_new_with_free_func (g_object_unref);
  QyPaymentItem *first = preferred;

  if (first == NULL && items->len > 0)
    first = items->pdata[0];
  *direction = first != NULL ? qy_payment_item_get_due (first)->direction : QY_DIRECTION_UNKNOWN;
  g_strlcpy (currency, first != NULL ? qy_payment_item_get_due (first)->currency : "CNY", 4);
  for (guint i = 0; i < items->len; i++)
    {
      const QyDueItem *due = qy_payment_item_get_due (items->pdata[i]);

      if (due->direction == *direction && g_str_equal (due->currency, currency))
        g_ptr_array_add (like, g_object_ref (items->pdata[i]));
    }
  return like;
}

GtkEditable *
qy_payment_add_amount (QyFormDialog *dialog,
                       const char *title,
                       const char *text,
                       const char *currency)
{
  g_autofree char *named = g_strdup_printf ("%s (%s)", title, currency);

  return qy_form_dialog_add_text (dialog, named, text);
}

void
qy_payment_mark_wrong (GtkWidget *row, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (row, "error");
  else
    gtk_widget_remove_css_class (row, "error");
}
