/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-connection-private.h"

#include "qy-copy.h"

G_DEFINE_QUARK (qy - store - error - quark, qy_store_error)

G_DEFINE_ABSTRACT_TYPE (QyConnection, qy_connection, G_TYPE_OBJECT)

static void
qy_connection_class_init (QyConnectionClass *klass)
{
}

static void
qy_connection_init (QyConnection *self)
{
}

QyStatement *
qy_connection_prepare (QyConnection *self, const char *sql, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), NULL);
  g_return_val_if_fail (sql != NULL, NULL);
  return QY_CONNECTION_GET_CLASS (self)->prepare (self, sql, error);
}

gboolean
qy_connection_execute (QyConnection *self, const char *sql, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);
  return QY_CONNECTION_GET_CLASS (self)->execute (self, sql, error);
}

gboolean
qy_connection_begin (QyConnection *self, gboolean write, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  return QY_CONNECTION_GET_CLASS (self)->begin (self, write, error);
}

gboolean
qy_connection_commit (QyConnection *self, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  return QY_CONNECTION_GET_CLASS (self)->commit (self, error);
}

void
qy_connection_rollback (QyConnection *self)
{
  g_return_if_fail (QY_IS_CONNECTION (self));
  QY_CONNECTION_GET_CLASS (self)->rollback (self);
}

gboolean
qy_connection_in_transaction (QyConnection *self)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  return QY_CONNECTION_GET_CLASS (self)->in_transaction (self);
}

gboolean
qy_connection_is_read_only (QyConnection *self)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), TRUE);
  return QY_CONNECTION_GET_CLASS (self)->is_read_only (self);
}

void
qy_connection_set_patience (QyConnection *self, guint milliseconds)
{
  g_return_if_fail (QY_IS_CONNECTION (self));
  QY_CONNECTION_GET_CLASS (self)->set_patience (self, milliseconds);
}

gboolean
qy_connection_set_durable (QyConnection *self, gboolean durable, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  return QY_CONNECTION_GET_CLASS (self)->set_durable (self, durable, error);
}

gint64
qy_connection_data_version (QyConnection *self)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), -1);
  return QY_CONNECTION_GET_CLASS (self)->data_version (self);
}

gint64
qy_connection_changes (QyConnection *self)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), 0);
  return QY_CONNECTION_GET_CLASS (self)->changes (self);
}

const char *
qy_connection_get_engine (QyConnection *self)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), NULL);
  return QY_CONNECTION_GET_CLASS (self)->engine;
}

int
qy_connection_get_schema_version (QyConnection *self, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), -1);
  return QY_CONNECTION_GET_CLASS (self)->get_schema_version (self, error);
}

gboolean
qy_connection_set_schema_version (QyConnection *self, int version, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  return QY_CONNECTION_GET_CLASS (self)->set_schema_version (self, version, error);
}

GPtrArray *
qy_connection_list_schema (QyConnection *self, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), NULL);
  return QY_CONNECTION_GET_CLASS (self)->list_schema (self, error);
}

gboolean
qy_connection_check_open (QyConnection *self, GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  return QY_CONNECTION_GET_CLASS (self)->check_open (self, error);
}

gboolean
qy_connection_backup (QyConnection *self,
                      const char *to,
                      GFileProgressCallback progress,
                      gpointer data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (QyCopy) copy = NULL;
  goffset done, total;

  g_return_val_if_fail (QY_IS_CONNECTION (self) && to != NULL, FALSE);
  copy = qy_copy_begin_backup (self, to, error);
  while (copy != NULL && !qy_copy_is_complete (copy))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !qy_copy_step (copy, &done, &total, error))
        return FALSE;
      if (progress != NULL)
        progress (done, total, data);
    }
  return copy != NULL && qy_copy_publish (copy, to, error);
}

gboolean
qy_connection_verify (QyConnection *self,
                      gboolean thorough,
                      GPtrArray *faults,
                      GCancellable *cancellable,
                      GError **error)
{
  g_return_val_if_fail (QY_IS_CONNECTION (self), FALSE);
  g_return_val_if_fail (faults != NULL, FALSE);
  return QY_CONNECTION_GET_CLASS (self)->verify (self, thorough, faults, cancellable, error);
}

void
qy_connection_close (QyConnection *self)
{
  g_return_if_fail (QY_IS_CONNECTION (self));
  QY_CONNECTION_GET_CLASS (self)->close (self);
}

void
qy_statement_bind_text (QyStatement *self, int parameter, const char *text, gssize length)
{
  if (text != NULL)
    self->klass->bind_text (self, parameter, text, length);
  else
    self->klass->bind_null (self, parameter);
}

void
qy_statement_bind_int (QyStatement *self, int parameter, gint64 value)
{
  self->klass->bind_int (self, parameter, value);
}

void
qy_statement_bind_bytes (QyStatement *self, int parameter, const void *bytes, gsize size)
{
  self->klass->bind_bytes (self, parameter, bytes, size);
}

void
qy_statement_bind_null (QyStatement *self, int parameter)
{
  self->klass->bind_null (self, parameter);
}

QyStep
qy_statement_step (QyStatement *self, GError **error)
{
  return self->klass->step (self, error);
}

gboolean
qy_statement_run (QyStatement *self, GError **error)
{
  QyStep step;

  while ((step = self->klass->step (self, error)) == QY_STEP_ROW)
    ;
  return step == QY_STEP_DONE;
}

void
qy_statement_reset (QyStatement *self)
{
  self->klass->reset (self);
}

gboolean
qy_statement_is_null (QyStatement *self, int column)
{
  return self->klass->is_null (self, column);
}

const char *
qy_statement_get_text (QyStatement *self, int column, gsize *length)
{
  return self->klass->get_text (self, column, length);
}

gint64
qy_statement_get_int (QyStatement *self, int column)
{
  return self->klass->get_int (self, column);
}

const void *
qy_statement_get_bytes (QyStatement *self, int column, gsize *size)
{
  return self->klass->get_bytes (self, column, size);
}
