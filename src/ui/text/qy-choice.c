/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-choice.h"

struct _QyChoice
{
  GObject parent_instance;

  char *key;
  char *title;
  char *subtitle;
};

enum
{
  PROP_0,
  PROP_KEY,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyChoice, qy_choice, G_TYPE_OBJECT)

static char **
get_place (QyChoice *self, guint id)
{
  return id == PROP_KEY ? &self->key : id == PROP_TITLE ? &self->title : &self->subtitle;
}

static void
qy_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, *get_place (QY_CHOICE (object), id));
}

static void
qy_choice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  *get_place (QY_CHOICE (object), id) = g_value_dup_string (value);
}

static void
qy_choice_finalize (GObject *object)
{
  QyChoice *self = QY_CHOICE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->subtitle);
  G_OBJECT_CLASS (qy_choice_parent_class)->finalize (object);
}

static void
qy_choice_class_init (QyChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = qy_choice_get_property;
  object_class->set_property = qy_choice_set_property;
  object_class->finalize = qy_choice_finalize;
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_choice_init (QyChoice *self)
{
}

QyChoice *
qy_choice_new (const char *key, const char *title, const char *subtitle)
{
  return g_object_new (QY_TYPE_CHOICE, "key", key, "title", title, "subtitle", subtitle, NULL);
}

const char *
qy_choice_get_key (QyChoice *self)
{
  g_return_val_if_fail (QY_IS_CHOICE (self), NULL);

  return self->key;
}

const char *
qy_choice_get_title (QyChoice *self)
{
  g_return_val_if_fail (QY_IS_CHOICE (self), NULL);

  return self->title;
}

const char *
qy_choice_get_subtitle (QyChoice *self)
{
  g_return_val_if_fail (QY_IS_CHOICE (self), NULL);

  return self->subtitle;
}
