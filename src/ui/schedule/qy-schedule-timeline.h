/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-course.h"
#include "qy-dossier.h"

/**
 * qy_schedule_timeline_rows: the contract, what it belongs to and what belongs to it.
 *
 * Returns: (transfer container) (element-type QyTimelineRow)
 */
GPtrArray *qy_schedule_timeline_rows (const QyDossier *dossier, const QyCourse *course);
