/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-service-page.h"

/* Dialogs that record what the figures of a month are made of. */

/**
 * qy_sla_window_dialog: an outage, planned maintenance, an extension of service time: from when
 * until when, who was told and who agreed.
 */
void qy_sla_window_dialog (QyServicePage *page);

/**
 * qy_sla_measurement_dialog:
 * @from, @until: the days of the month that is shown
 */
void qy_sla_measurement_dialog (QyServicePage *page, QyDate from, QyDate until);
