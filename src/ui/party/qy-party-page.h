/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-record-page.h"

/**
 * QyPartyPage: a party: its data, accounts, qualifications and contracts.
 */
#define QY_TYPE_PARTY_PAGE (qy_party_page_get_type ())
G_DECLARE_FINAL_TYPE (QyPartyPage, qy_party_page, QY, PARTY_PAGE, QyRecordPage)
