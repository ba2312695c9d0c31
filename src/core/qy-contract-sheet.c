/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-sheet-private.h"

#include "qy-markup.h"

#define NUMBERING_ZH "{1:cn}、"
#define NUMBERING_EN "{1}."

/* The parties of the contract sign, as they do there. */
static void
take_parties (QyDocument *sheet, QyDocument *contract)
{
  GPtrArray *parties = qy_document_get_parties (contract);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      QyDocumentParty *signs =
          qy_document_add_party (sheet, party->label, party->label_text, party->role);

      if (signs == NULL || party->party == NULL)
        continue;
      signs->party_id = g_strdup (party->party_id);
      signs->party = qy_party_copy (party->party);
    }
}

/* A cell of plain text: its lines stay lines, and a TAB does not begin another cell. */
static char *
cell_markup (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped =
          qy_markup_escape (g_strstrip (g_strdelimit (lines[i], "\t\r", ' ')));

      g_string_append_printf (markup, "%s%s", i > 0 ? "{{br}}" : "", escaped);
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

QyDocument *
qy_contract_sheet_new (QyDocument *contract, const char *title, const char *number, GError **error)
{
  QyLanguage language = qy_document_get_language (contract);
  g_autoptr (QyDocument) sheet = qy_document_new (QY_DOCUMENT_LETTER, language);

  qy_document_set_title (sheet, title);
  qy_document_set_number (sheet, number);
  if (!qy_document_set_numbering (sheet, language == QY_LANGUAGE_ZH ? NUMBERING_ZH : NUMBERING_EN,
                                  error))
    return NULL;
  take_parties (sheet, contract);
  return g_steal_pointer (&sheet);
}

gboolean
qy_contract_sheet_add_row (QyDocument *sheet, const char *const *cells, GError **error)
{
  g_autoptr (GString) row = g_string_new (NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = cell_markup (cells[i]);

      g_string_append_printf (row, "%s%s", i > 0 ? "\t" : "", cell);
    }
  return qy_document_append (sheet, 1, QY_BLOCK_ROW, row->str, error) != NULL;
}

gboolean
qy_contract_sheet_add_fact (QyDocument *sheet, const char *what, const char *value, GError **error)
{
  const char *const cells[] = {
    what,
    value != NULL ? value : "",
    NULL,
  };

  return qy_contract_sheet_add_row (sheet, cells, error);
}

gboolean
qy_contract_sheet_add_text (QyDocument *sheet, const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *markup =
          qy_markup_escape (g_strstrip (g_strdelimit (lines[i], "\t\r", ' ')));

      if (*markup != '\0' && qy_document_append (sheet, 1, QY_BLOCK_PARA, markup, error) == NULL)
        return FALSE;
    }
  return TRUE;
}

gboolean
qy_contract_sheet_add_signature (QyDocument *sheet, QyPhrase line, GError **error)
{
  const char *text = qy_language_phrase (qy_document_get_language (sheet), line);

  return qy_document_append (sheet, 1, QY_BLOCK_SIGNATURE, text, error) != NULL;
}
