/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sqlite-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* What each failure means to the person: what happened, and what to do. SQLite's own words stand
 * between. */
static const struct
{
  int result;
  QyErrorCode code;
  const char *what;
  const char *then;
} meanings[] = {
  { SQLITE_FULL, QY_ERROR_FULL, N_ ("no space is left on the disk"),
    N_ ("The last change was not stored; everything before it is safe. Free some space and try "
        "again.") },
  { SQLITE_IOERR, QY_ERROR_IO, N_ ("the system failed to read or write the file"),
    N_ ("The last change was not stored; everything before it is safe. Try again, and copy the "
        "book to another disk if "
        "it happens again.") },
  { SQLITE_CANTOPEN, QY_ERROR_IO, N_ ("the file cannot be opened, or none can be made beside it"),
    N_ ("Nothing was changed; check the folder and its permissions.") },
  { SQLITE_NOMEM, QY_ERROR_IO, N_ ("there is not enough memory"),
    N_ ("The last change was not stored; everything before it is safe. Close other programs and "
        "try again.") },
  { SQLITE_CORRUPT, QY_ERROR_CORRUPT, N_ ("the file is damaged"),
    N_ ("It is left exactly as it is; restore the newest backup beside it.") },
  { SQLITE_NOTADB, QY_ERROR_FOREIGN, N_ ("this is not a book"), N_ ("The file was not touched.") },
  { SQLITE_READONLY, QY_ERROR_READ_ONLY, N_ ("the file can be read but not written"),
    N_ ("Nothing was changed; check its permissions, or copy it.") },
  { SQLITE_PERM, QY_ERROR_READ_ONLY, N_ ("access to the file is not permitted"),
    N_ ("Nothing was changed.") },
  { SQLITE_CONSTRAINT, QY_ERROR_CONSTRAINT, N_ ("the change contradicts what the book holds"),
    N_ ("It was not stored.") },
  { SQLITE_TOOBIG, QY_ERROR_TOO_LARGE, N_ ("a text or attachment is too large"),
    N_ ("It was not stored.") },
  { SQLITE_INTERRUPT, QY_ERROR_CANCELLED, N_ ("the work was stopped"),
    N_ ("Nothing was changed.") },
  { SQLITE_OK, QY_ERROR_FAILED, N_ ("the database refused the change"),
    N_ ("It was not stored.") }, /* any other */
};

static char *
read_process_name (int pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/comm", pid);
  g_autofree char *name = NULL;

  if (!g_file_get_contents (path, &name, NULL, NULL))
    return NULL;
  return g_strdup (g_strstrip (name));
}

/**
 * qy_sqlite_find_holder:
 *
 * The program that holds a lock on the file, "name (process 123)", preferably one that writes. The
 * kernel's list is read rather than asked through a descriptor of our own: closing one would drop
 * the locks of this process.
 *
 * Returns: (transfer full) (nullable)
 */
char *
qy_sqlite_find_holder (const char *path)
{
  g_autofree char *locks = NULL;
  g_autofree char *inode = NULL;
  g_autofree char *holder = NULL;
  g_auto (GStrv) lines = NULL;
  struct stat info;

  if (stat (path, &info) != 0 || !g_file_get_contents ("/proc/locks", &locks, NULL, NULL))
    return NULL;
  inode = g_strdup_printf ("%02x:%02x:%" G_GUINT64_FORMAT, major (info.st_dev), minor (info.st_dev),
                           (guint64) info.st_ino);
  lines = g_strsplit (locks, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char kind[16], mode[16], access_kind[16], where[64];
      int pid;
      g_autofree char *name = NULL;
      gboolean writes;

      if (sscanf (lines[i], "%*s %15s %15s %15s %d %63s", kind, mode, access_kind, &pid, where) != 5
          || !g_str_equal (where, inode) || pid == getpid ())
        continue;
      name = pid > 0 ? read_process_name (pid) : NULL;
      writes = g_str_equal (access_kind, "WRITE");
      if (name == NULL || (holder != NULL && !writes))
        continue;
      g_free (holder);
      holder = g_strdup_printf (_ ("%s (process %d)"), name, pid);
      if (writes)
        break;
    }
  return g_steal_pointer (&holder);
}

static void
set_busy_error (const char *path, GError **error)
{
  g_autofree char *holder = qy_sqlite_find_holder (path);

  g_set_error (
      error, QY_STORE_ERROR, QY_ERROR_BUSY,
      _ ("%s is in use by %s. Nothing was changed; wait for it or close it, then try again."), path,
      holder != NULL ? holder : _ ("another program"));
}

/**
 * qy_sqlite_set_error:
 *
 * Turns a result of SQLite into an error a person can act upon, and remembers what the connection
 * may do after it.
 */
void
qy_sqlite_set_error (QySqliteConnection *self, int rc, GError **error)
{
  const char *path = self->path != NULL ? self->path : ":memory:";
  const char *detail = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (rc);
  int primary = rc & 0xff;
  guint i = 0;

  if (primary == SQLITE_IOERR || primary == SQLITE_FULL || primary == SQLITE_NOMEM
      || primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_CANTOPEN)
    self->unsound = TRUE;
  if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED)
    {
      set_busy_error (path, error);
      return;
    }
  while (meanings[i].result != primary && meanings[i].result != SQLITE_OK)
    i++;
  /* Translators: the file, what happened, the database's own words, what to do. */
  g_set_error (error, QY_STORE_ERROR, meanings[i].code, _ ("%s: %s (%s). %s"), path,
               _ (meanings[i].what), detail, _ (meanings[i].then));
}
