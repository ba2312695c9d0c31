/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text-outline.h"

#include <string.h>

#include "qy-text-limits.h"

/* Files of any encoding, damage and size. */

typedef struct
{
  const char *name;
  const char *bytes;
  gsize size;
  const char *title; /* NULL: refused as no text */
  const char *how;   /* what is said about the encoding, or NULL */
} Case;

#define BYTES(text) text, sizeof (text) - 1

static const Case cases[] = {
  { "empty", BYTES (""), "", NULL },
  { "utf-8", BYTES ("看泵合同\n甲方:"), "看泵合同", NULL },
  { "byte-order-mark", BYTES ("\xef\xbb\xbf看泵合同\n甲方:"), "看泵合同", NULL },
  { "carriage-returns", BYTES ("看泵合同\r\n甲方:\r\n"), "看泵合同", NULL },
  { "gb18030", BYTES ("\xbf\xb4\xb1\xc3\xba\xcf\xcd\xac\n\xbc\xd7\xb7\xbd:"), "看泵合同",
    "gb18030" },
  { "utf-16", BYTES ("\xff\xfe\x0b\x77\xf5\x6c\x08\x54\x0c\x54\n\0"), "看泵合同", "utf-16" },
  { "one-broken-byte",
    BYTES (
        "看泵合同\n甲方:\xff看泵的人应当每天早晚各巡视一次并且记录水位和压力以及各个阀门的状态。"),
    "看泵合同", "damaged-utf-8" },
  { "nul-in-text", BYTES ("看泵合同\n甲\0方"), "看泵合同", NULL },
  { "cut-in-a-character",
    BYTES ("看泵合同\n甲方看守泵房每天早晚各巡视一次并且记录水位和压力以及各个阀门的状\xe6\x80"),
    "看泵合同", "damaged-utf-8" },
  { "binary",
    BYTES ("\x7f\x45\x4c\x46\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00\x01"
           "\x00\x00\x00"),
    NULL, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (row->bytes, row->size);
  g_autoptr (GPtrArray) results = qy_text_analyze (bytes, "a.txt", &error);
  QyAnalysis *analysis;

  if (row->title == NULL)
    {
      g_assert_error (error, QY_TEXT_ERROR, QY_ERROR_FOREIGN);
      g_assert_nonnull (strstr (error->message, "a.txt"));
      return;
    }
  g_assert_no_error (error);
  analysis = g_ptr_array_index (results, 0);
  g_assert_cmpstr (analysis->title != NULL ? analysis->title : "", ==, row->title);
  if (row->how != NULL)
    {
      const QyAnalysisRemark *remark = g_ptr_array_index (analysis->normalised, 0);

      g_assert_cmpstr (remark->id, ==, "encoding");
      g_assert_cmpstr (remark->text, ==, row->how);
    }
}

static void
test_too_large (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_bytes_new_take (g_strnfill (QY_TEXT_MAX_BYTES + 1, 'a'), QY_TEXT_MAX_BYTES + 1);

  g_assert_null (qy_text_analyze (bytes, "a.txt", &error));
  g_assert_error (error, QY_TEXT_ERROR, QY_ERROR_TOO_LARGE);
}

static void
test_several (void)
{
  static const char text[] = "篇一:看泵合同\n甲方:__\n乙方:__\n第一条 "
                             "看泵。\n\n篇二:看门合同\n甲方:__\n乙方:__\n第一条 看门。\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) results = qy_text_analyze (bytes, "a.txt", NULL);
  QyAnalysis *second;

  g_assert_cmpuint (results->len, ==, 2);
  second = g_ptr_array_index (results, 1);
  g_assert_cmpstr (second->title, ==, "看门合同");
  g_assert_cmpuint (second->range.line, ==, 6);
  g_assert_cmpuint (second->clauses->len, ==, 1);
}

/* Texts that make a careless pattern take time with the square of its length. */
static void
test_time (gconstpointer data)
{
  const char *piece = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) results = NULL;
  gint64 start = g_get_monotonic_time ();

  while (text->len < 1024 * 1024)
    g_string_append (text, piece);
  bytes = g_bytes_new (text->str, text->len);
  results = qy_text_analyze (bytes, "a.txt", NULL);
  g_assert_nonnull (results);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  static const char *const pieces[] = {
    " ",       "_", "_ ", "甲", "1.", "(一)", "X年", "甲方:", "合同\n", "30分钟内", "目录1.概述(1)",
    "未经同意"
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/text/input/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/text/input/time-%u", i);

      g_test_add_data_func (path, pieces[i], test_time);
    }
  g_test_add_func ("/exchange/text/input/too-large", test_too_large);
  g_test_add_func ("/exchange/text/input/several", test_several);
  return g_test_run ();
}
