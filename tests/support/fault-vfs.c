/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault-vfs.h"

#include <sqlite3.h>
#include <string.h>

#define SECTOR 512

typedef struct
{
  gint64 offset;
  GBytes *bytes; /* NULL: a truncation to offset */
} Change;

typedef struct
{
  GByteArray *now;
  GByteArray *durable;
  GPtrArray *changes; /* since the last sync */
} Disk;

typedef struct
{
  sqlite3_file parent;
  Disk *disk;
} File;

static struct
{
  GHashTable *disks; /* name → Disk */
  GHashTable *kept;  /* name → GBytes */
  FaultMode mode;
  guint at;
  guint count;
  guint opens;
  gboolean dead;
  gboolean ignore_sync;
} state;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_clear_pointer (&change->bytes, g_bytes_unref);
  g_free (change);
}

static Disk *
disk_new (void)
{
  Disk *disk = g_new0 (Disk, 1);

  disk->now = g_byte_array_new ();
  disk->durable = g_byte_array_new ();
  disk->changes = g_ptr_array_new_with_free_func (change_free);
  return disk;
}

static void
disk_free (gpointer data)
{
  Disk *disk = data;

  g_byte_array_unref (disk->now);
  g_byte_array_unref (disk->durable);
  g_ptr_array_unref (disk->changes);
  g_free (disk);
}

/* SQLITE_OK, or how this call fails; half: do half of it first */
static int
gate (gboolean *half)
{
  if (state.dead)
    return SQLITE_IOERR;
  state.count++;
  if (state.at == 0 || state.count < state.at)
    return SQLITE_OK;
  switch (state.mode)
    {
    case FAULT_IO_ONCE:
      return state.count == state.at ? SQLITE_IOERR : SQLITE_OK;
    case FAULT_IO_ALWAYS:
      return SQLITE_IOERR;
    case FAULT_FULL:
      return SQLITE_FULL;
    case FAULT_SHORT:
      *half = state.count == state.at;
      return *half ? SQLITE_IOERR : SQLITE_OK;
    case FAULT_POWER:
      state.dead = TRUE;
      *half = TRUE;
      return SQLITE_IOERR;
    default:
      return SQLITE_OK;
    }
}

static void
resize (GByteArray *bytes, gsize size)
{
  gsize old = bytes->len;

  g_byte_array_set_size (bytes, size);
  if (size > old)
    memset (bytes->data + old, 0, size - old);
}

static void
put (GByteArray *bytes, gint64 offset, gconstpointer data, gsize size)
{
  if (bytes->len < offset + size)
    resize (bytes, offset + size);
  memcpy (bytes->data + offset, data, size);
}

static void
note (Disk *disk, gint64 offset, gconstpointer data, gsize size)
{
  Change *change = g_new0 (Change, 1);

  change->offset = offset;
  change->bytes = data != NULL ? g_bytes_new (data, size) : NULL;
  g_ptr_array_add (disk->changes, change);
}

static int
file_close (sqlite3_file *file)
{
  return SQLITE_OK;
}

static int
file_read (sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
  GByteArray *now = ((File *) file)->disk->now;
  gint64 there = CLAMP ((gint64) now->len - offset, 0, size);

  if (there > 0)
    memcpy (to, now->data + offset, there);
  memset ((char *) to + there, 0, size - there);
  return there == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
file_write (sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
  Disk *disk = ((File *) file)->disk;
  gboolean half = FALSE;
  int rc = gate (&half);

  if (rc != SQLITE_OK && !half)
    return rc;
  put (disk->now, offset, from, half ? size / 2 : size);
  note (disk, offset, from, half ? size / 2 : size);
  return rc;
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  Disk *disk = ((File *) file)->disk;
  gboolean half = FALSE;
  int rc = gate (&half);

  if (rc != SQLITE_OK)
    return rc;
  resize (disk->now, size);
  note (disk, size, NULL, 0);
  return SQLITE_OK;
}

static int
file_sync (sqlite3_file *file, int flags)
{
  Disk *disk = ((File *) file)->disk;
  gboolean half = FALSE;
  int rc = gate (&half);

  if (rc != SQLITE_OK || state.ignore_sync)
    return rc;
  g_byte_array_set_size (disk->durable, 0);
  g_byte_array_append (disk->durable, disk->now->data, disk->now->len);
  g_ptr_array_set_size (disk->changes, 0);
  return SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  *size = ((File *) file)->disk->now->len;
  return SQLITE_OK;
}

static int
file_lock (sqlite3_file *file, int level)
{
  return SQLITE_OK;
}

static int
file_check_lock (sqlite3_file *file, int *locked)
{
  *locked = 0;
  return SQLITE_OK;
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return SQLITE_NOTFOUND;
}

static int
file_sector_size (sqlite3_file *file)
{
  return SECTOR;
}

static int
file_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_lock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

static int
vfs_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  Disk *disk = g_hash_table_lookup (state.disks, name);

  file->pMethods = NULL;
  if (disk == NULL && !(flags & SQLITE_OPEN_CREATE))
    return SQLITE_CANTOPEN;
  if (disk == NULL && state.dead)
    return SQLITE_IOERR;
  if (disk == NULL)
    {
      disk = disk_new ();
      g_hash_table_insert (state.disks, g_strdup (name), disk);
    }
  ((File *) file)->disk = disk;
  state.opens += (flags & SQLITE_OPEN_MAIN_DB) != 0;
  file->pMethods = &methods;
  if (out_flags != NULL)
    *out_flags = flags;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  gboolean half = FALSE;
  int rc = gate (&half);

  if (rc == SQLITE_OK)
    g_hash_table_remove (state.disks, name);
  return rc;
}

