/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"
#include "qy-section.h"

/* What the overview of a contract says, a function a section. Rows lead to their places with the
 * actions of the contract's page: contract.show-place (s). Dates and amounts are in the contract's
 * language. */

void qy_overview_fill_missing (QySection *section, const QyDossier *dossier);
void qy_overview_fill_dates (QySection *section, const QyDossier *dossier);
void qy_overview_fill_money (QySection *section, const QyDossier *dossier);
void qy_overview_fill_terms (QySection *section, const QyDossier *dossier);
void qy_overview_fill_revisions (QySection *section, const QyDossier *dossier);
void qy_overview_fill_signatures (QySection *section, const QyDossier *dossier);
void qy_overview_fill_origins (QySection *section, const QyDossier *dossier);
