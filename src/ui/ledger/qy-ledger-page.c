/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-page.h"

#include <glib/gi18n-lib.h>

#include "qy-ledger-columns.h"
#include "qy-ledger-filter.h"
#include "qy-ledger-footer.h"
#include "qy-ledger-table.h"

struct _QyLedgerPage
{
  QyPage parent_instance;

  GtkSearchEntry *search;
  GMenu *columns_menu;
  GtkStack *states;
  QyLedgerTable *table;
  QyLedgerFooter *footer;

  QyLedgerFilter *filter;
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
show_filter (QyLedgerPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));
  const char *search = self->filter->search != NULL ? self->filter->search : "";

  if (g_strcmp0 (typed, search) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->search), search);
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
on_clear_filter (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  take_filter (data, qy_ledger_filter_new ());
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
}

static void
fill_columns_menu (QyLedgerPage *self)
{
  guint n = 0;
  const QyLedgerTableColumn *columns = qy_ledger_table_columns (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *action = g_strconcat ("ledger.column-", columns[i].name, NULL);

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

  G_OBJECT_CLASS (qy_ledger_page_parent_class)->constructed (object);
  qy_ledger_table_set_book (self->table, book, where);
  qy_ledger_footer_set_book (self->footer, book, qy_ledger_table_get_selection (self->table));
  qy_ledger_footer_set_where (self->footer, where);
  g_signal_connect_object (qy_ledger_table_get_model (self->table), "notify::loading",
                           G_CALLBACK (on_loading_changed), self, G_CONNECT_SWAPPED);
}

static void
qy_ledger_page_dispose (GObject *object)
{
  QyLedgerPage *self = QY_LEDGER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_LEDGER_PAGE);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (qy_ledger_page_parent_class)->dispose (object);
}

static void
qy_ledger_page_finalize (GObject *object)
{
  qy_ledger_filter_free (QY_LEDGER_PAGE (object)->filter);
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
  g_type_ensure (QY_TYPE_LEDGER_TABLE);
  g_type_ensure (QY_TYPE_LEDGER_FOOTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/ledger/qy-ledger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, search);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, columns_menu);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, table);
  gtk_widget_class_bind_template_child (widget_class, QyLedgerPage, footer);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
}

static void
qy_ledger_page_init (QyLedgerPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "clear-filter", .activate = on_clear_filter },
  };

  self->filter = qy_ledger_filter_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_init_template (GTK_WIDGET (self));
  qy_ledger_table_add_column_actions (self->table, G_ACTION_MAP (self->actions));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "ledger", G_ACTION_GROUP (self->actions));
  fill_columns_menu (self);
}

void
qy_ledger_page_set_where (QyLedgerPage *self, const char *where)
{
  g_return_if_fail (QY_IS_LEDGER_PAGE (self));

  take_filter (self, qy_ledger_filter_new_for_where (where));
}
