/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-course.h"
#include "qy-dossier.h"
#include "qy-section.h"

/* What people recorded of a contract, a row each; what is empty says what belongs there. */

void qy_schedule_rows_fill_milestones (QySection *section, const QyCourse *course);
void qy_schedule_rows_fill_letters (QySection *section, const QyCourse *course);
void qy_schedule_rows_fill_obligations (QySection *section,
                                        const QyDossier *dossier,
                                        const QyCourse *course);

/**
 * qy_schedule_rows_fill_list:
 * @list: "preparation", "handover"
 */
void qy_schedule_rows_fill_list (QySection *section, const QyCourse *course, const char *list);
