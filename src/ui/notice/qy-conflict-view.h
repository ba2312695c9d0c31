/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-document-merge.h"

/**
 * QyConflictView: the two versions of one place side by side, each with the button that chooses it:
 * working-bar.keep-mine and working-bar.take-theirs.
 */
#define QY_TYPE_CONFLICT_VIEW (qy_conflict_view_get_type ())
G_DECLARE_FINAL_TYPE (QyConflictView, qy_conflict_view, QY, CONFLICT_VIEW, AdwBin)

/**
 * qy_conflict_view_show: @document gives fields and numbers their printed form.
 */
void
qy_conflict_view_show (QyConflictView *self, QyDocument *document, const QyTextConflict *conflict);
