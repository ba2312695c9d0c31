/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-course.h"
#include "qy-dossier.h"
#include "qy-session.h"

/**
 * QyScheduleView: how a contract runs: a timeline of it and of its chain, everything due with what
 * can be done about it, and what people recorded: events, letters, duties, lists.
 *
 * Its actions: schedule.add-milestone, schedule.add-letter, schedule.add-obligation,
 * schedule.edit-obligation (s), schedule.add-check (s), schedule.start-list (s), schedule.tick
 * ((sb)), schedule.remove (s).
 */
#define QY_TYPE_SCHEDULE_VIEW (qy_schedule_view_get_type ())
G_DECLARE_FINAL_TYPE (QyScheduleView, qy_schedule_view, QY, SCHEDULE_VIEW, AdwBin)

void qy_schedule_view_show (QyScheduleView *self,
                            QySession *session,
                            QyDossier *dossier,
                            QyCourse *course);
