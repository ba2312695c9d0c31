/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-ledger.h"
#include "qy-ledger-private.h"
#include "qy-money.h"

#define MAX_DEPTH      32
#define MAX_PARAMETERS 200
#define DEFAULT_SORT   "-created_at"
#define NOTHING        "none"

typedef enum
{
  OP_EQUAL,
  OP_UNEQUAL,
  OP_LESS,
  OP_LESS_OR_EQUAL,
  OP_GREATER,
  OP_GREATER_OR_EQUAL,
  OP_CONTAINS,
  OP_LACKS,
} Op;

static const struct
{
  const char *text;
  Op op;
  const char *sql;
} operators[] = {
  { "=", OP_EQUAL, "=" },    { "==", OP_EQUAL, "=" },
  { "!=", OP_UNEQUAL, "=" }, { "<>", OP_UNEQUAL, "=" },
  { "<", OP_LESS, "<" },     { "<=", OP_LESS_OR_EQUAL, "<=" },
  { ">", OP_GREATER, ">" },  { ">=", OP_GREATER_OR_EQUAL, ">=" },
  { "~", OP_CONTAINS, "~" }, { "!~", OP_LACKS, "~" },
};

typedef struct
{
  QyLedgerQuery *query;
  GPtrArray *tokens;
  guint at;
  guint depth;
} Parser;

static void
parameter_free (QyLedgerParameter *parameter)
{
  g_free (parameter->text);
  g_free (parameter);
}

static const QyLedgerToken *
peek (Parser *parser)
{
  return parser->tokens->pdata[parser->at];
}

static const QyLedgerToken *
next (Parser *parser)
{
  const QyLedgerToken *token = peek (parser);

  if (token->kind != QY_LEDGER_END)
    parser->at++;
  return token;
}

static gboolean
fail (const QyLedgerToken *token, const char *expected, GError **error)
{
  if (token->kind == QY_LEDGER_END)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID, _ ("At the end: expected %s"), expected);
  else
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID, _ ("Character %ld, at “%s”: expected %s"),
                 token->place, token->text, expected);
  return FALSE;
}

static gboolean
fail_state (const QyLedgerToken *token, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);
  g_autofree char *expected = NULL;

  for (guint i = 0; i < QY_N_STATES; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? " " : "", qy_contract_state_to_string (i));
  expected = g_strdup_printf (_ ("a state: %s"), known->str);
  return fail (token, expected, error);
}

static gboolean
is_keyword (const QyLedgerToken *token, const char *word)
{
  return token->kind == QY_LEDGER_WORD && g_ascii_strcasecmp (token->text, word) == 0;
}

static guint
bind (Parser *parser, char *text, gboolean is_int, gint64 number)
{
  QyLedgerParameter *parameter = g_new0 (QyLedgerParameter, 1);

  parameter->text = text;
  parameter->is_int = is_int;
  parameter->number = number;
  g_ptr_array_add (parser->query->parameters, parameter);
  return parser->query->parameters->len;
}

/* Each literal is checked by the type of its column and becomes a parameter. */
static guint
bind_literal (Parser *parser,
              const QyLedgerColumn *column,
              const QyLedgerToken *token,
              GError **error)
{
  QyContractState state;
  QyMoney money;

  switch (column->type)
    {
    case QY_LEDGER_DATE:
      if (!qy_date_is_set (qy_date_from_iso (token->text, NULL)))
        return fail (token, _ ("a day as YYYY-MM-DD"), error);
      break;
    case QY_LEDGER_STATE:
      if (!qy_contract_state_from_string (token->text, &state))
        return fail_state (token, error);
      break;
    case QY_LEDGER_MONEY:
      if (!qy_money_parse (token->text, "CNY", &money, NULL))
        return fail (token, _ ("an amount"), error);
      return bind (parser, NULL, TRUE, money.minor);
    case QY_LEDGER_TEXT:
    case QY_LEDGER_INSTANT:
    case QY_LEDGER_LINK:
    default:
      break;
    }
  return bind (parser, g_strdup (token->text), FALSE, 0);
}

