/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-template.h"
#include "qy-printed.h"
#include "qy-version-list.h"

/**
 * QyTemplateFile: all that the tab of a template shows beside its text.
 */
typedef struct
{
  QyTemplate *tmpl;
  QyVersions versions;
  GPtrArray *terms;     /* of QyTerm */
  QyDocument *document; /* a copy of its own, for labels */
  QyPrinted *printed;
  guint n_contracts; /* made from it */
} QyTemplateFile;

/**
 * qy_template_file_load: a #QyBookFunc for the template's id.
 */
gpointer
qy_template_file_load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error);
void qy_template_file_free (QyTemplateFile *file);

/**
 * qy_template_file_place: (transfer full) (nullable): what tells a block from others: its number
 * and the beginning of its text
 */
char *qy_template_file_place (const QyTemplateFile *file, const char *block_key);

/**
 * qy_template_file_find_block: (transfer none) (nullable): where a term is stated: its own block,
 * or the first that prints one of its fields
 */
const char *qy_template_file_find_block (const QyTemplateFile *file, const QyTerm *term);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTemplateFile, qy_template_file_free)
