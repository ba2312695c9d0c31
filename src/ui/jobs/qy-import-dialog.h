/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-xml.h"

/**
 * QyImportDialog: what a file would bring into the book, before it does: what is new, what is there
 * already, and for each record that differs which version shall hold. Responses: "import",
 * "cancel".
 */
#define QY_TYPE_IMPORT_DIALOG (qy_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QyImportDialog, qy_import_dialog, QY, IMPORT_DIALOG, AdwMessageDialog)

/**
 * qy_import_dialog_new:
 * @name: of the file
 * @report: of an import that was only a check
 */
QyImportDialog *
qy_import_dialog_new (GtkWindow *parent, const char *name, const QyXmlImportReport *report);

/**
 * qy_import_dialog_get_replaced: (transfer full) (element-type utf8): qy_difference_key() of each
 * record whose version of the file is to be taken
 */
GHashTable *qy_import_dialog_get_replaced (QyImportDialog *self);
