/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-refusals.h"

#include <glib/gi18n-lib.h>

#include "qy-exchange.h"
#include "qy-xml-limits.h"

static void
clear_refusal (gpointer data)
{
  g_free (((QyXmlRefusal *) data)->message);
}

void
qy_xml_refusals_init (QyXmlRefusals *self, const char *path)
{
  self->path = path;
  self->list = g_array_new (FALSE, FALSE, sizeof (QyXmlRefusal));
  g_array_set_clear_func (self->list, clear_refusal);
  self->n = 0;
}

void
qy_xml_refusals_clear (QyXmlRefusals *self)
{
  g_clear_pointer (&self->list, g_array_unref);
}

void
qy_xml_refusals_reset (QyXmlRefusals *self)
{
  g_array_set_size (self->list, 0);
  __atomic_store_n (&self->n, 0, __ATOMIC_RELEASE);
}

gboolean
qy_xml_refusals_any (const QyXmlRefusals *self)
{
  return __atomic_load_n (&self->n, __ATOMIC_ACQUIRE) > 0;
}

gboolean
qy_xml_refuse (QyXmlRefusals *self, QyErrorCode code, guint64 line, const char *format, ...)
{
  guint n = self->list->len;
  QyXmlRefusal refusal = { line, code, NULL };
  g_autofree char *reason = NULL;
  va_list args;

  if (n > 0 && line > 0 && g_array_index (self->list, QyXmlRefusal, n - 1).line == line)
    return FALSE;
  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  refusal.message = line > 0
                        ? g_strdup_printf ("%s:%" G_GUINT64_FORMAT ": %s", self->path, line, reason)
                        : g_strdup_printf ("%s: %s", self->path, reason);
  if (n < QY_XML_MAX_REFUSALS)
    g_array_append_val (self->list, refusal);
  else
    g_free (refusal.message);
  __atomic_store_n (&self->n, self->n + 1, __ATOMIC_RELEASE);
  return FALSE;
}

gboolean
qy_xml_refuse_cause (QyXmlRefusals *self, guint64 line, const char *what, const GError *cause)
{
  QyErrorCode code = cause->code == QY_ERROR_INVALID ? QY_ERROR_MALFORMED : cause->code;

  return qy_xml_refuse (self, code, line, "%s%s%s", what != NULL ? what : "",
                        what != NULL ? ": " : "", cause->message);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  guint64 left = ((const QyXmlRefusal *) a)->line, right = ((const QyXmlRefusal *) b)->line;

  return left < right ? -1 : left > right;
}

void
qy_xml_refusals_merge (QyXmlRefusals *self, QyXmlRefusals *other)
{
  for (guint i = 0; i < other->list->len; i++)
    {
      QyXmlRefusal *refusal = &g_array_index (other->list, QyXmlRefusal, i);
      QyXmlRefusal moved = *refusal;

      refusal->message = NULL;
      g_array_append_val (self->list, moved);
    }
  self->n += other->n;
  qy_xml_refusals_reset (other);
  g_array_sort (self->list, compare_lines);
}

void
qy_xml_refusals_propagate (const QyXmlRefusals *self, GError **error)
{
  const QyXmlRefusal *first = &g_array_index (self->list, QyXmlRefusal, 0);
  int more = (int) MIN (self->n - 1, G_MAXINT);

  if (more == 0)
    g_set_error_literal (error, QY_EXCHANGE_ERROR, first->code, first->message);
  else
    g_set_error (error, QY_EXCHANGE_ERROR, first->code,
                 g_dngettext (GETTEXT_PACKAGE, "%s (and %d more)", "%s (and %d more)", more),
                 first->message, more);
}
