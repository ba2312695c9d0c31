/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyListKind: one entry of the sidebar.
 */
typedef struct
{
  const char *name; /* "contracts" */
  const char *label;
  const char *icon;
  GType (*get_type) (void);                        /* of a #QyPage */
  GtkWidget *(*make_counter) (QySession *session); /* behind the label; or NULL */
} QyListKind;

/**
 * qy_list_kinds: (array length=n): the lists of the book in the order of the sidebar
 */
const QyListKind *qy_list_kinds (guint *n);

/**
 * qy_page_new_for: a page for a record.
 * @name: "contract:ID", as for win.open
 *
 * Returns: (transfer floating) (nullable): %NULL when records of that kind have no page
 */
QyPage *qy_page_new_for (QySession *session, const char *name);
