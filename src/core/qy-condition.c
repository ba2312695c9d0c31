/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-condition.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-condition-private.h"
#include "qy-error.h"

/* What is known about a part of a condition: an unset field makes it OPEN. */
typedef enum
{
  NO,
  OPEN,
  YES,
} Answer;

typedef struct
{
  QyConditionLookup lookup;
  gpointer user_data;
  GError *error; /* the first one met */
} Evaluation;

/* A value taken apart around its first decimal number. */
typedef struct
{
  const char *number;
  gsize prefix;
  gsize digits; /* before the point, without sign and leading zeros */
  gsize decimals;
  const char *first_digit;
  const char *first_decimal;
  const char *suffix;
  gboolean negative;
} Quantity;

static const char *const signs[] = {
  [QY_NODE_EQUAL] = "=", [QY_NODE_UNEQUAL] = "≠", [QY_NODE_LESS] = "<", [QY_NODE_GREATER] = ">"
};

static void
print_literal (GString *out, const char *literal)
{
  if (qy_condition_is_word (literal))
    {
      g_string_append (out, literal);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = literal; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
print_list (GString *out, const QyConditionNode *node)
{
  g_string_append_printf (out, "%s in (", node->key);
  for (guint i = 0; i < node->literals->len; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      print_literal (out, g_ptr_array_index (node->literals, i));
    }
  g_string_append_c (out, ')');
}

/* @within: the kind of the node around this one; decides about brackets. */
static void
print_node (GString *out, const QyConditionNode *node, QyNodeKind within)
{
  gboolean brackets = (node->kind == QY_NODE_OR && within != QY_NODE_OR)
                      || (node->kind == QY_NODE_AND && within == QY_NODE_NOT);

  g_string_append (out, brackets ? "(" : "");
  if (node->kind == QY_NODE_OR || node->kind == QY_NODE_AND)
    for (guint i = 0; i < node->children->len; i++)
      {
        g_string_append (out, i == 0 ? "" : node->kind == QY_NODE_OR ? " or " : " and ");
        print_node (out, g_ptr_array_index (node->children, i), node->kind);
      }
  else if (node->kind == QY_NODE_NOT)
    {
      g_string_append (out, "not ");
      print_node (out, g_ptr_array_index (node->children, 0), QY_NODE_NOT);
    }
  else if (node->kind == QY_NODE_SET)
    g_string_append_printf (out, "set(%s)", node->key);
  else if (node->kind == QY_NODE_IN)
    print_list (out, node);
  else
    {
      g_string_append_printf (out, "%s %s ", node->key, signs[node->kind]);
      print_literal (out, g_ptr_array_index (node->literals, 0));
    }
  g_string_append (out, brackets ? ")" : "");
}

static gboolean
take_apart (const char *value, Quantity *quantity)
{
  const char *p = value + strcspn (value, G_CSET_DIGITS);

  *quantity = (Quantity){ 0 };
  if (*p == '\0')
    return FALSE;
  quantity->negative = p > value && p[-1] == '-';
  quantity->prefix = p - value - (quantity->negative ? 1 : 0);
  while (p[0] == '0' && g_ascii_isdigit (p[1]))
    p++;
  quantity->first_digit = p;
  quantity->digits = strspn (p, G_CSET_DIGITS);
  p += quantity->digits;
  if (p[0] == '.' && g_ascii_isdigit (p[1]))
    {
      quantity->first_decimal = p + 1;
      quantity->decimals = strspn (p + 1, G_CSET_DIGITS);
      p += 1 + quantity->decimals;
      while (quantity->decimals > 0 && quantity->first_decimal[quantity->decimals - 1] == '0')
        quantity->decimals--;
    }
  quantity->suffix = p;
  return TRUE;
}

static int
compare_magnitude (const Quantity *a, const Quantity *b)
{
  int order;

  if (a->digits != b->digits)
    return a->digits < b->digits ? -1 : 1;
  order = memcmp (a->first_digit, b->first_digit, a->digits);
  if (order == 0 && MIN (a->decimals, b->decimals) > 0)
    order = memcmp (a->first_decimal, b->first_decimal, MIN (a->decimals, b->decimals));
  if (order == 0)
    order = (a->decimals > b->decimals) - (a->decimals < b->decimals);
  return order;
}

static gboolean
is_iso_date (const char *value)
{
  return strlen (value) == 10 && strspn (value, G_CSET_DIGITS) == 4 && value[4] == '-'
         && strspn (value + 5, G_CSET_DIGITS) == 2 && value[7] == '-'
         && strspn (value + 8, G_CSET_DIGITS) == 2;
}

static gboolean
compare_values (const char *a, const char *b, int *order)
{
  Quantity qa, qb;

  if (is_iso_date (a) && is_iso_date (b))
    {
      *order = strcmp (a, b);
      return TRUE;
    }
  if (!take_apart (a, &qa) || !take_apart (b, &qb) || qa.prefix != qb.prefix
      || memcmp (a, b, qa.prefix) != 0 || !g_str_equal (qa.suffix, qb.suffix))
    return FALSE;
  if (qa.negative != qb.negative)
    *order = qa.negative ? -1 : 1;
  else
    *order = compare_magnitude (&qa, &qb) * (qa.negative ? -1 : 1);
  return TRUE;
}

static Answer
compare (const QyConditionNode *node, const char *raw, Evaluation *evaluation)
{
  const char *literal = g_ptr_array_index (node->literals, 0);
  int order;

  if (compare_values (raw, literal, &order))
    return (node->kind == QY_NODE_LESS ? order < 0 : order > 0) ? YES : NO;
  if (evaluation->error == NULL)
    evaluation->error = g_error_new (QY_CORE_ERROR, QY_ERROR_INVALID,
                                     _ ("%s is “%s”, which is neither less nor greater than “%s”"),
                                     node->key, raw, literal);
  return OPEN;
}

static Answer
answer (const QyConditionNode *node, Evaluation *evaluation)
{
  Answer result = node->kind == QY_NODE_OR ? NO : YES;
  const char *raw =
      node->key != NULL ? evaluation->lookup (node->key, evaluation->user_data) : NULL;

  switch (node->kind)
    {
    case QY_NODE_OR:
    case QY_NODE_AND:
      for (guint i = 0; i < node->children->len; i++)
        {
          Answer child = answer (g_ptr_array_index (node->children, i), evaluation);
          result = node->kind == QY_NODE_OR ? MAX (result, child) : MIN (result, child);
        }
      return result;
    case QY_NODE_NOT:
      return YES - answer (g_ptr_array_index (node->children, 0), evaluation);
    case QY_NODE_SET:
      return raw != NULL ? YES : NO;
    case QY_NODE_EQUAL:
    case QY_NODE_UNEQUAL:
    case QY_NODE_IN:
      if (raw == NULL)
        return OPEN;
      result = g_ptr_array_find_with_equal_func (node->literals, raw, g_str_equal, NULL) ? YES : NO;
      return node->kind == QY_NODE_UNEQUAL ? YES - result : result;
    case QY_NODE_LESS:
    case QY_NODE_GREATER:
    default:
      return raw != NULL ? compare (node, raw, evaluation) : OPEN;
    }
}

static void
collect_keys (const QyConditionNode *node, GPtrArray *keys)
{
  if (node->key != NULL)
    g_ptr_array_add (keys, g_strdup (node->key));
  for (guint i = 0; i < node->children->len; i++)
    collect_keys (g_ptr_array_index (node->children, i), keys);
}

gboolean
qy_condition_check (const char *condition, GError **error)
{
  g_autoptr (QyConditionNode) node = NULL;

  g_return_val_if_fail (condition != NULL, FALSE);

  node = qy_condition_parse (condition, error);
  return node != NULL;
}

char *
qy_condition_print (const char *condition, GError **error)
{
  g_autoptr (QyConditionNode) node = NULL;
  GString *out;

  g_return_val_if_fail (condition != NULL, NULL);

  node = qy_condition_parse (condition, error);
  if (node == NULL)
    return NULL;
  out = g_string_new (NULL);
  print_node (out, node, QY_NODE_OR);
  return g_string_free (out, FALSE);
}

char **
qy_condition_fields (const char *condition, GError **error)
{
  g_autoptr (QyConditionNode) node = NULL;
  g_autoptr (GPtrArray) keys = NULL;

  g_return_val_if_fail (condition != NULL, NULL);

  node = qy_condition_parse (condition, error);
  if (node == NULL)
    return NULL;
  keys = g_ptr_array_new_with_free_func (g_free);
  collect_keys (node, keys);
  g_ptr_array_add (keys, NULL);
  return (char **) g_ptr_array_steal (keys, NULL);
}

gboolean
qy_condition_holds (const char *condition,
                    QyConditionLookup lookup,
                    gpointer user_data,
                    gboolean *holds,
                    GError **error)
{
  g_autoptr (QyConditionNode) node = NULL;
  Evaluation evaluation = { .lookup = lookup, .user_data = user_data };

  g_return_val_if_fail (condition != NULL && lookup != NULL && holds != NULL, FALSE);

  node = qy_condition_parse (condition, error);
  if (node == NULL)
    return FALSE;
  *holds = answer (node, &evaluation) == YES;
  if (evaluation.error != NULL)
    {
      g_propagate_error (error, evaluation.error);
      return FALSE;
    }
  return TRUE;
}
