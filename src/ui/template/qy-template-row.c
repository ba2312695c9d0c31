/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-row.h"

#include <glib/gi18n-lib.h>

#include "qy-template-acts.h"

struct _QyTemplateRow
{
  AdwActionRow parent_instance;

  QySession *session;
  QyTemplateFacts *facts;

  GtkLabel *version;
  GtkButton *contracts;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (QyTemplateRow, qy_template_row, ADW_TYPE_ACTION_ROW)

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name =
      g_strconcat ("template:", QY_TEMPLATE_ROW (widget)->facts->tmpl->id, NULL);

  gtk_widget_activate_action (widget, "win.open", "s", name);
}

static void
new_contract_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.new-contract", "s",
                              QY_TEMPLATE_ROW (widget)->facts->tmpl->id);
}

static void
contracts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_template_show_contracts (widget, QY_TEMPLATE_ROW (widget)->facts->tmpl);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTemplateRow *self = QY_TEMPLATE_ROW (widget);

  qy_template_rename (widget, self->session, self->facts->tmpl);
}

static void
duplicate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTemplateRow *self = QY_TEMPLATE_ROW (widget);

  qy_template_duplicate (widget, self->session, self->facts->tmpl->id);
}

static void
publish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTemplateRow *self = QY_TEMPLATE_ROW (widget);

  qy_template_publish (widget, self->session, self->facts->tmpl->id);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTemplateRow *self = QY_TEMPLATE_ROW (widget);

  qy_template_delete (widget, self->session, self->facts->tmpl->id);
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (QY_TEMPLATE_ROW (widget)->menu);
}

static void
on_secondary_click (QyTemplateRow *self)
{
  gtk_menu_button_popup (self->menu);
}

static void
qy_template_row_dispose (GObject *object)
{
  QyTemplateRow *self = QY_TEMPLATE_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->facts, qy_template_facts_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_TEMPLATE_ROW);
  G_OBJECT_CLASS (qy_template_row_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "template.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "template.new-contract", NULL,
                                   new_contract_action);
  gtk_widget_class_install_action (widget_class, "template.contracts", NULL, contracts_action);
  gtk_widget_class_install_action (widget_class, "template.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "template.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "template.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "template.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "template.menu", NULL, menu_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "template.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "template.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "template.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "template.menu",
                                       NULL);
}

static void
qy_template_row_class_init (QyTemplateRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_template_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/template/qy-template-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTemplateRow, version);
  gtk_widget_class_bind_template_child (widget_class, QyTemplateRow, contracts);
  gtk_widget_class_bind_template_child (widget_class, QyTemplateRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_click);
  install_actions (widget_class);
}

static void
qy_template_row_init (QyTemplateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_facts (QyTemplateRow *self)
{
  const QyTemplateFacts *facts = self->facts;
  g_autofree char *subtitle = qy_template_facts_describe (facts);
  g_autofree char *version = qy_template_version_word (facts->versions);
  g_autofree char *contracts = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u contract", "%u contracts", facts->contracts),
      facts->contracts);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), facts->tmpl->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_label_set_label (self->version, version);
  if (facts->versions > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->version), "success");
  gtk_button_set_label (self->contracts, contracts);
  gtk_widget_set_visible (GTK_WIDGET (self->contracts), facts->contracts > 0);
}

GtkWidget *
qy_template_row_new (QySession *session, QyTemplateFacts *facts)
{
  QyTemplateRow *self = NULL;

  g_return_val_if_fail (QY_IS_SESSION (session) && facts != NULL, NULL);

  self = g_object_new (QY_TYPE_TEMPLATE_ROW, NULL);
  self->session = g_object_ref (session);
  self->facts = facts;
  show_facts (self);
  return GTK_WIDGET (self);
}

const QyTemplateFacts *
qy_template_row_get_facts (QyTemplateRow *self)
{
  g_return_val_if_fail (QY_IS_TEMPLATE_ROW (self), NULL);

  return self->facts;
}
