/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sheet-kind.h"

#include <glib/gi18n-lib.h>

static const QySheetKind kinds[] = {
  { "ledger", N_ ("Contract ledger"), N_ ("one contract a row"), qy_sheet_fill_ledger },
  { "due", N_ ("Due list"), N_ ("one thing that is due"), qy_sheet_fill_due },
  { "cash", N_ ("Cash plan"), N_ ("the money of one month"), qy_sheet_fill_cash },
  { "terms", N_ ("Terms by month"),
    N_ ("how many contracts end, or begin their next term, in a month"), qy_sheet_fill_terms },
  { "money-by-party", N_ ("Money by party"), N_ ("what falls due with one other side"),
    qy_sheet_fill_money_by_party },
  { "money-by-kind", N_ ("Money by kind"), N_ ("what falls due in contracts of one kind"),
    qy_sheet_fill_money_by_kind },
  { "decisions", N_ ("Renewal decisions"), N_ ("a renewal, objection, extension, termination …"),
    qy_sheet_fill_decisions },
  { "confidentiality", N_ ("Confidentiality after the end"),
    N_ ("a contract that is over and still binds to secrecy"), qy_sheet_fill_confidentiality },
  { "qualifications", N_ ("Qualifications"),
    N_ ("a certificate of a party that has expired or soon will"), qy_sheet_fill_qualifications },
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
