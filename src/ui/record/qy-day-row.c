/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-day-row.h"

#include <glib/gi18n-lib.h>

struct _QyDayRow
{
  AdwEntryRow parent_instance;

  char *day_title;
  QyDate day;
  QyDate latest;
  gboolean optional;
  gboolean setting;

  GtkMenuButton *calendar_button;
  GtkCalendar *calendar;
};

enum
{
  PROP_0,
  PROP_DAY_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint day_changed_signal;

G_DEFINE_FINAL_TYPE (QyDayRow, qy_day_row, ADW_TYPE_ENTRY_ROW)

static gboolean
is_empty (QyDayRow *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self)) == '\0';
}

static gboolean
is_too_late (QyDayRow *self)
{
  return qy_date_is_set (self->latest) && qy_date_is_set (self->day)
         && qy_date_compare (self->day, self->latest) > 0;
}

/* What is wrong is said where the row says what it asks for. */
static void
show_title (QyDayRow *self)
{
  const char *asked = self->day_title != NULL ? self->day_title : "";
  g_autofree char *title = NULL;

  if (is_too_late (self))
    title = g_strdup_printf (_ ("%s: not later than today"), asked);
  else if (!qy_date_is_set (self->day) && !(is_empty (self) && self->optional))
    title = g_strdup_printf (_ ("%s, such as 2026-11-22"), asked);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : asked);
  if (qy_day_row_is_fine (self))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
on_changed (QyDayRow *self)
{
  self->day = qy_date_parse (gtk_editable_get_text (GTK_EDITABLE (self)), NULL);
  show_title (self);
  g_signal_emit (self, day_changed_signal, 0);
}

static void
on_calendar_wanted (QyDayRow *self)
{
  g_autoptr (GDateTime) day = NULL;

  if (!qy_date_is_set (self->day))
    return;
  day = g_date_time_new_local (self->day.year, self->day.month, self->day.day, 12, 0, 0);
  self->setting = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->setting = FALSE;
}

static void
on_day_picked (QyDayRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

  if (self->setting)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self), iso);
  gtk_menu_button_popdown (self->calendar_button);
}

static void
qy_day_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_DAY_TITLE)
    g_value_set_string (value, QY_DAY_ROW (object)->day_title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qy_day_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QyDayRow *self = QY_DAY_ROW (object);

  if (id != PROP_DAY_TITLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_free (self->day_title);
  self->day_title = g_value_dup_string (value);
  show_title (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
qy_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_DAY_ROW);
  G_OBJECT_CLASS (qy_day_row_parent_class)->dispose (object);
}

static void
qy_day_row_finalize (GObject *object)
{
  g_free (QY_DAY_ROW (object)->day_title);
  G_OBJECT_CLASS (qy_day_row_parent_class)->finalize (object);
}

static void
qy_day_row_class_init (QyDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_day_row_get_property;
  object_class->set_property = qy_day_row_set_property;
  object_class->dispose = qy_day_row_dispose;
  object_class->finalize = qy_day_row_finalize;
  properties[PROP_DAY_TITLE] =
      g_param_spec_string ("day-title", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  day_changed_signal = g_signal_new ("day-changed", QY_TYPE_DAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/record/qy-day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyDayRow, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, QyDayRow, calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_wanted);
  gtk_widget_class_bind_template_callback (widget_class, on_day_picked);
}

static void
qy_day_row_init (QyDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyDate
qy_day_row_get (QyDayRow *self)
{
  g_return_val_if_fail (QY_IS_DAY_ROW (self), QY_DATE_NONE);

  return is_too_late (self) ? QY_DATE_NONE : self->day;
}

void
qy_day_row_set (QyDayRow *self, QyDate day)
{
  g_autofree char *iso = qy_date_is_set (day) ? qy_date_to_iso (day) : NULL;

  qy_day_row_set_iso (self, iso);
}

char *
qy_day_row_dup_iso (QyDayRow *self)
{
  QyDate day = qy_day_row_get (self);

  return qy_date_is_set (day) ? qy_date_to_iso (day) : NULL;
}

void
qy_day_row_set_iso (QyDayRow *self, const char *iso)
{
  g_return_if_fail (QY_IS_DAY_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self), iso != NULL ? iso : "");
}

void
qy_day_row_set_bounds (QyDayRow *self, QyDate latest, gboolean optional)
{
  g_return_if_fail (QY_IS_DAY_ROW (self));

  self->latest = latest;
  self->optional = optional;
  show_title (self);
}

gboolean
qy_day_row_is_fine (QyDayRow *self)
{
  g_return_val_if_fail (QY_IS_DAY_ROW (self), FALSE);

  if (is_empty (self))
    return self->optional;
  return qy_date_is_set (self->day) && !is_too_late (self);
}
