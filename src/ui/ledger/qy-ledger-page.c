/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-page.h"

#include <glib/gi18n-lib.h>

#include "qy-ledger-chips.h"
#include "qy-ledger-columns.h"
#include "qy-ledger-export.h"
#include "qy-ledger-filter-form.h"
#include "qy-ledger-footer.h"
#include "qy-ledger-table.h"
#include "qy-ledger-view-button.h"
#include "qy-notice.h"
#include "qy-signed-dialog.h"

struct _QyLedgerPage
{
  QyPage parent_instance;

  QyLedgerViewButton *view_button;
  GtkSearchEntry *search;
  GtkPopover *filter_popover;
  QyLedgerFilterForm *form; /* made when it is first opened */
  QyLedgerChips *chips;
  GMenu *columns_menu;
  GtkStack *states;
  QyLedgerTable *table;
  QyLedgerFooter *footer;

  QyLedgerFilter *filter;
  QyLedgerViews *views;
  char *sort_before; /* a view brought its own sorting */
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (QyLedgerPage, qy_ledger_page, QY_TYPE_PAGE)

static char *
dup_where (QyLedgerPage *self)
{
  return qy_ledger_filter_to_where (self->filter,
                                    qy_book_get_today (qy_page_get_book (QY_PAGE (self))));
}

static void
enable (QyLedgerPage *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static GAction *
view_action (QyLedgerPage *self)
{
  return g_action_map_lookup_action (G_ACTION_MAP (self->actions), "view");
}

/* The view that was chosen; one that was deleted meanwhile counts as all. */
static const QyLedgerView *
get_view (QyLedgerPage *self)
{
  g_autoptr (GVariant) id = g_action_get_state (view_action (self));
  const QyLedgerView *view = qy_ledger_views_find (self->views, g_variant_get_string (id, NULL));

  return view != NULL ? view : qy_ledger_views_find (self->views, "all");
}

static gboolean
is_layout_of (QyLedgerPage *self, const QyLedgerView *view)
{
  g_auto (GStrv) columns = qy_ledger_layout_dup (qy_ledger_table_get_layout (self->table));
  g_autofree char *sort = qy_ledger_table_dup_sort (self->table);

  return (view->columns == NULL
          || g_strv_equal ((const char *const *) columns, (const char *const *) view->columns))
         && (view->sort == NULL || g_str_equal (view->sort, sort));
}

static void
show_view (QyLedgerPage *self)
{
  const QyLedgerView *view = get_view (self);
  gboolean other_filter = !qy_ledger_filter_equal (view->filter, self->filter);
  gboolean other = other_filter || (view->is_own && !is_layout_of (self, view));

  qy_ledger_view_button_show (self->view_button, self->views, view, other);
  enable (self, "update-view", view->is_own && other);
  enable (self, "rename-view", view->is_own);
  enable (self, "remove-view", view->is_own);
}

static void
show_filter (QyLedgerPage *self)
{
  const char *search = self->filter->search != NULL ? self->filter->search : "";
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  if (g_strcmp0 (g_strstrip (typed), search) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), search);
  qy_ledger_chips_show (self->chips, self->filter);
  show_view (self);
}

static void
apply_filter (QyLedgerPage *self)
{
  g_autofree char *where = dup_where (self);

  show_filter (self);
  qy_ledger_table_set_where (self->table, where);
  qy_ledger_footer_set_where (self->footer, where);
}

static void
take_filter (QyLedgerPage *self, QyLedgerFilter *filter)
{
  qy_ledger_filter_free (self->filter);
  self->filter = filter;
  apply_filter (self);
}

static void
on_search_changed (QyLedgerPage *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));

  g_strstrip (typed);
  if (g_strcmp0 (typed, self->filter->search != NULL ? self->filter->search : "") == 0)
    return;
  g_free (self->filter->search);
  self->filter->search = *typed != '\0' ? g_steal_pointer (&typed) : NULL;
  apply_filter (self);
}

static void
on_form_changed (QyLedgerPage *self)
{
  qy_ledger_filter_form_read (self->form, self->filter);
  apply_filter (self);
}

static void
on_filter_opened (QyLedgerPage *self)
{
  if (self->form == NULL)
    {
      self->form = g_object_new (QY_TYPE_LEDGER_FILTER_FORM, NULL);
      g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed), self,
                               G_CONNECT_SWAPPED);
      gtk_popover_set_child (self->filter_popover, GTK_WIDGET (self->form));
    }
  qy_ledger_filter_form_show (self->form, self->filter);
  qy_ledger_filter_form_ask_choices (self->form, qy_page_get_book (QY_PAGE (self)));
}

