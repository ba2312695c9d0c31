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

QyField *qy_field_new (const char *key, QyFieldType type, const char *label);
QyField *qy_field_copy (const QyField *field);
void qy_field_free (QyField *field);
QyFieldValue *qy_field_value_new (const char *field_key, const char *raw);
QyFieldValue *qy_field_value_copy (const QyFieldValue *value);
void qy_field_value_free (QyFieldValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyField, qy_field_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyFieldValue, qy_field_value_free)
