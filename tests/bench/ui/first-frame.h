/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * FrameIsUseful: whether what the window has just painted is what was waited for.
 */
typedef gboolean (*FrameIsUseful) (GtkWidget *window);

/**
 * first_frame_watch: when a window of @application has painted its first useful frame, prints the
 * milliseconds since the instant in the environment's START_NS (CLOCK_MONOTONIC, just before exec)
 * and the private memory in KiB, and leaves.
 */
void first_frame_watch (GtkApplication *application, FrameIsUseful is_useful);

/**
 * first_frame_count: how many mapped widgets of the type called @type_name are under @widget.
 */
guint first_frame_count (GtkWidget *widget, const char *type_name);
