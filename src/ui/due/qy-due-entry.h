/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-book-due.h"
#include "qy-book-today.h"
#include "qy-incident-item.h"

typedef enum
{
  QY_DUE_ENTRY_HEADING,
  QY_DUE_ENTRY_DUE,
  QY_DUE_ENTRY_CONTRACT, /* waits for somebody, or was worked on last */
  QY_DUE_ENTRY_INCIDENT, /* open, with its next clock */
  QY_DUE_ENTRY_MORE,     /* of the group above there is more */
} QyDueEntryType;

/**
 * QyDueEntry: one line of a list of what is due. Never changed once made.
 */
#define QY_TYPE_DUE_ENTRY (qy_due_entry_get_type ())
G_DECLARE_FINAL_TYPE (QyDueEntry, qy_due_entry, QY, DUE_ENTRY, GObject)

QyDueEntry *qy_due_entry_new_heading (const char *text);

/**
 * qy_due_entry_new_due:
 * @item: (transfer full)
 * @person: (nullable): the name of who sees to it
 */
QyDueEntry *qy_due_entry_new_due (QyDueItem *item, const char *person);

/**
 * qy_due_entry_new_contract:
 * @item: (transfer full)
 */
QyDueEntry *qy_due_entry_new_contract (QyTodayItem *item);

QyDueEntry *qy_due_entry_new_incident (QyIncidentItem *incident);

/**
 * qy_due_entry_new_more:
 * @group: what the list is to be asked for more of
 */
QyDueEntry *qy_due_entry_new_more (guint group);

QyDueEntryType qy_due_entry_get_entry_type (QyDueEntry *self);

/**
 * qy_due_entry_get_text: (nullable): of a heading
 */
const char *qy_due_entry_get_text (QyDueEntry *self);
const char *qy_due_entry_get_person (QyDueEntry *self);
guint qy_due_entry_get_group (QyDueEntry *self);
const QyDueItem *qy_due_entry_get_due (QyDueEntry *self);
const QyTodayItem *qy_due_entry_get_contract (QyDueEntry *self);
QyIncidentItem *qy_due_entry_get_incident (QyDueEntry *self);

/**
 * qy_due_entry_equal: whether both show the same.
 */
gboolean qy_due_entry_equal (QyDueEntry *a, QyDueEntry *b);
