/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * QyXmlSource: the bytes of an XML file on their way to the parser: UTF-8 whatever they were,
 * counted and scanned (qy-xml-scan.h), and cut off before the first one that is not acceptable.
 */
typedef struct _QyXmlSource QyXmlSource;

/**
 * qy_xml_source_open: opens @path and looks at its encoding.
 * @cancellable: (nullable): reading fails with QY_ERROR_CANCELLED once it is triggered
 *
 * Errors: QY_ERROR_NOT_FOUND, QY_ERROR_IO, QY_ERROR_TOO_LARGE, QY_ERROR_FOREIGN (empty, not a
 * regular file) and, for an encoding other than UTF-8 and UTF-16 or one that lies,
 * QY_ERROR_MALFORMED.
 */
QyXmlSource *qy_xml_source_open (const char *path, GCancellable *cancellable, GError **error);
void qy_xml_source_free (QyXmlSource *self);

/**
 * qy_xml_source_read: for xmlReaderForIO(): up to @length bytes, 0 at the end, -1 after an error.
 */
int qy_xml_source_read (void *source, char *buffer, int length);

/**
 * qy_xml_source_get_error: what stopped the reading, or %NULL; @line is where.
 */
const GError *qy_xml_source_get_error (QyXmlSource *self, guint64 *line);

/**
 * qy_xml_source_is_cut: whether the parser was told that there is an error: what it complains about
 * from then on is only a consequence.
 */
gboolean qy_xml_source_is_cut (QyXmlSource *self);

/**
 * qy_xml_source_get_depth: elements that are open at the bytes read last.
 */
guint qy_xml_source_get_depth (QyXmlSource *self);
const char *qy_xml_source_get_path (QyXmlSource *self);
goffset qy_xml_source_get_size (QyXmlSource *self);

/**
 * qy_xml_source_get_done: bytes of the file read so far; any thread.
 */
goffset qy_xml_source_get_done (QyXmlSource *self);
guint64 qy_xml_source_get_line (QyXmlSource *self);
guint64 qy_xml_source_get_line_of (QyXmlSource *self, guint64 element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyXmlSource, qy_xml_source_free)
