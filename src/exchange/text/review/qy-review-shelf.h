/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-review.h"

G_BEGIN_DECLS

/**
 * QyShelvedReview: a file under review, as the device keeps it until its templates are accepted or
 * it is discarded: the file's bytes and the corrections, nothing in a book.
 */
typedef struct
{
  char *id;           /* follows from the bytes: the same file is the same review */
  char *name;         /* of the file */
  char *changed_at;   /* UTC, ISO 8601 */
  GBytes *bytes;      /* %NULL in lists */
  GPtrArray *reviews; /* (element-type QyReview): one for each template; %NULL in lists */
  GHashTable *done;   /* (element-type guint utf8): templates that were accepted: index → id */
  guint n_lost;       /* corrections that this version of the program could not do again */
} QyShelvedReview;

/**
 * qy_review_shelf_put: begins the review of a file, or goes on with it. Reads the text; takes a
 * while.
 *
 * Returns: (transfer full)
 */
QyShelvedReview *qy_review_shelf_put (GBytes *bytes, const char *name, GError **error);

/**
 * qy_review_shelf_get: one that was begun before.
 */
QyShelvedReview *qy_review_shelf_get (const char *id, GError **error);

/**
 * qy_review_shelf_list: (transfer full) (element-type QyShelvedReview): those begun and not
 * finished, the last one first
 */
GPtrArray *qy_review_shelf_list (void);

/**
 * qy_review_shelf_print: what is to be stored of @shelved: its corrections
 */
char *qy_review_shelf_print (QyShelvedReview *shelved);

/**
 * qy_review_shelf_store: stores what qy_review_shelf_print() said; any thread.
 */
gboolean qy_review_shelf_store (const char *id, const char *text, GError **error);

/**
 * qy_review_shelf_discard: forgets the review.
 */
void qy_review_shelf_discard (const char *id);

/**
 * qy_shelved_review_has_corrections: whether a person corrected anything yet
 */
gboolean qy_shelved_review_has_corrections (QyShelvedReview *shelved);

void qy_shelved_review_free (QyShelvedReview *shelved);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyShelvedReview, qy_shelved_review_free)

G_END_DECLS
