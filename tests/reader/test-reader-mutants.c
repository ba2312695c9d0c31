/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <stdlib.h>
#include <string.h>

#include "pdf-fixture.h"
#include "qy-reader-error.h"
#include "qy-reader-process.h"
#include "qy-reader.h"
#include "reader-fixture.h"

/* Broken and malicious PDFs (QY_MUTANTS, 400): each request is answered, by something or by an
 * error with a message, in time; a whole file is read all the same after it; no process is left. */

#define PER_READER 20
#define PATIENCE   (2 * G_USEC_PER_SEC)

static guint deaths; /* of the process, not for lack of time */

static void
assert_answer (gconstpointer answer, const GError *error, gint64 start)
{
  g_assert_true ((answer == NULL) == (error != NULL));
  if (error != NULL)
    {
      g_assert_true (error->domain == QY_READER_ERROR);
      g_assert_cmpstr (error->message, !=, "");
      deaths += strstr (error->message, "sudden end") != NULL;
    }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 4 * PATIENCE);
}

/* Everything that can be asked of a file. TRUE when it could be opened. */
static gboolean
ask_everything (QyReader *reader, GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) open_error = NULL;
  g_autoptr (GError) draw_error = NULL;
  g_autoptr (GError) text_error = NULL;
  g_autoptr (GError) find_error = NULL;
  g_autoptr (QyReaderInfo) info = reader_open (reader, bytes, "mutant", &open_error);
  g_autoptr (QyReaderDrawing) drawing = NULL;
  g_autoptr (QyReaderText) text = NULL;
  g_autoptr (GPtrArray) matches = NULL;

  assert_answer (info, open_error, start);
  if (info == NULL)
    return FALSE;
  start = g_get_monotonic_time ();
  drawing = qy_reader_render_sync (reader, 0, 1, NULL, NULL, &draw_error);
  assert_answer (drawing, draw_error, start);
  start = g_get_monotonic_time ();
  text = qy_reader_text_sync (reader, info->n_pages > 0 ? info->n_pages - 1 : 0, NULL, &text_error);
  assert_answer (text, text_error, start);
  start = g_get_monotonic_time ();
  matches = qy_reader_search_sync (reader, "违约", 0, 3, NULL, &find_error);
  assert_answer (matches, find_error, start);
  return TRUE;
}

static void
assert_serves (QyReader *reader, GBytes *whole)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = reader_open (reader, whole, "whole.pdf", &error);
  g_autoptr (QyReaderDrawing) drawing = NULL;

  g_assert_no_error (error);
  drawing = qy_reader_render_sync (reader, 0, 1, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_mutants (void)
{
  const char *wanted = g_getenv ("QY_MUTANTS");
  guint n = wanted != NULL ? (guint) atoi (wanted) : 400;
  g_autoptr (GBytes) text = pdf_of_text (3);
  g_autoptr (GBytes) pictures = pdf_of_pictures ();
  g_autoptr (GBytes) pages = pdf_of_text (40);
  GBytes *bases[] = { text, pictures, pages };
  guint opened = 0, started = 0;

  if (reader_is_skipped ())
    return;
  qy_reader_process_set_patience (PATIENCE);
  for (guint i = 0; i < n;)
    {
      g_autoptr (QyReader) reader = qy_reader_new ();
      g_autoptr (GArray) family = NULL;

      for (guint j = 0; j < PER_READER && i < n; j++, i++)
        {
          g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32) g_test_rand_int ());
          g_autoptr (GBytes) mutant = pdf_mutant (bases[i % G_N_ELEMENTS (bases)], chance);

          opened += ask_everything (reader, mutant);
        }
      assert_serves (reader, text);
      family = reader_family (qy_reader_process_get_pid ());
      g_clear_object (&reader);
      reader_assert_ended (family);
      started++;
    }
  qy_reader_process_set_patience (0);
  g_test_message ("%u mutants, %u could be opened, %u readers, %u deaths", n, opened, started,
                  deaths);
  g_assert_cmpuint (opened, >, n / 4); /* else they would prove little */
}

/* A picture of noise, so that every part of its file means something */
static GBytes *
make_picture (const char *codec)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 48, 48);
  g_autoptr (GError) error = NULL;
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  char *buffer = NULL;
  gsize size = 0;

  for (gsize i = 0; i < gdk_pixbuf_get_byte_length (pixbuf); i++)
    pixels[i] = (guchar) (i * i >> 3);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, codec, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, size);
}

static void
test_mutated_pictures (void)
{
  static const char *const codecs[] = { "png", "jpeg", "tiff", "bmp" };
  g_autoptr (QyReader) reader = qy_reader_new ();
  guint opened = 0;

  if (reader_is_skipped ())
    return;
  qy_reader_process_set_patience (PATIENCE);
  for (guint i = 0; i < 120; i++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (GBytes) picture = make_picture (codecs[i % G_N_ELEMENTS (codecs)]);
      g_autoptr (GBytes) mutant = pdf_mutant (picture, chance);

      opened += ask_everything (reader, mutant);
    }
  qy_reader_process_set_patience (0);
  g_test_message ("%u could be opened, %u deaths so far", opened, deaths);
  g_assert_cmpuint (opened, >, 20);
}

static void
test_trap (gconstpointer data)
{
  const PdfTrap *trap = data;
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) bytes = trap->make ();
  g_autoptr (GBytes) whole = pdf_of_text (1);
  g_autoptr (GArray) family = NULL;
  gboolean opened;

  if (reader_is_skipped ())
    return;
  qy_reader_process_set_patience (PATIENCE);
  opened = ask_everything (reader, bytes);
  g_test_message ("%s: %s", trap->name, opened ? "opened" : "refused");
  assert_serves (reader, whole);
  qy_reader_process_set_patience (0);
  family = reader_family (qy_reader_process_get_pid ());
  g_clear_object (&reader);
  reader_assert_ended (family);
}

int
main (int argc, char **argv)
{
  static const PdfTrap bomb = { "a bomb", pdf_trap_bomb };
  guint n;
  const PdfTrap *traps = pdf_traps (&n);

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/mutants", test_mutants);
  g_test_add_func ("/reader/mutated pictures", test_mutated_pictures);
  g_test_add_data_func ("/reader/trap/a bomb", &bomb, test_trap);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/reader/trap/", traps[i].name, NULL);

      g_test_add_data_func (path, &traps[i], test_trap);
    }
  return g_test_run ();
}
