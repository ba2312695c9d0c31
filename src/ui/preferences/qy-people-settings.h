/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-book.h"

/**
 * QyPeopleSettings: who works with the book, and which of them sits here.
 */
#define QY_TYPE_PEOPLE_SETTINGS (qy_people_settings_get_type ())
G_DECLARE_FINAL_TYPE (QyPeopleSettings, qy_people_settings, QY, PEOPLE_SETTINGS, AdwPreferencesPage)

QyPeopleSettings *qy_people_settings_new (QyBook *book);

/**
 * qy_people_settings_sign: a #QyBookFunc: acts of this book are signed from now on by the person of
 * the settings: its id if the book knows it, else its name.
 * @data: the name
 *
 * Returns: the book
 */
gpointer
qy_people_settings_sign (QyBook *book, gpointer data, GCancellable *cancellable, GError **error);
