/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum
{
  QY_NODE_OR,
  QY_NODE_AND,
  QY_NODE_NOT, /* of its only child */
  QY_NODE_SET, /* key */
  QY_NODE_EQUAL,
  QY_NODE_UNEQUAL,
  QY_NODE_LESS,
  QY_NODE_GREATER,
  QY_NODE_IN, /* key, two literals or more */
} QyNodeKind;

typedef struct
{
  QyNodeKind kind;
  char *key;
  GPtrArray *literals; /* of char* */
  GPtrArray *children; /* of QyConditionNode */
} QyConditionNode;

QyConditionNode *qy_condition_parse (const char *condition, GError **error);
void qy_condition_node_free (QyConditionNode *node);
gboolean qy_condition_is_word (const char *literal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyConditionNode, qy_condition_node_free)
