/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * QyPaletteItem: a line of the palette: what it is, and the window's action it stands for.
 *
 * Properties (read only): icon, title, about (where the words were
 * found), has-about.
 */
#define QY_TYPE_PALETTE_ITEM (qy_palette_item_get_type ())
G_DECLARE_FINAL_TYPE (QyPaletteItem, qy_palette_item, QY, PALETTE_ITEM, GObject)

/**
 * qy_palette_item_new:
 * @about: (nullable): second line
 * @action: "win.open"
 * @target: (nullable): its parameter, a text
 */
QyPaletteItem *qy_palette_item_new (
    const char *icon, const char *title, const char *about, const char *action, const char *target);
const char *qy_palette_item_get_title (QyPaletteItem *self);

/**
 * qy_palette_item_activate: does it, from @widget
 */
void qy_palette_item_activate (QyPaletteItem *self, GtkWidget *widget);
