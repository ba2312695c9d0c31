/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-working-text.h"

/**
 * QyTextFollower: works something out from a text in a thread of its own, again whenever the text
 * changed: a moment after the last change, one run at a time. What is shown is never older than the
 * run before the last change.
 */
#define QY_TYPE_TEXT_FOLLOWER (qy_text_follower_get_type ())
G_DECLARE_FINAL_TYPE (QyTextFollower, qy_text_follower, QY, TEXT_FOLLOWER, GObject)

/**
 * QyFollowFunc: the work, in a thread.
 * @copy: of the document, nobody else's
 * @book: only for what may be asked on any thread: its today
 *
 * Returns: %NULL with @error set when it failed
 */
typedef gpointer (*QyFollowFunc) (QyDocument *copy, QyBook *book, GError **error);

/**
 * QyFollowDone: takes what came of it, on the main thread.
 * @result: (transfer full): or %NULL with @error set
 */
typedef void (*QyFollowDone) (gpointer owner, gpointer result, const GError *error);

/**
 * qy_text_follower_new:
 * @owner: not kept; owns the follower
 * @delay: milliseconds without a change before the work begins
 */
QyTextFollower *qy_text_follower_new (
    gpointer owner, guint delay, QyFollowFunc func, GDestroyNotify result_free, QyFollowDone done);

/**
 * qy_text_follower_set_text:
 * @text: (nullable): the text to follow from now on
 */
void qy_text_follower_set_text (QyTextFollower *self, QyWorkingText *text);

/**
 * qy_text_follower_set_active: nothing is worked out while nobody looks; what was missed is caught
 * up with at once.
 */
void qy_text_follower_set_active (QyTextFollower *self, gboolean active);

/**
 * qy_text_follower_is_settled: whether the last result is that of the text as it is now
 */
gboolean qy_text_follower_is_settled (QyTextFollower *self);

/**
 * qy_text_follower_stop: the owner goes away: nothing is told any more.
 */
void qy_text_follower_stop (QyTextFollower *self);
