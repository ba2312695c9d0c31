/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/**
 * QySection: a headed group of rows that is filled anew each time what it shows has changed.
 */
#define QY_TYPE_SECTION (qy_section_get_type ())
G_DECLARE_FINAL_TYPE (QySection, qy_section, QY, SECTION, AdwPreferencesGroup)

/**
 * qy_section_begin: takes all rows away; what is not added again before qy_section_end() is gone.
 */
void qy_section_begin (QySection *self);
void qy_section_add (QySection *self, GtkWidget *row);

/**
 * qy_section_end: shows the section if it has rows; the keyboard stays where it was.
 */
void qy_section_end (QySection *self);
