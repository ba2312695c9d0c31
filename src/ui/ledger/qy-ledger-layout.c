/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-layout.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "qy-ledger-cell.h"
#include "qy-ledger-sorter.h"

/* As GTK counts them. */
#define USUAL_DPI (96 * 1024)

struct _QyLedgerLayout
{
  GObject parent_instance;

  GtkColumnView *view; /* unowned */
  const QyLedgerContext *context;
  GPtrArray *columns; /* all of them; the view has those that are shown */
  GSimpleActionGroup *actions;
  gboolean is_arranging; /* the layout is set, not chosen */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyLedgerLayout, qy_ledger_layout, G_TYPE_OBJECT)

static void
say_changed (QyLedgerLayout *self)
{
  if (!self->is_arranging)
    g_signal_emit (self, signals[CHANGED], 0);
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
find (QyLedgerLayout *self, const char *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (g_str_equal (kind_of (self->columns->pdata[i])->name, name))
        return self->columns->pdata[i];
    }
  return NULL;
}

static GSimpleAction *
action_of (QyLedgerLayout *self, GtkColumnViewColumn *column)
{
  g_autofree char *name = g_strconcat ("column-", kind_of (column)->name, NULL);

  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

/* Amounts stand to the right; so does what is written above them. GTK has no word for that. */
static void
align_titles (QyLedgerLayout *self)
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
place_column (QyLedgerLayout *self, guint at, GtkColumnViewColumn *column, gboolean shown)
{
  if (shown)
    gtk_column_view_insert_column (self->view, at, column);
  else if (is_shown (column))
    gtk_column_view_remove_column (self->view, column);
  g_simple_action_set_state (action_of (self, column), g_variant_new_boolean (shown));
  align_titles (self);
}

/* What is measured for text of the usual size grows with it. */
static int
usual_width (QyLedgerLayout *self, GtkColumnViewColumn *column)
{
  int width = kind_of (column)->width, dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->view)), "gtk-xft-dpi", &dpi, NULL);
  return width > 0 && dpi > USUAL_DPI ? (int) ((gint64) width * dpi / USUAL_DPI) : width;
}

/* Behind the shown one that comes before it by default. */
static guint
usual_place (QyLedgerLayout *self, GtkColumnViewColumn *column)
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
  QyLedgerLayout *self = data;
  const char *name = strchr (g_action_get_name (G_ACTION (action)), '-') + 1;
  GtkColumnViewColumn *column = find (self, name);
  gboolean shown = g_variant_get_boolean (state);

  if (shown == is_shown (column)
      || (!shown && g_list_model_get_n_items (gtk_column_view_get_columns (self->view)) == 1))
    return;
  place_column (self, usual_place (self, column), column, shown);
}

static void
add_column (QyLedgerLayout *self, const QyLedgerTableColumn *kind)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new (
      _ (kind->title), qy_ledger_cell_factory_new (kind, self->context));
  g_autoptr (GtkSorter) sorter = qy_ledger_sorter_new (kind->name);
  g_autofree char *name = g_strconcat ("column-", kind->name, NULL);
  g_autoptr (GSimpleAction) action =
      g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

  g_object_set_data (G_OBJECT (column), "qy-column", (gpointer) kind);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, kind->width < 0);
  gtk_column_view_column_set_sorter (column, sorter);
  g_ptr_array_add (self->columns, column);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (say_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (action, "change-state", G_CALLBACK (on_column_toggled), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
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
qy_ledger_layout_finalize (GObject *object)
{
  QyLedgerLayout *self = QY_LEDGER_LAYOUT (object);

  g_ptr_array_unref (self->columns);
  g_object_unref (self->actions);
  G_OBJECT_CLASS (qy_ledger_layout_parent_class)->finalize (object);
}

static void
qy_ledger_layout_class_init (QyLedgerLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_ledger_layout_finalize;
  signals[CHANGED] = g_signal_new ("changed", QY_TYPE_LEDGER_LAYOUT, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
qy_ledger_layout_init (QyLedgerLayout *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->actions = g_simple_action_group_new ();
}

QyLedgerLayout *
qy_ledger_layout_new (GtkColumnView *view, const QyLedgerContext *context)
{
  QyLedgerLayout *self = NULL;
  guint n = 0;
  const QyLedgerTableColumn *kinds = qy_ledger_table_columns (&n);

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view) && context != NULL, NULL);

  self = g_object_new (QY_TYPE_LEDGER_LAYOUT, NULL);
  self->view = view;
  self->context = context;
  for (guint i = 0; i < n; i++)
    add_column (self, &kinds[i]);
  qy_ledger_layout_set (self, NULL);
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed",
                           G_CALLBACK (say_changed), self, G_CONNECT_SWAPPED);
  return self;
}

GtkColumnViewColumn *
qy_ledger_layout_find (QyLedgerLayout *self, const char *name)
{
  g_return_val_if_fail (QY_IS_LEDGER_LAYOUT (self) && name != NULL, NULL);

  return find (self, name);
}

char **
qy_ledger_layout_dup (QyLedgerLayout *self)
{
  g_autoptr (GStrvBuilder) layout = g_strv_builder_new ();
  GListModel *shown = NULL;

  g_return_val_if_fail (QY_IS_LEDGER_LAYOUT (self), NULL);

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
qy_ledger_layout_set (QyLedgerLayout *self, const char *const *columns)
{
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  guint at = 0;

  g_return_if_fail (QY_IS_LEDGER_LAYOUT (self));

  self->is_arranging = TRUE;
  for (guint i = 0; columns != NULL && columns[i] != NULL; i++)
    {
      gboolean hidden = columns[i][0] == '-';
      g_auto (GStrv) parts = g_strsplit (columns[i] + (hidden ? 1 : 0), ":", 2);
      GtkColumnViewColumn *column = parts[0] != NULL ? find (self, parts[0]) : NULL;

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
      gtk_column_view_column_set_fixed_width (column, usual_width (self, column));
      place_column (self, kind_of (column)->is_shown ? at++ : 0, column,
                    kind_of (column)->is_shown);
    }
  self->is_arranging = FALSE;
}

GActionGroup *
qy_ledger_layout_get_actions (QyLedgerLayout *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_LAYOUT (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

GPtrArray *
qy_ledger_layout_list_shown (QyLedgerLayout *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  GListModel *shown = NULL;

  g_return_val_if_fail (QY_IS_LEDGER_LAYOUT (self), NULL);

  shown = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (shown, i);

      g_ptr_array_add (list, (gpointer) kind_of (column));
    }
  return g_steal_pointer (&list);
}
