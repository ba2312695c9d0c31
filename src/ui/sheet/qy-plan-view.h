/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-service-page.h"

/**
 * QyPlanView: the maintenance plan of a contract: what was missed, what is to be done now, what
 * comes, and what was done in the last months.
 *
 * Actions: plan.make-record (ss: row, occurrence): begins the service record of a run and shows it.
 */
#define QY_TYPE_PLAN_VIEW (qy_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (QyPlanView, qy_plan_view, QY, PLAN_VIEW, QyServicePage)
