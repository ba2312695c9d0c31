/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyPartyPicker: a button that says which party was chosen, and a popover behind it to choose
 * another: by name, alias, credit code or contact, or to enter a new one.
 *
 * Properties: session, party-id (%NULL: nobody), party-name (read-only), placeholder (what the
 * button says while nobody is chosen), title (the accessible name: whose party it is).
 *
 * Signals: changed: a person chose another one, or nobody.
 */
#define QY_TYPE_PARTY_PICKER (qy_party_picker_get_type ())
G_DECLARE_FINAL_TYPE (QyPartyPicker, qy_party_picker, QY, PARTY_PICKER, AdwBin)

GtkWidget *qy_party_picker_new (QySession *session);
void qy_party_picker_set_session (QyPartyPicker *self, QySession *session);

/**
 * qy_party_picker_set_party: shows this party without emitting "changed".
 * @id: (nullable): nobody
 * @name: (nullable): asked from the book when it is not given; without an @id, a name that stands
 *   for nobody in the book yet
 */
void qy_party_picker_set_party (QyPartyPicker *self, const char *id, const char *name);
const char *qy_party_picker_get_party_id (QyPartyPicker *self);
const char *qy_party_picker_get_party_name (QyPartyPicker *self);

/**
 * qy_party_picker_popup: opens the popover, to choose by keyboard.
 * @search: (nullable): what stands in its search
 */
void qy_party_picker_popup (QyPartyPicker *self, const char *search);
