/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "qy-book.h"

/**
 * QyRefresh: tells a widget when to read the book again: when it is first shown, and after changes,
 * but not while nobody sees it and not for each of many changes in a row.
 */
#define QY_TYPE_REFRESH (qy_refresh_get_type ())
G_DECLARE_FINAL_TYPE (QyRefresh, qy_refresh, QY, REFRESH, GObject)

typedef void (*QyRefreshFunc) (gpointer widget);

/**
 * qy_refresh_new:
 * @widget: who holds the only reference, and lives as long
 */
QyRefresh *qy_refresh_new (GtkWidget *widget, QyBook *book, QyRefreshFunc again);

/**
 * qy_refresh_now: reads again now, whoever sees it.
 */
void qy_refresh_now (QyRefresh *self);
