/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-contract.h"

#include "qy-book-attachment.h"
#include "qy-book-contract.h"
#include "qy-book-history.h"
#include "qy-book-text.h"
#include "qy-sample-end.h"
#include "qy-sample-matters.h"
#include "qy-sample-paper.h"
#include "qy-sample-source.h"
#include "qy-sample-values.h"

#define SECRECY_BLOCK "secre" /* heading of the clause on secrecy in every sample template */
#define RECORDS       2

typedef struct
{
  QySample *sample;
  const QySampleRow *row;
  guint index;
  char *id;
} Life;

static const char *const kinds[QY_SAMPLE_N_TEMPLATES] = {
  "软件维护", "运维服务", "开发与维护", "软件许可与管理", "技术支持", "保密", "软件维护"
};

/* What follows the subject in a title; the English one precedes it. */
static const char *const titles[QY_SAMPLE_N_TEMPLATES] = {
  "软件维护服务合同",
  "运维服务合同",
  "小程序开发与维护合同",
  "管理服务合同",
  "技术支持服务合同",
  "双向保密协议",
  "IT Maintenance Services Agreement – ",
};

static const QyParty *
party_of (const Life *life, QyRole role, guint position)
{
  gboolean client = role == QY_ROLE_CLIENT || (role == QY_ROLE_OTHER && position == 0);
  guint at = client ? life->row->client : life->row->provider;
  const QySampleParty *party = g_ptr_array_index (life->sample->parties, at);

  return party->party;
}

static QyDate
day_of (const Life *life, int days)
{
  return qy_date_add_days (qy_sample_row_signed_on (life->row, life->sample->today), days);
}

static gboolean
draft (Life *life, GError **error)
{
  QySample *sample = life->sample;
  QyDocument *text = sample->templates[life->row->template];
  GPtrArray *labels = qy_document_get_parties (text);
  g_autofree QyAssignment *parties = g_new0 (QyAssignment, labels->len);
  const char *words = titles[life->row->template];
  gboolean english = life->row->template == QY_SAMPLE_ENGLISH;
  g_autofree char *title = english ? g_strconcat (words, life->row->subject, NULL)
                                   : g_strconcat (life->row->subject, words, NULL);
  QyContractDraft draft = {
    .template_id = sample->template_ids[life->row->template],
    .title = title,
    .kind = kinds[life->row->template],
    .parent_id = life->row->parent > 0 ? sample->contracts[life->row->parent - 1] : NULL,
    .relation = life->row->relation,
    .responsible_id = sample->persons[QY_SAMPLE_DRAFTER + life->index % QY_SAMPLE_N_PERSONS],
    .parties = parties,
    .n_parties = labels->len,
  };
  g_autoptr (QyContract) contract = NULL;

  for (guint i = 0; i < labels->len; i++)
    {
      const QyDocumentParty *label = g_ptr_array_index (labels, i);

      parties[i] = (QyAssignment){ label->label, party_of (life, label->role, i)->name };
    }
  qy_sample_act_on (sample, day_of (life, -30), QY_SAMPLE_DRAFTER);
  contract = qy_book_contract_new (sample->book, &draft, error);
  if (contract == NULL)
    return FALSE;
  life->id = sample->contracts[life->index] = g_strdup (contract->id);
  return TRUE;
}

static gboolean
leave_blank (Life *life, GError **error)
{
  const QyAssignment values[] = { { "app.name", life->row->subject },
                                  { "app.purpose", life->row->use },
                                  { "plan.online", "waiting:平台审核通过" } };

  return qy_book_text_set_values (life->sample->book, life->id, values, G_N_ELEMENTS (values),
                                  error);
}

