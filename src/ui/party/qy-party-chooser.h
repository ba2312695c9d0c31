/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyPartyChooser: the popover in which a party is searched, chosen or added.
 *
 * Properties: session, can-clear (it offers to choose nobody).
 *
 * Signals: chosen (const char *id, const char *name): both %NULL for nobody
 */
#define QY_TYPE_PARTY_CHOOSER (qy_party_chooser_get_type ())
G_DECLARE_FINAL_TYPE (QyPartyChooser, qy_party_chooser, QY, PARTY_CHOOSER, GtkPopover)

void qy_party_chooser_set_search (QyPartyChooser *self, const char *search);
