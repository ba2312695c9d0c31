/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-xml-limits.h"

static void
count_lines (QyXmlScan *self, const char *from, const char *to)
{
  while (from < to && (from = memchr (from, '\n', to - from)) != NULL)
    {
      self->line++;
      from++;
    }
}

static gboolean
fail_too_many (GError **error, const char *what, guint64 limit)
{
  g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_TOO_LARGE, "%s (%" G_GUINT64_FORMAT ")", what,
               limit);
  return FALSE;
}

static gboolean
open_element (QyXmlScan *self, GError **error)
{
  self->state = QY_XML_SCAN_START;
  self->quote = self->last = 0;
  self->n_attributes = 0;
  self->lines[self->n_elements++ % QY_XML_LINE_RING] = self->line;
  if (self->n_elements > QY_XML_MAX_ELEMENTS)
    return fail_too_many (error, _ ("the file has more elements than allowed"),
                          QY_XML_MAX_ELEMENTS);
  if (++self->depth > QY_XML_MAX_DEPTH)
    return fail_too_many (error, _ ("elements stand deeper inside each other than allowed"),
                          QY_XML_MAX_DEPTH);
  return TRUE;
}

/* One more byte after '<': what kind of tag is it? */
static gboolean
classify (QyXmlScan *self, char byte, GError **error)
{
  static const char cdata[] = "![CDATA[";

  self->seen[self->n_seen++] = byte;
  if (self->seen[0] == '?')
    self->state = QY_XML_SCAN_INSTRUCTION;
  else if (self->seen[0] == '/')
    self->state = QY_XML_SCAN_END;
  else if (self->seen[0] != '!')
    return open_element (self, error);
  else if (self->n_seen == 3 && memcmp (self->seen, "!--", 3) == 0)
    self->state = QY_XML_SCAN_COMMENT;
  else if (self->n_seen == strlen (cdata) && memcmp (self->seen, cdata, strlen (cdata)) == 0)
    self->state = QY_XML_SCAN_CDATA;
  else if (memcmp (self->seen, cdata, self->n_seen) != 0
           && memcmp (self->seen, "!--", MIN (self->n_seen, 3)) != 0)
    {
      g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED,
                   _ ("a document type declaration (<!DOCTYPE) is not allowed"));
      return FALSE;
    }
  if (self->state != QY_XML_SCAN_OPENED)
    self->n_seen = 0;
  if ((self->state == QY_XML_SCAN_INSTRUCTION || self->state == QY_XML_SCAN_COMMENT)
      && ++self->n_remarks > QY_XML_MAX_REMARKS)
    return fail_too_many (error, _ ("the file has more comments than allowed"), QY_XML_MAX_REMARKS);
  return TRUE;
}

/* In a start tag: as far as its '>' or the end of what is there. */
static const char *
scan_start (QyXmlScan *self, const char *p, const char *end, GError **error)
{
  while (p < end)
    {
      if (self->quote != 0)
        {
          const char *close = memchr (p, self->quote, end - p);

          if (close == NULL)
            return end;
          p = close + 1;
          self->quote = self->last = 0;
          continue;
        }
      if (*p == '"' || *p == '\'')
        {
          self->quote = *p;
          if (++self->n_attributes > QY_XML_MAX_ATTRIBUTES)
            {
              fail_too_many (error, _ ("an element has more attributes than allowed"),
                             QY_XML_MAX_ATTRIBUTES);
              return NULL;
            }
        }
      else if (*p == '>')
        {
          self->depth -= self->last == '/' && self->depth > 0;
          self->state = QY_XML_SCAN_TEXT;
          return p + 1;
        }
      self->last = *p++;
    }
  return end;
}

/* The byte @back before @at: of this piece, or of the end of the one before it. */
static char
byte_before (QyXmlScan *self, const char *piece, const char *at, guint back)
{
  gsize here = at - piece;

  if (back <= here)
    return at[-(gssize) back];
  return back - here <= self->n_seen ? self->seen[self->n_seen - (back - here)] : 0;
}

/* In something that ends with two bytes @mark and '>': as far as that or the end of what is there.
 */
static const char *
scan_until (QyXmlScan *self, const char *piece, const char *end, const char mark[2])
{
  char before[2];

  for (const char *p = piece; (p = memchr (p, '>', end - p)) != NULL; p++)
    if (byte_before (self, piece, p, 1) == mark[1]
        && (mark[0] == 0 || byte_before (self, piece, p, 2) == mark[0]))
      {
        self->state = QY_XML_SCAN_TEXT;
        return p + 1;
      }
  before[0] = byte_before (self, piece, end, 2);
  before[1] = byte_before (self, piece, end, 1);
  memcpy (self->seen, before, sizeof before);
  self->n_seen = sizeof before;
  return end;
}

static const char *
scan_end_tag (QyXmlScan *self, const char *p, const char *end)
{
  const char *close = memchr (p, '>', end - p);

  if (close == NULL)
    return end;
  self->state = QY_XML_SCAN_TEXT;
  self->depth -= self->depth > 0;
  return close + 1;
}

static const char *
scan_text (QyXmlScan *self, const char *p, const char *end)
{
  const char *open = memchr (p, '<', end - p);

  if (open == NULL)
    return end;
  self->state = QY_XML_SCAN_OPENED;
  self->n_seen = 0;
  self->tag_size = 0;
  return open + 1;
}

static const char *
scan_piece (QyXmlScan *self, const char *p, const char *end, GError **error)
{
  switch (self->state)
    {
    case QY_XML_SCAN_OPENED:
      return classify (self, *p, error) ? p + 1 : NULL;
    case QY_XML_SCAN_START:
      return scan_start (self, p, end, error);
    case QY_XML_SCAN_END:
      return scan_end_tag (self, p, end);
    case QY_XML_SCAN_INSTRUCTION:
      return scan_until (self, p, end, "\0?");
    case QY_XML_SCAN_COMMENT:
      return scan_until (self, p, end, "--");
    case QY_XML_SCAN_CDATA:
      return scan_until (self, p, end, "]]");
    default:
      return scan_text (self, p, end);
    }
}

void
qy_xml_scan_init (QyXmlScan *self)
{
  memset (self, 0, sizeof *self);
  self->line = 1;
  self->lines = g_new0 (guint64, QY_XML_LINE_RING);
}

void
qy_xml_scan_clear (QyXmlScan *self)
{
  g_clear_pointer (&self->lines, g_free);
}

gboolean
qy_xml_scan (QyXmlScan *self, const char *bytes, gsize *length, GError **error)
{
  const char *end = bytes + *length;

  for (const char *p = bytes, *next; p < end; p = next)
    {
      next = scan_piece (self, p, end, error);
      if (next != NULL && self->state != QY_XML_SCAN_TEXT && self->state != QY_XML_SCAN_CDATA
          && (self->tag_size += next - p) > QY_XML_MAX_TAG)
        {
          fail_too_many (error, _ ("a tag is longer than allowed"), QY_XML_MAX_TAG);
          next = NULL;
        }
      if (next == NULL)
        {
          *length = p - bytes;
          return FALSE;
        }
      count_lines (self, p, next);
    }
  return TRUE;
}

guint64
qy_xml_scan_line_of (QyXmlScan *self, guint64 n)
{
  if (n >= self->n_elements || self->n_elements - n > QY_XML_LINE_RING)
    return 0;
  return self->lines[n % QY_XML_LINE_RING];
}
