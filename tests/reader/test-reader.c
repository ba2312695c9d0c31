/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "pdf-fixture.h"
#include "qy-reader-error.h"
#include "qy-reader-process.h"
#include "qy-reader.h"
#include "reader-fixture.h"

static guint32
pixel (const QyReaderDrawing *drawing, int x, int y)
{
  const guint8 *pixels = g_bytes_get_data (drawing->pixels, NULL);
  guint32 value;

  g_assert_cmpint (x, <, drawing->width);
  g_assert_cmpint (y, <, drawing->height);
  memcpy (&value, pixels + (gsize) y * drawing->stride + (gsize) x * 4, sizeof value);
  return value;
}

/* Darkest of the pixels in a rectangle of the page: below 128 where something is written */
static guint8
darkest (const QyReaderDrawing *drawing, const QyReaderRect *rect)
{
  guint8 found = 255;

  for (int y = (int) (rect->y * drawing->scale); y < (rect->y + rect->height) * drawing->scale; y++)
    for (int x = (int) (rect->x * drawing->scale); x < (rect->x + rect->width) * drawing->scale;
         x++)
      found = MIN (found, (guint8) pixel (drawing, x, y));
  return found;
}

static void
test_pages (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (GArray) sizes = NULL;
  g_autoptr (QyReaderDrawing) drawing = NULL;
  g_autoptr (QyReaderDrawing) none = NULL;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "three.pdf", &error);
  g_assert_no_error (error);
  g_assert_cmpint (info->kind, ==, QY_READER_PDF);
  g_assert_cmpuint (info->n_pages, ==, 3);
  g_assert_cmpstr (info->title, ==, "合同");
  g_assert_false (info->locked);
  g_assert_false (info->incomplete);
  g_assert_cmpfloat (info->width, ==, 595);
  g_assert_cmpfloat (info->height, ==, 842);
  sizes = qy_reader_sizes_sync (reader, 1, 100, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sizes->len, ==, 2);
  g_assert_cmpfloat (g_array_index (sizes, QyReaderRect, 1).height, ==, 842);
  drawing = qy_reader_render_sync (reader, 2, 2.0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (drawing->width, ==, 1190);
  g_assert_cmpint (drawing->height, ==, 1684);
  g_assert_cmpuint (drawing->stride, ==, 4760);
  g_assert_cmpuint (g_bytes_get_size (drawing->pixels), ==, 4760 * 1684);
  g_assert_cmphex (pixel (drawing, 0, 0), ==, 0xffffffff);
  none = qy_reader_render_sync (reader, 3, 1.0, NULL, NULL, &error);
  g_assert_null (none);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_NOT_FOUND);
}

static void
test_areas (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_pictures ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderDrawing) part = NULL;
  g_autoptr (QyReaderDrawing) all = NULL;
  QyReaderRect area = { 290, 10, 20, 30 };

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "pictures.pdf", &error);
  g_assert_no_error (error);
  part = qy_reader_render_sync (reader, 0, 10, &area, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (part->width, ==, 200);
  g_assert_cmpint (part->height, ==, 300);
  g_assert_cmpint (part->x, ==, 2900);
  g_assert_cmpint (part->y, ==, 100);
  g_assert_cmphex (pixel (part, 10, 10), ==, 0xffff0000);
  g_assert_cmphex (pixel (part, 190, 10), ==, 0xffffffff);
  all = qy_reader_render_sync (reader, 0, 100, NULL, NULL, &error); /* too many pixels: smaller */
  g_assert_no_error (error);
  g_assert_cmpfloat (all->scale, <, 8);
  g_assert_cmpint (all->width * all->height, <=, QY_READER_MAX_PIXELS);
  g_assert_cmpint (all->width * all->height, >, QY_READER_MAX_PIXELS * 0.95);
  g_assert_cmpfloat_with_epsilon (all->width / (double) all->height, 595.0 / 842.0, 0.01);
}

