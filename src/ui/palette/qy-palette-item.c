/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-palette-item.h"

struct _QyPaletteItem
{
  GObject parent_instance;

  char *icon;
  char *title;
  char *about;
  char *action;
  char *target;
};

enum
{
  PROP_0,
  PROP_ICON,
  PROP_TITLE,
  PROP_ABOUT,
  PROP_HAS_ABOUT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyPaletteItem, qy_palette_item, G_TYPE_OBJECT)

static void
qy_palette_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyPaletteItem *self = QY_PALETTE_ITEM (object);

  switch (id)
    {
    case PROP_ICON:
      g_value_set_string (value, self->icon);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_ABOUT:
      g_value_set_string (value, self->about);
      break;
    case PROP_HAS_ABOUT:
      g_value_set_boolean (value, self->about[0] != '\0');
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_palette_item_finalize (GObject *object)
{
  QyPaletteItem *self = QY_PALETTE_ITEM (object);

  g_free (self->icon);
  g_free (self->title);
  g_free (self->about);
  g_free (self->action);
  g_free (self->target);
  G_OBJECT_CLASS (qy_palette_item_parent_class)->finalize (object);
}

static void
qy_palette_item_class_init (QyPaletteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = qy_palette_item_get_property;
  object_class->finalize = qy_palette_item_finalize;
  properties[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_ABOUT] = g_param_spec_string ("about", NULL, NULL, NULL, flags);
  properties[PROP_HAS_ABOUT] = g_param_spec_boolean ("has-about", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_palette_item_init (QyPaletteItem *self)
{
}

QyPaletteItem *
qy_palette_item_new (
    const char *icon, const char *title, const char *about, const char *action, const char *target)
{
  QyPaletteItem *self = NULL;

  g_return_val_if_fail (icon != NULL && title != NULL && action != NULL, NULL);

  self = g_object_new (QY_TYPE_PALETTE_ITEM, NULL);
  self->icon = g_strdup (icon);
  self->title = g_strdup (title);
  self->about = g_strdup (about != NULL ? about : "");
  self->action = g_strdup (action);
  self->target = g_strdup (target);
  return self;
}

const char *
qy_palette_item_get_title (QyPaletteItem *self)
{
  g_return_val_if_fail (QY_IS_PALETTE_ITEM (self), NULL);

  return self->title;
}

void
qy_palette_item_activate (QyPaletteItem *self, GtkWidget *widget)
{
  g_return_if_fail (QY_IS_PALETTE_ITEM (self) && GTK_IS_WIDGET (widget));

  if (self->target != NULL)
    gtk_widget_activate_action (widget, self->action, "s", self->target);
  else
    gtk_widget_activate_action (widget, self->action, NULL);
}
