/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "pdf-fixture.h"
#include "qy-reader-error.h"
#include "qy-reader-process.h"
#include "qy-reader.h"
#include "reader-fixture.h"

#define PATIENCE (800 * 1000)

/* The process is killed between requests: nobody notices. */
static void
test_killed_between (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (2);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderDrawing) drawing = NULL;
  g_autoptr (GArray) family = NULL;
  GPid first;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "a.pdf", &error);
  g_assert_no_error (error);
  first = qy_reader_process_get_pid ();
  family = reader_family (first);
  kill (first, SIGKILL);
  reader_assert_ended (family);
  drawing = qy_reader_render_sync (reader, 1, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (qy_reader_process_get_pid (), !=, first);
}

static void
hear_drawing (GObject *source, GAsyncResult *result, gpointer data)
{
  GError **error = data;
  g_autoptr (QyReaderDrawing) drawing = qy_reader_render_finish (QY_READER (source), result, error);

  g_assert_true (drawing == NULL || *error == NULL);
}

static gboolean
kill_process (gpointer data)
{
  kill (qy_reader_process_get_pid (), SIGKILL);
  return G_SOURCE_REMOVE;
}

/* Killed in the middle of a page: that request says so, the next one is served again. */
static void
test_killed_in_the_middle (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) bomb = pdf_trap_bomb ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderInfo) again = NULL;
  g_autoptr (GArray) sizes = NULL;
  GPid first;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, bomb, "bomb.pdf", &error);
  g_assert_no_error (error);
  first = qy_reader_process_get_pid ();
  qy_reader_render_async (reader, 0, 2, NULL, NULL, hear_drawing, &error);
  g_timeout_add (100, kill_process, NULL);
  while (error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "bomb.pdf"));
  g_assert_nonnull (strstr (error->message, "sudden end"));
  g_clear_error (&error);
  sizes = qy_reader_sizes_sync (reader, 0, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (qy_reader_process_get_pid (), !=, first);
}

/* It takes too long: the process is ended, and what ends it again and again is given up. */
static void
test_too_long (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) bomb = pdf_trap_bomb ();
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderInfo) other = NULL;
  g_autoptr (GArray) family = NULL;
  gint64 start;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, bomb, "bomb.pdf", &error);
  g_assert_no_error (error);
  family = reader_family (qy_reader_process_get_pid ());
  qy_reader_process_set_patience (PATIENCE);
  start = g_get_monotonic_time ();
  g_assert_null (qy_reader_render_sync (reader, 0, 2, NULL, NULL, &error));
  qy_reader_process_set_patience (0);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "too long"));
  g_assert_cmpint (g_get_monotonic_time () - start, >=, PATIENCE);
  reader_assert_ended (family);
  g_clear_error (&error);
  for (guint i = 1; i < 10; i++)
    {
      g_autoptr (GArray) sizes = qy_reader_sizes_sync (reader, 0, 1, NULL, &error);

      g_assert_no_error (error);
      qy_reader_process_set_patience (50 * 1000);
      g_assert_null (qy_reader_render_sync (reader, 0, 2, NULL, NULL, &error));
      g_assert_error (error, QY_READER_ERROR, QY_ERROR_FAILED);
      qy_reader_process_set_patience (0);
      g_clear_error (&error);
    }
  g_assert_null (qy_reader_sizes_sync (reader, 0, 1, NULL, &error));
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "too often"));
  g_clear_error (&error);
  other = reader_open (reader, pdf, "honest.pdf", &error);
  g_assert_no_error (error);
}

static gboolean
cancel (gpointer data)
{
  g_cancellable_cancel (data);
  return G_SOURCE_REMOVE;
}

static void
test_cancel (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) bomb = pdf_trap_bomb ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) waiting = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (GArray) sizes = NULL;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, bomb, "bomb.pdf", &error);
  g_assert_no_error (error);
  qy_reader_render_async (reader, 0, 2, NULL, cancellable, hear_drawing, &error);
  qy_reader_render_async (reader, 0, 1, NULL, cancellable, hear_drawing, &waiting);
  g_timeout_add (50, cancel, cancellable);
  while (error == NULL || waiting == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_CANCELLED);
  g_assert_error (waiting, QY_READER_ERROR, QY_ERROR_CANCELLED);
  g_clear_error (&error);
  sizes = qy_reader_sizes_sync (reader, 0, 1, NULL, &error);
  g_assert_no_error (error);
}

