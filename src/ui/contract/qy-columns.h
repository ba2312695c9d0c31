/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * QyColumns: two columns side by side where there is room for both, one above the other where
 * there is not.
 */
#define QY_TYPE_COLUMNS (qy_columns_get_type ())
G_DECLARE_FINAL_TYPE (QyColumns, qy_columns, QY, COLUMNS, GtkLayoutManager)
