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
#define MAX_RESTARTS 4 /* others that write all the time must not keep a copy from its end */

typedef struct
{
  QyCopy parent;
  QySqliteConnection *connection; /* NULL once its handle is closed, or all is copied */
  QyEngineMark mark;
  sqlite3 *target;
  sqlite3_backup *backup;
  int pages; /* copied */
  guint restarts;
} Copy;

/* The copy is not a book until it is complete: no journal is needed for it, and it is synced once
 * at the end. */
static int
open_target (Copy *self)
{
  int rc =
      sqlite3_open_v2 (self->parent.path, &self->target,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);

  if (rc == SQLITE_OK)
    rc = sqlite3_exec (self->target, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;", NULL, NULL,
                       NULL);
  if (rc != SQLITE_OK)
    return rc;
  self->backup = sqlite3_backup_init (self->target, "main", self->connection->db, "main");
  return self->backup != NULL ? SQLITE_OK : sqlite3_errcode (self->target);
}

static void
set_error (int rc, GError **error)
{
  g_set_error (error, QY_STORE_ERROR,
               rc == SQLITE_FULL            ? QY_ERROR_FULL
               : (rc & 0xff) == SQLITE_BUSY ? QY_ERROR_BUSY
                                            : QY_ERROR_IO,
               _ ("The copy could not be written: %s. The book itself is as it was."),
               sqlite3_errstr (rc));
}

/* Lets go of both databases; the file stays. */
static void
detach (Copy *self)
{
  if (self->connection != NULL)
    self->connection->copies = g_slist_remove (self->connection->copies, self);
  self->connection = NULL;
  sqlite3_backup_finish (g_steal_pointer (&self->backup));
  sqlite3_close (g_steal_pointer (&self->target));
}

static gboolean
step (QyCopy *copy, goffset *done, goffset *total, GError **error)
{
  Copy *self = (Copy *) copy;
  int before = self->pages;
  int rc;

  if (self->connection == NULL)
    {
      g_set_error_literal (error, QY_STORE_ERROR, QY_ERROR_CANCELLED,
                           _ ("The book was closed while it was being copied. It is as it was."));
      return FALSE;
    }
  rc = sqlite3_backup_step (self->backup, self->restarts < MAX_RESTARTS ? PAGES_A_STEP : -1);
  *total = sqlite3_backup_pagecount (self->backup);
  *done = self->pages = (int) *total - sqlite3_backup_remaining (self->backup);
  if (before > 0 && self->pages <= before)
    self->restarts++;
  if (rc == SQLITE_OK)
    return TRUE;
  detach (self);
  copy->complete = rc == SQLITE_DONE;
  if (!copy->complete)
    set_error (rc, error);
  return copy->complete;
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
check_copy (const char *path, const QyEngineMark *mark, GError **error)
{
  g_autoptr (QyConnection) copy =
      qy_sqlite_connection_open (path, NULL, QY_ENGINE_READ_ONLY, mark, error);
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

/* Gives the copy its name, unless something has it by now. */
static gboolean
give_name (const char *path, const char *to, GError **error)
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

static gboolean
publish (QyCopy *copy, const char *to, GError **error)
{
  return sync_path (copy->path, O_RDWR, error)
         && check_copy (copy->path, &((Copy *) copy)->mark, error)
         && give_name (copy->path, to, error);
}

static void
copy_free (QyCopy *copy)
{
  detach ((Copy *) copy);
  g_free (copy);
}

void
qy_sqlite_detach_copies (QySqliteConnection *self)
{
  while (self->copies != NULL)
    detach (self->copies->data);
}

QyCopy *
qy_sqlite_begin_copy (QyConnection *connection, const char *pattern, GError **error)
{
  QySqliteConnection *source = QY_SQLITE_CONNECTION (connection);
  g_autofree char *path = g_strdup (pattern);
  g_autoptr (QyCopy) copy = NULL;
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  int saved = errno;
  Copy *self;
  int rc;

  if (fd < 0)
    {
      g_autofree char *name = g_strndup (pattern, (gsize) (strrchr (pattern, '.') - pattern));

      g_set_error (error, QY_STORE_ERROR, saved == ENOSPC ? QY_ERROR_FULL : QY_ERROR_IO,
                   _ ("%s cannot be made: %s. Check the folder and its permissions."), name,
                   g_strerror (saved));
      return NULL;
    }
  close (fd);
  self = g_new0 (Copy, 1);
  copy = &self->parent;
  *copy = (QyCopy){ g_steal_pointer (&path), FALSE, step, publish, copy_free };
  self->mark = source->mark;
  self->connection = source;
  source->copies = g_slist_prepend (source->copies, self);
  rc = source->db != NULL ? open_target (self) : SQLITE_IOERR;
  if (rc == SQLITE_OK)
    return g_steal_pointer (&copy);
  set_error (rc, error);
  return NULL;
}
