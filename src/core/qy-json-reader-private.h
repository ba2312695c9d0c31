/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Reads JSON (RFC 8259) from the front, a value at a time, and knows the line at every moment, so
 * that whatever is wrong with a file that a person made is told with its place. Errors are
 * QY_ERROR_MALFORMED, "name:line: reason". */
typedef struct
{
  const char *at;
  const char *end;
  guint line;
  guint depth;
  const char *name;
} QyJsonReader;

typedef gboolean (*QyJsonMember) (QyJsonReader *reader,
                                  const char *member,
                                  gpointer user_data,
                                  GError **error);
typedef gboolean (*QyJsonElement) (QyJsonReader *reader, gpointer user_data, GError **error);

/**
 * qy_json_reader_init:
 * @length: bytes of @text, -1 if a NUL ends it
 * @name: what errors call it; like @text it must outlive @reader
 */
void qy_json_reader_init (QyJsonReader *reader, const char *text, gssize length, const char *name);

/**
 * qy_json_fail:
 *
 * Returns: FALSE, with the error that @format says, at the present line
 */
gboolean qy_json_fail (QyJsonReader *reader, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/**
 * qy_json_peek:
 *
 * Returns: the first character of the next value, NUL at the end
 */
char qy_json_peek (QyJsonReader *reader);

/**
 * qy_json_at_end: fails if anything is left.
 */
gboolean qy_json_at_end (QyJsonReader *reader, GError **error);

/**
 * qy_json_read_object:
 * @member: reads the value of one member, whose name it is given
 */
gboolean
qy_json_read_object (QyJsonReader *reader, QyJsonMember member, gpointer user_data, GError **error);

/**
 * qy_json_read_array:
 * @element: reads one element
 */
gboolean qy_json_read_array (QyJsonReader *reader,
                             QyJsonElement element,
                             gpointer user_data,
                             GError **error);

/**
 * qy_json_read_string:
 *
 * Returns: (transfer full) (nullable): a text, or NULL with @error set
 */
char *qy_json_read_string (QyJsonReader *reader, GError **error);

/**
 * qy_json_read_boolean: reads true or false.
 */
gboolean qy_json_read_boolean (QyJsonReader *reader, gboolean *value, GError **error);

/**
 * qy_json_read_integer: reads a whole number.
 */
gboolean qy_json_read_integer (QyJsonReader *reader, gint64 *value, GError **error);

/**
 * qy_json_skip: passes over any value.
 */
gboolean qy_json_skip (QyJsonReader *reader, GError **error);
