/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * QySettings: what a person has chosen for every book: data/io.github.qiyue.Qiyue.gschema.xml lists
 * the keys.
 *
 * Where the schema is neither installed nor beside the program, the keys hold their defaults and
 * what is set lasts as long as the program.
 *
 * Signals: changed::KEY (self): somebody set it, in this program or another.
 */
#define QY_TYPE_SETTINGS (qy_settings_get_type ())
G_DECLARE_FINAL_TYPE (QySettings, qy_settings, QY, SETTINGS, GObject)

/**
 * qy_settings_get_default: (transfer none): the one of the program; main thread.
 */
QySettings *qy_settings_get_default (void);

/**
 * qy_settings_new_unstored: one without a schema, as on a system that lacks it.
 */
QySettings *qy_settings_new_unstored (void);

/**
 * qy_settings_get_string: (transfer full): "language", "color-scheme", "text-font", "person",
 * "last-book", "reminder-days"
 */
char *qy_settings_get_string (QySettings *self, const char *key);
void qy_settings_set_string (QySettings *self, const char *key, const char *value);
