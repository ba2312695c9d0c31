/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-cli-print.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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

/* The generator spreads an empty object or list over white space: it is put together again. */
static void
join_empty (char *text)
{
  gboolean quoted = FALSE;
  char *out = text;

  for (const char *in = text; *in != '\0'; in++)
    {
      const char *next = in + 1;

      *out++ = *in;
      if (quoted && *in == '\\')
        *out++ = *++in;
      else if (*in == '"')
        quoted = !quoted;
      else if (!quoted && (*in == '{' || *in == '['))
        {
          next += strspn (next, " \n");
          if (*next == '}' || *next == ']')
            in = next - 1;
        }
    }
  *out = '\0';
}

void
qy_cli_print_json_node (JsonNode *node)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, node);
  text = json_generator_to_data (generator, NULL);
  join_empty (text);
  fputs (text, stdout);
  fputc ('\n', stdout);
}

void
qy_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  qy_cli_print_json_node (root);
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
