/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-party.h"

/**
 * QyPartyAccountRow: a bank account of a party, its attributes inside. Actions: account.first,
 * account.remove.
 */
#define QY_TYPE_PARTY_ACCOUNT_ROW (qy_party_account_row_get_type ())
G_DECLARE_FINAL_TYPE (
    QyPartyAccountRow, qy_party_account_row, QY, PARTY_ACCOUNT_ROW, AdwExpanderRow)

GtkWidget *qy_party_account_row_new (QyBook *book);

/**
 * qy_party_account_row_show:
 * @first: whether it is the one that contracts print
 */
void
qy_party_account_row_show (QyPartyAccountRow *self, const QyPartyAccount *account, gboolean first);
const char *qy_party_account_row_get_id (QyPartyAccountRow *self);
