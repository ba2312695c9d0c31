/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xml-schema.h"

#include <gio/gio.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>

#include "qy-xml-resources.h"

#define SCHEMA_RESOURCE "/io/github/qiyue/Qiyue/xml/qiyue-book-1.xsd"

static xmlParserInputPtr
deny_external (const char *url, const char *id, xmlParserCtxtPtr context)
{
  return NULL;
}

static gpointer
compile_schema (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  xmlSchemaParserCtxtPtr parser;
  xmlSchemaPtr schema;

  xmlInitParser ();
  xmlCatalogSetDefaults (XML_CATA_ALLOW_NONE);
  xmlSetExternalEntityLoader (deny_external);
  g_resources_register (qy_xml_get_resource ());
  bytes = g_resources_lookup_data (SCHEMA_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
  parser = xmlSchemaNewMemParserCtxt (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  schema = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);
  if (schema == NULL)
    g_error ("the schema in %s cannot be used", SCHEMA_RESOURCE);
  return schema;
}

xmlSchemaPtr
qy_xml_schema_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, compile_schema, NULL);
}
