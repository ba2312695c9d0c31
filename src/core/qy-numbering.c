/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-numbering.h"

#include <string.h>

#include "qy-chinese-number.h"
#include "qy-numbering-private.h"

typedef struct
{
  const QyNumbering *numbering;
  QyLanguage language;
  int counters[QY_BLOCK_MAX_LEVEL + 1];
  gboolean present[QY_BLOCK_MAX_LEVEL + 1]; /* counted since the last block of a higher level */
  char *prefixes[QY_BLOCK_MAX_LEVEL + 1]; /* reference to the last clause of each level, or NULL */
  int annexes;
  int annex_level; /* of the annex around the block, or 0 */
  char *annex;
} Walk;

static const struct
{
  int value;
  const char *digits;
} roman[] = {
  { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
  { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
  { 5, "v" },    { 4, "iv" },   { 1, "i" },
};

static char *
print_alpha (int n)
{
  GString *out = g_string_new (NULL);

  for (; n > 0; n = (n - 1) / 26)
    g_string_prepend_c (out, 'a' + (n - 1) % 26);
  return g_string_free (out, FALSE);
}

static char *
print_roman (int n)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (roman); i++)
    for (; n >= roman[i].value; n -= roman[i].value)
      g_string_append (out, roman[i].digits);
  return g_string_free (out, FALSE);
}

/* ①–⑳, ㉑–㉟ and ㊱–㊿ stand in three rows of Unicode. */
static char *
print_circle (int n)
{
  GString *out = g_string_new (NULL);

  if (n >= 1 && n <= 20)
    g_string_append_unichar (out, 0x2460 + n - 1);
  else if (n >= 21 && n <= 35)
    g_string_append_unichar (out, 0x3251 + n - 21);
  else if (n >= 36 && n <= 50)
    g_string_append_unichar (out, 0x32b1 + n - 36);
  else
    g_string_append_printf (out, "(%d)", n);
  return g_string_free (out, FALSE);
}

static void
print_counter (GString *out, QyCounterStyle style, int n)
{
  g_autofree char *text = NULL, *upper = NULL;

  if (style == QY_COUNTER_CHINESE)
    text = qy_chinese_number_print (n, QY_DIGITS_PLAIN);
  else if (style == QY_COUNTER_ALPHA || style == QY_COUNTER_UPPER_ALPHA)
    text = print_alpha (n);
  else if (style == QY_COUNTER_ROMAN || style == QY_COUNTER_UPPER_ROMAN)
    text = print_roman (n);
  else if (style == QY_COUNTER_CIRCLE)
    text = print_circle (n);
  else
    text = g_strdup_printf ("%d", n);
  if (style == QY_COUNTER_UPPER_ALPHA || style == QY_COUNTER_UPPER_ROMAN)
    upper = g_ascii_strup (text, -1);
  g_string_append (out, upper != NULL ? upper : text);
}

static const QyLevelFormat *
format_of (const QyNumbering *numbering, int level)
{
  return g_ptr_array_index (numbering->formats, MIN ((guint) level, numbering->formats->len) - 1);
}

static gboolean
runs_through (const QyNumbering *numbering, int level)
{
  return (guint) level <= numbering->formats->len && format_of (numbering, level)->runs_through;
}

static char *
print_number (Walk *walk, int level)
{
  const QyLevelFormat *format = format_of (walk->numbering, level);
  int last = (int) walk->numbering->formats->len;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < format->pieces->len; i++)
    {
      const QyFormatPiece *piece = &g_array_index (format->pieces, QyFormatPiece, i);
      gboolean own = piece->level == MIN (level, last);

      if (piece->level == 0)
        g_string_append (out, piece->text);
      else if (own && level > last && !format->is_chain)
        print_counter (out, piece->style, walk->counters[level]);
      else
        print_counter (out, piece->style, walk->counters[piece->level]);
      for (int deeper = last + 1; own && format->is_chain && deeper <= level; deeper++)
        {
          g_string_append_c (out, '.');
          print_counter (out, piece->style, walk->counters[deeper]);
        }
    }
  return g_string_free (out, FALSE);
}

static void
count (Walk *walk, int level)
{
  for (int higher = 1; higher <= level; higher++)
    if (higher == level || !walk->present[higher])
      {
        walk->counters[higher]++;
        walk->present[higher] = TRUE;
      }
  for (int deeper = level + 1; deeper <= QY_BLOCK_MAX_LEVEL; deeper++)
    {
      walk->present[deeper] = FALSE;
      if (!runs_through (walk->numbering, deeper))
        walk->counters[deeper] = 0;
    }
}

