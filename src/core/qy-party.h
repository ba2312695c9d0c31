/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyParty: a company or a person that contracts. Plain data; every text may be NULL when unknown.
 */
typedef struct
{
  char    *id;
  gboolean is_person;
  char    *name;           /* full legal name */
  char    *aliases;        /* one a line */
  char    *credit_code;    /* unified social credit code, GB 32100 */
  char    *id_number;      /* of a natural person */
  char    *representative; /* legal representative */
  char    *agent;          /* authorised representative */
  char    *address;        /* for notices */
  char    *contact;
  char    *phone;
  char    *email;
  char    *bank;           /* first account: bank, holder, number */
  char    *account_holder;
  char    *account_number;
  char    *note;
  gint64   rev;
} QyParty;

QyParty    *qy_party_new        (const char *id, const char *name);
QyParty    *qy_party_copy       (const QyParty *party);
void        qy_party_free       (QyParty *party);
const char *qy_party_get        (const QyParty *party, const char *attribute);
gboolean    qy_party_set        (QyParty *party, const char *attribute, const char *value);
const char *const *qy_party_attributes (void);

gboolean    qy_credit_code_check (const char *code, GError **error);
char        qy_credit_code_check_character (const char *first_17);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyParty, qy_party_free)
