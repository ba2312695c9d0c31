/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-application.h"

/**
 * QySearchProvider: the book's contracts, clauses and parties in the desktop's search:
 * org.gnome.Shell.SearchProvider2. It asks the book that was opened last, on its thread.
 */
#define QY_TYPE_SEARCH_PROVIDER (qy_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (QySearchProvider, qy_search_provider, QY, SEARCH_PROVIDER, GObject)

/**
 * qy_search_provider_new:
 * @application: who owns it
 */
QySearchProvider *qy_search_provider_new (QyApplication *application);

/**
 * qy_search_provider_register: offers it as @path/SearchProvider.
 */
gboolean qy_search_provider_register (QySearchProvider *self,
                                      GDBusConnection *connection,
                                      const char *path,
                                      GError **error);
void qy_search_provider_unregister (QySearchProvider *self);
