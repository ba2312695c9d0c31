/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-paged-row-private.h"

struct _QyPagedRow
{
  GObject parent_instance;

  char *id;
  gboolean loaded;
  gpointer record;
  GDestroyNotify free_record;
};

enum
{
  PROP_ID = 1,
  PROP_LOADED,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyPagedRow, qy_paged_row, G_TYPE_OBJECT)

static void
free_record (QyPagedRow *self)
{
  if (self->record != NULL && self->free_record != NULL)
    self->free_record (self->record);
  self->record = NULL;
}

static void
qy_paged_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  QyPagedRow *self = QY_PAGED_ROW (object);

  switch (property)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    case PROP_RECORD:
      g_value_set_pointer (value, self->record);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
qy_paged_row_finalize (GObject *object)
{
  QyPagedRow *self = QY_PAGED_ROW (object);

  free_record (self);
  g_free (self->id);
  G_OBJECT_CLASS (qy_paged_row_parent_class)->finalize (object);
}

static void
qy_paged_row_class_init (QyPagedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qy_paged_row_get_property;
  object_class->finalize = qy_paged_row_finalize;
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  properties[PROP_RECORD] = g_param_spec_pointer ("record", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_paged_row_init (QyPagedRow *self)
{
}

QyPagedRow *
qy_paged_row_new (const char *id, GDestroyNotify free_func)
{
  QyPagedRow *self = g_object_new (QY_TYPE_PAGED_ROW, NULL);

  self->id = g_strdup (id);
  self->free_record = free_func;
  return self;
}

void
qy_paged_row_take_record (QyPagedRow *self, gpointer record)
{
  gboolean was_loaded = self->loaded;

  free_record (self);
  self->record = record;
  self->loaded = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
  if (!was_loaded)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

const char *
qy_paged_row_get_id (QyPagedRow *self)
{
  g_return_val_if_fail (QY_IS_PAGED_ROW (self), NULL);

  return self->id;
}

gboolean
qy_paged_row_is_loaded (QyPagedRow *self)
{
  g_return_val_if_fail (QY_IS_PAGED_ROW (self), FALSE);

  return self->loaded;
}

gconstpointer
qy_paged_row_get_record (QyPagedRow *self)
{
  g_return_val_if_fail (QY_IS_PAGED_ROW (self), NULL);

  return self->record;
}
