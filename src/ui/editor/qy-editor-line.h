/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-markup.h"
#include "qy-resolver.h"

/* A block as a line of the editor: its runs and where each of them stands in what is shown. No
 * widgets. Offsets count characters from the start of the line. */

/**
 * QyPiece: where a run is shown. Fields, references and the marks of a condition are chips: one
 * character to people, whatever their length.
 */
typedef struct
{
  guint start;
  guint length; /* 0: bold begins, … */
  gboolean chip;
  gboolean blank;  /* prints nothing yet: what is shown is its name */
  gboolean issued; /* the conditions around it hold */
} QyPiece;

typedef struct
{
  char *key;
  QyBlockKind kind;
  int level;
  gboolean heading; /* a clause that names what stands under it */
  char *markup;
  QyRuns *runs;
  GArray *pieces;   /* of QyPiece, one a run */
  char *text;       /* what is shown; a line break is U+2028 */
  guint length;     /* of it */
  gpointer columns; /* of a row: what places its cells, for whoever shows it */
} QyEditorLine;

/**
 * qy_editor_line_new:
 * @resolver: (nullable): without one, references are blank and conditions hold
 *
 * Returns: (transfer full): the block as it is shown now
 */
QyEditorLine *qy_editor_line_new (QyDocument *document, QyResolver *resolver, const QyBlock *block);
void qy_editor_line_free (QyEditorLine *self);

/**
 * qy_editor_line_is_like: whether both show the same in the same way.
 */
gboolean qy_editor_line_is_like (const QyEditorLine *self, const QyEditorLine *other);

/**
 * qy_editor_line_refers: whether it shows numbers of other blocks.
 */
gboolean qy_editor_line_refers (const QyEditorLine *self);

/**
 * qy_editor_line_depends: whether what it shows depends on anything outside of the block.
 */
gboolean qy_editor_line_depends (const QyEditorLine *self);

const QyRun *qy_editor_line_get_run (const QyEditorLine *self, guint index);
const QyPiece *qy_editor_line_get_piece (const QyEditorLine *self, guint index);

/**
 * qy_editor_line_find_chip:
 *
 * Returns: the index of the chip of which @offset is a character, or G_MAXUINT.
 */
guint qy_editor_line_find_chip (const QyEditorLine *self, guint offset);

/**
 * qy_editor_line_widen: makes both ends stand outside of chips; more of the text is between them
 * then.
 */
void qy_editor_line_widen (const QyEditorLine *self, guint *start, guint *end);

/**
 * qy_editor_line_get_byte: where @offset is in the markup, as qy_document_split() wants it.
 */
gsize qy_editor_line_get_byte (const QyEditorLine *self, guint offset);

/**
 * qy_editor_line_insert: typed text is like the text before it, at the start like that behind it,
 * but never part of a defined term at whose border it stands.
 *
 * Returns: (transfer full): the markup with @part at @offset
 */
char *qy_editor_line_insert (const QyEditorLine *self, guint offset, const QyRuns *part);

/**
 * qy_editor_line_delete: a mark of a condition takes the other one with it.
 *
 * Returns: (transfer full): the markup without what stands between
 */
char *qy_editor_line_delete (const QyEditorLine *self, guint start, guint end);

/**
 * qy_editor_line_slice:
 *
 * Returns: (transfer full): what stands between, with its styles, and the conditions that are whole
 */
QyRuns *qy_editor_line_slice (const QyEditorLine *self, guint start, guint end);

/**
 * qy_editor_line_toggle:
 * @style: QY_RUN_BOLD or QY_RUN_UNDERLINE
 *
 * Returns: (transfer full): the markup with the style between, or without it if all of it had it
 */
char *qy_editor_line_toggle (const QyEditorLine *self, guint start, guint end, QyRunKind style);

/**
 * qy_editor_field_label:
 * @key: of a field or of a party's attribute
 *
 * Returns: (transfer full): what the document calls it: 合同总价, 甲方名称
 */
char *qy_editor_field_label (QyDocument *document, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyEditorLine, qy_editor_line_free)
