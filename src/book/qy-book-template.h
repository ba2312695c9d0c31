/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-term.h"
#include "qy-document.h"

/**
 * QyTemplate: what the book knows of a template beside its text.
 */
typedef struct
{
  char *id;
  char *title;
  char *category;     /* or NULL */
  gboolean published; /* has at least one version */
  char *source_name;  /* what it was imported from, or NULL */
  char *source_text;  /* or NULL; not loaded by lists */
  char
      *analysis; /* proposed terms and findings of the import, JSON, or NULL; not loaded by lists */
  gint64 rev;
} QyTemplate;

QyTemplate *qy_template_new (const char *title);
void qy_template_free (QyTemplate *tmpl);

/**
 * qy_book_template_add: stores a new template with its text and terms.
 * @tmpl: its id (when %NULL) and rev are filled in; an empty title becomes the document's
 * @document: a text of any kind; stored as the template's, keeping its keys; its id is filled in
 * @terms: (nullable) (element-type QyTerm): proposed terms
 */
gboolean qy_book_template_add (
    QyBook *self, QyTemplate *tmpl, QyDocument *document, GPtrArray *terms, GError **error);

/**
 * qy_book_template_update: stores title and category.
 */
gboolean qy_book_template_update (QyBook *self, QyTemplate *tmpl, GError **error);

/**
 * qy_book_template_remove: removes a template that no contract was made from and that has no
 * version.
 */
gboolean qy_book_template_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_template_publish: freezes the present text as the next version.
 * @why: (nullable): what is new
 *
 * Returns: the version's number (1, 2 …), 0 on error; QY_ERROR_CONSTRAINT when nothing changed
 * since the last one
 */
gint64 qy_book_template_publish (QyBook *self, const char *id, const char *why, GError **error);

/**
 * qy_book_template_load_version: the text of a version as a fresh contract document with the same
 * keys.
 * @version: 0: the latest one, or the working text when none was published; the one taken is stored
 * here
 */
QyDocument *
qy_book_template_load_version (QyBook *self, const char *id, gint64 *version, GError **error);

QyTemplate *qy_book_template_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_template_find: by id, unambiguous prefix of an id, title, or unambiguous prefix of a
 * title.
 */
QyTemplate *qy_book_template_find (QyBook *self, const char *text, GError **error);

/**
 * qy_book_template_list: all in pinyin order, without source and analysis. (element-type
 * QyTemplate)
 */
GPtrArray *qy_book_template_list (QyBook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTemplate, qy_template_free)
