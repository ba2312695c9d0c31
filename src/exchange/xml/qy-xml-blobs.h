/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"
#include "qy-xml-refusals.h"

/* Contents come at the end of a file, after the rows that name them. Until then the book holds a
 * blob of the size -1, so that every row is stored with its reference. */

typedef struct
{
  QyStore *store;
  char *sha256; /* of the content under way, or NULL: it is there already */
  gint64 n;     /* of the next piece */
  guint64 added;
} QyXmlBlobs;

/**
 * qy_xml_blobs_expect: what the columns of @row name shall come, if it is not there.
 */
gboolean qy_xml_blobs_expect (QyXmlBlobs *self, const QyRow *row, GError **error);
gboolean qy_xml_blobs_start (QyXmlBlobs *self, const char *sha256, gint64 size, GError **error);
gboolean qy_xml_blobs_piece (QyXmlBlobs *self, GBytes *bytes, GError **error);

/**
 * qy_xml_blobs_finish: refuses the file if something did not come.
 */
gboolean qy_xml_blobs_finish (QyXmlBlobs *self, QyXmlRefusals *refusals, GError **error);
