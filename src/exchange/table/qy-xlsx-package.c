/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xlsx-package.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

#include "qy-sheet-limits.h"
#include "qy-xml-scan.h"

struct _QyXlsxPackage
{
  const QySheetFeed *feed;
  GBytes *bytes;
  zip_t *zip;
  guint64 n_unpacked;
};

struct _QyXlsxPart
{
  QyXlsxPackage *package;
  char *name;
  zip_file_t *file;
  xmlTextReaderPtr reader;
  QyXmlScan scan;
  gboolean begun;
  GError *error; /* of the bytes, before the parser saw them */
  char *fault;   /* of the parser: the first one */
};

static gboolean
fail (QyXlsxPackage *self, QyErrorCode code, GError **error, const char *reason)
{
  return qy_sheet_feed_fail (self->feed, 0, code, error, "%s", reason);
}

/* Nothing is ever written under these names; but a file that plays with them is no workbook. */
static gboolean
check_name (QyXlsxPackage *self, const char *name, GHashTable *names, GError **error)
{
  if (name == NULL || *name == '/' || strchr (name, '\\') != NULL || strstr (name, "..") != NULL)
    return fail (self, QY_ERROR_MALFORMED, error,
                 _ ("the workbook holds a file whose name leads out of it"));
  if (!g_hash_table_add (names, g_ascii_strdown (name, -1)))
    return fail (self, QY_ERROR_MALFORMED, error,
                 _ ("the workbook holds two files of the same name"));
  return TRUE;
}

static gboolean
check_entries (QyXlsxPackage *self, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  zip_int64_t n = zip_get_num_entries (self->zip, 0);
  zip_stat_t stat;

  if (n > QY_SHEET_MAX_ENTRIES)
    return fail (self, QY_ERROR_TOO_LARGE, error, _ ("the workbook holds too many files"));
  for (zip_int64_t i = 0; i < n; i++)
    {
      if (zip_stat_index (self->zip, (zip_uint64_t) i, 0, &stat) != 0)
        return fail (self, QY_ERROR_MALFORMED, error, _ ("the workbook is damaged"));
      if (!check_name (self, stat.name, names, error))
        return FALSE;
      if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return fail (self, QY_ERROR_UNSUPPORTED, error,
                     _ ("the workbook is locked; save it without a password first"));
    }
  return TRUE;
}

/* Counts before it hands on: neither the size of a part nor that of all parts is known before. */
static gboolean
count_unpacked (QyXlsxPart *self, gsize n)
{
  QyXlsxPackage *package = self->package;

  package->n_unpacked += n;
  if (package->n_unpacked > QY_SHEET_MAX_PART)
    return fail (package, QY_ERROR_TOO_LARGE, &self->error,
                 _ ("the workbook unpacks to more than is read"));
  if (package->n_unpacked > QY_SHEET_FREE_RATIO
      && package->n_unpacked / QY_SHEET_MAX_RATIO > g_bytes_get_size (package->bytes))
    return fail (package, QY_ERROR_TOO_LARGE, &self->error,
                 _ ("the workbook unpacks to far more than its size: it is not read on"));
  return TRUE;
}

static gboolean
scan_bytes (QyXlsxPart *self, const char *bytes, gsize n)
{
  g_autoptr (GError) cause = NULL;
  gsize length = n;

  if (!self->begun && n >= 2 && (bytes[0] == '\0' || bytes[1] == '\0' || (guchar) bytes[0] >= 0xfe))
    return fail (self->package, QY_ERROR_UNSUPPORTED, &self->error,
                 _ ("the workbook is written in UTF-16; save it again as .xlsx"));
  self->begun = TRUE;
  if (qy_xml_scan (&self->scan, bytes, &length, &cause))
    return TRUE;
  return qy_sheet_feed_fail (self->package->feed, 0, cause->code, &self->error,
                             _ ("the part %s is not read: %s"), self->name, cause->message);
}

static int
read_bytes (void *data, char *buffer, int size)
{
  QyXlsxPart *self = data;
  zip_int64_t n;

  if (self->error != NULL)
    return -1;
  n = zip_fread (self->file, buffer, (zip_uint64_t) size);
  if (n < 0)
    fail (self->package, QY_ERROR_MALFORMED, &self->error, _ ("the workbook is damaged"));
  else if (n == 0 || (count_unpacked (self, (gsize) n) && scan_bytes (self, buffer, (gsize) n)))
    return (int) n;
  return -1;
}

static void
on_fault (void *data, xmlErrorPtr fault)
{
  QyXlsxPart *self = data;

  if (self->fault == NULL && fault->level >= XML_ERR_ERROR)
    self->fault = g_strchomp (g_strdup (fault->message));
}

