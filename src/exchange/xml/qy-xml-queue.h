/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xml-map.h"

/* What the parsing thread hands to the inserting one, in batches; bounded, so that neither runs far
 * ahead. */

typedef enum
{
  QY_XML_ITEM_ROW,   /* a row; of a record also the head of its history */
  QY_XML_ITEM_BYTES, /* a piece of the blob whose row came last */
  QY_XML_ITEM_END,   /* of a record, a history or a blob */
} QyXmlItemKind;

typedef struct
{
  QyXmlItemKind kind;
  const QyXmlElement *element;
  QyRow *row;    /* ROW; NULL for a history */
  GBytes *bytes; /* BYTES */
  char *id;      /* of a history */
  char *head;    /* of a record or history: hash of its last event, or NULL */
  gint64 events;
  gsize size; /* of the texts of the row, about */
  guint64 line;
} QyXmlItem;

typedef struct _QyXmlQueue QyXmlQueue;

QyXmlQueue *qy_xml_queue_new (void);
void qy_xml_queue_free (QyXmlQueue *self);

/**
 * qy_xml_queue_push: @item goes over to the queue; waits while it is full. %FALSE once
 * qy_xml_queue_stop() was called.
 */
gboolean qy_xml_queue_push (QyXmlQueue *self, const QyXmlItem *item);

/**
 * qy_xml_queue_finish: nothing more will be pushed.
 */
void qy_xml_queue_finish (QyXmlQueue *self);

/**
 * qy_xml_queue_pop: the next items, to be given back with qy_xml_queue_give_back(); waits for them.
 * %NULL at the end.
 */
GArray *qy_xml_queue_pop (QyXmlQueue *self);
void qy_xml_queue_give_back (QyXmlQueue *self, GArray *items);

/**
 * qy_xml_queue_stop: the inserting side wants nothing more.
 */
void qy_xml_queue_stop (QyXmlQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyXmlQueue, qy_xml_queue_free)
