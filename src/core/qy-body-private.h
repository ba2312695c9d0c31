/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"
#include "qy-markup.h"

/* Reading a body: the elements, each with where it may stand, what attributes it may have and what
 * its start does. */

typedef enum
{
  QY_BODY_OUTSIDE = 1 << 0,
  QY_BODY_DOCUMENT = 1 << 1,
  QY_BODY_PARTY = 1 << 2,
  QY_BODY_FIELD = 1 << 3,
  QY_BODY_OPTION = 1 << 4,
  QY_BODY_VALUE = 1 << 5,
  QY_BODY_BLOCK = 1 << 6,
  QY_BODY_STYLE = 1 << 7, /* if, def, b, u */
  QY_BODY_EMPTY = 1 << 8, /* f, ref, br, tab */
} QyBodyPlace;

typedef struct
{
  QyDocument *document;
  GArray *open; /* of QyBodyElement*: the elements around the place being read */
  QyField *field;
  GPtrArray *options;
  GString *option;
  QyBlock *block;
  QyRuns *runs;
  const char **names; /* attributes of the element being started */
  const char **values;
} QyBodyReader;

typedef struct
{
  const char *name;
  QyBodyPlace place;
  guint parents;          /* places where it may stand */
  const char *attributes; /* names, separated by spaces */
  gboolean (*start) (QyBodyReader *reader, QyRunKind kind, GError **error);
  QyRunKind kind; /* of the run it makes */
} QyBodyElement;

const QyBodyElement *qy_body_find_element (const char *name);
