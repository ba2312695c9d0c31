/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-error.h"

#define QY_STORE_ERROR (qy_store_error_quark ())
GQuark qy_store_error_quark (void);

/* What the store needs of a database engine: one open book, prepared statements, transactions.
 * Engines implement it in a folder of their own (sqlite/); everything above speaks SQL that they
 * share, with parameters $1, $2 … */

#define QY_TYPE_CONNECTION (qy_connection_get_type ())
G_DECLARE_DERIVABLE_TYPE (QyConnection, qy_connection, QY, CONNECTION, GObject)

typedef struct _QyStatement QyStatement;
typedef struct _QyCopy QyCopy;

typedef enum
{
  QY_STEP_ERROR,
  QY_STEP_ROW,
  QY_STEP_DONE,
} QyStep;

struct _QyConnectionClass
{
  GObjectClass parent_class;

  const char *engine; /* the folder of its own SQL: "sqlite" */

  QyStatement *(*prepare) (QyConnection *self, const char *sql, GError **error);
  gboolean (*execute) (QyConnection *self, const char *sql, GError **error);
  gboolean (*begin) (QyConnection *self, gboolean write, GError **error);
  gboolean (*commit) (QyConnection *self, GError **error);
  void (*rollback) (QyConnection *self);
  gboolean (*in_transaction) (QyConnection *self);
  gboolean (*is_read_only) (QyConnection *self);
  void (*set_patience) (QyConnection *self, guint milliseconds);
  gboolean (*set_durable) (QyConnection *self, gboolean durable, GError **error);
  gint64 (*data_version) (QyConnection *self);
  gint64 (*changes) (QyConnection *self);
  int (*get_schema_version) (QyConnection *self, GError **error);
  gboolean (*set_schema_version) (QyConnection *self, int version, GError **error);
  GPtrArray *(*list_schema) (QyConnection *self, GError **error);
  gboolean (*check_open) (QyConnection *self, GError **error);
  QyCopy *(*begin_copy) (QyConnection *self, const char *pattern, GError **error); /* qy-copy.h */
  gboolean (*verify) (QyConnection *self,
                      gboolean thorough,
                      GPtrArray *faults,
                      GCancellable *cancellable,
                      GError **error);
  void (*close) (QyConnection *self);
};

/**
 * qy_connection_prepare:
 *
 * The statement for this SQL text. Statements are cached by the connection: the same text gives the
 * same statement, reset and with nothing bound, so two loops over one text cannot be nested. Texts
 * and bytes handed in must stay valid until the step; texts handed out are valid until the next
 * step or reset. After an error of the disk or of memory the connection is reopened and checked
 * here.
 *
 * Returns: (transfer none): valid as long as the connection
 */
QyStatement *qy_connection_prepare (QyConnection *self, const char *sql, GError **error);

/**
 * qy_connection_execute:
 *
 * Runs a script of one or more statements without parameters; inside a transaction only.
 */
gboolean qy_connection_execute (QyConnection *self, const char *sql, GError **error);

/**
 * qy_connection_begin:
 * @write: take the right to write at once (others can still read), waiting up to the patience of
 * the connection
 *
 * Errors: QY_ERROR_BUSY with the name of the program that holds the book; QY_ERROR_READ_ONLY;
 * QY_ERROR_CORRUPT when a check after an earlier error failed.
 */
gboolean qy_connection_begin (QyConnection *self, gboolean write, GError **error);

/**
 * qy_connection_commit:
 *
 * TRUE only when everything is on the disk. After an error nothing of the transaction is stored,
 * and the transaction is over.
 */
gboolean qy_connection_commit (QyConnection *self, GError **error);

/**
 * qy_connection_rollback:
 *
 * Ends the transaction and everything read in it; does nothing outside one.
 */
void qy_connection_rollback (QyConnection *self);
gboolean qy_connection_in_transaction (QyConnection *self);
gboolean qy_connection_is_read_only (QyConnection *self);

/**
 * qy_connection_set_patience:
 *
 * How long to wait for another program that writes; 5000 ms from the start.
 */
void qy_connection_set_patience (QyConnection *self, guint milliseconds);

