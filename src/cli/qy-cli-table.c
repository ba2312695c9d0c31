/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-table.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define CELL_GAP      2
#define SHORTEST_CELL 8 /* columns are not cut below this */

static guint
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
qy_cli_text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += char_width (g_utf8_get_char (text));
  return width;
}

/* The beginning of @text that takes @width places, with "…" if that is not all of it */
static void
append_cut (GString *line, const char *text, guint width)
{
  const char *end = text;
  guint taken = 1;

  if (qy_cli_text_width (text) <= width)
    {
      g_string_append (line, text);
      return;
    }
  while (taken + char_width (g_utf8_get_char (end)) <= width)
    {
      taken += char_width (g_utf8_get_char (end));
      end = g_utf8_next_char (end);
    }
  g_string_append_len (line, text, end - text);
  g_string_append (line, "…");
}

static void
append_spaces (GString *line, guint n)
{
  while (n-- > 0)
    g_string_append_c (line, ' ');
}

static void
print_cells (const char *const *cells, const guint *widths, guint32 right)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      guint width = MIN (qy_cli_text_width (cells[i]), widths[i]);

      if (right & (1u << i))
        append_spaces (line, widths[i] - width);
      append_cut (line, cells[i], widths[i]);
      if (!(right & (1u << i)))
        append_spaces (line, widths[i] - width);
      append_spaces (line, CELL_GAP);
    }
  fprintf (stdout, "%s\n", g_strchomp (line->str));
}

/* Places of the terminal's line, or 0 when standard output is none. */
static guint
terminal_width (void)
{
  struct winsize size = { 0 };

  return isatty (STDOUT_FILENO) && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static void
fit (guint *widths, guint n, guint room)
{
  guint total = 0;

  for (guint i = 0; i < n; i++)
    total += widths[i] + (i > 0 ? CELL_GAP : 0);
  while (total > room)
    {
      guint widest = 0;

      for (guint i = 1; i < n; i++)
        if (widths[i] > widths[widest])
          widest = i;
      if (widths[widest] <= SHORTEST_CELL)
        return;
      widths[widest]--;
      total--;
    }
}

void
qy_cli_print_table (const char *const *heads, GPtrArray *rows, guint32 right, QyCliTableFlags flags)
{
  guint n = g_strv_length ((GStrv) heads);
  g_autofree guint *widths = g_new0 (guint, n);
  guint room = terminal_width ();

  for (guint i = 0; i < n; i++)
    widths[i] = qy_cli_text_width (heads[i]);
  for (guint r = 0; r < rows->len; r++)
    for (guint i = 0; i < n; i++)
      widths[i] = MAX (widths[i], qy_cli_text_width (((GStrv) rows->pdata[r])[i]));
  if (room > 0 && (flags & QY_CLI_TABLE_FIT))
    fit (widths, n, room);

  print_cells (heads, widths, right);
  for (guint r = 0; r < rows->len; r++)
    print_cells ((const char *const *) rows->pdata[r], widths, right);
}
