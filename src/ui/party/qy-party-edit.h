/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-party.h"
#include "qy-record-row.h"

/**
 * QyPartyPart: what of a party a row edits.
 */
typedef enum
{
  QY_PARTY_ITSELF,
  QY_PARTY_ACCOUNT,
  QY_PARTY_QUALIFICATION,
} QyPartyPart;

/**
 * qy_party_edit: stores @text as the attribute of @row, as one undo step; the row shows what came
 * of it.
 * @part_id: (nullable): of the account or qualification
 */
void qy_party_edit (QyRecordRow *row,
                    QyBook *book,
                    const char *party_id,
                    QyPartyPart part,
                    const char *part_id,
                    const char *text);

/**
 * qy_party_check: whether @text could be the attribute: credit codes and dates are read.
 * @normal: (out): as it is stored, %NULL for nothing
 */
gboolean qy_party_check (const char *attribute, const char *text, char **normal, GError **error);
