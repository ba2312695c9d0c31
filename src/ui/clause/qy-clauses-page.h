/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyClausesPage: the library of clauses, with the one that is selected to read beside it.
 */
#define QY_TYPE_CLAUSES_PAGE (qy_clauses_page_get_type ())
G_DECLARE_FINAL_TYPE (QyClausesPage, qy_clauses_page, QY, CLAUSES_PAGE, QyPage)
