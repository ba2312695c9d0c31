/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-list.h"

#include "qy-incident-row.h"

struct _QyIncidentList
{
  AdwBin parent_instance;

  gboolean with_contract;

  GListStore *items;
  GtkListView *list;
};

enum
{
  PROP_0,
  PROP_WITH_CONTRACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint opened_signal;

G_DEFINE_FINAL_TYPE (QyIncidentList, qy_incident_list, ADW_TYPE_BIN)

static void
on_setup (QyIncidentList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, qy_incident_row_new ());
}

static void
on_bind (QyIncidentList *self, GtkListItem *item)
{
  qy_incident_row_show (QY_INCIDENT_ROW (gtk_list_item_get_child (item)),
                        gtk_list_item_get_item (item), self->with_contract);
}

static void
on_activated (QyIncidentList *self, guint position)
{
  g_autoptr (QyIncidentItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    g_signal_emit (self, opened_signal, 0, item);
}

static gboolean
is_same (QyIncidentList *self, guint position, QyIncidentItem *item)
{
  g_autoptr (QyIncidentItem) old = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return qy_incident_item_equal (old, item);
}

static void
qy_incident_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WITH_CONTRACT)
    g_value_set_boolean (value, QY_INCIDENT_LIST (object)->with_contract);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_incident_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WITH_CONTRACT)
    QY_INCIDENT_LIST (object)->with_contract = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_incident_list_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_INCIDENT_LIST);
  G_OBJECT_CLASS (qy_incident_list_parent_class)->dispose (object);
}

static void
qy_incident_list_class_init (QyIncidentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_incident_list_get_property;
  object_class->set_property = qy_incident_list_set_property;
  object_class->dispose = qy_incident_list_dispose;
  properties[PROP_WITH_CONTRACT] =
      g_param_spec_boolean ("with-contract", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  opened_signal = g_signal_new ("opened", QY_TYPE_INCIDENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, QY_TYPE_INCIDENT_ITEM);
  g_type_ensure (QY_TYPE_INCIDENT_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/service/qy-incident-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyIncidentList, items);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
qy_incident_list_init (QyIncidentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_incident_list_show (QyIncidentList *self, GPtrArray *items)
{
  guint n_old = 0;
  guint first = 0;
  guint last = 0;

  g_return_if_fail (QY_IS_INCIDENT_LIST (self) && items != NULL);

  n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  while (first < MIN (n_old, items->len) && is_same (self, first, items->pdata[first]))
    first++;
  while (last < MIN (n_old, items->len) - first
         && is_same (self, n_old - 1 - last, items->pdata[items->len - 1 - last]))
    last++;
  if (n_old != items->len || first < n_old)
    g_list_store_splice (self->items, first, n_old - first - last, items->pdata + first,
                         items->len - first - last);
}

GListModel *
qy_incident_list_get_items (QyIncidentList *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_LIST (self), NULL);

  return G_LIST_MODEL (self->items);
}
