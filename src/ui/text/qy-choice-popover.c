/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-choice-popover.h"

#include <string.h>

struct _QyChoicePopover
{
  GtkPopover parent_instance;

  char *folded; /* what is searched for */

  GtkSearchEntry *search;
  GtkFilterListModel *found;
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;
  GtkStack *stack;
  GtkButton *more;
};

enum
{
  PROP_0,
  PROP_MORE_LABEL,
  PROP_MORE_ACTION,
  N_PROPS
};

enum
{
  CHOSEN,
  OPENED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyChoicePopover, qy_choice_popover, GTK_TYPE_POPOVER)

static gboolean
contains (const char *text, const char *folded)
{
  g_autofree char *own = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return own != NULL && strstr (own, folded) != NULL;
}

static gboolean
matches (gpointer item, gpointer data)
{
  QyChoicePopover *self = data;
  QyChoice *choice = QY_CHOICE (item);

  return self->folded == NULL || contains (qy_choice_get_title (choice), self->folded)
         || contains (qy_choice_get_subtitle (choice), self->folded);
}

static void
show_found (QyChoicePopover *self)
{
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_stack_set_visible_child_name (self->stack, some ? "list" : "none");
  if (some)
    gtk_single_selection_set_selected (self->selection, 0);
}

static void
on_search (QyChoicePopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->folded, g_free);
  if (*text != '\0')
    self->folded = g_utf8_casefold (text, -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
}

static void
choose (QyChoicePopover *self, guint position)
{
  g_autoptr (QyChoice) choice = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (choice == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, qy_choice_get_key (choice));
}

static void
on_confirmed (QyChoicePopover *self)
{
  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_more (QyChoicePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* The arrows move in the list while one types. */
static gboolean
on_search_key (QyChoicePopover *self, guint key)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));

  if ((key != GDK_KEY_Down && key != GDK_KEY_Up) || n == 0)
    return GDK_EVENT_PROPAGATE;
  selected = key == GDK_KEY_Down ? MIN (selected + 1, n - 1) : MAX (selected, 1) - 1;
  gtk_single_selection_set_selected (self->selection, selected);
  return GDK_EVENT_STOP;
}

static void
qy_choice_popover_map (GtkWidget *widget)
{
  QyChoicePopover *self = QY_CHOICE_POPOVER (widget);

  g_signal_emit (self, signals[OPENED], 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  GTK_WIDGET_CLASS (qy_choice_popover_parent_class)->map (widget);
  show_found (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
qy_choice_popover_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyChoicePopover *self = QY_CHOICE_POPOVER (object);

  switch (id)
    {
    case PROP_MORE_LABEL:
      g_value_set_string (value, gtk_button_get_label (self->more));
      break;
    case PROP_MORE_ACTION:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (self->more)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_choice_popover_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyChoicePopover *self = QY_CHOICE_POPOVER (object);

  switch (id)
    {
    case PROP_MORE_LABEL:
      gtk_button_set_label (self->more, g_value_get_string (value));
      gtk_widget_set_visible (GTK_WIDGET (self->more), g_value_get_string (value) != NULL);
      break;
    case PROP_MORE_ACTION:
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->more), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_choice_popover_dispose (GObject *object)
{
  QyChoicePopover *self = QY_CHOICE_POPOVER (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_CHOICE_POPOVER);
  g_clear_pointer (&self->folded, g_free);
  G_OBJECT_CLASS (qy_choice_popover_parent_class)->dispose (object);
}

static void
qy_choice_popover_class_init (QyChoicePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qy_choice_popover_get_property;
  object_class->set_property = qy_choice_popover_set_property;
  object_class->dispose = qy_choice_popover_dispose;
  widget_class->map = qy_choice_popover_map;
  properties[PROP_MORE_LABEL] = g_param_spec_string ("more-label", NULL, NULL, NULL, flags);
  properties[PROP_MORE_ACTION] = g_param_spec_string ("more-action", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHOSEN] = g_signal_new ("chosen", QY_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", QY_TYPE_CHOICE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (QY_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-choice-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, QyChoicePopover, search);
  gtk_widget_class_bind_template_child (widget_class, QyChoicePopover, found);
  gtk_widget_class_bind_template_child (widget_class, QyChoicePopover, filter);
  gtk_widget_class_bind_template_child (widget_class, QyChoicePopover, selection);
  gtk_widget_class_bind_template_child (widget_class, QyChoicePopover, stack);
  gtk_widget_class_bind_template_child (widget_class, QyChoicePopover, more);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key);
  gtk_widget_class_bind_template_callback (widget_class, on_confirmed);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
}

static void
qy_choice_popover_init (QyChoicePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, matches, self, NULL);
}

void
qy_choice_popover_set_choices (QyChoicePopover *self, GListStore *choices)
{
  g_return_if_fail (QY_IS_CHOICE_POPOVER (self) && G_IS_LIST_STORE (choices));

  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (choices));
  g_object_unref (choices);
}