static void
on_clear_filter (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyLedgerPage *self = data;

  g_action_change_state (view_action (self), g_variant_new_string ("all"));
  take_filter (self, qy_ledger_filter_new ());
}

static void
on_remove_part (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyLedgerPage *self = data;

  qy_ledger_filter_clear_part (self->filter, g_variant_get_byte (parameter));
  apply_filter (self);
}

static void
on_layout_changed (QyLedgerPage *self)
{
  g_auto (GStrv) columns = qy_ledger_layout_dup (qy_ledger_table_get_layout (self->table));
  g_autofree char *sort = qy_ledger_table_dup_sort (self->table);

  qy_ledger_views_keep_layout (self->views, (const char *const *) columns, sort);
  show_view (self);
}

/* A view without a sorting of its own undoes that of the view before it, not the person's. */
static void
take_sort (QyLedgerPage *self, const char *sort)
{
  g_autofree char *now = qy_ledger_table_dup_sort (self->table);
  gboolean is_from_view = g_strcmp0 (now, get_view (self)->sort) == 0;

  if (sort == NULL && self->sort_before != NULL && is_from_view)
    qy_ledger_table_set_sort (self->table, self->sort_before);
  if (sort != NULL)
    {
      if (self->sort_before == NULL || !is_from_view)
        {
          g_free (self->sort_before);
          self->sort_before = g_steal_pointer (&now);
        }
      qy_ledger_table_set_sort (self->table, sort);
    }
  else
    g_clear_pointer (&self->sort_before, g_free);
}

static void
on_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyLedgerPage *self = data;
  const QyLedgerView *view =
      qy_ledger_views_find (self->views, g_variant_get_string (parameter, NULL));

  if (view == NULL)
    return;
  take_sort (self, view->sort);
  g_simple_action_set_state (action, parameter);
  if (view->columns != NULL)
    qy_ledger_layout_set (qy_ledger_table_get_layout (self->table),
                          (const char *const *) view->columns);
  take_filter (self, qy_ledger_filter_copy (view->filter));
}

static void
save_view (QyLedgerPage *self, const char *id, const char *name)
{
  g_auto (GStrv) columns = qy_ledger_layout_dup (qy_ledger_table_get_layout (self->table));
  g_autofree char *sort = qy_ledger_table_dup_sort (self->table);
  const char *saved = qy_ledger_views_save (self->views, id, name, self->filter,
                                            (const char *const *) columns, sort);

  g_action_change_state (view_action (self), g_variant_new_string (saved));
  show_view (self);
}

static void
on_view_named (gpointer owner, const char *name)
{
  save_view (owner, NULL, name);
}

static void
on_save_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_ledger_view_ask_name (data, _ ("Save as View"), _ ("_Save"), "", on_view_named);
}

static void
on_update_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *id = g_strdup (get_view (data)->id);
  g_autofree char *name = g_strdup (get_view (data)->name);

  save_view (data, id, name);
}

static void
on_view_renamed (gpointer owner, const char *name)
{
  QyLedgerPage *self = owner;
  g_autofree char *id = g_strdup (get_view (self)->id);

  qy_ledger_views_rename (self->views, id, name);
}

static void
on_rename_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_ledger_view_ask_name (data, _ ("Rename View"), _ ("_Rename"), get_view (data)->name,
                           on_view_renamed);
}

static void
on_remove_view (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyLedgerPage *self = data;
  g_autofree char *id = g_strdup (get_view (self)->id);
  g_autofree char *text = g_strdup_printf (_ ("View “%s” deleted"), get_view (self)->name);

  g_action_change_state (view_action (self), g_variant_new_string ("all"));
  qy_ledger_views_remove (self->views, id);
  qy_notice_toast (GTK_WIDGET (self), text);
}

static void
on_export_list (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  QyLedgerPage *self = data;

  qy_ledger_export_ask (self->table, qy_page_get_session (QY_PAGE (self)));
}

static void
on_enter_signed (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  qy_signed_dialog_present (data, qy_page_get_session (data));
}

