/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-assistants.h"
#include "qy-decision-window.h"
#include "qy-book-jobs.h"
#include "qy-page-kinds.h"
#include "qy-register-start.h"
#include "qy-review-start.h"
#include "qy-service-actions.h"

G_DEFINE_FINAL_TYPE (QyWindow, qy_window, ADW_TYPE_APPLICATION_WINDOW)

/* What a tab shows: its own page, or the list that the home tab has in front. */
static QyPage *
page_of_tab (QyWindow *self, AdwTabPage *tab)
{
  GtkWidget *child = adw_tab_page_get_child (tab);

  if (child == GTK_WIDGET (self->pages))
    child = gtk_stack_get_visible_child (self->pages);
  return child != NULL ? QY_PAGE (child) : NULL;
}

static void
update_title (QyWindow *self)
{
  QyPage *page = qy_window_get_page (self);
  const char *title = page != NULL ? qy_page_get_title (page) : NULL;
  g_autofree char *full = NULL;

  adw_window_title_set_title (self->page_title, title != NULL ? title : "");
  full = title != NULL ? g_strdup_printf ("%s — %s", title, _ ("Qiyue")) : g_strdup (_ ("Qiyue"));
  gtk_window_set_title (GTK_WINDOW (self), full);
}

/* Marks the row of the list that is shown; a focus on another row follows it. */
static void
select_list (QyWindow *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->lists, index);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_list_box_select_row (self->lists, row);
  if (focus != NULL && focus != GTK_WIDGET (row)
      && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->lists)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Only the home tab: then there is nothing to choose from. */
static void
on_n_tabs_changed (QyWindow *self)
{
  gtk_widget_set_visible (self->tab_bar, adw_tab_view_get_n_pages (self->tabs) > 1);
}

static void
on_list_activated (QyWindow *self, GtkListBoxRow *row)
{
  guint n = 0;
  const QyListKind *kinds = qy_list_kinds (&n);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (index >= 0 && (guint) index < n && self->home != NULL)
    qy_window_show_list (self, kinds[index].name);
}

/* The arrow keys choose another list. The focus coming back to the row of the list that is already
 * there means nothing: a tab may be in front of it. */
static void
on_list_selected (QyWindow *self, GtkListBoxRow *row)
{
  guint n = 0;
  const QyListKind *kinds = qy_list_kinds (&n);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  const char *shown = self->pages != NULL ? gtk_stack_get_visible_child_name (self->pages) : NULL;

  if (index >= 0 && (guint) index < n && g_strcmp0 (kinds[index].name, shown) != 0)
    on_list_activated (self, row);
}

static void
on_tab_selected (QyWindow *self)
{
  update_title (self);
}

static void
fill_sidebar (QyWindow *self)
{
  guint n = 0;
  const QyListKind *kinds = qy_list_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *label = gtk_label_new (_ (kinds[i].label));

      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (kinds[i].icon));
      gtk_box_append (GTK_BOX (box), label);
      if (kinds[i].make_counter != NULL)
        {
          gtk_widget_set_hexpand (label, TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
          gtk_box_append (GTK_BOX (box), kinds[i].make_counter (self->session));
        }
      gtk_list_box_append (self->lists, box);
    }
}

static AdwTabView *
on_create_window (QyWindow *self)
{
  QyWindow *window =
      qy_window_new (QY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));

  qy_window_take_session (window, self->session);
  gtk_window_present (GTK_WINDOW (window));
  return window->tabs;
}

static void
on_focus_changed (QyWindow *self)
{
  if (self->session != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    qy_session_look (self->session);
}

/* Made when it is first opened, not at every start. */
static void
make_menu (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
qy_window_dispose (GObject *object)
{
  QyWindow *self = QY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_WINDOW);
  g_clear_handle_id (&self->restoring, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (qy_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/qiyue/Qiyue/qy-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, states);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, opening);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, sidebar_edge);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, lists);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, jobs);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, tab_bar);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, book_title);
  gtk_widget_class_bind_template_child (widget_class, QyWindow, page_title);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_list_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_n_tabs_changed);
  gtk_widget_class_bind_template_callback (widget_class, qy_window_close_tab);
  gtk_widget_class_bind_template_callback (widget_class, on_create_window);
}

static void
qy_window_class_init (QyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = qy_window_close_request;
  g_type_ensure (QY_TYPE_JOB_LIST);
  bind_template (widget_class);
  qy_book_jobs_install (widget_class);
  qy_window_install_actions (widget_class);
  qy_window_install_book_actions (widget_class);
  qy_register_start_install (widget_class);
  qy_review_start_install (widget_class);
  qy_assistants_install (widget_class);
  qy_decision_install (widget_class);
  qy_service_actions_install (widget_class);
}

