/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A large file into a book on its own thread, as the window does it: attach BOOK FILE
 *
 * Attaches FILE to a new party and stops half-way, then attaches it to its end; meanwhile another
 * question is put to the book. Prints time, steps and memory. */
#include <glib/gstdio.h>
#include <string.h>

#include "qy-book-attachment.h"
#include "qy-book-party.h"

typedef struct
{
  GFile *file;
  char *holder;
  goffset stop_at; /* 0: not */
  GCancellable *cancellable;
  guint n_steps;
  gboolean finished;
} Adding;

static gint64
read_status (const char *what)
{
  g_autofree char *text = NULL;
  const char *line = NULL;

  g_file_get_contents ("/proc/self/status", &text, NULL, NULL);
  line = text != NULL ? strstr (text, what) : NULL;
  return line != NULL ? g_ascii_strtoll (line + strlen (what) + 1, NULL, 10) : 0;
}

static void
on_progress (goffset done, goffset all, gpointer data)
{
  Adding *adding = data;

  adding->n_steps++;
  if (adding->stop_at > 0 && done >= adding->stop_at)
    g_cancellable_cancel (adding->cancellable);
}

static gpointer
add_party (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyParty) party = qy_party_new (NULL, "北岸泵业有限公司");

  return qy_book_party_add (book, party, error) ? g_strdup (party->id) : NULL;
}

static gpointer
add (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Adding *adding = data;

  return qy_book_attachment_add_file (book, adding->holder, adding->file, NULL, on_progress, adding,
                                      cancellable, error);
}

static gpointer
list (QyBook *book, gpointer holder, GCancellable *cancellable, GError **error)
{
  return qy_book_attachment_list (book, holder, error);
}

static gpointer
ask (QyBook *book, gpointer holder, GCancellable *cancellable, GError **error)
{
  return qy_book_party_get (book, holder, error);
}

static void
on_added (GObject *book, GAsyncResult *result, gpointer data)
{
  Adding *adding = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyAttachment) attachment = qy_book_run_finish (QY_BOOK (book), result, &error);

  g_assert_true ((attachment == NULL) == (adding->stop_at > 0));
  adding->finished = TRUE;
}

static void
on_answered (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyParty) party = qy_book_run_finish (QY_BOOK (book), result, NULL);

  *(gint64 *) data = g_get_monotonic_time ();
}

/* The longest that a main loop between the steps waited. */
static double
run (QyBook *book, Adding *adding, gint64 *answered)
{
  gint64 before = g_get_monotonic_time ();
  double longest = 0;

  adding->cancellable = g_cancellable_new ();
  qy_book_run_async (book, add, adding, NULL, (GDestroyNotify) qy_attachment_free,
                     adding->cancellable, on_added, adding);
  qy_book_run_async (book, ask, adding->holder, NULL, (GDestroyNotify) qy_party_free, NULL,
                     on_answered, answered);
  while (!adding->finished || *answered == 0)
    {
      gint64 now = 0;

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
      now = g_get_monotonic_time ();
      longest = MAX (longest, (double) (now - before) / 1000);
      before = now;
    }
  g_object_unref (adding->cancellable);
  return longest;
}

static gint64
count_bytes (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyBook) book = argc == 3 ? qy_book_open (argv[1], QY_BOOK_CREATE, &error) : NULL;
  Adding whole = { 0 };
  Adding half = { 0 };
  g_autoptr (GPtrArray) left = NULL;
  g_autofree char *holder = NULL;
  gint64 start = 0;
  gint64 answered = 0;
  gint64 before = 0;
  gint64 end = 0;
  double longest = 0;

  if (book == NULL)
    g_error ("attach BOOK FILE: %s", error != NULL ? error->message : "two words are needed");
  holder = qy_book_run (book, add_party, NULL, NULL, &error);
  g_assert_no_error (error);
  whole.file = half.file = g_file_new_for_commandline_arg (argv[2]);
  whole.holder = half.holder = holder;
  half.stop_at = count_bytes (argv[2]) / 2;
  before = read_status ("VmRSS:");
  start = g_get_monotonic_time ();
  longest = run (book, &half, &answered);
  g_print ("stopped half-way        after %.2f s, %u steps\n",
           (double) (g_get_monotonic_time () - start) / 1e6, half.n_steps);
  left = qy_book_run (book, list, holder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (left->len, ==, 0);
  answered = 0;
  start = g_get_monotonic_time ();
  longest = MAX (longest, run (book, &whole, &answered));
  end = g_get_monotonic_time ();
  g_print ("attached %.0f MB         in %.2f s, %u steps\n", (double) count_bytes (argv[2]) / 1e6,
           (double) (end - start) / 1e6, whole.n_steps);
  g_print ("memory at the peak      %.1f MiB above %.1f MiB\n",
           (double) (read_status ("VmHWM:") - before) / 1024, (double) before / 1024);
  g_print ("main loop               waited at most %.1f ms\n", longest);
  g_print ("another question        was answered %.2f s after it was put\n",
           (double) (answered - start) / 1e6);
  qy_book_close (book);
  g_object_unref (whole.file);
  return 0;
}
