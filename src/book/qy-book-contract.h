/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-calendar.h"
#include "qy-document.h"
#include "qy-life-cycle.h"

/**
 * QyContract: one row of the ledger. Dates are ISO text or %NULL. What is marked * follows from the
 * fields of the text (qy_contract_mirror()) and cannot be set where a field states it.
 */
typedef struct
{
  char *id;
  char *number; /* provisional (草-7F3Q) until issued */
  char *title;
  char *kind; /* free word, or NULL */
  QyContractState state;
  gboolean has_text;       /* FALSE: known only from its scan */
  char *template_id;       /* or NULL */
  gint64 template_version; /* 0: none */
  char *parent_id;         /* or NULL */
  char *relation;          /* to the parent: framework, renewed, replaced, amended */
  char *responsible_id;    /* a person, or NULL */
  char *signed_on;         /* by the last party */
  char *effective_on;      /* * */
  char *starts_on;         /* * */
  char *ends_on;           /* * last day */
  gboolean has_amount;
  gint64 amount;      /* * minor units */
  char *currency;     /* * */
  char *counterparty; /* * names of the parties, joined by 、 */
  char *time_zone;
  char *tags; /* separated by spaces, or NULL */
  char *note;
  char *created_at;
  gint64 rev;
  char *changed_by;
  char *changed_at;
} QyContract;

void qy_contract_free (QyContract *contract);

/**
 * QyAssignment: a name and what is given to it: a field's value, a label's party.
 */
typedef struct
{
  const char *name;
  const char *value;
} QyAssignment;

/**
 * QyContractDraft: what a new contract is made from; everything but @template_id may be left out.
 */
typedef struct
{
  const char *template_id;
  gint64 version;    /* of the template; 0: the latest */
  const char *title; /* NULL: the template's */
  const char *kind;
  const char *parent_id;
  const char *relation;
  const char *responsible_id;
  const QyAssignment *parties; /* label or label text (A, 甲方) = a text for qy_book_party_find() */
  gsize n_parties;
  const QyAssignment *values; /* field key or label = what a person types; qy_value_parse() */
  gsize n_values;
} QyContractDraft;

/**
 * qy_book_contract_new: a draft from a version of a template, with the same block keys, its
 * defaults, a provisional number and a copy of the template's terms.
 *
 * Errors: QY_ERROR_NOT_FOUND for a label, party or field there is none of; QY_ERROR_INVALID for a
 * value its type refuses.
 */
QyContract *qy_book_contract_new (QyBook *self, const QyContractDraft *draft, GError **error);

/**
 * QySignedContract: an existing contract on paper, without a text here.
 */
typedef struct
{
  const char *title;
  const char *number; /* as printed on it; NULL: a provisional one */
  const char *kind;
  const char *signed_on; /* ISO */
  const char *starts_on; /* ISO or NULL, as the next ones */
  const char *ends_on;
  const char *effective_on;
  const char *amount;          /* as typed (qy_money_parse()), or NULL */
  QyContractState state;       /* QY_STATE_DRAFT stands for in force */
  const char *responsible_id;  /* a person, or NULL */
  const char *tags;            /* separated by spaces, or NULL */
  const char *note;            /* or NULL */
  const QyAssignment *parties; /* label text (甲方) = party */
  gsize n_parties;
} QySignedContract;

/**
 * qy_book_contract_add_signed: enters it; the scan is attached with qy_book_attachment_add(). Known
 * dates and the amount become fields that no text shows.
 */
QyContract *
qy_book_contract_add_signed (QyBook *self, const QySignedContract *paper, GError **error);

QyContract *qy_book_contract_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_contract_find: by id, number, unambiguous prefix of id or number, or title.
 */
QyContract *qy_book_contract_find (QyBook *self, const char *text, GError **error);

/**
 * qy_book_contract_update: stores title, kind, parent, relation, responsible person, tags, note and
 * time zone. Dates and amount are set as fields, with qy_book_text_set_values(), also those of a
 * contract without text: period.start, period.end, effective.on, fee.total.
 */
gboolean qy_book_contract_update (QyBook *self, QyContract *contract, GError **error);

/**
 * qy_book_contract_remove: removes a draft that never had a revision.
 */
gboolean qy_book_contract_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_contract_set_state: moves the contract along its life cycle.
 *
 * Issued and signed states come only from issuing and signing. Back to draft from issued opens the
 * text for a new revision. Errors: QY_ERROR_CONSTRAINT when the life cycle has no such step.
 */
gboolean qy_book_contract_set_state (
    QyBook *self, const char *id, QyContractState state, const char *why, GError **error);

/**
 * qy_book_contract_set_party: who stands behind a label (A or 甲方); @party is for
 * qy_book_party_find(), %NULL: nobody.
 */
gboolean qy_book_contract_set_party (
    QyBook *self, const char *id, const char *label, const char *party, GError **error);

/**
 * QyContractMirror: ledger columns as the fields of a text state them; a member is %NULL where no
 * field does.
 */
typedef struct
{
  char *starts_on;
  char *ends_on;
  char *effective_on;
  gboolean has_amount;
  gint64 amount;
  char *currency;
  char *counterparty;
} QyContractMirror;

/**
 * qy_contract_mirror: the one place that derives ledger columns from a text.
 * @terms: (element-type QyTerm): the contract's terms; where none binds a field, fields with the
 * usual keys (period.start, period.end, period.length, fee.total, effective.on) count
 *
 * The last day, when only start and length are known, is qy_service_term_last().
 */
void qy_contract_mirror (QyDocument *document,
                         GPtrArray *terms,
                         const QyCalendar *calendar,
                         QyContractMirror *mirror);
void qy_contract_mirror_clear (QyContractMirror *mirror);

/**
 * qy_contract_mirror_field: the field that a ledger column is derived from.
 * @column: "starts_on", "ends_on", "effective_on", "amount", or "length" (of the term)
 *
 * Returns: (transfer none) (nullable): %NULL when the text states it nowhere or has left it open
 */
QyField *qy_contract_mirror_field (QyDocument *document, GPtrArray *terms, const char *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyContract, qy_contract_free)
