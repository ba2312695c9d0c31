/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>
#include <unistd.h>

#include "pdf-fixture.h"
#include "qy-reader-error.h"
#include "qy-reader.h"
#include "reader-fixture.h"

/* One pixel each: kinds that gdk-pixbuf does not write */
static const char gif[] = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
static const char giant_png[] =
    "iVBORw0KGgoAAAANSUhEUgAATiAAAE4gCAIAAABsEtFuAAAADElEQVR4nGNgoD0AAABkAAGGZDw1";
static const char webp[] = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

static void
test_bad_files (void)
{
  static const struct
  {
    const char *name, *bytes;
    gsize size;
    QyErrorCode code;
    const char *says;
  } rows[] = {
    { "empty.pdf", "", 0, QY_ERROR_MALFORMED, "0 bytes" },
    { "letter.pdf", "Dear Sirs,\nplease find", 22, QY_ERROR_MALFORMED, "no PDF" },
    { "programme.pdf", "MZ\0\1\2\3", 6, QY_ERROR_MALFORMED, "no PDF" },
    { "head.pdf", "%PDF-1.5\n", 9, QY_ERROR_MALFORMED, "damaged" },
    { "noise.bin", "\1\2\3\0\4", 5, QY_ERROR_UNSUPPORTED, "no preview" },
    { "half.png", "\x89PNG\r\n\x1a\nxx", 10, QY_ERROR_MALFORMED, "damaged" },
  };
  g_autoptr (QyReader) reader = qy_reader_new ();

  if (reader_is_skipped ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (rows[i].bytes, rows[i].size);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) later = NULL;
      g_autoptr (QyReaderInfo) info = reader_open (reader, bytes, rows[i].name, &error);
      g_autoptr (QyReaderText) text = qy_reader_text_sync (reader, 0, NULL, &later);

      g_test_message ("%s: %s", rows[i].name, error != NULL ? error->message : "opened");
      g_assert_error (error, QY_READER_ERROR, (int) rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].says));
      g_assert_nonnull (strstr (error->message, rows[i].name));
      g_assert_error (later, QY_READER_ERROR, QY_ERROR_CONSTRAINT);
    }
}

/* Cut off: what is there is shown, and it says that the end is missing. */
static void
test_truncated (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_pictures ();
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (pdf, 0, g_bytes_get_size (pdf) - 40);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, cut, "cut.pdf", &error);
  g_assert_no_error (error);
  g_assert_true (info->incomplete);
  g_assert_cmpuint (info->n_pages, ==, 2);
}

static void
test_vanished (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  int ends[2];

  if (reader_is_skipped ())
    return;
  info = qy_reader_open_fd_sync (reader, -1, "gone.pdf", NULL, &error);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "gone.pdf"));
  g_clear_error (&error);
  g_assert_cmpint (pipe (ends), ==, 0);
  info = qy_reader_open_fd_sync (reader, ends[0], "pipe.pdf", NULL, &error);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_IO);
  close (ends[0]);
  close (ends[1]);
}

/* 40 × 20, the left half red, the right half see-through */
static GBytes *
make_picture (const char *codec)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 40, 20);
  g_autoptr (GdkPixbuf) left = gdk_pixbuf_new_subpixbuf (pixbuf, 0, 0, 20, 20);
  g_autoptr (GError) error = NULL;
  char *buffer = NULL;
  gsize size = 0;

  gdk_pixbuf_fill (pixbuf, 0xffffff00U);
  gdk_pixbuf_fill (left, 0xff0000ffU);
  gdk_pixbuf_save_to_buffer (pixbuf, &buffer, &size, codec, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (buffer, size);
}

static void
assert_half_red (const QyReaderDrawing *drawing)
{
  const guint8 *pixels = g_bytes_get_data (drawing->pixels, NULL);
  const guint8 *left = pixels + 20 * drawing->stride + 10 * 4;
  const guint8 *right = pixels + 20 * drawing->stride + 70 * 4;

  g_assert_cmpint (drawing->width, ==, 80);
  g_assert_cmpint (drawing->height, ==, 40);
  g_assert_cmpuint (left[2], >, 240); /* a JPEG is not exact */
  g_assert_cmpuint (left[1], <, 16);
  g_assert_cmpuint (left[3], ==, 255);
  g_assert_cmpuint (right[0], >, 240);
  g_assert_cmpuint (right[1], >, 240);
  g_assert_cmpuint (right[2], >, 240);
}

