/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "qy-block.h"
#include "qy-field.h"
#include "qy-language.h"
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

#define QY_TYPE_DOCUMENT (qy_document_get_type ())
G_DECLARE_FINAL_TYPE (QyDocument, qy_document, QY, DOCUMENT, GObject)

/* Making and describing */
QyDocument *qy_document_new (QyDocumentKind kind, QyLanguage language);
QyDocument *qy_document_copy (QyDocument *self);
const char *qy_document_get_id (QyDocument *self);
void qy_document_set_id (QyDocument *self, const char *id);
QyDocumentKind qy_document_get_kind (QyDocument *self);
void qy_document_set_kind (QyDocument *self, QyDocumentKind kind);
QyLanguage qy_document_get_language (QyDocument *self);
const char *qy_document_get_title (QyDocument *self);
void qy_document_set_title (QyDocument *self, const char *title);
const char *qy_document_get_number (QyDocument *self);
void qy_document_set_number (QyDocument *self, const char *number);
const char *qy_document_get_numbering (QyDocument *self);
gboolean qy_document_set_numbering (QyDocument *self, const char *scheme, GError **error);
gint64 qy_document_get_rev (QyDocument *self);
void qy_document_set_rev (QyDocument *self, gint64 rev);

/* Parties, fields, values; the arrays belong to the document */
GPtrArray *qy_document_get_parties (QyDocument *self);
QyDocumentParty *
qy_document_add_party (QyDocument *self, const char *label, const char *label_text, QyRole role);
QyDocumentParty *qy_document_find_party (QyDocument *self, const char *label_or_text);
GPtrArray *qy_document_get_fields (QyDocument *self);
gboolean qy_document_add_field (QyDocument *self, QyField *field, GError **error);
QyField *qy_document_find_field (QyDocument *self, const char *key_or_label);
GPtrArray *qy_document_get_values (QyDocument *self);
const QyFieldValue *qy_document_get_value (QyDocument *self, const char *field_key);
gboolean
qy_document_set_value (QyDocument *self, const char *field_key, const char *raw, GError **error);
gboolean qy_document_set_waiting (QyDocument *self,
                                  const char *field_key,
                                  const char *event,
                                  GError **error);
void qy_document_unset_value (QyDocument *self, const char *field_key);
char *
qy_document_print_field (QyDocument *self, const char *key, const char *format, GError **error);

/* Blocks, in order of rank. An index is a place in the array; G_MAXUINT stands for "none". */
GPtrArray *qy_document_get_blocks (QyDocument *self);
guint qy_document_find_block (QyDocument *self, const char *key);
QyBlock *qy_document_get_block (QyDocument *self, const char *key);
guint qy_document_parent_of (QyDocument *self, guint index);
guint qy_document_subtree_end (QyDocument *self, guint index);
QyBlock *qy_document_append (
    QyDocument *self, int level, QyBlockKind kind, const char *text, GError **error);
QyBlock *qy_document_insert (QyDocument *self,
                             const char *after,
                             int level,
                             QyBlockKind kind,
                             const char *text,
                             GError **error);
gboolean qy_document_take_block (QyDocument *self, QyBlock *block, GError **error);
gboolean qy_document_set_text (QyDocument *self, const char *key, const char *text, GError **error);
gboolean qy_document_remove (QyDocument *self, const char *key, GError **error);
gboolean qy_document_move (QyDocument *self, const char *key, const char *after, GError **error);
gboolean qy_document_indent (QyDocument *self, const char *key, int by, GError **error);
QyBlock *qy_document_split (QyDocument *self, const char *key, gsize offset, GError **error);
gboolean qy_document_join (QyDocument *self, const char *key, GError **error);
gboolean qy_document_paste (
    QyDocument *self, const char *after, QyDocument *part, const char *origin, GError **error);

QyDocumentKind qy_document_kind_from_string (const char *name, GError **error);
const char *qy_document_kind_to_string (QyDocumentKind kind);
gboolean qy_role_from_string (const char *name, QyRole *role);
const char *qy_role_to_string (QyRole role);
