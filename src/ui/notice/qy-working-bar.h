/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-working-text.h"

/**
 * QyWorkingBar: stands above an editor and says what a #QyWorkingText has to say: that something is
 * not stored and why, with a way to try again and to save a copy; that a place was changed by
 * somebody else at the same time, with both versions to choose from; that the book may only be
 * read. It takes no room as long as all is well.
 *
 * Properties: text (#QyWorkingText, nullable). Actions: working-bar.try-again,
 * working-bar.save-copy, working-bar.keep-mine, working-bar.take-theirs.
 *
 * Signals: show-block (key): the block that a conflict is about should come into view.
 */
#define QY_TYPE_WORKING_BAR (qy_working_bar_get_type ())
G_DECLARE_FINAL_TYPE (QyWorkingBar, qy_working_bar, QY, WORKING_BAR, AdwBin)

QyWorkingBar *qy_working_bar_new (void);
void qy_working_bar_set_text (QyWorkingBar *self, QyWorkingText *text);

/**
 * qy_working_bar_get_text: (transfer none) (nullable)
 */
QyWorkingText *qy_working_bar_get_text (QyWorkingBar *self);
