/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-paper.h"

#include <string.h>

#include "qy-body.h"
#include "qy-book-attachment.h"
#include "qy-book-contract.h"
#include "qy-book-term.h"
#include "qy-sample-matters.h"
#include "qy-sample-records.h"
#include "qy-sample-source.h"

#define CHECK_CODE_LENGTH 8

static gboolean
attach (QySample *self,
        const char *id,
        const char *name,
        const char *role,
        GBytes *bytes,
        GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (QyAttachment) attachment =
      qy_book_attachment_add (self->book, id, name, role, NULL, stream, NULL, NULL, NULL, error);

  return attachment != NULL;
}

static const QyParty *
party_at (QySample *self, guint at)
{
  const QySampleParty *party = g_ptr_array_index (self->parties, at);

  return party->party;
}

/* Stands for the scan of the signed pages. */
static GBytes *
draw_scan (QySample *self, const QyContract *contract, const QySampleRow *row, GError **error)
{
  g_autoptr (QyDocument) page = qy_document_new (QY_DOCUMENT_LETTER, QY_LANGUAGE_ZH);
  g_autofree char *parties =
      g_strdup_printf ("甲方：%s{{br}}乙方：%s", party_at (self, row->client)->name,
                       party_at (self, row->provider)->name);
  g_autofree char *starts = qy_date_print (qy_sample_row_start (row, self->today), QY_LANGUAGE_ZH);
  g_autofree char *ends = qy_date_print (qy_sample_row_end (row, self->today), QY_LANGUAGE_ZH);
  g_autofree char *period = g_strdup_printf ("合同期限自%s起至%s止。", starts, ends);
  const char *const lines[] = { parties, period, "本页为纸质合同的影像，正文以纸质原件为准。" };
  g_autoptr (QyPrinted) printed = NULL;
  g_autofree char *sha256 = qy_body_sha256 (contract->title);
  g_autofree char *code = g_strndup (sha256, CHECK_CODE_LENGTH);
  QyRenderInfo info = { contract->number, 1, sha256, code, contract->created_at };
  guint pages;

  qy_document_set_title (page, row->subject);
  qy_document_set_number (page, contract->number);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (qy_document_append (page, 1, QY_BLOCK_PARA, lines[i], error) == NULL)
      return NULL;
  printed = qy_document_print (page, QY_PRINT_DEFAULT, error);
  return printed != NULL ? self->render (printed, &info, self->render_data, &pages, error) : NULL;
}

/* What the paper says of the payment is noted as a term. */
static gboolean
note_payment_term (QySample *self, const char *contract_id, GError **error)
{
  const QyAssignment values[] = { { "within", "15日" }, { "event", "start" } };
  g_autofree char *id = qy_book_term_add_stated (self->book, contract_id, QY_TERM_PAYMENT_DEADLINE,
                                                 NULL, values, G_N_ELEMENTS (values), error);

  return id != NULL;
}

gboolean
qy_sample_add_paper (QySample *self, guint index, GError **error)
{
  gsize n;
  const QySampleRow *row = qy_sample_plan (&n) + index;
  QyDate signed_day = qy_sample_row_signed_on (row, self->today);
  g_autofree char *signed_on = qy_date_to_iso (signed_day);
  g_autofree char *starts_on = qy_date_to_iso (qy_sample_row_start (row, self->today));
  g_autofree char *ends_on = qy_date_to_iso (qy_sample_row_end (row, self->today));
  g_autofree char *number = g_strdup_printf ("ZZ-%d-%03u", signed_day.year, index + 1);
  g_autofree char *amount = g_strdup_printf ("%u000", row->thousands);
  const QyAssignment parties[] = { { "甲方", party_at (self, row->client)->name },
                                   { "乙方", party_at (self, row->provider)->name } };
  QySignedContract paper = {
    .title = row->subject,
    .number = number,
    .kind = "纸质合同",
    .signed_on = signed_on,
    .starts_on = starts_on,
    .ends_on = ends_on,
    .effective_on = signed_on,
    .amount = amount,
    .state = row->state,
    .parties = parties,
    .n_parties = G_N_ELEMENTS (parties),
  };
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GBytes) scan = NULL;

  qy_sample_act_on (self, qy_date_add_days (signed_day, 3), QY_SAMPLE_DRAFTER);
  contract = qy_book_contract_add_signed (self->book, &paper, error);
  if (contract == NULL)
    return FALSE;
  self->contracts[index] = g_strdup (contract->id);
  scan = draw_scan (self, contract, row, error);
  return scan != NULL && note_payment_term (self, contract->id, error)
         && attach (self, contract->id, "签署页.pdf", "scan", scan, error)
         && qy_sample_add_matters (self, index, error)
         && qy_sample_keep_records (self, index, qy_date_add_days (self->today, -1), error);
}

gboolean
qy_sample_attach_record (
    QySample *self, const char *id, const char *subject, QyDate day, GError **error)
{
  static const char *const problems[] = { "应用日志占满磁盘，新业务无法保存", "夜间批处理任务超时",
                                          "查询页面响应变慢", "备份任务未按计划执行" };
  static const char *const measures[] = { "清理过期日志，启用按日轮转，磁盘占用降至40%",
                                          "重建失效索引，批处理时间由三小时降至四十分钟",
                                          "调整连接池参数并重启应用，响应时间恢复正常",
                                          "修正计划任务账号口令，补做备份并抽样恢复" };
  guint which = (day.year + day.month + strlen (subject)) % G_N_ELEMENTS (problems);
  g_autofree char *date = qy_date_to_iso (day);
  g_autofree char *name = g_strdup_printf ("服务记录单-%s.txt", date);
  char *text =
      g_strdup_printf ("服务记录单\n服务对象：%s\n服务日期：%s\n问题描述：%s\n处理过程：%s\n"
                       "结果验证：连续观察两小时，运行正常\n工程师签字：已签\n客户签字：已签\n",
                       subject, date, problems[which], measures[which]);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return attach (self, id, name, "record", bytes, error);
}
