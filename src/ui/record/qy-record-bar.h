/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QyRecordBar: the head of a record's tab: what it is, one line about it, what can be done, undo,
 * redo and a menu.
 *
 * Properties: heading, summary, actions (a widget), undo-tip, redo-tip, menu-model, has-undo
 * (undo and redo are shown here).
 */
#define QY_TYPE_RECORD_BAR (qy_record_bar_get_type ())
G_DECLARE_FINAL_TYPE (QyRecordBar, qy_record_bar, QY, RECORD_BAR, GtkBox)
