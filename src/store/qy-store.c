/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-engine.h"
#include "qy-event.h"
#include "qy-migrator.h"
#include "qy-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

G_DEFINE_FINAL_TYPE (QyStore, qy_store, G_TYPE_OBJECT)

/* "<book>.before-2", "<book>.before-2-2" …: a name that is free */
static char *
name_backup (QyStore *self)
{
  char *name = g_strdup_printf ("%s.before-%d", self->path, QY_STORE_SCHEMA_VERSION);

  for (int n = 2; g_file_test (name, G_FILE_TEST_EXISTS); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.before-%d-%d", self->path, QY_STORE_SCHEMA_VERSION, n);
    }
  return name;
}

/* A book of an earlier version gets a backup beside it, and then the steps it lacks. */
static gboolean
bring_up_to_date (QyStore *self, GError **error)
{
  int version = qy_connection_get_schema_version (self->connection, error);
  g_autofree char *backup = NULL;

  if (version < 0 || version == QY_STORE_SCHEMA_VERSION)
    return version >= 0;
  if (qy_connection_is_read_only (self->connection))
    {
      g_set_error (
          error, QY_STORE_ERROR, QY_ERROR_READ_ONLY,
          _ ("%s was written by an older version of this program and cannot be brought up to "
             "date, because it may only be read. Nothing was changed; copy it and open the copy."),
          self->path);
      return FALSE;
    }
  backup = name_backup (self);
  return qy_connection_backup (self->connection, backup, NULL, NULL, NULL, error)
         && qy_migrator_run (self->connection, QY_STORE_SCHEMA_VERSION, error);
}

static gboolean
prepare_book (QyStore *self, QyStoreFlags flags, GError **error)
{
  if (flags & QY_STORE_CREATE)
    return qy_migrator_run (self->connection, QY_STORE_SCHEMA_VERSION, error);
  return qy_migrator_check_schema (self->connection, self->path, error)
         && bring_up_to_date (self, error) && qy_connection_check_open (self->connection, error);
}

static void
qy_store_dispose (GObject *object)
{
  qy_store_close (QY_STORE (object));
  G_OBJECT_CLASS (qy_store_parent_class)->dispose (object);
}

static void
qy_store_finalize (GObject *object)
{
  QyStore *self = QY_STORE (object);

  qy_change_set_free (self->changes);
  g_free (self->path);
  g_free (self->actor);
  g_free (self->now);
  g_free (self->last_event);
  G_OBJECT_CLASS (qy_store_parent_class)->finalize (object);
}

static void
qy_store_class_init (QyStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_store_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_store_finalize;
}

static void
qy_store_init (QyStore *self)
{
  self->changes = qy_change_set_new ();
  self->recording = TRUE;
}

