/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-book-due.h"
#include "qy-cli.h"

/**
 * qy_cli_refresh_due: derives anew what may be another on the call's day.
 */
gboolean qy_cli_refresh_due (QyBook *book, GError **error);

/**
 * qy_cli_json_due: one thing that is due, with its reasons, as an object.
 */
void qy_cli_json_due (JsonBuilder *builder, const QyDueItem *item, const QyCalendar *calendar);

/**
 * qy_cli_print_due: (element-type QyDueItem): a table for people.
 */
void qy_cli_print_due (GPtrArray *items);

/**
 * qy_cli_due_to_file: writes a calendar, an event for each day.
 */
gboolean
qy_cli_due_to_file (QyCli *cli, QyBook *book, GPtrArray *items, const char *path, GError **error);

/**
 * qy_cli_find_due: the one due row of a contract that a person means.
 * @source: a kind (payment), or the id of its source or the beginning of it
 * @occurrence: (nullable): 2026-02 …; not needed where there is only one that is open
 */
QyDueItem *qy_cli_find_due (QyBook *book,
                            const char *contract_id,
                            const char *source,
                            const char *occurrence,
                            GError **error);
