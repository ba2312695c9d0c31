/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-sheet.h"
#include "qy-contract-sheet-private.h"
#include "qy-term-kind.h"

static const QyTermChoice heads[] = {
  { "abnormal-end", { "生产异常终止", "Abnormal ends" } },
  { "hardware", { "硬件故障", "Hardware faults" } },
  { "delayed-io", { "输入输出延迟", "Delayed input or output" } },
  { "telecom", { "通信故障", "Telecommunication faults" } },
  { "environment", { "机房环境故障", "Faults of the environment" } },
  { "balance", { "应用软件平衡问题", "Application balance problems" } },
  { "rerun", { "重跑和重启", "Reruns and restarts" } },
  { NULL },
};

static const char *const title[QY_N_LANGUAGES] = { "每日生产运行报告", "Daily Production Report" };
static const char *const day_of[QY_N_LANGUAGES] = { "报告日期", "Day reported on" };
static const char *const author_of[QY_N_LANGUAGES] = { "报告人", "Reported by" };
static const char *const count_of[QY_N_LANGUAGES] = { "次数", "Count" };
static const char *const cause_of[QY_N_LANGUAGES] = { "原因", "Cause" };
static const char *const quiet[QY_N_LANGUAGES] = { "当日生产运行正常，没有异常。",
                                                   "Production ran normally on that day." };

static gboolean
add_facts (const QyDailySheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_autofree char *day = qy_date_print (self->day, language);
  g_autofree char *contract = g_strconcat (
      self->contract_number, qy_language_phrase (language, QY_PHRASE_OPENING_BRACKET),
      self->contract_title, qy_language_phrase (language, QY_PHRASE_CLOSING_BRACKET), NULL);

  return qy_contract_sheet_add_fact (sheet, qy_language_phrase (language, QY_PHRASE_CONTRACT),
                                     contract, error)
         && qy_contract_sheet_add_fact (sheet, day_of[language], day, error)
         && qy_contract_sheet_add_fact (sheet, author_of[language], self->author, error);
}

static gboolean
has_incidents (const QyDailySheet *self)
{
  for (guint i = 0; i < self->n_heads; i++)
    if (self->heads[i].incident_number != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
add_head (const QyDailyHead *head, gboolean with_incident, QyDocument *sheet, GError **error)
{
  g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, head->count);
  const char *const cells[] = {
    qy_daily_head_print (head->head, qy_document_get_language (sheet)),
    count,
    head->cause != NULL ? head->cause : "",
    !with_incident                  ? NULL
    : head->incident_number != NULL ? head->incident_number
                                    : "",
    NULL,
  };

  return qy_contract_sheet_add_row (sheet, cells, error);
}

static gboolean
add_heads (const QyDailySheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  gboolean with_incident = has_incidents (self);
  const char *const cells[] = {
    qy_language_phrase (language, QY_PHRASE_ITEM),
    count_of[language],
    cause_of[language],
    with_incident ? qy_language_phrase (language, QY_PHRASE_RECORD_INCIDENT) : NULL,
    NULL,
  };

  if (qy_document_append (sheet, 1, QY_BLOCK_TABLE, "", error) == NULL
      || !qy_contract_sheet_add_row (sheet, cells, error))
    return FALSE;
  for (guint i = 0; i < self->n_heads; i++)
    if (!add_head (&self->heads[i], with_incident, sheet, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_quiet (const QyDailySheet *self)
{
  for (guint i = 0; i < self->n_heads; i++)
    if (self->heads[i].count > 0)
      return FALSE;
  return TRUE;
}

const char *
qy_daily_head_print (const char *head, QyLanguage language)
{
  for (guint i = 0; heads[i].word != NULL; i++)
    if (g_strcmp0 (heads[i].word, head) == 0)
      return heads[i].text[language];
  return head;
}

QyDocument *
qy_daily_sheet_new (const QyDailySheet *self, QyDocument *contract, GError **error)
{
  QyLanguage language;
  g_autoptr (QyDocument) sheet = NULL;

  g_return_val_if_fail (self != NULL && QY_IS_DOCUMENT (contract), NULL);

  language = qy_document_get_language (contract);
  sheet = qy_contract_sheet_new (contract, title[language], self->contract_number, error);
  if (sheet == NULL || !add_facts (self, sheet, error) || !add_heads (self, sheet, error))
    return NULL;
  if (is_quiet (self) && !qy_contract_sheet_add_text (sheet, quiet[language], error))
    return NULL;
  if (self->note != NULL && !qy_contract_sheet_add_text (sheet, self->note, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
