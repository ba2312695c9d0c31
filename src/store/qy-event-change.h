/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-event.h"
#include "qy-tables.h"

#include <json-glib/json-glib.h>

/**
 * QyEventChange: one change of an event, as it is written down:
 * {"t":table,"k":[key…],"b":{…}|null,"a":{…}|null}.
 */
typedef struct
{
  const QyTable *table;
  const char *keys[QY_TABLE_MAX_KEYS]; /* NULL behind the last one */
  JsonObject *before;                  /* NULL: the row was not there */
  JsonObject *after;                   /* NULL: the row is gone */
} QyEventChange;

/**
 * qy_event_read_changes:
 * @parser: keeps what the changes point at
 *
 * Returns: (transfer full) (element-type QyEventChange): in the event's order; QY_ERROR_CORRUPT if
 * it cannot be read
 */
GArray *qy_event_read_changes (const QyEvent *event, JsonParser *parser, GError **error);

/**
 * qy_event_name_row:
 *
 * "table key key", for messages and as the name of a row in a hash table.
 */
char *qy_event_name_row (const QyEventChange *change);

/**
 * qy_event_version:
 *
 * The rev of a row on one side of a change; 0: it was not there.
 */
gint64 qy_event_version (JsonObject *side);

/**
 * qy_event_unreadable:
 *
 * Sets the error of an event whose changes make no sense. Returns: FALSE
 */
gboolean qy_event_unreadable (const QyEvent *event, GError **error);
