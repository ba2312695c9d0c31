/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-finding.h"
#include "qy-working-text.h"

/* What is done to a text as a whole, each one act and one step of undo. Every function returns
 * FALSE, with @error set and nothing changed, when it cannot be done. */

gboolean qy_text_act_move (QyWorkingText *text, const char *key, const char *after, GError **error);

/**
 * qy_text_act_move_before: the same, to the place before @before.
 */
gboolean
qy_text_act_move_before (QyWorkingText *text, const char *key, const char *before, GError **error);

/**
 * qy_text_act_shift: over the clause of its level, or of a higher one, before it (@by < 0) or
 * behind it.
 */
gboolean qy_text_act_shift (QyWorkingText *text, const char *key, int by, GError **error);
gboolean qy_text_act_indent (QyWorkingText *text, const char *key, int by, GError **error);
gboolean qy_text_act_remove (QyWorkingText *text, const char *key, GError **error);

/**
 * qy_text_act_insert_after: a new, empty block of the same kind and level behind @key and all under
 * it.
 *
 * Returns: (transfer full) (nullable): its key
 */
char *qy_text_act_insert_after (QyWorkingText *text, const char *key, GError **error);

/**
 * qy_text_act_paste:
 * @after: (nullable): last
 * @part: a library clause
 * @origin: "clause-id@version"
 * @title: the clause's, for History
 */
gboolean qy_text_act_paste (QyWorkingText *text,
                            const char *after,
                            QyDocument *part,
                            const char *origin,
                            const char *title,
                            GError **error);
gboolean qy_text_act_add_field (QyWorkingText *text, QyField *field, GError **error);
gboolean qy_text_act_set_field (QyWorkingText *text, QyField *field, GError **error);
gboolean qy_text_act_remove_field (QyWorkingText *text, const char *key, GError **error);

/**
 * qy_text_act_apply_finding: as qy_finding_apply().
 */
gboolean qy_text_act_apply_finding (QyWorkingText *text, const QyFinding *finding, GError **error);
