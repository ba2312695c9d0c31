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

gboolean    qy_field_type_from_string (const char *name, QyFieldType *type);
const char *qy_field_type_to_string   (QyFieldType type);
gboolean    qy_value_check            (QyFieldType type, const char *raw, const char *const *options, GError **error);
char       *qy_value_parse            (QyFieldType type, const char *input, const char *const *options, GError **error);
gboolean    qy_value_has_format       (QyFieldType type, const char *format);
const char *const *qy_value_formats   (QyFieldType type);
char       *qy_value_print            (QyFieldType type, const char *raw, const char *format, QyLanguage language, GError **error);
