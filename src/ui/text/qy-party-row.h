/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"
#include "qy-working-text.h"

/**
 * QyPartyRow: who stands behind a label of a contract: 甲方. What is chosen is stored at once.
 */
#define QY_TYPE_PARTY_ROW (qy_party_row_get_type ())
G_DECLARE_FINAL_TYPE (QyPartyRow, qy_party_row, QY, PARTY_ROW, AdwBin)

/**
 * qy_party_row_new:
 * @session: (nullable): without one the party is only shown
 * @label: of the party in the document, "A"
 */
GtkWidget *qy_party_row_new (QyWorkingText *text, QySession *session, const char *label);
const char *qy_party_row_get_label (QyPartyRow *self);
gboolean qy_party_row_is_filled (QyPartyRow *self);

/**
 * qy_party_row_update: shows what the document holds.
 */
void qy_party_row_update (QyPartyRow *self);
