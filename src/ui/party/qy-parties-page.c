/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-parties-page.h"

#include <glib/gi18n-lib.h>

#include "qy-match.h"
#include "qy-notice.h"
#include "qy-party-acts.h"
#include "qy-party-item.h"
#include "qy-refresh.h"
#include "qy-request.h"

struct _QyPartiesPage
{
  QyPage parent_instance;

  QyRefresh *refresh;
  char *needle;

  GtkWidget *bar;
  GtkStack *states;
  GtkEditable *search;
  GtkColumnView *table;
  GListStore *parties;
  GtkCustomFilter *filter;
  GListModel *found;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GtkPopover *menu;
};

G_DEFINE_FINAL_TYPE (QyPartiesPage, qy_parties_page, QY_TYPE_PAGE)

static gboolean
item_matches (gpointer item, gpointer data)
{
  QyPartiesPage *self = data;
  const QyParty *party = qy_party_item_get_party (item);

  return qy_match (self->needle, party->name, party->aliases, party->credit_code, party->id_number,
                   party->representative, party->agent, party->contact, party->phone, party->email,
                   party->address);
}

static void
update_state (QyPartiesPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->parties)) > 0;
  gboolean shown = g_list_model_get_n_items (self->found) > 0;

  gtk_widget_set_visible (self->bar, any);
  gtk_stack_set_visible_child_name (self->states, !any ? "empty" : shown ? "list" : "none");
}

static const QyParty *
get_selected (QyPartiesPage *self)
{
  QyPartyItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? qy_party_item_get_party (item) : NULL;
}

static void
select_again (QyPartiesPage *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n && id != NULL; i++)
    {
      g_autoptr (QyPartyItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_str_equal (qy_party_item_get_party (item)->id, id))
        gtk_single_selection_set_selected (self->selection, i);
    }
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyPartiesPage *self = owner;
  g_autoptr (GPtrArray) items = result;
  g_autofree char *selected = NULL;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The parties were not read"), error);
      return;
    }
  if (get_selected (self) != NULL)
    selected = g_strdup (get_selected (self)->id);
  g_list_store_splice (self->parties, 0, g_list_model_get_n_items (G_LIST_MODEL (self->parties)),
                       items->pdata, items->len);
  select_again (self, selected);
  update_state (self);
  qy_page_set_ready (owner, TRUE);
}

static void
read_again (gpointer widget)
{
  qy_request_run (widget, qy_page_get_book (widget), qy_party_items_load, NULL, NULL,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_loaded);
}

static void
on_search_changed (QyPartiesPage *self)
{
  g_free (self->needle);
  self->needle = qy_match_needle (gtk_editable_get_text (self->search));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_state (self);
}

static void
on_search_activated (QyPartiesPage *self)
{
  if (get_selected (self) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "parties.open", NULL);
}

static void
on_row_activated (QyPartiesPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "parties.open", NULL);
}

static void
show_menu (QyPartiesPage *self, double x, double y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  if (get_selected (self) == NULL)
    return;
  gtk_popover_set_pointing_to (self->menu, &place);
  gtk_popover_popup (self->menu);
}

/* Cells are named after the party they show. */
static void
on_secondary_click (QyPartiesPage *self, int n, double x, double y)
{
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (self->table), x, y, GTK_PICK_DEFAULT);

  if (cell == NULL)
    return;
  select_again (self, gtk_widget_get_name (cell));
  if (get_selected (self) != NULL
      && g_str_equal (get_selected (self)->id, gtk_widget_get_name (cell)))
    show_menu (self, x, y);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyParty *party = get_selected (QY_PARTIES_PAGE (widget));
  g_autofree char *name = party != NULL ? g_strconcat ("party:", party->id, NULL) : NULL;

  if (name != NULL)
    gtk_widget_activate_action (widget, "win.open", "s", name);
}

static void
new_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_party_make (widget, qy_page_get_session (QY_PAGE (widget)));
}

static void
contracts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyParty *party = get_selected (QY_PARTIES_PAGE (widget));

  if (party != NULL)
    qy_party_show_contracts (widget, party->name);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyParty *party = get_selected (QY_PARTIES_PAGE (widget));

  if (party != NULL)
    qy_party_delete (widget, qy_page_get_session (QY_PAGE (widget)), party->id);
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_menu (QY_PARTIES_PAGE (widget), 80, 60);
}

static void
qy_parties_page_search (QyPage *page)
{
  QyPartiesPage *self = QY_PARTIES_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}

static void
qy_parties_page_constructed (GObject *object)
{
  QyPartiesPage *self = QY_PARTIES_PAGE (object);

  G_OBJECT_CLASS (qy_parties_page_parent_class)->constructed (object);
  gtk_custom_filter_set_filter_func (self->filter, item_matches, self, NULL);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->table));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self->table));
  self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_page_get_book (QY_PAGE (self)), read_again);
}

static void
qy_parties_page_dispose (GObject *object)
{
  QyPartiesPage *self = QY_PARTIES_PAGE (object);

  g_clear_object (&self->refresh);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PARTIES_PAGE);
  G_OBJECT_CLASS (qy_parties_page_parent_class)->dispose (object);
}

static void
qy_parties_page_finalize (GObject *object)
{
  g_free (QY_PARTIES_PAGE (object)->needle);
  G_OBJECT_CLASS (qy_parties_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/party/qy-parties-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, search);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, table);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, parties);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, filter);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, found);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, sorted);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, selection);
  gtk_widget_class_bind_template_child (widget_class, QyPartiesPage, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_click);
}

static void
qy_parties_page_class_init (QyPartiesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = qy_parties_page_constructed;
  object_class->dispose = qy_parties_page_dispose;
  object_class->finalize = qy_parties_page_finalize;
  QY_PAGE_CLASS (klass)->search = qy_parties_page_search;
  g_type_ensure (QY_TYPE_PARTY_ITEM);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "parties.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "parties.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "parties.contracts", NULL, contracts_action);
  gtk_widget_class_install_action (widget_class, "parties.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "parties.menu", NULL, menu_action);
}

static void
qy_parties_page_init (QyPartiesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
