/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* The zones of the world by their IANA names, "Asia/Shanghai", in a drop-down. */

/**
 * qy_calendar_zones_select: selects @zone; a system that does not list it gets it added.
 */
void qy_calendar_zones_select (GtkDropDown *drop_down, const char *zone);

/**
 * qy_calendar_zones_get: (transfer full): the selected zone
 */
char *qy_calendar_zones_get (GtkDropDown *drop_down);
