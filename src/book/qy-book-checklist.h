/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-checklist.h"

/**
 * QyChecklistItem: one line of a list of what is to be done before a contract is signed, when it is
 * renewed, when it ends.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *list;      /* qy_checklist_names() */
  gint64 position; /* 0: behind the others */
  char *what;
  char *due_on;  /* ISO, as the next one; or NULL */
  char *done_on; /* NULL: still to be done */
  char *done_by; /* who ticked it: id of a person, or a name */
  char *note;
  gint64 rev;
} QyChecklistItem;

QyChecklistItem *
qy_checklist_item_new (const char *contract_id, const char *list, const char *what);
void qy_checklist_item_free (QyChecklistItem *item);

/**
 * qy_book_checklist_list: one list of a contract, in order.
 * @list: (nullable): %NULL gives all lists, one after the other
 *
 * Returns: (element-type QyChecklistItem)
 */
GPtrArray *
qy_book_checklist_list (QyBook *self, const char *contract_id, const char *list, GError **error);

/**
 * qy_book_checklist_start: fills a list that is still empty with what it usually holds, in the
 * language of the contract; does nothing to one that is not.
 *
 * Errors: QY_ERROR_INVALID for an unknown list.
 */
gboolean
qy_book_checklist_start (QyBook *self, const char *contract_id, const char *list, GError **error);

/**
 * qy_book_checklist_put: stores a new item (rev 0) or a changed one; done_on and done_by stay what
 * they are in the book.
 *
 * Errors: QY_ERROR_INVALID for an unknown list, an empty text or a day that is none.
 */
gboolean qy_book_checklist_put (QyBook *self, QyChecklistItem *item, GError **error);

/**
 * qy_book_checklist_tick: done today by whoever acts, or not done.
 */
gboolean qy_book_checklist_tick (QyBook *self, const char *id, gboolean done, GError **error);

/**
 * qy_book_checklist_move: puts an item in place @index (0: first) of its list.
 */
gboolean qy_book_checklist_move (QyBook *self, const char *id, guint index, GError **error);
gboolean qy_book_checklist_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyChecklistItem, qy_checklist_item_free)
