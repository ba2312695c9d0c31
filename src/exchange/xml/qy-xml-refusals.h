/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-error.h"

/**
 * QyXmlRefusals: what is wrong with a file, in the order in which it was found; filled by the parsing and the inserting
 * thread.
 */
typedef struct
{
  GMutex      lock;
  char       *path;
  GPtrArray  *messages; /* the first ones */
  guint64     n;        /* all; atomic reads by qy_xml_refusals_any() */
  QyErrorCode code;     /* of the first one */
} QyXmlRefusals;

void     qy_xml_refusals_init  (QyXmlRefusals *self, const char *path);
void     qy_xml_refusals_clear (QyXmlRefusals *self);

/**
 * qy_xml_refusals_reset: forgets them all, for a better reason.
 */
void     qy_xml_refusals_reset (QyXmlRefusals *self);
gboolean qy_xml_refusals_any   (QyXmlRefusals *self);

/**
 * qy_xml_refuse: notes "path:line: reason"; @line 0 is left out. Always %FALSE, for return.
 */
gboolean qy_xml_refuse (QyXmlRefusals *self, QyErrorCode code, guint64 line, const char *format, ...) G_GNUC_PRINTF (4, 5);

/**
 * qy_xml_refuse_cause: the same with the message of @cause behind @what (nullable).
 */
gboolean qy_xml_refuse_cause (QyXmlRefusals *self, guint64 line, const char *what, const GError *cause);

/**
 * qy_xml_refusals_propagate: the first refusal as an error of QY_EXCHANGE_ERROR, with the number of the others.
 */
void qy_xml_refusals_propagate (QyXmlRefusals *self, GError **error);
