/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sheets-view.h"

/**
 * QyChangesView: changes that somebody asked for, by when they must be answered, what they cost and
 * what was decided.
 *
 * Actions: change.amend: the amendment that an accepted request leads to.
 */
#define QY_TYPE_CHANGES_VIEW (qy_changes_view_get_type ())
G_DECLARE_FINAL_TYPE (QyChangesView, qy_changes_view, QY, CHANGES_VIEW, QySheetsView)