static gboolean
fill (Life *life, GError **error)
{
  QySample *sample = life->sample;
  g_autoptr (GPtrArray) values = NULL;
  g_autofree QyAssignment *typed = NULL;

  qy_sample_act_on (sample, day_of (life, -28), QY_SAMPLE_DRAFTER);
  if ((life->row->flags & QY_SAMPLE_BLANK) != 0)
    return leave_blank (life, error);
  values = qy_sample_values (life->row, life->index, sample->templates[life->row->template],
                             party_of (life, QY_ROLE_CLIENT, 0),
                             party_of (life, QY_ROLE_PROVIDER, 0), sample->today);
  typed = g_new0 (QyAssignment, values->len);
  for (guint i = 0; i < values->len; i++)
    {
      const QySampleValue *value = g_ptr_array_index (values, i);

      typed[i] = (QyAssignment){ value->key, value->value };
    }
  return qy_book_text_set_values (sample->book, life->id, typed, values->len, error);
}

static gboolean
add_sentence (Life *life, const char *zh, const char *en, GError **error)
{
  gboolean english = life->row->template == QY_SAMPLE_ENGLISH;
  g_autofree char *key = qy_book_text_insert (life->sample->book, life->id, SECRECY_BLOCK, 2,
                                              QY_BLOCK_CLAUSE, english ? en : zh, error);

  return key != NULL;
}

static gboolean
change_and_undo (Life *life, GError **error)
{
  const QyAssignment more_copies = { "copies.total", "8" };
  g_autoptr (QyEvent) event = NULL;

  if (!qy_book_text_set_values (life->sample->book, life->id, &more_copies, 1, error))
    return FALSE;
  event = qy_book_undo (life->sample->book, life->id, error);
  return event != NULL;
}

static gboolean
edit (Life *life, GError **error)
{
  QySampleFlags flags = life->row->flags;

  qy_sample_act_on (life->sample, day_of (life, -26), QY_SAMPLE_LAWYER);
  if ((flags & QY_SAMPLE_EDITED) != 0
      && !add_sentence (life,
                        "接触保密信息的人员离岗的，接收方应当在离岗当日收回其账号，"
                        "并书面提醒其继续履行保密义务。",
                        "When a person who knows Confidential Information leaves, the recipient "
                        "shall withdraw that person's accounts on the same day.",
                        error))
    return FALSE;
  if ((flags & QY_SAMPLE_LIBRARY) != 0
      && !qy_book_text_insert_clause (life->sample->book, life->id, SECRECY_BLOCK,
                                      life->sample->pasted_clause, 0, error))
    return FALSE;
  return (flags & QY_SAMPLE_UNDONE) == 0 || change_and_undo (life, error);
}

static gboolean
become (Life *life,
        QyContractState state,
        QyDate day,
        QySamplePerson person,
        const char *why,
        GError **error)
{
  qy_sample_act_on (life->sample, day, person);
  return qy_book_contract_set_state (life->sample->book, life->id, state, why, error);
}

static gboolean
issue (Life *life, QyDate day, const char *why, GError **error)
{
  QySample *sample = life->sample;
  g_autoptr (QyRevision) revision = NULL;

  qy_sample_act_on (sample, day, QY_SAMPLE_DRAFTER);
  revision = qy_book_contract_issue (sample->book, life->id, why, sample->render,
                                     sample->render_data, error);
  return revision != NULL;
}

static gboolean
sign (Life *life, QyDate day, const char *label, GError **error)
{
  qy_sample_act_on (life->sample, day, QY_SAMPLE_DRAFTER);
  return qy_book_contract_sign (life->sample->book, life->id, label, day, NULL, error);
}

/* The other side asks for a change after one party has signed: a second revision takes the first
 * one's place. */
static gboolean
issue_again (Life *life, GError **error)
{
  return sign (life, day_of (life, -11), "A", error)
         && become (life, QY_STATE_DRAFT, day_of (life, -10), QY_SAMPLE_LAWYER,
                    "对方要求补充保密条款", error)
         && add_sentence (life, "接收方应当每半年检查一次保密措施的执行情况，并保存检查记录。",
                          "The recipient shall check its protective measures every six months.",
                          error)
         && become (life, QY_STATE_IN_REVIEW, day_of (life, -9), QY_SAMPLE_DRAFTER, NULL, error)
         && become (life, QY_STATE_APPROVED, day_of (life, -8), QY_SAMPLE_MANAGER, NULL, error)
         && issue (life, day_of (life, -7), "补充保密条款", error);
}

