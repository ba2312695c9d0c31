/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-payment-item.h"

#include <glib/gi18n-lib.h>

struct _QyPaymentItem
{
  GObject parent_instance;

  QyDueItem *due;
  gint64 paid;
  gint64 credited;
  gint64 invoiced;
  gboolean waived;
  gboolean late;
};

G_DEFINE_FINAL_TYPE (QyPaymentItem, qy_payment_item, G_TYPE_OBJECT)

static void
qy_payment_item_finalize (GObject *object)
{
  qy_due_item_free (QY_PAYMENT_ITEM (object)->due);
  G_OBJECT_CLASS (qy_payment_item_parent_class)->finalize (object);
}

static void
qy_payment_item_class_init (QyPaymentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_payment_item_finalize;
}

static void
qy_payment_item_init (QyPaymentItem *self)
{
}

static QyDate
due_day (const QyDueItem *due)
{
  return due->due_on != NULL ? qy_date_from_iso (due->due_on, NULL) : QY_DATE_NONE;
}

QyPaymentItem *
qy_payment_item_new (const QyCourse *course, const QyDueItem *due)
{
  QyPaymentItem *self = NULL;
  const QyMoneyTotal *total = NULL;
  const QyDueMark *mark = NULL;
  QyDate day;

  g_return_val_if_fail (course != NULL && due != NULL && due->has_amount, NULL);

  self = g_object_new (QY_TYPE_PAYMENT_ITEM, NULL);
  self->due = qy_due_item_copy (due);
  total = qy_course_find_total (course, due);
  mark = qy_course_find_mark (course, due);
  day = due_day (due);
  if (total != NULL)
    {
      self->paid = total->paid;
      self->credited = total->credited;
      self->invoiced = total->invoiced;
    }
  self->waived = mark != NULL && g_strcmp0 (mark->state, "waived") == 0;
  self->late = qy_date_is_set (day) && qy_date_compare (day, course->today) < 0;
  return self;
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyDueItem *dues[] = { (*(QyPaymentItem *const *) a)->due,
                              (*(QyPaymentItem *const *) b)->due };

  if (dues[0]->due_on == NULL || dues[1]->due_on == NULL)
    return (dues[0]->due_on == NULL) - (dues[1]->due_on == NULL);
  return strcmp (dues[0]->due_on, dues[1]->due_on);
}

GPtrArray *
qy_payment_item_list (const QyCourse *course)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (course != NULL, items);

  for (guint i = 0; i < course->dues->len; i++)
    {
      const QyDueItem *due = course->dues->pdata[i];

      if (due->kind == QY_DUE_PAYMENT && due->has_amount)
        g_ptr_array_add (items, qy_payment_item_new (course, due));
    }
  g_ptr_array_sort (items, by_day);
  return items;
}

const QyDueItem *
qy_payment_item_get_due (QyPaymentItem *self)
{
  g_return_val_if_fail (QY_IS_PAYMENT_ITEM (self), NULL);

  return self->due;
}

QyPaymentState
qy_payment_item_get_state (QyPaymentItem *self)
{
  g_return_val_if_fail (QY_IS_PAYMENT_ITEM (self), QY_PAYMENT_PLANNED);

  if (self->waived)
    return QY_PAYMENT_WAIVED;
  if (qy_payment_item_get_open (self) <= 0)
    return QY_PAYMENT_PAID;
  if (self->due->due_on == NULL)
    return QY_PAYMENT_WAITING;
  if (self->late)
    return QY_PAYMENT_OVERDUE;
  return self->paid + self->credited > 0 ? QY_PAYMENT_PARTLY : QY_PAYMENT_PLANNED;
}

const char *
qy_payment_item_state_label (QyPaymentItem *self)
{
  static const char *const labels[] = {
    [QY_PAYMENT_PLANNED] = N_ ("Planned"), [QY_PAYMENT_PARTLY] = N_ ("Partly paid"),
    [QY_PAYMENT_OVERDUE] = N_ ("Overdue"), [QY_PAYMENT_PAID] = N_ ("Paid"),
    [QY_PAYMENT_WAITING] = N_ ("Waiting"), [QY_PAYMENT_WAIVED] = N_ ("Waived"),
  };

  return _ (labels[qy_payment_item_get_state (self)]);
}

gint64
qy_payment_item_get_paid (QyPaymentItem *self)
{
  g_return_val_if_fail (QY_IS_PAYMENT_ITEM (self), 0);

  return self->paid + self->credited;
}

gint64
qy_payment_item_get_invoiced (QyPaymentItem *self)
{
  g_return_val_if_fail (QY_IS_PAYMENT_ITEM (self), 0);

  return self->invoiced;
}

gint64
qy_payment_item_get_open (QyPaymentItem *self)
{
  g_return_val_if_fail (QY_IS_PAYMENT_ITEM (self), 0);

  return self->waived ? 0 : self->due->amount - self->paid - self->credited;
}

QyOpenPayment
qy_payment_item_get_settlement (QyPaymentItem *self)
{
  QyOpenPayment payment = { QY_DATE_NONE };

  g_return_val_if_fail (QY_IS_PAYMENT_ITEM (self), payment);

  payment.due = due_day (self->due);
  payment.amount = self->due->amount;
  payment.paid = self->paid;
  payment.credited = self->credited;
  return payment;
}
