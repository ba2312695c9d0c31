/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whether the program starts at login, without a window, to remind of deadlines. A file of the
 * desktop's says so; there is none until a person wants it. */

/**
 * qy_autostart_can: whether that file counts: not inside Flatpak, where the desktop's settings say
 * it.
 */
gboolean qy_autostart_can (void);

/**
 * qy_autostart_is_on:
 * @folder: (nullable): the folder for programs that start at login; %NULL: this user's
 */
gboolean qy_autostart_is_on (const char *folder);

/**
 * qy_autostart_set: writes or removes the file.
 *
 * Errors: of G_FILE_ERROR; nothing has changed then.
 */
gboolean qy_autostart_set (const char *folder, gboolean on, GError **error);
