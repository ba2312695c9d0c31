/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-error.h"

/**
 * QyXmlRefusals: what one thread finds wrong with a file.
 */
typedef struct
{
  const char *path;
  GArray *list; /* of QyXmlRefusal: the first ones, one a line */
  guint64 n;    /* all of them; qy_xml_refusals_any() reads it from any thread */
} QyXmlRefusals;

typedef struct
{
  guint64 line; /* 0: of the file as a whole */
  QyErrorCode code;
  char *message; /* "path:line: reason" */
} QyXmlRefusal;

/**
 * qy_xml_refusals_init: @path must outlive it.
 */
void qy_xml_refusals_init (QyXmlRefusals *self, const char *path);
void qy_xml_refusals_clear (QyXmlRefusals *self);

/**
 * qy_xml_refusals_reset: forgets them all, for a better reason.
 */
void qy_xml_refusals_reset (QyXmlRefusals *self);
gboolean qy_xml_refusals_any (const QyXmlRefusals *self);

/**
 * qy_xml_refuse: notes that @line is refused; a second reason for the line refused last is dropped.
 * Always %FALSE, for return.
 */
gboolean
qy_xml_refuse (QyXmlRefusals *self, QyErrorCode code, guint64 line, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/**
 * qy_xml_refuse_cause: the same with the message of @cause behind @what (nullable).
 */
gboolean
qy_xml_refuse_cause (QyXmlRefusals *self, guint64 line, const char *what, const GError *cause);

/**
 * qy_xml_refusals_merge: takes over what is in @other, and puts everything in the order of lines.
 */
void qy_xml_refusals_merge (QyXmlRefusals *self, QyXmlRefusals *other);

/**
 * qy_xml_refusals_propagate: the first refusal as an error of QY_EXCHANGE_ERROR, with the number of
 * the others.
 */
void qy_xml_refusals_propagate (const QyXmlRefusals *self, GError **error);
