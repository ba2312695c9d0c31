/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * qy_register_start_install: adds win.import-register to the class of the window: asks for a
 * spreadsheet and shows what it would bring.
 */
void qy_register_start_install (GtkWidgetClass *window_class);