static void
on_loading_changed (QyLedgerPage *self)
{
  QyPagedModel *model = qy_ledger_table_get_model (self->table);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  if (n > 0)
    gtk_stack_set_visible_child_name (self->states, "table");
  else if (!qy_paged_model_is_loading (model))
    gtk_stack_set_visible_child_name (
        self->states, qy_ledger_filter_is_empty (self->filter) ? "empty" : "nothing-found");
  if (!qy_paged_model_is_loading (model))
    qy_ledger_footer_ask (self->footer);
  enable (self, "export-list", n > 0 && !qy_paged_model_is_loading (model));
}

static void
fill_columns_menu (QyLedgerPage *self)
{
  guint n = 0;
  const QyLedgerTableColumn *columns = qy_ledger_table_columns (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strconcat ("columns.column-", columns[i].name, NULL);

      g_menu_append (self->columns_menu, _ (columns[i].title), action);
    }
}

static void
qy_ledger_page_search (QyPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (QY_LEDGER_PAGE (page)->search));
}

static void
qy_ledger_page_constructed (GObject *object)
{
  QyLedgerPage *self = QY_LEDGER_PAGE (object);
  QyBook *book = qy_page_get_book (QY_PAGE (self));
  g_autofree char *where = dup_where (self);
  g_auto (GStrv) columns = qy_ledger_views_dup_columns (self->views);
  g_autofree char *sort = qy_ledger_views_dup_sort (self->views);

  G_OBJECT_CLASS (qy_ledger_page_parent_class)->constructed (object);
  qy_ledger_layout_set (qy_ledger_table_get_layout (self->table), (const char *const *) columns);
  qy_ledger_table_set_sort (self->table, sort);
  qy_ledger_table_set_book (self->table, book, where);
  qy_ledger_footer_set_book (self->footer, book, qy_ledger_table_get_selection (self->table));
  qy_ledger_footer_set_where (self->footer, where);
  g_signal_connect_object (qy_ledger_table_get_model (self->table), "notify::loading",
                           G_CALLBACK (on_loading_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "changed", G_CALLBACK (show_view), self, G_CONNECT_SWAPPED);
  show_view (self);
}

static void
qy_ledger_page_dispose (GObject *object)
{
  QyLedgerPage *self = QY_LEDGER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_LEDGER_PAGE);
  g_clear_object (&self->actions);
  g_clear_object (&self->views);
  G_OBJECT_CLASS (qy_ledger_page_parent_class)->dispose (object);
}

static void
qy_ledger_page_finalize (GObject *object)
{
  QyLedgerPage *self = QY_LEDGER_PAGE (object);

  qy_ledger_filter_free (self->filter);
  g_free (self->sort_before);
  G_OBJECT_CLASS (qy_ledger_page_parent_class)->finalize (object);
}

static void
qy_ledger_page_class_init (QyLedgerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = qy_ledger_page_constructed;
  object_class->dispose = qy_ledger_page_dispose;
  object_class->finalize = qy_ledger_page_finalize;
  QY_PAGE_CLASS (klass)->search = qy_ledger_page_search;
  g_type_ensure (QY_TYPE_LEDGER_CHIPS);
  g_type_ensure (QY_TYPE_LEDGER_FOOTER);
  g_type_ensure (QY_TYPE_LEDGER_TABLE);
  g_type_ensure (QY_TYPE_LEDGER_VIEW_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/ledger/qy-ledger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, search);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, chips);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, columns_menu);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, table);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, footer);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_layout_changed);
}

static void
qy_ledger_page_init (QyLedgerPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "clear-filter", .activate = on_clear_filter },
    { .name = "remove-filter-part", .parameter_type = "y", .activate = on_remove_part },
    { .name = "view", .parameter_type = "s", .state = "'all'", .activate = on_view },
    { .name = "save-view", .activate = on_save_view },
    { .name = "update-view", .activate = on_update_view },
    { .name = "rename-view", .activate = on_rename_view },
    { .name = "remove-view", .activate = on_remove_view },
    { .name = "export-list", .activate = on_export_list },
    { .name = "enter-signed", .activate = on_enter_signed },
  };

  self->filter = qy_ledger_filter_new ();
  self->views = qy_ledger_views_get_default ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (
      GTK_WIDGET (self), "columns",
      qy_ledger_layout_get_actions (qy_ledger_table_get_layout (self->table)));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "ledger", G_ACTION_GROUP (self->actions));
  fill_columns_menu (self);
}

void
qy_ledger_page_set_where (QyLedgerPage *self, const char *where)
{
  g_return_if_fail (QY_IS_LEDGER_PAGE (self));

  g_action_change_state (view_action (self), g_variant_new_string ("all"));
  take_filter (self, qy_ledger_filter_new_for_where (where));
}
