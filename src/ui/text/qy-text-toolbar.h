/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-working-text.h"

/**
 * QyTextToolbar: the row above the text: what is done to it, and whether it is stored. Its buttons
 * are the actions of the group "text".
 */
#define QY_TYPE_TEXT_TOOLBAR (qy_text_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (QyTextToolbar, qy_text_toolbar, QY, TEXT_TOOLBAR, AdwBin)

void qy_text_toolbar_set_text (QyTextToolbar *self, QyWorkingText *text);

/**
 * qy_text_toolbar_set_block: says of which kind the block with the cursor is.
 * @key: (nullable): none
 */
void qy_text_toolbar_set_block (QyTextToolbar *self, const char *key);

/**
 * qy_text_toolbar_set_n_findings: what the button of the right pane says.
 */
void qy_text_toolbar_set_n_findings (QyTextToolbar *self, guint n, gboolean blocks_issue);

/**
 * qy_text_toolbar_set_room: leaves out what keys can do as well where @width does not hold all.
 */
void qy_text_toolbar_set_room (QyTextToolbar *self, int width);
