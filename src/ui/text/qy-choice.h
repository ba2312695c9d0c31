/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/**
 * QyChoice: something to choose from a list.
 *
 * Properties, all construct only: key, title, subtitle (or NULL).
 */
#define QY_TYPE_CHOICE (qy_choice_get_type ())
G_DECLARE_FINAL_TYPE (QyChoice, qy_choice, QY, CHOICE, GObject)

QyChoice *qy_choice_new (const char *key, const char *title, const char *subtitle);
const char *qy_choice_get_key (QyChoice *self);
const char *qy_choice_get_title (QyChoice *self);
const char *qy_choice_get_subtitle (QyChoice *self);
