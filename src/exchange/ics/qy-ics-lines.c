/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ics-lines.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-ics.h"

#define MAX_DEPTH 8 /* components inside each other */

/* The file while it is taken apart. */
typedef struct
{
  const char *path;
  const char *p;
  guint line;        /* of p */
  GPtrArray *open;   /* of QyIcsLine: the BEGINs that have no END yet */
  GPtrArray *events; /* of QyIcsEvent */
  QyIcsEvent *event; /* the one under way, or NULL */
} Reader;

gboolean
qy_ics_fail (
    const char *path, guint line, QyErrorCode code, GError **error, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  if (line > 0)
    g_set_error (error, QY_EXCHANGE_ERROR, code, "%s:%u: %s", path, line, reason);
  else
    g_set_error (error, QY_EXCHANGE_ERROR, code, "%s: %s", path, reason);
  return FALSE;
}

static void
line_free (QyIcsLine *line)
{
  if (line == NULL)
    return;
  g_free (line->name);
  g_free (line->text);
  g_free (line);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIcsLine, line_free)

void
qy_ics_event_free (QyIcsEvent *event)
{
  g_ptr_array_unref (event->lines);
  g_free (event);
}

const QyIcsLine *
qy_ics_event_find (const QyIcsEvent *event, const char *name)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const QyIcsLine *line = event->lines->pdata[i];

      if (g_str_equal (line->name, name))
        return line;
    }
  return NULL;
}

/* A line that begins with white space goes on with the one before it. */
static QyIcsLine *
next_line (Reader *self)
{
  QyIcsLine *line = g_new0 (QyIcsLine, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;

  line->line = self->line;
  do
    {
      length = strcspn (self->p, "\r\n");
      g_string_append_len (text, self->p, (gssize) length);
      self->p += length;
      if (*self->p != '\0')
        self->p += self->p[0] == '\r' && self->p[1] == '\n' ? 2 : 1;
      self->line++;
      if (*self->p != ' ' && *self->p != '\t')
        break;
      self->p++;
    }
  while (*self->p != '\0');
  line->text = g_string_free (g_steal_pointer (&text), FALSE);
  g_strchomp (line->text);
  line->name = g_ascii_strup (line->text, (gssize) strcspn (line->text, ":;"));
  return line;
}

static const char *
value_of (const QyIcsLine *line)
{
  const char *colon = strchr (line->text, ':');

  return colon != NULL ? colon + 1 : "";
}

static gboolean
is_open (Reader *self, guint depth, const char *name)
{
  return self->open->len > depth
         && g_ascii_strcasecmp (value_of (self->open->pdata[depth]), name) == 0;
}

static gboolean
begin (Reader *self, QyIcsLine *line, GError **error)
{
  g_ptr_array_add (self->open, line);
  if (self->open->len > MAX_DEPTH)
    return qy_ics_fail (self->path, line->line, QY_ERROR_MALFORMED, error,
                        _ ("too many parts stand inside each other"));
  if (self->open->len != 2 || !is_open (self, 0, "VCALENDAR") || !is_open (self, 1, "VEVENT"))
    return TRUE;
  if (self->events->len == QY_ICS_MAX_EVENTS)
    return qy_ics_fail (self->path, line->line, QY_ERROR_TOO_LARGE, error,
                        _ ("the calendar has more than %d events"), QY_ICS_MAX_EVENTS);
  self->event = g_new0 (QyIcsEvent, 1);
  self->event->line = line->line;
  self->event->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  g_ptr_array_add (self->events, self->event);
  return TRUE;
}

static gboolean
end (Reader *self, const QyIcsLine *line, GError **error)
{
  guint depth = self->open->len;

  if (depth == 0 || !is_open (self, depth - 1, value_of (line)))
    return qy_ics_fail (self->path, line->line, QY_ERROR_MALFORMED, error,
                        _ ("“%s” ends what was not begun last"), value_of (line));
  g_ptr_array_remove_index (self->open, depth - 1);
  if (depth == 2)
    self->event = NULL;
  return TRUE;
}

static gboolean
take_line (Reader *self, QyIcsLine *taken, GError **error)
{
  g_autoptr (QyIcsLine) line = taken;

  if (*line->text == '\0')
    return TRUE;
  /* Only now: a line may be folded inside a character. */
  if (!g_utf8_validate (line->text, -1, NULL))
    return qy_ics_fail (self->path, line->line, QY_ERROR_MALFORMED, error,
                        _ ("the text is not in UTF-8"));
  if (self->open->len == 0 && g_ascii_strcasecmp (line->text, "BEGIN:VCALENDAR") != 0)
    return qy_ics_fail (self->path, line->line, QY_ERROR_FOREIGN, error,
                        _ ("this is no calendar: BEGIN:VCALENDAR is expected here"));
  if (*line->name == '\0' || strchr (line->text, ':') == NULL)
    return qy_ics_fail (self->path, line->line, QY_ERROR_MALFORMED, error,
                        _ ("the line has no “name:value”"));
  if (g_str_equal (line->name, "BEGIN"))
    return begin (self, g_steal_pointer (&line), error);
  if (g_str_equal (line->name, "END"))
    return end (self, line, error);
  if (self->event != NULL && self->open->len == 2)
    g_ptr_array_add (self->event->lines, g_steal_pointer (&line));
  return TRUE;
}

static gboolean
take_all (Reader *self, GError **error)
{
  while (*self->p != '\0')
    if (!take_line (self, next_line (self), error))
      return FALSE;
  if (self->open->len == 0)
    return TRUE;
  return qy_ics_fail (self->path, ((const QyIcsLine *) self->open->pdata[0])->line,
                      QY_ERROR_MALFORMED, error,
                      _ ("what begins here has no end: the file is not complete"));
}

static char *
load (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;
  GStatBuf info;
  gsize size;

  if (g_stat (path, &info) == 0 && info.st_size > QY_ICS_MAX_FILE)
    qy_ics_fail (path, 0, QY_ERROR_TOO_LARGE, error, _ ("the file is larger than %d MiB"),
                 QY_ICS_MAX_FILE >> 20);
  else if (!g_file_get_contents (path, &text, &size, &cause))
    qy_ics_fail (path, 0, QY_ERROR_IO, error, _ ("the file cannot be read: %s"), cause->message);
  else if (memchr (text, '\0', size) != NULL)
    qy_ics_fail (path, 0, QY_ERROR_FOREIGN, error, _ ("this is no calendar"));
  else
    return g_steal_pointer (&text);
  return NULL;
}

GPtrArray *
qy_ics_read_events (const char *path, GError **error)
{
  g_autofree char *text = load (path, error);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qy_ics_event_free);
  Reader self = { path, text, 1, open, events, NULL };

  if (text == NULL)
    return NULL;
  if (g_str_has_prefix (text, "\xef\xbb\xbf"))
    self.p += 3;
  if (!take_all (&self, error))
    return NULL;
  if (events->len > 0)
    return g_steal_pointer (&events);
  qy_ics_fail (path, 0, QY_ERROR_FOREIGN, error, _ ("the calendar has no event"));
  return NULL;
}
