/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-party.h"
#include "qy-session.h"

/* What is done with parties from their list and from the tab of one. */

/**
 * qy_party_make: asks for the name of a new party and opens its tab; a name the book knows already
 * is offered instead.
 */
void qy_party_make (GtkWidget *from, QySession *session);

/**
 * qy_party_delete: at once, with the offer to undo it; one that texts name is explained.
 */
void qy_party_delete (GtkWidget *from, QySession *session, const char *id);

/**
 * qy_party_show_contracts: the ledger with the contracts that name the party.
 */
void qy_party_show_contracts (GtkWidget *from, const char *name);
