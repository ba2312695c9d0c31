/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-xml-check.h"
#include "qy-xml-limits.h"
#include "qy-xml-runs.h"

typedef enum
{
  FRAME_SECTION,
  FRAME_ROW,    /* also records, histories, blobs */
  FRAME_COLUMN, /* a long column of the row around */
  FRAME_RUN,    /* markup inside a block */
  FRAME_PIECE,
  FRAME_IGNORED, /* not of the format: the schema has refused it */
} FrameKind;

typedef struct
{
  FrameKind kind;
  const QyXmlElement *element; /* SECTION, ROW, PIECE */
  const QyXmlNames *names;     /* ROW with a table */
  QyRow *row;                  /* ROW: until it is sent */
  gboolean sent;
  char *id; /* ROW: what its parts name as their owner */
  char *head;
  gint64 events;    /* of a blob: its size */
  gsize size;       /* of the row's texts, about */
  guint column;     /* COLUMN */
  char run_name[8]; /* RUN */
  guint64 line;
} Frame;

typedef struct
{
  QyXmlQueue *queue;
  QyXmlRefusals *refusals;
  QyXmlChecks checks;
  QyXmlRunsReader runs;
  GString *text; /* of a long column or a piece */
  GChecksum *blob_hash;
  gint64 blob_size;
  Frame frames[QY_XML_MAX_DEPTH + 1];
  guint depth; /* frames in use */
} Assembly;

static Frame *
top (Assembly *self)
{
  return &self->frames[self->depth - 1];
}

static Frame *
push_frame (Assembly *self, FrameKind kind, const QyXmlElement *element, guint64 line)
{
  Frame *frame = &self->frames[self->depth++];

  g_assert (self->depth <= G_N_ELEMENTS (self->frames));
  memset (frame, 0, sizeof *frame);
  frame->kind = kind;
  frame->element = element;
  frame->line = line;
  return frame;
}

static void
clear_frame (Frame *frame)
{
  g_clear_pointer (&frame->row, qy_row_free);
  g_clear_pointer (&frame->id, g_free);
  g_clear_pointer (&frame->head, g_free);
}

static gboolean
push_item (Assembly *self, const QyXmlItem *item)
{
  return qy_xml_queue_push (self->queue, item);
}

/* The row of a frame is complete: all its columns were read. */
static gboolean
send_row (Assembly *self, Frame *frame)
{
  QyXmlItem item = { QY_XML_ITEM_ROW, frame->element };

  if (frame->sent)
    return TRUE;
  frame->sent = TRUE;
  if (frame->row != NULL)
    qy_xml_check_row (&self->checks, frame->row, frame->line);
  if (qy_xml_refusals_any (self->refusals))
    {
      g_clear_pointer (&frame->row, qy_row_free);
      return TRUE;
    }
  item.row = g_steal_pointer (&frame->row);
  if (frame->element->kind == QY_XML_HISTORY)
    item.id = g_strdup (frame->id);
  item.head = g_strdup (frame->head);
  item.events = frame->events;
  item.line = frame->line;
  item.size = frame->size;
  return push_item (self, &item);
}

static gboolean
send_end (Assembly *self, Frame *frame)
{
  QyXmlItem item = { QY_XML_ITEM_END, frame->element, .line = frame->line };

  return qy_xml_refusals_any (self->refusals) || push_item (self, &item);
}

static gboolean
read_integer (const char *text, gint64 *value)
{
  const char *digits = text + (*text == '-');

  if (*digits == '\0' || digits[strspn (digits, G_CSET_DIGITS)] != '\0'
      || (*digits == '0' && text[1] != '\0'))
    return FALSE;
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, value, NULL);
}

static gboolean
set_cell (Assembly *self, Frame *frame, guint column, char *value)
{
  gint64 number;

  if (frame->names->table->columns[column].type == QY_COLUMN_TEXT)
    qy_row_take_text (frame->row, column, value);
  else if (read_integer (value, &number))
    qy_row_set_cell_int (frame->row, column, number);
  else
    return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, frame->line,
                          _ ("in the element “%s”, “%s” of “%s” is not a whole number"),
                          frame->element->name, value, frame->names->names[column]);
  return TRUE;
}

/* The column of an attribute; looked for from @after on, because attributes mostly come in the
 * order of columns. */
static int
find_column (const QyXmlNames *names, const char *name, int after)
{
  int n = names->table->n_columns;

  for (int i = 1; i <= n; i++)
    {
      int column = (after + i) % n;

      if (names->names[column] != NULL && strcmp (names->names[column], name) == 0)
        return column;
    }
  return -1;
}

/* All values in one allocation, which the row takes. */
static char *
copy_values (QyRow *row, const QyXmlAttribute *attributes, guint n, gsize *size)
{
  const char *first = attributes[0].value, *last = attributes[n - 1].value;
  char *block;

  *size = last + strlen (last) + 1 - first;
  block = g_memdup2 (first, *size);
  qy_row_take_block (row, block, *size);
  return block;
}

