/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"

/**
 * QyParty: a company or a person that contracts. Plain data; every text may be NULL when unknown.
 */
typedef struct
{
  char *id;
  gboolean is_person;
  gboolean own;         /* we ourselves: what it owes is ours to do */
  char *name;           /* full legal name */
  char *aliases;        /* one a line */
  char *credit_code;    /* unified social credit code, GB 32100 */
  char *id_number;      /* of a natural person */
  char *representative; /* legal representative */
  char *agent;          /* authorised representative */
  char *address;        /* for notices */
  char *contact;
  char *phone;
  char *email;
  char *bank; /* first account: bank, holder, number */
  char *account_holder;
  char *account_number;
  char *note;
  gint64 rev;
} QyParty;

/**
 * qy_party_new:
 * @id: (nullable): UUID
 * @name: (nullable): full legal name
 *
 * Returns: (transfer full): a party of which nothing else is known
 */
QyParty *qy_party_new (const char *id, const char *name);

/**
 * qy_party_copy:
 *
 * Returns: (transfer full): a deep copy
 */
QyParty *qy_party_copy (const QyParty *party);

/**
 * qy_party_free:
 * @party: (nullable) (transfer full): a party
 */
void qy_party_free (QyParty *party);

/**
 * qy_party_attributes:
 *
 * Returns: the names that qy_party_get() knows, ended by %NULL: "name", "credit_code", "address" …
 */
const char *const *qy_party_attributes (void);

/**
 * qy_party_get:
 * @attribute: a name of qy_party_attributes()
 *
 * Returns: (nullable): the attribute's text, NULL if it is unknown or there is no such attribute
 */
const char *qy_party_get (const QyParty *party, const char *attribute);

/**
 * qy_party_set:
 * @attribute: a name of qy_party_attributes()
 * @value: (nullable): its text; empty is the same as NULL
 *
 * Returns: FALSE if there is no such attribute
 */
gboolean qy_party_set (QyParty *party, const char *attribute, const char *value);

/**
 * qy_party_attribute_phrase:
 * @attribute: a name of qy_party_attributes()
 * @phrase: (out): what a document calls it
 *
 * Returns: FALSE if there is no such attribute
 */
gboolean qy_party_attribute_phrase (const char *attribute, QyPhrase *phrase);

/**
 * qy_credit_code_check:
 * @code: a unified social credit code as typed
 *
 * Checks length, characters and check character (GB 32100-2015). Fails with %QY_ERROR_INVALID and
 * says what is wrong.
 */
gboolean qy_credit_code_check (const char *code, GError **error);

/**
 * qy_credit_code_check_character:
 * @first_17: at least 17 characters of a code
 *
 * Returns: the 18th character (GB 32100-2015, annex), or NUL if one of the 17 may not stand in a
 * code
 */
char qy_credit_code_check_character (const char *first_17);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyParty, qy_party_free)
