/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "qy-reader-process.h"
#include "qy-reader.h"

/* first-page FILE SCALE ROUNDS ALONE: the first page of FILE, by turns
 *  - by the program ALONE, a fresh process each time, until it has ended,
 *  - by a reader: its process, confinement, copying the bytes, opening, drawing, pixels here,
 * once with the process started when the file is asked for, once with one that stands ready
 * (qy_reader_prepare()), as when attachments are listed. Medians. */

#define PAUSE (700 * 1000) /* until one stands ready again */

static double
since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

static double
run_alone (char **command)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  int status = 0;

  if (!g_spawn_sync (NULL, command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                     &status, &error)
      || status != 0)
    g_error ("%s failed", command[0]);
  return since (start);
}

static double
run_reader (const char *path, double scale, gboolean warm)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (QyReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderDrawing) drawing = NULL;
  guint8 last;

  if (warm)
    {
      qy_reader_prepare ();
      g_usleep (PAUSE);
      start = g_get_monotonic_time ();
    }
  reader = qy_reader_new ();
  stream = g_file_read (file, NULL, &error);
  if (stream != NULL)
    info = qy_reader_open_sync (reader, G_INPUT_STREAM (stream), path, NULL, &error);
  if (info != NULL)
    drawing = qy_reader_render_sync (reader, 0, scale, NULL, NULL, &error);
  if (drawing == NULL)
    g_error ("%s", error->message);
  last = ((const guint8 *) g_bytes_get_data (drawing->pixels, NULL))[drawing->stride - 1];
  g_assert_cmpuint (last, ==, 0xff);
  return since (start);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (double *times, int n)
{
  qsort (times, (gsize) n, sizeof *times, compare);
  return times[n / 2];
}

/* By turns, so that other work on the machine meets both alike; the first turn only warms up. */
static void
measure (char **command, double scale, int rounds, gboolean prepared)
{
  g_autofree double *alone = g_new (double, rounds);
  g_autofree double *reader = g_new (double, rounds);
  double bare, own;

  for (int i = -1; i < rounds; i++)
    {
      double first = run_alone (command);
      double second = run_reader (command[1], scale, prepared);

      if (i >= 0)
        {
          alone[i] = first;
          reader[i] = second;
        }
    }
  bare = median (alone, rounds);
  own = median (reader, rounds);
  g_print ("%-24s %6.1f ms, poppler-glib alone %6.1f ms: %.2f x\n",
           prepared ? "reader, prepared" : "reader, from nothing", own, bare, own / bare);
}

int
main (int argc, char **argv)
{
  double scale = g_ascii_strtod (argv[2], NULL);
  int rounds = atoi (argv[3]);
  char *command[] = { argv[4], argv[1], argv[2], NULL };

  measure (command, scale, rounds, FALSE);
  measure (command, scale, rounds, TRUE);
  g_print ("confined by %s\n",
           (qy_reader_process_get_confinement () & QY_READER_CONFINED_NAMESPACES) != 0
               ? "bubblewrap, Landlock and seccomp"
               : "Landlock and seccomp");
  return 0;
}
