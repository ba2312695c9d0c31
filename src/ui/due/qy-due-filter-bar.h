/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-due.h"
#include "qy-session.h"

/**
 * QyDueFilterBar: which kind, whose, of which party.
 *
 * Signals: changed: a person chose something else.
 */
#define QY_TYPE_DUE_FILTER_BAR (qy_due_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (QyDueFilterBar, qy_due_filter_bar, QY, DUE_FILTER_BAR, GtkBox)

/**
 * qy_due_filter_bar_set_session: the book whose persons and parties are offered; once.
 */
void qy_due_filter_bar_set_session (QyDueFilterBar *self, QySession *session);

/**
 * qy_due_filter_bar_fill: what was chosen.
 * @filter: kinds, person_id and party_id are set; the texts are those of the bar, until the next
 *   change
 */
void qy_due_filter_bar_fill (QyDueFilterBar *self, QyDueFilter *filter);

/**
 * qy_due_filter_bar_is_empty: whether nothing was chosen, so that nothing is left out.
 */
gboolean qy_due_filter_bar_is_empty (QyDueFilterBar *self);

/**
 * qy_due_filter_bar_clear: leaves nothing out.
 */
void qy_due_filter_bar_clear (QyDueFilterBar *self);
