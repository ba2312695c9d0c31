/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-working-text.h"

/**
 * QyTextOutline: the clauses of a text with their numbers, to jump to and to move about.
 *
 * Actions on the selected clause: outline.move-up, move-down, indent, outdent, delete,
 * insert-after, insert-clause.
 *
 * Properties: text (QyWorkingText).
 *
 * Signals: block-selected (key): a person chose it; block-activated (key): a person wants to write
 * there; insert-clause (key): a clause of the library is wanted behind it.
 */
#define QY_TYPE_TEXT_OUTLINE (qy_text_outline_get_type ())
G_DECLARE_FINAL_TYPE (QyTextOutline, qy_text_outline, QY, TEXT_OUTLINE, AdwBin)

void qy_text_outline_set_text (QyTextOutline *self, QyWorkingText *text);

/**
 * qy_text_outline_follow: selects the clause in which the block stands, without "block-selected".
 */
void qy_text_outline_follow (QyTextOutline *self, const char *key);
