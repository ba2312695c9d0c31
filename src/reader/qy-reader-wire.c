/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-wire.h"

#include <string.h>

static void
take (QyWire *wire, gpointer to, gsize size)
{
  if (wire->bad || wire->size - wire->at < size)
    {
      wire->bad = TRUE;
      memset (to, 0, size);
      return;
    }
  memcpy (to, wire->data + wire->at, size);
  wire->at += size;
}

guint8
qy_wire_u8 (QyWire *wire)
{
  guint8 value;

  take (wire, &value, sizeof value);
  return value;
}

guint32
qy_wire_u32 (QyWire *wire)
{
  guint32 value;

  take (wire, &value, sizeof value);
  return value;
}

float
qy_wire_f32 (QyWire *wire)
{
  float value;

  take (wire, &value, sizeof value);
  return value;
}

double
qy_wire_f64 (QyWire *wire)
{
  double value;

  take (wire, &value, sizeof value);
  return value;
}

char *
qy_wire_string (QyWire *wire, gsize most)
{
  guint32 size = qy_wire_u32 (wire);
  const char *text = (const char *) wire->data + wire->at;

  if (wire->bad || size > most || wire->size - wire->at < size
      || !g_utf8_validate (text, size, NULL))
    {
      wire->bad = TRUE;
      return g_strdup ("");
    }
  wire->at += size;
  return g_strndup (text, size);
}

GByteArray *
qy_wire_begin (guint8 kind)
{
  GByteArray *frame = g_byte_array_new ();

  qy_wire_put_u32 (frame, 0);
  qy_wire_put_u8 (frame, kind);
  return frame;
}

void
qy_wire_end (GByteArray *frame)
{
  guint32 size = frame->len - sizeof size;

  memcpy (frame->data, &size, sizeof size);
}

void
qy_wire_put_u8 (GByteArray *frame, guint8 value)
{
  g_byte_array_append (frame, &value, sizeof value);
}

void
qy_wire_put_u32 (GByteArray *frame, guint32 value)
{
  g_byte_array_append (frame, (const guint8 *) &value, sizeof value);
}

void
qy_wire_put_f32 (GByteArray *frame, float value)
{
  g_byte_array_append (frame, (const guint8 *) &value, sizeof value);
}

void
qy_wire_put_f64 (GByteArray *frame, double value)
{
  g_byte_array_append (frame, (const guint8 *) &value, sizeof value);
}

void
qy_wire_put_string (GByteArray *frame, const char *text)
{
  gsize size = text != NULL ? strlen (text) : 0;

  qy_wire_put_u32 (frame, (guint32) size);
  g_byte_array_append (frame, (const guint8 *) (text != NULL ? text : ""), (guint) size);
}
