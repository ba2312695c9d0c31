/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-field-input.h"

#include <glib/gi18n-lib.h>

#include "qy-date.h"

#define LINES_HEIGHT 72

struct _QyFieldInput
{
  AdwBin parent_instance;

  GtkWidget *entry;            /* or NULL */
  GtkWidget *lines;            /* or NULL */
  GtkWidget *choices;          /* or NULL */
  GtkWidget *calendar_popover; /* made when it is first wanted, as the calendar in it */
  GtkWidget *calendar;
  char *day; /* ISO, or NULL */
  gboolean setting;
};

enum
{
  EDITED,
  CONFIRMED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyFieldInput, qy_field_input, ADW_TYPE_BIN)

static GtkWidget *
get_widget (QyFieldInput *self)
{
  return self->entry != NULL ? self->entry : self->lines != NULL ? self->lines : self->choices;
}

static void
on_edited (QyFieldInput *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
on_confirmed (QyFieldInput *self)
{
  g_signal_emit (self, signals[CONFIRMED], 0);
}

static void
on_left (QyFieldInput *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
on_chosen (QyFieldInput *self)
{
  on_edited (self);
}

static void
on_day_selected (QyFieldInput *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));
  g_autofree char *iso = g_date_time_format (day, "%Y-%m-%d");

  if (self->setting)
    return;
  gtk_popover_popdown (GTK_POPOVER (self->calendar_popover));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso);
  on_left (self);
}

static gboolean
on_lines_key (QyFieldInput *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  on_confirmed (self);
  return GDK_EVENT_STOP;
}

static void
make_calendar (QyFieldInput *self)
{
  self->calendar = gtk_calendar_new ();
  self->calendar_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->calendar_popover), self->calendar);
  gtk_widget_set_parent (self->calendar_popover, GTK_WIDGET (self));
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (on_day_selected), self);
}

static void
show_day (QyFieldInput *self)
{
  QyDate date = self->day != NULL ? qy_date_from_iso (self->day, NULL) : QY_DATE_NONE;
  g_autoptr (GDateTime) day = NULL;

  if (!qy_date_is_set (date))
    return;
  day = g_date_time_new_local (date.year, date.month, date.day, 12, 0, 0);
  self->setting = TRUE;
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), day);
  self->setting = FALSE;
}

static void
on_icon_pressed (QyFieldInput *self)
{
  if (self->calendar == NULL)
    make_calendar (self);
  show_day (self);
  gtk_popover_popup (GTK_POPOVER (self->calendar_popover));
  gtk_widget_grab_focus (self->calendar);
}

static void
add_calendar_icon (QyFieldInput *self)
{
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     "x-office-calendar-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   _ ("Choose from a calendar"));
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (on_icon_pressed), self);
}

static GtkWidget *
make_entry (QyFieldInput *self, QyFieldType type)
{
  self->entry = gtk_entry_new ();
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_confirmed), self);
  if (type == QY_FIELD_DATE)
    add_calendar_icon (self);
  return self->entry;
}

static GtkWidget *
make_lines (QyFieldInput *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->lines = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->lines), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->lines), FALSE);
  gtk_widget_add_css_class (scroller, "field-lines");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LINES_HEIGHT);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->lines);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->lines)), "changed",
                            G_CALLBACK (on_edited), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_lines_key), self);
  gtk_widget_add_controller (self->lines, keys);
  return scroller;
}

/* The first one is: nothing chosen. */
static GtkWidget *
make_choices (QyFieldInput *self, const char *const *options)
{
  static const char *const none[] = { "—", NULL };
  GtkStringList *list = gtk_string_list_new (none);

  for (guint i = 0; options != NULL && options[i] != NULL; i++)
    gtk_string_list_append (list, options[i]);
  self->choices = gtk_drop_down_new (G_LIST_MODEL (list), NULL);
  g_signal_connect_swapped (self->choices, "notify::selected", G_CALLBACK (on_chosen), self);
  return self->choices;
}

static gboolean
qy_field_input_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_widget (QY_FIELD_INPUT (widget)));
}

static void
qy_field_input_dispose (GObject *object)
{
  QyFieldInput *self = QY_FIELD_INPUT (object);

  self->setting = TRUE;
  g_clear_pointer (&self->calendar_popover, gtk_widget_unparent);
  g_clear_pointer (&self->day, g_free);
  G_OBJECT_CLASS (qy_field_input_parent_class)->dispose (object);
}

static void
qy_field_input_class_init (QyFieldInputClass *klass)
{
  static const char *const names[N_SIGNALS] = { "edited", "confirmed", "left" };

  G_OBJECT_CLASS (klass)->dispose = qy_field_input_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = qy_field_input_grab_focus;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], QY_TYPE_FIELD_INPUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
qy_field_input_init (QyFieldInput *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
qy_field_input_new (QyFieldType type, const char *const *options)
{
  QyFieldInput *self = g_object_new (QY_TYPE_FIELD_INPUT, NULL);

  adw_bin_set_child (ADW_BIN (self), type == QY_FIELD_LONG_TEXT ? make_lines (self)
                                     : type == QY_FIELD_CHOICE  ? make_choices (self, options)
                                                                : make_entry (self, type));
  return GTK_WIDGET (self);
}

char *
qy_field_input_dup_text (QyFieldInput *self)
{
  char *text = NULL;

  g_return_val_if_fail (QY_IS_FIELD_INPUT (self), NULL);

  if (self->entry != NULL)
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  else if (self->lines != NULL)
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->lines)), "text", &text, NULL);
  else if (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choices)) > 0)
    text = g_strdup (gtk_string_object_get_string (
        gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->choices))));
  return g_strstrip (text != NULL ? text : g_strdup (""));
}

static void
select_choice (QyFieldInput *self, const char *text)
{
  GListModel *list = gtk_drop_down_get_model (GTK_DROP_DOWN (self->choices));
  guint chosen = 0;

  for (guint i = 1; i < g_list_model_get_n_items (list); i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (list), i), text) == 0)
      chosen = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choices), chosen);
}

void
qy_field_input_set_text (QyFieldInput *self, const char *text)
{
  g_return_if_fail (QY_IS_FIELD_INPUT (self) && text != NULL);

  self->setting = TRUE;
  if (self->entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  else if (self->lines != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->lines)), text, -1);
  else
    select_choice (self, text);
  self->setting = FALSE;
}

void
qy_field_input_set_date (QyFieldInput *self, const char *iso)
{
  g_return_if_fail (QY_IS_FIELD_INPUT (self));

  g_free (self->day);
  self->day = g_strdup (iso);
}

void
qy_field_input_set_placeholder (QyFieldInput *self, const char *text)
{
  g_return_if_fail (QY_IS_FIELD_INPUT (self));

  if (self->entry != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
}

void
qy_field_input_set_name (QyFieldInput *self, const char *name)
{
  g_return_if_fail (QY_IS_FIELD_INPUT (self) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (get_widget (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
qy_field_input_set_wrong (QyFieldInput *self, gboolean wrong)
{
  GtkWidget *widget = NULL;

  g_return_if_fail (QY_IS_FIELD_INPUT (self));

  widget = get_widget (self);
  if (wrong)
    gtk_widget_add_css_class (widget, "error");
  else
    gtk_widget_remove_css_class (widget, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

gboolean
qy_field_input_has_focus (QyFieldInput *self)
{
  g_return_val_if_fail (QY_IS_FIELD_INPUT (self), FALSE);

  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
