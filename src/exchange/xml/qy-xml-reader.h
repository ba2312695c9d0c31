/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xml-refusals.h"
#include "qy-xml-source.h"

/* The only place where libxml2 reads what strangers wrote: walks a file once, validates it against
 * the schema while walking, and hands its parts out. */

typedef struct
{
  const char *name;
  const char *value;
} QyXmlAttribute;

/**
 * QyXmlHandler: receives the parts of a file; texts are valid during the call. An element without
 * content starts and ends. What the schema refuses is handed out all the same; returning %FALSE
 * stops the reading.
 */
typedef struct
{
  gboolean (*start) (
      gpointer data, const char *name, const QyXmlAttribute *attributes, guint n, guint64 line);
  gboolean (*text) (gpointer data, const char *text, gsize length, guint64 line);
  gboolean (*end) (gpointer data);
} QyXmlHandler;

/**
 * qy_xml_read: reads @source to its end or to the first fault that cannot be passed over.
 *
 * Returns: whether the handler did not stop it; whatever is wrong with the file is in @refusals
 */
gboolean qy_xml_read (QyXmlSource *source,
                      const QyXmlHandler *handler,
                      gpointer data,
                      QyXmlRefusals *refusals);
