/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-connection.h"

/* For engines only: a prepared statement is a struct of the engine that begins with this one. */

typedef struct
{
  void (*bind_text) (QyStatement *self, int parameter, const char *text, gssize length);
  void (*bind_int) (QyStatement *self, int parameter, gint64 value);
  void (*bind_bytes) (QyStatement *self, int parameter, const void *bytes, gsize size);
  void (*bind_null) (QyStatement *self, int parameter);
  QyStep (*step) (QyStatement *self, GError **error);
  void (*reset) (QyStatement *self);
  gboolean (*is_null) (QyStatement *self, int column);
  const char *(*get_text) (QyStatement *self, int column, gsize *length);
  gint64 (*get_int) (QyStatement *self, int column);
  const void *(*get_bytes) (QyStatement *self, int column, gsize *size);
} QyStatementClass;

struct _QyStatement
{
  const QyStatementClass *klass;
};
