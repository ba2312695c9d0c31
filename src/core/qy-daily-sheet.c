/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-record-sheet.h"
#include "qy-contract-sheet-private.h"

static const struct
{
  const char *name;
  QyPhrase phrase;
} heads[] = {
  { "abnormal-end", QY_PHRASE_DAILY_ABNORMAL_END },
  { "hardware", QY_PHRASE_DAILY_HARDWARE },
  { "delayed-io", QY_PHRASE_DAILY_DELAYED_IO },
  { "telecom", QY_PHRASE_DAILY_TELECOM },
  { "environment", QY_PHRASE_DAILY_ENVIRONMENT },
  { "balance", QY_PHRASE_DAILY_BALANCE },
  { "rerun", QY_PHRASE_DAILY_RERUN },
};

static gboolean
add_facts (const QyDailySheet *self, QyDocument *sheet, GError **error)
{
  QyLanguage language = qy_document_get_language (sheet);
  g_autofree char *day = qy_date_print (self->day, language);
  g_autofree char *contract = g_strconcat (
      self->contract_number, qy_language_phrase (language, QY_PHRASE_OPENING_BRACKET),
      self->contract_title, qy_language_phrase (language, QY_PHRASE_CLOSING_BRACKET), NULL);

  return qy_contract_sheet_add_fact (sheet, QY_PHRASE_CONTRACT, contract, error)
         && qy_contract_sheet_add_fact (sheet, QY_PHRASE_DAILY_DAY, day, error)
         && qy_contract_sheet_add_fact (sheet, QY_PHRASE_DAILY_AUTHOR, self->author, error);
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
    qy_language_phrase (language, QY_PHRASE_DAILY_COUNT),
    qy_language_phrase (language, QY_PHRASE_DAILY_CAUSE),
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
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_strcmp0 (heads[i].name, head) == 0)
      return qy_language_phrase (language, heads[i].phrase);
  return head;
}

QyDocument *
qy_daily_sheet_new (const QyDailySheet *self, QyDocument *contract, GError **error)
{
  QyLanguage language;
  g_autoptr (QyDocument) sheet = NULL;

  g_return_val_if_fail (self != NULL && QY_IS_DOCUMENT (contract), NULL);

  language = qy_document_get_language (contract);
  sheet = qy_contract_sheet_new (contract, QY_PHRASE_DAILY_SHEET, self->contract_number, error);
  if (sheet == NULL || !add_facts (self, sheet, error) || !add_heads (self, sheet, error))
    return NULL;
  if (is_quiet (self)
      && !qy_contract_sheet_add_text (sheet, qy_language_phrase (language, QY_PHRASE_DAILY_QUIET),
                                      error))
    return NULL;
  if (self->note != NULL && !qy_contract_sheet_add_text (sheet, self->note, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
