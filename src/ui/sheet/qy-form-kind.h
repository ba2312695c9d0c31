/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/* What the pages of a contract's service tab have in common: records of one kind in a list, and one
 * of them as a form. A constant table says which attributes a kind has and how they are typed. */

typedef enum
{
  QY_FORM_LINE,
  QY_FORM_TEXT, /* of several lines */
  QY_FORM_DAY,
  QY_FORM_MOMENT,
  QY_FORM_MINUTES, /* gint64; typed as 1:30 or 90 */
  QY_FORM_NUMBER,  /* gint64 */
  QY_FORM_SCORE,   /* gint64, hundredths; −1: none */
  QY_FORM_MONEY,   /* gint64 in the currency beside it */
  QY_FORM_CHOICE,
} QyFormFieldType;

/**
 * QyFormField: one attribute.
 * @title: untranslated
 * @offset: of the member: char *, or gint64
 * @currency_offset: of QY_FORM_MONEY: char *
 * @words: of QY_FORM_CHOICE: the stable words, ended by %NULL
 * @word_label: what a word is called in the interface's language
 * @optional: of QY_FORM_CHOICE: none of the words is an answer too
 */
typedef struct
{
  const char *title;
  QyFormFieldType type;
  gsize offset;
  gsize currency_offset;
  const char *const *(*words) (void);
  const char *(*word_label) (const char *word);
  gboolean optional;
} QyFormField;

typedef struct
{
  const char *title; /* untranslated, or NULL */
  const QyFormField *fields;
  guint n_fields;
} QyFormGroup;

/**
 * QyFormKind: one kind of record.
 * @is_frozen: (nullable): whether nothing of it can be changed any more
 * @title, @subtitle: (transfer full): of its row in the list; @subtitle may be %NULL
 * @state: (nullable): translated
 * @is_state_alert: (nullable): whether the state needs somebody
 */
typedef struct
{
  gsize id_offset;
  gpointer (*get) (QyBook *book, const char *id, GError **error);
  gboolean (*put) (QyBook *book, gpointer record, GError **error);
  gboolean (*remove) (QyBook *book, const char *id, GError **error);
  GDestroyNotify free_record;
  GPtrArray *(*list) (QyBook *book, const char *contract_id, GError **error);
  const QyFormGroup *groups;
  guint n_groups;
  gboolean (*is_frozen) (gconstpointer record);
  char *(*title) (gconstpointer record);
  char *(*subtitle) (gconstpointer record, const char *zone);
  const char *(*state) (gconstpointer record);
  gboolean (*is_state_alert) (gconstpointer record);
} QyFormKind;

const char *qy_form_record_id (const QyFormKind *kind, gconstpointer record);

/**
 * qy_form_field_print: (transfer full) (nullable): what stands in the form; of a choice the word
 * @zone: of the contract
 */
char *qy_form_field_print (const QyFormField *field, gconstpointer record, const char *zone);

/**
 * qy_form_field_read: puts into @record what was typed.
 * @text: "" for nothing
 *
 * Returns: FALSE with QY_ERROR_INVALID if it cannot be
 */
gboolean qy_form_field_read (
    const QyFormField *field, gpointer record, const char *text, const char *zone, GError **error);
