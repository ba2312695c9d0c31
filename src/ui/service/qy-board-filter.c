/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-board-filter.h"

#include <glib/gi18n-lib.h>

#include "qy-match.h"
#include "qy-settings.h"

struct _QyBoardFilter
{
  GtkBox parent_instance;

  char *needle;
  char *me;             /* the name of who works here, or NULL */
  GPtrArray *contracts; /* ids, in the order of the choices, behind "all" */
  gboolean is_filling;

  GtkEditable *search;
  GtkToggleButton *mine;
  GtkDropDown *contract;
  GtkDropDown *level;
  GtkWidget *clear;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (QyBoardFilter, qy_board_filter, GTK_TYPE_BOX)

static void
on_changed (QyBoardFilter *self)
{
  if (self->is_filling)
    return;
  g_free (self->needle);
  self->needle = qy_match_needle (gtk_editable_get_text (self->search));
  gtk_widget_set_visible (self->clear, !qy_board_filter_is_empty (self));
  g_signal_emit (self, changed_signal, 0);
}

static const char *
chosen_contract (QyBoardFilter *self)
{
  guint chosen = gtk_drop_down_get_selected (self->contract);

  return chosen > 0 && chosen <= self->contracts->len ? self->contracts->pdata[chosen - 1] : NULL;
}

static void
show_levels (QyBoardFilter *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("All Levels"));
  for (int level = 1; level <= 4; level++)
    {
      g_autofree char *word = g_strdup_printf (_ ("Level %d"), level);

      gtk_string_list_append (words, word);
    }
  gtk_drop_down_set_model (self->level, G_LIST_MODEL (words));
}

static void
qy_board_filter_dispose (GObject *object)
{
  QyBoardFilter *self = QY_BOARD_FILTER (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_BOARD_FILTER);
  G_OBJECT_CLASS (qy_board_filter_parent_class)->dispose (object);
}

static void
qy_board_filter_finalize (GObject *object)
{
  QyBoardFilter *self = QY_BOARD_FILTER (object);

  g_free (self->needle);
  g_free (self->me);
  g_ptr_array_unref (self->contracts);
  G_OBJECT_CLASS (qy_board_filter_parent_class)->finalize (object);
}

static void
qy_board_filter_class_init (QyBoardFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_board_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_board_filter_finalize;
  changed_signal = g_signal_new ("changed", QY_TYPE_BOARD_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/service/qy-board-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, QyBoardFilter, search);
  gtk_widget_class_bind_template_child (widget_class, QyBoardFilter, mine);
  gtk_widget_class_bind_template_child (widget_class, QyBoardFilter, contract);
  gtk_widget_class_bind_template_child (widget_class, QyBoardFilter, level);
  gtk_widget_class_bind_template_child (widget_class, QyBoardFilter, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, qy_board_filter_clear);
}

static void
qy_board_filter_init (QyBoardFilter *self)
{
  self->contracts = g_ptr_array_new_with_free_func (g_free);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_levels (self);
  self->is_filling = FALSE;
}

void
qy_board_filter_offer (QyBoardFilter *self, const GPtrArray *items)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *chosen = g_strdup (chosen_contract (self));
  guint position = 0;

  g_return_if_fail (QY_IS_BOARD_FILTER (self) && items != NULL);

  g_free (self->me);
  self->me = qy_settings_get_string (qy_settings_get_default (), "person");
  g_ptr_array_set_size (self->contracts, 0);
  gtk_string_list_append (words, _ ("All Contracts"));
  for (guint i = 0; i < items->len; i++)
    {
      const QyIncidentView *view = qy_incident_item_get_view (items->pdata[i]);

      if (!g_hash_table_add (seen, view->incident->contract_id))
        continue;
      g_ptr_array_add (self->contracts, g_strdup (view->incident->contract_id));
      gtk_string_list_append (words, view->contract_title);
      if (g_strcmp0 (view->incident->contract_id, chosen) == 0)
        position = self->contracts->len;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->contract, G_LIST_MODEL (words));
  gtk_drop_down_set_selected (self->contract, position);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->mine), *self->me != '\0');
  gtk_widget_set_visible (self->clear, !qy_board_filter_is_empty (self));
}

gboolean
qy_board_filter_matches (QyBoardFilter *self, QyIncidentItem *item)
{
  const QyIncidentView *view = NULL;
  const QyIncident *incident = NULL;
  const char *contract = NULL;
  guint level = 0;

  g_return_val_if_fail (QY_IS_BOARD_FILTER (self) && QY_IS_INCIDENT_ITEM (item), FALSE);

  view = qy_incident_item_get_view (item);
  incident = view->incident;
  contract = chosen_contract (self);
  level = gtk_drop_down_get_selected (self->level);
  if (contract != NULL && !g_str_equal (contract, incident->contract_id))
    return FALSE;
  if (level > 0 && (view->course == NULL || view->course->handling != (int) level))
    return FALSE;
  if (gtk_toggle_button_get_active (self->mine) && g_strcmp0 (view->person_name, self->me) != 0)
    return FALSE;
  return qy_match (self->needle, incident->number, incident->title, incident->system,
                   incident->reporter, view->contract_title, view->contract_number,
                   view->person_name);
}

gboolean
qy_board_filter_is_empty (QyBoardFilter *self)
{
  g_return_val_if_fail (QY_IS_BOARD_FILTER (self), TRUE);

  return self->needle == NULL && !gtk_toggle_button_get_active (self->mine)
         && chosen_contract (self) == NULL && gtk_drop_down_get_selected (self->level) == 0;
}

void
qy_board_filter_clear (QyBoardFilter *self)
{
  g_return_if_fail (QY_IS_BOARD_FILTER (self));

  self->is_filling = TRUE;
  gtk_editable_set_text (self->search, "");
  gtk_toggle_button_set_active (self->mine, FALSE);
  gtk_drop_down_set_selected (self->contract, 0);
  gtk_drop_down_set_selected (self->level, 0);
  self->is_filling = FALSE;
  on_changed (self);
}

void
qy_board_filter_search (QyBoardFilter *self)
{
  g_return_if_fail (QY_IS_BOARD_FILTER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}
