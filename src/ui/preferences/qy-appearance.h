/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What the settings change in every window. */

/**
 * qy_appearance_choose_language: takes the language of the settings for the program's texts; before
 * setlocale() and before the first thread.
 */
void qy_appearance_choose_language (void);

/**
 * qy_appearance_follow: shows the chosen colours and the font of the text editor, now and whenever
 * they are chosen anew; once GTK is there.
 */
void qy_appearance_follow (void);

/**
 * qy_appearance_get_text_font: (transfer full): the font of the text editor, as Pango writes it:
 * the chosen one, or the desktop's
 */
char *qy_appearance_get_text_font (void);
