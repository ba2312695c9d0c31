/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-document.h"

struct _QyDocument
{
  GObject parent_instance;

  char *id;
  QyDocumentKind kind;
  QyLanguage language;
  char *title;
  char *number;
  QyNumbering *numbering;
  char *scheme;
  gint64 rev;
  GPtrArray *parties;
  GPtrArray *fields;
  GPtrArray *values;
  GPtrArray *blocks;
  GHashTable *field_by_key; /* borrowed from the arrays, as the next two */
  GHashTable *value_by_key;
  GHashTable *block_by_key;
  GHashTable *parent_numbers; /* or NULL */
};

QyDocumentParty *qy_document_find_label (QyDocument *self, const char *label);
void qy_document_free_party (QyDocumentParty *party);
void qy_document_copy_contents (QyDocument *self, QyDocument *copy);
void qy_document_changed (QyDocument *self, const char *key);
QyField *qy_document_require_field (QyDocument *self, const char *key, GError **error);
gboolean qy_document_check_definition (const QyField *field, GError **error);
gboolean
qy_document_check_key (QyDocument *self, const char *key, const char *format, GError **error);
char *
qy_document_normalise_text (QyDocument *self, const char *key, const char *text, GError **error);
char *qy_document_new_key (QyDocument *self);
gboolean
qy_document_require_block (QyDocument *self, const char *key, guint *index, GError **error);
gboolean qy_document_check_level (int level, GError **error);
void qy_document_put_block (QyDocument *self, guint index, QyBlock *block);
