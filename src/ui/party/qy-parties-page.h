/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyPartiesPage: the list of parties.
 */
#define QY_TYPE_PARTIES_PAGE (qy_parties_page_get_type ())
G_DECLARE_FINAL_TYPE (QyPartiesPage, qy_parties_page, QY, PARTIES_PAGE, QyPage)
