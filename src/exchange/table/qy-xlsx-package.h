/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlreader.h>

#include "qy-sheet-feed.h"

/**
 * QyXlsxPackage: the files inside a workbook. Sizes that the archive states are believed by nobody:
 * what is unpacked is counted, against a limit and against the size of the archive.
 */
typedef struct _QyXlsxPackage QyXlsxPackage;

/**
 * QyXlsxPart: one of these files, read as XML from front to back. Bytes go through qy_xml_scan()
 * before the parser sees them: no DOCTYPE, bounded depth, tags and attributes.
 */
typedef struct _QyXlsxPart QyXlsxPart;

/**
 * qy_xlsx_package_open:
 * @feed: for messages; must outlive the package
 */
QyXlsxPackage *qy_xlsx_package_open (const QySheetFeed *feed, GBytes *bytes, GError **error);
void qy_xlsx_package_free (QyXlsxPackage *self);

/**
 * qy_xlsx_package_has: whether there is a file with this name ("xl/workbook.xml").
 */
gboolean qy_xlsx_package_has (QyXlsxPackage *self, const char *name);

QyXlsxPart *qy_xlsx_part_open (QyXlsxPackage *package, const char *name, GError **error);
void qy_xlsx_part_free (QyXlsxPart *self);

/**
 * qy_xlsx_part_next: goes to the next node.
 *
 * Returns: FALSE at the end, or with @error set
 */
gboolean qy_xlsx_part_next (QyXlsxPart *self, GError **error);

/**
 * qy_xlsx_part_opens: whether the node is the start tag of an element @name in any namespace:
 * transitional and strict workbooks differ in theirs only.
 */
gboolean qy_xlsx_part_opens (QyXlsxPart *self, const char *name);

/**
 * qy_xlsx_part_closes: whether it is its end tag, or its start tag if that is both (<c/>).
 */
gboolean qy_xlsx_part_closes (QyXlsxPart *self, const char *name);

/**
 * qy_xlsx_part_text: (transfer none) (nullable): the text, if the node is one
 */
const char *qy_xlsx_part_text (QyXlsxPart *self);

/**
 * qy_xlsx_part_attribute: (transfer full) (nullable): of the element; @name without prefix
 */
char *qy_xlsx_part_attribute (QyXlsxPart *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyXlsxPackage, qy_xlsx_package_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyXlsxPart, qy_xlsx_part_free)
