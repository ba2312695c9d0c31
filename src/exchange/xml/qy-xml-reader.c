/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-xml-limits.h"
#include "qy-xml-schema.h"
#include "qy-xml.h"

#define QY_XML_FAMILY "urn:qiyue:book:"
#define OPTIONS       (XML_PARSE_NONET | XML_PARSE_BIG_LINES)
#define READ_SIZE     (16 * 1024)

/* The parser hands its parts on as it meets them, through the schema's validator; no tree is built.
 */
typedef struct
{
  QyXmlSource *source;
  const QyXmlHandler *handler;
  gpointer data;
  QyXmlRefusals *refusals;
  xmlParserCtxtPtr parser;
  GString *values;    /* of the element's attributes, each ended by NUL */
  guint64 n_elements; /* seen so far */
  guint64 line;       /* of the element seen last */
  gboolean broken;    /* not well-formed */
  gboolean stopped;   /* by the handler */
} Walk;

/* libxml2's message without its line end and without our namespace at every name. */
static char *
tidy_message (const char *message)
{
  g_autoptr (GString) tidy = g_string_new (message);

  g_string_replace (tidy, "{" QY_XML_NAMESPACE "}", "", 0);
  return g_strdup (g_strdelimit (g_strstrip (tidy->str), "\n", ' '));
}

static void
refuse_broken (Walk *walk, const xmlError *fault)
{
  g_autofree char *reason = tidy_message (fault->message);
  QyErrorCode code = QY_ERROR_MALFORMED;

  if (walk->broken || qy_xml_source_is_cut (walk->source))
    return;
  walk->broken = TRUE;
  if (fault->code == XML_ERR_NO_MEMORY || fault->code == XML_ERR_NAME_TOO_LONG
      || strstr (reason, "huge text") != NULL || strstr (reason, "Huge input") != NULL)
    {
      code = QY_ERROR_TOO_LARGE;
      g_free (reason);
      reason = g_strdup_printf (_ ("a text is longer than allowed (%d bytes)"), QY_XML_MAX_TEXT);
    }
  if (fault->code == XML_ERR_DOCUMENT_END && qy_xml_source_get_depth (walk->source) > 0)
    qy_xml_refuse (walk->refusals, code, fault->line, _ ("the file ends before its last element"));
  else
    qy_xml_refuse (walk->refusals, code, fault->line, _ ("the XML is not well-formed: %s"), reason);
}

static void
refuse_invalid (Walk *walk, const xmlError *fault)
{
  g_autofree char *reason = tidy_message (fault->message);

  qy_xml_refuse (walk->refusals, QY_ERROR_MALFORMED, fault->line, "%s", reason);
}

static void
on_fault (void *data, xmlErrorPtr fault)
{
  Walk *walk = data;

  if (fault->level < XML_ERR_ERROR || fault->message == NULL)
    return;
  if (fault->domain == XML_FROM_SCHEMASV)
    refuse_invalid (walk, fault);
  else if (fault->domain != XML_FROM_IO)
    refuse_broken (walk, fault);
}

/* Takes @reason; what the schema said before is of no interest then. */
static gboolean
refuse_root (Walk *walk, QyErrorCode code, char *reason)
{
  qy_xml_refusals_reset (walk->refusals);
  qy_xml_refuse (walk->refusals, code, walk->line, "%s", reason);
  g_free (reason);
  return FALSE;
}

/* The root says whether the file is one of ours, better than the schema could. */
static gboolean
check_root (
    Walk *walk, const char *name, const char *space, const QyXmlAttribute *attributes, guint n)
{
  if (strcmp (space, QY_XML_NAMESPACE) != 0 && g_str_has_prefix (space, QY_XML_FAMILY))
    return refuse_root (
        walk, QY_ERROR_TOO_NEW,
        g_strdup_printf (_ ("the file is written in another format (%s); this program reads %s"),
                         space, QY_XML_NAMESPACE));
  if (strcmp (space, QY_XML_NAMESPACE) != 0)
    return refuse_root (walk, QY_ERROR_FOREIGN,
                        g_strdup_printf (_ ("this is not a book: its namespace is “%s”, not “%s”"),
                                         space, QY_XML_NAMESPACE));
  if (strcmp (name, "book") != 0)
    return refuse_root (
        walk, QY_ERROR_FOREIGN,
        g_strdup_printf (_ ("this is not a book: its root is “%s”, not “book”"), name));
  for (guint i = 0; i < n; i++)
    if (strcmp (attributes[i].name, "version") == 0
        && strcmp (attributes[i].value, QY_XML_VERSION) != 0)
      return refuse_root (
          walk, QY_ERROR_TOO_NEW,
          g_strdup_printf (_ ("the file is in version “%s” of the format; this program reads %s"),
                           attributes[i].value, QY_XML_VERSION));
  return TRUE;
}

static void
stop (Walk *walk)
{
  walk->stopped = TRUE;
  xmlStopParser (walk->parser);
}

/* The parser leaves an ampersand as a reference; everything else is resolved. */
static void
append_value (GString *values, const char *value, const char *end)
{
  const char *reference;

  while ((reference = memchr (value, '&', end - value)) != NULL)
    {
      g_string_append_len (values, value, reference + 1 - value);
      value = memchr (reference, ';', end - reference);
      value = value != NULL ? value + 1 : end;
    }
  g_string_append_len (values, value, end - value);
  g_string_append_c (values, '\0');
}

