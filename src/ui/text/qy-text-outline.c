/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-text-outline.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-outline-model.h"
#include "qy-outline-row.h"
#include "qy-text-acts.h"

#define DELAY 200 /* milliseconds after the last change */

struct _QyTextOutline
{
  AdwBin parent_instance;

  QyWorkingText *text;
  QyOutlineModel *model;
  GSignalGroup *text_signals;
  GSignalGroup *document_signals;
  guint update;       /* source of an update that waits */
  gboolean following; /* the selection is being set by us */
  char *followed;

  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkPopoverMenu *menu;
};

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

enum
{
  BLOCK_SELECTED,
  BLOCK_ACTIVATED,
  INSERT_CLAUSE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyTextOutline, qy_text_outline, ADW_TYPE_BIN)

static QyDocument *
get_document (QyTextOutline *self)
{
  return self->text != NULL ? qy_working_text_get_document (self->text) : NULL;
}

static const char *
get_selected (QyTextOutline *self)
{
  QyOutlineItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? qy_outline_item_get_key (item) : NULL;
}

static void
select_key (QyTextOutline *self, const char *key)
{
  QyDocument *document = get_document (self);
  guint position = document != NULL && key != NULL
                       ? qy_outline_model_find (self->model, document, key)
                       : GTK_INVALID_LIST_POSITION;

  if (position == gtk_single_selection_get_selected (self->selection))
    return;
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION && gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
update (QyTextOutline *self)
{
  g_clear_handle_id (&self->update, g_source_remove);
  self->following = TRUE;
  qy_outline_model_update (self->model, get_document (self));
  self->following = FALSE;
  select_key (self, self->followed);
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0 ? "list" : "empty");
}

