/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-palette-item.h"

/**
 * qy_palette_add_commands: adds what the window can do to @store, as far as its name has @words in
 * it and @window offers it now.
 * @store: of #QyPaletteItem
 */
void qy_palette_add_commands (GListStore *store, const char *words, GtkWidget *window);
