/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sheet-kind.h"

#include <glib/gi18n-lib.h>

static const QySheetKind kinds[] = {
  { "ledger", N_ ("Contract ledger"), N_ ("one contract a row"), qy_sheet_fill_ledger },
};

const QySheetKind *
qy_sheet_kinds (guint *n)
{
  *n = G_N_ELEMENTS (kinds);
  return kinds;
}

const QySheetKind *
qy_sheet_kind_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return &kinds[i];
  return NULL;
}

gboolean
qy_sheet_export (QyBook *book,
                 const QySheetKind *kind,
                 const QySheetQuery *query,
                 const char *path,
                 guint *n_rows,
                 GError **error)
{
  g_autofree char *now = NULL;
  g_autoptr (QySheet) sheet = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book) && kind != NULL && query != NULL && path != NULL, FALSE);

  now = qy_book_get_now (book);
  sheet = qy_sheet_new (path, now, error);
  if (sheet == NULL || !kind->fill (book, query, sheet, error) || !qy_sheet_finish (sheet, error))
    return FALSE;
  if (n_rows != NULL)
    *n_rows = qy_sheet_n_rows (sheet);
  return TRUE;
}
