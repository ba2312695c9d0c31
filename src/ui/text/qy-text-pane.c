/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-pane.h"

struct _QyTextPane
{
  AdwBin parent_instance;

  GObject *text;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_N_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyTextPane, qy_text_pane, ADW_TYPE_BIN)

static void
qy_text_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyTextPane *self = QY_TEXT_PANE (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_object (value, self->text);
      break;
    case PROP_N_FINDINGS:
      g_value_set_uint (value, 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_text_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TEXT:
      qy_text_pane_set_text (QY_TEXT_PANE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_text_pane_dispose (GObject *object)
{
  g_clear_object (&QY_TEXT_PANE (object)->text);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_TEXT_PANE);
  G_OBJECT_CLASS (qy_text_pane_parent_class)->dispose (object);
}

static void
qy_text_pane_class_init (QyTextPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_text_pane_get_property;
  object_class->set_property = qy_text_pane_set_property;
  object_class->dispose = qy_text_pane_dispose;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, G_TYPE_OBJECT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_FINDINGS] =
      g_param_spec_uint ("n-findings", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-text-pane.ui");
}

static void
qy_text_pane_init (QyTextPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_text_pane_new (void)
{
  return g_object_new (QY_TYPE_TEXT_PANE, NULL);
}

QyWorkingText *
qy_text_pane_get_text (QyTextPane *self)
{
  g_return_val_if_fail (QY_IS_TEXT_PANE (self), NULL);

  return (QyWorkingText *) self->text;
}

void
qy_text_pane_set_text (QyTextPane *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self));

  if (g_set_object (&self->text, (GObject *) text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

guint
qy_text_pane_get_n_findings (QyTextPane *self)
{
  g_return_val_if_fail (QY_IS_TEXT_PANE (self), 0);

  return 0;
}

void
qy_text_pane_show_block (QyTextPane *self, const char *key)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self) && key != NULL);
}

void
qy_text_pane_show_field (QyTextPane *self, const char *key)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self) && key != NULL);
}

void
qy_text_pane_search (QyTextPane *self)
{
  g_return_if_fail (QY_IS_TEXT_PANE (self));
}

void
qy_text_pane_flush_async (QyTextPane *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (QY_IS_TEXT_PANE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_return_boolean (task, TRUE);
}

gboolean
qy_text_pane_flush_finish (QyTextPane *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
