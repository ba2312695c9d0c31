/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-record-page.h"

/**
 * QyClausePage: a clause of the library: its text, what is known of it, its versions and where
 * copies of it stand.
 */
#define QY_TYPE_CLAUSE_PAGE (qy_clause_page_get_type ())
G_DECLARE_FINAL_TYPE (QyClausePage, qy_clause_page, QY, CLAUSE_PAGE, QyTextRecordPage)
