/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-runs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-exchange.h"

/* Elements that only have a name, by the run that opens and the one that closes them. */
static const struct
{
  const char *name;
  QyRunKind opens;
  QyRunKind closes; /* the same: an empty element */
} simple[] = {
  { "if", QY_RUN_IF, QY_RUN_END_IF },    { "def", QY_RUN_DEFINED, QY_RUN_END_DEFINED },
  { "b", QY_RUN_BOLD, QY_RUN_END_BOLD }, { "u", QY_RUN_UNDERLINE, QY_RUN_END_UNDERLINE },
  { "br", QY_RUN_BREAK, QY_RUN_BREAK },  { "tab", QY_RUN_TAB, QY_RUN_TAB },
};

static void
write_field (QyXmlWriter *writer, const QyRun *run)
{
  qy_xml_writer_raw (writer, "<f");
  qy_xml_writer_attribute (writer, "k", run->key, -1);
  if (run->format != NULL)
    qy_xml_writer_attribute (writer, "as", run->format, -1);
  if (run->text != NULL)
    qy_xml_writer_attribute (writer, "lit", run->text, -1);
  qy_xml_writer_raw (writer, "/>");
}

static void
write_ref (QyXmlWriter *writer, const QyRun *run)
{
  qy_xml_writer_raw (writer, "<ref");
  qy_xml_writer_attribute (writer, "to", run->key, -1);
  if (run->parent)
    qy_xml_writer_raw (writer, " parent=\"true\"");
  qy_xml_writer_raw (writer, "/>");
}

static void
write_simple (QyXmlWriter *writer, const QyRun *run)
{
  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    if (run->kind == simple[i].opens)
      {
        qy_xml_writer_raw (writer, "<");
        qy_xml_writer_raw (writer, simple[i].name);
        if (run->kind == QY_RUN_IF)
          qy_xml_writer_attribute (writer, "c", run->text, -1);
        qy_xml_writer_raw (writer, simple[i].closes == run->kind ? "/>" : ">");
      }
    else if (run->kind == simple[i].closes)
      {
        qy_xml_writer_raw (writer, "</");
        qy_xml_writer_raw (writer, simple[i].name);
        qy_xml_writer_raw (writer, ">");
      }
}

static void
write_run (QyXmlWriter *writer, const QyRun *run)
{
  switch (run->kind)
    {
    case QY_RUN_TEXT:
      qy_xml_writer_text (writer, run->text, -1);
      break;
    case QY_RUN_FIELD:
      write_field (writer, run);
      break;
    case QY_RUN_REF:
      write_ref (writer, run);
      break;
    default:
      write_simple (writer, run);
    }
}

/* Most blocks are plain text; markup has to start with one of these. */
static gboolean
is_plain (const char *markup, gsize length)
{
  return memchr (markup, '{', length) == NULL && memchr (markup, '\\', length) == NULL
         && memchr (markup, '\t', length) == NULL;
}

gboolean
qy_xml_runs_write (QyXmlWriter *writer, const char *markup, gsize length, GError **error)
{
  g_autoptr (QyRuns) runs = NULL;

  g_return_val_if_fail (writer != NULL && markup != NULL, FALSE);
  if (is_plain (markup, length))
    {
      qy_xml_writer_text (writer, markup, length);
      return TRUE;
    }
  runs = qy_markup_parse (markup, error);
  if (runs == NULL)
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    write_run (writer, runs->pdata[i]);
  return TRUE;
}

void
qy_xml_runs_reader_init (QyXmlRunsReader *self)
{
  self->plain = g_string_new (NULL);
  self->runs = NULL;
  self->odd = 0;
}

void
qy_xml_runs_reader_clear (QyXmlRunsReader *self)
{
  g_string_free (self->plain, TRUE);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
}

/* The first character of @text that a block may not hold, or 0; only those lead bytes have any. */
static gunichar
find_odd_character (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      guchar byte = *p;

      if ((byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == 0xe2 || byte == 0xef)
          && !qy_markup_is_text_char (g_utf8_get_char (p)))
        return g_utf8_get_char (p);
    }
  return 0;
}

void
qy_xml_runs_text (QyXmlRunsReader *self, const char *text, gsize length)
{
  if (self->odd == 0)
    self->odd = find_odd_character (text, length);
  g_string_append_len (self->plain, text, length);
}

static void
add_run (QyXmlRunsReader *self,
         QyRunKind kind,
         const char *text,
         const char *key,
         const char *format,
         gboolean parent)
{
  if (self->runs == NULL)
    self->runs = qy_runs_new ();
  if (self->plain->len > 0)
    qy_runs_add_text (self->runs, self->plain->str);
  g_string_truncate (self->plain, 0);
  qy_runs_add (self->runs, kind, text, key, format, parent);
}

static const char *
find_attribute (const QyXmlAttribute *attributes, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (attributes[i].name, name) == 0)
      return attributes[i].value;
  return NULL;
}

gboolean
qy_xml_runs_start (QyXmlRunsReader *self,
                   const char *name,
                   const QyXmlAttribute *attributes,
                   guint n)
{
  if (strcmp (name, "f") == 0)
    add_run (self, QY_RUN_FIELD, find_attribute (attributes, n, "lit"),
             find_attribute (attributes, n, "k"), find_attribute (attributes, n, "as"), FALSE);
  else if (strcmp (name, "ref") == 0)
    {
      const char *parent = find_attribute (attributes, n, "parent");

      add_run (self, QY_RUN_REF, NULL, find_attribute (attributes, n, "to"), NULL,
               parent != NULL && (strcmp (parent, "true") == 0 || strcmp (parent, "1") == 0));
    }
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
        if (strcmp (name, simple[i].name) == 0)
          {
            add_run (self, simple[i].opens, find_attribute (attributes, n, "c"), NULL, NULL, FALSE);
            return TRUE;
          }
      return FALSE;
    }
  return TRUE;
}

void
qy_xml_runs_end (QyXmlRunsReader *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    if (strcmp (name, simple[i].name) == 0 && simple[i].closes != simple[i].opens)
      add_run (self, simple[i].closes, NULL, NULL, NULL, FALSE);
}

static char *
finish_plain (QyXmlRunsReader *self)
{
  const GString *plain = self->plain;

  if (is_plain (plain->str, plain->len))
    return g_strndup (plain->str, plain->len);
  return qy_markup_escape (plain->str);
}

/* What was printed is parsed again, which checks keys, nesting and conditions; only a condition may
 * have other spellings than the one that printing gives. */
static char *
finish_runs (QyXmlRunsReader *self, GError **error)
{
  g_autofree char *markup = NULL;
  g_autoptr (QyRuns) checked = NULL;

  if (self->plain->len > 0)
    qy_runs_add_text (self->runs, self->plain->str);
  markup = qy_markup_print (self->runs);
  checked = qy_markup_parse (markup, error);
  if (checked == NULL)
    return NULL;
  return strstr (markup, "{{?") != NULL ? qy_markup_print (checked) : g_steal_pointer (&markup);
}

char *
qy_xml_runs_finish (QyXmlRunsReader *self, GError **error)
{
  char *markup = NULL;

  if (self->odd != 0)
    g_set_error (error, QY_EXCHANGE_ERROR, QY_ERROR_MALFORMED,
                 _ ("the text holds the character U+%04X; lines are divided by <br/>, cells by "
                    "<tab/>"),
                 self->odd);
  else
    markup = self->runs == NULL ? finish_plain (self) : finish_runs (self, error);
  g_string_truncate (self->plain, 0);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  self->odd = 0;
  return markup;
}
