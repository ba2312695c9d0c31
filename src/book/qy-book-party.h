/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-party.h"

/**
 * QyPartyAccount: a bank account of a party. The one with the lowest position is printed in
 * contracts.
 */
typedef struct
{
  char *id;
  char *party_id;
  gint64 position;
  char *bank;
  char *holder;
  char *number;
  char *note;
  gint64 rev;
} QyPartyAccount;

/**
 * QyPartyQualification: a certificate or licence of a party; dates are ISO or %NULL.
 */
typedef struct
{
  char *id;
  char *party_id;
  gint64 position;
  char *name;
  char *number;
  char *issuer;
  char *valid_from;
  char *valid_until;
  char *note;
  gint64 rev;
} QyPartyQualification;

QyPartyAccount *qy_party_account_new (const char *party_id);
void qy_party_account_free (QyPartyAccount *account);
QyPartyQualification *qy_party_qualification_new (const char *party_id, const char *name);
void qy_party_qualification_free (QyPartyQualification *qualification);

/**
 * qy_book_party_add: stores a new party. Its id (when %NULL) and rev are filled in; bank,
 * account_holder and account_number, when given, become its first account.
 *
 * Errors: QY_ERROR_INVALID for an empty name or a credit code whose check character is wrong;
 * QY_ERROR_CONSTRAINT for a credit code another party has.
 */
gboolean qy_book_party_add (QyBook *self, QyParty *party, GError **error);

/**
 * qy_book_party_update: stores the party as it is now; the first account follows the three account
 * attributes. Drafts print the new data; issued revisions keep what they printed. Errors as for
 * adding, and QY_ERROR_CONSTRAINT when somebody changed it meanwhile.
 */
gboolean qy_book_party_update (QyBook *self, QyParty *party, GError **error);

/**
 * qy_book_party_remove: removes a party that no text names, with its accounts and qualifications;
 * otherwise QY_ERROR_CONSTRAINT and the message says how many texts name it.
 */
gboolean qy_book_party_remove (QyBook *self, const char *id, GError **error);

QyParty *qy_book_party_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_party_find: by id, legal name, alias, credit code or unambiguous prefix of id or name, in
 * this order.
 *
 * Errors: QY_ERROR_NOT_FOUND, or QY_ERROR_AMBIGUOUS with the names of those it could be.
 */
QyParty *qy_book_party_find (QyBook *self, const char *text, GError **error);

/**
 * qy_book_party_lookup: the party that is called exactly @name: by legal name, alias or credit
 * code, in this order.
 *
 * Returns: (transfer full): the party; %NULL without @error when there is none. Errors:
 * QY_ERROR_AMBIGUOUS when several have it.
 */
QyParty *qy_book_party_lookup (QyBook *self, const char *name, GError **error);

/**
 * qy_book_party_list: all of them in pinyin order.
 *
 * Returns: (transfer container) (element-type QyParty)
 */
GPtrArray *qy_book_party_list (QyBook *self, GError **error);

/**
 * qy_book_party_list_accounts: the accounts of a party by position. (element-type QyPartyAccount)
 */
GPtrArray *qy_book_party_list_accounts (QyBook *self, const char *party_id, GError **error);

/**
 * qy_book_party_put_account: adds the account (rev 0; id and position are filled in when missing)
 * or updates it.
 */
gboolean qy_book_party_put_account (QyBook *self, QyPartyAccount *account, GError **error);
gboolean qy_book_party_remove_account (QyBook *self, const char *id, GError **error);

/**
 * qy_book_party_list_qualifications: those of a party by position. (element-type
 * QyPartyQualification)
 */
GPtrArray *qy_book_party_list_qualifications (QyBook *self, const char *party_id, GError **error);
gboolean
qy_book_party_put_qualification (QyBook *self, QyPartyQualification *qualification, GError **error);
gboolean qy_book_party_remove_qualification (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPartyAccount, qy_party_account_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPartyQualification, qy_party_qualification_free)
