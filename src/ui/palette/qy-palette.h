/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyPalette: one entry that finds everything: contracts, clauses of their text, templates, parties,
 * files, and what the window can do. It belongs to a window, whose actions it activates.
 */
#define QY_TYPE_PALETTE (qy_palette_get_type ())
G_DECLARE_FINAL_TYPE (QyPalette, qy_palette, QY, PALETTE, AdwWindow)

QyPalette *qy_palette_new (GtkWindow *parent, QySession *session);
