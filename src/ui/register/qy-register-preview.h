/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-register.h"

/**
 * QyRegisterPreview: a row of a table as it would become a contract.
 */
#define QY_TYPE_REGISTER_PREVIEW (qy_register_preview_get_type ())
G_DECLARE_FINAL_TYPE (QyRegisterPreview, qy_register_preview, QY, REGISTER_PREVIEW, GObject)

/**
 * qy_register_preview_new:
 * @entry: (transfer full)
 * @remark: (nullable): what is to be said of it: that it is there already, or what is wrong
 */
QyRegisterPreview *qy_register_preview_new (QyRegisterEntry *entry, const char *remark);

/**
 * qy_register_preview_add_columns: the columns of a table of them.
 */
void qy_register_preview_add_columns (GtkColumnView *table);
