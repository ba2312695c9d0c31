/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "qy-block.h"
#include "qy-field.h"
#include "qy-language.h"
#include "qy-numbering.h"
#include "qy-party.h"

typedef enum
{
  QY_DOCUMENT_TEMPLATE,
  QY_DOCUMENT_CONTRACT,
  QY_DOCUMENT_CLAUSE, /* a library clause */
  QY_DOCUMENT_AMENDMENT,
  QY_DOCUMENT_LETTER,
  QY_N_DOCUMENT_KINDS
} QyDocumentKind;

typedef enum
{
  QY_ROLE_NONE,
  QY_ROLE_CLIENT,
  QY_ROLE_PROVIDER,
  QY_ROLE_OTHER,
  QY_N_ROLES
} QyRole;

/**
 * QyDocumentParty: a party as one document names it. The label is only a word; what the party does
 * is its role.
 */
typedef struct
{
  char *label;      /* "A", "B", "C" …: used in markup as {{A.name}} */
  char *label_text; /* 甲方 */
  QyRole role;
  char *party_id; /* or NULL */
  QyParty *party; /* the party's data, loaded with the document, or NULL */
  gint64 rev;
} QyDocumentParty;

/**
 * QyDocument:
 *
 * Everything with text: parties, fields, values and blocks of a template, a contract, a library
 * clause, an amendment or a letter. It is the state only: who changed what is recorded elsewhere,
 * and rev numbers are set by who stores it.
 *
 * The signal "changed" (key) is emitted once after each change of parties, fields, values (key:
 * NULL) and blocks (key of the block an operation was called for; others may have changed with it,
 * as the subtree of a moved block); detailed with the key.
 */
#define QY_TYPE_DOCUMENT (qy_document_get_type ())
G_DECLARE_FINAL_TYPE (QyDocument, qy_document, QY, DOCUMENT, GObject)

/* Making and describing */

/**
 * qy_document_new:
 *
 * Returns: (transfer full): an empty document, numbered as is usual in its language.
 */
QyDocument *qy_document_new (QyDocumentKind kind, QyLanguage language);

/**
 * qy_document_copy:
 *
 * Returns: (transfer full): a deep copy, id and revs included.
 */
QyDocument *qy_document_copy (QyDocument *self);

/* Properties of the same names. Texts belong to the document and may be NULL. */
const char *qy_document_get_id (QyDocument *self);
void qy_document_set_id (QyDocument *self, const char *id);
QyDocumentKind qy_document_get_kind (QyDocument *self);
void qy_document_set_kind (QyDocument *self, QyDocumentKind kind);
QyLanguage qy_document_get_language (QyDocument *self);
const char *qy_document_get_title (QyDocument *self);
void qy_document_set_title (QyDocument *self, const char *title);
const char *qy_document_get_number (QyDocument *self);
void qy_document_set_number (QyDocument *self, const char *number);
gint64 qy_document_get_rev (QyDocument *self);
void qy_document_set_rev (QyDocument *self, gint64 rev);

/**
 * qy_document_get_numbering:
 *
 * Returns: (transfer none): the numbering scheme as text; see qy-numbering.h.
 */
const char *qy_document_get_numbering (QyDocument *self);

/**
 * qy_document_set_numbering:
 *
 * Returns: FALSE, and nothing is changed, if @scheme is malformed.
 */
gboolean qy_document_set_numbering (QyDocument *self, const char *scheme, GError **error);

/**
 * qy_document_set_parent_numbers:
 * @numbers: (nullable) (transfer none): block key → reference as printed in the issued revision of
 *   the parent contract (qy_document_dup_references()); shared, not copied
 *
 * What {{@parent:key}} prints; without it such a reference prints a blank.
 */
void qy_document_set_parent_numbers (QyDocument *self, GHashTable *numbers);

/* Parties, fields, values; the arrays belong to the document and are changed only by these
 * functions */

/**
 * qy_document_get_parties:
 *
 * Returns: (transfer none) (element-type QyDocumentParty): in the order they were added.
 */
GPtrArray *qy_document_get_parties (QyDocument *self);

/**
 * qy_document_add_party:
 * @label: one capital letter
 * @label_text: what the document calls it
 *
 * Returns: (transfer none): the new party, for its id and data to be set; NULL if the label is
 * taken or not a capital letter.
 */
QyDocumentParty *
qy_document_add_party (QyDocument *self, const char *label, const char *label_text, QyRole role);

/**
 * qy_document_find_party:
 *
 * Returns: (transfer none) (nullable): the party with this label (A) or label text (甲方).
 */
QyDocumentParty *qy_document_find_party (QyDocument *self, const char *label_or_text);