static void
append_link (GString *sql, const char *condition, guint parameter)
{
  for (const char *p = condition; *p != '\0'; p++)
    {
      if (*p == '$')
        g_string_append_printf (sql, "$%u", parameter);
      else
        g_string_append_c (sql, *p);
    }
}

/* Every comparison is true or false, never unknown: an empty cell equals nothing and contains
 * nothing, so that "not" and the negative operators find it. */
static void
append_comparison (
    Parser *parser, const QyLedgerColumn *column, Op op, const char *sql_op, guint parameter)
{
  GString *sql = parser->query->condition;

  if (op == OP_UNEQUAL || op == OP_LACKS)
    g_string_append (sql, "NOT ");
  if (column->type == QY_LEDGER_LINK && (op == OP_EQUAL || op == OP_UNEQUAL))
    {
      g_string_append_printf (sql, "(%s IS NOT NULL AND ", column->cell);
      append_link (sql, column->is_link, parameter);
      g_string_append_c (sql, ')');
    }
  else if (op == OP_CONTAINS || op == OP_LACKS)
    g_string_append_printf (sql, "(%s IS NOT NULL AND replace (%s, $%u, '') <> %s)", column->cell,
                            column->cell, parameter, column->cell);
  else
    g_string_append_printf (sql, "(%s IS NOT NULL AND %s %s $%u)", column->cell, column->cell,
                            sql_op, parameter);
}

static gboolean
allows (const QyLedgerColumn *column, Op op)
{
  switch (op)
    {
    case OP_EQUAL:
    case OP_UNEQUAL:
      return TRUE;
    case OP_CONTAINS:
    case OP_LACKS:
      return column->type == QY_LEDGER_TEXT || column->type == QY_LEDGER_LINK;
    case OP_LESS:
    case OP_LESS_OR_EQUAL:
    case OP_GREATER:
    case OP_GREATER_OR_EQUAL:
    default:
      return column->type != QY_LEDGER_STATE && column->type != QY_LEDGER_LINK;
    }
}

static int
find_operator (const QyLedgerToken *token)
{
  for (guint i = 0; token->kind == QY_LEDGER_OPERATOR && i < G_N_ELEMENTS (operators); i++)
    {
      if (g_str_equal (operators[i].text, token->text))
        return (int) i;
    }
  return -1;
}

static gboolean
parse_nothing (
    Parser *parser, const QyLedgerColumn *column, Op op, const QyLedgerToken *token, GError **error)
{
  if (op != OP_EQUAL && op != OP_UNEQUAL)
    return fail (token, _ ("= or != before none"), error);
  g_string_append_printf (parser->query->condition, "(%s IS %sNULL)", column->cell,
                          op == OP_EQUAL ? "" : "NOT ");
  return TRUE;
}

static gboolean
parse_comparison (Parser *parser, GError **error)
{
  const QyLedgerToken *name = next (parser);
  const QyLedgerColumn *column = NULL;
  const QyLedgerToken *sign, *literal;
  int found;
  guint parameter;

  if (name->kind == QY_LEDGER_WORD)
    column = qy_ledger_column_find (name->text);
  if (column == NULL)
    {
      g_autofree char *known = g_strjoinv (" ", (char **) qy_ledger_columns ());
      g_autofree char *expected = g_strdup_printf (_ ("a column: %s"), known);

      return fail (name, expected, error);
    }
  sign = next (parser);
  found = find_operator (sign);
  if (found < 0 || !allows (column, operators[found].op))
    return fail (sign, _ ("an operator that the column knows"), error);
  literal = next (parser);
  if (literal->kind != QY_LEDGER_WORD && literal->kind != QY_LEDGER_QUOTED)
    return fail (literal, _ ("a value"), error);
  if (is_keyword (literal, NOTHING))
    return parse_nothing (parser, column, operators[found].op, literal, error);
  if (parser->query->parameters->len >= MAX_PARAMETERS || *literal->text == '\0')
    return fail (literal, _ ("a value, and not too many of them"), error);
  parameter = bind_literal (parser, column, literal, error);
  if (parameter == 0)
    return FALSE;
  append_comparison (parser, column, operators[found].op, operators[found].sql, parameter);
  return TRUE;
}

