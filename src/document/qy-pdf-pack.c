/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-pdf-pack.h"

#include <string.h>
#include <zlib.h>

#include "qy-pdf-file.h"

/* So many objects in a stream, lest a reader unpack all of them for one page. */
#define OBJECTS_PER_STREAM 200
/* Bytes of a cross-reference: kind, offset or stream, index in the stream. */
#define XREF_WIDTH 7

typedef enum
{
  XREF_FREE = 0,
  XREF_PLAIN = 1,
  XREF_PACKED = 2,
} XrefKind;

typedef struct
{
  XrefKind kind;
  guint32 place; /* offset in the file, or number of the object stream */
  guint16 index;
} Xref;

typedef struct
{
  const QyPdfFile *file;
  GByteArray *out;
  GArray *xrefs; /* of Xref, by number */
} Packer;

static void append_format (GByteArray *out, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append_format (GByteArray *out, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_byte_array_append (out, (const guint8 *) text, strlen (text));
}

/* Writes a stream object whose dictionary begins with @head. */
static void
append_stream (Packer *self, const char *head, const guint8 *data, gsize length)
{
  uLongf packed_length = compressBound (length);
  g_autofree guint8 *packed = g_malloc (packed_length);
  int status = compress2 (packed, &packed_length, data, length, Z_BEST_COMPRESSION);

  g_assert (status == Z_OK); /* the buffer is as large as zlib asks */
  append_format (self->out, "%u 0 obj\n<< %s /Filter /FlateDecode /Length %lu >>\nstream\n",
                 self->xrefs->len - 1, head, packed_length);
  g_byte_array_append (self->out, packed, packed_length);
  append_format (self->out, "\nendstream\nendobj\n");
}

static void
add_xref (Packer *self, guint number, Xref xref)
{
  if (number >= self->xrefs->len)
    g_array_set_size (self->xrefs, number + 1);
  g_array_index (self->xrefs, Xref, number) = xref;
}

static void
append_plain_objects (Packer *self)
{
  for (guint i = 0; i < self->file->objects->len; i++)
    {
      const QyPdfObject *object = &g_array_index (self->file->objects, QyPdfObject, i);

      if (!object->is_stream)
        continue;
      add_xref (self, i, (Xref){ XREF_PLAIN, self->out->len, 0 });
      g_byte_array_append (self->out, (const guint8 *) object->whole, object->whole_length);
      g_byte_array_append (self->out, (const guint8 *) "\n", 1);
    }
}

/* Packs objects from @number on and returns the number after the last one. */
static guint
append_object_stream (Packer *self, guint number)
{
  g_autoptr (GString) places = g_string_new (NULL);
  g_autoptr (GString) bodies = g_string_new (NULL);
  g_autofree char *head = NULL;
  guint stream = self->xrefs->len, n = 0;

  add_xref (self, stream, (Xref){ XREF_PLAIN, self->out->len, 0 });
  for (; number < self->file->objects->len && n < OBJECTS_PER_STREAM; number++)
    {
      const QyPdfObject *object = &g_array_index (self->file->objects, QyPdfObject, number);

      if (object->is_stream || object->body == NULL)
        continue;
      add_xref (self, number, (Xref){ XREF_PACKED, stream, n++ });
      g_string_append_printf (places, "%u %" G_GSIZE_FORMAT " ", number, bodies->len);
      g_string_append_len (bodies, object->body, object->body_length);
      g_string_append_c (bodies, '\n');
    }
  head = g_strdup_printf ("/Type /ObjStm /N %u /First %" G_GSIZE_FORMAT, n, places->len);
  g_string_append_len (places, bodies->str, bodies->len);
  append_stream (self, head, (const guint8 *) places->str, places->len);
  return number;
}

static void
append_xrefs (Packer *self)
{
  g_autoptr (GByteArray) table = g_byte_array_new ();
  g_autofree char *head = NULL;
  gsize start = self->out->len;

  add_xref (self, self->xrefs->len, (Xref){ XREF_PLAIN, start, 0 });
  for (guint i = 0; i < self->xrefs->len; i++)
    {
      const Xref *xref = &g_array_index (self->xrefs, Xref, i);
      guint8 entry[XREF_WIDTH] = { xref->kind,       xref->place >> 24, xref->place >> 16,
                                   xref->place >> 8, xref->place,       xref->index >> 8,
                                   xref->index };

      g_byte_array_append (table, entry, sizeof entry);
    }
  head = g_strdup_printf ("/Type /XRef /Size %u /W [1 4 2] /Root %u 0 R /Info %u 0 R",
                          self->xrefs->len, self->file->root, self->file->info);
  append_stream (self, head, table->data, table->len);
  append_format (self->out, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", start);
}

GBytes *
qy_pdf_pack (GBytes *pdf)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  g_autoptr (QyPdfFile) file = data != NULL ? qy_pdf_file_parse (data, length) : NULL;
  Packer self = { .file = file };

  if (file == NULL)
    return g_bytes_ref (pdf);

  self.out = g_byte_array_new ();
  self.xrefs = g_array_new (FALSE, TRUE, sizeof (Xref));
  g_array_set_size (self.xrefs, file->objects->len);
  g_byte_array_append (self.out, (const guint8 *) data, file->header_length);
  append_plain_objects (&self);
  for (guint number = 1; number < file->objects->len;)
    number = append_object_stream (&self, number);
  append_xrefs (&self);
  g_array_unref (self.xrefs);
  return g_byte_array_free_to_bytes (self.out);
}
