/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-meeting.h"
#include "qy-contract-part-private.h"

/**
 * qy_meeting_find_body: the body that a meeting is of.
 * @body: (out): NULL for a meeting of no body, and for one whose body the contract does not name
 * any more
 *
 * Errors: QY_ERROR_NOT_FOUND for a new meeting of a body that the contract does not name.
 */
gboolean
qy_meeting_find_body (QyBook *book, const QyMeeting *meeting, QyMeetingBody **body, GError **error);

/**
 * qy_meeting_check_votes: no more votes than people who were present; QY_ERROR_INVALID.
 */
gboolean
qy_meeting_check_votes (const QyMeeting *meeting, const QyMeetingItem *item, GError **error);

/**
 * qy_meeting_take_items: removes all items of the meeting in the row.
 */
gboolean qy_meeting_take_items (QyAct *act, const QyRow *meeting, GError **error);
