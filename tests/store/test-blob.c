/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-blob.h"
#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <unistd.h>

static GBytes *
make_bytes (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    bytes[i] = (i * 7919 + i / 251) & 0xff;
  return g_bytes_new_take (bytes, size);
}

static gint64
count (QyStore *store, const char *sql)
{
  QyStatement *statement = qy_connection_prepare (qy_store_get_connection (store), sql, NULL);
  gint64 n;

  g_assert_cmpint (qy_statement_step (statement, NULL), ==, QY_STEP_ROW);
  n = qy_statement_get_int (statement, 0);
  qy_statement_reset (statement);
  return n;
}

static void
test_sizes (StoreFixture *f, gconstpointer data)
{
  static const gsize sizes[] = { 0,
                                 1,
                                 QY_BLOB_CHUNK_SIZE - 1,
                                 QY_BLOB_CHUNK_SIZE,
                                 QY_BLOB_CHUNK_SIZE + 1,
                                 5 * QY_BLOB_CHUNK_SIZE + 77 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = make_bytes (sizes[i]);
      g_autoptr (GBytes) back = NULL;
      g_autofree char *expected = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      g_autofree char *sha256 = NULL;

      g_assert_true (qy_store_begin (f->store, &error));
      sha256 = qy_blob_add_bytes (f->store, bytes, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (sha256, ==, expected);
      g_assert_true (qy_store_commit (f->store, &error));
      back = qy_blob_get_bytes (f->store, sha256, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, back));
      g_assert_cmpint (qy_blob_get_size (f->store, sha256, &error), ==, sizes[i]);
    }
}

/* A stream that cannot seek, as a pipe */
static GInputStream *
make_pipe_stream (GBytes *bytes)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GConverter) converter =
      G_CONVERTER (g_charset_converter_new ("ISO-8859-1", "ISO-8859-1", NULL));

  return g_converter_input_stream_new (memory, converter);
}

static void
test_same_content_once (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (3 * QY_BLOB_CHUNK_SIZE);
  g_autoptr (GInputStream) pipe = make_pipe_stream (bytes);
  g_autoptr (GInputStream) pipe_again = make_pipe_stream (bytes);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_true (qy_store_begin (f->store, &error));
  first = qy_blob_add_stream (f->store, pipe, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  second = qy_blob_add_stream (f->store, pipe_again, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  third = qy_blob_add_bytes (f->store, bytes, &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (f->store, &error));
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, third);
  g_assert_cmpint (count (f->store, "SELECT count(*) FROM blob"), ==, 1);
  g_assert_cmpint (count (f->store, "SELECT count(*) FROM chunk"), ==, 3);
}

static void
cancel_after_two_chunks (goffset done, goffset total, gpointer data)
{
  if (done >= 2 * QY_BLOB_CHUNK_SIZE)
    g_cancellable_cancel (data);
}

static void
test_cancel_leaves_nothing (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (8 * QY_BLOB_CHUNK_SIZE);

  for (int pipe = 0; pipe < 2; pipe++)
    {
      g_autoptr (GInputStream) stream =
          pipe ? make_pipe_stream (bytes) : g_memory_input_stream_new_from_bytes (bytes);
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();

      g_assert_true (qy_store_begin (f->store, NULL));
      g_assert_null (qy_blob_add_stream (f->store, stream, NULL, cancel_after_two_chunks,
                                         cancellable, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_clear_error (&error);
      g_assert_true (qy_store_commit (f->store, &error));
      g_assert_cmpint (count (f->store, "SELECT count(*) FROM blob"), ==, 0);
      g_assert_cmpint (count (f->store, "SELECT count(*) FROM chunk"), ==, 0);
    }
}

static void
test_damage_is_noticed (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (1000);
  g_autofree char *sha256 = NULL;

  g_assert_true (qy_store_begin (f->store, NULL));
  sha256 = qy_blob_add_bytes (f->store, bytes, &error);
  qy_connection_execute (qy_store_get_connection (f->store), "UPDATE chunk SET bytes = x'00'",
                         &error);
  g_assert_no_error (error);
  g_assert_true (qy_store_commit (f->store, &error));
  g_assert_null (qy_blob_get_bytes (f->store, sha256, &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_null (qy_blob_get_bytes (f->store, "unknown", &error));
  g_assert_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND);
}

static glong
get_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/* 96 MB in and out cost no more memory than the page cache and a few chunks. */
static void
test_constant_memory (StoreFixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->folder, "large", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GOutputStream) out = NULL;
  g_autofree char *sha256 = NULL;
  gint64 size;
  glong before;
  int fd = g_open (path, O_RDWR | O_CREAT, 0600);

  g_assert_cmpint (ftruncate (fd, 96 << 20), ==, 0);
  g_close (fd, NULL);
  in = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  g_assert_no_error (error);
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("skipped: memory cannot be measured under the address sanitizer");
  return;
#endif
  before = get_peak_memory ();
  g_assert_true (qy_store_begin (f->store, &error));
  sha256 = qy_blob_add_stream (f->store, in, &size, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (size, ==, 96 << 20);
  g_assert_true (qy_store_commit (f->store, &error));
  out = G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error));
  g_assert_true (qy_blob_write_to (f->store, sha256, out, NULL, &error));
  g_assert_no_error (error);
  g_test_message ("%ld MB before, %ld MB after", before, get_peak_memory ());
  g_assert_cmpint (get_peak_memory () - before, <, 24);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/store/blob/sizes", test_sizes);
  ADD ("/store/blob/same-content-once", test_same_content_once);
  ADD ("/store/blob/cancel-leaves-nothing", test_cancel_leaves_nothing);
  ADD ("/store/blob/damage-is-noticed", test_damage_is_noticed);
  ADD ("/store/blob/constant-memory", test_constant_memory);
  return g_test_run ();
}
