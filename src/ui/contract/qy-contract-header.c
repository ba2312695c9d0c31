/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-header.h"

#include <glib/gi18n-lib.h>

#include "qy-state-step.h"

#define LARGE_TEXT                                                                                 \
  (96 * 1024 * 5 / 4) /* dots per inch × 1024: above, one row would be too wide                   \
                       */

struct _QyContractHeader
{
  AdwBin parent_instance;

  GtkGrid *grid;
  GtkStackSwitcher *switcher;
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

/* Large text has the pages below the title. */
static void
on_text_scaled (QyContractHeader *self, GParamSpec *pspec, GtkSettings *settings)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkLayoutChild *place = gtk_layout_manager_get_layout_child (layout, GTK_WIDGET (self->switcher));
  int dpi = 0;
  gboolean large = FALSE;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  large = dpi > LARGE_TEXT;
  g_object_set (place, "column", large ? 0 : 1, "row", large ? 1 : 0, "column-span", large ? 3 : 1,
                NULL);
}

static void
qy_contract_header_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CONTRACT_HEADER);
  G_OBJECT_CLASS (qy_contract_header_parent_class)->dispose (object);
}

static void
qy_contract_header_class_init (QyContractHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_contract_header_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/contract/qy-contract-header.ui");
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, grid);
  gtk_widget_class_bind_template_child (widget_class, QyContractHeader, switcher);
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
  GtkSettings *settings = gtk_settings_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (on_text_scaled), self,
                           G_CONNECT_SWAPPED);
  on_text_scaled (self, NULL, settings);
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
}

void
qy_contract_header_set_stack (QyContractHeader *self, GtkStack *stack)
{
  g_return_if_fail (QY_IS_CONTRACT_HEADER (self) && GTK_IS_STACK (stack));

  gtk_stack_switcher_set_stack (self->switcher, stack);
}
