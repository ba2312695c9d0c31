/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"

/**
 * QyTermCard: one term of a contract: its kind, the clause that states it, its details. Details
 * that nothing states are offered in a menu.
 *
 * Its actions: term.show, term.add-detail (s), term.drop-detail (s), term.choose-clause,
 * term.remove.
 */
#define QY_TYPE_TERM_CARD (qy_term_card_get_type ())
G_DECLARE_FINAL_TYPE (QyTermCard, qy_term_card, QY, TERM_CARD, AdwPreferencesGroup)

GtkWidget *qy_term_card_new (QyBook *book);

/**
 * qy_term_card_show:
 * @n: which of its kind it is, from 1; 0: the only one
 */
void qy_term_card_show (QyTermCard *self, QyDossier *dossier, const QyTerm *term, guint n);
const char *qy_term_card_get_id (QyTermCard *self);

/**
 * qy_term_card_begin: a term that was just added: its first detail is asked for.
 */
void qy_term_card_begin (QyTermCard *self);