static void
test_text (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (QyReaderText) text = NULL;
  g_autoptr (QyReaderDrawing) drawing = NULL;
  const char *word;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "text.pdf", &error);
  text = qy_reader_text_sync (reader, 0, NULL, &error);
  drawing = qy_reader_render_sync (reader, 0, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text->text, "甲方 Page 1\n"));
  g_assert_cmpuint (text->n_rects, ==, (guint) g_utf8_strlen (text->text, -1));
  word = strstr (text->text, "违约责任");
  g_assert_nonnull (word);
  for (guint i = 0; i < 4; i++)
    {
      const QyReaderRect *rect =
          &text->rects[(guint) g_utf8_pointer_to_offset (text->text, word) + i];

      /* written at 100, 200, 20 points high: the base line is below the middle */
      g_assert_cmpfloat_with_epsilon (rect->x, 100 + 20 * i, 1);
      g_assert_cmpfloat (rect->y, <, 195);
      g_assert_cmpfloat (rect->y + rect->height, >, 195);
      g_assert_cmpuint (darkest (drawing, rect), <, 128);
    }
}

/* Typefaces of the system are found from inside, in each way of confinement. */
static void
test_typefaces (void)
{
  static const guint ways[] = { QY_READER_CONFINED_NAMESPACES, QY_READER_CONFINED_LANDLOCK };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (QyReader) reader = NULL;
      g_autoptr (GBytes) pdf = pdf_without_fonts ();
      g_autoptr (GError) error = NULL;
      g_autoptr (QyReaderInfo) info = NULL;
      g_autoptr (QyReaderText) text = NULL;
      g_autoptr (QyReaderDrawing) drawing = NULL;
      const char *p;

      qy_reader_process_set_means (ways[i]);
      if (reader_is_skipped ())
        break;
      reader = qy_reader_new ();
      info = reader_open (reader, pdf, "bare.pdf", &error);
      text = qy_reader_text_sync (reader, 0, NULL, &error);
      drawing = qy_reader_render_sync (reader, 0, 2, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text->text, ==, "Page\n甲方");
      p = text->text;
      for (guint j = 0; j < text->n_rects; j++, p = g_utf8_next_char (p))
        if (*p != '\n')
          g_assert_cmpuint (darkest (drawing, &text->rects[j]), <, 128);
    }
  qy_reader_process_set_means (QY_READER_CONFINED_NAMESPACES | QY_READER_CONFINED_LANDLOCK);
}

static void
test_search (void)
{
  static const struct
  {
    const char *what;
    guint first, count, matches, rects;
  } rows[] = {
    { "违约责任", 0, 0, 5, 1 }, { "违约责任", 1, 2, 2, 1 },
    { "PAGE", 0, 0, 5, 1 },     { "ｐａｇｅ ３", 0, 0, 1, 1 },
    { "终止合同", 0, 0, 5, 2 }, { "没有的", 0, 0, 0, 0 },
    { "", 0, 0, 0, 0 },         { "甲方", 4, 9, 1, 1 },
    { "甲方", 5, 0, 0, 0 },
  };
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (5);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "text.pdf", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) matches =
          qy_reader_search_sync (reader, rows[i].what, rows[i].first, rows[i].count, NULL, &error);

      g_test_message ("“%s” from %u", rows[i].what, rows[i].first);
      g_assert_no_error (error);
      g_assert_cmpuint (matches->len, ==, rows[i].matches);
      for (guint j = 0; j < matches->len; j++)
        {
          const QyReaderMatch *match = g_ptr_array_index (matches, j);

          g_assert_cmpuint (match->page, >=, rows[i].first);
          g_assert_cmpuint (match->n_rects, ==, rows[i].rects);
          g_assert_cmpstr (match->context, !=, "");
          if (rows[i].rects == 2)
            g_assert_cmpfloat (match->rects[1].y, >, match->rects[0].y + 20);
        }
    }
}