static void
clear_prefixes (Walk *walk, int from)
{
  for (int level = from; level <= QY_BLOCK_MAX_LEVEL; level++)
    g_clear_pointer (&walk->prefixes[level], g_free);
}

/* A number as it stands in a sentence: a point at its end goes, and 、 unless more of the reference
 * follows. */
static char *
strip_end (const char *number, gboolean more_follows)
{
  char *text = g_strdup (number);

  if (g_str_has_suffix (text, ".") || g_str_has_suffix (text, "．"))
    *g_utf8_find_prev_char (text, text + strlen (text)) = '\0';
  else if (!more_follows && g_str_has_suffix (text, "、"))
    text[strlen (text) - strlen ("、")] = '\0';
  return text;
}

static void
number_clause (Walk *walk, const QyBlock *block, QyNumberEntry *entry)
{
  int level = block->level - walk->annex_level;
  const QyLevelFormat *format = format_of (walk->numbering, level);
  const char *outer = "";
  g_autofree char *full = NULL;

  count (walk, level);
  clear_prefixes (walk, level);
  entry->number =
      block->number_as != NULL ? g_strdup (block->number_as) : print_number (walk, level);
  if (block->number_as == NULL && !format->is_chain && !format->runs_through)
    for (int higher = 1; higher < level; higher++)
      outer = walk->prefixes[higher] != NULL ? walk->prefixes[higher] : outer;
  full = g_strconcat (*entry->number != '\0' ? outer : "", entry->number, NULL);
  entry->reference = strip_end (full, FALSE);
  walk->prefixes[level] = *full != '\0' ? strip_end (full, TRUE) : NULL;
}

static void
number_annex (Walk *walk, const QyBlock *block, QyNumberEntry *entry)
{
  g_autofree char *count_text = NULL, *number = NULL;

  walk->annexes++;
  count_text = walk->language == QY_LANGUAGE_ZH
                   ? qy_chinese_number_print (walk->annexes, QY_DIGITS_PLAIN)
                   : g_strdup_printf ("%d", walk->annexes);
  number = qy_language_print (walk->language, QY_PHRASE_ANNEX, count_text);
  memset (walk->counters, 0, sizeof walk->counters);
  memset (walk->present, 0, sizeof walk->present);
  clear_prefixes (walk, 1);
  walk->annex_level = block->level;
  entry->number = g_strdup (block->number_as != NULL ? block->number_as : number);
  entry->reference = strip_end (entry->number, FALSE);
  g_free (walk->annex);
  walk->annex = g_strdup (entry->reference);
}

static void
free_entry (QyNumberEntry *entry)
{
  g_free (entry->number);
  g_free (entry->reference);
  g_free (entry->annex);
  g_free (entry);
}

static QyNumberEntry *
number_block (Walk *walk, const QyBlock *block)
{
  QyNumberEntry *entry = g_new0 (QyNumberEntry, 1);

  if (block->kind == QY_BLOCK_ANNEX)
    {
      number_annex (walk, block, entry);
      return entry;
    }
  if (block->level <= walk->annex_level)
    walk->annex_level = 0;
  entry->annex = g_strdup (walk->annex);
  if (block->kind == QY_BLOCK_CLAUSE)
    {
      number_clause (walk, block, entry);
      return entry;
    }
  entry->number = g_strdup (block->number_as != NULL ? block->number_as : "");
  entry->reference = strip_end (entry->number, FALSE);
  return entry;
}

GPtrArray *
qy_numbering_entries (const QyNumbering *numbering, const GPtrArray *blocks, QyLanguage language)
{
  Walk walk = { .numbering = numbering, .language = language };
  GPtrArray *entries;

  g_return_val_if_fail (numbering != NULL && blocks != NULL, NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) free_entry);
  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (entries, number_block (&walk, g_ptr_array_index (blocks, i)));
  clear_prefixes (&walk, 1);
  g_free (walk.annex);
  return entries;
}

GPtrArray *
qy_numbering_number (const QyNumbering *numbering, const GPtrArray *blocks, QyLanguage language)
{
  g_autoptr (GPtrArray) entries = qy_numbering_entries (numbering, blocks, language);
  GPtrArray *numbers;

  g_return_val_if_fail (entries != NULL, NULL);

  numbers = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (numbers,
                     g_steal_pointer (&((QyNumberEntry *) g_ptr_array_index (entries, i))->number));
  return numbers;
}
