/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-dossier.h"

/* Why a date or an amount of a contract is what it is, in the contract's language; %NULL when the
 * text does not say it. */

/**
 * qy_reason_place: (transfer full): where a field stands: "2.1 服务期起始日"
 */
char *qy_reason_place (const QyDossier *dossier, const QyField *field);

/**
 * qy_reason_signed: (transfer full): who signed when
 */
char *qy_reason_signed (const QyDossier *dossier);

/**
 * qy_reason_ends: (transfer full): the place that states it, or the steps of the reckoning from
 * start and length
 */
char *qy_reason_ends (const QyDossier *dossier);
