/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-party.h"
#include "qy-index-private.h"
#include "qy-record-private.h"

extern const QyRecordKind qy_party_kind;

/**
 * qy_party_load_first_account: fills bank, account_holder and account_number.
 */
gboolean qy_party_load_first_account (QyBook *book, QyParty *party, GError **error);

/**
 * qy_party_store_first_account: makes or changes the first account to what the party says; an empty
 * one is left alone.
 */
gboolean qy_party_store_first_account (QyAct *act, const QyParty *party, GError **error);

/**
 * qy_party_remove_owned: the party's accounts and qualifications.
 */
gboolean qy_party_remove_owned (QyAct *act, const char *id, GError **error);

/**
 * qy_party_refresh_drafts: ledger names and search rows of the editable contracts that name the
 * party.
 */
gboolean qy_party_refresh_drafts (QyAct *act, const char *id, GError **error);

/**
 * qy_party_reindex: the search row of the party, gone when it is.
 */
gboolean qy_party_reindex (QyAct *act, const char *id, GError **error);
