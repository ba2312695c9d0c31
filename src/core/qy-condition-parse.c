/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-condition-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-condition.h"
#include "qy-error.h"
#include "qy-markup.h"

typedef struct
{
  const char *condition;
  const char *at;
  guint depth;
} Parser;

static const struct
{
  const char *sign;
  QyNodeKind kind;
} comparisons[] = {
  { "=", QY_NODE_EQUAL }, { "≠", QY_NODE_UNEQUAL }, { "!=", QY_NODE_UNEQUAL },
  { "<", QY_NODE_LESS },  { ">", QY_NODE_GREATER },
};

static const char *const keywords[] = { "and", "or", "not", "in", "set", NULL };

static QyConditionNode *parse_or (Parser *parser, GError **error);

static gboolean
fail (Parser *parser, GError **error, const char *reason)
{
  g_set_error (error, QY_CORE_ERROR, QY_ERROR_MALFORMED, _ ("Condition “%s”, character %ld: %s"),
               parser->condition, g_utf8_pointer_to_offset (parser->condition, parser->at) + 1,
               reason);
  return FALSE;
}

static QyConditionNode *
new_node (QyNodeKind kind)
{
  QyConditionNode *node = g_new0 (QyConditionNode, 1);

  node->kind = kind;
  node->literals = g_ptr_array_new_with_free_func (g_free);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_condition_node_free);
  return node;
}

static gboolean
is_word_char (gunichar c)
{
  return qy_markup_is_text_char (c) && !g_unichar_isspace (c)
         && (c >= 0x80 ? c != 0x2260 : strchr ("\"(),=<>!\\{}|", (int) c) == NULL);
}

