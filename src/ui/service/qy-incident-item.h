/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-incident.h"

/* How an incident's next clock stands, for colour and symbol; words say the same. */
typedef enum
{
  QY_INCIDENT_TONE_NONE,    /* nothing is due any more */
  QY_INCIDENT_TONE_RUNNING, /* and there is time */
  QY_INCIDENT_TONE_SOON,    /* a quarter of the time or less is left */
  QY_INCIDENT_TONE_LATE,
  QY_INCIDENT_TONE_RESTING, /* paused, or outside service hours */
} QyIncidentTone;

/**
 * QyIncidentItem: one incident in a list, with what its row says. Never changed once made.
 */
#define QY_TYPE_INCIDENT_ITEM (qy_incident_item_get_type ())
G_DECLARE_FINAL_TYPE (QyIncidentItem, qy_incident_item, QY, INCIDENT_ITEM, GObject)

/**
 * qy_incident_item_new:
 * @view: (transfer full)
 * @now: UTC
 */
QyIncidentItem *qy_incident_item_new (QyIncidentView *view, const char *now);
const QyIncidentView *qy_incident_item_get_view (QyIncidentItem *self);
const char *qy_incident_item_get_id (QyIncidentItem *self);

/**
 * qy_incident_item_get_now: the minute at which it was read, where the service is rendered
 */
QyMoment qy_incident_item_get_now (QyIncidentItem *self);
QyIncidentTone qy_incident_item_get_tone (QyIncidentItem *self);

/**
 * qy_incident_item_get_clock: "Response: 32 min left"; "" when nothing is due
 */
const char *qy_incident_item_get_clock (QyIncidentItem *self);

/**
 * qy_incident_item_get_due: until when that is, and who must be told by now; or ""
 */
const char *qy_incident_item_get_due (QyIncidentItem *self);

/**
 * qy_incident_item_dup_place: (transfer full): for win.open
 */
char *qy_incident_item_dup_place (QyIncidentItem *self);

/**
 * qy_incident_item_dup_about: number, what it is about, who handles it
 * @with_contract: and its contract
 */
char *qy_incident_item_dup_about (QyIncidentItem *self, gboolean with_contract);

/**
 * qy_incident_item_compare: a #GCompareFunc of #GPtrArray: what is overdue first, what rests and
 * what has no clock last; sorting keeps the order of what is alike.
 */
int qy_incident_item_compare (gconstpointer a, gconstpointer b);

/**
 * qy_incident_item_equal: whether both show the same.
 */
gboolean qy_incident_item_equal (QyIncidentItem *a, QyIncidentItem *b);
