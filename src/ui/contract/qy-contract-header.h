/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-dossier.h"

/**
 * QyContractHeader: which contract it is, in which state, and what comes next: the button does the
 * step that usually follows, the menu holds the others that the life cycle allows.
 */
#define QY_TYPE_CONTRACT_HEADER (qy_contract_header_get_type ())
G_DECLARE_FINAL_TYPE (QyContractHeader, qy_contract_header, QY, CONTRACT_HEADER, AdwBin)

void qy_contract_header_show (QyContractHeader *self, const QyDossier *dossier);

/** Offers the pages of @stack beside the title. */
void qy_contract_header_set_stack (QyContractHeader *self, GtkStack *stack);
