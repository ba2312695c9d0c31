/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-end.h"

#include "qy-book-checklist.h"
#include "qy-book-milestone.h"
#include "qy-book-renewal.h"
#include "qy-book-suspension.h"
#include "qy-book-termination.h"
#include "qy-contract-facts.h"
#include "qy-sample-records.h"

#define DAYS_BEFORE -100 /* from the last day to the letter that says so */
#define WIND_UP     46   /* days after the end in which everything is paid and handed over */
#define SUSPENDED   20   /* days before today */

/* An objection by letter, or a decision where the contract ends by itself. */
static gboolean
decide_end (QySample *self, const char *contract_id, QyDate last, GError **error)
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

static QyDate
yesterday (const QySample *self)
{
  return qy_date_add_days (self->today, -1);
}

static QyDate
earlier (QyDate one, QyDate other)
{
  return qy_date_compare (one, other) < 0 ? one : other;
}

static gboolean
become (
    QySample *self, guint index, QyContractState state, QyDate day, const char *why, GError **error)
{
  qy_sample_act_on (self, day, QY_SAMPLE_MANAGER);
  return qy_book_contract_set_state (self->book, self->contracts[index], state, why, error);
}

static gboolean
put_milestone (QySample *self,
               guint index,
               QyMilestoneKind kind,
               const char *name,
               QyDate day,
               const char *reason,
               GError **error)
{
  g_autofree char *on = qy_date_to_iso (day);
  g_autoptr (QyMilestone) milestone =
      qy_milestone_new (self->contracts[index], qy_milestone_kind_to_string (kind), name, on);

  milestone->reason = g_strdup (reason);
  qy_sample_act_on (self, day, QY_SAMPLE_MANAGER);
  return qy_book_milestone_put (self->book, milestone, error);
}

/* Where the text asks for it: given back or destroyed, by turns. */
static gboolean
give_back (QySample *self, guint index, const QySampleRow *row, QyDate over, GError **error)
{
  gboolean returned = index % 2 == 0;

  if (row->template != QY_SAMPLE_SECRECY && row->template != QY_SAMPLE_OPERATIONS)
    return TRUE;
  return put_milestone (self, index, returned ? QY_MILESTONE_RETURNED : QY_MILESTONE_DESTROYED,
                        NULL, earlier (qy_date_add_days (over, 5), yesterday (self)),
                        returned ? "纸质资料和移动存储介质清点退还，双方签收"
                                 : "电子资料删除并覆写，出具销毁证明",
                        error);
}

static gboolean
expire (QySample *self, guint index, const QySampleRow *row, QyDate over, GError **error)
{
  QyDate last = qy_date_add_days (over, -1);

  return qy_sample_keep_records (self, index, qy_date_add_days (last, DAYS_BEFORE), error)
         && decide_end (self, self->contracts[index], last, error)
         && qy_sample_keep_records (self, index, over, error)
         && become (self, index, QY_STATE_EXPIRED, over, NULL, error)
         && give_back (self, index, row, over, error);
}

static gboolean
tick_all (QySample *self, guint index, GError **error)
{
  g_autoptr (GPtrArray) items =
      qy_book_checklist_list (self->book, self->contracts[index], "handover", error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const QyChecklistItem *item = items->pdata[i];

      if (!qy_book_checklist_tick (self->book, item->id, TRUE, error))
        return FALSE;
    }
  return items != NULL;
}

static gboolean
wind_up (QySample *self, guint index, QyDate over, GError **error)
{
  QyDate day = earlier (qy_date_add_days (over, WIND_UP), yesterday (self));

  if (!qy_sample_keep_records (self, index, day, error))
    return FALSE;
  qy_sample_act_on (self, day, QY_SAMPLE_DRAFTER);
  return qy_book_contract_settle (self->book, self->contracts[index], day,
                                  "双方对账无误，签署结算确认书", error)
         && tick_all (self, index, error);
}