static int
vfs_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  Disk *disk = g_hash_table_lookup (state.disks, name);

  *result = disk != NULL && (flags != SQLITE_ACCESS_EXISTS || disk->now->len > 0);
  return SQLITE_OK;
}

static int
vfs_full_path (sqlite3_vfs *vfs, const char *name, int size, char *out)
{
  g_strlcpy (out, name, size);
  return SQLITE_OK;
}

void
fault_vfs_register (void)
{
  static sqlite3_vfs vfs;

  sqlite3_initialize ();
  vfs = *sqlite3_vfs_find (NULL);
  vfs.pNext = NULL;
  vfs.zName = FAULT_VFS_NAME;
  vfs.szOsFile = sizeof (File);
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  vfs.xAccess = vfs_access;
  vfs.xFullPathname = vfs_full_path;
  sqlite3_vfs_register (&vfs, 0);
  state.disks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, disk_free);
  state.kept =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

void
fault_vfs_clear (void)
{
  g_hash_table_remove_all (state.disks);
  fault_vfs_arm (FAULT_NONE, 0);
}

void
fault_vfs_keep (void)
{
  GHashTableIter iter;
  gpointer name, disk;

  g_hash_table_remove_all (state.kept);
  g_hash_table_iter_init (&iter, state.disks);
  while (g_hash_table_iter_next (&iter, &name, &disk))
    {
      GByteArray *now = ((Disk *) disk)->now;

      g_hash_table_insert (state.kept, g_strdup (name), g_bytes_new (now->data, now->len));
    }
}

void
fault_vfs_restore (void)
{
  GHashTableIter iter;
  gpointer name, bytes;

  fault_vfs_clear ();
  g_hash_table_iter_init (&iter, state.kept);
  while (g_hash_table_iter_next (&iter, &name, &bytes))
    {
      Disk *disk = disk_new ();
      gsize size;
      gconstpointer data = g_bytes_get_data (bytes, &size);

      g_byte_array_append (disk->now, data, size);
      g_byte_array_append (disk->durable, data, size);
      g_hash_table_insert (state.disks, g_strdup (name), disk);
    }
}

void
fault_vfs_arm (FaultMode mode, guint at)
{
  state.mode = mode;
  state.at = at;
  state.count = 0;
  state.opens = 0;
  state.dead = FALSE;
}

guint
fault_vfs_get_count (void)
{
  return state.count;
}

guint
fault_vfs_get_opens (void)
{
  return state.opens;
}

void
fault_vfs_ignore_sync (gboolean ignore)
{
  state.ignore_sync = ignore;
}

/* One write, sector by sector: done, lost or garbled */
static void
tear (GByteArray *bytes, gint64 offset, const guint8 *data, gsize size, GRand *rand)
{
  for (gsize done = 0; done < size;)
    {
      gsize piece = MIN (size - done, (gsize) (SECTOR - (offset + done) % SECTOR));
      guint32 dice = g_rand_int_range (rand, 0, 4);
      guint8 garbage[SECTOR];

      for (gsize i = 0; i < piece; i++)
        garbage[i] = g_rand_int_range (rand, 0, 256);
      if (dice > 0)
        put (bytes, offset + done, dice == 1 ? garbage : data + done, piece);
      done += piece;
    }
}

static void
lose_power (Disk *disk, GRand *rand)
{
  guint32 manner =
      g_rand_int_range (rand, 0, 4); /* all lost, all done, write by write, sector by sector */

  for (guint i = 0; i < disk->changes->len && manner > 0; i++)
    {
      Change *change = disk->changes->pdata[i];
      gsize size = 0;
      const guint8 *data = change->bytes != NULL ? g_bytes_get_data (change->bytes, &size) : NULL;

      if (manner == 3 && data != NULL)
        tear (disk->durable, change->offset, data, size, rand);
      else if (manner == 1 || g_rand_boolean (rand))
        {
          if (data != NULL)
            put (disk->durable, change->offset, data, size);
          else
            resize (disk->durable, change->offset);
        }
    }
  g_ptr_array_set_size (disk->changes, 0);
  g_byte_array_set_size (disk->now, 0);
  g_byte_array_append (disk->now, disk->durable->data, disk->durable->len);
}

void
fault_vfs_power_cycle (GRand *rand)
{
  GHashTableIter iter;
  gpointer disk;

  g_hash_table_iter_init (&iter, state.disks);
  while (g_hash_table_iter_next (&iter, NULL, &disk))
    lose_power (disk, rand);
  fault_vfs_arm (FAULT_NONE, 0);
}
