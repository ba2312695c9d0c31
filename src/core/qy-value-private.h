/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-value.h"

/**
 * QyValueType: what one type of field can do.
 * @parse: canonical text of what was typed
 * @check: whether text is canonical; NULL where that is what parsing gives back unchanged
 * @print: as a document of the language prints it; the format is one of @formats or NULL
 */
typedef struct
{
  const char *name;
  const char *label;
  char *(*parse) (const char *input, const char *const *options, GError **error);
  gboolean (*check) (const char *raw, GError **error);
  char *(*print) (const char *raw, const char *format, QyLanguage language, GError **error);
  const char *const *formats;
} QyValueType;

/* In qy-value-text.c */
extern const QyValueType qy_value_text;
extern const QyValueType qy_value_long_text;
extern const QyValueType qy_value_choice;
extern const QyValueType qy_value_party;
extern const QyValueType qy_value_account;

/* In qy-value-exact.c */
extern const QyValueType qy_value_money;
extern const QyValueType qy_value_date;
extern const QyValueType qy_value_duration;
extern const QyValueType qy_value_percent;
extern const QyValueType qy_value_number;
