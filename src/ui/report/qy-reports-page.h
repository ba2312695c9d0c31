/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyReportsPage: one report at a time, as a picture and as rows that lead to their contracts.
 *
 * Actions: reports.export, reports.returned, reports.destroyed.
 */
#define QY_TYPE_REPORTS_PAGE (qy_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (QyReportsPage, qy_reports_page, QY, REPORTS_PAGE, QyPage)
