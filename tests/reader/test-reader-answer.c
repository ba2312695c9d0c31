/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>
#include <unistd.h>

#include "qy-reader-answer.h"
#include "qy-reader-file.h"

/* Replies of the process, honest and otherwise. All of them are read by the window. */

static GByteArray *
payload_of (GByteArray *frame)
{
  g_byte_array_remove_range (frame, 0, sizeof (guint32) + 1);
  return frame;
}

static GByteArray *
info_reply (guint kind, guint flags, guint pages, double width, const char *title)
{
  GByteArray *frame = qy_wire_begin (QY_READER_OK);

  qy_wire_put_u8 (frame, (guint8) kind);
  qy_wire_put_u8 (frame, (guint8) flags);
  qy_wire_put_u32 (frame, pages);
  qy_wire_put_f64 (frame, width);
  qy_wire_put_f64 (frame, 842);
  qy_wire_put_string (frame, title);
  return payload_of (frame);
}

static void
test_info (void)
{
  g_autofree char *long_title = g_strnfill (5000, 'x');
  const struct
  {
    const char *name;
    guint kind, flags, pages;
    double width;
    const char *title;
    gboolean good;
  } rows[] = {
    { "a PDF", QY_READER_PDF, 0, 3, 595, "合同", TRUE },
    { "locked, so no pages", QY_READER_PDF, QY_READER_FLAG_LOCKED, 0, 0, "", TRUE },
    { "no pages", QY_READER_PDF, 0, 0, 595, "", FALSE },
    { "2^32 - 1 pages", QY_READER_PDF, 0, G_MAXUINT, 595, "", FALSE },
    { "no such kind", 77, 0, 3, 595, "", FALSE },
    { "kind nothing", QY_READER_NOTHING, 0, 3, 595, "", FALSE },
    { "a width below 0", QY_READER_PDF, 0, 3, -1, "", FALSE },
    { "a width that is no number", QY_READER_PDF, 0, 3, NAN, "", FALSE },
    { "a title without end", QY_READER_PDF, 0, 3, 595, long_title, FALSE },
    { "a title that is no UTF-8", QY_READER_PDF, 0, 3, 595, "\xff\xfe", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GByteArray) reply =
          info_reply (rows[i].kind, rows[i].flags, rows[i].pages, rows[i].width, rows[i].title);
      g_autoptr (QyReaderInfo) info = qy_reader_answer_info (reply);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (info != NULL, ==, rows[i].good);
      g_byte_array_append (reply, (const guint8 *) "", 1); /* and one byte too many */
      g_assert_null (qy_reader_answer_info (reply));
    }
}

static void
test_drawing (void)
{
  static const struct
  {
    const char *name;
    guint width, height, stride;
    gboolean good;
  } rows[] = {
    { "a page", 600, 800, 2400, TRUE },
    { "nothing", 0, 800, 0, FALSE },
    { "too wide", QY_READER_MAX_SIDE + 1, 1, (QY_READER_MAX_SIDE + 1) * 4, FALSE },
    { "too many pixels", QY_READER_MAX_SIDE, QY_READER_MAX_SIDE, QY_READER_MAX_SIDE * 4, FALSE },
    { "the most there may be", 16384, 1536, 65536, TRUE },
    { "one line more", 16384, 1537, 65536, FALSE },
    { "another stride", 600, 800, 2404, FALSE },
    { "a width that overflows", 0x40000001, 4, 4, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GByteArray) frame = qy_wire_begin (QY_READER_OK);
      g_autoptr (GError) error = NULL;
      g_autoptr (QyReaderDrawing) drawing = NULL;
      int canvas = qy_reader_file_canvas (&error);

      g_assert_no_error (error);
      qy_wire_put_u32 (frame, rows[i].width);
      qy_wire_put_u32 (frame, rows[i].height);
      qy_wire_put_u32 (frame, rows[i].stride);
      for (guint j = 0; j < 2; j++)
        qy_wire_put_u32 (frame, 0);
      for (guint j = 0; j < 3; j++)
        qy_wire_put_f64 (frame, 1);
      drawing = qy_reader_answer_drawing (payload_of (frame), canvas);
      g_test_message ("%s", rows[i].name);
      g_assert_cmpint (drawing != NULL, ==, rows[i].good);
      g_assert_cmpint (ftruncate (canvas, 0), !=, 0); /* nobody can take the memory away */
      close (canvas);
      if (drawing != NULL) /* all of it can be read */
        g_assert_cmpint (((const guint8 *) g_bytes_get_data (
                             drawing->pixels, NULL))[g_bytes_get_size (drawing->pixels) - 1],
                         ==, 0);
    }
}

/* An honest reply of a search, or of the text of a page. */
static GByteArray *
honest_reply (gboolean text)
{
  GByteArray *frame = qy_wire_begin (QY_READER_OK);

  if (text)
    qy_wire_put_u8 (frame, 0);
  else
    for (guint i = 0; i < 2; i++)
      qy_wire_put_u32 (frame, 1); /* the next page, the number of matches */
  for (guint i = 0; i < 3 && !text; i++)
    qy_wire_put_u32 (frame, i);
  if (text)
    qy_wire_put_string (frame, "甲方");
  qy_wire_put_u32 (frame, 2);
  for (guint i = 0; i < 8; i++)
    qy_wire_put_f32 (frame, (float) i);
  if (!text)
    qy_wire_put_string (frame, "甲方 …");
  return payload_of (frame);
}

/* Whatever comes, it is taken or refused, and nothing breaks (the sanitizers look on). */
static void
test_noise (void)
{
  guint taken = 0, refused = 0;

  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GByteArray) reply = honest_reply (i % 2 == 0);
      g_autoptr (GPtrArray) matches =
          g_ptr_array_new_with_free_func ((GDestroyNotify) qy_reader_match_free);
      g_autoptr (QyReaderText) text = NULL;
      g_autoptr (QyReaderInfo) info = NULL;
      g_autoptr (GArray) sizes = NULL;
      gboolean good;
      guint next = 0;

      for (gint32 n = g_test_rand_int_range (0, 4); n > 0; n--)
        reply->data[g_test_rand_int_range (0, (gint32) reply->len)] =
            (guint8) g_test_rand_int_range (0, 256);
      g_byte_array_set_size (reply, reply->len - (i % 5 == 0 ? reply->len / 3 : 0));
      text = qy_reader_answer_text (reply);
      good = qy_reader_answer_matches (reply, matches, &next);
      info = qy_reader_answer_info (reply);
      sizes = qy_reader_answer_sizes (reply);
      g_assert_null (qy_reader_answer_drawing (reply, -1));
      taken += text != NULL || good;
      refused += text == NULL && !good;
    }
  g_test_message ("%u taken, %u refused", taken, refused);
  g_assert_cmpuint (taken, >, 5000);
  g_assert_cmpuint (refused, >, 5000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/answer/info", test_info);
  g_test_add_func ("/reader/answer/drawing", test_drawing);
  g_test_add_func ("/reader/answer/noise", test_noise);
  return g_test_run ();
}
