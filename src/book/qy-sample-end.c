/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-end.h"

#include "qy-book-due-mark.h"
#include "qy-book-due.h"
#include "qy-book-money.h"
#include "qy-book-renewal.h"

#define DAYS_BEFORE -100

static gboolean
pay (QyBook *book, const QyDueItem *item, GError **error)
{
  gint64 open = item->amount - item->paid;
  g_autoptr (QyMovement) movement =
      qy_movement_new (item->holder_id, item->direction == QY_DIRECTION_IN ? "in" : "out",
                       "payment", item->due_on, open, item->currency);
  const QyShare share = { item->source_id, item->occurrence, open };

  movement->method = g_strdup ("银行转账");
  return qy_book_movement_put (book, movement, &share, 1, error);
}

gboolean
qy_sample_decide_end (QySample *self, const char *contract_id, QyDate last, GError **error)
{
  QyDate day = qy_date_add_days (last, DAYS_BEFORE);
  g_autofree char *sent = qy_date_to_iso (day);
  g_autofree char *arrived = qy_date_to_iso (qy_date_add_days (day, 3));
  g_autoptr (QyCorrespondence) letter =
      qy_correspondence_new (contract_id, "out", NULL, "registered", NULL);
  g_autoptr (GError) local = NULL;

  letter->sent_on = g_steal_pointer (&sent);
  letter->arrived_on = g_steal_pointer (&arrived);
  letter->proof = g_strdup ("挂号信回执");
  qy_sample_act_on (self, qy_date_add_days (day, 4), QY_SAMPLE_MANAGER);
  if (qy_book_contract_object (self->book, contract_id, QY_DATE_NONE, "期满不再续约", letter, NULL,
                               &local))
    return TRUE;
  if (!g_error_matches (local, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_clear_error (&local);
  if (qy_book_contract_let_expire (self->book, contract_id, "期满不再续约", &local)
      || g_error_matches (local, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT))
    return TRUE; /* or its text states no period */
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
qy_sample_settle (QySample *self, const char *contract_id, QyDate on, GError **error)
{
  g_autofree char *until = qy_date_to_iso (on);
  g_autofree char *handed_over = NULL;
  g_autoptr (GPtrArray) items = NULL;
  QyDate day;

  qy_sample_act_on (self, on, QY_SAMPLE_DRAFTER);
  day = qy_book_get_today (self->book);
  handed_over = qy_date_to_iso (day);
  items = qy_book_schedule (self->book, contract_id, NULL, NULL, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const QyDueItem *item = items->pdata[i];

      if (item->kind == QY_DUE_HANDOVER && item->open
          && !qy_book_due_done (self->book,
                                &(QyDueRef){ contract_id, item->source_id, item->occurrence },
                                handed_over, NULL, error))
        return FALSE;
      if (item->kind == QY_DUE_PAYMENT && item->has_amount && item->amount > item->paid
          && item->due_on != NULL && strcmp (item->due_on, until) <= 0
          && !pay (self->book, item, error))
        return FALSE;
    }
  return items != NULL;
}
