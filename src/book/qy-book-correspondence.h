/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyCorrespondence: a notice or letter of a contract. What proves it is said in @proof, or is a
 * file attached with its id as the holder.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *direction; /* in, out: to us, from us */
  char *kind;      /* qy_correspondence_kinds() */
  char *channel;   /* qy_correspondence_channels() */
  char *subject;
  char *counterpart; /* who wrote, or to whom */
  char *sent_on;     /* ISO, as the next one */
  char *arrived_on;  /* NULL: not known yet */
  char *proof;       /* number of a registered letter, message id */
  char *note;
  gint64 rev;
} QyCorrespondence;

QyCorrespondence *qy_correspondence_new (const char *contract_id,
                                         const char *direction,
                                         const char *kind,
                                         const char *channel,
                                         const char *subject);
void qy_correspondence_free (QyCorrespondence *letter);

/**
 * qy_correspondence_kinds: notice, objection, renewal, termination, suspension, reminder, consent,
 * other; ended by %NULL
 */
const char *const *qy_correspondence_kinds (void);

/**
 * qy_correspondence_channels: registered, courier, e-mail, hand, other; ended by %NULL
 */
const char *const *qy_correspondence_channels (void);

/**
 * qy_book_correspondence_list: by the day they were sent or arrived. (element-type
 * QyCorrespondence)
 */
GPtrArray *qy_book_correspondence_list (QyBook *self, const char *contract_id, GError **error);
QyCorrespondence *qy_book_correspondence_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_correspondence_put: stores a new letter (rev 0) or a changed one.
 *
 * Errors: QY_ERROR_INVALID for an unknown direction, kind or channel, a missing subject, a letter
 * out without the day it was sent, one in without the day it arrived, one that arrived before it
 * was sent, or a day that is still to come.
 */
gboolean qy_book_correspondence_put (QyBook *self, QyCorrespondence *letter, GError **error);

/**
 * qy_book_correspondence_remove: with the files attached to it; QY_ERROR_CONSTRAINT while a
 * milestone names it.
 */
gboolean qy_book_correspondence_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyCorrespondence, qy_correspondence_free)
