/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-course.h"
#include "qy-section.h"

/* What follows from the terms today. */

/**
 * qy_term_outlook_fill_term: the running term, the last safe day for a notice, what could not be
 * computed
 */
void qy_term_outlook_fill_term (QySection *section, const QyCourse *course);

/**
 * qy_term_outlook_fill_next: what is due next; each row opens to the steps of its reckoning.
 */
void qy_term_outlook_fill_next (QySection *section, const QyCourse *course);
