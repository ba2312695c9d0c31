/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * qy_program_actions_add: the actions app.preferences and app.about, with their keys.
 */
void qy_program_actions_add (GtkApplication *application);
