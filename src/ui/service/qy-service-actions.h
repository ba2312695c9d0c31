/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * qy_service_actions_install: of #QyWindow: win.report-incident (s), with a contract's id or "".
 */
void qy_service_actions_install (GtkWidgetClass *window_class);