static gboolean
on_update (gpointer data)
{
  QyTextOutline *self = data;

  self->update = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* A burst of changes is one update, when nothing more urgent is to be done. */
static void
on_changed (QyTextOutline *self)
{
  g_clear_handle_id (&self->update, g_source_remove);
  self->update = g_timeout_add_full (G_PRIORITY_LOW, DELAY, on_update, self, NULL);
}

static void
on_loaded (QyTextOutline *self)
{
  g_signal_group_set_target (self->document_signals, get_document (self));
  update (self);
}

static void
on_selected (QyTextOutline *self)
{
  const char *key = get_selected (self);

  if (self->following || key == NULL)
    return;
  g_free (self->followed);
  self->followed = g_strdup (key);
  g_signal_emit (self, signals[BLOCK_SELECTED], 0, self->followed);
}

static void
on_activated (QyTextOutline *self, guint position)
{
  g_autoptr (QyOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    g_signal_emit (self, signals[BLOCK_ACTIVATED], 0, qy_outline_item_get_key (item));
}

static void
on_folded (QyTextOutline *self, gboolean expanded, QyOutlineRow *row)
{
  qy_outline_model_fold (self->model, qy_outline_row_get_item (row), expanded);
}

static void
report (QyTextOutline *self, const GError *error)
{
  qy_notice_toast (GTK_WIDGET (self), error->message);
}

static void
on_dropped (QyTextOutline *self, QyOutlineItem *item, gboolean before, QyOutlineRow *row)
{
  QyDocument *document = get_document (self);
  const char *key = qy_outline_item_get_key (item);
  const char *place = qy_outline_item_get_key (qy_outline_row_get_item (row));
  guint index = document != NULL ? qy_document_find_block (document, key) : G_MAXUINT;
  guint at = document != NULL ? qy_document_find_block (document, place) : G_MAXUINT;
  g_autoptr (GError) error = NULL;

  if (index == G_MAXUINT || at == G_MAXUINT || !qy_working_text_is_editable (self->text)
      || (at >= index && at < qy_document_subtree_end (document, index)))
    return;
  if (before ? !qy_text_act_move_before (self->text, key, place, &error)
             : !qy_text_act_move (self->text, key, place, &error))
    report (self, error);
  g_free (self->followed);
  self->followed = g_strdup (key);
  update (self);
}

static void
show_menu (QyTextOutline *self, GtkWidget *from, double x, double y)
{
  double here_x = 0;
  double here_y = 0;

  if (self->text == NULL || !qy_working_text_is_editable (self->text))
    return;
  gtk_widget_translate_coordinates (from, GTK_WIDGET (self), x, y, &here_x, &here_y);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) here_x, (int) here_y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
on_menu (QyTextOutline *self, double x, double y, QyOutlineRow *row)
{
  QyDocument *document = get_document (self);
  QyOutlineItem *item = qy_outline_row_get_item (row);

  if (document == NULL || item == NULL)
    return;
  gtk_single_selection_set_selected (
      self->selection,
      qy_outline_model_find (self->model, document, qy_outline_item_get_key (item)));
  show_menu (self, GTK_WIDGET (row), x, y);
}

static void
on_row_setup (QyTextOutline *self, GtkListItem *list_item)
{
  GtkWidget *row = qy_outline_row_new ();

  g_signal_connect_swapped (row, "folded", G_CALLBACK (on_folded), self);
  g_signal_connect_swapped (row, "dropped", G_CALLBACK (on_dropped), self);
  g_signal_connect_swapped (row, "menu", G_CALLBACK (on_menu), self);
  gtk_list_item_set_child (list_item, row);
}

static void
on_row_bind (QyTextOutline *self, GtkListItem *list_item)
{
  qy_outline_row_set_item (QY_OUTLINE_ROW (gtk_list_item_get_child (list_item)),
                           gtk_list_item_get_item (list_item));
}

static void
on_row_unbind (QyTextOutline *self, GtkListItem *list_item)
{
  qy_outline_row_set_item (QY_OUTLINE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* Every action of the outline: @self's selected clause, or nothing. */
static void
act (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTextOutline *self = QY_TEXT_OUTLINE (widget);
  g_autofree char *key = g_strdup (get_selected (self));
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;

  if (key == NULL || !qy_working_text_is_editable (self->text))
    return;
  if (g_str_equal (action, "outline.move-up"))
    qy_text_act_shift (self->text, key, -1, &error);
  else if (g_str_equal (action, "outline.move-down"))
    qy_text_act_shift (self->text, key, 1, &error);
  else if (g_str_equal (action, "outline.indent"))
    qy_text_act_indent (self->text, key, 1, &error);
  else if (g_str_equal (action, "outline.outdent"))
    qy_text_act_indent (self->text, key, -1, &error);
  else if (g_str_equal (action, "outline.insert-after"))
    made = qy_text_act_insert_after (self->text, key, &error);
  else if (g_str_equal (action, "outline.insert-clause"))
    g_signal_emit (self, signals[INSERT_CLAUSE], 0, key);
  else if (qy_text_act_remove (self->text, key, &error))
    qy_notice_toast_with_undo (widget, _ ("The clause was deleted"),
                               qy_working_text_get_holder_id (self->text));
  if (error != NULL)
    report (self, error);
  update (self);
  if (made != NULL)
    g_signal_emit (self, signals[BLOCK_ACTIVATED], 0, made);
}

static gboolean
fold_by_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  QyTextOutline *self = QY_TEXT_OUTLINE (widget);
  QyOutlineItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  qy_outline_model_fold (self->model, item, g_variant_get_boolean (args));
  return GDK_EVENT_STOP;
}

static gboolean
menu_by_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (get_selected (QY_TEXT_OUTLINE (widget)) == NULL)
    return GDK_EVENT_PROPAGATE;
  show_menu (QY_TEXT_OUTLINE (widget), widget, gtk_widget_get_width (widget) / 2.0, 40);
  return GDK_EVENT_STOP;
}

static void
qy_text_outline_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TEXT:
      g_value_set_object (value, QY_TEXT_OUTLINE (object)->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_text_outline_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TEXT:
      qy_text_outline_set_text (QY_TEXT_OUTLINE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_text_outline_dispose (GObject *object)
{
  QyTextOutline *self = QY_TEXT_OUTLINE (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_object (&self->text_signals);
  g_clear_object (&self->document_signals);
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->menu)));
  adw_bin_set_child (ADW_BIN (self), NULL); /* the bin does not see the template take it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_TEXT_OUTLINE);
  g_clear_object (&self->model);
  g_clear_object (&self->text);
  g_clear_pointer (&self->followed, g_free);
  G_OBJECT_CLASS (qy_text_outline_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, "outline.move-up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "outline.move-down" },
    { GDK_KEY_Right, GDK_ALT_MASK, "outline.indent" },
    { GDK_KEY_Left, GDK_ALT_MASK, "outline.outdent" },
    { GDK_KEY_Delete, 0, "outline.delete" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, fold_by_key, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, fold_by_key, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_by_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_by_key, NULL);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const char *const actions[] = { "outline.move-up",      "outline.move-down",
                                         "outline.indent",       "outline.outdent",
                                         "outline.delete",       "outline.insert-after",
                                         "outline.insert-clause" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, act);
}

static void
add_signals (void)
{
  static const char *const names[N_SIGNALS] = {
    [BLOCK_SELECTED] = "block-selected",
    [BLOCK_ACTIVATED] = "block-activated",
    [INSERT_CLAUSE] = "insert-clause",
  };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], QY_TYPE_TEXT_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
qy_text_outline_class_init (QyTextOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qy_text_outline_get_property;
  object_class->set_property = qy_text_outline_set_property;
  object_class->dispose = qy_text_outline_dispose;
  properties[PROP_TEXT] =
      g_param_spec_object ("text", NULL, NULL, QY_TYPE_WORKING_TEXT,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_signals ();
  add_actions (widget_class);
  add_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-text-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTextOutline, stack);
  gtk_widget_class_bind_template_child (widget_class, QyTextOutline, list);
  gtk_widget_class_bind_template_child (widget_class, QyTextOutline, selection);
  gtk_widget_class_bind_template_child (widget_class, QyTextOutline, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbind);
}

static void
qy_text_outline_init (QyTextOutline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self));
  self->model = qy_outline_model_new ();
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  self->text_signals = g_signal_group_new (QY_TYPE_WORKING_TEXT);
  g_signal_group_connect_swapped (self->text_signals, "loaded", G_CALLBACK (on_loaded), self);
  g_signal_group_connect_swapped (self->text_signals, "reloaded", G_CALLBACK (on_loaded), self);
  self->document_signals = g_signal_group_new (QY_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "changed", G_CALLBACK (on_changed), self);
}

void
qy_text_outline_set_text (QyTextOutline *self, QyWorkingText *text)
{
  g_return_if_fail (QY_IS_TEXT_OUTLINE (self));

  if (!g_set_object (&self->text, text))
    return;
  g_clear_pointer (&self->followed, g_free);
  g_signal_group_set_target (self->text_signals, text);
  g_signal_group_set_target (self->document_signals, NULL);
  on_loaded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
qy_text_outline_follow (QyTextOutline *self, const char *key)
{
  g_return_if_fail (QY_IS_TEXT_OUTLINE (self) && key != NULL);

  if (g_strcmp0 (self->followed, key) == 0)
    return;
  g_free (self->followed);
  self->followed = g_strdup (key);
  select_key (self, key);
}
