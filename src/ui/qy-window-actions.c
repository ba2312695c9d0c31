/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-attachment-window.h"
#include "qy-book-history.h"
#include "qy-ledger-page.h"
#include "qy-notice.h"
#include "qy-palette.h"
#include "qy-request.h"
#include "qy-window-private.h"

/* What pages, menus and keys ask a window for (the list is in qy-page.h). */

static void
show_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *self = QY_WINDOW (widget);

  qy_window_show_list (self, g_variant_get_string (parameter, NULL));
  gtk_widget_child_focus (GTK_WIDGET (qy_window_get_page (self)), GTK_DIR_TAB_FORWARD);
}

static void
show_contracts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPage *page = NULL;

  qy_window_show_list (QY_WINDOW (widget), "contracts");
  page = qy_window_get_page (QY_WINDOW (widget));
  if (QY_IS_LEDGER_PAGE (page))
    qy_ledger_page_set_where (QY_LEDGER_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_window_open (QY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* "CONTRACT\nSOURCE\nOCCURRENCE": the contract's payments, with the dialog for this one. */
static void
record_payment_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_auto (GStrv) names = g_strsplit (g_variant_get_string (parameter, NULL), "\n", 2);
  g_autofree char *place = NULL;

  if (names[0] == NULL || names[1] == NULL)
    return;
  place = g_strdup_printf ("contract:%s#payments\n%s", names[0], names[1]);
  qy_window_open (QY_WINDOW (widget), place);
}

static void
close_page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *self = QY_WINDOW (widget);
  AdwTabPage *tab = qy_window_find_tab (self, g_variant_get_string (parameter, NULL));

  if (tab != NULL)
    adw_tab_view_close_page (self->tabs, tab);
}

static void
close_tab_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *self = QY_WINDOW (widget);
  AdwTabPage *tab = adw_tab_view_get_selected_page (self->tabs);

  if (tab == NULL || tab == self->home)
    gtk_window_close (GTK_WINDOW (self));
  else
    adw_tab_view_close_page (self->tabs, tab);
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPage *page = qy_window_get_page (QY_WINDOW (widget));

  if (page != NULL)
    qy_page_search (page);
}

static void
palette_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *self = QY_WINDOW (widget);

  if (self->session != NULL)
    gtk_window_present (GTK_WINDOW (qy_palette_new (GTK_WINDOW (self), self->session)));
}

/* The overview of the keyboard. GTK would make it with every window, from a resource of a name it
 * knows; that is a tenth of a start, so it is made when somebody asks for it. */
static void
shortcuts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/qiyue/Qiyue/qy-shortcuts.ui");
  GtkWindow *overview = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overview, GTK_WINDOW (widget));
  gtk_window_present (overview);
}

static gpointer
undo_act (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_undo (book, data, error);
}

static void
on_act_undone (gpointer owner, gpointer result, const GError *error)
{
  QyEvent *event = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("It was not taken back"), error);
  else
    qy_event_free (event);
}

static void
undo_act_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWindow *self = QY_WINDOW (widget);

  qy_request_run (self, qy_session_get_book (self->session), undo_act,
                  g_variant_dup_string (parameter, NULL), g_free, (GDestroyNotify) qy_event_free,
                  NULL, on_act_undone);
}

static void
files_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_attachment_window_present (GTK_WINDOW (widget), QY_WINDOW (widget)->session,
                                g_variant_get_string (parameter, NULL));
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (QY_WINDOW (widget)->menu_button);
}

static void
toggle_sidebar_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkToggleButton *button = QY_WINDOW (widget)->sidebar_button;

  gtk_toggle_button_set_active (button, !gtk_toggle_button_get_active (button));
}

/* What needs no book; everything else can only be done with one. */
static gboolean
needs_book (const char *action)
{
  static const char *const without[] = { "win.open-book",
                                         "win.new-book",
                                         "win.make-book",
                                         "win.open-sample",
                                         "win.retry",
                                         "win.menu",
                                         "win.close-tab",
                                         "win.show-help-overlay",
                                         NULL };

  return g_str_has_prefix (action, "win.") && !g_strv_contains (without, action);
}

void
qy_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "win.show-contracts", "s", show_contracts_action);
  gtk_widget_class_install_action (widget_class, "win.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "win.record-payment", "s", record_payment_action);
  gtk_widget_class_install_action (widget_class, "win.close-page", "s", close_page_action);
  gtk_widget_class_install_action (widget_class, "win.close-tab", NULL, close_tab_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.palette", NULL, palette_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.undo-act", "s", undo_act_action);
  gtk_widget_class_install_action (widget_class, "win.files", "s", files_action);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_action);
}

void
qy_window_enable_actions (QyWindow *self, gboolean enabled)
{
  for (guint i = 0;; i++)
    {
      const char *name = NULL;
      const char *property = NULL;
      const GVariantType *type = NULL;
      GType owner = G_TYPE_INVALID;

      if (!gtk_widget_class_query_action (GTK_WIDGET_GET_CLASS (self), i, &owner, &name, &type,
                                          &property))
        return;
      if (needs_book (name))
        gtk_widget_action_set_enabled (GTK_WIDGET (self), name, enabled);
    }
}