typedef struct
{
  GString *order;
  const char *name;
  gpointer (*finish) (QyReader *reader, GAsyncResult *result, GError **error);
  GDestroyNotify destroy;
} Heard;

static void
hear (GObject *source, GAsyncResult *result, gpointer data)
{
  Heard *heard = data;
  g_autoptr (GError) error = NULL;
  gpointer answer = heard->finish (QY_READER (source), result, &error);

  g_assert_no_error (error);
  g_string_append (heard->order, heard->name);
  heard->destroy (answer);
}

/* A long search lets a page through that is asked for after it. */
static void
test_search_lets_others_in (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (6000);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) info = NULL;
  g_autoptr (GString) order = g_string_new (NULL);
  Heard search = { order, "s", (gpointer) qy_reader_search_finish,
                   (GDestroyNotify) g_ptr_array_unref };
  Heard render = { order, "r", (gpointer) qy_reader_render_finish,
                   (GDestroyNotify) qy_reader_drawing_free };

  if (reader_is_skipped ())
    return;
  info = reader_open (reader, pdf, "long.pdf", &error);
  g_assert_no_error (error);
  qy_reader_search_async (reader, "终止合同", 0, 0, NULL, hear, &search);
  qy_reader_render_async (reader, 700, 1, NULL, NULL, hear, &render);
  while (order->len < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (order->str, ==, "rs");
}

static void
test_locked (void)
{
  g_autoptr (QyReader) reader = qy_reader_new ();
  g_autoptr (GBytes) pdf = pdf_of_text (2);
  g_autoptr (GError) error = NULL;
  g_autoptr (QyReaderInfo) locked = NULL;
  g_autoptr (QyReaderInfo) unlocked = NULL;
  g_autoptr (QyReaderInfo) wrong = NULL;
  g_autoptr (QyReaderDrawing) drawing = NULL;
  g_autoptr (GArray) family = NULL;
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  g_autofree char *folder = g_dir_make_tmp ("qiyue-reader-XXXXXX", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain.pdf", NULL);
  g_autofree char *secret = g_build_filename (folder, "secret.pdf", NULL);
  const char *command[] = { qpdf, "--encrypt", "打开", "own", "256", "--", plain, secret, NULL };
  int fd;

  if (qpdf == NULL)
    {
      g_test_skip ("qpdf not present");
      return;
    }
  if (reader_is_skipped ())
    return;
  g_file_set_contents (plain, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL);
  g_assert_true (
      g_spawn_sync (NULL, (char **) command, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL));
  fd = open (secret, O_RDONLY | O_CLOEXEC);
  locked = qy_reader_open_fd_sync (reader, fd, "secret.pdf", NULL, &error);
  close (fd);
  g_assert_no_error (error);
  g_assert_true (locked->locked);
  drawing = qy_reader_render_sync (reader, 0, 1, NULL, NULL, &error);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  wrong = qy_reader_unlock_sync (reader, "sesame", NULL, &error);
  g_assert_error (error, QY_READER_ERROR, QY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "secret.pdf"));
  g_clear_error (&error);
  unlocked = qy_reader_unlock_sync (reader, "打开", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (unlocked->n_pages, ==, 2);
  family = reader_family (qy_reader_process_get_pid ());
  kill (qy_reader_process_get_pid (), SIGKILL);
  reader_assert_ended (family);
  drawing = qy_reader_render_sync (reader, 1, 1, NULL, NULL, &error);
  g_assert_no_error (error); /* it was opened again with its password */
  g_unlink (plain);
  g_unlink (secret);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/pages and their sizes", test_pages);
  g_test_add_func ("/reader/a part of a page, too many pixels", test_areas);
  g_test_add_func ("/reader/text lies where it is drawn", test_text);
  g_test_add_func ("/reader/typefaces that a file does not bring along", test_typefaces);
  g_test_add_func ("/reader/search", test_search);
  g_test_add_func ("/reader/a search lets others in", test_search_lets_others_in);
  g_test_add_func ("/reader/a password", test_locked);
  return g_test_run ();
}
