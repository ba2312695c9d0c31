/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-error.h"

#define QY_STORE_ERROR (qy_store_error_quark ())
GQuark qy_store_error_quark (void);

/* What the store needs of a database engine: one open book, prepared statements, transactions. Engines implement it in
 * a folder of their own (sqlite/); everything above speaks SQL that they share, with parameters $1, $2 … */

#define QY_TYPE_CONNECTION (qy_connection_get_type ())
G_DECLARE_DERIVABLE_TYPE (QyConnection, qy_connection, QY, CONNECTION, GObject)

typedef struct _QyStatement QyStatement;

typedef enum
{
  QY_STEP_ERROR,
  QY_STEP_ROW,
  QY_STEP_DONE,
} QyStep;

struct _QyConnectionClass
{
  GObjectClass parent_class;

  QyStatement *(*prepare) (QyConnection *self, const char *sql, GError **error);
  gboolean     (*execute) (QyConnection *self, const char *sql, GError **error);
  gboolean     (*begin) (QyConnection *self, gboolean write, GError **error);
  gboolean     (*commit) (QyConnection *self, GError **error);
  void         (*rollback) (QyConnection *self);
  gboolean     (*in_transaction) (QyConnection *self);
  gint64       (*data_version) (QyConnection *self);
  gint64       (*changes) (QyConnection *self);
  gboolean     (*backup) (QyConnection *self, const char *to, GFileProgressCallback progress, gpointer data, GCancellable *cancellable, GError **error);
  gboolean     (*verify) (QyConnection *self, gboolean thorough, GPtrArray *faults, GCancellable *cancellable, GError **error);
};

/* Statements are cached by the connection: qy_connection_prepare() hands out the same one for the same text, reset and
 * with nothing bound. Texts handed in must stay valid until the step; texts handed out until the next step. */
QyStatement *qy_connection_prepare        (QyConnection *self, const char *sql, GError **error);
gboolean     qy_connection_execute        (QyConnection *self, const char *sql, GError **error);
gboolean     qy_connection_begin          (QyConnection *self, gboolean write, GError **error);
gboolean     qy_connection_commit         (QyConnection *self, GError **error);
void         qy_connection_rollback       (QyConnection *self);
gboolean     qy_connection_in_transaction (QyConnection *self);
gint64       qy_connection_data_version   (QyConnection *self);
gint64       qy_connection_changes        (QyConnection *self);

void         qy_statement_bind_text       (QyStatement *self, int parameter, const char *text, gssize length);
void         qy_statement_bind_int        (QyStatement *self, int parameter, gint64 value);
void         qy_statement_bind_bytes      (QyStatement *self, int parameter, const void *bytes, gsize size);
void         qy_statement_bind_null       (QyStatement *self, int parameter);
QyStep       qy_statement_step            (QyStatement *self, GError **error);
gboolean     qy_statement_run             (QyStatement *self, GError **error);
void         qy_statement_reset           (QyStatement *self);
gboolean     qy_statement_is_null         (QyStatement *self, int column);
const char  *qy_statement_get_text        (QyStatement *self, int column, gsize *length);
gint64       qy_statement_get_int         (QyStatement *self, int column);
const void  *qy_statement_get_bytes       (QyStatement *self, int column, gsize *size);
