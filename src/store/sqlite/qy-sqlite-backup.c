/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2 */
#include "qy-sqlite-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#define PAGES_A_STEP 256

/* The copy is not a book until it is complete: no journal is needed for it, and it is synced once
 * at the end. */
static int
open_target (const char *path, sqlite3 **db)
{
  int rc = sqlite3_open_v2 (
      path, db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_exec (*db, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;", NULL, NULL, NULL);
  return rc;
}

static gboolean
copy_pages (QySqliteConnection *self,
            sqlite3 *target,
            GFileProgressCallback progress,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", self->db, "main");
  int rc = backup != NULL ? SQLITE_OK : sqlite3_errcode (target);

  while (rc == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    {
      rc = sqlite3_backup_step (backup, PAGES_A_STEP);
      if (progress != NULL)
        progress (sqlite3_backup_pagecount (backup) - sqlite3_backup_remaining (backup),
                  sqlite3_backup_pagecount (backup), data);
    }
  sqlite3_backup_finish (backup);
  if (rc == SQLITE_DONE)
    return TRUE;
  if (rc == SQLITE_OK)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  g_set_error (error, QY_STORE_ERROR,
               rc == SQLITE_FULL            ? QY_ERROR_FULL
               : (rc & 0xff) == SQLITE_BUSY ? QY_ERROR_BUSY
                                            : QY_ERROR_IO,
               _ ("The copy could not be written: %s. The book itself is as it was."),
               sqlite3_errstr (rc));
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  int failed = fd < 0 || fsync (fd) != 0;
  int saved = errno;

  if (fd >= 0)
    close (fd);
  if (failed)
    g_set_error (error, QY_STORE_ERROR, QY_ERROR_IO,
                 _ ("%s could not be written: %s. The book itself is as it was."), path,
                 g_strerror (saved));
  return !failed;
}

/* A backup that was never opened is a hope: this opens it as a book and reads all of it. */
static gboolean
check_copy (QySqliteConnection *self, const char *path, GError **error)
{
  g_autoptr (QyConnection) copy =
      qy_sqlite_connection_open (path, NULL, QY_ENGINE_READ_ONLY, &self->mark, error);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);

  if (copy == NULL || !qy_sqlite_check_file (QY_SQLITE_CONNECTION (copy), TRUE, faults, error))
    return FALSE;
  if (faults->len == 0)
    return TRUE;
  g_set_error (error, QY_STORE_ERROR, QY_ERROR_CORRUPT,
               _ ("The copy is not sound (%s) and was discarded. Verify the book itself."),
               (char *) faults->pdata[0]);
  return FALSE;
}

static gboolean
copy_to (QySqliteConnection *self,
         const char *path,
         GFileProgressCallback progress,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  sqlite3 *target = NULL;
  gboolean copied = FALSE;

  if (open_target (path, &target) == SQLITE_OK)
    copied = copy_pages (self, target, progress, data, cancellable, error);
  else
    g_set_error (error, QY_STORE_ERROR, QY_ERROR_IO,
                 _ ("%s could not be written: %s. The book itself is as it was."), path,
                 sqlite3_errmsg (target));
  sqlite3_close (target);
  return copied && sync_path (path, O_RDWR, error) && check_copy (self, path, error);
}

/* Gives the copy its name, unless something has it by now. */
static gboolean
publish (const char *path, const char *to, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (renameat2 (AT_FDCWD, path, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
  if (errno == EEXIST)
    g_set_error (error, QY_STORE_ERROR, QY_ERROR_INVALID,
                 _ ("%s exists already and is not overwritten. Choose another name."), to);
  else
    g_set_error (error, QY_STORE_ERROR, QY_ERROR_IO,
                 _ ("%s cannot be made: %s. Check the folder and its permissions."), to,
                 g_strerror (errno));
  return FALSE;
}

gboolean
qy_sqlite_backup (QyConnection *connection,
                  const char *to,
                  GFileProgressCallback progress,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  QySqliteConnection *self = QY_SQLITE_CONNECTION (connection);
  g_autofree char *part = g_strdup_printf ("%s.part-XXXXXX", to);
  int fd;

  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_INVALID,
                   _ ("%s exists already and is not overwritten. Choose another name."), to);
      return FALSE;
    }
  fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_IO,
                   _ ("%s cannot be made: %s. Check the folder and its permissions."), to,
                   g_strerror (errno));
      return FALSE;
    }
  close (fd);
  if (copy_to (self, part, progress, data, cancellable, error) && publish (part, to, error))
    return TRUE;
  g_unlink (part);
  return FALSE;
}
