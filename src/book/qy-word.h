/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * qy_word:
 * @word: a word that the program stores or takes: a kind of record, a role, a stance, an attribute
 *   of a party, the form of a term
 *
 * Returns: what the reader's language calls it, or @word itself where there is no name for it
 */
const char *qy_word (const char *word);

/**
 * qy_book_person_name:
 * @who: the id of a person, or a name
 *
 * Returns: (transfer full): the person's name; @who itself when the book has no such person
 */
char *qy_book_person_name (QyBook *book, const char *who);
