/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader.h"

QyReaderInfo *
qy_reader_info_copy (const QyReaderInfo *info)
{
  QyReaderInfo *copy = g_memdup2 (info, sizeof *info);

  copy->title = g_strdup (info->title);
  return copy;
}

void
qy_reader_info_free (QyReaderInfo *info)
{
  if (info == NULL)
    return;
  g_free (info->title);
  g_free (info);
}

void
qy_reader_drawing_free (QyReaderDrawing *drawing)
{
  if (drawing == NULL)
    return;
  g_clear_pointer (&drawing->pixels, g_bytes_unref);
  g_free (drawing);
}

void
qy_reader_text_free (QyReaderText *text)
{
  if (text == NULL)
    return;
  g_free (text->text);
  g_free (text->rects);
  g_free (text);
}

void
qy_reader_match_free (QyReaderMatch *match)
{
  if (match == NULL)
    return;
  g_free (match->rects);
  g_free (match->context);
  g_free (match);
}
