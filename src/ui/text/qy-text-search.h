/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-text-editor.h"

/**
 * QyTextSearch: the bar above the editor that searches the text.
 *
 * Actions: search.next, search.previous. Properties: search-mode.
 */
#define QY_TYPE_TEXT_SEARCH (qy_text_search_get_type ())
G_DECLARE_FINAL_TYPE (QyTextSearch, qy_text_search, QY, TEXT_SEARCH, AdwBin)

void qy_text_search_set_editor (QyTextSearch *self, QyTextEditor *editor);

/**
 * qy_text_search_open: shows the bar and puts the cursor into it.
 */
void qy_text_search_open (QyTextSearch *self);

/**
 * qy_text_search_go: to the next or the one before; opens the bar when nothing is searched for.
 */
void qy_text_search_go (QyTextSearch *self, gboolean backwards);

/**
 * qy_text_search_get_n: how often the text says what is searched for
 */
guint qy_text_search_get_n (QyTextSearch *self);
