/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-calendar-month.h"

#include "qy-calendar-day.h"
#include "qy-due-words.h"
#include "qy-month-days.h"

#define WEEK 7

struct _QyCalendarMonth
{
  AdwBin parent_instance;

  GtkGrid *grid;
  QyCalendarDay *days[QY_MONTH_DAYS];
  QyDate today;
  QyDate chosen;
};

enum
{
  MOVED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyCalendarMonth, qy_calendar_month, ADW_TYPE_BIN)

static void
show_days (QyCalendarMonth *self, const QyCalendarAnswer *answer)
{
  QyDate first = qy_month_days_first (self->chosen);

  for (guint i = 0; i < QY_MONTH_DAYS; i++)
    {
      QyDate day = qy_date_add_days (first, (int) i);
      gboolean is_known = answer != NULL && i < answer->days->len;

      qy_calendar_day_show (
          self->days[i], day, day.month == self->chosen.month && day.year == self->chosen.year,
          qy_date_compare (day, self->today) == 0, is_known ? answer->days->pdata[i] : NULL,
          answer != NULL ? answer->most : 0, answer != NULL ? answer->calendar : NULL);
    }
}

/* The chosen day has the focus, if any of the days has it. */
static void
focus_chosen (QyCalendarMonth *self)
{
  int index = qy_date_to_days (self->chosen) - qy_date_to_days (qy_month_days_first (self->chosen));

  if (index >= 0 && index < QY_MONTH_DAYS)
    gtk_widget_grab_focus (GTK_WIDGET (self->days[index]));
}

static void
go_to (QyCalendarMonth *self, QyDate day)
{
  gboolean is_same = day.year == self->chosen.year && day.month == self->chosen.month;

  if (!qy_date_is_set (day))
    return;
  self->chosen = day;
  if (!is_same)
    show_days (self, NULL);
  focus_chosen (self);
  g_signal_emit (self, signals[MOVED], 0);
}

static gboolean
on_days (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  QyCalendarMonth *self = QY_CALENDAR_MONTH (widget);

  go_to (self, qy_date_add_days (self->chosen, g_variant_get_int32 (arguments)));
  return GDK_EVENT_STOP;
}

static gboolean
on_months (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  QyCalendarMonth *self = QY_CALENDAR_MONTH (widget);

  go_to (self, qy_month_days_move (self->chosen, g_variant_get_int32 (arguments)));
  return GDK_EVENT_STOP;
}

static gboolean
on_edge (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  QyCalendarMonth *self = QY_CALENDAR_MONTH (widget);
  QyDate day = qy_month_days_last (self->chosen);

  if (g_variant_get_int32 (arguments) < 0)
    day.day = 1;
  go_to (self, day);
  return GDK_EVENT_STOP;
}

static gboolean
on_today (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  go_to (QY_CALENDAR_MONTH (widget), QY_CALENDAR_MONTH (widget)->today);
  return GDK_EVENT_STOP;
}

static gboolean
on_enter (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
  return GDK_EVENT_STOP;
}

static void
on_click (QyCalendarMonth *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  GtkWidget *day = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  self->chosen = qy_calendar_day_get_date (QY_CALENDAR_DAY (day));
  gtk_widget_grab_focus (day);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* The focus chooses: a screen reader moves it by itself. */
static void
on_focus (QyCalendarMonth *self, GtkEventControllerFocus *controller)
{
  GtkWidget *day = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  QyDate date = qy_calendar_day_get_date (QY_CALENDAR_DAY (day));

  if (date.year == self->chosen.year && date.month == self->chosen.month)
    self->chosen = date;
}

static void
add_day (QyCalendarMonth *self, guint i)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->days[i] = g_object_new (QY_TYPE_CALENDAR_DAY, NULL);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_click), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (on_focus), self);
  gtk_widget_add_controller (GTK_WIDGET (self->days[i]), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self->days[i]), focus);
  gtk_grid_attach (self->grid, GTK_WIDGET (self->days[i]), (int) (i % WEEK), 1 + (int) (i / WEEK),
                   1, 1);
}

static void
qy_calendar_month_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CALENDAR_MONTH);
  G_OBJECT_CLASS (qy_calendar_month_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding (klass, GDK_KEY_Left, 0, on_days, "i", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Right, 0, on_days, "i", 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Up, 0, on_days, "i", -WEEK);
  gtk_widget_class_add_binding (klass, GDK_KEY_Down, 0, on_days, "i", WEEK);
  gtk_widget_class_add_binding (klass, GDK_KEY_Page_Up, 0, on_months, "i", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Page_Down, 0, on_months, "i", 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Home, 0, on_edge, "i", -1);
  gtk_widget_class_add_binding (klass, GDK_KEY_End, 0, on_edge, "i", 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_t, 0, on_today, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, on_enter, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, on_enter, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, on_enter, NULL);
}

static void
qy_calendar_month_class_init (QyCalendarMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_calendar_month_dispose;
  signals[MOVED] = g_signal_new ("moved", QY_TYPE_CALENDAR_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", QY_TYPE_CALENDAR_MONTH, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/calendar/qy-calendar-month.ui");
  gtk_widget_class_bind_template_child (widget_class, QyCalendarMonth, grid);
  add_keys (widget_class);
}

static void
qy_calendar_month_init (QyCalendarMonth *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < WEEK; i++)
    {
      GtkWidget *label = gtk_label_new (qy_due_weekday_label (i + 1));

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
  for (guint i = 0; i < QY_MONTH_DAYS; i++)
    add_day (self, i);
}

void
qy_calendar_month_set_today (QyCalendarMonth *self, QyDate today)
{
  g_return_if_fail (QY_IS_CALENDAR_MONTH (self));

  self->today = today;
}

void
qy_calendar_month_choose (QyCalendarMonth *self, QyDate day)
{
  gboolean is_same;

  g_return_if_fail (QY_IS_CALENDAR_MONTH (self) && qy_date_is_set (day));

  is_same = day.year == self->chosen.year && day.month == self->chosen.month;
  self->chosen = day;
  if (!is_same)
    show_days (self, NULL);
}

QyDate
qy_calendar_month_get_day (QyCalendarMonth *self)
{
  g_return_val_if_fail (QY_IS_CALENDAR_MONTH (self), QY_DATE_NONE);

  return self->chosen;
}

void
qy_calendar_month_show (QyCalendarMonth *self, const QyCalendarAnswer *answer)
{
  g_return_if_fail (QY_IS_CALENDAR_MONTH (self) && answer != NULL);

  if (qy_date_compare (answer->first, qy_month_days_first (self->chosen)) == 0)
    show_days (self, answer);
}
