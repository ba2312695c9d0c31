/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "qy-pages.h"

/**
 * qy_outline_add:
 *
 * Adds the bookmarks to a PDF surface: annexes, and clauses of the two outermost levels.
 */
void qy_outline_add (const QyPages *pages, cairo_surface_t *surface);
