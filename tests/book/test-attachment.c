/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "book-fixture.h"
#include "qy-blob.h"
#include "qy-book-attachment.h"

/* Files on their way into the book: all of one, or nothing. */

#define LENGTH (3 * QY_BLOB_CHUNK_SIZE + 1000)

/* A stream that goes wrong after some bytes: it fails, ends, or somebody stops the work. */
typedef enum
{
  FINE,
  FAILS,
  ENDS,    /* on the second reading: the file was cut meanwhile */
  CHANGES, /* on the second reading: other bytes */
  STOPPED,
} Fault;

typedef struct
{
  GInputStream parent_instance;
  Fault fault;
  gboolean seekable;
  gsize at; /* where it goes wrong */
  gsize position;
  guint readings;
  GCancellable *cancellable;
} FakeStream;

typedef GInputStreamClass FakeStreamClass;

static void fake_stream_seekable_init (GSeekableIface *iface);
GType fake_stream_get_type (void);

G_DEFINE_TYPE_WITH_CODE (FakeStream,
                         fake_stream,
                         G_TYPE_INPUT_STREAM,
                         G_IMPLEMENT_INTERFACE (G_TYPE_SEEKABLE, fake_stream_seekable_init))

static gboolean
is_due (FakeStream *self)
{
  return self->position >= self->at && (!self->seekable || self->readings > 0);
}

static gssize
fake_stream_read (
    GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  FakeStream *self = (FakeStream *) stream;
  gsize n = MIN (count, LENGTH - self->position);

  if (self->fault == FAILS && self->position >= self->at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the cable was pulled");
      return -1;
    }
  if (self->fault == ENDS && is_due (self))
    return 0;
  if (self->fault == STOPPED && self->position >= self->at)
    g_cancellable_cancel (self->cancellable);
  memset (buffer, self->fault == CHANGES && is_due (self) ? 'x' : 'a', n);
  self->position += n;
  return (gssize) n;
}

static goffset
fake_stream_tell (GSeekable *seekable)
{
  return (goffset) ((FakeStream *) seekable)->position;
}

static gboolean
fake_stream_can_seek (GSeekable *seekable)
{
  return ((FakeStream *) seekable)->seekable;
}

static gboolean
fake_stream_seek (
    GSeekable *seekable, goffset offset, GSeekType type, GCancellable *cancellable, GError **error)
{
  FakeStream *self = (FakeStream *) seekable;

  self->position = (gsize) offset;
  self->readings++;
  return TRUE;
}

static void
fake_stream_seekable_init (GSeekableIface *iface)
{
  iface->tell = fake_stream_tell;
  iface->can_seek = fake_stream_can_seek;
  iface->seek = fake_stream_seek;
}

static void
fake_stream_class_init (FakeStreamClass *klass)
{
  klass->read_fn = fake_stream_read;
}

static void
fake_stream_init (FakeStream *self)
{
}

static GInputStream *
make_stream (Fault fault, gboolean seekable, gsize at, GCancellable *cancellable)
{
  FakeStream *self = g_object_new (fake_stream_get_type (), NULL);

  self->fault = fault;
  self->seekable = seekable;
  self->at = at;
  self->cancellable = cancellable;
  return G_INPUT_STREAM (self);
}

static const struct
{
  const char *what;
  Fault fault;
  gboolean seekable;
  gsize at;
  GQuark (*domain) (void);
  int code;
} faults[] = {
  { "a file fails at once", FAILS, TRUE, 0, g_io_error_quark, G_IO_ERROR_FAILED },
  { "a file fails in its first chunk", FAILS, TRUE, 1000, g_io_error_quark, G_IO_ERROR_FAILED },
  { "a file fails at its end", FAILS, TRUE, LENGTH, g_io_error_quark, G_IO_ERROR_FAILED },
  { "a pipe fails at once", FAILS, FALSE, 0, g_io_error_quark, G_IO_ERROR_FAILED },
  { "a pipe fails midway", FAILS, FALSE, LENGTH / 2, g_io_error_quark, G_IO_ERROR_FAILED },
  { "a pipe fails at its end", FAILS, FALSE, LENGTH, g_io_error_quark, G_IO_ERROR_FAILED },
  { "a file is cut to nothing meanwhile", ENDS, TRUE, 0, qy_store_error_quark, QY_ERROR_IO },
  { "a file is cut meanwhile", ENDS, TRUE, LENGTH / 2, qy_store_error_quark, QY_ERROR_IO },
  { "a file changes meanwhile", CHANGES, TRUE, LENGTH / 2, qy_store_error_quark, QY_ERROR_IO },
  { "an empty pipe", ENDS, FALSE, 0, qy_book_error_quark, QY_ERROR_INVALID },
  { "a file is stopped at once", STOPPED, TRUE, 0, g_io_error_quark, G_IO_ERROR_CANCELLED },
  { "a file is stopped midway", STOPPED, TRUE, LENGTH / 2, g_io_error_quark, G_IO_ERROR_CANCELLED },
  { "a pipe is stopped midway", STOPPED, FALSE, LENGTH / 2, g_io_error_quark,
    G_IO_ERROR_CANCELLED },
};

