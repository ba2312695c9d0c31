/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyConditionLookup: the raw value of a field, or NULL when it is not set (owned by the callee's owner).
 */
typedef const char *(*QyConditionLookup) (const char *field_key, gpointer user_data);

gboolean qy_condition_check    (const char *condition, GError **error);
char    *qy_condition_print    (const char *condition, GError **error);
gboolean qy_condition_holds    (const char *condition, QyConditionLookup lookup, gpointer user_data, gboolean *holds, GError **error);
