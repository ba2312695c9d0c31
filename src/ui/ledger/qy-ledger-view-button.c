/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-view-button.h"

#include <glib/gi18n-lib.h>

struct _QyLedgerViewButton
{
  AdwBin parent_instance;

  GtkLabel *name;
  GMenu *fixed_views;
  GMenu *own_views;
};

G_DEFINE_FINAL_TYPE (QyLedgerViewButton, qy_ledger_view_button, ADW_TYPE_BIN)

static void
qy_ledger_view_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_LEDGER_VIEW_BUTTON);
  G_OBJECT_CLASS (qy_ledger_view_button_parent_class)->dispose (object);
}

static void
qy_ledger_view_button_class_init (QyLedgerViewButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_ledger_view_button_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/ledger/qy-ledger-view-button.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLedgerViewButton, name);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerViewButton, fixed_views);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerViewButton, own_views);
}

static void
qy_ledger_view_button_init (QyLedgerViewButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
on_entry_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "accept", *g_strstrip (name) != '\0');
}

static void
on_name_answered (AdwMessageDialog *dialog, const char *response, gpointer from)
{
  QyLedgerNamed done = g_object_get_data (G_OBJECT (dialog), "qy-done");
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *name = g_strdup (gtk_editable_get_text (entry));

  if (g_str_equal (response, "accept") && *g_strstrip (name) != '\0')
    done (from, name);
}

void
qy_ledger_view_button_show (QyLedgerViewButton *self,
                            QyLedgerViews *views,
                            const QyLedgerView *view,
                            gboolean is_changed)
{
  GPtrArray *list = NULL;
  g_autofree char *changed = NULL;

  g_return_if_fail (QY_IS_LEDGER_VIEW_BUTTON (self) && QY_IS_LEDGER_VIEWS (views) && view != NULL);

  list = qy_ledger_views_list (views);
  g_menu_remove_all (self->fixed_views);
  g_menu_remove_all (self->own_views);
  for (guint i = 0; i < list->len; i++)
    {
      const QyLedgerView *one = list->pdata[i];
      g_autoptr (GMenuItem) item = g_menu_item_new (one->name, NULL);

      g_menu_item_set_action_and_target (item, "ledger.view", "s", one->id);
      g_menu_append_item (one->is_own ? self->own_views : self->fixed_views, item);
    }
  if (is_changed && view->is_own)
    changed = g_strdup_printf (_ ("%s (changed)"), view->name);
  else if (is_changed)
    changed = g_strdup (_ ("Own Selection"));
  gtk_label_set_text (self->name, changed != NULL ? changed : view->name);
}

void
qy_ledger_view_ask_name (
    GtkWidget *from, const char *heading, const char *accept, const char *name, QyLedgerNamed done)
{
  GtkRoot *root = NULL;
  GtkWidget *dialog = NULL;
  GtkWidget *entry = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && heading != NULL && accept != NULL && done != NULL);

  root = gtk_widget_get_root (from);
  dialog =
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
                              _ ("A view remembers the filters, the columns and the sorting."));
  entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the view"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "accept",
                                    accept, NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "accept");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data (G_OBJECT (dialog), "qy-done", done);
  g_signal_connect (entry, "changed", G_CALLBACK (on_entry_changed), dialog);
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  on_entry_changed (GTK_EDITABLE (entry), ADW_MESSAGE_DIALOG (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_name_answered), from, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}
