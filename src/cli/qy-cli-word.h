/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-analysis.h"
#include "qy-book.h"

/**
 * qy_cli_word:
 * @word: a word that the program stores or takes: a kind of record, a role, a stance, an attribute
 *   of a party, the form of a term
 *
 * Returns: what the reader's language calls it, or @word itself where there is no name for it
 */
const char *qy_cli_word (const char *word);

/**
 * qy_cli_blank_label:
 *
 * Returns: what belongs into a blank of this kind, in the reader's language
 */
const char *qy_cli_blank_label (QyBlankKind kind);

/**
 * qy_cli_term_label:
 *
 * Returns: what a term of this kind is about, in the reader's language
 */
const char *qy_cli_term_label (QyTermKind kind);

/**
 * qy_cli_person:
 * @who: the id of a person, or a name
 *
 * Returns: (transfer full): the person's name; @who itself when the book has no such person
 */
char *qy_cli_person (QyBook *book, const char *who);
