/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book.h"
#include "qy-ledger-private.h"

#include <string.h>

#define MAX_EXPRESSION_BYTES 8192
#define OPERATOR_CHARACTERS  "=!<>~"

typedef struct
{
  const char *start;
  const char *at;
  GPtrArray *tokens;
} Scanner;

static void
token_free (QyLedgerToken *token)
{
  g_free (token->text);
  g_free (token);
}

static void
add (Scanner *scanner, QyLedgerTokenKind kind, const char *from, char *text)
{
  QyLedgerToken *token = g_new0 (QyLedgerToken, 1);

  token->kind = kind;
  token->text = text;
  token->place = g_utf8_pointer_to_offset (scanner->start, from) + 1;
  g_ptr_array_add (scanner->tokens, token);
}

/* Text in quotation marks; one that is doubled stands for itself. */
static gboolean
scan_quoted (Scanner *scanner, GError **error)
{
  const char *from = scanner->at;
  char mark = *scanner->at++;
  g_autoptr (GString) text = g_string_new (NULL);

  while (*scanner->at != '\0')
    {
      if (*scanner->at == mark && scanner->at[1] != mark)
        {
          scanner->at++;
          add (scanner, QY_LEDGER_QUOTED, from, g_strdup (text->str));
          return TRUE;
        }
      if (*scanner->at == mark)
        scanner->at++;
      g_string_append_c (text, *scanner->at++);
    }
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
               _ ("Character %ld: the quotation mark is not closed"),
               g_utf8_pointer_to_offset (scanner->start, from) + 1);
  return FALSE;
}

static void
scan_operator (Scanner *scanner)
{
  const char *from = scanner->at;

  scanner->at += strspn (scanner->at, OPERATOR_CHARACTERS);
  add (scanner, QY_LEDGER_OPERATOR, from, g_strndup (from, scanner->at - from));
}

static void
scan_word (Scanner *scanner)
{
  const char *from = scanner->at;

  while (*scanner->at != '\0' && !g_unichar_isspace (g_utf8_get_char (scanner->at))
         && strchr ("()'\"" OPERATOR_CHARACTERS, *scanner->at) == NULL)
    scanner->at = g_utf8_next_char (scanner->at);
  add (scanner, QY_LEDGER_WORD, from, g_strndup (from, scanner->at - from));
}

static gboolean
scan_token (Scanner *scanner, GError **error)
{
  const char *from = scanner->at;

  switch (*from)
    {
    case '(':
    case ')':
      scanner->at++;
      add (scanner, *from == '(' ? QY_LEDGER_OPEN : QY_LEDGER_CLOSE, from, g_strndup (from, 1));
      return TRUE;
    case '\'':
    case '"':
      return scan_quoted (scanner, error);
    default:
      if (strchr (OPERATOR_CHARACTERS, *from) != NULL)
        scan_operator (scanner);
      else
        scan_word (scanner);
      return TRUE;
    }
}

GPtrArray *
qy_ledger_scan (const char *where, GError **error)
{
  g_autoptr (GPtrArray) tokens = NULL;
  Scanner scanner = { where, where, NULL };

  if (strlen (where) > MAX_EXPRESSION_BYTES || !g_utf8_validate (where, -1, NULL))
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                           _ ("The expression is too long or is not UTF-8"));
      return NULL;
    }
  tokens = scanner.tokens = g_ptr_array_new_with_free_func ((GDestroyNotify) token_free);
  for (;;)
    {
      while (g_unichar_isspace (g_utf8_get_char (scanner.at)))
        scanner.at = g_utf8_next_char (scanner.at);
      if (*scanner.at == '\0')
        break;
      if (!scan_token (&scanner, error))
        return NULL;
    }
  add (&scanner, QY_LEDGER_END, scanner.at, g_strdup (""));
  return g_steal_pointer (&tokens);
}
