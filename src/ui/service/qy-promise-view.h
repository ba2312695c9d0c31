/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-service-page.h"

/**
 * QyPromiseView: what a contract promises about service, read from its terms: levels, matrix,
 * targets, ladders, and what of it makes no sense.
 */
#define QY_TYPE_PROMISE_VIEW (qy_promise_view_get_type ())
G_DECLARE_FINAL_TYPE (QyPromiseView, qy_promise_view, QY, PROMISE_VIEW, QyServicePage)
