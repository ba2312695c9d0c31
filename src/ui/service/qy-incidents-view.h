/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-service-page.h"

/**
 * QyIncidentsView: the incidents of a contract.
 */
#define QY_TYPE_INCIDENTS_VIEW (qy_incidents_view_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentsView, qy_incidents_view, QY, INCIDENTS_VIEW, QyServicePage)
