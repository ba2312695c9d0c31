/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * QyPdfObject: an object of a PDF file as it lies there.
 */
typedef struct
{
  const char *whole; /* from "7 0 obj" to behind "endobj" */
  gsize whole_length;
  const char *body; /* between the two */
  gsize body_length;
  gboolean is_stream;
  gsize offset;
} QyPdfObject;

/**
 * QyPdfFile: the objects of a PDF file that has a plain cross-reference table, as Cairo 1.16 writes
 * it.
 */
typedef struct
{
  GArray *objects; /* of QyPdfObject, by number; a free one has no body */
  gsize header_length;
  guint root, info; /* object numbers */
} QyPdfFile;

/**
 * qy_pdf_file_parse:
 *
 * Returns: (transfer full) (nullable): NULL when the file is not built as expected; refers to @data
 */
QyPdfFile *qy_pdf_file_parse (const char *data, gsize length);
void qy_pdf_file_free (QyPdfFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPdfFile, qy_pdf_file_free)
