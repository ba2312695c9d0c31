/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-index-private.h"
#include "qy-record-private.h"

extern const QyRecordKind qy_contract_kind;

/**
 * qy_contract_from_row: a contract as its row has it; never %NULL.
 */
QyContract *qy_contract_from_row (const QyRow *row);

/**
 * qy_contract_insert: stores a new contract and its search row. Its rev is the stored one at once:
 * the caller's own copy, not one that a person holds.
 */
gboolean qy_contract_insert (QyAct *act, QyContract *contract, GError **error);

/**
 * qy_contract_store: the same for a changed contract, if it has changed; what is due follows.
 */
gboolean qy_contract_store (QyAct *act, QyContract *contract, GError **error);

/**
 * qy_contract_reindex: the search row of the contract itself.
 */
gboolean qy_contract_reindex (QyAct *act, const QyContract *contract, GError **error);

/**
 * qy_contract_apply_mirror: the ledger columns become what the text states.
 */
gboolean
qy_contract_apply_mirror (QyBook *book, QyContract *contract, QyDocument *document, GError **error);

/**
 * qy_contract_follow_text: the same for the contract @holder_id, stored; nothing for other holders.
 */
gboolean
qy_contract_follow_text (QyAct *act, const char *holder_id, QyDocument *document, GError **error);

/**
 * qy_contract_free_id: an id whose provisional number nobody has.
 */
char *qy_contract_free_id (QyBook *book, char **number, GError **error);

/**
 * qy_contract_check_editable: whether the text may change now; QY_ERROR_CONSTRAINT says what to do
 * otherwise.
 */
gboolean qy_contract_check_editable (const QyContract *contract, GError **error);

/**
 * qy_contract_give_party: finds @party (nullable) and puts it behind the label.
 */
gboolean qy_contract_give_party (
    QyBook *book, QyDocument *document, const char *label, const char *party, GError **error);

/**
 * qy_contract_give_values: parses and sets what a person typed.
 */
gboolean qy_contract_give_values (QyDocument *document,
                                  const QyAssignment *values,
                                  gsize n_values,
                                  GError **error);

/**
 * qy_contract_begin: a draft that is stored nowhere yet, with id, provisional number and time zone.
 */
QyContract *qy_contract_begin (QyBook *book, const char *title, GError **error);

/**
 * qy_contract_store_new: the rows of a new contract; the ledger's columns follow from its text.
 * @terms_of: (nullable): the terms of this template or contract are copied, as far as the text has
 * their fields
 */
gboolean qy_contract_store_new (
    QyAct *act, QyContract *contract, QyDocument *document, const char *terms_of, GError **error);

/**
 * qy_contract_finish_new: stores what has changed since, with search rows, and commits.
 */
gboolean qy_contract_finish_new (QyAct *act,
                                 QyContract *contract,
                                 QyDocument *document,
                                 const char *verb,
                                 const char *label,
                                 GError **error);
