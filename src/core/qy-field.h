/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-value.h"

/**
 * QyField: a named, typed place of a document. Plain data, owned by its document.
 */
typedef struct
{
  char *key; /* [a-z][a-z0-9_.]* */
  QyFieldType type;
  char *label;
  gboolean required;
  char *default_raw; /* or NULL */
  char **options;    /* choices or suggestions, or NULL */
  char *note;        /* guidance for who fills it, or NULL */
  gint64 rev;
} QyField;

typedef enum
{
  QY_VALUE_UNSET,
  QY_VALUE_SET,
  QY_VALUE_WAITING, /* known only when an event has happened (delivery, acceptance …) */
} QyValueState;

/**
 * QyFieldValue: what a field holds in one document.
 */
typedef struct
{
  char *field_key;
  char *raw; /* canonical text of the field's type; NULL unless SET */
  QyValueState state;
  char *waiting_for; /* the event, or NULL */
  gint64 rev;
} QyFieldValue;

/**
 * qy_field_new:
 *
 * Plain data: nothing is checked here, a document checks what it takes (qy_document_add_field()).
 *
 * Returns: (transfer full): a field with these; everything else is empty.
 */
QyField *qy_field_new (const char *key, QyFieldType type, const char *label);

/**
 * qy_field_copy:
 *
 * Returns: (transfer full): an equal field.
 */
QyField *qy_field_copy (const QyField *field);

/**
 * qy_field_free:
 * @field: (nullable): the field
 */
void qy_field_free (QyField *field);

/**
 * qy_field_value_new:
 * @raw: (nullable): canonical text
 *
 * Returns: (transfer full): a value that is set, or unset without @raw.
 */
QyFieldValue *qy_field_value_new (const char *field_key, const char *raw);

/**
 * qy_field_value_copy:
 *
 * Returns: (transfer full): an equal value.
 */
QyFieldValue *qy_field_value_copy (const QyFieldValue *value);

/**
 * qy_field_value_free:
 * @value: (nullable): the value
 */
void qy_field_value_free (QyFieldValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyField, qy_field_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyFieldValue, qy_field_value_free)
