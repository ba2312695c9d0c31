/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-menu.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"

static G_DEFINE_QUARK (qy - ledger - menu - book,
                       book) static G_DEFINE_QUARK (qy - ledger - menu - popover, popover)

    static void copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          g_variant_get_string (parameter, NULL));
}

static gpointer
remove_draft (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_contract_remove (book, data, error) ? g_strdup (data) : NULL;
}

static void
on_draft_removed (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;
  g_autofree char *page = NULL;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The draft was not deleted"), error);
      return;
    }
  page = g_strconcat ("contract:", id, NULL);
  gtk_widget_activate_action (owner, "win.close-page", "s", page);
  qy_notice_toast (owner, _ ("Draft deleted"));
}

static void
on_remove_answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  GtkWidget *widget = data;
  QyBook *book = g_object_get_qdata (G_OBJECT (widget), book_quark ());

  if (g_str_equal (response, "delete"))
    qy_request_run (widget, book, remove_draft,
                    g_strdup (g_object_get_data (G_OBJECT (dialog), "qy-id")), g_free, g_free, NULL,
                    on_draft_removed);
}

static void
remove_draft_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Delete this draft?"),
      _ ("Its text, fields and attachments are deleted with it. This cannot be undone."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "delete",
                                    _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "qy-id", g_variant_dup_string (parameter, NULL),
                          g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_remove_answered), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* An item whose action the window does not have is not shown. */
static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_for (const QyContract *contract)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) acts = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autofree char *page = g_strconcat ("contract:", contract->id, NULL);

  append (menu, _ ("_Open"), "win.open", page);
  if (contract->has_text && qy_contract_state_may_become (contract->state, QY_STATE_ISSUED))
    append (acts, _ ("_Issue…"), "win.issue", contract->id);
  if (contract->template_id != NULL)
    append (acts, _ ("_New from Same Template…"), "win.new-contract", contract->template_id);
  if (contract->number != NULL)
    append (last, _ ("_Copy Number"), "contract.copy-number", contract->number);
  if (contract->state == QY_STATE_DRAFT)
    append (last, _ ("_Delete Draft…"), "contract.remove-draft", contract->id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (acts));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

void
qy_ledger_menu_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "contract.copy-number", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "contract.remove-draft", "s", remove_draft_action);
}

void
qy_ledger_menu_popup (
    GtkWidget *widget, QyBook *book, const QyContract *contract, double x, double y)
{
  g_autoptr (GMenuModel) menu = NULL;
  GtkWidget *popover = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && QY_IS_BOOK (book) && contract != NULL);

  g_object_set_qdata_full (G_OBJECT (widget), book_quark (), g_object_ref (book), g_object_unref);
  qy_ledger_menu_close (widget);
  menu = menu_for (contract);
  popover = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (popover, widget);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  g_object_set_qdata (G_OBJECT (widget), popover_quark (), popover);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
qy_ledger_menu_close (GtkWidget *widget)
{
  GtkWidget *popover = g_object_steal_qdata (G_OBJECT (widget), popover_quark ());

  if (popover != NULL)
    gtk_widget_unparent (popover);
}
