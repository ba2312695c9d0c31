/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-markup.h"
#include "qy-xml-reader.h"
#include "qy-xml-writer.h"

/* The text of a block as elements (the vocabulary of qy-body.h) and back. What markup means is
 * core's affair. */

/**
 * qy_xml_runs_write: writes stored markup. Fails as qy_markup_parse() does.
 */
gboolean qy_xml_runs_write (QyXmlWriter *writer, const char *markup, gsize length, GError **error);

/**
 * QyXmlRunsReader: collects the text of one block; zeroed between two.
 */
typedef struct
{
  GString *plain; /* text that is not in the runs yet */
  QyRuns *runs;   /* NULL while there was only text */
  gunichar odd;   /* a character that no block may hold, or 0 */
} QyXmlRunsReader;

void qy_xml_runs_reader_init (QyXmlRunsReader *self);
void qy_xml_runs_reader_clear (QyXmlRunsReader *self);
void qy_xml_runs_text (QyXmlRunsReader *self, const char *text, gsize length);

/**
 * qy_xml_runs_start: an element of the vocabulary starts; %FALSE for any other.
 */
gboolean qy_xml_runs_start (QyXmlRunsReader *self,
                            const char *name,
                            const QyXmlAttribute *attributes,
                            guint n);
void qy_xml_runs_end (QyXmlRunsReader *self, const char *name);

/**
 * qy_xml_runs_finish: the markup of what was collected, and starts anew.
 *
 * Errors: QY_ERROR_MALFORMED for a key, format, condition or nesting that markup does not allow, or
 * a control character.
 */
char *qy_xml_runs_finish (QyXmlRunsReader *self, GError **error);
