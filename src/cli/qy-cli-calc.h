/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "qy-cli.h"
#include "qy-reasons.h"

/**
 * QyCliOperation: one operation of a vector file: reads its arguments and adds the members of its
 * result.
 */
typedef struct
{
  const char *name;
  gboolean (*run) (JsonObject *args, JsonBuilder *result, GError **error);
} QyCliOperation;

/* The operations of a subject, ended by one without a name. */
extern const QyCliOperation qy_cli_calc_dates[];
extern const QyCliOperation qy_cli_calc_money[];
extern const QyCliOperation qy_cli_calc_service[];

/**
 * qy_cli_calc_wrong:
 * @expected: translated: "a whole number"
 *
 * Returns: FALSE, with the error that the argument @name is not what was expected
 */
gboolean qy_cli_calc_wrong (const char *name, const char *expected, GError **error);

gboolean qy_cli_calc_has (JsonObject *args, const char *name);
gboolean qy_cli_calc_take_int (JsonObject *args, const char *name, gint64 *value, GError **error);

/**
 * qy_cli_calc_take_flag: an argument that is true or false; FALSE when it is absent.
 */
gboolean
qy_cli_calc_take_flag (JsonObject *args, const char *name, gboolean *value, GError **error);

/**
 * qy_cli_calc_take_text:
 *
 * Returns: (nullable): the text, borrowed, or NULL with an error
 */
const char *qy_cli_calc_take_text (JsonObject *args, const char *name, GError **error);
gboolean qy_cli_calc_take_date (JsonObject *args, const char *name, QyDate *date, GError **error);

/**
 * qy_cli_calc_take_ints:
 *
 * Returns: (transfer full) (element-type gint64): at least one number, or NULL with an error
 */
GArray *qy_cli_calc_take_ints (JsonObject *args, const char *name, GError **error);

void qy_cli_calc_add_int (JsonBuilder *builder, const char *name, gint64 value);
void qy_cli_calc_add_flag (JsonBuilder *builder, const char *name, gboolean value);
void qy_cli_calc_add_date (JsonBuilder *builder, const char *name, QyDate date);

/**
 * qy_cli_calc_add_why: the member "why": the steps in the language of the interface.
 */
void qy_cli_calc_add_why (JsonBuilder *builder, const QyReasons *why);

/**
 * qy_cli_calc_print_why: the same for people: a line a step.
 */
void qy_cli_calc_print_why (const QyReasons *why);
