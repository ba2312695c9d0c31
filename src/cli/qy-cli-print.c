/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-print.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#define CELL_GAP               2
#define PROGRESS_INTERVAL_USEC (100 * G_TIME_SPAN_MILLISECOND)

void
qy_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fputs (text, stdout);
}

void
qy_cli_note (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "%s\n", text);
}

void
qy_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
qy_cli_json_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static guint
display_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
print_cells (const char *const *cells, const guint *widths)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append (line, cells[i]);
      if (cells[i + 1] != NULL)
        for (guint n = display_width (cells[i]); n < widths[i] + CELL_GAP; n++)
          g_string_append_c (line, ' ');
    }
  fprintf (stdout, "%s\n", line->str);
}

void
qy_cli_print_table (const char *const *heads, GPtrArray *rows)
{
  guint n = g_strv_length ((GStrv) heads);
  g_autofree guint *widths = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    widths[i] = display_width (heads[i]);
  for (guint r = 0; r < rows->len; r++)
    for (guint i = 0; i < n; i++)
      widths[i] = MAX (widths[i], display_width (((GStrv) rows->pdata[r])[i]));

  print_cells (heads, widths);
  for (guint r = 0; r < rows->len; r++)
    print_cells ((const char *const *) rows->pdata[r], widths);
}

gboolean
qy_cli_confirm (QyCli *cli, const char *question)
{
  char answer[16] = "";

  if (cli->yes)
    return TRUE;
  if (!isatty (STDIN_FILENO))
    return FALSE;
  fprintf (stderr, "%s [%s] ", question, _ ("y/N"));
  if (fgets (answer, sizeof answer, stdin) == NULL)
    return FALSE;
  return g_ascii_tolower (answer[0]) == 'y' || g_str_has_prefix (answer, "是");
}

void
qy_cli_progress (gint64 done, gint64 total, gpointer cli)
{
  static gint64 shown_at;
  gint64 now = g_get_monotonic_time ();

  if (((QyCli *) cli)->json || !isatty (STDERR_FILENO) || now - shown_at < PROGRESS_INTERVAL_USEC)
    return;
  shown_at = now;
  if (total > 0)
    fprintf (stderr, "\r%3d %%", (int) (done * 100 / total));
  else
    fprintf (stderr, "\r%" G_GINT64_FORMAT, done);
}

void
qy_cli_progress_end (QyCli *cli)
{
  if (!cli->json && isatty (STDERR_FILENO))
    fputs ("\r        \r", stderr);
}
