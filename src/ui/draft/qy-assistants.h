/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * qy_assistants_install: the window's actions win.new-contract (s: a template's id or "") and
 * win.issue (s: a contract's id).
 */
void qy_assistants_install (GtkWidgetClass *window_class);
