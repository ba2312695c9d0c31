/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-calendar-day.h"

#include <glib/gi18n-lib.h>

#include "qy-due-words.h"

#define MOST_CHIPS 3

struct _QyCalendarDay
{
  GtkBox parent_instance;

  QyDate day;
  GtkLabel *number;
  GtkLabel *mark;
  GtkInscription *holiday;
  GtkBox *chips;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (QyCalendarDay, qy_calendar_day, GTK_TYPE_BOX)

static void
set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static GtkWidget *
make_chip (const QyDueItem *item)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *icon = gtk_image_new_from_icon_name (qy_due_kind_icon (item->kind));
  GtkWidget *label = gtk_inscription_new (item->title);
  g_autofree char *what = qy_due_item_title (item);
  g_autofree char *tip =
      g_strdup_printf ("%s · %s%s%s", what, item->title, item->certain ? "" : " · ",
                       item->certain ? "" : _ ("uncertain"));

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (label),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (label), 3);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "line");
  gtk_widget_add_css_class (icon, qy_due_kind_class (item->kind));
  gtk_box_append (GTK_BOX (chip), icon);
  gtk_box_append (GTK_BOX (chip), label);
  if (!item->certain)
    {
      GtkWidget *doubt = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (doubt, "warning");
      gtk_box_append (GTK_BOX (chip), doubt);
    }
  gtk_widget_add_css_class (chip, "calendar-chip");
  set_class (chip, "done", !item->open);
  gtk_widget_set_tooltip_text (chip, tip);
  return chip;
}

static void
show_chips (QyCalendarDay *self, const GPtrArray *items, guint most)
{
  GtkWidget *child = NULL;
  guint n = items != NULL ? items->len : 0;
  g_autofree char *text = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  for (guint i = 0; i < MIN (n, MOST_CHIPS); i++)
    gtk_box_append (self->chips, make_chip (items->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > MOST_CHIPS);
  if (n > most)
    text = g_strdup_printf (_ ("+ more than %u"), most - MOST_CHIPS);
  else if (n > MOST_CHIPS)
    text = g_strdup_printf (_ ("+%u more"), n - MOST_CHIPS);
  gtk_label_set_text (self->more, text != NULL ? text : "");
}

/* 休 and 班 stand in Chinese calendars; a weekend that is one anyway has no mark. */
static void
show_holiday (QyCalendarDay *self, const QyCalendar *calendar)
{
  gboolean is_listed = calendar != NULL && qy_calendar_is_listed (calendar, self->day);
  gboolean is_working = calendar == NULL ? qy_date_weekday (self->day) <= 5
                                         : qy_calendar_is_working (calendar, self->day);
  const char *name = is_listed ? qy_calendar_get_name (calendar, self->day) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->mark), is_listed);
  gtk_label_set_text (self->mark,
                      is_working ? C_ ("worked weekend", "work") : C_ ("holiday", "off"));
  set_class (GTK_WIDGET (self->mark), "success", !is_working);
  set_class (GTK_WIDGET (self->mark), "error", is_working);
  gtk_inscription_set_text (self->holiday, name);
  set_class (GTK_WIDGET (self), "free", !is_working);
}

static void
name_day (QyCalendarDay *self, guint n, const QyCalendar *calendar)
{
  g_autofree char *day = qy_due_day_text (self->day);
  const char *holiday = calendar != NULL ? qy_calendar_get_name (calendar, self->day) : NULL;
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u thing due", "%u things due", (gulong) n), n);
  g_autofree char *name = holiday != NULL ? g_strdup_printf ("%s, %s %s, %s", day, holiday,
                                                             gtk_label_get_text (self->mark), count)
                                          : g_strdup_printf ("%s, %s", day, count);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
qy_calendar_day_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CALENDAR_DAY);
  G_OBJECT_CLASS (qy_calendar_day_parent_class)->dispose (object);
}

static void
qy_calendar_day_class_init (QyCalendarDayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_calendar_day_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/calendar/qy-calendar-day.ui");
  gtk_widget_class_bind_template_child (widget_class, QyCalendarDay, number);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarDay, mark);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarDay, holiday);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarDay, chips);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarDay, more);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
qy_calendar_day_init (QyCalendarDay *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_calendar_day_show (QyCalendarDay *self,
                      QyDate day,
                      gboolean is_of_month,
                      gboolean is_today,
                      const GPtrArray *items,
                      guint most,
                      const QyCalendar *calendar)
{
  g_autofree char *number = NULL;

  g_return_if_fail (QY_IS_CALENDAR_DAY (self));

  self->day = day;
  gtk_widget_set_sensitive (GTK_WIDGET (self), qy_date_is_set (day));
  if (!qy_date_is_set (day))
    return;
  number = g_strdup_printf ("%d", day.day);
  gtk_label_set_text (self->number, number);
  set_class (GTK_WIDGET (self), "other-month", !is_of_month);
  set_class (GTK_WIDGET (self), "today", is_today);
  show_holiday (self, calendar);
  show_chips (self, items, most);
  name_day (self, items != NULL ? items->len : 0, calendar);
}

QyDate
qy_calendar_day_get_date (QyCalendarDay *self)
{
  g_return_val_if_fail (QY_IS_CALENDAR_DAY (self), QY_DATE_NONE);

  return self->day;
}
