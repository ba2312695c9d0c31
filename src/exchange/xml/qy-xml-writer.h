/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * QyXmlWriter: a file that is written from front to back and takes its name only when it is whole.
 * Errors are kept until qy_xml_writer_check(); after one nothing more is written.
 */
typedef struct _QyXmlWriter QyXmlWriter;

/**
 * qy_xml_writer_open: begins a file that will be @path, under another name in the same folder.
 *
 * Errors: QY_ERROR_IO, QY_ERROR_READ_ONLY of QY_EXCHANGE_ERROR
 */
QyXmlWriter *qy_xml_writer_open (const char *path, GError **error);

/**
 * qy_xml_writer_free: gives up what was not committed; nothing is left of it.
 */
void qy_xml_writer_free (QyXmlWriter *self);

/* @text as it is; then escaped, @length -1: up to the NUL */
void qy_xml_writer_raw (QyXmlWriter *self, const char *text);
void qy_xml_writer_text (QyXmlWriter *self, const char *text, gssize length);
void
qy_xml_writer_attribute (QyXmlWriter *self, const char *name, const char *value, gssize length);
void qy_xml_writer_integer (QyXmlWriter *self, const char *name, gint64 value);
void qy_xml_writer_base64 (QyXmlWriter *self, const void *bytes, gsize size);

/**
 * qy_xml_writer_check: whether all went well so far. A character that XML cannot carry is
 * QY_ERROR_CORRUPT and a text that could not be read back is QY_ERROR_TOO_LARGE; the caller says
 * where.
 */
gboolean qy_xml_writer_check (QyXmlWriter *self, GError **error);

/**
 * qy_xml_writer_commit: brings the file to the disk and gives it its name, in place of any file
 * that has it.
 *
 * Errors: QY_ERROR_FULL, QY_ERROR_IO
 */
gboolean qy_xml_writer_commit (QyXmlWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyXmlWriter, qy_xml_writer_free)
