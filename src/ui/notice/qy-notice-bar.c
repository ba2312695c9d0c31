/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-notice-bar.h"

struct _QyNoticeBar
{
  AdwBin parent_instance;

  QyNoticeKind kind;
  char *text; /* NULL: hidden */

  GtkRevealer *revealer;
  GtkWidget *bar;
  GtkImage *icon;
  GtkLabel *label;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (QyNoticeBar, qy_notice_bar, ADW_TYPE_BIN)

static const struct
{
  const char *icon;
  const char *css_class;
} looks[] = {
  [QY_NOTICE_INFO] = { "dialog-information-symbolic", "notice-info" },
  [QY_NOTICE_WARNING] = { "dialog-warning-symbolic", "notice-warning" },
  [QY_NOTICE_ERROR] = { "dialog-error-symbolic", "notice-error" },
};

static void
remove_buttons (QyNoticeBar *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);
}

static void
qy_notice_bar_dispose (GObject *object)
{
  QyNoticeBar *self = QY_NOTICE_BAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template lets go of it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_NOTICE_BAR);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (qy_notice_bar_parent_class)->dispose (object);
}

static void
qy_notice_bar_class_init (QyNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_notice_bar_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/notice/qy-notice-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, QyNoticeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, QyNoticeBar, bar);
  gtk_widget_class_bind_template_child (widget_class, QyNoticeBar, icon);
  gtk_widget_class_bind_template_child (widget_class, QyNoticeBar, label);
  gtk_widget_class_bind_template_child (widget_class, QyNoticeBar, buttons);
}

static void
qy_notice_bar_init (QyNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (self->bar, looks[self->kind].css_class);
}

QyNoticeBar *
qy_notice_bar_new (void)
{
  return g_object_new (QY_TYPE_NOTICE_BAR, NULL);
}

gboolean
qy_notice_bar_say (QyNoticeBar *self, QyNoticeKind kind, const char *text)
{
  g_return_val_if_fail (QY_IS_NOTICE_BAR (self) && text != NULL, FALSE);

  if (self->kind == kind && g_strcmp0 (self->text, text) == 0)
    return FALSE;
  remove_buttons (self);
  g_free (self->text);
  self->text = g_strdup (text);
  gtk_widget_remove_css_class (self->bar, looks[self->kind].css_class);
  gtk_widget_add_css_class (self->bar, looks[kind].css_class);
  self->kind = kind;
  gtk_image_set_from_icon_name (self->icon, looks[kind].icon);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  return TRUE;
}

void
qy_notice_bar_add_button (QyNoticeBar *self, const char *label, const char *action)
{
  GtkWidget *button = NULL;

  g_return_if_fail (QY_IS_NOTICE_BAR (self) && label != NULL && action != NULL);

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->buttons, button);
}

void
qy_notice_bar_hide (QyNoticeBar *self)
{
  g_return_if_fail (QY_IS_NOTICE_BAR (self));

  g_clear_pointer (&self->text, g_free);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

const char *
qy_notice_bar_get_text (QyNoticeBar *self)
{
  g_return_val_if_fail (QY_IS_NOTICE_BAR (self), NULL);

  return self->text;
}
