/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-refusals.h"

#include <glib/gi18n-lib.h>

#include "qy-exchange.h"
#include "qy-xml-limits.h"

void
qy_xml_refusals_init (QyXmlRefusals *self, const char *path)
{
  g_mutex_init (&self->lock);
  self->path = g_strdup (path);
  self->messages = g_ptr_array_new_with_free_func (g_free);
  self->n = 0;
  self->code = QY_ERROR_FAILED;
}

void
qy_xml_refusals_clear (QyXmlRefusals *self)
{
  g_mutex_clear (&self->lock);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->messages, g_ptr_array_unref);
}

void
qy_xml_refusals_reset (QyXmlRefusals *self)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_set_size (self->messages, 0);
  __atomic_store_n (&self->n, 0, __ATOMIC_RELEASE);
  g_mutex_unlock (&self->lock);
}

gboolean
qy_xml_refusals_any (QyXmlRefusals *self)
{
  return __atomic_load_n (&self->n, __ATOMIC_ACQUIRE) > 0;
}

gboolean
qy_xml_refuse (QyXmlRefusals *self, QyErrorCode code, guint64 line, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  g_mutex_lock (&self->lock);
  if (self->n == 0)
    self->code = code;
  if (self->messages->len < QY_XML_MAX_REFUSALS)
    g_ptr_array_add (self->messages,
                     line > 0 ? g_strdup_printf ("%s:%" G_GUINT64_FORMAT ": %s", self->path, line,
                                                 reason)
                              : g_strdup_printf ("%s: %s", self->path, reason));
  __atomic_store_n (&self->n, self->n + 1, __ATOMIC_RELEASE);
  g_mutex_unlock (&self->lock);
  return FALSE;
}

gboolean
qy_xml_refuse_cause (QyXmlRefusals *self, guint64 line, const char *what, const GError *cause)
{
  QyErrorCode code = cause->code == QY_ERROR_INVALID ? QY_ERROR_MALFORMED : cause->code;

  return qy_xml_refuse (self, code, line, "%s%s%s", what != NULL ? what : "",
                        what != NULL ? ": " : "", cause->message);
}

void
qy_xml_refusals_propagate (QyXmlRefusals *self, GError **error)
{
  const char *first = self->messages->pdata[0];
  int more = (int) MIN (self->n - 1, G_MAXINT);

  if (more == 0)
    g_set_error_literal (error, QY_EXCHANGE_ERROR, self->code, first);
  else
    g_set_error (error, QY_EXCHANGE_ERROR, self->code,
                 g_dngettext (GETTEXT_PACKAGE, "%s (and %d more)", "%s (and %d more)", more),
                 first, more);
}
