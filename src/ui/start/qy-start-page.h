/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyStartPage: what waits and what was worked on last.
 */
#define QY_TYPE_START_PAGE (qy_start_page_get_type ())
G_DECLARE_FINAL_TYPE (QyStartPage, qy_start_page, QY, START_PAGE, QyPage)
