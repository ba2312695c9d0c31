/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sheets-view.h"

/**
 * QyEvaluationsView: how good the service of a period was: scores proposed from the data, a
 * conclusion, advice on the renewal.
 *
 * Actions: evaluation.finish.
 */
#define QY_TYPE_EVALUATIONS_VIEW (qy_evaluations_view_get_type ())
G_DECLARE_FINAL_TYPE (QyEvaluationsView, qy_evaluations_view, QY, EVALUATIONS_VIEW, QySheetsView)
