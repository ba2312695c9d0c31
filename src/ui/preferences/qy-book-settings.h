/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book.h"

/**
 * QyBookSettings: what holds for a whole book: its title, its calendar, how contracts are numbered.
 */
#define QY_TYPE_BOOK_SETTINGS (qy_book_settings_get_type ())
G_DECLARE_FINAL_TYPE (QyBookSettings, qy_book_settings, QY, BOOK_SETTINGS, AdwPreferencesPage)

QyBookSettings *qy_book_settings_new (QyBook *book);
