/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-blob.h"

/* Every limit on a file from outside, in one place. libxml2 has its own (10 MB a text, 256 deep),
 * which stand behind these; what it does not limit in time (attributes of one element) is counted
 * before it sees the bytes. */

#define QY_XML_MAX_FILE     (G_GINT64_CONSTANT (64) << 30) /* bytes of the file */
#define QY_XML_MAX_ELEMENTS (G_GUINT64_CONSTANT (1) << 32) /* elements of the file */
#define QY_XML_MAX_TEXT     (8 << 20)                      /* bytes of one text, decoded */
#define QY_XML_MAX_VALUE    (1 << 20)                      /* bytes of one attribute, decoded */
#define QY_XML_MAX_TAG      (9 << 20) /* bytes of one tag, comment or instruction, as written */
#define QY_XML_MAX_DEPTH    64        /* elements inside each other */
#define QY_XML_MAX_REMARKS                                                                         \
  10000                            /* comments and instructions of the file; the parser keeps them \
                                    */
#define QY_XML_MAX_ATTRIBUTES  256 /* attributes of one element */
#define QY_XML_MAX_DECLARATION 256 /* bytes of the <?xml … ?> declaration */
#define QY_XML_MAX_REFUSALS    100 /* refusals that are kept for the report */
#define QY_XML_MAX_CHUNK       QY_BLOB_CHUNK_SIZE /* bytes of one piece of an attachment, decoded */
#define QY_XML_LINE_RING       (1 << 16)          /* elements the reader may be behind the bytes */
