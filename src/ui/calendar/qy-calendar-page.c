/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-calendar-page.h"

#include <glib/gi18n-lib.h>

#include "qy-calendar-files.h"
#include "qy-calendar-month.h"
#include "qy-due-filter-bar.h"
#include "qy-due-refresher.h"
#include "qy-due-view.h"
#include "qy-due-words.h"
#include "qy-month-axis.h"
#include "qy-month-days.h"
#include "qy-notice-bar.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-request.h"

#define MOST_OF_DAY 500

struct _QyCalendarPage
{
  QyPage parent_instance;

  GtkLabel *month_title;
  QyDueFilterBar *filter;
  QyNoticeBar *notice;
  GtkStack *looks;
  QyCalendarMonth *month;
  QyDueView *list;
  GtkLabel *day_title;
  GtkStack *day_rows;
  QyDueView *day;

  QyRefresh *refresh;
  QyDueRefresher *refresher;
  GCancellable *asking;
  GCancellable *asking_day;
};

G_DEFINE_FINAL_TYPE (QyCalendarPage, qy_calendar_page, QY_TYPE_PAGE)

static QyBook *
book_of (QyCalendarPage *self)
{
  return qy_page_get_book (QY_PAGE (self));
}

/* "Friday, 1 January 2027 · New Year's Day, off" */
static char *
describe_day (QyDate day, const QyCalendar *calendar)
{
  g_autofree char *text = qy_due_day_text (day);
  const char *name = qy_calendar_get_name (calendar, day);

  if (!qy_calendar_is_listed (calendar, day))
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s · %s %s", text, name != NULL ? name : "",
                          qy_calendar_is_working (calendar, day) ? C_ ("worked weekend", "work")
                                                                 : C_ ("holiday", "off"));
}

static void
add_items (GPtrArray *entries, const GPtrArray *items, guint most, guint group)
{
  for (guint i = 0; i < MIN (items->len, most); i++)
    g_ptr_array_add (entries, qy_due_entry_new_due (qy_due_item_copy (items->pdata[i]), NULL));
  if (items->len > most)
    g_ptr_array_add (entries, qy_due_entry_new_more (group));
}

/* The days of the month that have anything, each with its heading. */
static void
show_list (QyCalendarPage *self, const QyCalendarAnswer *answer)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  int month = qy_calendar_month_get_day (self->month).month;

  for (guint i = 0; i < answer->days->len; i++)
    {
      const GPtrArray *items = answer->days->pdata[i];
      QyDate day = qy_date_add_days (answer->first, (int) i);
      g_autofree char *heading = NULL;

      if (day.month != month || items->len == 0)
        continue;
      heading = describe_day (day, answer->calendar);
      g_ptr_array_add (entries, qy_due_entry_new_heading (heading));
      add_items (entries, items, answer->most, i);
    }
  if (entries->len == 0)
    g_ptr_array_add (entries, qy_due_entry_new_heading (_ ("Nothing is due in this month")));
  qy_due_view_show (self->list, entries, answer->calendar);
}

static void
show_notice (QyCalendarPage *self, const QyCalendar *calendar)
{
  int year = qy_calendar_month_get_day (self->month).year;
  g_autofree char *text = NULL;

  if (qy_calendar_covers_year (calendar, year))
    {
      qy_notice_bar_hide (self->notice);
      return;
    }
  text =
      g_strdup_printf (_ ("The holidays of %d are not announced yet: dates are uncertain"), year);
  if (qy_notice_bar_say (self->notice, QY_NOTICE_INFO, text))
    qy_notice_bar_add_button (self->notice, _ ("_Import Holidays…"), "calendar.import");
}

static void
on_month_answered (gpointer owner, gpointer result, const GError *error)
{
  QyCalendarPage *self = owner;
  QyCalendarAnswer *answer = result;

  qy_page_set_ready (QY_PAGE (self), TRUE);
  if (answer == NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The page was not brought up to date"), error);
      return;
    }
  qy_calendar_month_show (self->month, answer);
  show_list (self, answer);
  show_notice (self, answer->calendar);
  qy_calendar_answer_free (answer);
}

static void
on_day_answered (gpointer owner, gpointer result, const GError *error)
{
  QyCalendarPage *self = owner;
  QyCalendarAnswer *answer = result;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *title = NULL;

  if (answer == NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The page was not brought up to date"), error);
      return;
    }
  title = describe_day (answer->first, answer->calendar);
  gtk_label_set_text (self->day_title, title);
  add_items (entries, answer->days->pdata[0], answer->most, 0);
  gtk_stack_set_visible_child_name (self->day_rows, entries->len > 0 ? "rows" : "none");
  qy_due_view_show (self->day, entries, answer->calendar);
  qy_calendar_answer_free (answer);
}

/* A question that a newer one has overtaken is not answered any more. */
static void
ask (QyCalendarPage *self,
     GCancellable **asking,
     QyDate first,
     guint n_days,
     guint most,
     QyRequestDone done)
{
  QyDueFilter filter = { 0 };

  qy_due_filter_bar_fill (self->filter, &filter);
  g_cancellable_cancel (*asking);
  g_clear_object (asking);
  *asking = g_cancellable_new ();
  qy_request_run (self, book_of (self), qy_calendar_question_ask,
                  qy_calendar_question_new (&filter, first, n_days, most),
                  qy_calendar_question_free, qy_calendar_answer_free, *asking, done);
}

