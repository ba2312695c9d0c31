/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"
#include "qy-particulars.h"
#include "qy-session.h"

/**
 * QyContractOverview: what a contract is about, where it stands and what it lacks.
 */
#define QY_TYPE_CONTRACT_OVERVIEW (qy_contract_overview_get_type ())
G_DECLARE_FINAL_TYPE (QyContractOverview, qy_contract_overview, QY, CONTRACT_OVERVIEW, AdwBin)

void qy_contract_overview_show (QyContractOverview *self, QySession *session, QyDossier *dossier);

/**
 * qy_contract_overview_get_particulars: (transfer none): the part that is typed into
 */
QyParticulars *qy_contract_overview_get_particulars (QyContractOverview *self);
