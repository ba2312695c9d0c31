/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-chooser.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-party-item.h"
#include "qy-request.h"

struct _QyPartyChooser
{
  GtkPopover parent_instance;

  QySession *session;
  gboolean can_clear;

  GtkEditable *search;
  GtkStack *states;
  GtkLabel *none;
  GtkSingleSelection *selection;
  GListModel *found;
  GListStore *parties;
  GtkStringFilter *filter;
  GtkWidget *add;
  GtkLabel *add_label;
  GtkWidget *clear;
};

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_CLEAR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint chosen_signal;

G_DEFINE_FINAL_TYPE (QyPartyChooser, qy_party_chooser, GTK_TYPE_POPOVER)

static void
choose (QyPartyChooser *self, const char *id, const char *name)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, id, name);
}

static void
choose_item (QyPartyChooser *self, guint position)
{
  g_autoptr (QyPartyItem) item = g_list_model_get_item (self->found, position);

  if (item != NULL)
    choose (self, qy_party_item_get_party (item)->id, qy_party_item_get_party (item)->name);
}

static char *
dup_search (QyPartyChooser *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->search)));
}

static gboolean
is_known (QyPartyChooser *self, const char *name)
{
  guint n = g_list_model_get_n_items (self->found);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (QyPartyItem) item = g_list_model_get_item (self->found, i);

      if (g_strcmp0 (qy_party_item_get_party (item)->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
update_offers (QyPartyChooser *self)
{
  g_autofree char *search = dup_search (self);
  guint n = g_list_model_get_n_items (self->found);
  g_autofree char *offer = NULL;

  /* TRANSLATORS: %s is what was typed */
  offer = g_strdup_printf (_ ("Add “%s” as a new party"), search);
  gtk_label_set_label (self->add_label, offer);
  gtk_widget_set_visible (self->add,
                          *search != '\0' && !is_known (self, search) && self->session != NULL
                              && !qy_book_is_read_only (qy_session_get_book (self->session)));
  gtk_widget_set_visible (self->clear, self->can_clear);
  gtk_label_set_label (self->none, *search != '\0' ? _ ("No party is called so.")
                                                   : _ ("There are no parties yet. Type the full "
                                                        "name of the first one."));
  gtk_stack_set_visible_child_name (self->states, n > 0 ? "list" : "none");
}

static void
on_found_changed (QyPartyChooser *self)
{
  if (self->search != NULL)
    update_offers (self);
}

static void
on_search_changed (QyPartyChooser *self)
{
  g_autofree char *search = dup_search (self);

  gtk_string_filter_set_search (self->filter, search);
  update_offers (self);
}

static void
on_search_activated (QyPartyChooser *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    choose_item (self, position);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "party-chooser.add", NULL);
}

static void
on_row_activated (QyPartyChooser *self, guint position)
{
  choose_item (self, position);
}

static void
on_parties_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyPartyChooser *self = owner;
  g_autoptr (GPtrArray) items = result;

  if (error != NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The parties were not read"), error);
      return;
    }
  g_list_store_splice (self->parties, 0, g_list_model_get_n_items (G_LIST_MODEL (self->parties)),
                       items->pdata, items->len);
  update_offers (self);
}

static void
on_opened (QyPartyChooser *self)
{
  if (self->session != NULL)
    qy_request_run (self, qy_session_get_book (self->session), qy_party_items_load, NULL, NULL,
                    (GDestroyNotify) g_ptr_array_unref, NULL, on_parties_loaded);
  update_offers (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}

static gpointer
add_party (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyParty) party = qy_party_new (NULL, data);

  return qy_book_party_add (book, party, error) ? g_steal_pointer (&party) : NULL;
}

static void
on_party_added (gpointer owner, gpointer result, const GError *error)
{
  QyPartyChooser *self = owner;
  g_autoptr (QyParty) party = result;
  g_autofree char *text = NULL;

  if (error != NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The party was not added"), error);
      return;
    }
  choose (self, party->id, party->name);
  text = g_strdup_printf (_ ("%s is a party of the book now"), party->name);
  qy_notice_toast (GTK_WIDGET (self), text);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPartyChooser *self = QY_PARTY_CHOOSER (widget);
  g_autofree char *name = dup_search (self);

  if (self->session != NULL && gtk_widget_get_visible (self->add))
    qy_request_run (self, qy_session_get_book (self->session), add_party, g_steal_pointer (&name),
                    g_free, (GDestroyNotify) qy_party_free, NULL, on_party_added);
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (QY_PARTY_CHOOSER (widget), NULL, NULL);
}

static void
qy_party_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyPartyChooser *self = QY_PARTY_CHOOSER (object);

  switch (id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_CAN_CLEAR:
      if (self->can_clear == g_value_get_boolean (value))
        break;
      self->can_clear = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_party_chooser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyPartyChooser *self = QY_PARTY_CHOOSER (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_CLEAR:
      g_value_set_boolean (value, self->can_clear);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_party_chooser_dispose (GObject *object)
{
  QyPartyChooser *self = QY_PARTY_CHOOSER (object);

  g_clear_object (&self->session);
  self->search = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PARTY_CHOOSER);
  G_OBJECT_CLASS (qy_party_chooser_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/party/qy-party-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, search);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, states);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, none);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, selection);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, found);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, parties);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, filter);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, add);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, add_label);
  gtk_widget_class_bind_template_child (widget_class, QyPartyChooser, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_found_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
qy_party_chooser_class_init (QyPartyChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = qy_party_chooser_set_property;
  object_class->get_property = qy_party_chooser_get_property;
  object_class->dispose = qy_party_chooser_dispose;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, QY_TYPE_SESSION, flags);
  properties[PROP_CAN_CLEAR] = g_param_spec_boolean ("can-clear", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  g_type_ensure (QY_TYPE_PARTY_ITEM);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "party-chooser.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "party-chooser.clear", NULL, clear_action);
}

static void
qy_party_chooser_init (QyPartyChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_party_chooser_set_search (QyPartyChooser *self, const char *search)
{
  g_return_if_fail (QY_IS_PARTY_CHOOSER (self));

  gtk_editable_set_text (self->search, search != NULL ? search : "");
}
