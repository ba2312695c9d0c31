/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book.h"

/**
 * QyPreferences: what a person chooses: the window's language and looks, and with a book open who
 * works with it and how it numbers its contracts.
 */
#define QY_TYPE_PREFERENCES (qy_preferences_get_type ())
G_DECLARE_FINAL_TYPE (QyPreferences, qy_preferences, QY, PREFERENCES, AdwPreferencesWindow)

/**
 * qy_preferences_new:
 * @book: (nullable): no book, no pages about it
 */
QyPreferences *qy_preferences_new (GtkWindow *parent, QyBook *book);