static gboolean
terminate (QySample *self, guint index, QyDate day, GError **error)
{
  static const struct
  {
    QyTerminationGround ground;
    const char *reason;
  } grounds[] = {
    { QY_GROUND_AGREEMENT, "客户机房整体搬迁上云，双方协商一致解除" },
    { QY_GROUND_NOTICE, "客户业务调整，按约定提前通知解除" },
    { QY_GROUND_UNCURED_BREACH, "客户长期未提供远程接入条件，催告后仍未改正" },
  };
  g_autofree char *sent = qy_date_to_iso (qy_date_add_days (day, -15));
  g_autofree char *arrived = qy_date_to_iso (qy_date_add_days (day, -13));
  g_autoptr (QyCorrespondence) letter =
      qy_correspondence_new (self->contracts[index], "in", NULL, "courier", NULL);
  guint which = self->terminated++ % G_N_ELEMENTS (grounds);

  letter->sent_on = g_steal_pointer (&sent);
  letter->arrived_on = g_steal_pointer (&arrived);
  letter->proof = g_strdup_printf ("快递单号 YZ%08u", 5210000 + index * 173);
  if (!qy_sample_keep_records (self, index, day, error))
    return FALSE;
  qy_sample_act_on (self, day, QY_SAMPLE_MANAGER);
  return qy_book_contract_terminate (self->book, self->contracts[index], grounds[which].ground,
                                     grounds[which].reason, day, letter, error)
         && wind_up (self, index, day, error);
}

static gboolean
replace (QySample *self, guint index, QyDate day, GError **error)
{
  return qy_sample_keep_records (self, index, day, error)
         && put_milestone (self, index, QY_MILESTONE_TERMINATION,
                           qy_termination_ground_to_string (QY_GROUND_AGREEMENT),
                           qy_date_add_days (day, -1), "由新合同代替", error)
         && become (self, index, QY_STATE_REPLACED, day, "由新合同代替", error)
         && wind_up (self, index, day, error);
}

static gboolean
suspend (QySample *self, guint index, const QySampleRow *row, GError **error)
{
  gboolean closed = row->template == QY_SAMPLE_MINI_PROGRAM;
  QyDate day = qy_date_add_days (self->today, -SUSPENDED);
  g_autofree char *sent = qy_date_to_iso (qy_date_add_days (day, -5));
  g_autofree char *arrived = qy_date_to_iso (qy_date_add_days (day, -3));
  g_autoptr (QyCorrespondence) letter =
      qy_correspondence_new (self->contracts[index], "out", NULL, "registered", NULL);

  letter->sent_on = g_steal_pointer (&sent);
  letter->arrived_on = g_steal_pointer (&arrived);
  letter->proof = g_strdup ("挂号信回执 XA31960172");
  if (!qy_sample_keep_records (self, index, day, error))
    return FALSE;
  qy_sample_act_on (self, day, QY_SAMPLE_MANAGER);
  return qy_book_contract_suspend (
      self->book, self->contracts[index],
      closed ? QY_SUSPENSION_AGREEMENT : QY_SUSPENSION_NON_PAYMENT,
      closed ? "展馆闭馆改造，改造期间暂停维护" : "年度管理服务费逾期未付，催告后中止服务", day,
      closed ? qy_date_add_days (self->today, 40) : QY_DATE_NONE, letter, error);
}

/* The day on which the contract that takes this one's place begins. */
static QyDate
replaced_on (const QySample *self, guint index)
{
  gsize n;
  const QySampleRow *rows = qy_sample_plan (&n);

  for (gsize i = 0; i < n; i++)
    if (rows[i].parent == index + 1)
      return qy_sample_row_start (&rows[i], self->today);
  return self->today;
}

static gboolean
lead (QySample *self, guint index, const QySampleRow *row, GError **error)
{
  QyDate start = qy_sample_row_start (row, self->today);
  QyDate over = qy_date_add_days (qy_sample_row_end (row, self->today), 1);

  switch (row->state)
    {
    case QY_STATE_SUSPENDED:
      return suspend (self, index, row, error);
    case QY_STATE_EXPIRED:
      return expire (self, index, row, over, error);
    case QY_STATE_TERMINATED:
      return terminate (self, index, qy_date_add_months (start, row->months * 2 / 5), error);
    case QY_STATE_REPLACED:
      return replace (self, index, replaced_on (self, index), error);
    case QY_STATE_CLOSED:
      return expire (self, index, row, over, error) && wind_up (self, index, over, error)
             && become (self, index, QY_STATE_CLOSED, qy_date_add_days (over, WIND_UP + 1),
                        "款项结清，资料归档", error);
    default:
      return TRUE;
    }
}

gboolean
qy_sample_end (QySample *self, guint index, GError **error)
{
  gsize n;
  const QySampleRow *row = qy_sample_plan (&n) + index;

  return lead (self, index, row, error)
         && (row->state == QY_STATE_CLOSED
             || qy_sample_keep_records (self, index, yesterday (self), error));
}
