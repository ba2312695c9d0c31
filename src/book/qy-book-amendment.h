/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"

/**
 * QyAmendment: what an amendment changes.
 * @effective_on: the day from which on the changes hold
 * @reason: (nullable): why
 * @text: (nullable): what else changes, in words of the contract's language
 * @values: field key or label of the contract = what a person types
 */
typedef struct
{
  QyDate effective_on;
  const char *reason;
  const char *text;
  const QyAssignment *values;
  gsize n_values;
} QyAmendment;

/**
 * qy_book_contract_amend: a draft that amends a signed contract. Its text names each change, from
 * what to what, with the new value as a field of the same key: text and data are one. It is issued
 * and signed like any contract; once it is signed, the terms of the contract follow it from
 * @effective_on on.
 *
 * Errors: QY_ERROR_CONSTRAINT for a contract that is not signed or is over, QY_ERROR_NOT_FOUND for
 * a field it does not have, QY_ERROR_INVALID for a value its type refuses, or
 * without any change in values or words.
 */
QyContract *
qy_book_contract_amend (QyBook *self, const char *id, const QyAmendment *amendment, GError **error);
