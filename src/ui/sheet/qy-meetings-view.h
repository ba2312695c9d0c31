/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sheets-view.h"

/**
 * QyMeetingsView: the meetings of a contract's bodies, and how the bodies stand this year.
 *
 * Actions: meeting.carry-over.
 */
#define QY_TYPE_MEETINGS_VIEW (qy_meetings_view_get_type ())
G_DECLARE_FINAL_TYPE (QyMeetingsView, qy_meetings_view, QY, MEETINGS_VIEW, QySheetsView)
