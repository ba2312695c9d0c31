/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-form-kind.h"

/**
 * QyChildList: the lines of a record, as the items of a meeting: each a row that opens into its
 * form. An added line opens by itself.
 *
 * Signals: add: the button beside the heading was pressed.
 */
#define QY_TYPE_CHILD_LIST (qy_child_list_get_type ())
G_DECLARE_FINAL_TYPE (QyChildList, qy_child_list, QY, CHILD_LIST, AdwBin)

/**
 * qy_child_list_new:
 * @kind: its list() is asked with the id of the parent
 * @title: of the whole
 * @add_label: (nullable): what the button says, with a mnemonic; %NULL: nothing is added
 */
GtkWidget *qy_child_list_new (const QyFormKind *kind, const char *title, const char *add_label);

/**
 * qy_child_list_show: reads the lines of @parent_id again.
 */
void qy_child_list_show (
    QyChildList *self, QyBook *book, const char *parent_id, gboolean frozen, const char *zone);