static gboolean
take_effect (Life *life, GError **error)
{
  QyDate start = qy_sample_row_start (life->row, life->sample->today);
  QyDate signed_on = day_of (life, 0);

  return become (life, QY_STATE_IN_FORCE,
                 qy_date_compare (start, signed_on) > 0 ? start : signed_on, QY_SAMPLE_DRAFTER,
                 NULL, error);
}

static gboolean
attach_records (Life *life, GError **error)
{
  QySample *sample = life->sample;
  QyDate start = qy_sample_row_start (life->row, sample->today);

  for (int i = 1; (life->row->flags & QY_SAMPLE_RECORDS) != 0 && i <= RECORDS; i++)
    {
      QyDate day = qy_date_add_days (qy_date_add_months (start, i), 8);

      if (qy_date_compare (day, sample->today) >= 0)
        break;
      qy_sample_act_on (sample, day, QY_SAMPLE_ENGINEER);
      if (!qy_sample_attach_record (sample, life->id, life->row->subject, day, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
prepare (Life *life, GError **error)
{
  QyContractState state = life->row->state;

  if (!draft (life, error) || !fill (life, error) || !edit (life, error))
    return FALSE;
  if (state >= QY_STATE_IN_REVIEW
      && !become (life, QY_STATE_IN_REVIEW, day_of (life, -20), QY_SAMPLE_DRAFTER, NULL, error))
    return FALSE;
  return state < QY_STATE_APPROVED
         || become (life, QY_STATE_APPROVED, day_of (life, -15), QY_SAMPLE_MANAGER, NULL, error);
}

static gboolean
conclude (Life *life, GError **error)
{
  QyContractState state = life->row->state;

  if (state >= QY_STATE_ISSUED && !issue (life, day_of (life, -12), NULL, error))
    return FALSE;
  if ((life->row->flags & QY_SAMPLE_REISSUED) != 0 && !issue_again (life, error))
    return FALSE;
  if (state >= QY_STATE_SIGNED_BY_ONE && !sign (life, day_of (life, -5), "A", error))
    return FALSE;
  return state < QY_STATE_SIGNED || sign (life, day_of (life, 0), "B", error);
}

void
qy_sample_act_on (QySample *self, QyDate day, QySamplePerson person)
{
  QyDate last = qy_date_add_days (self->today, -1);
  g_autofree char *iso = NULL;
  g_autofree char *now = NULL;

  if (qy_date_compare (day, last) > 0)
    day = last;
  iso = qy_date_to_iso (day);
  now = g_strdup_printf ("%sT%02u:%02u:%02uZ", iso, 2 + self->acts / 3600 % 20,
                         self->acts / 60 % 60, self->acts % 60);
  qy_sample_act_at (self, now, day, person);
}

void
qy_sample_act_at (QySample *self, const char *at, QyDate day, QySamplePerson person)
{
  self->acts++;
  qy_book_set_actor (self->book, self->persons[person]);
  qy_book_set_today (self->book, day);
  qy_book_set_now (self->book, at);
}

gboolean
qy_sample_add_contract (QySample *self, guint index, GError **error)
{
  gsize n;
  const QySampleRow *rows = qy_sample_plan (&n);
  Life life = { self, rows + index, index, NULL };

  if (rows[index].template == QY_SAMPLE_PAPER)
    return qy_sample_add_paper (self, index, error);
  if (!prepare (&life, error) || !conclude (&life, error))
    return FALSE;
  if (rows[index].state < QY_STATE_IN_FORCE)
    return qy_sample_add_matters (self, index, error);
  return take_effect (&life, error) && qy_sample_add_matters (self, index, error)
         && attach_records (&life, error) && qy_sample_end (self, index, error);
}