/**
 * qy_document_get_fields:
 *
 * Returns: (transfer none) (element-type QyField): in the order they were added.
 */
GPtrArray *qy_document_get_fields (QyDocument *self);

/**
 * qy_document_add_field:
 * @field: (transfer full): freed if it is refused
 *
 * Returns: FALSE if the key is not one or is taken, the label or an option is not one line, or the
 *   default is not of the type.
 */
gboolean qy_document_add_field (QyDocument *self, QyField *field, GError **error);

/**
 * qy_document_set_field:
 * @field: (transfer full): of a key that the document has; freed if it is refused
 *
 * Defines a field anew. A value that is not of the new type or not one of the new options is unset.
 *
 * Returns: FALSE if there is no such field, @field is refused as by qy_document_add_field(), or the
 *   text prints it in a format that the new type lacks; the error names the block.
 */
gboolean qy_document_set_field (QyDocument *self, QyField *field, GError **error);

/**
 * qy_document_remove_field:
 *
 * Returns: FALSE if there is no such field, or a text or a condition names it; the error names the
 *   block.
 */
gboolean qy_document_remove_field (QyDocument *self, const char *key, GError **error);

/**
 * qy_document_find_use:
 *
 * Returns: (transfer none) (nullable): the first block whose text or condition names the field;
 *   %NULL: no text shows it.
 */
const QyBlock *qy_document_find_use (QyDocument *self, const char *field_key);

/**
 * qy_document_find_field:
 *
 * Returns: (transfer none) (nullable): the field with this key, or else the first one with this
 *   label.
 */
QyField *qy_document_find_field (QyDocument *self, const char *key_or_label);

/**
 * qy_document_get_values:
 *
 * Returns: (transfer none) (element-type QyFieldValue): those that are set or waiting, in no
 *   particular order.
 */
GPtrArray *qy_document_get_values (QyDocument *self);

/**
 * qy_document_get_value:
 *
 * Returns: (transfer none) (nullable): what the field holds, NULL when it is not set.
 */
const QyFieldValue *qy_document_get_value (QyDocument *self, const char *field_key);

/**
 * qy_document_set_value:
 * @raw: canonical text of the field's type
 *
 * Returns: FALSE if there is no such field (QY_ERROR_NOT_FOUND) or @raw is not of its type.
 */
gboolean
qy_document_set_value (QyDocument *self, const char *field_key, const char *raw, GError **error);

/**
 * qy_document_set_waiting:
 * @event: what the value waits for: 验收
 *
 * Returns: FALSE if there is no such field or @event is empty.
 */
gboolean qy_document_set_waiting (QyDocument *self,
                                  const char *field_key,
                                  const char *event,
                                  GError **error);

/**
 * qy_document_unset_value:
 *
 * Makes the field empty again.
 */
void qy_document_unset_value (QyDocument *self, const char *field_key);

/**
 * qy_document_apply_defaults:
 *
 * Gives every field that holds nothing its default: what drafting from a template does. Printing
 * never looks at defaults.
 */
void qy_document_apply_defaults (QyDocument *self);

/**
 * qy_document_get_raw:
 *
 * Returns: (transfer none) (nullable): the raw value of a field, or the text of a party's attribute
 *   ("A.name"); NULL when there is none. A #QyConditionLookup when @self is the user data.
 */
const char *qy_document_get_raw (QyDocument *self, const char *key);

/**
 * qy_document_print_field:
 * @key: of a field, or a party's attribute ("A.name")
 * @format: (nullable): one of the type's formats
 *
 * Returns: (transfer full): as the document prints it, "" when it is empty; NULL and an error if
 *   there is no such field or format.
 */
char *
qy_document_print_field (QyDocument *self, const char *key, const char *format, GError **error);

/* Blocks, in order of rank. An index is a place in the array; G_MAXUINT stands for "none". Every
 * function that takes text checks it: markup, and that its fields, formats and parties exist; an
 * error names the block and changes nothing. */

/**
 * qy_document_get_blocks:
 *
 * Returns: (transfer none) (element-type QyBlock): in order.
 */
GPtrArray *qy_document_get_blocks (QyDocument *self);

/**
 * qy_document_find_block:
 *
 * Returns: the index of the block, or G_MAXUINT.
 */
guint qy_document_find_block (QyDocument *self, const char *key);

/**
 * qy_document_get_block:
 *
 * Returns: (transfer none) (nullable): the block.
 */
QyBlock *qy_document_get_block (QyDocument *self, const char *key);

/**
 * qy_document_parent_of:
 *
 * Returns: the index of the nearest earlier block of a lower level, or G_MAXUINT.
 */
guint qy_document_parent_of (QyDocument *self, guint index);

/**
 * qy_document_subtree_end:
 *
 * Returns: the index behind the last block that stands under @index.
 */
