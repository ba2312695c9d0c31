/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-printed.h"

static void
free_span (QySpan *span)
{
  g_free (span->text);
  g_free (span->key);
  g_free (span);
}

static void
free_block (QyPrintedBlock *block)
{
  g_free (block->key);
  g_free (block->number);
  g_ptr_array_unref (block->spans);
  g_free (block);
}

static void
append_block (GString *out, const QyPrinted *printed, const QyPrintedBlock *block)
{
  g_autofree char *text = qy_printed_block_text (block);
  const char *number = block->number;

  if (block->kind == QY_BLOCK_ITEM && *number == '\0')
    number = qy_language_phrase (printed->language, QY_PHRASE_BULLET);
  if (*number == '\0' && *text == '\0'
      && (block->kind == QY_BLOCK_TABLE || block->kind == QY_BLOCK_SIGNATURE))
    return;
  g_string_append (out, number);
  g_string_append (out, *number != '\0' && *text != '\0' ? " " : "");
  g_string_append_printf (out, "%s\n", text);
}

QyPrinted *
qy_printed_new (QyLanguage language, const char *title, const char *number)
{
  QyPrinted *printed = g_new0 (QyPrinted, 1);

  g_atomic_ref_count_init (&printed->refs);
  printed->language = language;
  printed->title = g_strdup (title != NULL ? title : "");
  printed->number = g_strdup (number);
  printed->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  return printed;
}

QyPrintedBlock *
qy_printed_add_block (
    QyPrinted *printed, const char *key, int level, QyBlockKind kind, const char *number)
{
  QyPrintedBlock *block;

  g_return_val_if_fail (printed != NULL && number != NULL, NULL);

  block = g_new0 (QyPrintedBlock, 1);
  block->key = g_strdup (key);
  block->level = level;
  block->kind = kind;
  block->number = g_strdup (number);
  block->spans = g_ptr_array_new_with_free_func ((GDestroyNotify) free_span);
  g_ptr_array_add (printed->blocks, block);
  return block;
}

void
qy_printed_block_add_span (QyPrintedBlock *block,
                           const char *text,
                           QySpanStyle style,
                           const char *key)
{
  QySpan *last, *span;

  g_return_if_fail (block != NULL && text != NULL);

  if (*text == '\0' && style != QY_SPAN_CELL)
    return;
  last = block->spans->len > 0 ? g_ptr_array_index (block->spans, block->spans->len - 1) : NULL;
  if (last != NULL && last->style == style && last->key == NULL && key == NULL
      && style != QY_SPAN_CELL)
    {
      char *joined = g_strconcat (last->text, text, NULL);

      g_free (last->text);
      last->text = joined;
      return;
    }
  span = g_new0 (QySpan, 1);
  span->text = g_strdup (text);
  span->style = style;
  span->key = g_strdup (key);
  g_ptr_array_add (block->spans, span);
}

QyPrinted *
qy_printed_ref (QyPrinted *printed)
{
  g_return_val_if_fail (printed != NULL, NULL);

  g_atomic_ref_count_inc (&printed->refs);
  return printed;
}

void
qy_printed_unref (QyPrinted *printed)
{
  g_return_if_fail (printed != NULL);

  if (!g_atomic_ref_count_dec (&printed->refs))
    return;
  g_free (printed->title);
  g_free (printed->number);
  g_ptr_array_unref (printed->blocks);
  g_free (printed);
}

char *
qy_printed_block_text (const QyPrintedBlock *block)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (block != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < block->spans->len; i++)
    {
      const QySpan *span = g_ptr_array_index (block->spans, i);

      g_string_append (out, span->style & QY_SPAN_CELL ? "\t" : span->text);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
qy_printed_to_text (const QyPrinted *printed)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (printed != NULL, NULL);

  out = g_string_new (NULL);
  if (*printed->title != '\0')
    g_string_append_printf (out, "%s\n", printed->title);
  if (printed->number != NULL && *printed->number != '\0')
    g_string_append_printf (
        out, "%s%s%s\n", qy_language_phrase (printed->language, QY_PHRASE_CONTRACT_NUMBER),
        qy_language_phrase (printed->language, QY_PHRASE_COLON), printed->number);
  for (guint i = 0; i < printed->blocks->len; i++)
    append_block (out, printed, g_ptr_array_index (printed->blocks, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}
