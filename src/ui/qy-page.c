/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-page.h"

#include <string.h>

typedef struct
{
  QySession *session;
  char *name;
  char *title;
  gboolean unsaved;
  gboolean ready;
} QyPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_NAME,
  PROP_TITLE,
  PROP_UNSAVED,
  PROP_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QyPage, qy_page, ADW_TYPE_BIN)

static void
qy_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyPage *self = QY_PAGE (object);
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  switch (id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_NAME:
      priv->name = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      qy_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_UNSAVED:
      qy_page_set_unsaved (self, g_value_get_boolean (value));
      break;
    case PROP_READY:
      qy_page_set_ready (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyPagePrivate *priv = qy_page_get_instance_private (QY_PAGE (object));

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_NAME:
      g_value_set_string (value, priv->name);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, priv->unsaved);
      break;
    case PROP_READY:
      g_value_set_boolean (value, priv->ready);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_page_finalize (GObject *object)
{
  QyPagePrivate *priv = qy_page_get_instance_private (QY_PAGE (object));

  g_clear_object (&priv->session);
  g_free (priv->name);
  g_free (priv->title);
  G_OBJECT_CLASS (qy_page_parent_class)->finalize (object);
}

static void
nothing_to_flush_async (QyPage *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

static gboolean
nothing_to_flush_finish (QyPage *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Before 4.10 GTK tells assistive technology of pages behind the one in front as if they were seen.
 */
static void
qy_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (qy_page_parent_class)->map (widget);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
}

static void
qy_page_unmap (GtkWidget *widget)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  GTK_WIDGET_CLASS (qy_page_parent_class)->unmap (widget);
}

static void
qy_page_class_init (QyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = qy_page_set_property;
  object_class->get_property = qy_page_get_property;
  object_class->finalize = qy_page_finalize;
  widget_class->map = qy_page_map;
  widget_class->unmap = qy_page_unmap;
  klass->flush_async = nothing_to_flush_async;
  klass->flush_finish = nothing_to_flush_finish;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, QY_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] =
      g_param_spec_string ("page-name", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  properties[PROP_UNSAVED] =
      g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  properties[PROP_READY] =
      g_param_spec_boolean ("ready", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_page_init (QyPage *self)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  priv->ready = TRUE;
}

QySession *
qy_page_get_session (QyPage *self)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_val_if_fail (QY_IS_PAGE (self), NULL);

  return priv->session;
}

QyBook *
qy_page_get_book (QyPage *self)
{
  return qy_session_get_book (qy_page_get_session (self));
}

const char *
qy_page_get_name (QyPage *self)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_val_if_fail (QY_IS_PAGE (self), NULL);

  return priv->name;
}

const char *
qy_page_get_id (QyPage *self)
{
  const char *name = qy_page_get_name (self);
  const char *colon = name != NULL ? strchr (name, ':') : NULL;

  return colon != NULL ? colon + 1 : NULL;
}

const char *
qy_page_get_title (QyPage *self)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_val_if_fail (QY_IS_PAGE (self), NULL);

  return priv->title;
}

void
qy_page_set_title (QyPage *self, const char *title)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_if_fail (QY_IS_PAGE (self));

  if (g_strcmp0 (title, priv->title) == 0)
    return;
  g_free (priv->title);
  priv->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

gboolean
qy_page_get_unsaved (QyPage *self)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_val_if_fail (QY_IS_PAGE (self), FALSE);

  return priv->unsaved;
}

void
qy_page_set_unsaved (QyPage *self, gboolean unsaved)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_if_fail (QY_IS_PAGE (self));

  if (priv->unsaved == !!unsaved)
    return;
  priv->unsaved = !!unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

gboolean
qy_page_is_ready (QyPage *self)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_val_if_fail (QY_IS_PAGE (self), FALSE);

  return priv->ready;
}

void
qy_page_set_ready (QyPage *self, gboolean ready)
{
  QyPagePrivate *priv = qy_page_get_instance_private (self);

  g_return_if_fail (QY_IS_PAGE (self));

  if (priv->ready == !!ready)
    return;
  priv->ready = !!ready;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

gboolean
qy_page_search (QyPage *self)
{
  QyPageClass *klass = QY_PAGE_GET_CLASS (self);

  if (klass->search != NULL)
    klass->search (self);
  return klass->search != NULL;
}

void
qy_page_show_place (QyPage *self, const char *place)
{
  QyPageClass *klass = QY_PAGE_GET_CLASS (self);

  if (klass->show_place != NULL)
    klass->show_place (self, place);
}

void
qy_page_flush_async (QyPage *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (QY_IS_PAGE (self));

  QY_PAGE_GET_CLASS (self)->flush_async (self, callback, user_data);
}

gboolean
qy_page_flush_finish (QyPage *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (QY_IS_PAGE (self), FALSE);

  return QY_PAGE_GET_CLASS (self)->flush_finish (self, result, error);
}