guint qy_document_subtree_end (QyDocument *self, guint index);

/**
 * qy_document_check_text:
 *
 * Returns: whether @text could be the text of a block of this document.
 */
gboolean qy_document_check_text (QyDocument *self, const char *text, GError **error);

/**
 * qy_document_append:
 *
 * Returns: (transfer none): a new block at the end, or NULL.
 */
QyBlock *qy_document_append (
    QyDocument *self, int level, QyBlockKind kind, const char *text, GError **error);

/**
 * qy_document_insert:
 * @after: (nullable): key of the block to come directly after; NULL: first
 *
 * As Enter in an editor: blocks below @after that are deeper than the new one come to stand under
 * it.
 *
 * Returns: (transfer none): the new block, or NULL.
 */
QyBlock *qy_document_insert (QyDocument *self,
                             const char *after,
                             int level,
                             QyBlockKind kind,
                             const char *text,
                             GError **error);

/**
 * qy_document_take_block:
 * @block: (transfer full): with key and rank; freed if it is refused
 *
 * Puts a stored block at the place its rank says. Its text is brought into normal form.
 */
gboolean qy_document_take_block (QyDocument *self, QyBlock *block, GError **error);

/**
 * qy_document_set_text:
 *
 * Replaces the text of a block; it is stored in normal form.
 */
gboolean qy_document_set_text (QyDocument *self, const char *key, const char *text, GError **error);

/**
 * qy_document_set_block_kind:
 *
 * Makes a block one of another kind.
 */
gboolean
qy_document_set_block_kind (QyDocument *self, const char *key, QyBlockKind kind, GError **error);

/**
 * qy_document_set_cond:
 * @cond: (nullable): the condition on which the block and all under it are issued
 */
gboolean qy_document_set_cond (QyDocument *self, const char *key, const char *cond, GError **error);

/**
 * qy_document_set_number_as:
 * @number: (nullable): printed instead of the computed number
 */
gboolean
qy_document_set_number_as (QyDocument *self, const char *key, const char *number, GError **error);

/**
 * qy_document_remove:
 *
 * Removes the block and all under it. References to them stay and are found by the check.
 */
gboolean qy_document_remove (QyDocument *self, const char *key, GError **error);

/**
 * qy_document_remove_only:
 *
 * Removes the block alone: what stood under it comes to stand under the block before.
 */
gboolean qy_document_remove_only (QyDocument *self, const char *key, GError **error);

/**
 * qy_document_move:
 * @after: (nullable): key of the block to come after; NULL: first
 *
 * Moves the block and all under it behind @after, and behind what stands under @after if that is
 * deeper than the moved block: nobody else's children come to stand under it. Keys and levels stay.
 */
gboolean qy_document_move (QyDocument *self, const char *key, const char *after, GError **error);

/**
 * qy_document_indent:
 * @by: levels deeper; negative: higher
 *
 * Changes the level of the block and of all under it; refused if one would leave 1 …
 * QY_BLOCK_MAX_LEVEL.
 */
gboolean qy_document_indent (QyDocument *self, const char *key, int by, GError **error);

/**
 * qy_document_split:
 * @offset: in bytes of the block's text; between characters, not inside a tag
 *
 * The rest of the text becomes a new block after it, of the same kind (after a heading of an annex
 * or a signature line: a paragraph; after a caption: a row) and level. What is open at the place,
 * such as bold or a condition, is closed before it and opened again.
 *
 * Returns: (transfer none): the new block, or NULL.
 */
QyBlock *qy_document_split (QyDocument *self, const char *key, gsize offset, GError **error);

/**
 * qy_document_join:
 *
 * Appends the block's text to the block before it, which survives. Refused (QY_ERROR_CONSTRAINT)
 * for the first block, between a note and something issued, and between different conditions.
 */
gboolean qy_document_join (QyDocument *self, const char *key, GError **error);

/**
 * qy_document_paste:
 * @after: (nullable): key of a block; NULL: last
 * @part: the blocks to insert
 * @origin: (nullable): "clause-id@version": where they come from; "#key" is added
 *
 * Inserts copies of all blocks of @part as siblings of @after, behind what stands under it. Keys
 * stay unless they are taken; then the block and the references to it inside the part are renamed.
 * Fields that the document lacks come along; one of the same key but another type is an error.
 */
gboolean qy_document_paste (
    QyDocument *self, const char *after, QyDocument *part, const char *origin, GError **error);

/* Stored names */
QyDocumentKind qy_document_kind_from_string (const char *name, GError **error);
const char *qy_document_kind_to_string (QyDocumentKind kind);
gboolean qy_role_from_string (const char *name, QyRole *role);
const char *qy_role_to_string (QyRole role);