static void
test_pictures (void)
{
  static const char *const codecs[] = { "png", "jpeg", "bmp", "tiff" };
  g_autoptr (QyReader) reader = qy_reader_new ();

  if (reader_is_skipped ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (codecs); i++)
    {
      g_autoptr (GBytes) bytes = make_picture (codecs[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (QyReaderInfo) info = reader_open (reader, bytes, codecs[i], &error);
      g_autoptr (QyReaderDrawing) drawing = NULL;
      g_autoptr (QyReaderText) text = NULL;

      g_test_message ("%s", codecs[i]);
      g_assert_no_error (error);
      g_assert_cmpint (info->kind, ==, QY_READER_PICTURE);
      g_assert_cmpfloat (info->width, ==, 40);
      drawing = qy_reader_render_sync (reader, 0, 2, NULL, NULL, &error);
      g_assert_no_error (error);
      assert_half_red (drawing);
      text = qy_reader_text_sync (reader, 0, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text->text, ==, "");
    }
}

static void
test_other_pictures (gconstpointer data)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  gsize size = 0;
  guint8 *picture = g_base64_decode (data, &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (picture, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, bytes, "one pixel", &error);
  if (g_error_matches (error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED))
    {
      g_test_skip (error->message); /* a module of the system that is not installed */
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpfloat (info->width, ==, 1);
}

/* The beginning of a PNG of 20 000 × 20 000 pixels */
static void
test_giant_picture (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  gsize size = 0;
  guint8 *picture = g_base64_decode (giant_png, &size);
  g_autoptr (GBytes) bytes = g_bytes_new_take (picture, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, bytes, "giant.png", &error);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_TOO_LARGE);
}

static void
test_texts (void)
{
  static const struct
  {
    const char *what, *bytes;
    gsize size;
  } rows[] = {
    { "UTF-8", "甲方：云岭\r\n乙方", 23 },
    { "UTF-8 with a mark", "\xef\xbb\xbf甲方：云岭\r\n乙方", 26 },
    { "GB18030", "\xbc\xd7\xb7\xbd\xa3\xba\xd4\xc6\xc1\xeb\r\n\xd2\xd2\xb7\xbd", 16 },
    { "UTF-16", "\xff\xfe\x32\x75\xb9\x65\x1a\xff\x91\x4e\xad\x5c\r\0\n\0\x59\x4e\xb9\x65", 20 },
  };
  g_autoptr (QyReader) reader = qy_reader_new ();

  if (reader_is_skipped ())
    return;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (rows[i].bytes, rows[i].size);
      g_autoptr (GError) error = NULL;
      g_autoptr (QyReaderInfo) info = reader_open (reader, bytes, rows[i].what, &error);
      g_autoptr (QyReaderText) text = NULL;
      g_autoptr (GPtrArray) matches = NULL;

      g_test_message ("%s", rows[i].what);
      g_assert_no_error (error);
      g_assert_cmpint (info->kind, ==, QY_READER_TEXT);
      text = qy_reader_text_sync (reader, 0, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text->text, ==, "甲方：云岭\n乙方");
      matches = qy_reader_search_sync (reader, "云岭乙方", 0, 0, NULL, &error);
      g_assert_cmpuint (matches->len, ==, 1);
      g_assert_null (qy_reader_render_sync (reader, 0, 1, NULL, NULL, &error));
      g_assert_error (error, QY_READER_ERROR, QY_ERROR_UNSUPPORTED);
    }
}

/* Pages end with lines; put together they are the text again, to a limit. */
static void
test_long_text (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GString) source = g_string_new (NULL);
  g_autoptr (GString) read = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;

  if (reader_is_skipped ())
    return;
  while (source->len < 5 * 1024 * 1024)
    g_string_append_printf (source, "%08" G_GSIZE_FORMAT " 违约金按日计算。\n", source->len);
  bytes = g_bytes_new (source->str, source->len);
  info = reader_open (reader, bytes, "long.txt", &error);
  g_assert_no_error (error);
  g_assert_true (info->incomplete);
  g_assert_cmpuint (info->n_pages, >, 50);
  for (guint i = 0; i < info->n_pages; i++)
    {
      g_autoptr (QyReaderText) text = qy_reader_text_sync (reader, i, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (i + 1 == info->n_pages || g_str_has_suffix (text->text, "\n"));
      g_string_append (read, text->text);
    }
  g_assert_cmpuint (read->len, >, 4 * 1024 * 1024 - 8);
  g_assert_true (strncmp (source->str, read->str, read->len) == 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/files/empty, damaged, not what they are called", test_bad_files);
  g_test_add_func ("/reader/files/cut off", test_truncated);
  g_test_add_func ("/reader/files/vanished, no file", test_vanished);
  g_test_add_func ("/reader/files/pictures", test_pictures);
  g_test_add_data_func ("/reader/files/GIF", gif, test_other_pictures);
  g_test_add_data_func ("/reader/files/WebP", webp, test_other_pictures);
  g_test_add_func ("/reader/files/a giant picture", test_giant_picture);
  g_test_add_func ("/reader/files/texts", test_texts);
  g_test_add_func ("/reader/files/a long text", test_long_text);
  return g_test_run ();
}