static void
read_row_attributes (Assembly *self, Frame *frame, const QyXmlAttribute *attributes, guint n)
{
  int column = -1;
  char *block;

  if (n == 0)
    return;
  block = copy_values (frame->row, attributes, n, &frame->size);
  for (guint i = 0; i < n; i++)
    {
      const char *name = attributes[i].name;
      int found = find_column (frame->names, name, column);

      if (found >= 0)
        set_cell (self, frame, column = found, block + (attributes[i].value - attributes[0].value));
    }
}

/* What a record or a history announces of its events. */
static void
read_head (Frame *frame, const QyXmlAttribute *attributes, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (attributes[i].name, "events") == 0)
      read_integer (attributes[i].value, &frame->events);
    else if (strcmp (attributes[i].name, "head") == 0)
      frame->head = g_strdup (attributes[i].value);
    else if (strcmp (attributes[i].name, "id") == 0)
      frame->id = g_strdup (attributes[i].value);
}

static const char *
owner_id (Assembly *self)
{
  const char *id = NULL;

  for (guint i = self->depth; i > 0 && id == NULL; i--)
    if (self->frames[i - 1].kind == FRAME_ROW)
      id = self->frames[i - 1].id;
  return id != NULL ? id : "";
}

static void
start_row (Assembly *self,
           const QyXmlElement *element,
           const QyXmlAttribute *attributes,
           guint n,
           guint64 line)
{
  g_autofree char *owner = g_strdup (owner_id (self));
  Frame *frame = push_frame (self, FRAME_ROW, element, line);

  if (element->table != NULL)
    {
      frame->names = qy_xml_names_of (element->table);
      frame->row = qy_row_new (element->table);
    }
  if (frame->row != NULL)
    read_row_attributes (self, frame, attributes, n);
  if (frame->row != NULL && frame->names->owner >= 0)
    qy_row_take_text (frame->row, frame->names->owner, g_steal_pointer (&owner));
  if (element->kind == QY_XML_RECORD || element->kind == QY_XML_HISTORY)
    read_head (frame, attributes, n);
  else if (element->children != NULL)
    frame->id = g_strdup (qy_row_cell_text (frame->row, frame->names->key));
  if (element->kind == QY_XML_RECORD || element->kind == QY_XML_HISTORY)
    qy_xml_check_history_start (&self->checks, frame->id);
  if (element->kind == QY_XML_BLOB)
    {
      g_checksum_reset (self->blob_hash);
      self->blob_size = 0;
      frame->events = qy_row_get_int (frame->row, "size");
    }
}

/* A long column of the row on top, by name; -1: none. */
static int
find_long_column (Frame *frame, const char *name)
{
  int column =
      frame->kind == FRAME_ROW && frame->row != NULL ? find_column (frame->names, name, -1) : -1;

  if (column >= 0 && (frame->names->table->columns[column].flags & QY_COLUMN_BODY))
    return column;
  return -1;
}

static gboolean
start_inside (Assembly *self,
              Frame *around,
              const char *name,
              const QyXmlAttribute *attributes,
              guint n,
              guint64 line)
{
  const QyXmlElement *element =
      around->element != NULL ? qy_xml_element_child (around->element, name) : NULL;

  if (element == NULL)
    {
      push_frame (self, FRAME_IGNORED, NULL, line);
      return TRUE;
    }
  if (around->kind == FRAME_ROW && !send_row (self, around))
    return FALSE;
  if (element->kind == QY_XML_SECTION)
    push_frame (self, FRAME_SECTION, element, line);
  else if (element->kind == QY_XML_PIECE)
    push_frame (self, FRAME_PIECE, element, line);
  else
    start_row (self, element, attributes, n, line);
  return TRUE;
}

static gboolean
on_start (gpointer data, const char *name, const QyXmlAttribute *attributes, guint n, guint64 line)
{
  Assembly *self = data;
  Frame *around = self->depth > 0 ? top (self) : NULL;
  int column;

  g_string_truncate (self->text, 0);
  if (around == NULL)
    push_frame (self, FRAME_SECTION, &qy_xml_book, line);
  else if (around->kind == FRAME_RUN || (around->names != NULL && around->names->runs >= 0))
    {
      Frame *frame = push_frame (self, FRAME_RUN, NULL, line);

      g_strlcpy (frame->run_name, name, sizeof frame->run_name);
      if (!qy_xml_runs_start (&self->runs, name, attributes, n))
        frame->kind = FRAME_IGNORED;
    }
  else if ((column = find_long_column (around, name)) >= 0)
    push_frame (self, FRAME_COLUMN, NULL, line)->column = column;
  else
    return start_inside (self, around, name, attributes, n, line);
  return TRUE;
}

