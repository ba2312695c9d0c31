/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-language.h"

/* Types of fields. The canonical ("raw") text of each is the only form that is stored. */
typedef enum
{
  QY_FIELD_TEXT,      /* one line */
  QY_FIELD_LONG_TEXT, /* lines separated by LF */
  QY_FIELD_MONEY,     /* "CNY 123456789", minor units */
  QY_FIELD_DATE,      /* "2026-11-22" */
  QY_FIELD_DURATION,  /* QyDuration */
  QY_FIELD_PERCENT,   /* QyRate */
  QY_FIELD_NUMBER,    /* decimal digits, optional sign and point: "12", "-3.50" */
  QY_FIELD_CHOICE,    /* one of the field's options */
  QY_FIELD_PARTY,     /* a party's name */
  QY_FIELD_ACCOUNT,   /* bank account: "bank; holder; number" */
  QY_N_FIELD_TYPES
} QyFieldType;

/* The longest text of a value, in bytes. */
#define QY_VALUE_MAX_TEXT      1000
#define QY_VALUE_MAX_LONG_TEXT 100000

/**
 * qy_field_type_from_string:
 * @name: "text", "long-text", "money", "date", "duration", "percent", "number", "choice", "party",
 * "account"
 *
 * Returns: whether there is such a type
 */
gboolean qy_field_type_from_string (const char *name, QyFieldType *type);

/**
 * qy_field_type_to_string:
 *
 * Returns: the type's stable name
 */
const char *qy_field_type_to_string (QyFieldType type);

/**
 * qy_field_type_label:
 *
 * Returns: the type's name in the interface's language
 */
const char *qy_field_type_label (QyFieldType type);

/**
 * qy_value_check:
 * @raw: a stored value
 * @options: (nullable): what a choice may be
 *
 * Fails with %QY_ERROR_INVALID if @raw is not canonical text of @type; the message says what was
 * expected.
 */
gboolean
qy_value_check (QyFieldType type, const char *raw, const char *const *options, GError **error);

/**
 * qy_value_parse:
 * @input: what a person typed
 * @options: (nullable): what a choice may be; suggestions for other types
 *
 * Fails with %QY_ERROR_INVALID if @input cannot be read as @type; the message gives an example.
 *
 * Returns: (transfer full): canonical text or %NULL
 */
char *
qy_value_parse (QyFieldType type, const char *input, const char *const *options, GError **error);

/**
 * qy_value_has_format:
 * @format: (nullable): a format's name; %NULL is the default one
 *
 * Returns: whether values of @type can be printed so
 */
gboolean qy_value_has_format (QyFieldType type, const char *format);

/**
 * qy_value_formats:
 *
 * Returns: the names of the formats of @type beside the default one, ended by %NULL
 */
const char *const *qy_value_formats (QyFieldType type);

/**
 * qy_value_print:
 * @raw: canonical text
 * @format: (nullable): one of qy_value_formats()
 * @language: of the document
 *
 * Fails with %QY_ERROR_INVALID if @raw is not canonical or @type has no such format.
 *
 * Returns: (transfer full): as it is printed
 */
char *qy_value_print (
    QyFieldType type, const char *raw, const char *format, QyLanguage language, GError **error);
