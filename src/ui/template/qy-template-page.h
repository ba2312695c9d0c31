/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-text-record-page.h"

/**
 * QyTemplatePage: a template: its text, what it provides, its versions and its source.
 */
#define QY_TYPE_TEMPLATE_PAGE (qy_template_page_get_type ())
G_DECLARE_FINAL_TYPE (QyTemplatePage, qy_template_page, QY, TEMPLATE_PAGE, QyTextRecordPage)
