/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-ledger-selection.h"

struct _QyLedgerSelection
{
  GObject parent_instance;

  QyPagedModel *model;
  GHashTable *ids;
};

enum
{
  PROP_0,
  PROP_N_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return QY_TYPE_PAGED_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (QY_LEDGER_SELECTION (model)->model));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (QY_LEDGER_SELECTION (model)->model), position);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  QyLedgerSelection *self = QY_LEDGER_SELECTION (model);
  const char *id = qy_paged_model_get_id (self->model, position);

  return id != NULL && g_hash_table_contains (self->ids, id);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  QyLedgerSelection *self = QY_LEDGER_SELECTION (model);
  GtkBitset *selected = gtk_bitset_new_empty ();
  guint last = MIN (position + n, get_n_items (G_LIST_MODEL (model)));

  if (g_hash_table_size (self->ids) == 0)
    return selected;
  for (guint i = position; i < last; i++)
    {
      if (is_selected (model, i))
        gtk_bitset_add (selected, i);
    }
  return selected;
}

static gboolean
set_selected (QyLedgerSelection *self, guint position, gboolean selected)
{
  const char *id = qy_paged_model_get_id (self->model, position);

  if (id == NULL)
    return FALSE;
  return selected ? g_hash_table_add (self->ids, g_strdup (id))
                  : g_hash_table_remove (self->ids, id);
}

static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  QyLedgerSelection *self = QY_LEDGER_SELECTION (model);
  guint first = G_MAXUINT, last = 0, position = 0;
  GtkBitsetIter iter;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      if (position >= get_n_items (G_LIST_MODEL (model)))
        break;
      if (!set_selected (self, position, gtk_bitset_contains (selected, position)))
        continue;
      first = MIN (first, position);
      last = position;
    }
  if (first != G_MAXUINT)
    {
      gtk_selection_model_selection_changed (model, first, last - first + 1);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
    }
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = is_selected;
  interface->get_selection_in_range = get_selection_in_range;
  interface->set_selection = set_selection;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (QyLedgerSelection,
                               qy_ledger_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_init))

static void
on_items_changed (QyLedgerSelection *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Once a whole answer is there, what it does not hold is let go. */
static void
on_loading_changed (QyLedgerSelection *self)
{
  g_autoptr (GHashTable) found = NULL;
  guint n = get_n_items (G_LIST_MODEL (self));

  if (qy_paged_model_is_loading (self->model) || g_hash_table_size (self->ids) == 0)
    return;
  found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < n && g_hash_table_size (found) < g_hash_table_size (self->ids); i++)
    {
      const char *id = qy_paged_model_get_id (self->model, i);

      if (g_hash_table_contains (self->ids, id))
        g_hash_table_add (found, g_strdup (id));
    }
  if (g_hash_table_size (found) == g_hash_table_size (self->ids))
    return;
  g_hash_table_unref (self->ids);
  self->ids = g_steal_pointer (&found);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

static void
qy_ledger_selection_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyLedgerSelection *self = QY_LEDGER_SELECTION (object);

  if (id == PROP_N_SELECTED)
    g_value_set_uint (value, qy_ledger_selection_get_n_selected (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_ledger_selection_finalize (GObject *object)
{
  QyLedgerSelection *self = QY_LEDGER_SELECTION (object);

  g_clear_object (&self->model);
  g_hash_table_unref (self->ids);
  G_OBJECT_CLASS (qy_ledger_selection_parent_class)->finalize (object);
}

static void
qy_ledger_selection_class_init (QyLedgerSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_ledger_selection_get_property;
  object_class->finalize = qy_ledger_selection_finalize;
  properties[PROP_N_SELECTED] =
      g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_ledger_selection_init (QyLedgerSelection *self)
{
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

QyLedgerSelection *
qy_ledger_selection_new (QyPagedModel *model)
{
  QyLedgerSelection *self = NULL;

  g_return_val_if_fail (QY_IS_PAGED_MODEL (model), NULL);

  self = g_object_new (QY_TYPE_LEDGER_SELECTION, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::loading", G_CALLBACK (on_loading_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

guint
qy_ledger_selection_get_n_selected (QyLedgerSelection *self)
{
  g_return_val_if_fail (QY_IS_LEDGER_SELECTION (self), 0);

  return g_hash_table_size (self->ids);
}

char **
qy_ledger_selection_dup_ids (QyLedgerSelection *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0, left = 0;

  g_return_val_if_fail (QY_IS_LEDGER_SELECTION (self), NULL);

  n = get_n_items (G_LIST_MODEL (self));
  left = g_hash_table_size (self->ids);
  for (guint i = 0; i < n && left > 0; i++)
    {
      if (!is_selected (GTK_SELECTION_MODEL (self), i))
        continue;
      g_strv_builder_add (ids, qy_paged_model_get_id (self->model, i));
      left--;
    }
  return g_strv_builder_end (ids);
}
