/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-table.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "qy-book-person.h"
#include "qy-ledger-cell.h"
#include "qy-ledger-columns.h"
#include "qy-ledger-menu.h"
#include "qy-ledger-sorter.h"
#include "qy-request.h"

struct _QyLedgerTable
{
  AdwBin parent_instance;

  GtkColumnView *view;

  GPtrArray *columns; /* all of them; the view has those that are shown */
  GSimpleActionGroup *column_actions;
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

static const QyLedgerTableColumn *
kind_of (GtkColumnViewColumn *column)
{
  return g_object_get_data (G_OBJECT (column), "qy-column");
}

static gboolean
is_shown (GtkColumnViewColumn *column)
{
  return gtk_column_view_column_get_column_view (column) != NULL;
}

static GtkColumnViewColumn *
find_column (QyLedgerTable *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (g_str_equal (kind_of (self->columns->pdata[i])->name, name))
        return self->columns->pdata[i];
    }
  return NULL;
}

static GSimpleAction *
action_of (QyLedgerTable *self, GtkColumnViewColumn *column)
{
  g_autofree char *name = g_strconcat ("column-", kind_of (column)->name, NULL);

  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->column_actions), name));
}

/* Amounts stand to the right; so does what is written above them. GTK has no word for that. */
static void
align_titles (QyLedgerTable *self)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);
      GtkWidget *inner = gtk_widget_get_first_child (title);

      if (inner != NULL && kind_of (column)->is_amount)
        gtk_widget_set_halign (inner, GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

/* A hidden column would still take its width from those that stretch (GTK 4.8), so it leaves. */
static void
place_column (QyLedgerTable *self, guint at, GtkColumnViewColumn *column, gboolean shown)
{
  if (shown)
    gtk_column_view_insert_column (self->view, at, column);
  else if (is_shown (column))
    gtk_column_view_remove_column (self->view, column);
  g_simple_action_set_state (action_of (self, column), g_variant_new_boolean (shown));
  align_titles (self);
}

/* Behind the shown one that comes before it by default. */
static guint
usual_place (QyLedgerTable *self, GtkColumnViewColumn *column)
{
  GListModel *shown = gtk_column_view_get_columns (self->view);
  guint place = 0;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) other = g_list_model_get_item (shown, i);

      if (kind_of (other) < kind_of (column))
        place = i + 1;
    }
  return place;
}

static void
on_column_toggled (GSimpleAction *action, GVariant *state, gpointer data)
{
  QyLedgerTable *self = data;
  const char *name = strchr (g_action_get_name (G_ACTION (action)), '-') + 1;
  GtkColumnViewColumn *column = find_column (self, name);
  gboolean shown = g_variant_get_boolean (state);

  if (shown == is_shown (column)
      || (!shown && g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) == 1))
    return;
  place_column (self, usual_place (self, column), column, shown);
}

static void
add_column (QyLedgerTable *self, const QyLedgerTableColumn *kind)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (
      _ (kind->title), qy_ledger_cell_factory_new (kind, &self->context));
  g_autoptr (GtkSorter) sorter = qy_ledger_sorter_new (kind->name);
  g_autofree char *name = g_strconcat ("column-", kind->name, NULL);
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

  g_object_set_data (G_OBJECT (column), "qy-column", (gpointer) kind);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, kind->width < 0);
  gtk_column_view_column_set_sorter (column, sorter);
  g_ptr_array_add (self->columns, column);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (say_layout_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (action, "change-state", G_CALLBACK (on_column_toggled), self);
  g_action_map_add_action (G_ACTION_MAP (self->column_actions), G_ACTION (action));
}

static void
describe_column (GStrvBuilder *layout, GtkColumnViewColumn *column)
{
  g_autofree char *text =
      g_strdup_printf ("%s%s:%d", is_shown (column) ? "" : "-", kind_of (column)->name,
                       gtk_column_view_column_get_fixed_width (column));

  g_strv_builder_add (layout, text);
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
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->column_actions);
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
  guint n = 0;
  const QyLedgerTableColumn *kinds = qy_ledger_table_columns (&n);

  self->context.persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->column_actions = g_simple_action_group_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < n; i++)
    add_column (self, &kinds[i]);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns",
                                  G_ACTION_GROUP (self->column_actions));
  qy_ledger_table_set_columns (self, NULL);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed",
                           G_CALLBACK (say_layout_changed), self, G_CONNECT_SWAPPED);
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
    column = find_column (self, down ? sort + 1 : sort);
  self->is_arranging = TRUE;
  gtk_column_view_sort_by_column (self->view, column,
                                  down ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  self->is_arranging = FALSE;
}

char **
qy_ledger_table_dup_columns (QyLedgerTable *self)
{
  g_autoptr (GStrvBuilder) layout = g_strv_builder_new ();
  GListModel *shown = NULL;

  g_return_val_if_fail (QY_IS_LEDGER_TABLE (self), NULL);

  shown = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

      describe_column (layout, column);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (!is_shown (self->columns->pdata[i]))
        describe_column (layout, self->columns->pdata[i]);
    }
  return g_strv_builder_end (layout);
}

void
qy_ledger_table_set_columns (QyLedgerTable *self, const char *const *columns)
{
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  guint at = 0;

  g_return_if_fail (QY_IS_LEDGER_TABLE (self));

  self->is_arranging = TRUE;
  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      gboolean hidden = columns[i][0] == '-';
      g_auto (GStrv) parts = g_strsplit (columns[i] + (hidden ? 1 : 0), ":", 2);
      GtkColumnViewColumn *column = parts[0] != NULL ? find_column (self, parts[0]) : NULL;

      if (column == NULL || !g_hash_table_add (placed, column))
        continue;
      if (parts[1] != NULL)
        gtk_column_view_column_set_fixed_width (column, MAX (atoi (parts[1]), -1));
      place_column (self, hidden ? 0 : at++, column, !hidden);
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      GtkColumnViewColumn *column = self->columns->pdata[i];

      if (g_hash_table_contains (placed, column))
        continue;
      gtk_column_view_column_set_fixed_width (column, kind_of (column)->width);
      place_column (self, kind_of (column)->is_shown ? at++ : 0, column,
                    kind_of (column)->is_shown);
    }
  self->is_arranging = FALSE;
}

GActionGroup *
qy_ledger_table_get_column_actions (QyLedgerTable *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_TABLE (self), NULL);

  return G_ACTION_GROUP (self->column_actions);
}
