/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sqlite-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where things stand in the first page of a file and in its journal:
 * https://sqlite.org/fileformat2.html */
#define HEADER_SIZE           100
#define HEADER_PAGE_SIZE      16
#define HEADER_WRITE_VERSION  18
#define HEADER_READ_VERSION   19
#define HEADER_PAGES          28
#define HEADER_USER_VERSION   60
#define HEADER_APPLICATION_ID 68
#define JOURNAL_HEADER_SIZE   28
#define JOURNAL_RECORDS       8
#define JOURNAL_PAGES_BEFORE  16
#define JOURNAL_SECTOR_SIZE   20
#define JOURNAL_PAGE_SIZE     24
#define JOURNAL_TO_THE_END    0xffffffff

static const guint8 journal_magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

static guint32
read_be32 (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3];
}

static gboolean
refuse (QySqliteConnection *self, QyErrorCode code, const char *what, GError **error)
{
  g_set_error (error, QY_STORE_ERROR, code, "%s: %s", self->path, what);
  return FALSE;
}

static gboolean
read_at (sqlite3_file *file, gint64 offset, void *to, int size)
{
  return file->pMethods->xRead (file, to, size, offset) == SQLITE_OK;
}

/* One section of a journal: looks for page 1 among its records and goes on to the next section. */
static gboolean
find_in_section (
    sqlite3_file *journal, gint64 size, gint64 *offset, guint8 *header, gboolean *found)
{
  guint8 start[JOURNAL_HEADER_SIZE];
  guint8 number[4];
  gint64 sector, record, records, position;

  if (!read_at (journal, *offset, start, sizeof start)
      || memcmp (start, journal_magic, sizeof journal_magic) != 0)
    return FALSE;
  sector = read_be32 (start + JOURNAL_SECTOR_SIZE);
  record = read_be32 (start + JOURNAL_PAGE_SIZE) + 8;
  records = read_be32 (start + JOURNAL_RECORDS);
  if (sector < 32 || sector > 65536 || record < 520 || record > 65544)
    return FALSE;
  position = *offset + sector;
  if (records == JOURNAL_TO_THE_END)
    records = (size - position) / record;
  for (gint64 i = 0; i < records && position + record <= size; i++, position += record)
    if (read_at (journal, position, number, sizeof number) && read_be32 (number) == 1)
      {
        *found = read_at (journal, position + 4, header, HEADER_SIZE);
        return FALSE;
      }
  *offset = (position + sector - 1) / sector * sector;
  return TRUE;
}

/* A journal that begins with its magic number holds the pages that a writer has not finished
 * changing (a finished one begins with zeros, in the persist mode). The first page may be half
 * written then; what it was, and will be after SQLite has undone the change, stands in the journal.
 */
static void
look_into_journal (QySqliteConnection *self, guint8 *header, gboolean *was_empty)
{
  const char *name = sqlite3_filename_journal (sqlite3_db_filename (self->db, "main"));
  sqlite3_vfs *vfs = sqlite3_vfs_find (self->vfs);
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  guint8 start[JOURNAL_HEADER_SIZE] = { 0 };
  gboolean found = FALSE;
  gint64 offset = 0;
  sqlite3_int64 size = 0;
  int exists = 0;

  if (vfs->xAccess (vfs, name, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK || !exists)
    return;
  if (vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_JOURNAL, NULL)
          == SQLITE_OK
      && file->pMethods->xFileSize (file, &size) == SQLITE_OK
      && read_at (file, 0, start, sizeof start)
      && memcmp (start, journal_magic, sizeof journal_magic) == 0)
    {
      self->unclean = TRUE;
      *was_empty =
          read_be32 (start + JOURNAL_RECORDS) != 0 && read_be32 (start + JOURNAL_PAGES_BEFORE) == 0;
      while (offset < size && find_in_section (file, size, &offset, header, &found))
        ;
    }
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
}

static gboolean
check_size (QySqliteConnection *self, const guint8 *header, gint64 size, GError **error)
{
  gint64 page_size = header[HEADER_PAGE_SIZE] << 8 | header[HEADER_PAGE_SIZE + 1];
  gint64 pages = read_be32 (header + HEADER_PAGES);

  if (page_size == 1)
    page_size = 65536;
  if (self->unclean || size >= pages * page_size)
    return TRUE;
  return refuse (self, QY_ERROR_CORRUPT,
                 _ ("the end of the file is missing. It is left exactly as it is; restore the "
                    "newest backup beside it."),
                 error);
}

static gboolean
check_fields (QySqliteConnection *self, const guint8 *header, GError **error)
{
  if (memcmp (header, "SQLite format 3", 16) != 0
      || read_be32 (header + HEADER_APPLICATION_ID) != self->mark.application_id)
    return refuse (self, QY_ERROR_FOREIGN,
                   _ ("this is not a book of this program. The file was not touched."), error);
  if (read_be32 (header + HEADER_USER_VERSION) > (guint32) self->mark.newest)
    return refuse (
        self, QY_ERROR_TOO_NEW,
        _ ("this was written by a newer version of this program. The file was not touched; "
           "update the program to open it."),
        error);
  if (header[HEADER_WRITE_VERSION] != 1 || header[HEADER_READ_VERSION] != 1)
    return refuse (self, QY_ERROR_UNSUPPORTED,
                   _ ("another program has switched the file to a journal mode that books do not "
                      "use. The file was not touched."),
                   error);
  return TRUE;
}

/**
 * qy_sqlite_check_header:
 *
 * The first bytes, through SQLite's own descriptor but before it has interpreted any: a descriptor
 * of our own would drop the locks of this process when it is closed.
 */
gboolean
qy_sqlite_check_header (QySqliteConnection *self, GError **error)
{
  sqlite3_file *file = NULL;
  guint8 header[HEADER_SIZE] = { 0 };
  gboolean was_empty = FALSE;
  sqlite3_int64 size = 0;
  int rc;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  rc = file->pMethods->xFileSize (file, &size);
  if (rc == SQLITE_OK && size >= HEADER_SIZE)
    rc = file->pMethods->xRead (file, header, HEADER_SIZE, 0);
  if (rc != SQLITE_OK)
    {
      qy_sqlite_set_error (self, rc, error);
      return FALSE;
    }
  if (size > 0)
    look_into_journal (self, header, &was_empty);
  if (size == 0 || was_empty)
    return refuse (self, QY_ERROR_FOREIGN, _ ("the file is empty, not a book. It was not touched."),
                   error);
  return check_fields (self, header, error) && check_size (self, header, size, error);
}
