/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-header.h"

#include <glib/gi18n-lib.h>

#include "qy-state-step.h"

struct _QyContractHeader
{
  AdwBin parent_instance;

  GtkStack *stack; /* (transfer none): of the page this stands on */
  GStrv names;     /* of the views that the chooser offers */
  GtkStackSwitcher *switcher;
  GtkDropDown *chooser; /* instead, where the switcher has no room */
  GtkLabel *title_label;
  GtkLabel *number_label;
  GtkLabel *state_label;
  GtkButton *next_button;
  GtkMenuButton *menu_button;
  GMenu *steps_menu;
  GMenu *removal_menu;
};

G_DEFINE_FINAL_TYPE (QyContractHeader, qy_contract_header, ADW_TYPE_BIN)

static void
show_state (QyContractHeader *self, QyContractState state)
{
  static const char *const classes[QY_N_STATES] = {
    [QY_STATE_ISSUED] = "accent",     [QY_STATE_SIGNED_BY_ONE] = "accent",
    [QY_STATE_SIGNED] = "accent",     [QY_STATE_IN_FORCE] = "success",
    [QY_STATE_SUSPENDED] = "warning", [QY_STATE_TERMINATED] = "warning",
  };

  for (guint i = 0; i < QY_N_STATES; i++)
    if (classes[i] != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (self->state_label), classes[i]);
  if (classes[state] != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), classes[state]);
  gtk_label_set_text (self->state_label, qy_contract_state_label (state));
}

static void
show_next (QyContractHeader *self, const QyDossier *dossier)
{
  const QyStateStep *step = qy_state_step_next (dossier);

  gtk_widget_set_visible (GTK_WIDGET (self->next_button), step != NULL);
  if (step == NULL)
    return;
  gtk_button_set_label (self->next_button, _ (step->label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->next_button),
                                          step->target != NULL ? g_variant_new_string (step->target)
                                                               : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), step->action);
}

static void
show_menu (QyContractHeader *self, const QyDossier *dossier)
{
  const QyStateStep *next = qy_state_step_next (dossier);
  guint n = 0;
  const QyStateStep *steps = qy_state_steps (&n);

  g_menu_remove_all (self->steps_menu);
  g_menu_remove_all (self->removal_menu);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = NULL;

      if (&steps[i] == next || !qy_state_step_is_possible (&steps[i], dossier))
        continue;
      item = g_menu_item_new (_ (steps[i].label), NULL);
      g_menu_item_set_action_and_target (item, steps[i].action,
                                         steps[i].target != NULL ? "s" : NULL, steps[i].target);
      g_menu_append_item (self->steps_menu, item);
    }
  if (dossier->contract->state == QY_STATE_DRAFT && dossier->revisions->len == 0)
    g_menu_append (self->removal_menu, _ ("_Delete Draft"), "contract.remove");
}

static void
on_chosen (QyContractHeader *self)
{
  guint chosen = gtk_drop_down_get_selected (self->chooser);

  if (self->stack != NULL && self->names != NULL && chosen < g_strv_length (self->names))
    gtk_stack_set_visible_child_name (self->stack, self->names[chosen]);
}

static void
on_view_changed (QyContractHeader *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (guint i = 0; name != NULL && self->names != NULL && self->names[i] != NULL; i++)
    if (g_str_equal (self->names[i], name))
      gtk_drop_down_set_selected (self->chooser, i);
}

static void
list_views (QyContractHeader *self)
{
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (self->stack);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (pages), i);
      GtkStackPage *page = GTK_STACK_PAGE (item);

      if (!gtk_stack_page_get_visible (page))
        continue;
      gtk_string_list_append (titles, gtk_stack_page_get_title (page));
      g_strv_builder_add (names, gtk_stack_page_get_name (page));
    }
  g_clear_pointer (&self->names, g_strfreev);
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (titles));
  self->names = g_strv_builder_end (names);
  on_view_changed (self);
}

static void
qy_contract_header_dispose (GObject *object)
{
  QyContractHeader *self = QY_CONTRACT_HEADER (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CONTRACT_HEADER);
  self->stack = NULL;
  g_clear_pointer (&self->names, g_strfreev);
  G_OBJECT_CLASS (qy_contract_header_parent_class)->dispose (object);
}

static void
qy_contract_header_class_init (QyContractHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_contract_header_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-contract-header.ui");
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, switcher);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, chooser);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, title_label);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, number_label);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, state_label);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, next_button);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, menu_button);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, steps_menu);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, removal_menu);
}

static void
qy_contract_header_init (QyContractHeader *self)
{
  GtkLayoutManager *layout = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->switcher));
  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), FALSE);
}

void
qy_contract_header_show (QyContractHeader *self, const QyDossier *dossier)
{
  const QyContract *contract = NULL;
  g_autofree char *line = NULL;

  g_return_if_fail (QY_IS_CONTRACT_HEADER (self) && dossier != NULL);

  contract = dossier->contract;
  gtk_label_set_text (self->title_label, contract->title);
  line = contract->kind != NULL ? g_strdup_printf ("%s · %s", contract->number, contract->kind)
                                : g_strdup (contract->number);
  gtk_label_set_text (self->number_label, line);
  show_state (self, contract->state);
  show_next (self, dossier);
  show_menu (self, dossier);
  if (self->stack != NULL)
    list_views (self);
}

void
qy_contract_header_set_stack (QyContractHeader *self, GtkStack *stack)
{
  g_return_if_fail (QY_IS_CONTRACT_HEADER (self) && GTK_IS_STACK (stack));

  self->stack = stack;
  gtk_stack_switcher_set_stack (self->switcher, stack);
  g_signal_connect_object (stack, "notify::visible-child-name", G_CALLBACK (on_view_changed), self,
                           G_CONNECT_SWAPPED);
}
