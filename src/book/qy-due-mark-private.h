/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-due-mark.h"
#include "qy-contract-part-private.h"

/* Marks that follow from a record, written in its act. */

/**
 * qy_due_mark_done: it was done on @on, as a record says.
 */
gboolean qy_due_mark_done (QyAct *act, const QyDueRef *due, const char *on, GError **error);

/**
 * qy_due_mark_take_back: it counts as done no longer; one that was waived stays as it is.
 */
gboolean qy_due_mark_take_back (QyAct *act, const QyDueRef *due, GError **error);
