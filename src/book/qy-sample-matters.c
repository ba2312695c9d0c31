/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-matters.h"

#include "qy-book-checklist.h"
#include "qy-book-milestone.h"
#include "qy-book-obligation.h"
#include "qy-book-renewal.h"
#include "qy-book-term.h"
#include "qy-contract-facts.h"
#include "qy-sample-governance.h"

#define DELIVERED_AFTER 18 /* days from the signature of a licence */
#define ACCEPTED_AFTER  8  /* days from a delivery */
#define LATE_DELIVERY   12 /* days before today */
#define LATE_ROW        42 /* delivered, and not accepted yet */

typedef gboolean (*MatterFunc) (QySample *self, guint index, GError **error);

static const QySampleRow *
row_at (guint index)
{
  gsize n;

  return qy_sample_plan (&n) + index;
}

static QyDate
days_ago (const QySample *self, int days)
{
  return qy_date_add_days (self->today, -days);
}

static gboolean
put_milestone (QySample *self,
               guint index,
               QyMilestoneKind kind,
               const char *name,
               QyDate day,
               const char *letter_id,
               const char *note,
               GError **error)
{
  g_autofree char *on = qy_date_to_iso (day);
  g_autoptr (QyMilestone) milestone =
      qy_milestone_new (self->contracts[index], qy_milestone_kind_to_string (kind), name, on);

  milestone->letter_id = g_strdup (letter_id);
  milestone->note = g_strdup (note);
  return qy_book_milestone_put (self->book, milestone, error);
}

static QyCorrespondence *
write_letter (const QySample *self,
              guint index,
              const char *direction,
              const char *kind,
              const char *channel,
              const char *subject,
              int sent_ago,
              const char *proof)
{
  QyCorrespondence *letter =
      qy_correspondence_new (self->contracts[index], direction, kind, channel, subject);

  letter->sent_on = qy_date_to_iso (days_ago (self, sent_ago));
  letter->arrived_on = qy_date_to_iso (days_ago (self, sent_ago - 2));
  letter->proof = g_strdup (proof);
  return letter;
}

/* What deadlines wait for. */
static gboolean
record_delivery (QySample *self, guint index, GError **error)
{
  const QySampleRow *row = row_at (index);
  gboolean late = index + 1 == LATE_ROW;
  QyDate delivered =
      row->template == QY_SAMPLE_MINI_PROGRAM
          ? qy_date_add_months (qy_sample_row_start (row, self->today), -3)
          : qy_date_add_days (qy_sample_row_signed_on (row, self->today), DELIVERED_AFTER);
  QyDate accepted;

  if (late)
    delivered = days_ago (self, LATE_DELIVERY);
  accepted = qy_date_add_days (delivered, ACCEPTED_AFTER);
  if (qy_date_compare (accepted, self->today) >= 0 && !late)
    return TRUE;
  qy_sample_act_on (self, delivered, QY_SAMPLE_ENGINEER);
  if (!put_milestone (self, index, QY_MILESTONE_EVENT, "delivery", delivered, NULL,
                      late ? "最后一批模块部署完成" : "部署完成，双方签署到货安装单", error))
    return FALSE;
  if (late)
    return TRUE;
  qy_sample_act_on (self, accepted, QY_SAMPLE_ENGINEER);
  return put_milestone (self, index, QY_MILESTONE_EVENT, "acceptance", accepted, NULL,
                        "验收合格，签署验收报告", error);
}

static gboolean
agree_on_renewal (QySample *self, guint index, GError **error)
{
  g_autoptr (QyCorrespondence) letter = write_letter (self, index, "in", NULL, "e-mail", NULL, 11,
                                                      "邮件编号 20211@wangshu-univ.example");

  qy_sample_act_on (self, days_ago (self, 9), QY_SAMPLE_MANAGER);
  return qy_book_contract_renew (self->book, self->contracts[index], days_ago (self, 9),
                                 "会议纪要：价格不变，续展一期", letter, NULL, error);
}

static gboolean
receive_objection (QySample *self, guint index, GError **error)
{
  g_autoptr (QyCorrespondence) letter =
      write_letter (self, index, "in", NULL, "registered", NULL, 67, "挂号信 XA20260931");

  qy_sample_act_on (self, days_ago (self, 65), QY_SAMPLE_DRAFTER);
  return qy_book_contract_object (self->book, self->contracts[index], QY_DATE_NONE,
                                  "下一年度重新签订合同，不自动续展", letter, NULL, error);
}

static gboolean
agree_on_extension (QySample *self, guint index, GError **error)
{
  QyDate last = qy_sample_row_end (row_at (index), self->today);
  g_autoptr (QyCorrespondence) letter =
      write_letter (self, index, "out", NULL, "hand", NULL, 8, "签收单，云泽三院信息科");

  qy_sample_act_on (self, days_ago (self, 6), QY_SAMPLE_MANAGER);
  return qy_book_contract_extend (self->book, self->contracts[index], days_ago (self, 6),
                                  qy_date_add_days (last, 60),
                                  "新合同会签期间照常服务，费用按原月费计算", letter, error);
}

static gboolean
decide_expiry (QySample *self, guint index, GError **error)
{
  qy_sample_act_on (self, days_ago (self, 14), QY_SAMPLE_MANAGER);
  return qy_book_contract_let_expire (self->book, self->contracts[index],
                                      "服务器年内迁入云平台，到期不再续签", error);
}

