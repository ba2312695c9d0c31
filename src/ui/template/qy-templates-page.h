/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyTemplatesPage: the list of templates.
 */
#define QY_TYPE_TEMPLATES_PAGE (qy_templates_page_get_type ())
G_DECLARE_FINAL_TYPE (QyTemplatesPage, qy_templates_page, QY, TEMPLATES_PAGE, QyPage)
