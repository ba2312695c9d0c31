/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

#define QY_PAGE_SIZE 128

/**
 * QyPagedRow: one item of a paged model. At first only its id is known; "loaded" turns %TRUE when
 * its page has come.
 *
 * Properties: id, loaded, record (pointer to the record of the model's kind, or %NULL).
 */
#define QY_TYPE_PAGED_ROW (qy_paged_row_get_type ())
G_DECLARE_FINAL_TYPE (QyPagedRow, qy_paged_row, QY, PAGED_ROW, GObject)

const char *qy_paged_row_get_id (QyPagedRow *self);
gboolean qy_paged_row_is_loaded (QyPagedRow *self);
gconstpointer qy_paged_row_get_record (QyPagedRow *self);

/**
 * QyPagedQuery: where a paged model takes its rows from; all run on the book's thread.
 * @list_first: (nullable): no more than the first @most ids, answered faster than all of them: what
 *   a model that has nothing yet shows first
 */
typedef struct
{
  char **(*list_first) (
      QyBook *book, const char *where, const char *sort, guint most, GError **error);
  char **(*list_ids) (QyBook *book, const char *where, const char *sort, GError **error);
  GPtrArray *(*load) (QyBook *book, const char *const *ids, gsize n, GError **error);
  GDestroyNotify free_record;
} QyPagedQuery;

/**
 * qy_paged_query_ledger: contracts (#QyContract).
 */
extern const QyPagedQuery qy_paged_query_ledger;

/**
 * QyPagedModel: a GListModel of #QyPagedRow over ids in order. get_item answers at once; pages of
 * %QY_PAGE_SIZE records come from the book's thread and are dropped again when many others were
 * looked at since. A row object stays the same for its id while somebody holds it, also after a new
 * query, so a selection by object or id survives.
 *
 * Properties: loading. Signals: failed (self, GError *error).
 */
#define QY_TYPE_PAGED_MODEL (qy_paged_model_get_type ())
G_DECLARE_FINAL_TYPE (QyPagedModel, qy_paged_model, QY, PAGED_MODEL, GObject)

QyPagedModel *qy_paged_model_new (QyBook *book, const QyPagedQuery *query);

/**
 * qy_paged_model_new_for: the same with its first question.
 */
QyPagedModel *qy_paged_model_new_for (QyBook *book,
                                      const QyPagedQuery *query,
                                      const char *where,
                                      const char *sort);

/**
 * qy_paged_model_set_query: sorts and filters: asks the book anew; the old rows stay until the
 * answer has come.
 */
void qy_paged_model_set_query (QyPagedModel *self, const char *where, const char *sort);

/**
 * qy_paged_model_set_active: an inactive model, one that nobody sees, does not follow the book; it
 * asks anew when it is active again, if the book has changed.
 */
void qy_paged_model_set_active (QyPagedModel *self, gboolean active);

/**
 * qy_paged_model_get_id: (nullable): the id at @position, without loading anything.
 */
const char *qy_paged_model_get_id (QyPagedModel *self, guint position);

/**
 * qy_paged_model_find: the position of @id, or G_MAXUINT.
 */
guint qy_paged_model_find (QyPagedModel *self, const char *id);
gboolean qy_paged_model_is_loading (QyPagedModel *self);
