/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-table.h"

#include <glib/gi18n-lib.h>

#include "qy-book-person.h"
#include "qy-ledger-cell.h"
#include "qy-ledger-menu.h"
#include "qy-ledger-sorter.h"
#include "qy-request.h"

struct _QyLedgerTable
{
  AdwBin parent_instance;

  GtkColumnView *view;

  QyLedgerLayout *layout;
  QyBook *book;
  QyPagedModel *model;
  QyLedgerSelection *selection;
  QyLedgerContext context;
  char *where;
  gboolean is_arranging; /* the layout is set, not chosen */
};

enum
{
  LAYOUT_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyLedgerTable, qy_ledger_table, ADW_TYPE_BIN)

static gpointer
list_persons (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_person_list (book, error);
}

static void
on_persons (gpointer owner, gpointer result, const GError *error)
{
  QyLedgerTable *self = owner;
  g_autoptr (GPtrArray) persons = result;

  for (guint i = 0; persons != NULL && i < persons->len; i++)
    {
      const QyPerson *person = persons->pdata[i];

      g_hash_table_replace (self->context.persons, g_strdup (person->id), g_strdup (person->name));
    }
}

/* Comes before the rows, which the model asks for when it hears of the same change. */
static void
ask_persons (QyLedgerTable *self)
{
  self->context.today = qy_book_get_today (self->book);
  qy_request_run (self, self->book, list_persons, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                  NULL, on_persons);
}

static void
scroll_to_top (QyLedgerTable *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
}

static void
say_layout_changed (QyLedgerTable *self)
{
  if (!self->is_arranging)
    g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

static void
on_sorter_changed (QyLedgerTable *self)
{
  g_autofree char *sort = qy_ledger_table_dup_sort (self);

  if (self->model != NULL)
    {
      qy_paged_model_set_query (self->model, self->where, sort);
      scroll_to_top (self);
    }
  say_layout_changed (self);
}

static void
on_activated (QyLedgerTable *self, guint position)
{
  const char *id = qy_paged_model_get_id (self->model, position);
  g_autofree char *name = g_strconcat ("contract:", id, NULL);

  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", name);
}

static void
on_context_menu (QyLedgerTable *self, GtkWidget *at, double x, double y)
{
  QyPagedRow *row = qy_ledger_cell_find_row (at);
  const char *id = row != NULL ? qy_paged_row_get_id (row) : NULL;
  guint position = id != NULL ? qy_paged_model_find (self->model, id) : G_MAXUINT;

  if (position == G_MAXUINT || qy_paged_row_get_record (row) == NULL)
    return;
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  qy_ledger_menu_popup (GTK_WIDGET (self), self->book, qy_paged_row_get_record (row), x, y);
}

static void
on_right_click (QyLedgerTable *self, int n_press, double x, double y)
{
  GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (at != NULL)
    on_context_menu (self, at, x, y);
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t place;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget)
      || !gtk_widget_compute_bounds (focus, widget, &place))
    return GDK_EVENT_PROPAGATE;
  on_context_menu (QY_LEDGER_TABLE (widget), focus, place.origin.x + place.size.height,
                   place.origin.y + place.size.height / 2);
  return GDK_EVENT_STOP;
}

static void
on_map_changed (QyLedgerTable *self)
{
  if (self->model != NULL)
    qy_paged_model_set_active (self->model, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
qy_ledger_table_dispose (GObject *object)
{
  QyLedgerTable *self = QY_LEDGER_TABLE (object);

  self->is_arranging = TRUE;
  qy_ledger_menu_close (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_LEDGER_TABLE);
  g_clear_object (&self->layout);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_ledger_table_parent_class)->dispose (object);
}

static void
qy_ledger_table_finalize (GObject *object)
{
  QyLedgerTable *self = QY_LEDGER_TABLE (object);

  g_hash_table_unref (self->context.persons);
  g_free (self->where);
  G_OBJECT_CLASS (qy_ledger_table_parent_class)->finalize (object);
}

static void
qy_ledger_table_class_init (QyLedgerTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_ledger_table_dispose;
  object_class->finalize = qy_ledger_table_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/ledger/qy-ledger-table.ui");
  gtk_widget_class_bind_template_child (widget_class, QyLedgerTable, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_right_click);
  gtk_widget_class_bind_template_callback (widget_class, on_map_changed);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  qy_ledger_menu_install (widget_class);
  signals[LAYOUT_CHANGED] = g_signal_new ("layout-changed", QY_TYPE_LEDGER_TABLE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
qy_ledger_table_init (QyLedgerTable *self)
{
  self->context.persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->layout = qy_ledger_layout_new (self->view, &self->context);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  qy_ledger_layout_get_actions (self->layout));
  g_signal_connect_object (self->layout, "changed", G_CALLBACK (say_layout_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_changed), self, G_CONNECT_SWAPPED);
}

void
qy_ledger_table_set_book (QyLedgerTable *self, QyBook *book, const char *where)
{
  g_autofree char *sort = NULL;

  g_return_if_fail (QY_IS_LEDGER_TABLE (self) && QY_IS_BOOK (book) && self->book == NULL);

  self->book = g_object_ref (book);
  self->where = g_strdup (where);
  g_signal_connect_object (book, "changed", G_CALLBACK (ask_persons), self, G_CONNECT_SWAPPED);
  ask_persons (self);
  sort = qy_ledger_table_dup_sort (self);
  self->model = qy_paged_model_new_for (book, &qy_paged_query_ledger, where, sort);
  self->selection = qy_ledger_selection_new (self->model);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

void
qy_ledger_table_set_where (QyLedgerTable *self, const char *where)
{
  g_autofree char *sort = NULL;

  g_return_if_fail (QY_IS_LEDGER_TABLE (self));

  if (g_strcmp0 (where, self->where) == 0)
    return;
  g_free (self->where);
  self->where = g_strdup (where);
  if (self->model == NULL)
    return;
  sort = qy_ledger_table_dup_sort (self);
  qy_paged_model_set_query (self->model, where, sort);
  scroll_to_top (self);
}

QyPagedModel *
qy_ledger_table_get_model (QyLedgerTable *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_TABLE (self), NULL);

  return self->model;
}

QyLedgerSelection *
qy_ledger_table_get_selection (QyLedgerTable *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_TABLE (self), NULL);

  return self->selection;
}

char *
qy_ledger_table_dup_sort (QyLedgerTable *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_TABLE (self), NULL);

  return qy_ledger_sorter_read (gtk_column_view_get_sorter (self->view));
}

void
qy_ledger_table_set_sort (QyLedgerTable *self, const char *sort)
{
  gboolean down = sort != NULL && *sort == '-';
  GtkColumnViewColumn *column = NULL;

  g_return_if_fail (QY_IS_LEDGER_TABLE (self));

  if (sort != NULL && *sort != '\0')
    column = qy_ledger_layout_find (self->layout, down ? sort + 1 : sort);
  self->is_arranging = TRUE;
  gtk_column_view_sort_by_column (self->view, column,
                                  down ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_arranging = FALSE;
}

QyLedgerLayout *
qy_ledger_table_get_layout (QyLedgerTable *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_TABLE (self), NULL);

  return self->layout;
}

const QyLedgerContext *
qy_ledger_table_get_context (QyLedgerTable *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_TABLE (self), NULL);

  return &self->context;
}