QyStore *
qy_store_open_on (const char *path, const char *file_system, QyStoreFlags flags, GError **error)
{
  static const QyEngineMark mark = { QY_STORE_APPLICATION_ID, QY_STORE_SCHEMA_VERSION };
  g_autoptr (QyStore) self = NULL;
  QyEngineFlags how = QY_ENGINE_DEFAULT;

  g_return_val_if_fail (path != NULL, NULL);
  if (flags & QY_STORE_CREATE)
    how |= QY_ENGINE_CREATE;
  if (flags & QY_STORE_READ_ONLY)
    how |= QY_ENGINE_READ_ONLY;
  self = g_object_new (QY_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->connection = qy_sqlite_engine.open (path, file_system, how, &mark, error);
  if (self->connection == NULL)
    return NULL;
  if (!prepare_book (self, flags, error))
    {
      qy_store_close (self);
      if (flags & QY_STORE_CREATE && file_system == NULL)
        g_unlink (path); /* made a moment ago, and holds nothing */
      return NULL;
    }
  self->data_version = qy_connection_data_version (self->connection);
  if (file_system == NULL)
    qy_store_remember_place (self);
  return g_steal_pointer (&self);
}

QyStore *
qy_store_open (const char *path, QyStoreFlags flags, GError **error)
{
  return qy_store_open_on (path, NULL, flags, error);
}

void
qy_store_close (QyStore *self)
{
  g_return_if_fail (QY_IS_STORE (self));
  if (self->connection == NULL)
    return;
  qy_connection_close (self->connection);
  g_clear_object (&self->connection);
}

QyConnection *
qy_store_get_connection (QyStore *self)
{
  g_return_val_if_fail (QY_IS_STORE (self), NULL);
  return self->connection;
}

const char *
qy_store_get_path (QyStore *self)
{
  g_return_val_if_fail (QY_IS_STORE (self), NULL);
  return self->path;
}

gboolean
qy_store_is_read_only (QyStore *self)
{
  g_return_val_if_fail (QY_IS_STORE (self), TRUE);
  return qy_connection_is_read_only (self->connection);
}

void
qy_store_set_actor (QyStore *self, const char *who, const char *now)
{
  g_return_if_fail (QY_IS_STORE (self));
  if (who != NULL && who != self->actor)
    {
      g_free (self->actor);
      self->actor = g_strdup (who);
    }
  if (now != NULL && now != self->now)
    {
      g_free (self->now);
      self->now = g_strdup (now);
    }
}

const char *
qy_store_get_actor (QyStore *self)
{
  g_return_val_if_fail (QY_IS_STORE (self), NULL);
  return self->actor;
}

const char *
qy_store_get_now (QyStore *self)
{
  g_return_val_if_fail (QY_IS_STORE (self), NULL);
  return self->now;
}

void
qy_store_set_recording (QyStore *self, gboolean recording)
{
  g_return_if_fail (QY_IS_STORE (self));
  self->recording = recording;
}

gboolean
qy_store_get_recording (QyStore *self)
{
  g_return_val_if_fail (QY_IS_STORE (self), TRUE);
  return self->recording;
}

gboolean
qy_store_begin (QyStore *self, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (self), FALSE);
  qy_change_set_clear (self->changes);
  g_clear_pointer (&self->last_event, g_free);
  return qy_store_check_place (self, error) && qy_connection_begin (self->connection, TRUE, error);
}

/* An error at the very end of a commit leaves open whether it counts: the last thing written may be
 * the one that failed. The event of the transaction tells. If it is there, an empty write makes
 * sure that it stays. */
static gboolean
was_stored_after_all (QyStore *self)
{
  g_autoptr (QyEvent) event = NULL;

  if (self->last_event == NULL || !qy_connection_begin (self->connection, TRUE, NULL))
    return FALSE;
  event = qy_event_get (self, self->last_event, NULL);
  if (event != NULL
      && qy_connection_set_schema_version (self->connection, QY_STORE_SCHEMA_VERSION, NULL)
      && qy_connection_commit (self->connection, NULL))
    return TRUE;
  qy_connection_rollback (self->connection);
  return FALSE;
}

gboolean
qy_store_commit (QyStore *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (QY_IS_STORE (self), FALSE);
  if (!qy_change_set_is_empty (self->changes))
    {
      g_autofree char *json = qy_change_set_to_json (self->changes);

      qy_store_rollback (self);
      g_set_error (error, QY_STORE_ERROR, QY_ERROR_FAILED, "changes without an event: %.200s",
                   json);
      return FALSE;
    }
  if (qy_connection_commit (self->connection, &problem))
    return TRUE;
  if ((problem->code == QY_ERROR_IO || problem->code == QY_ERROR_FULL)
      && was_stored_after_all (self))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

void
qy_store_rollback (QyStore *self)
{
  g_return_if_fail (QY_IS_STORE (self));
  qy_change_set_clear (self->changes);
  qy_connection_rollback (self->connection);
}

gboolean
qy_store_changed_elsewhere (QyStore *self)
{
  gint64 version;
  gint64 known;

  g_return_val_if_fail (QY_IS_STORE (self), FALSE);
  known = self->data_version;
  version = qy_connection_data_version (self->connection);
  if (version >= 0)
    self->data_version = version;
  return version >= 0 && version != known;
}
