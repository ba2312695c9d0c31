/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-xlsx-book.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-sheet-limits.h"

/* What a file refers to: an id of its own and the file it stands for. */
typedef struct
{
  GHashTable *targets; /* id → file */
  GHashTable *types;   /* last word of the type ("styles") → file */
} Relations;

static void
relations_clear (Relations *self)
{
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_clear_pointer (&self->types, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Relations, relations_clear)

static void
sheet_free (QyXlsxSheet *sheet)
{
  g_free (sheet->name);
  g_free (sheet->part);
  g_free (sheet);
}

/* "xl/workbook.xml" refers by "xl/_rels/workbook.xml.rels". */
static char *
relations_name (const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *name = g_path_get_basename (part);

  if (*part == '\0')
    return g_strdup ("_rels/.rels");
  return g_strdup_printf ("%s/_rels/%s.rels", folder, name);
}

/* A target is meant from the folder of the file that refers to it, or from the top. */
static char *
resolve (const char *part, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *from = g_strconcat ("/", *part != '\0' ? folder : "", NULL);
  g_autofree char *path = g_canonicalize_filename (target, from);

  return g_strdup (path + 1);
}

static void
take_relation (Relations *self, QyXlsxPart *part, const char *from)
{
  g_autofree char *id = qy_xlsx_part_attribute (part, "Id");
  g_autofree char *type = qy_xlsx_part_attribute (part, "Type");
  g_autofree char *target = qy_xlsx_part_attribute (part, "Target");
  g_autofree char *mode = qy_xlsx_part_attribute (part, "TargetMode");
  const char *word = type != NULL ? strrchr (type, '/') : NULL;

  if (id == NULL || word == NULL || target == NULL || g_strcmp0 (mode, "External") == 0)
    return;
  g_hash_table_replace (self->types, g_strdup (word + 1), resolve (from, target));
  g_hash_table_replace (self->targets, g_steal_pointer (&id), resolve (from, target));
}

/* Goes through a part to its end and hands each start and end tag to @func. */
static gboolean
walk (QyXlsxPackage *package,
      const char *name,
      void (*func) (QyXlsxPart *part, gpointer data),
      gpointer data,
      GError **error)
{
  g_autoptr (QyXlsxPart) part = qy_xlsx_part_open (package, name, error);
  g_autoptr (GError) cause = NULL;

  if (part == NULL)
    return FALSE;
  while (qy_xlsx_part_next (part, &cause))
    func (part, data);
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

typedef struct
{
  Relations *relations;
  const char *from;
} RelationWalk;

static void
on_relation (QyXlsxPart *part, gpointer data)
{
  RelationWalk *state = data;

  if (qy_xlsx_part_opens (part, "Relationship"))
    take_relation (state->relations, part, state->from);
}

static gboolean
load_relations (Relations *self, QyXlsxPackage *package, const char *from, GError **error)
{
  g_autofree char *name = relations_name (from);
  RelationWalk state = { self, from };

  relations_clear (self);
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return walk (package, name, on_relation, &state, error);
}

typedef struct
{
  QyXlsxBook *book;
  Relations *relations;
} BookWalk;

static gboolean
is_true (const char *text)
{
  return text != NULL && (g_str_equal (text, "1") || g_str_equal (text, "true"));
}

static void
on_book (QyXlsxPart *part, gpointer data)
{
  BookWalk *state = data;

  if (qy_xlsx_part_opens (part, "workbookPr"))
    {
      g_autofree char *date1904 = qy_xlsx_part_attribute (part, "date1904");

      state->book->is_1904 = is_true (date1904);
    }
  else if (qy_xlsx_part_opens (part, "sheet"))
    {
      g_autofree char *id = qy_xlsx_part_attribute (part, "id");
      g_autofree char *visibility = qy_xlsx_part_attribute (part, "state");
      const char *target = id != NULL ? g_hash_table_lookup (state->relations->targets, id) : NULL;
      QyXlsxSheet *sheet;

      if (target == NULL || strstr (target, "chartsheets/") != NULL)
        return;
      sheet = g_new0 (QyXlsxSheet, 1);
      sheet->name = qy_xlsx_part_attribute (part, "name");
      sheet->part = g_strdup (target);
      sheet->is_hidden = visibility != NULL && !g_str_equal (visibility, "visible");
      g_ptr_array_add (state->book->sheets, sheet);
    }
}

gboolean
qy_xlsx_book_load (QyXlsxBook *self,
                   QyXlsxPackage *package,
                   const QySheetFeed *feed,
                   GError **error)
{
  g_auto (Relations) relations = { NULL };
  BookWalk state = { self, &relations };
  g_autofree char *main_part = NULL;

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sheet_free);
  self->looks = g_array_new (FALSE, TRUE, sizeof (QyXlsxLook));
  if (!load_relations (&relations, package, "", error))
    return FALSE;
  main_part = g_strdup (g_hash_table_lookup (relations.types, "officeDocument"));
  if (main_part == NULL || !g_str_has_prefix (main_part, "xl/"))
    return qy_sheet_feed_fail (feed, 0, QY_ERROR_FOREIGN, error,
                               _ ("this is no workbook; save the table as .xlsx"));
  if (!load_relations (&relations, package, main_part, error)
      || !walk (package, main_part, on_book, &state, error))
    return FALSE;
  self->strings = g_strdup (g_hash_table_lookup (relations.types, "sharedStrings"));
  self->styles = g_strdup (g_hash_table_lookup (relations.types, "styles"));
  if (self->sheets->len > 0)
    return TRUE;
  return qy_sheet_feed_fail (feed, 0, QY_ERROR_FOREIGN, error, _ ("the workbook has no worksheet"));
}

void
qy_xlsx_book_clear (QyXlsxBook *self)
{
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->looks, g_array_unref);
  g_clear_pointer (&self->strings, g_free);
  g_clear_pointer (&self->styles, g_free);
}

