/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xml-check-money.h"
#include "qy-xml-map.h"
#include "qy-xml-refusals.h"

/* What a row must be beyond what a schema can say: days that the calendar has, keys and conditions
 * that markup knows, values of their field's type, texts and events that are what their hashes say.
 */

typedef struct
{
  QyXmlRefusals *refusals;
  GHashTable *field_types; /* of the document under way: key → QyFieldType */
  QyXmlMoneyChecks money;
  char *numbering; /* the scheme that was found good last */
  char *stream;    /* of the history under way */
  char *head;      /* hash of its last event */
  gint64 n_events;
  gboolean broken; /* one of its events was refused */
} QyXmlChecks;

void qy_xml_checks_init (QyXmlChecks *self, QyXmlRefusals *refusals);
void qy_xml_checks_clear (QyXmlChecks *self);

/**
 * qy_xml_check_row: refuses @row if it is impossible.
 */
gboolean qy_xml_check_row (QyXmlChecks *self, const QyRow *row, guint64 line);

/**
 * qy_xml_check_history_start: the events that follow are those of the record @id.
 */
void qy_xml_check_history_start (QyXmlChecks *self, const char *id);

/**
 * qy_xml_check_history_end: refuses a history that is not what its record announced.
 * @head: (nullable)
 */
gboolean
qy_xml_check_history_end (QyXmlChecks *self, gint64 events, const char *head, guint64 line);
