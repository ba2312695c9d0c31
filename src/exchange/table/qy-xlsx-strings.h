/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xlsx-package.h"

/**
 * QyXlsxText: gathers the text of <si> or <is>, whose pieces stand in <t>; how it is to be
 * pronounced (<rPh>) is left out.
 */
typedef struct
{
  GString *text;
  gboolean in_text;
  gboolean in_phonetic;
} QyXlsxText;

/**
 * qy_xlsx_text_append: adds @piece, unless @text is longer already than a cell may be: then it will
 * be refused, and need not grow on.
 */
void qy_xlsx_text_append (GString *text, const char *piece);

/**
 * qy_xlsx_text_take: looks at the node the part stands at.
 */
void qy_xlsx_text_take (QyXlsxText *self, QyXlsxPart *part);

/**
 * QyXlsxStrings: the texts that cells share.
 */
typedef struct
{
  GStringChunk *chunk;
  GPtrArray *texts; /* of const char * */
} QyXlsxStrings;

void qy_xlsx_strings_clear (QyXlsxStrings *self);

/**
 * qy_xlsx_strings_load: reads the part @name.
 */
gboolean qy_xlsx_strings_load (QyXlsxStrings *self,
                               QyXlsxPackage *package,
                               const char *name,
                               const QySheetFeed *feed,
                               GError **error);
