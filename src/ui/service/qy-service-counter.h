/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-session.h"

/**
 * QyServiceCounter: how many incidents are open, beside the name of their page; red, with a mark,
 * when one of them is overdue. It looks after changes and every minute while there are any.
 */
#define QY_TYPE_SERVICE_COUNTER (qy_service_counter_get_type ())
G_DECLARE_FINAL_TYPE (QyServiceCounter, qy_service_counter, QY, SERVICE_COUNTER, AdwBin)

GtkWidget *qy_service_counter_new (QySession *session);
