/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyPerson: somebody who works with the book.
 */
typedef struct
{
  char *id;
  char *name;
  char *functions; /* what the person does, free text, or NULL */
  gboolean active;
  gint64 rev;
} QyPerson;

QyPerson *qy_person_new (const char *name);
void qy_person_free (QyPerson *person);

/**
 * qy_book_person_add: stores a new person; its id (when %NULL) and rev are filled in.
 */
gboolean qy_book_person_add (QyBook *self, QyPerson *person, GError **error);
gboolean qy_book_person_update (QyBook *self, QyPerson *person, GError **error);

/**
 * qy_book_person_find: by id, unambiguous prefix of an id, or name.
 */
QyPerson *qy_book_person_find (QyBook *self, const char *text, GError **error);

/**
 * qy_book_person_list: all of them, by name.
 *
 * Returns: (transfer container) (element-type QyPerson)
 */
GPtrArray *qy_book_person_list (QyBook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyPerson, qy_person_free)
