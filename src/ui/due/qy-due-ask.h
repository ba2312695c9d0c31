/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-due-view.h"

/* What people say of something that is due: asked for where something must be known, stored, said
 * in a note with a way back. @item is not needed after the call. */

void qy_due_ask_done (QyDueView *view, const QyDueItem *item);
void qy_due_ask_reopen (QyDueView *view, const QyDueItem *item);

/**
 * qy_due_ask_snooze: until when, and why.
 */
void qy_due_ask_snooze (QyDueView *view, const QyDueItem *item);

/**
 * qy_due_ask_assign: who sees to it.
 */
void qy_due_ask_assign (QyDueView *view, const QyDueItem *item);

/**
 * qy_due_ask_waive: why it need not be done.
 */
void qy_due_ask_waive (QyDueView *view, const QyDueItem *item);
