/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-incident-item.h"
#include "qy-remind-memory.h"

/**
 * QyIncidentReminder: tells the desktop of open incidents of one book: when a quarter of the time
 * to a target is left, when a target was missed, and of each rung of the ladder that is reached
 * and was told to nobody. Each once. It looks every minute, which costs one counting question while
 * nothing is open.
 */
#define QY_TYPE_INCIDENT_REMINDER (qy_incident_reminder_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentReminder, qy_incident_reminder, QY, INCIDENT_REMINDER, GObject)

/**
 * QyIncidentNotice: something to tell now.
 */
typedef struct
{
  char *key;   /* names it among those of the book */
  char *title; /* "Response: 3 min left" */
  char *body;
  char *place; /* for win.open */
} QyIncidentNotice;

void qy_incident_notice_free (QyIncidentNotice *notice);

/**
 * qy_incident_reminder_new:
 * @memory: (transfer none): what was told; lives longer
 */
QyIncidentReminder *
qy_incident_reminder_new (GApplication *application, QyBook *book, QyRemindMemory *memory);

/**
 * qy_incident_reminder_start: looks now and every minute from here on; somebody takes
 * notifications. Again: nothing.
 */
void qy_incident_reminder_start (QyIncidentReminder *self);

/**
 * qy_incident_reminder_choose: what is to be told now; it counts as told then.
 * @items: (element-type QyIncidentItem): those that are open
 *
 * Returns: (transfer full) (element-type QyIncidentNotice)
 */
GPtrArray *
qy_incident_reminder_choose (const GPtrArray *items, QyRemindMemory *memory, const char *book);