static gboolean
on_text (gpointer data, const char *text, gsize length, guint64 line)
{
  Assembly *self = data;
  Frame *frame = top (self);

  if (frame->kind == FRAME_RUN
      || (frame->kind == FRAME_ROW && frame->names != NULL && frame->names->runs >= 0))
    qy_xml_runs_text (&self->runs, text, length);
  else if (frame->kind == FRAME_COLUMN || frame->kind == FRAME_PIECE)
    g_string_append_len (self->text, text, length);
  if (self->text->len > QY_XML_MAX_TEXT || self->runs.plain->len > QY_XML_MAX_TEXT)
    return qy_xml_refuse (self->refusals, QY_ERROR_TOO_LARGE, line,
                          _ ("a text is longer than allowed (%d bytes)"), QY_XML_MAX_TEXT);
  return TRUE;
}

static gboolean
end_block (Assembly *self, Frame *frame)
{
  g_autoptr (GError) error = NULL;
  char *markup = qy_xml_runs_finish (&self->runs, &error);

  if (markup == NULL)
    return qy_xml_refuse_cause (self->refusals, frame->line, NULL, error);
  qy_row_take_text (frame->row, frame->names->runs, markup);
  return TRUE;
}

static void
end_blob (Assembly *self, Frame *frame)
{
  const char *hash = g_checksum_get_string (self->blob_hash);

  if (g_strcmp0 (hash, frame->id) != 0)
    qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, frame->line,
                   _ ("the bytes of %s are not what their hash says"), frame->id);
  else if (self->blob_size != frame->events)
    qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, frame->line, _ ("%s has %ld bytes, not %ld"),
                   frame->id, (long) self->blob_size, (long) frame->events);
}

static gboolean
end_row (Assembly *self, Frame *frame)
{
  QyXmlKind kind = frame->element->kind;

  if (frame->row != NULL && frame->names->runs >= 0)
    end_block (self, frame);
  if (!send_row (self, frame))
    return FALSE;
  if (kind == QY_XML_ROW)
    return TRUE;
  if (kind == QY_XML_BLOB)
    end_blob (self, frame);
  else
    qy_xml_check_history_end (&self->checks, frame->events, frame->head, frame->line);
  return send_end (self, frame);
}

static gboolean
end_piece (Assembly *self, Frame *frame)
{
  gsize size = 0;
  QyXmlItem item = { QY_XML_ITEM_BYTES, frame->element, .line = frame->line };
  guchar *bytes = g_base64_decode (self->text->str, &size);

  if (self->text->len % 4 != 0 || size < self->text->len / 4 * 3 - 2 * (self->text->len > 0)
      || size > QY_XML_MAX_CHUNK)
    {
      g_free (bytes);
      return qy_xml_refuse (self->refusals, QY_ERROR_MALFORMED, frame->line,
                            _ ("this is not base64 of at most %d bytes"), QY_XML_MAX_CHUNK);
    }
  g_checksum_update (self->blob_hash, bytes, size);
  self->blob_size += size;
  item.bytes = g_bytes_new_take (bytes, size);
  if (!qy_xml_refusals_any (self->refusals))
    return push_item (self, &item);
  g_bytes_unref (item.bytes);
  return TRUE;
}

static void
end_column (Assembly *self, const Frame *frame)
{
  Frame *around = top (self);

  if (around->row == NULL)
    return;
  around->size += self->text->len;
  qy_row_take_text (around->row, frame->column, g_strndup (self->text->str, self->text->len));
}

static gboolean
on_end (gpointer data)
{
  Assembly *self = data;
  Frame frame = *top (self);
  gboolean go_on = TRUE;

  self->depth--;
  if (frame.kind == FRAME_ROW)
    go_on = end_row (self, &frame);
  else if (frame.kind == FRAME_COLUMN)
    end_column (self, &frame);
  else if (frame.kind == FRAME_RUN)
    qy_xml_runs_end (&self->runs, frame.run_name);
  else if (frame.kind == FRAME_PIECE)
    go_on = end_piece (self, &frame);
  clear_frame (&frame);
  return go_on;
}

void
qy_xml_rows_read (QyXmlSource *source, QyXmlQueue *queue, QyXmlRefusals *refusals)
{
  static const QyXmlHandler handler = { on_start, on_text, on_end };
  g_autofree Assembly *self = g_new0 (Assembly, 1);

  g_return_if_fail (source != NULL && queue != NULL && refusals != NULL);
  self->queue = queue;
  self->refusals = refusals;
  self->text = g_string_new (NULL);
  self->blob_hash = g_checksum_new (G_CHECKSUM_SHA256);
  qy_xml_checks_init (&self->checks, refusals);
  qy_xml_runs_reader_init (&self->runs);
  qy_xml_read (source, &handler, self, refusals);
  while (self->depth > 0)
    clear_frame (&self->frames[--self->depth]);
  qy_xml_runs_reader_clear (&self->runs);
  qy_xml_checks_clear (&self->checks);
  g_checksum_free (self->blob_hash);
  g_string_free (self->text, TRUE);
}