/**
 * qy_connection_set_durable:
 * @durable: %TRUE from the start
 *
 * Whether a commit waits until everything is on the disk. Not waiting is for filling a new file
 * that nobody relies on yet: a power failure may damage it as a whole. The first commit after it is
 * durable again waits for those before it as well. Outside of transactions only; an error of the
 * disk makes the connection durable.
 */
gboolean qy_connection_set_durable (QyConnection *self, gboolean durable, GError **error);

/**
 * qy_connection_data_version:
 *
 * A number that differs from the one before exactly when another connection has committed a change;
 * -1 on error.
 */
gint64 qy_connection_data_version (QyConnection *self);

/**
 * qy_connection_changes:
 *
 * Rows that the last INSERT, UPDATE or DELETE touched.
 */
gint64 qy_connection_changes (QyConnection *self);
const char *qy_connection_get_engine (QyConnection *self);
int qy_connection_get_schema_version (QyConnection *self, GError **error);

/**
 * qy_connection_set_schema_version:
 *
 * Part of the transaction under way, as the migration that it seals.
 */
gboolean qy_connection_set_schema_version (QyConnection *self, int version, GError **error);

/**
 * qy_connection_list_schema:
 *
 * Every object of the schema with its exact text, one string each ("type name: text"), in a fixed
 * order.
 *
 * Returns: (transfer full) (element-type utf8)
 */
GPtrArray *qy_connection_list_schema (QyConnection *self, GError **error);

/**
 * qy_connection_check_open:
 *
 * The checks of a book just opened whose schema is known to be ours: its small tables, or the whole
 * file if the program that wrote last ended without closing it. Errors: QY_ERROR_CORRUPT
 */
gboolean qy_connection_check_open (QyConnection *self, GError **error);

/**
 * qy_connection_backup:
 * @to: a path where nothing is yet
 * @progress: (nullable): called with pages copied and pages in all
 *
 * A consistent copy of the book, in steps, under a temporary name; it is opened again and checked
 * before it gets its name. An error or a cancel leaves nothing behind.
 */
gboolean qy_connection_backup (QyConnection *self,
                               const char *to,
                               GFileProgressCallback progress,
                               gpointer data,
                               GCancellable *cancellable,
                               GError **error);

/**
 * qy_connection_verify:
 * @thorough: compare indexes with their tables and the search index with its texts as well
 * @faults: (element-type utf8): what is wrong is added here, one sentence each
 *
 * Checks the file itself. Returns FALSE only if the check could not be carried out.
 */
gboolean qy_connection_verify (QyConnection *self,
                               gboolean thorough,
                               GPtrArray *faults,
                               GCancellable *cancellable,
                               GError **error);

/**
 * qy_connection_close:
 *
 * Ends the connection; the last one leaves the single book file, nothing beside it. Only unref may
 * follow.
 */
void qy_connection_close (QyConnection *self);

/* Parameters by their number in the text: 1 is $1, wherever it stands. A length of -1: up to the
 * NUL. */
void qy_statement_bind_text (QyStatement *self, int parameter, const char *text, gssize length);
void qy_statement_bind_int (QyStatement *self, int parameter, gint64 value);
void qy_statement_bind_bytes (QyStatement *self, int parameter, const void *bytes, gsize size);
void qy_statement_bind_null (QyStatement *self, int parameter);

/**
 * qy_statement_step:
 *
 * The next row. DONE and ERROR reset the statement; a loop that is left earlier must call
 * qy_statement_reset(), or other programs cannot write.
 */
QyStep qy_statement_step (QyStatement *self, GError **error);

/**
 * qy_statement_run:
 *
 * For a statement without result rows: step to the end and reset.
 */
gboolean qy_statement_run (QyStatement *self, GError **error);
void qy_statement_reset (QyStatement *self);

/* Columns of the current row from 0; NULL text for NULL. */
gboolean qy_statement_is_null (QyStatement *self, int column);
const char *qy_statement_get_text (QyStatement *self, int column, gsize *length);
gint64 qy_statement_get_int (QyStatement *self, int column);
const void *qy_statement_get_bytes (QyStatement *self, int column, gsize *size);
