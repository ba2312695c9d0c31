/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-service-page.h"

/**
 * QySlaView: the service levels of one month of a contract: indicators with their inputs, incidents
 * that missed a target, what does not count, what follows; twelve months as a picture; approving
 * and the report.
 *
 * Actions: sla.previous, sla.next; sla.add-window, sla.add-measurement; sla.remove-window and
 * sla.remove-measurement (s: id); sla.save-report; sla.approve, sla.withdraw.
 */
#define QY_TYPE_SLA_VIEW (qy_sla_view_get_type ())
G_DECLARE_FINAL_TYPE (QySlaView, qy_sla_view, QY, SLA_VIEW, QyServicePage)
