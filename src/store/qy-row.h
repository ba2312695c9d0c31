/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  QY_COLUMN_TEXT,
  QY_COLUMN_INT,
} QyColumnType;

typedef enum
{
  QY_COLUMN_PLAIN = 0,
  QY_COLUMN_KEY = 1 << 0,      /* part of the primary key */
  QY_COLUMN_REQUIRED = 1 << 1, /* NOT NULL */
  QY_COLUMN_REV = 1 << 2,      /* the row version; kept by the table layer */
  QY_COLUMN_STAMP = 1 << 3,    /* changed_by, changed_at; kept by the table layer */
  QY_COLUMN_RUNS = 1 << 4,     /* block markup: elements in XML */
  QY_COLUMN_BODY = 1 << 5,     /* long text: an element of its own in XML */
} QyColumnFlags;

typedef struct
{
  const char *name;
  QyColumnType type;
  QyColumnFlags flags;
} QyColumn;

/**
 * QyTable: describes one table, in the order of its columns in the schema. Inserting, updating,
 * change records, undo and XML are all derived from this one description. Tables are constant;
 * compare them by address.
 */
typedef struct
{
  const char *name;
  const QyColumn *columns;
  guint n_columns;
  const char
      *owner; /* column that names the row's owner (document_id, party_id …), or NULL: a root */
} QyTable;

/* Columns of a primary key, at most */
#define QY_TABLE_MAX_KEYS 3

/**
 * QyRow: the values of one row, one cell a column of its table; a cell is NULL, text or an integer.
 */
typedef struct _QyRow QyRow;

/**
 * qy_row_new:
 *
 * A row with every cell NULL. A column name that the table does not have is a mistake in the
 * program and ends it.
 */
QyRow *qy_row_new (const QyTable *table);
QyRow *qy_row_copy (const QyRow *row);
void qy_row_free (QyRow *row);
const QyTable *qy_row_get_table (const QyRow *row);
gboolean qy_row_is_null (const QyRow *row, const char *column);

/* Text of a cell, NULL for NULL; owned by the row until the cell changes. An integer that is NULL
 * reads as 0. */
const char *qy_row_get_text (const QyRow *row, const char *column);
gint64 qy_row_get_int (const QyRow *row, const char *column);
void qy_row_set_text (QyRow *row, const char *column, const char *text);
void qy_row_set_int (QyRow *row, const char *column, gint64 value);
void qy_row_set_null (QyRow *row, const char *column);

/**
 * qy_row_equal:
 *
 * All cells equal, version and stamps included.
 */
gboolean qy_row_equal (const QyRow *a, const QyRow *b);

/* The same by position, for the ways many rows take */
gboolean qy_row_cell_equal (const QyRow *a, const QyRow *b, guint column);
gboolean qy_row_cell_is_null (const QyRow *row, guint column);
const char *qy_row_cell_text (const QyRow *row, guint column);
gint64 qy_row_cell_int (const QyRow *row, guint column);
void qy_row_take_text (QyRow *row, guint column, char *text);

/**
 * qy_row_take_block:
 *
 * Gives an empty row one allocation for several of its texts: those that are handed to
 * qy_row_take_text() and lie in it are freed with it, by qy_row_clear() or qy_row_free().
 */
void qy_row_take_block (QyRow *row, char *block, gsize size);
void qy_row_set_cell_int (QyRow *row, guint column, gint64 value);
void qy_row_set_cell_null (QyRow *row, guint column);

/**
 * qy_row_get_keys:
 * @keys: (out): the texts of the key columns, owned by the row; NULL behind the last one
 */
void qy_row_get_keys (const QyRow *row, const char *keys[QY_TABLE_MAX_KEYS]);

/**
 * qy_row_clear:
 *
 * Makes every cell NULL, so that one row serves for many records.
 */
void qy_row_clear (QyRow *row);

/**
 * qy_table_column:
 *
 * Position of a column, or -1.
 */
int qy_table_column (const QyTable *table, const char *name);

/**
 * qy_table_find_flag:
 *
 * Position of the first column with this flag, or -1.
 */
int qy_table_find_flag (const QyTable *table, QyColumnFlags flag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyRow, qy_row_free)