static QyAttachment *
add (BookFixture *fixture,
     const char *holder,
     GInputStream *stream,
     GCancellable *cancellable,
     GError **error)
{
  return qy_book_attachment_add (fixture->book, holder, "扫描.pdf", "scan", NULL, stream, NULL,
                                 NULL, cancellable, error);
}

/* Nothing of it is in the book, to the last row; and the same file goes in afterwards. */
static void
test_fault (BookFixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *party = add_party (fixture->book, "有附件的公司", 6);
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream =
      make_stream (faults[i].fault, faults[i].seekable, faults[i].at, cancellable);
  g_autoptr (GInputStream) fine = make_stream (FINE, faults[i].seekable, 0, NULL);
  g_autoptr (QyAttachment) attachment = NULL;
  g_autoptr (GError) error = NULL;

  attachment = add (fixture, party, stream, cancellable, &error);
  g_assert_null (attachment);
  g_assert_error (error, faults[i].domain (), faults[i].code);
  g_clear_error (&error);
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (after, ==, before);
  assert_sound (fixture->book);
  attachment = add (fixture, party, fine, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (attachment->size, ==, LENGTH);
  assert_sound (fixture->book);
}

static const struct
{
  const char *what;
  QyErrorCode code;
  const char *said;
} files[] = {
  { "a folder", QY_ERROR_INVALID, "is a folder" },
  { "no bytes", QY_ERROR_INVALID, "0 bytes" },
  { "a pipe without an end", QY_ERROR_INVALID, "device or a pipe" },
  { "a link to nothing", QY_ERROR_NOT_FOUND, "could not be read" },
  { "nothing", QY_ERROR_NOT_FOUND, "could not be read" },
};

static void
make_file (guint i, const char *path)
{
  switch (i)
    {
    case 0:
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      break;
    case 1:
      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      break;
    case 2:
      g_assert_cmpint (mkfifo (path, 0600), ==, 0);
      break;
    case 3:
      g_assert_cmpint (symlink ("/nowhere/at/all", path), ==, 0);
      break;
    default:
      break;
    }
}

/* What is no file is refused by name, without waiting for it. */
static void
test_file (BookFixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *party = add_party (fixture->book, "有附件的公司", 6);
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autofree char *after = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "扫描.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (QyAttachment) attachment = NULL;
  g_autoptr (GError) error = NULL;

  make_file (i, path);
  attachment =
      qy_book_attachment_add_file (fixture->book, party, file, NULL, NULL, NULL, NULL, &error);
  g_remove (path);
  g_assert_null (attachment);
  g_assert_error (error, QY_BOOK_ERROR, (int) files[i].code);
  g_assert_nonnull (strstr (error->message, "扫描.pdf"));
  g_assert_nonnull (strstr (error->message, files[i].said));
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (after, ==, before);
}

/* The book cannot grow any more: as with a full disk, nothing is stored, and the book goes on. */
static void
test_full (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *party = add_party (fixture->book, "有附件的公司", 6);
  g_autofree char *before = dump_rows (fixture->book, TRUE);
  g_autofree char *after = NULL;
  g_autoptr (GInputStream) stream = make_stream (FINE, TRUE, 0, NULL);
  g_autoptr (QyAttachment) attachment = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit usual;
  struct rlimit tight;
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  tight = usual;
  tight.rlim_cur = (rlim_t) status.st_size + QY_BLOB_CHUNK_SIZE;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  attachment = add (fixture, party, stream, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  g_assert_null (attachment);
  g_assert_true (error->code == QY_ERROR_FULL || error->code == QY_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "not stored"));
  g_clear_error (&error);
  after = dump_rows (fixture->book, TRUE);
  g_assert_cmpstr (after, ==, before);
  assert_sound (fixture->book);
}

typedef struct
{
  guint n;
  goffset last;
} Steps;

static void
on_progress (goffset done, goffset all, gpointer data)
{
  Steps *steps = data;

  g_assert_cmpint (done, >, steps->last);
  g_assert_cmpint (done, <=, all);
  steps->last = done;
  steps->n++;
}

static void
test_progress (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *party = add_party (fixture->book, "有附件的公司", 6);
  g_autoptr (GInputStream) stream = make_stream (FINE, TRUE, 0, NULL);
  Steps steps = { 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (QyAttachment) attachment = qy_book_attachment_add (
      fixture->book, party, "扫描.pdf", NULL, NULL, stream, on_progress, &steps, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (steps.last, ==, LENGTH);
  g_assert_cmpuint (steps.n, ==, 4); /* chunks */
}

static char *
make_qualification (BookFixture *fixture, const char *party)
{
  g_autoptr (QyPartyQualification) it = qy_party_qualification_new (party, "信息系统集成");
  g_autoptr (GError) error = NULL;

  g_assert_true (qy_book_party_put_qualification (fixture->book, it, &error));
  return g_strdup (it->id);
}

static guint
count (BookFixture *fixture, const char *holder)
{
  g_autoptr (GPtrArray) all = qy_book_attachment_list (fixture->book, holder, NULL);

  return all->len;
}

/* A certificate hangs on a qualification, is told in the party's history, and goes with either. */
static void
test_qualification (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *party = add_party (fixture->book, "有附件的公司", 6);
  g_autofree char *id = make_qualification (fixture, party);
  g_autofree char *found = qy_book_attachment_find_holder (fixture->book, id, NULL);
  g_autofree char *record = NULL;
  g_autoptr (GInputStream) stream = make_stream (FINE, TRUE, 0, NULL);
  g_autoptr (QyAttachment) attachment = add (fixture, id, stream, NULL, NULL);
  g_autoptr (QyEvent) undone = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (found, ==, id);
  record = qy_book_attachment_find_record (fixture->book, attachment, &error);
  g_assert_cmpstr (record, ==, party);
  g_assert_true (qy_book_party_remove_qualification (fixture->book, id, &error));
  g_assert_cmpuint (count (fixture, id), ==, 0);
  undone = qy_book_undo (fixture->book, party, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture, id), ==, 1);
  g_assert_true (qy_book_party_remove (fixture->book, party, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture, id), ==, 0);
  assert_sound (fixture->book);
}

/* No file is left on a record that has gone. */
static void
test_removal (BookFixture *fixture, gconstpointer data)
{
  g_autofree char *party = add_party (fixture->book, "有附件的公司", 6);
  g_autofree char *tmpl = add_template (fixture->book);
  g_autofree char *contract = add_draft (fixture->book, tmpl, "机房运维合同");
  g_autoptr (GError) error = NULL;
  const struct
  {
    const char *id;
    gboolean (*remove) (QyBook *book, const char *id, GError **error);
  } holders[] = {
    { contract, qy_book_contract_remove },
    { party, qy_book_party_remove },
  };

  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    {
      g_autoptr (GInputStream) stream = make_stream (FINE, TRUE, 0, NULL);
      g_autoptr (QyAttachment) attachment = add (fixture, holders[i].id, stream, NULL, &error);

      g_assert_no_error (error);
      holders[i].remove (fixture->book, holders[i].id, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count (fixture, holders[i].id), ==, 0);
    }
  assert_sound (fixture->book);
}

#define ADD(path, data, func)                                                                      \
  g_test_add (path, BookFixture, data, book_fixture_set_up, func, book_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/book/attachment/fault/", faults[i].what, NULL);

      ADD (path, GUINT_TO_POINTER (i), test_fault);
    }
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/book/attachment/no file/", files[i].what, NULL);

      ADD (path, GUINT_TO_POINTER (i), test_file);
    }
  ADD ("/book/attachment/full", NULL, test_full);
  ADD ("/book/attachment/progress", NULL, test_progress);
  ADD ("/book/attachment/qualification", NULL, test_qualification);
  ADD ("/book/attachment/removal", NULL, test_removal);
  return g_test_run ();
}