static void
count_answers (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderDrawing) drawing =
      qy_reader_render_finish (QY_READER (source), result, &error);
  guint *answers = data;

  g_assert_true (drawing != NULL || g_error_matches (error, QY_READER_ERROR, QY_ERROR_CANCELLED));
  (*answers)++;
}

/* An answer that comes soon after it was cancelled does not cost the process. */
static void
test_cancel_keeps_the_process (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderDrawing) drawing = NULL;
  guint answers = 0;
  GPid first;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "a.pdf", &error);
  g_assert_no_error (error);
  first = qy_reader_process_get_pid ();
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GCancellable) quick = g_cancellable_new ();

      qy_reader_render_async (reader, 0, 0.1, NULL, quick, count_answers, &answers);
      g_timeout_add (i % 4, cancel, quick);
      while (answers <= i)
        g_main_context_iteration (NULL, TRUE);
      g_source_remove_by_user_data (quick);
    }
  drawing = qy_reader_render_sync (reader, 0, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (qy_reader_process_get_pid (), ==, first);
}

static void
test_dropped (void)
{
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  g_autoptr (GArray) family = NULL;
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderDrawing) drawing = NULL;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "a.pdf", &error);
  drawing = qy_reader_render_sync (reader, 0, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  family = reader_family (qy_reader_process_get_pid ());
  g_clear_object (&reader);
  reader_assert_ended (family);
  g_assert_cmphex (((const guint8 *) g_bytes_get_data (drawing->pixels, NULL))[0], ==, 0xff);
}

/* In another process, for test_orphans(): opens a file, says which process reads it, and stays. */
static int
hold (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  g_autoptr (QyReaderInfo) info = reader_open (reader, pdf, "a.pdf", NULL);

  g_print ("%d\n", info != NULL ? qy_reader_process_get_pid () : 0);
  g_usleep (60 * G_USEC_PER_SEC);
  return 0;
}

/* The program is killed: nothing is left behind. */
static void
test_orphans (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (GDataInputStream) said = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GArray) family = NULL;

  if (reader_is_skipped ())
    return;
  holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--hold", NULL);
  g_assert_no_error (error);
  said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder));
  line = g_data_input_stream_read_line (said, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (atoi (line), >, 0);
  family = reader_family (atoi (line));
  g_subprocess_force_exit (holder);
  g_subprocess_wait (holder, NULL, NULL);
  reader_assert_ended (family);
}

/* Without any sandbox nothing is read, and the message says why. */
static void
test_no_sandbox (void)
{
  g_autoptr (QyReader) reader = NULL;
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;

  qy_reader_process_set_means (0);
  reader = qy_reader_new ();
  info = reader_open (reader, pdf, "a.pdf", &error);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "no preview"));
  qy_reader_process_set_means (QY_READER_CONFINED_NAMESPACES | QY_READER_CONFINED_LANDLOCK);
  g_clear_object (&reader);
  g_clear_error (&error);
  qy_reader_process_set_program ("/nowhere/qiyue-reader");
  reader = qy_reader_new ();
  info = reader_open (reader, pdf, "a.pdf", &error);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, "not installed"));
  qy_reader_process_set_program (NULL);
}

/* A process that stands ready is taken, and another one made. */
static void
test_prepared (void)
{
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  GPid last = 0;

  if (reader_is_skipped ())
    return;
  qy_reader_prepare ();
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (QyReader) reader = qy_reader_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (QyReaderInfo) info = reader_open (reader, pdf, "a.pdf", &error);

      g_assert_no_error (error);
      g_assert_cmpint (qy_reader_process_get_pid (), !=, last);
      last = qy_reader_process_get_pid ();
    }
}

int
main (int argc, char **argv)
{
  if (argc == 2 && strcmp (argv[1], "--hold") == 0)
    return hold ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/process/killed between requests", test_killed_between);
  g_test_add_func ("/reader/process/killed in the middle", test_killed_in_the_middle);
  g_test_add_func ("/reader/process/too long, too often", test_too_long);
  g_test_add_func ("/reader/process/cancelled", test_cancel);
  g_test_add_func ("/reader/process/cancelled, but quick", test_cancel_keeps_the_process);
  g_test_add_func ("/reader/process/dropped", test_dropped);
  g_test_add_func ("/reader/process/the program is killed", test_orphans);
  g_test_add_func ("/reader/process/no sandbox, no program", test_no_sandbox);
  g_test_add_func ("/reader/process/prepared", test_prepared);
  return g_test_run ();
}