static gsize
word_length (const char *p)
{
  const char *start = p;

  while (*p != '\0' && is_word_char (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p - start;
}

static void
skip_spaces (Parser *parser)
{
  while (*parser->at == ' ')
    parser->at++;
}

static gboolean
take (Parser *parser, const char *sign)
{
  skip_spaces (parser);
  if (!g_str_has_prefix (parser->at, sign))
    return FALSE;
  parser->at += strlen (sign);
  return TRUE;
}

static gboolean
take_keyword (Parser *parser, const char *keyword)
{
  skip_spaces (parser);
  if (word_length (parser->at) != strlen (keyword) || !g_str_has_prefix (parser->at, keyword))
    return FALSE;
  parser->at += strlen (keyword);
  return TRUE;
}

static gboolean
parse_key (Parser *parser, QyConditionNode *node, GError **error)
{
  gsize length;

  skip_spaces (parser);
  length = word_length (parser->at);
  node->key = g_strndup (parser->at, length);
  if (g_strv_contains (keywords, node->key)
      || (!qy_markup_is_field_key (node->key) && !qy_markup_is_party_key (node->key)))
    return fail (parser, error, _ ("a field is expected, such as fee.kind or A.name"));
  parser->at += length;
  return TRUE;
}

static gboolean
parse_quoted (Parser *parser, GString *literal, GError **error)
{
  for (parser->at++; *parser->at != '\0' && *parser->at != '"';
       parser->at = g_utf8_next_char (parser->at))
    {
      if (*parser->at == '\\' && (parser->at[1] == '"' || parser->at[1] == '\\'))
        parser->at++;
      else if (*parser->at == '\\' || !qy_markup_is_text_char (g_utf8_get_char (parser->at)))
        return fail (parser, error,
                     _ ("only \\\" and \\\\ are allowed here, no control characters"));
      g_string_append_unichar (literal, g_utf8_get_char (parser->at));
    }
  if (*parser->at != '"')
    return fail (parser, error, _ ("the closing quotation mark is missing"));
  parser->at++;
  return TRUE;
}

static gboolean
parse_literal (Parser *parser, QyConditionNode *node, GError **error)
{
  g_autoptr (GString) literal = g_string_new (NULL);
  gsize length;

  skip_spaces (parser);
  length = word_length (parser->at);
  if (*parser->at == '"')
    {
      if (!parse_quoted (parser, literal, error))
        return FALSE;
    }
  else
    {
      g_string_append_len (literal, parser->at, length);
      if (!qy_condition_is_word (literal->str))
        return fail (parser, error, _ ("a word or \"text\" is expected"));
      parser->at += length;
    }
  g_ptr_array_add (node->literals, g_strdup (literal->str));
  return TRUE;
}

static gboolean
parse_list (Parser *parser, QyConditionNode *node, GError **error)
{
  if (!take (parser, "("))
    return fail (parser, error, _ ("“(” is expected after “in”"));
  do
    if (!parse_literal (parser, node, error))
      return FALSE;
  while (take (parser, ","));
  if (!take (parser, ")"))
    return fail (parser, error, _ ("“,” or “)” is expected"));
  return TRUE;
}

static QyConditionNode *
parse_comparison (Parser *parser, GError **error)
{
  g_autoptr (QyConditionNode) node = new_node (QY_NODE_EQUAL);

  if (!parse_key (parser, node, error))
    return NULL;
  if (take_keyword (parser, "in"))
    {
      node->kind = QY_NODE_IN;
      return parse_list (parser, node, error) ? g_steal_pointer (&node) : NULL;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (comparisons); i++)
    if (take (parser, comparisons[i].sign))
      {
        node->kind = comparisons[i].kind;
        return parse_literal (parser, node, error) ? g_steal_pointer (&node) : NULL;
      }
  return fail (parser, error, _ ("one of = ≠ < > in is expected")), NULL;
}

static QyConditionNode *
parse_set (Parser *parser, GError **error)
{
  g_autoptr (QyConditionNode) node = new_node (QY_NODE_SET);

  if (!take (parser, "("))
    return fail (parser, error, _ ("“(” is expected after “set”")), NULL;
  if (!parse_key (parser, node, error))
    return NULL;
  if (!take (parser, ")"))
    return fail (parser, error, _ ("“)” is expected")), NULL;
  return g_steal_pointer (&node);
}

static QyConditionNode *
parse_not (Parser *parser, GError **error)
{
  g_autoptr (QyConditionNode) node = NULL, child = NULL;

  if (take_keyword (parser, "set"))
    return parse_set (parser, error);
  if (!take_keyword (parser, "not") && !take (parser, "("))
    return parse_comparison (parser, error);
  if (++parser->depth > QY_CONDITION_MAX_DEPTH)
    return fail (parser, error, _ ("the condition is nested too deeply")), NULL;
  if (parser->at[-1] == '(')
    {
      child = parse_or (parser, error);
      if (child != NULL && !take (parser, ")"))
        return fail (parser, error, _ ("“)” is expected")), NULL;
      node = g_steal_pointer (&child);
    }
  else if ((child = parse_not (parser, error)) != NULL)
    {
      node = new_node (QY_NODE_NOT);
      g_ptr_array_add (node->children, g_steal_pointer (&child));
    }
  parser->depth--;
  return g_steal_pointer (&node);
}

/* (a and b) and c is a and b and c. */
static void
adopt (QyConditionNode *node, QyConditionNode *child)
{
  if (child->kind != node->kind)
    {
      g_ptr_array_add (node->children, child);
      return;
    }
  while (child->children->len > 0)
    g_ptr_array_add (node->children, g_ptr_array_steal_index (child->children, 0));
  qy_condition_node_free (child);
}

/* One operand, or several joined by the same keyword. */
static QyConditionNode *
parse_joined (Parser *parser, QyNodeKind kind, GError **error)
{
  const char *keyword = kind == QY_NODE_OR ? "or" : "and";
  g_autoptr (QyConditionNode) node = new_node (kind);

  do
    {
      QyConditionNode *child = kind == QY_NODE_OR ? parse_joined (parser, QY_NODE_AND, error)
                                                  : parse_not (parser, error);

      if (child == NULL)
        return NULL;
      adopt (node, child);
    }
  while (take_keyword (parser, keyword));
  if (node->children->len == 1)
    return g_ptr_array_steal_index (node->children, 0);
  return g_steal_pointer (&node);
}

static QyConditionNode *
parse_or (Parser *parser, GError **error)
{
  return parse_joined (parser, QY_NODE_OR, error);
}

void
qy_condition_node_free (QyConditionNode *node)
{
  g_free (node->key);
  g_ptr_array_unref (node->literals);
  g_ptr_array_unref (node->children);
  g_free (node);
}

/* Whether a literal can be written without quotation marks. */
gboolean
qy_condition_is_word (const char *literal)
{
  return *literal != '\0' && word_length (literal) == strlen (literal)
         && !g_strv_contains (keywords, literal);
}

QyConditionNode *
qy_condition_parse (const char *condition, GError **error)
{
  g_autoptr (QyConditionNode) node = NULL;
  Parser parser = { .condition = condition, .at = condition };

  if (!g_utf8_validate (condition, -1, NULL))
    {
      g_set_error_literal (error, QY_CORE_ERROR, QY_ERROR_MALFORMED,
                           _ ("The condition is not UTF-8"));
      return NULL;
    }
  node = parse_or (&parser, error);
  skip_spaces (&parser);
  if (node != NULL && *parser.at != '\0')
    return fail (&parser, error, _ ("“and”, “or” or the end is expected")), NULL;
  return g_steal_pointer (&node);
}