static void
qy_window_init (QyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  qy_window_enable_actions (self, FALSE);
  g_object_set_data (G_OBJECT (self), "qy-toast-overlay", self->toasts);
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu, self->primary_menu, NULL);
  g_object_bind_property (self->sidebar_button, "active", self->sidebar, "visible",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->sidebar_button, "active", self->sidebar_edge, "visible",
                          G_BINDING_SYNC_CREATE);
  qy_window_restore_size (self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_focus_changed), NULL);
}

QyWindow *
qy_window_new (QyApplication *application)
{
  return g_object_new (QY_TYPE_WINDOW, "application", application, NULL);
}

QySession *
qy_window_get_session (QyWindow *self)
{
  g_return_val_if_fail (QY_IS_WINDOW (self), NULL);

  return self->session;
}

QyPage *
qy_window_get_page (QyWindow *self)
{
  AdwTabPage *tab = NULL;

  g_return_val_if_fail (QY_IS_WINDOW (self), NULL);

  tab = adw_tab_view_get_selected_page (self->tabs);
  return tab != NULL ? page_of_tab (self, tab) : NULL;
}

static AdwTabPage *
ensure_tab (QyWindow *self, const char *name)
{
  AdwTabPage *tab = qy_window_find_tab (self, name);
  QyPage *page = NULL;

  if (tab != NULL)
    return tab;
  page = qy_page_new_for (self->session, name);
  if (page == NULL)
    return NULL;
  tab = adw_tab_view_append (self->tabs, GTK_WIDGET (page));
  g_object_bind_property (page, "title", tab, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  return tab;
}

void
qy_window_open (QyWindow *self, const char *name)
{
  g_auto (GStrv) parts = NULL;
  AdwTabPage *tab = NULL;

  g_return_if_fail (QY_IS_WINDOW (self) && name != NULL && self->session != NULL);

  parts = g_strsplit (name, "#", 2);
  tab = ensure_tab (self, parts[0]);
  if (tab == NULL)
    return;
  adw_tab_view_set_selected_page (self->tabs, tab);
  if (parts[1] != NULL)
    qy_page_show_place (QY_PAGE (adw_tab_page_get_child (tab)), parts[1]);
}

void
qy_window_open_behind (QyWindow *self, const char *name)
{
  g_return_if_fail (QY_IS_WINDOW (self) && name != NULL && self->session != NULL);

  ensure_tab (self, name);
}

void
qy_window_take_session (QyWindow *self, QySession *session)
{
  g_autoptr (GIcon) home_icon = NULL;

  g_return_if_fail (QY_IS_WINDOW (self) && QY_IS_SESSION (session) && self->session == NULL);

  self->session = g_object_ref (session);
  qy_job_list_set_jobs (self->jobs, qy_session_get_jobs (session));
  g_free (self->path);
  self->path = g_strdup (qy_book_get_path (qy_session_get_book (session)));
  g_signal_connect_object (qy_session_get_book (session), "changed",
                           G_CALLBACK (qy_window_name_book), self, G_CONNECT_SWAPPED);
  qy_window_name_book (self);
  home_icon = g_themed_icon_new ("go-home-symbolic");
  self->pages = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, "vhomogeneous", FALSE, NULL);
  self->home = adw_tab_view_append_pinned (self->tabs, GTK_WIDGET (self->pages));
  adw_tab_page_set_title (self->home, _ ("Lists"));
  adw_tab_page_set_icon (self->home, home_icon);
  qy_window_enable_actions (self, TRUE);
  fill_sidebar (self);
  qy_window_show_list (self, "start");
  gtk_stack_set_visible_child_name (self->states, "book");
}

AdwTabPage *
qy_window_find_tab (QyWindow *self, const char *name)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    {
      AdwTabPage *tab = adw_tab_view_get_nth_page (self->tabs, i);
      GtkWidget *child = adw_tab_page_get_child (tab);

      if (QY_IS_PAGE (child) && g_strcmp0 (qy_page_get_name (QY_PAGE (child)), name) == 0)
        return tab;
    }
  return NULL;
}

void
qy_window_show_list (QyWindow *self, const char *name)
{
  guint n = 0;
  const QyListKind *kinds = qy_list_kinds (&n);

  for (guint i = 0; i < n; i++)
    {
      if (!g_str_equal (kinds[i].name, name))
        continue;
      if (gtk_stack_get_child_by_name (self->pages, name) == NULL)
        gtk_stack_add_named (
            self->pages,
            g_object_new (kinds[i].get_type (), "session", self->session, "page-name", name, NULL),
            name);
      gtk_stack_set_visible_child_name (self->pages, name);
      select_list (self, (int) i);
      adw_tab_view_set_selected_page (self->tabs, self->home);
      update_title (self);
    }
}
