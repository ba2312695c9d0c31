/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-incoming.h"
#include "qy-session.h"

/**
 * qy_intake_run: takes things into the book one after the other, as long work of @session that can
 * be stopped. Each is stored completely or not at all; one that cannot be is told, by name and with
 * the reason, when the others are done.
 * @from: whose window tells; it may be gone by then
 * @role: (nullable): of all of them
 * @incoming: (element-type QyIncoming) (transfer full)
 */
void qy_intake_run (GtkWidget *from,
                    QySession *session,
                    const char *holder_id,
                    const char *role,
                    GPtrArray *incoming);
