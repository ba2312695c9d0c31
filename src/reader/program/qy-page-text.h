/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-reading.h"

/**
 * QyPageText: the characters of a page, cleaned: valid UTF-8, no control characters but the end of
 * a line and the tabulator, each with its box or none with any.
 */
typedef struct
{
  char *text;
  guint n_chars;
  QyBox *boxes; /* n_chars, or NULL */
  gboolean cut; /* there was more */
} QyPageText;

/**
 * qy_page_text_new: of a kind without text: an empty one
 */
QyPageText *qy_page_text_new (QyReading *reading, guint page);
void qy_page_text_free (QyPageText *self);

/**
 * qy_page_text_find: adds the places of @needle to @frame, as QY_READER_SEARCH says.
 *
 * Returns: how many
 */
guint qy_page_text_find (
    const QyPageText *self, guint page, const char *needle, guint most, GByteArray *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPageText, qy_page_text_free)