static void
ask_day (QyCalendarPage *self)
{
  ask (self, &self->asking_day, qy_calendar_month_get_day (self->month), 1, MOST_OF_DAY,
       on_day_answered);
}

static gboolean
is_day_shown (QyCalendarPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->looks), "day") == 0;
}

static void
ask_again (gpointer page)
{
  QyCalendarPage *self = page;
  QyDate chosen = qy_calendar_month_get_day (self->month);
  g_autofree char *title = qy_month_title (qy_month_of_date (chosen));

  gtk_label_set_text (self->month_title, title);
  qy_calendar_month_set_today (self->month, qy_book_get_today (book_of (self)));
  ask (self, &self->asking, qy_month_days_first (chosen), QY_MONTH_DAYS, QY_CALENDAR_MOST,
       on_month_answered);
  if (is_day_shown (self))
    ask_day (self);
}

static void
show_day (QyCalendarPage *self)
{
  gtk_stack_set_visible_child_name (self->looks, "day");
  ask_day (self);
  gtk_widget_child_focus (GTK_WIDGET (self->day), GTK_DIR_TAB_FORWARD);
}

static void
on_more (QyCalendarPage *self, guint group)
{
  QyDate first = qy_month_days_first (qy_calendar_month_get_day (self->month));

  qy_calendar_month_choose (self->month, qy_date_add_days (first, (int) group));
  show_day (self);
}

static void
on_filter_changed (QyCalendarPage *self)
{
  qy_refresh_now (self->refresh);
}

static void
on_moved (QyCalendarPage *self)
{
  qy_refresh_now (self->refresh);
}

static void
move (QyCalendarPage *self, int months)
{
  QyDate day = qy_calendar_month_get_day (self->month);

  if (is_day_shown (self))
    day = qy_date_add_days (day, months);
  else
    day = qy_month_days_move (day, months);
  if (!qy_date_is_set (day))
    return;
  qy_calendar_month_choose (self->month, day);
  qy_refresh_now (self->refresh);
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (QY_CALENDAR_PAGE (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (QY_CALENDAR_PAGE (widget), 1);
}

static void
today_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyCalendarPage *self = QY_CALENDAR_PAGE (widget);

  qy_calendar_month_choose (self->month, qy_book_get_today (book_of (self)));
  qy_refresh_now (self->refresh);
}

static void
back_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyCalendarPage *self = QY_CALENDAR_PAGE (widget);

  if (!is_day_shown (self))
    return;
  gtk_stack_set_visible_child_name (self->looks, "month");
  gtk_widget_child_focus (GTK_WIDGET (self->month), GTK_DIR_TAB_FORWARD);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyCalendarPage *self = QY_CALENDAR_PAGE (widget);
  QyDueFilter filter = { 0 };

  qy_due_filter_bar_fill (self->filter, &filter);
  qy_calendar_export (widget, book_of (self), &filter);
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_calendar_import (widget, book_of (QY_CALENDAR_PAGE (widget)));
}

/* Other holidays make other dates. */
static void
refresh_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_due_refresher_run (QY_CALENDAR_PAGE (widget)->refresher);
}

static void
qy_calendar_page_constructed (GObject *object)
{
  QyCalendarPage *self = QY_CALENDAR_PAGE (object);
  QyBook *book = book_of (self);

  G_OBJECT_CLASS (qy_calendar_page_parent_class)->constructed (object);
  qy_due_view_set_book (self->list, book);
  qy_due_view_set_book (self->day, book);
  qy_due_filter_bar_set_session (self->filter, qy_page_get_session (QY_PAGE (self)));
  qy_calendar_month_set_today (self->month, qy_book_get_today (book));
  qy_calendar_month_choose (self->month, qy_book_get_today (book));
  self->refresh = qy_refresh_new (GTK_WIDGET (self), book, ask_again);
  self->refresher = qy_due_refresher_new (book);
  g_signal_connect_object (self->refresher, "refreshed", G_CALLBACK (ask_again), self,
                           G_CONNECT_SWAPPED);
}

static void
qy_calendar_page_dispose (GObject *object)
{
  QyCalendarPage *self = QY_CALENDAR_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_cancellable_cancel (self->asking_day);
  g_clear_object (&self->asking);
  g_clear_object (&self->asking_day);
  g_clear_object (&self->refresh);
  g_clear_object (&self->refresher);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CALENDAR_PAGE);
  G_OBJECT_CLASS (qy_calendar_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/calendar/qy-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, month_title);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, filter);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, notice);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, looks);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, month);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, list);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, day_title);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, day_rows);
  gtk_widget_class_bind_template_child (widget_class, QyCalendarPage, day);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, show_day);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "calendar.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "calendar.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "calendar.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "calendar.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "calendar.refresh", NULL, refresh_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "calendar.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "calendar.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "calendar.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "calendar.today", NULL);
}

static void
qy_calendar_page_class_init (QyCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = qy_calendar_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = qy_calendar_page_dispose;
  g_type_ensure (QY_TYPE_DUE_FILTER_BAR);
  g_type_ensure (QY_TYPE_DUE_VIEW);
  g_type_ensure (QY_TYPE_CALENDAR_MONTH);
  g_type_ensure (QY_TYPE_NOTICE_BAR);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
qy_calendar_page_init (QyCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
