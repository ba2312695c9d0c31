/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-outline-item.h"

struct _QyOutlineItem
{
  GObject parent_instance;

  char *key;
  char *number;
  char *heading;
  guint depth;
  gboolean expandable;
  gboolean expanded;
};

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_HEADING,
  PROP_DEPTH,
  PROP_EXPANDABLE,
  PROP_EXPANDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyOutlineItem, qy_outline_item, G_TYPE_OBJECT)

static void
set_text (QyOutlineItem *self, char **place, const char *text, guint id)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
set_number (QyOutlineItem *self, guint *place, guint number, guint id)
{
  if (*place == number)
    return;
  *place = number;
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
qy_outline_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyOutlineItem *self = QY_OUTLINE_ITEM (object);

  switch (id)
    {
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_HEADING:
      g_value_set_string (value, self->heading);
      break;
    case PROP_DEPTH:
      g_value_set_uint (value, self->depth);
      break;
    case PROP_EXPANDABLE:
      g_value_set_boolean (value, self->expandable);
      break;
    case PROP_EXPANDED:
      g_value_set_boolean (value, self->expanded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_outline_item_finalize (GObject *object)
{
  QyOutlineItem *self = QY_OUTLINE_ITEM (object);

  g_free (self->key);
  g_free (self->number);
  g_free (self->heading);
  G_OBJECT_CLASS (qy_outline_item_parent_class)->finalize (object);
}

static void
qy_outline_item_class_init (QyOutlineItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qy_outline_item_get_property;
  object_class->finalize = qy_outline_item_finalize;
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_DEPTH] = g_param_spec_uint ("depth", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_EXPANDABLE] = g_param_spec_boolean ("expandable", NULL, NULL, FALSE, flags);
  properties[PROP_EXPANDED] = g_param_spec_boolean ("expanded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_outline_item_init (QyOutlineItem *self)
{
}

QyOutlineItem *
qy_outline_item_new (const char *key)
{
  QyOutlineItem *self = g_object_new (QY_TYPE_OUTLINE_ITEM, NULL);

  self->key = g_strdup (key);
  return self;
}

const char *
qy_outline_item_get_key (QyOutlineItem *self)
{
  g_return_val_if_fail (QY_IS_OUTLINE_ITEM (self), NULL);

  return self->key;
}

const char *
qy_outline_item_get_number (QyOutlineItem *self)
{
  g_return_val_if_fail (QY_IS_OUTLINE_ITEM (self), NULL);

  return self->number;
}

const char *
qy_outline_item_get_heading (QyOutlineItem *self)
{
  g_return_val_if_fail (QY_IS_OUTLINE_ITEM (self), NULL);

  return self->heading;
}

guint
qy_outline_item_get_depth (QyOutlineItem *self)
{
  g_return_val_if_fail (QY_IS_OUTLINE_ITEM (self), 0);

  return self->depth;
}

gboolean
qy_outline_item_is_expandable (QyOutlineItem *self)
{
  g_return_val_if_fail (QY_IS_OUTLINE_ITEM (self), FALSE);

  return self->expandable;
}

gboolean
qy_outline_item_is_expanded (QyOutlineItem *self)
{
  g_return_val_if_fail (QY_IS_OUTLINE_ITEM (self), FALSE);

  return self->expanded;
}

void
qy_outline_item_set_number (QyOutlineItem *self, const char *number)
{
  g_return_if_fail (QY_IS_OUTLINE_ITEM (self));

  set_text (self, &self->number, number, PROP_NUMBER);
}

void
qy_outline_item_set_heading (QyOutlineItem *self, const char *heading)
{
  g_return_if_fail (QY_IS_OUTLINE_ITEM (self));

  set_text (self, &self->heading, heading, PROP_HEADING);
}

void
qy_outline_item_set_depth (QyOutlineItem *self, guint depth)
{
  g_return_if_fail (QY_IS_OUTLINE_ITEM (self));

  set_number (self, &self->depth, depth, PROP_DEPTH);
}

void
qy_outline_item_set_expandable (QyOutlineItem *self, gboolean expandable)
{
  g_return_if_fail (QY_IS_OUTLINE_ITEM (self));

  set_number (self, (guint *) &self->expandable, (guint) expandable, PROP_EXPANDABLE);
}

void
qy_outline_item_set_expanded (QyOutlineItem *self, gboolean expanded)
{
  g_return_if_fail (QY_IS_OUTLINE_ITEM (self));

  set_number (self, (guint *) &self->expanded, (guint) expanded, PROP_EXPANDED);
}
