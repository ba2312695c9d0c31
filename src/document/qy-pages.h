/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "qy-document-error.h"
#include "qy-printed.h"

/* A4, in points. */
#define QY_PAGES_WIDTH  595.28
#define QY_PAGES_HEIGHT 841.89

/* The document's own text lies in this box of each page (points from the top left corner; the whole
 * width); header and footer lie outside of it. pdftotext -x 0 -y 64 -W 596 -H 716 gives the
 * text alone, in order. */
#define QY_PAGES_CROP_X      0
#define QY_PAGES_CROP_Y      64
#define QY_PAGES_CROP_WIDTH  596
#define QY_PAGES_CROP_HEIGHT 716

/**
 * QyPaperOptions: what is on the paper beside the document. All texts are copied.
 */
typedef struct
{
  const char *revision;   /* in the header as it stands: 第 2 版; or NULL */
  const char *check_code; /* first 8 hex digits of the revision's hash, in the footer; NULL makes it
                             a draft */
  gint64 created_at; /* seconds since 1970 UTC: the file's only date, so equal input gives equal
                        bytes */
  gboolean is_sheet; /* a paper beside the contract: neither an issue nor a draft */
} QyPaperOptions;

/**
 * QyPages: a document laid out on pages. Immutable; may be drawn from any thread, by one thread at
 * a time.
 */
typedef struct _QyPages QyPages;

/**
 * QyPlacedLine: a line of text as it stands on a page. Points from the page's top left corner.
 */
typedef struct
{
  const char *key;      /* of the block, or NULL (title, number, signature rows) */
  guint block;          /* index in the document, G_MAXUINT for title and number */
  QyBlockKind kind;     /* meaningless for title and number */
  guint unit;           /* lines of one unit never part: a row, a signature block */
  guint line, n_lines;  /* which of the block's units it belongs to, and of how many */
  double x, y, width;   /* y is the baseline */
  gboolean is_repeated; /* a table's head, shown again */
  char *text;
} QyPlacedLine;

/**
 * qy_pages_layout:
 *
 * Lays a document out. Opens only the fonts its characters need.
 *
 * Returns: (transfer full) (nullable): NULL with an error of #QY_DOCUMENT_ERROR: QY_ERROR_INVALID
 * when no installed font has a character (the message names the character, its code point and its
 * place), QY_ERROR_UNSUPPORTED for scripts that run from right to left, QY_ERROR_FAILED for a
 * damaged font
 */
QyPages *qy_pages_layout (const QyPrinted *printed, const QyPaperOptions *options, GError **error);
QyPages *qy_pages_ref (QyPages *self);
void qy_pages_unref (QyPages *self);

/**
 * qy_pages_get_n:
 *
 * Returns: how many pages there are; at least one
 */
guint qy_pages_get_n (const QyPages *self);

/**
 * qy_pages_get_size:
 * @width: (out): points
 * @height: (out): points
 */
void qy_pages_get_size (const QyPages *self, double *width, double *height);

/**
 * qy_pages_draw:
 * @page: from 0
 * @cr: whose origin is the page's top left corner and whose unit is the point; scale it as you like
 *
 * Draws one page, on paper or on a screen alike. Draws no ground: paper is white by itself.
 */
void qy_pages_draw (const QyPages *self, guint page, cairo_t *cr);

/**
 * qy_pages_find_block:
 * @key: of a block
 * @page: (out): from 0
 * @y: (out): of the block's top, points from the top of the page
 *
 * Returns: FALSE when nothing with that key is on the pages
 */
gboolean qy_pages_find_block (const QyPages *self, const char *key, guint *page, double *y);

/**
 * qy_pages_get_lines:
 * @page: from 0
 *
 * Looks at what was placed, without header and footer, in the order it is drawn: for tests, and for
 * finding the text under the pointer.
 *
 * Returns: (transfer full): array of QyPlacedLine, which refers to @self
 */
GArray *qy_pages_get_lines (const QyPages *self, guint page);

/**
 * qy_pages_to_pdf:
 *
 * The pages as a PDF file with bookmarks, page labels and metadata; fonts are embedded as subsets.
 * Equal input and the same fonts and libraries give the same bytes.
 *
 * Returns: (transfer full) (nullable): NULL with QY_ERROR_FAILED when Cairo could not write
 */
GBytes *qy_pages_to_pdf (const QyPages *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPages, qy_pages_unref)