/* One recursive function over the three levels: or, and, factor. */
static gboolean
parse (Parser *parser, guint level, GError **error)
{
  static const char *const words[] = { "or", "and" };
  static const char *const sql[] = { " OR ", " AND " };
  GString *out = parser->query->condition;

  if (level < G_N_ELEMENTS (words))
    {
      g_string_append_c (out, '(');
      if (!parse (parser, level + 1, error))
        return FALSE;
      while (is_keyword (peek (parser), words[level]))
        {
          next (parser);
          g_string_append (out, sql[level]);
          if (!parse (parser, level + 1, error))
            return FALSE;
        }
      g_string_append_c (out, ')');
      return TRUE;
    }
  if (++parser->depth > MAX_DEPTH)
    return fail (peek (parser), _ ("fewer brackets"), error);
  if (is_keyword (peek (parser), "not"))
    {
      next (parser);
      g_string_append (out, "NOT ");
      if (!parse (parser, level, error))
        return FALSE;
    }
  else if (peek (parser)->kind == QY_LEDGER_OPEN)
    {
      next (parser);
      if (!parse (parser, 0, error))
        return FALSE;
      if (next (parser)->kind != QY_LEDGER_CLOSE)
        return fail (peek (parser), ")", error);
    }
  else if (!parse_comparison (parser, error))
    return FALSE;
  parser->depth--;
  return TRUE;
}

static gboolean
compile_where (QyLedgerQuery *query, const char *where, GError **error)
{
  g_autoptr (GPtrArray) tokens = qy_ledger_scan (where, error);
  Parser parser = { query, tokens, 0, 0 };

  if (tokens == NULL)
    return FALSE;
  if (tokens->len == 1)
    return TRUE;
  if (!parse (&parser, 0, error))
    return FALSE;
  return peek (&parser)->kind == QY_LEDGER_END
         || fail (peek (&parser), _ ("and, or, or the end"), error);
}

static gboolean
compile_sort (QyLedgerQuery *query, const char *sort, GError **error)
{
  g_auto (GStrv) names = g_strsplit (sort, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      gboolean down = *name == '-';
      const QyLedgerColumn *column = qy_ledger_column_find (down ? name + 1 : name);

      if (column == NULL)
        {
          g_autofree char *known = g_strjoinv (" ", (char **) qy_ledger_columns ());

          g_set_error (error, QY_BOOK_ERROR, QY_ERROR_INVALID,
                       _ ("Cannot sort by “%s”; columns are: %s"), name, known);
          return FALSE;
        }
      g_string_append_printf (query->order, "%s%s NULLS LAST, ", column->sort, down ? " DESC" : "");
    }
  g_string_append (query->order, "id NULLS FIRST");
  return TRUE;
}

QyLedgerQuery *
qy_ledger_query_new (const char *where, const char *sort, GError **error)
{
  g_autoptr (QyLedgerQuery) query = g_new0 (QyLedgerQuery, 1);

  query->condition = g_string_new (NULL);
  query->order = g_string_new (NULL);
  query->parameters = g_ptr_array_new_with_free_func ((GDestroyNotify) parameter_free);
  if (!compile_where (query, where != NULL ? where : "", error)
      || !compile_sort (query, sort != NULL && *sort != '\0' ? sort : DEFAULT_SORT, error))
    return NULL;
  return g_steal_pointer (&query);
}

void
qy_ledger_query_free (QyLedgerQuery *query)
{
  if (query == NULL)
    return;
  g_string_free (query->condition, TRUE);
  g_string_free (query->order, TRUE);
  g_ptr_array_unref (query->parameters);
  g_free (query);
}

void
qy_ledger_query_bind (const QyLedgerQuery *query, QyStatement *statement)
{
  for (guint i = 0; i < query->parameters->len; i++)
    {
      const QyLedgerParameter *parameter = query->parameters->pdata[i];

      if (parameter->is_int)
        qy_statement_bind_int (statement, (int) i + 1, parameter->number);
      else
        qy_statement_bind_text (statement, (int) i + 1, parameter->text, -1);
    }
}
