/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * qy_png_new: a picture as a PNG file.
 * @pixels: CAIRO_FORMAT_ARGB32: four bytes each, in the machine's order
 * @stride: bytes of a row
 *
 * Errors: QY_ERROR_FAILED
 */
GBytes *qy_png_new (GBytes *pixels, int width, int height, int stride, GError **error);
