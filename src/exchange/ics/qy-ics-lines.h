/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-error.h"

/**
 * QyIcsLine: a line of content, unfolded.
 */
typedef struct
{
  guint line; /* where it begins in the file, from 1 */
  char *name; /* in capitals: "DTSTART" */
  char *text; /* all of it, the name and its parameters too */
} QyIcsLine;

/**
 * QyIcsEvent: the lines of a VEVENT, those of its alarms left out.
 */
typedef struct
{
  guint line;       /* of its BEGIN */
  GPtrArray *lines; /* of QyIcsLine */
} QyIcsEvent;

void qy_ics_event_free (QyIcsEvent *event);

/**
 * qy_ics_event_find: (nullable) (transfer none): the first line with this name
 */
const QyIcsLine *qy_ics_event_find (const QyIcsEvent *event, const char *name);

/**
 * qy_ics_fail: sets @error to "file:line: what is wrong"; @line 0: "file: what is wrong".
 *
 * Returns: FALSE
 */
gboolean qy_ics_fail (
    const char *path, guint line, QyErrorCode code, GError **error, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

/**
 * qy_ics_read_events: reads the file @path and takes it apart; what stands in the lines is still to
 * be judged.
 *
 * Returns: (transfer full) (element-type QyIcsEvent)
 */
GPtrArray *qy_ics_read_events (const char *path, GError **error);
