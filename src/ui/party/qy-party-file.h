/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-party.h"

/**
 * QyPartyFile: all that the page of a party shows.
 */
typedef struct
{
  QyParty *party;
  GPtrArray *accounts;       /* of QyPartyAccount */
  GPtrArray *qualifications; /* of QyPartyQualification */
  GPtrArray *contracts;      /* of QyContract: the latest ones */
  guint n_contracts;         /* all that name it */
  QyDate today;
} QyPartyFile;

/**
 * qy_party_file_load: a #QyBookFunc for the party's id.
 */
gpointer qy_party_file_load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error);
void qy_party_file_free (QyPartyFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPartyFile, qy_party_file_free)