typedef struct
{
  GArray *looks;
  GHashTable *codes; /* id of a format of the workbook's own → code */
  gboolean in_cells; /* inside <cellXfs> */
} LookWalk;

static guint
attribute_number (QyXlsxPart *part, const char *name)
{
  g_autofree char *text = qy_xlsx_part_attribute (part, name);
  guint64 number = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &number, NULL))
    return 0;
  return (guint) number;
}

static void
on_style (QyXlsxPart *part, gpointer data)
{
  LookWalk *state = data;

  if (qy_xlsx_part_opens (part, "cellXfs"))
    state->in_cells = TRUE;
  if (qy_xlsx_part_closes (part, "cellXfs"))
    state->in_cells = FALSE;
  if (qy_xlsx_part_opens (part, "numFmt") && g_hash_table_size (state->codes) < QY_SHEET_MAX_STYLES)
    {
      char *code = qy_xlsx_part_attribute (part, "formatCode");

      if (code != NULL)
        g_hash_table_replace (state->codes, GUINT_TO_POINTER (attribute_number (part, "numFmtId")),
                              code);
    }
  if (state->in_cells && qy_xlsx_part_opens (part, "xf") && state->looks->len < QY_SHEET_MAX_STYLES)
    {
      guint id = attribute_number (part, "numFmtId");
      const char *code = g_hash_table_lookup (state->codes, GUINT_TO_POINTER (id));
      QyXlsxLook look = code != NULL ? qy_xlsx_look_from_code (code) : qy_xlsx_look_from_id (id);

      g_array_append_val (state->looks, look);
    }
}

gboolean
qy_xlsx_book_load_looks (QyXlsxBook *self,
                         QyXlsxPackage *package,
                         const QySheetFeed *feed,
                         GError **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  LookWalk state = { self->looks, codes, FALSE };

  return self->styles == NULL || !qy_xlsx_package_has (package, self->styles)
         || walk (package, self->styles, on_style, &state, error);
}
