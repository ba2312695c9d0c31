/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-act-private.h"
#include "qy-tables.h"

/* Plain records and rows: one constant table a kind says which member is which column. */

typedef enum
{
  QY_MEMBER_TEXT, /* char * */
  QY_MEMBER_INT,  /* gint64 */
  QY_MEMBER_FLAG, /* gboolean */
} QyMemberType;

typedef struct
{
  const char *column;
  QyMemberType type;
  gsize offset;
} QyMember;

typedef struct
{
  const char *what; /* for messages, translatable: party */
  const QyTable *table;
  gsize size;
  const QyMember *members;
  guint n_members;
  gsize rev_offset;
} QyRecordKind;

/**
 * qy_record_from_row: a record with copies of the row's cells; members without a column are zero.
 */
gpointer qy_record_from_row (const QyRecordKind *kind, const QyRow *row);

/**
 * qy_record_to_row: puts the record's members and rev into @row, leaving other columns alone.
 */
void qy_record_to_row (const QyRecordKind *kind, gconstpointer record, QyRow *row);

/**
 * qy_record_free: frees the texts and the record.
 */
void qy_record_free (const QyRecordKind *kind, gpointer record);

/**
 * qy_record_get_row: the row of @id; QY_ERROR_NOT_FOUND names the kind.
 */
QyRow *qy_record_get_row (QyBook *book, const QyRecordKind *kind, const char *id, GError **error);
gpointer qy_record_get (QyBook *book, const QyRecordKind *kind, const char *id, GError **error);

/**
 * qy_record_list: the records whose ids a query with up to one text parameter gives, in its order.
 */
GPtrArray *qy_record_list (QyBook *book,
                           const QyRecordKind *kind,
                           GDestroyNotify free_record,
                           const char *query,
                           const char *parameter,
                           GError **error);

/**
 * qy_record_find_ids: ids (column 0 of @query, whose parameters are all @text) of records, each
 * once.
 */
gboolean qy_record_find_ids (QyBook *book,
                             const char *query,
                             const char *first,
                             const char *second,
                             GPtrArray *ids,
                             GError **error);

/**
 * qy_record_find_one: the id that the first of @queries (NULL-terminated, one text parameter each)
 * with an answer gives, then @prefix_query (range of two parameters).
 *
 * Errors: QY_ERROR_NOT_FOUND, QY_ERROR_AMBIGUOUS
 */
char *qy_record_find_one (QyBook *book,
                          const QyRecordKind *kind,
                          const char *const *queries,
                          const char *prefix_query,
                          const char *text,
                          GError **error);

/**
 * qy_record_check_name:
 * @name: (nullable): a title or a legal name
 * @missing: (transfer none): what to say when there is none
 *
 * Returns: FALSE with QY_ERROR_INVALID if it is blank or not one line of plain text
 */
gboolean qy_record_check_name (const char *name, const char *missing, GError **error);

/**
 * qy_text_after_prefix: the least text that is greater than every text beginning with @prefix.
 */
char *qy_text_after_prefix (const char *prefix);