/* After a fault there are no more nodes. */
static gboolean
tell_fault (QyXlsxPart *self, GError **error)
{
  if (self->error != NULL)
    g_propagate_error (error, g_steal_pointer (&self->error));
  else
    qy_sheet_feed_fail (self->package->feed, 0, QY_ERROR_MALFORMED, error,
                        _ ("the part %s of the workbook is not well-formed: %s"), self->name,
                        self->fault != NULL ? self->fault : "XML");
  return FALSE;
}

QyXlsxPackage *
qy_xlsx_package_open (const QySheetFeed *feed, GBytes *bytes, GError **error)
{
  g_autoptr (QyXlsxPackage) self = g_new0 (QyXlsxPackage, 1);
  zip_source_t *source;
  zip_error_t cause;

  self->feed = feed;
  self->bytes = g_bytes_ref (bytes);
  zip_error_init (&cause);
  source = zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0,
                                     &cause);
  if (source != NULL)
    self->zip = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, &cause);
  if (source != NULL && self->zip == NULL)
    zip_source_free (source);
  zip_error_fini (&cause);
  if (self->zip == NULL)
    {
      fail (self, QY_ERROR_MALFORMED, error,
            _ ("the workbook is damaged or not complete: it cannot be unpacked"));
      return NULL;
    }
  return check_entries (self, error) ? g_steal_pointer (&self) : NULL;
}

void
qy_xlsx_package_free (QyXlsxPackage *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->zip, zip_discard);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

gboolean
qy_xlsx_package_has (QyXlsxPackage *self, const char *name)
{
  return zip_name_locate (self->zip, name, ZIP_FL_NOCASE) >= 0;
}

QyXlsxPart *
qy_xlsx_part_open (QyXlsxPackage *package, const char *name, GError **error)
{
  g_autoptr (QyXlsxPart) self = g_new0 (QyXlsxPart, 1);
  zip_int64_t index = zip_name_locate (package->zip, name, ZIP_FL_NOCASE);

  self->package = package;
  self->name = g_strdup (name);
  qy_xml_scan_init (&self->scan);
  self->file = index >= 0 ? zip_fopen_index (package->zip, (zip_uint64_t) index, 0) : NULL;
  if (self->file == NULL)
    {
      qy_sheet_feed_fail (package->feed, 0, QY_ERROR_FOREIGN, error,
                          _ ("this is no workbook: it has no readable part %s"), name);
      return NULL;
    }
  /* Never XML_PARSE_NOENT, DTDLOAD or HUGE: the parser's own limits stand behind the scan's. */
  self->reader =
      xmlReaderForIO (read_bytes, NULL, self, NULL, "UTF-8", XML_PARSE_NONET | XML_PARSE_COMPACT);
  xmlTextReaderSetStructuredErrorHandler (self->reader, (xmlStructuredErrorFunc) on_fault, self);
  return g_steal_pointer (&self);
}

void
qy_xlsx_part_free (QyXlsxPart *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->file, zip_fclose);
  qy_xml_scan_clear (&self->scan);
  g_clear_error (&self->error);
  g_free (self->fault);
  g_free (self->name);
  g_free (self);
}

gboolean
qy_xlsx_part_next (QyXlsxPart *self, GError **error)
{
  int got = xmlTextReaderRead (self->reader);
  int type = xmlTextReaderNodeType (self->reader);

  if (got < 0 || self->error != NULL)
    return tell_fault (self, error);
  if (got > 0
      && (type == XML_READER_TYPE_DOCUMENT_TYPE || type == XML_READER_TYPE_ENTITY_REFERENCE))
    return fail (self->package, QY_ERROR_MALFORMED, error,
                 _ ("the workbook refers to entities, which is not allowed"));
  return got > 0;
}

static gboolean
is_named (QyXlsxPart *self, const char *name)
{
  return g_strcmp0 ((const char *) xmlTextReaderConstLocalName (self->reader), name) == 0;
}

gboolean
qy_xlsx_part_opens (QyXlsxPart *self, const char *name)
{
  return xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT && is_named (self, name);
}

gboolean
qy_xlsx_part_closes (QyXlsxPart *self, const char *name)
{
  int type = xmlTextReaderNodeType (self->reader);

  return (type == XML_READER_TYPE_END_ELEMENT
          || (type == XML_READER_TYPE_ELEMENT && xmlTextReaderIsEmptyElement (self->reader)))
         && is_named (self, name);
}

const char *
qy_xlsx_part_text (QyXlsxPart *self)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return (const char *) xmlTextReaderConstValue (self->reader);
    default:
      return NULL;
    }
}

char *
qy_xlsx_part_attribute (QyXlsxPart *self, const char *name)
{
  char *value = NULL;
  int more = xmlTextReaderMoveToFirstAttribute (self->reader);

  while (more == 1 && value == NULL)
    {
      if (is_named (self, name) && xmlTextReaderIsNamespaceDecl (self->reader) != 1)
        value = g_strdup ((const char *) xmlTextReaderConstValue (self->reader));
      more = xmlTextReaderMoveToNextAttribute (self->reader);
    }
  xmlTextReaderMoveToElement (self->reader);
  return value;
}
