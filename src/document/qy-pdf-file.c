/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-pdf-file.h"

#include <stdlib.h>
#include <string.h>

#define ENTRY_LENGTH 20 /* "0000000015 00000 n \n" */
#define MOST_OBJECTS 1000000

typedef struct
{
  const char *data;
  gsize length;
  gsize table; /* where "xref" stands */
} Source;

/* The number behind a word in the file's end; FALSE when there is none. */
static gboolean
find_number (const char *text, const char *word, guint64 *number)
{
  const char *at = g_strrstr (text, word);
  const char *digits;

  if (at == NULL)
    return FALSE;
  digits = at + strlen (word) + strspn (at + strlen (word), " \r\n");
  return g_ascii_isdigit (*digits) && (*number = g_ascii_strtoull (digits, NULL, 10), TRUE);
}

static int
compare_offsets (gconstpointer one, gconstpointer other)
{
  gsize a = *(const gsize *) one, b = *(const gsize *) other;

  return a < b ? -1 : a > b;
}

static gboolean
ends_with (const char *text, gsize length, const char *word)
{
  gsize n = strlen (word);

  return length >= n && memcmp (text + length - n, word, n) == 0;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r';
}

static gboolean
parse_object (const Source *source, guint number, gsize end, QyPdfObject *object)
{
  g_autofree char *opening = g_strdup_printf ("%u 0 obj", number);
  gsize skip = strlen (opening);

  object->whole = source->data + object->offset;
  object->whole_length = end - object->offset;
  while (object->whole_length > 0 && is_space (object->whole[object->whole_length - 1]))
    object->whole_length--;
  if (object->whole_length < skip + strlen ("endobj") || memcmp (object->whole, opening, skip) != 0
      || !ends_with (object->whole, object->whole_length, "endobj"))
    return FALSE;
  object->body = object->whole + skip;
  object->body_length = object->whole_length - skip - strlen ("endobj");
  while (object->body_length > 0 && is_space (object->body[object->body_length - 1]))
    object->body_length--;
  while (object->body_length > 0 && is_space (*object->body))
    object->body++, object->body_length--;
  object->is_stream = ends_with (object->body, object->body_length, "endstream");
  return object->body_length > 0;
}

/* Where each object begins, from the table of cross-references. */
static gboolean
read_table (const Source *source, QyPdfFile *self, GArray *offsets)
{
  const char *table = source->data + source->table;
  const char *entries;
  char *end;
  guint64 count;

  if (!g_str_has_prefix (table, "xref\n0 "))
    return FALSE;
  count = g_ascii_strtoull (table + strlen ("xref\n0 "), &end, 10);
  entries = end + 1;
  if (*end != '\n' || count < 2 || count > MOST_OBJECTS
      || count * ENTRY_LENGTH > (gsize) (source->data + source->length - entries))
    return FALSE;
  g_array_set_size (self->objects, count);
  for (guint64 i = 0; i < count; i++)
    {
      const char *entry = entries + i * ENTRY_LENGTH;
      QyPdfObject *object = &g_array_index (self->objects, QyPdfObject, i);

      if (entry[17] != 'n')
        continue;
      object->offset = g_ascii_strtoull (entry, NULL, 10);
      if (object->offset == 0 || object->offset >= source->table)
        return FALSE;
      g_array_append_val (offsets, object->offset);
    }
  g_array_append_val (offsets, source->table);
  g_array_sort (offsets, compare_offsets);
  return offsets->len > 1;
}

static gboolean
parse_objects (const Source *source, QyPdfFile *self)
{
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (gsize));

  if (!read_table (source, self, offsets))
    return FALSE;
  self->header_length = g_array_index (offsets, gsize, 0);
  for (guint i = 1; i < self->objects->len; i++)
    {
      QyPdfObject *object = &g_array_index (self->objects, QyPdfObject, i);
      const gsize *next;

      if (object->offset == 0)
        continue;
      next =
          bsearch (&object->offset, offsets->data, offsets->len, sizeof (gsize), compare_offsets);
      if (!parse_object (source, i, next[1], object))
        return FALSE;
    }
  return TRUE;
}

QyPdfFile *
qy_pdf_file_parse (const char *data, gsize length)
{
  g_autoptr (QyPdfFile) self = g_new0 (QyPdfFile, 1);
  g_autofree char *end = NULL;
  Source source = { data, length, 0 };
  guint64 table, root, info;

  g_return_val_if_fail (data != NULL, NULL);

  self->objects = g_array_new (FALSE, TRUE, sizeof (QyPdfObject));
  end = g_strndup (data + length - MIN (length, 256), MIN (length, 256));
  if (!find_number (end, "startxref", &table) || !find_number (end, "/Root", &root)
      || !find_number (end, "/Info", &info) || table >= length)
    return NULL;
  source.table = table;
  if (!parse_objects (&source, self) || root >= self->objects->len || info >= self->objects->len)
    return NULL;
  self->root = root;
  self->info = info;
  return g_steal_pointer (&self);
}

void
qy_pdf_file_free (QyPdfFile *self)
{
  g_array_unref (self->objects);
  g_free (self);
}
