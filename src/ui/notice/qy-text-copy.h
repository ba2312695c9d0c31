/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document-merge.h"

/* The text in memory as plain words, for people to keep or to compare: nothing is left out because
 * of a condition, and fields show what they hold. */

/**
 * qy_text_copy_of_markup: (transfer full): a text of a block
 */
char *qy_text_copy_of_markup (QyDocument *document, const char *markup);

/**
 * qy_text_copy_of_value: (transfer full): a field's value as #QyTextConflict writes it
 */
char *qy_text_copy_of_value (QyDocument *document, const char *field_key, const char *value);

/**
 * qy_text_copy_of_document: (transfer full): title, blocks with their numbers, and the fields with
 * their values
 */
char *qy_text_copy_of_document (QyDocument *document);
