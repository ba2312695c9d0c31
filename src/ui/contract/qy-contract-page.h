/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"
#include "qy-page.h"

/**
 * QyContractPage: the tab of a contract: overview, text, terms, payments, schedule, attachments,
 * history.
 *
 * Places: "#overview", "#text", "#findings", "#terms", "#payments", "#schedule", "#attachments",
 * "#history"; the key of a block; "=" and the key of a field to fill in.
 *
 * Its actions are the group "contract": show-place (s), sign, unsign (s), set-state (s), issue,
 * save-pdf (x: a revision; 0: as the contract stands), open-pdf (x), save-text, compare (x),
 * duplicate, remove.
 */
#define QY_TYPE_CONTRACT_PAGE (qy_contract_page_get_type ())
G_DECLARE_FINAL_TYPE (QyContractPage, qy_contract_page, QY, CONTRACT_PAGE, QyPage)

/**
 * qy_contract_page_get_dossier: (transfer none) (nullable): %NULL until it is loaded
 */
QyDossier *qy_contract_page_get_dossier (QyContractPage *self);