/* Of each attribute: local name, prefix, namespace, value, its end. */
static gboolean
read_attributes (
    Walk *walk, const char *element, const xmlChar **given, int n, QyXmlAttribute *attributes)
{
  const char *value;

  g_string_truncate (walk->values, 0);
  for (int i = 0; i < n; i++)
    {
      const char *const *one = (const char *const *) given + 5 * i;

      if (one[2] != NULL)
        return qy_xml_refuse (walk->refusals, QY_ERROR_MALFORMED, walk->line,
                              _ ("the element “%s” has an attribute “%s” of the namespace “%s”"),
                              element, one[0], one[2]);
      attributes[i].name = one[0];
      append_value (walk->values, one[3], one[4]);
    }
  value = walk->values->str;
  for (int i = 0; i < n; i++)
    {
      attributes[i].value = value;
      value += strlen (value) + 1;
    }
  return TRUE;
}

static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *space,
          int n_spaces,
          const xmlChar **spaces,
          int n,
          int n_defaulted,
          const xmlChar **given)
{
  Walk *walk = data;
  QyXmlAttribute attributes[QY_XML_MAX_ATTRIBUTES];
  const char *element = (const char *) name;
  gboolean root = walk->n_elements == 0;

  if (walk->stopped)
    return;
  walk->line = qy_xml_source_get_line_of (walk->source, walk->n_elements++);
  if (n > QY_XML_MAX_ATTRIBUTES || !read_attributes (walk, element, given, n, attributes)
      || (root
          && !check_root (walk, element, space != NULL ? (const char *) space : "", attributes, n))
      || !walk->handler->start (walk->data, element, attributes, n, walk->line)
      || walk->refusals->n >= QY_XML_MAX_REFUSALS)
    stop (walk);
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  Walk *walk = data;

  if (!walk->stopped && !walk->handler->end (walk->data))
    stop (walk);
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Walk *walk = data;

  if (!walk->stopped && !walk->handler->text (walk->data, (const char *) text, length, walk->line))
    stop (walk);
}

/* Never reached: the bytes of a DOCTYPE are not let through to the parser. */
static void
on_document_type (void *data, const xmlChar *name, const xmlChar *public, const xmlChar *system)
{
  Walk *walk = data;

  qy_xml_refuse (walk->refusals, QY_ERROR_MALFORMED, walk->line,
                 _ ("a document type declaration (<!DOCTYPE) is not allowed"));
  stop (walk);
}

static int
tell_line (void *data, const char **file, unsigned long *line)
{
  Walk *walk = data;

  if (file != NULL)
    *file = NULL;
  if (line != NULL)
    *line = walk->parser->input != NULL ? walk->parser->input->line : 0;
  return 0;
}

/* Why the bytes ended where they did, unless the parser found a fault of its own before. */
static void
explain_end (Walk *walk)
{
  guint64 line = 0;
  const GError *cut = qy_xml_source_get_error (walk->source, &line);

  if (cut != NULL && cut->code == QY_ERROR_CANCELLED)
    qy_xml_refusals_reset (walk->refusals);
  if (cut != NULL && !walk->broken)
    qy_xml_refuse (walk->refusals, cut->code, line, "%s", cut->message);
}

static void
feed (Walk *walk)
{
  char *buffer = g_malloc (READ_SIZE);
  int n;

  while (!walk->stopped && !walk->broken
         && (n = qy_xml_source_read (walk->source, buffer, READ_SIZE)) > 0)
    xmlParseChunk (walk->parser, buffer, n, FALSE);
  if (!walk->stopped && !walk->broken && !qy_xml_source_is_cut (walk->source))
    xmlParseChunk (walk->parser, buffer, 0, TRUE);
  g_free (buffer);
}

gboolean
qy_xml_read (QyXmlSource *source,
             const QyXmlHandler *handler,
             gpointer data,
             QyXmlRefusals *refusals)
{
  Walk walk = { source, handler, data, refusals };
  xmlSAXHandler sax = { .initialized = XML_SAX2_MAGIC,
                        .internalSubset = on_document_type,
                        .startElementNs = on_start,
                        .endElementNs = on_end,
                        .characters = on_text,
                        .ignorableWhitespace = on_text,
                        .cdataBlock = on_text };
  xmlSchemaValidCtxtPtr validator;
  xmlSchemaSAXPlugPtr plug;

  g_return_val_if_fail (source != NULL && handler != NULL && refusals != NULL, FALSE);
  validator = xmlSchemaNewValidCtxt (qy_xml_schema_get ());
  walk.values = g_string_new (NULL);
  /* Once the schema is plugged in, faults of form do not reach the parser's own handler, only the
   * thread's. */
  xmlSetStructuredErrorFunc (&walk, on_fault);
  xmlSchemaSetValidStructuredErrors (validator, on_fault, &walk);
  xmlSchemaValidateSetLocator (validator, tell_line, &walk);
  walk.parser = xmlCreatePushParserCtxt (&sax, &walk, NULL, 0, NULL);
  xmlCtxtUseOptions (walk.parser, OPTIONS);
  plug = xmlSchemaSAXPlug (validator, &walk.parser->sax, &walk.parser->userData);
  feed (&walk);
  explain_end (&walk);
  xmlSchemaSAXUnplug (plug);
  xmlFreeParserCtxt (walk.parser);
  xmlSchemaFreeValidCtxt (validator);
  xmlSetStructuredErrorFunc (NULL, NULL);
  xmlResetLastError ();
  g_string_free (walk.values, TRUE);
  return !walk.stopped;
}
