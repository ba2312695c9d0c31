/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xlsx-strings.h"

#include <glib/gi18n-lib.h>

#include "qy-sheet-limits.h"
#include "qy-sheet-xlsx-text.h"

#define CHUNK_SIZE (64 << 10)

void
qy_xlsx_text_append (GString *text, const char *piece)
{
  if (text->len <= QY_SHEET_MAX_CELL)
    g_string_append (text, piece);
}

void
qy_xlsx_text_take (QyXlsxText *self, QyXlsxPart *part)
{
  const char *piece = qy_xlsx_part_text (part);

  if (piece != NULL)
    {
      if (self->in_text && !self->in_phonetic)
        qy_xlsx_text_append (self->text, piece);
      return;
    }
  if (qy_xlsx_part_opens (part, "t"))
    self->in_text = TRUE;
  if (qy_xlsx_part_closes (part, "t"))
    self->in_text = FALSE;
  if (qy_xlsx_part_opens (part, "rPh"))
    self->in_phonetic = TRUE;
  if (qy_xlsx_part_closes (part, "rPh"))
    self->in_phonetic = FALSE;
}

void
qy_xlsx_strings_clear (QyXlsxStrings *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->chunk, g_string_chunk_free);
}

/* A text is escaped where it is stored, not where it is read: pieces may break an escape apart. */
static void
store_text (QyXlsxStrings *self, const char *text)
{
  g_autofree char *bare = qy_sheet_xlsx_unescape (text);

  g_ptr_array_add (self->texts, g_string_chunk_insert (self->chunk, bare));
}

gboolean
qy_xlsx_strings_load (QyXlsxStrings *self,
                      QyXlsxPackage *package,
                      const char *name,
                      const QySheetFeed *feed,
                      GError **error)
{
  g_autoptr (QyXlsxPart) part = qy_xlsx_part_open (package, name, error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) cause = NULL;
  QyXlsxText state = { .text = text };
  gsize n_bytes = 0;

  if (part == NULL)
    return FALSE;
  self->chunk = g_string_chunk_new (CHUNK_SIZE);
  self->texts = g_ptr_array_new ();
  while (qy_xlsx_part_next (part, &cause))
    {
      if (qy_xlsx_part_opens (part, "si"))
        g_string_truncate (text, 0);
      qy_xlsx_text_take (&state, part);
      if (!qy_xlsx_part_closes (part, "si"))
        continue;
      n_bytes += text->len;
      if (n_bytes > QY_SHEET_MAX_STRINGS || self->texts->len >= QY_SHEET_MAX_N_STRINGS)
        return qy_sheet_feed_fail (feed, 0, QY_ERROR_TOO_LARGE, error,
                                   _ ("the workbook holds more text than is read; split it"));
      store_text (self, text->str);
    }
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}
