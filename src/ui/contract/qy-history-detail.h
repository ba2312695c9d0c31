/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-history.h"

/**
 * QyHistoryDetail: what one event did to one thing, in words.
 */
typedef struct
{
  char *key;    /* of what it is about: the same in each event */
  char *what;   /* "第三条", "合同总价", "Title" */
  char *before; /* or NULL: it was not there */
  char *after;  /* or NULL: it is gone */
} QyHistoryDetail;

void qy_history_detail_free (QyHistoryDetail *detail);

/**
 * qy_history_details: what several events did together, the first one first; on the book's thread.
 * @holder_id: whose text the events are about
 *
 * Returns: (transfer full) (element-type QyHistoryDetail): empty when there is nothing that a
 *   person would read
 */
GPtrArray *qy_history_details (QyBook *book,
                               const char *holder_id,
                               const char *const *event_ids,
                               GError **error);

/**
 * qy_history_detail_markup: (transfer full): both sides as Pango markup: of a long text what is
 * gone struck out and what is new underlined, of a short one the whole
 */
char *qy_history_detail_markup (const QyHistoryDetail *detail);
