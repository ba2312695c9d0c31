/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyPartySection: who the parties of a contract are; as long as its text may be changed, others can
 * be chosen.
 */
#define QY_TYPE_PARTY_SECTION (qy_party_section_get_type ())
G_DECLARE_FINAL_TYPE (QyPartySection, qy_party_section, QY, PARTY_SECTION, AdwBin)

void qy_party_section_show (QyPartySection *self, QySession *session, QyDossier *dossier);
