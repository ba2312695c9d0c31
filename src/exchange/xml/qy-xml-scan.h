/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Looks at the bytes of an XML file before the parser does: counts what the parser counts too late
 * or not at all (attributes, depth, elements, size of tags), refuses a DOCTYPE, and knows the line
 * of every element. It need not understand XML fully: whatever is not well-formed is the parser's
 * to refuse. */

typedef enum
{
  QY_XML_SCAN_TEXT,
  QY_XML_SCAN_OPENED, /* after '<', kind of tag not known yet */
  QY_XML_SCAN_START,
  QY_XML_SCAN_END,
  QY_XML_SCAN_INSTRUCTION,
  QY_XML_SCAN_COMMENT,
  QY_XML_SCAN_CDATA,
} QyXmlScanState;

typedef struct
{
  QyXmlScanState state;
  char seen[10]; /* the first bytes after '<', or the last ones of what is being skipped */
  guint n_seen;
  char quote; /* inside an attribute's value: its quotation mark */
  char last;  /* the byte before, in a start tag */
  guint n_attributes;
  guint depth;
  guint n_remarks;
  gsize tag_size;
  guint64 line; /* of the byte after the last one scanned */
  guint64 n_elements;
  guint64 *lines; /* ring: line of the n-th element */
} QyXmlScan;

void qy_xml_scan_init (QyXmlScan *self);
void qy_xml_scan_clear (QyXmlScan *self);

/**
 * qy_xml_scan:
 * @length: number of bytes; how many of them are fine when it fails
 *
 * Errors: QY_ERROR_MALFORMED or QY_ERROR_TOO_LARGE, without file and line; the line is @self->line.
 */
gboolean qy_xml_scan (QyXmlScan *self, const char *bytes, gsize *length, GError **error);

/**
 * qy_xml_scan_line_of: the line on which the @n-th element (from 0) starts; 0 when that is no
 * longer known.
 */
guint64 qy_xml_scan_line_of (QyXmlScan *self, guint64 n);
