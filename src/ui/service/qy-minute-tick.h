/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * QyMinuteTick: tells a widget that a minute has gone by, while it can be seen; when it is seen
 * again after a while, at once. A widget that nobody sees costs nothing.
 */
#define QY_TYPE_MINUTE_TICK (qy_minute_tick_get_type ())
G_DECLARE_FINAL_TYPE (QyMinuteTick, qy_minute_tick, QY, MINUTE_TICK, GObject)

typedef void (*QyMinuteTickFunc) (gpointer widget);

/**
 * qy_minute_tick_new:
 * @widget: who holds the only reference, and lives as long
 */
QyMinuteTick *qy_minute_tick_new (GtkWidget *widget, QyMinuteTickFunc func);
