/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "workbook.h"

#include <string.h>
#include <zip.h>

#define MAIN      "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE   "http://schemas.openxmlformats.org/package/2006/relationships"

static void
add (zip_t *zip, const char *name, char *text)
{
  zip_source_t *source = zip_source_buffer (zip, text, strlen (text), 0);

  g_assert_cmpint (zip_file_add (zip, name, source, ZIP_FL_ENC_UTF_8), >=, 0);
}

static char *
relations (const char *ids, ...)
{
  GString *text = g_string_new ("<Relationships xmlns=\"" PACKAGE "\">");
  const char *type, *target;
  va_list args;

  va_start (args, ids);
  for (const char *id = ids; *id != '\0'; id++)
    {
      type = va_arg (args, const char *);
      target = va_arg (args, const char *);
      g_string_append_printf (text,
                              "<Relationship Id=\"%c\" Type=\"" RELATIONS "/%s\" Target=\"%s\"/>",
                              *id, type, target);
    }
  va_end (args);
  g_string_append (text, "</Relationships>");
  return g_string_free (text, FALSE);
}

static char *
sheet_text (const Workbook *workbook)
{
  g_autoptr (GString) empty = g_string_new (NULL);

  if (workbook->sheet != NULL)
    return g_strdup (workbook->sheet);
  for (guint i = 0; i < workbook->n_empty_rows; i++)
    g_string_append (empty, "<row/>");
  return g_strdup_printf ("<worksheet xmlns=\"" MAIN "\"><sheetData>%s%s</sheetData></worksheet>",
                          empty->str, workbook->rows != NULL ? workbook->rows : "");
}

static char *
style_text (const Workbook *workbook)
{
  return g_strdup_printf ("<styleSheet xmlns=\"" MAIN "\"><numFmts>%s</numFmts>"
                          "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                          "<cellXfs><xf numFmtId=\"0\"/>%s</cellXfs></styleSheet>",
                          workbook->formats != NULL ? workbook->formats : "",
                          workbook->styles != NULL ? workbook->styles : "");
}

void
workbook_write (const char *path, const Workbook *workbook)
{
  static const char book[] = "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\"><sheets>"
                             "<sheet name=\"hidden\" sheetId=\"9\" state=\"hidden\" r:id=\"h\"/>"
                             "<sheet name=\"台账\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>";
  g_autofree char *top = relations ("w", "officeDocument", "xl/workbook.xml");
  g_autofree char *inner = relations ("hast", "worksheet", "worksheets/other.xml", "worksheet",
                                      "/xl/worksheets/sheet1.xml", "styles", "styles.xml",
                                      "sharedStrings", "sharedStrings.xml");
  g_autofree char *sheet = sheet_text (workbook);
  g_autofree char *styles = style_text (workbook);
  g_autofree char *strings = g_strdup_printf ("<sst xmlns=\"" MAIN "\">%s</sst>",
                                              workbook->strings != NULL ? workbook->strings : "");
  g_autofree char *main_part = g_strdup (workbook->book != NULL ? workbook->book : book);
  g_autofree char *extra = g_strdup (workbook->extra_text != NULL ? workbook->extra_text : "");
  int code = 0;
  zip_t *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, &code);

  g_assert_nonnull (zip);
  add (zip, "_rels/.rels", top);
  add (zip, "xl/workbook.xml", main_part);
  add (zip, "xl/_rels/workbook.xml.rels", inner);
  add (zip, "xl/worksheets/sheet1.xml", sheet);
  add (zip, "xl/styles.xml", styles);
  if (workbook->strings != NULL)
    add (zip, "xl/sharedStrings.xml", strings);
  if (workbook->extra != NULL)
    add (zip, workbook->extra, extra);
  g_assert_cmpint (zip_close (zip), ==, 0);
}