static gboolean
send_notice (QySample *self, guint index, GError **error)
{
  g_autoptr (QyCorrespondence) letter =
      write_letter (self, index, "out", "notice", "e-mail", "项目负责人变更通知", 21, "已读回执");

  qy_sample_act_on (self, days_ago (self, 19), QY_SAMPLE_ENGINEER);
  return qy_book_correspondence_put (self->book, letter, error)
         && put_milestone (self, index, QY_MILESTONE_NOTICE, NULL, days_ago (self, 19), letter->id,
                           "我方项目负责人变更", error);
}

static gboolean
send_reminder (QySample *self, guint index, GError **error)
{
  g_autoptr (QyCorrespondence) letter = write_letter (self, index, "out", "reminder", "courier",
                                                      "运维服务费催款函", 6, "快递单号 YZ05210388");

  qy_sample_act_on (self, days_ago (self, 4), QY_SAMPLE_DRAFTER);
  return qy_book_correspondence_put (self->book, letter, error);
}

static gboolean
receive_consent (QySample *self, guint index, GError **error)
{
  g_autoptr (QyCorrespondence) letter =
      write_letter (self, index, "in", "consent", "hand", "同意向测评机构披露接口文档的复函", 92,
                    "原件存档，编号 2026-17");

  qy_sample_act_on (self, days_ago (self, 90), QY_SAMPLE_LAWYER);
  return qy_book_correspondence_put (self->book, letter, error)
         && put_milestone (self, index, QY_MILESTONE_CONSENT, NULL, days_ago (self, 90), letter->id,
                           "仅限测评所需部分", error);
}

static gboolean
put_obligation (QySample *self,
                guint index,
                const char *kind,
                const char *title,
                const char *every,
                const char *evidence,
                GError **error)
{
  g_autofree char *from = qy_date_to_iso (qy_sample_row_start (row_at (index), self->today));
  g_autofree char *rule = g_strdup_printf ("every %s from %s; end", every, from);
  g_autoptr (QyObligation) obligation =
      qy_obligation_new (self->contracts[index], kind, title, "B", rule);

  obligation->evidence = g_strdup (evidence);
  return qy_book_obligation_put (self->book, obligation, error);
}

static gboolean
write_duties (QySample *self, guint index, GError **error)
{
  qy_sample_act_on (self, qy_sample_row_start (row_at (index), self->today), QY_SAMPLE_ENGINEER);
  return put_obligation (self, index, "meeting", "季度服务评审会", "P3M", "会议纪要", error)
         && put_obligation (self, index, "report", "年度运行总结报告", "P12M", "报告签收单", error);
}

/* The invoice follows the money: what the paper says of it is noted as a term. */
static gboolean
note_invoice_term (QySample *self, guint index, GError **error)
{
  const QyAssignment values[] = { { "timing", "after" }, { "within", "10日" } };
  g_autofree char *id = NULL;

  qy_sample_act_on (self, qy_sample_row_start (row_at (index), self->today), QY_SAMPLE_DRAFTER);
  id = qy_book_term_add_stated (self->book, self->contracts[index], QY_TERM_INVOICE, NULL, values,
                                G_N_ELEMENTS (values), error);
  return id != NULL;
}

static gboolean
tick_first (QySample *self, guint index, guint most, GError **error)
{
  g_autoptr (GPtrArray) items =
      qy_book_checklist_list (self->book, self->contracts[index], "preparation", error);

  for (guint i = 0; items != NULL && i < MIN (items->len, most); i++)
    {
      const QyChecklistItem *item = items->pdata[i];

      if (!qy_book_checklist_tick (self->book, item->id, TRUE, error))
        return FALSE;
    }
  return items != NULL;
}

static gboolean
begin_preparation (QySample *self, guint index, GError **error)
{
  g_autofree char *budget =
      g_strdup_printf ("预算：全年%u,000元以内，比照往年同类合同", row_at (index)->thousands);
  g_autoptr (QyChecklistItem) item =
      qy_checklist_item_new (self->contracts[index], "preparation", budget);

  item->due_on = qy_date_to_iso (qy_date_add_days (self->today, 12));
  item->note = g_strdup ("财务负责人确认后方可送审");
  qy_sample_act_on (self, days_ago (self, 2), QY_SAMPLE_DRAFTER);
  return qy_book_checklist_start (self->book, self->contracts[index], "preparation", error)
         && tick_first (self, index, 2, error) && qy_book_checklist_put (self->book, item, error);
}

/* Rows of the plan, the first is 1. */
static const struct
{
  guint row;
  MatterFunc func;
} matters[] = {
  { 20, agree_on_renewal },
  { 26, write_duties },
  { 27, note_invoice_term },
  { 30, receive_consent },
  { 31, receive_objection },
  { 32, agree_on_extension },
  { 32, qy_sample_ask_for_changes },
  { 36, decide_expiry },
  { 37, write_duties },
  { 40, send_notice },
  { 44, send_reminder },
  { 59, begin_preparation },
};

gboolean
qy_sample_add_matters (QySample *self, guint index, GError **error)
{
  const QySampleRow *row = row_at (index);

  if ((row->template == QY_SAMPLE_MINI_PROGRAM || row->template == QY_SAMPLE_NETWORK)
      && row->state >= QY_STATE_IN_FORCE && !record_delivery (self, index, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (matters); i++)
    if (matters[i].row == index + 1 && !matters[i].func (self, index, error))
      return FALSE;
  return TRUE;
}
