/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-sla.h"
#include "qy-service-page.h"

/**
 * qy_sla_act: what a person does about a month.
 * @action: sla.add-window, sla.add-measurement, sla.remove-window, sla.remove-measurement,
 * sla.save-report, sla.approve or sla.withdraw
 * @period: "2026-10"
 * @month: as it is shown
 * @id: (nullable): of what is removed
 */
void qy_sla_act (QyServicePage *page,
                 const char *action,
                 const char *period,
                 const QySlaMonth *month,
                 const char *id);
