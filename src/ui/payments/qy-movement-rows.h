/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-course.h"
#include "qy-section.h"

/* What was paid and invoiced, the latest first, a row each; a payment can be reversed
 * (payments.reverse), an entry made by mistake taken away (payments.remove). */

void qy_movement_rows_fill (QySection *section, const QyCourse *course);
void qy_invoice_rows_fill (QySection *section, const QyCourse *course);
