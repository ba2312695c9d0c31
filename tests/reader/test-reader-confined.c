/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "qy-reader-process.h"
#include "reader-fixture.h"

/* What the process cannot do, by asking a program in its place (probe.c) to try, in each of the
 * ways in which it is confined. */

#define DEAD (-1) /* the process was ended for trying */

typedef struct
{
  const char *name;
  guint means;
} Way;

static const Way ways[] = {
  { "in bubblewrap", QY_READER_CONFINED_NAMESPACES },
  { "by Landlock alone", QY_READER_CONFINED_LANDLOCK },
};

static char *home_file;
static char *home;

static QyReaderProcess *
start_probe (const Way *way)
{
  g_autofree char *probe = g_test_build_filename (G_TEST_BUILT, "reader", "probe", NULL);
  QyReaderProcess *process;

  g_assert_true (g_file_test (probe, G_FILE_TEST_IS_EXECUTABLE));
  qy_reader_process_set_program (probe);
  qy_reader_process_set_means (way->means);
  process = qy_reader_process_start ();
  if (qy_reader_process_greet (process, NULL))
    return process;
  g_test_skip ("this machine cannot confine in this way");
  qy_reader_process_end (process);
  return NULL;
}

static void
back_to_normal (void)
{
  qy_reader_process_set_program (NULL);
  qy_reader_process_set_means (QY_READER_CONFINED_NAMESPACES | QY_READER_CONFINED_LANDLOCK);
}

/* errno of the attempt, 0 when it got through, DEAD */
static int
try (QyReaderProcess *process, const char *what)
{
  g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_OPEN);
  g_autoptr (GByteArray) reply = NULL;
  QyReaderStatus status = QY_READER_OK;
  QyReaderOutcome outcome;
  gboolean usable = FALSE;
  QyWire wire;

  qy_wire_put_u8 (frame, TRUE);
  qy_wire_put_string (frame, what);
  outcome = qy_reader_process_ask (process, frame, -1, NULL, &status, &reply, &usable);
  if (outcome == QY_READER_DIED)
    return DEAD;
  g_assert_cmpint (outcome, ==, QY_READER_ANSWERED);
  wire = (QyWire){ .data = reply->data, .size = reply->len };
  return (int) qy_wire_u32 (&wire);
}

static void
test_escapes (gconstpointer data)
{
  const Way *way = data;
  const struct
  {
    const char *what, *argument;
    gboolean deadly; /* else refused with an error */
  } rows[] = {
    { "read", home_file, FALSE },
    { "list", home, FALSE },
    { "read", "/etc/passwd", FALSE },
    { "list", "/tmp/..", FALSE },
    { "append", home_file, FALSE },
    { "remove", home_file, FALSE },
    { "write", "/tmp/qiyue-probe", FALSE },
    { "write", "/dev/shm/probe", FALSE },
    { "mkdir", "/tmp/qiyue-probe", FALSE },
    { "socket", "", TRUE },
    { "local", "", TRUE },
    { "exec", "/usr/bin/true", TRUE },
    { "fork", "", FALSE },
    { "ptrace", "PARENT", TRUE },
    { "peek", "PARENT", TRUE },
    { "signal", "PARENT", FALSE },
#ifndef __SANITIZE_ADDRESS__ /* it needs its own /proc */
    { "read", "/proc/self/environ", FALSE },
#endif
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (QyReaderProcess) process = start_probe (way);
      g_autofree char *parent = g_strdup_printf ("%d", getpid ());
      g_autofree char *what = NULL;
      int result;

      if (process == NULL)
        return;
      what =
          g_strconcat (rows[i].what, ":",
                       strcmp (rows[i].argument, "PARENT") == 0 ? parent : rows[i].argument, NULL);
      result = try (process, what);
      g_test_message ("%s %s: %d", way->name, what, result);
      if (rows[i].deadly)
        g_assert_cmpint (result, ==, DEAD);
      else
        g_assert_cmpint (result, >, 0);
    }
  g_assert_true (g_file_test (home_file, G_FILE_TEST_EXISTS));
  back_to_normal ();
}

/* The probe itself works: what is allowed gets through. */
static void
test_allowed (gconstpointer data)
{
  g_autoptr (QyReaderProcess) process = start_probe (data);

  if (process == NULL)
    return;
  g_assert_cmpint (try (process, "list:/usr/share/fonts"), ==, 0);
  g_assert_cmpint (try (process, "read:/etc/fonts/fonts.conf"), ==, 0);
  g_assert_cmpint (try (process, "memory:200"), ==, 0);
  back_to_normal ();
}

static void
test_memory (gconstpointer data)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the limit on memory is lifted under AddressSanitizer");
#else
  g_autoptr (QyReaderProcess) process = start_probe (data);

  if (process == NULL)
    return;
  g_assert_cmpint (try (process, "memory:800"), ==, ENOMEM);
  back_to_normal ();
#endif
}

/* A process that has been taken over may say what it likes: it is a file that cannot be read. */
static void
test_hostile (gconstpointer data)
{
  static const struct
  {
    const char *what;
    QyReaderOutcome outcome;
  } rows[] = {
    { "nonsense", QY_READER_ANSWERED }, /* which the reader then refuses: test-reader-answer */
    { "endless", QY_READER_DIED },
    { "hang", QY_READER_LATE },
    { "end", QY_READER_DIED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (QyReaderProcess) process = start_probe (data);
      g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_OPEN);
      g_autoptr (GByteArray) reply = NULL;
      g_autoptr (GArray) family = NULL;
      QyReaderStatus status = QY_READER_OK;
      QyReaderOutcome outcome;
      gboolean usable = FALSE;

      if (process == NULL)
        return;
      family = reader_family (qy_reader_process_get_pid ());
      qy_wire_put_u8 (frame, TRUE);
      qy_wire_put_string (frame, rows[i].what);
      qy_reader_process_set_patience (300 * 1000);
      outcome = qy_reader_process_ask (process, frame, -1, NULL, &status, &reply, &usable);
      qy_reader_process_set_patience (0);
      g_test_message ("%s: %d", rows[i].what, (int) outcome);
      g_assert_cmpint (outcome, ==, rows[i].outcome);
      g_assert_cmpint (usable, ==, outcome == QY_READER_ANSWERED);
      g_clear_pointer (&process, qy_reader_process_end);
      reader_assert_ended (family);
    }
  back_to_normal ();
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  home = g_dir_make_tmp ("qiyue-home-XXXXXX", NULL);
  home_file = g_build_filename (home, "secret", NULL);
  g_file_set_contents (home_file, "secret", -1, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *escapes = g_strdup_printf ("/reader/confined/%s/escapes", ways[i].name);
      g_autofree char *allowed = g_strdup_printf ("/reader/confined/%s/allowed", ways[i].name);
      g_autofree char *memory = g_strdup_printf ("/reader/confined/%s/memory", ways[i].name);
      g_autofree char *hostile = g_strdup_printf ("/reader/confined/%s/hostile", ways[i].name);

      g_test_add_data_func (escapes, &ways[i], test_escapes);
      g_test_add_data_func (allowed, &ways[i], test_allowed);
      g_test_add_data_func (memory, &ways[i], test_memory);
      g_test_add_data_func (hostile, &ways[i], test_hostile);
    }
  result = g_test_run ();
  g_unlink (home_file);
  g_rmdir (home);
  g_free (home_file);
  g_free (home);
  return result;
}
