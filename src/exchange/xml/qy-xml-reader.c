/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "qy-exchange.h"
#include "qy-xml-limits.h"
#include "qy-xml-schema.h"
#include "qy-xml.h"

#define QY_XML_FAMILY "urn:qiyue:book:"
/* Not NOCDATA: together with a schema it loses what stands in CDATA sections. */
#define OPTIONS (XML_PARSE_NONET | XML_PARSE_BIG_LINES)

typedef struct
{
  QyXmlSource *source;
  const QyXmlHandler *handler;
  gpointer data;
  QyXmlRefusals *refusals;
  xmlTextReaderPtr reader;
  guint64 n_elements; /* seen so far */
  guint64 line;       /* of the element seen last */
  gboolean broken;    /* not well-formed */
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
    qy_xml_refuse (walk->refusals, code, fault->line, _ ("not well-formed: %s"), reason);
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

/* The root says whether the file is one of ours, better than the schema could. */
static GError *
check_root (xmlNodePtr node)
{
  const char *space = node->ns != NULL ? (const char *) node->ns->href : "";
  xmlAttrPtr attribute = xmlHasProp (node, BAD_CAST "version");
  const char *version = attribute != NULL && attribute->children != NULL
                            ? (const char *) attribute->children->content
                            : NULL;

  if (strcmp (space, QY_XML_NAMESPACE) != 0 && g_str_has_prefix (space, QY_XML_FAMILY))
    return g_error_new (QY_EXCHANGE_ERROR, QY_ERROR_TOO_NEW,
                        _ ("written in another format (%s); this program reads %s"), space,
                        QY_XML_NAMESPACE);
  if (strcmp (space, QY_XML_NAMESPACE) != 0)
    return g_error_new (QY_EXCHANGE_ERROR, QY_ERROR_FOREIGN,
                        _ ("not a book: its namespace is “%s”, not “%s”"), space, QY_XML_NAMESPACE);
  if (strcmp ((const char *) node->name, "book") != 0)
    return g_error_new (QY_EXCHANGE_ERROR, QY_ERROR_FOREIGN,
                        _ ("not a book: its root is “%s”, not “book”"), node->name);
  if (version != NULL && strcmp (version, QY_XML_VERSION) != 0)
    return g_error_new (QY_EXCHANGE_ERROR, QY_ERROR_TOO_NEW,
                        _ ("version “%s” of the format; this program reads %s"), version,
                        QY_XML_VERSION);
  return NULL;
}

static gboolean
hand_out_element (Walk *walk, xmlNodePtr node)
{
  QyXmlAttribute attributes[QY_XML_MAX_ATTRIBUTES];
  guint n = 0;

  for (xmlAttrPtr a = node->properties; a != NULL && n < G_N_ELEMENTS (attributes); a = a->next)
    {
      if (a->ns != NULL)
        return qy_xml_refuse (walk->refusals, QY_ERROR_MALFORMED, walk->line,
                              _ ("element “%s”: attribute “%s” of the namespace “%s”"), node->name,
                              a->name, a->ns->href);
      attributes[n].name = (const char *) a->name;
      attributes[n++].value = a->children != NULL ? (const char *) a->children->content : "";
    }
  return walk->handler->start (walk->data, (const char *) node->name, attributes, n, walk->line)
         && (!xmlTextReaderIsEmptyElement (walk->reader) || walk->handler->end (walk->data));
}

static gboolean
start_element (Walk *walk)
{
  xmlNodePtr node = xmlTextReaderCurrentNode (walk->reader);
  gboolean root = walk->n_elements == 0;

  walk->line = qy_xml_source_get_line_of (walk->source, walk->n_elements++);
  if (root)
    {
      g_autoptr (GError) foreign = check_root (node);

      if (foreign != NULL)
        {
          qy_xml_refusals_reset (walk->refusals);
          return qy_xml_refuse_cause (walk->refusals, walk->line, NULL, foreign);
        }
    }
  return hand_out_element (walk, node);
}

static gboolean
hand_out_text (Walk *walk)
{
  xmlNodePtr node = xmlTextReaderCurrentNode (walk->reader);
  const char *text = node->content != NULL ? (const char *) node->content : "";
  gsize length = strlen (text);

  if (length > QY_XML_MAX_TEXT)
    return qy_xml_refuse (walk->refusals, QY_ERROR_TOO_LARGE, walk->line,
                          _ ("a text is longer than allowed (%d bytes)"), QY_XML_MAX_TEXT);
  return walk->handler->text (walk->data, text, length, walk->line);
}

static gboolean
hand_out (Walk *walk)
{
  int type = xmlTextReaderNodeType (walk->reader);

  switch (type)
    {
    case XML_READER_TYPE_ELEMENT:
      return start_element (walk);
    case XML_READER_TYPE_END_ELEMENT:
      return walk->handler->end (walk->data);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return hand_out_text (walk);
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return qy_xml_refuse (walk->refusals, QY_ERROR_MALFORMED, walk->line,
                            _ ("a document type declaration (<!DOCTYPE) is not allowed"));
    default:
      return TRUE;
    }
}

/* Why the parser stopped: what cut the bytes off, unless it found a fault of its own before. */
static void
explain_stop (Walk *walk)
{
  guint64 line = 0;
  const GError *cut = qy_xml_source_get_error (walk->source, &line);
  const xmlError *fault = xmlGetLastError ();

  if (cut != NULL && cut->code == QY_ERROR_CANCELLED)
    qy_xml_refusals_reset (walk->refusals);
  if (cut != NULL && !walk->broken)
    qy_xml_refuse (walk->refusals, cut->code, line, "%s", cut->message);
  else if (!walk->broken && fault != NULL && fault->message != NULL)
    refuse_broken (walk, fault);
  else if (!qy_xml_refusals_any (walk->refusals))
    qy_xml_refuse (walk->refusals, QY_ERROR_MALFORMED, qy_xml_source_get_line (walk->source),
                   _ ("not well-formed"));
}

static gboolean
walk_file (Walk *walk)
{
  int more;

  while ((more = xmlTextReaderRead (walk->reader)) == 1)
    if (!hand_out (walk) || walk->refusals->n >= QY_XML_MAX_REFUSALS)
      return FALSE;
  if (more < 0 || qy_xml_source_get_error (walk->source, NULL) != NULL)
    explain_stop (walk);
  return TRUE;
}

gboolean
qy_xml_read (QyXmlSource *source,
             const QyXmlHandler *handler,
             gpointer data,
             QyXmlRefusals *refusals)
{
  Walk walk = { source, handler, data, refusals };
  xmlSchemaPtr schema;
  xmlSchemaValidCtxtPtr validation;
  gboolean done;

  g_return_val_if_fail (source != NULL && handler != NULL && refusals != NULL, FALSE);
  schema = qy_xml_schema_get ();
  xmlResetLastError ();
  /* Once the schema is plugged in, faults of form reach neither the reader's handler nor the
   * parser's, only this one. */
  xmlSetStructuredErrorFunc (&walk, on_fault);
  walk.reader = xmlReaderForIO (qy_xml_source_read, NULL, source, NULL, "UTF-8", OPTIONS);
  validation = xmlSchemaNewValidCtxt (schema);
  xmlTextReaderSetStructuredErrorHandler (walk.reader, on_fault, &walk);
  xmlTextReaderSchemaValidateCtxt (walk.reader, validation, 0);
  done = walk_file (&walk);
  xmlFreeTextReader (walk.reader);
  xmlSchemaFreeValidCtxt (validation);
  xmlSetStructuredErrorFunc (NULL, NULL);
  xmlResetLastError ();
  return done;
}
