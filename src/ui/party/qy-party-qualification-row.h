/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book-party.h"

/**
 * QyPartyQualificationRow: a certificate or licence of a party, its attributes inside. Action:
 * qualification.remove.
 */
#define QY_TYPE_PARTY_QUALIFICATION_ROW (qy_party_qualification_row_get_type ())
G_DECLARE_FINAL_TYPE (QyPartyQualificationRow,
                      qy_party_qualification_row,
                      QY,
                      PARTY_QUALIFICATION_ROW,
                      AdwExpanderRow)

GtkWidget *qy_party_qualification_row_new (QyBook *book);

/**
 * qy_party_qualification_row_show:
 * @today: what decides whether it has expired
 */
void qy_party_qualification_row_show (QyPartyQualificationRow *self,
                                      const QyPartyQualification *qualification,
                                      QyDate today);
const char *qy_party_qualification_row_get_id (QyPartyQualificationRow *self);
