/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-start-page.h"

#include <glib/gi18n-lib.h>

#include "qy-book-today.h"
#include "qy-display.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-today-row.h"

#define HORIZON_DAYS 90 /* an end within these days is news */
#define MOST_WAITING 12
#define MOST_RECENT  16

struct _QyStartPage
{
  QyPage parent_instance;

  GtkStack *views;
  AdwStatusPage *empty;
  GtkLabel *date;
  GtkWidget *waiting_heading;
  GtkListBox *waiting;
  GtkWidget *recent_heading;
  GtkListBox *recent;
  GCancellable *asking;
};

G_DEFINE_FINAL_TYPE (QyStartPage, qy_start_page, QY_TYPE_PAGE)

static void
on_row_activated (QyStartPage *self, GtkListBoxRow *row)
{
  g_autofree char *name =
      g_strconcat ("contract:", qy_today_row_get_contract_id (QY_TODAY_ROW (row)), NULL);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", name);
}

static void
fill (GtkListBox *list, GtkWidget *heading, GPtrArray *items, const char *now)
{
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (list, qy_today_row_new (items->pdata[i], now));
  gtk_widget_set_visible (GTK_WIDGET (list), items->len > 0);
  gtk_widget_set_visible (heading, items->len > 0);
}

/* "Sunday, 22 November 2026" */
static void
show_date (QyStartPage *self)
{
  static const char *const days[] = { N_ ("Sunday"),    N_ ("Monday"),   N_ ("Tuesday"),
                                      N_ ("Wednesday"), N_ ("Thursday"), N_ ("Friday"),
                                      N_ ("Saturday") };
  QyDate today = qy_book_get_today (qy_page_get_book (QY_PAGE (self)));
  g_autofree char *date = qy_date_print (today, qy_display_language ());
  int weekday = ((qy_date_to_days (today) + 4) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
  /* Translators: a date and the day of its week */
  g_autofree char *text = g_strdup_printf (C_ ("date", "%2$s, %1$s"), date, _ (days[weekday]));

  gtk_label_set_text (self->date, text);
}

static gpointer
ask (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_today (book, HORIZON_DAYS, MOST_WAITING, MOST_RECENT, error);
}

static void
on_answered (gpointer owner, gpointer result, const GError *error)
{
  QyStartPage *self = owner;
  g_autoptr (QyToday) today = result;

  if (today == NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The page was not brought up to date"), error);
    }
  else
    {
      g_autofree char *now = qy_book_get_now (qy_page_get_book (QY_PAGE (self)));
      gboolean is_empty = today->waiting->len + today->recent->len == 0;

      show_date (self);
      fill (self->waiting, self->waiting_heading, today->waiting, now);
      fill (self->recent, self->recent_heading, today->recent, now);
      if (is_empty) /* its large picture costs a start 5 ms: not in the template */
        adw_status_page_set_icon_name (self->empty, "x-office-document-symbolic");
      gtk_stack_set_visible_child_name (self->views, is_empty ? "empty" : "rows");
    }
  qy_page_set_ready (QY_PAGE (self), TRUE);
}

/* A question that a newer one has overtaken is not answered any more. */
static void
refresh (QyStartPage *self)
{
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  qy_request_run (self, qy_page_get_book (QY_PAGE (self)), ask, NULL, NULL,
                  (GDestroyNotify) qy_today_free, self->asking, on_answered);
}

static void
qy_start_page_constructed (GObject *object)
{
  QyStartPage *self = QY_START_PAGE (object);

  G_OBJECT_CLASS (qy_start_page_parent_class)->constructed (object);
  g_signal_connect_object (qy_page_get_book (QY_PAGE (self)), "changed", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
qy_start_page_dispose (GObject *object)
{
  QyStartPage *self = QY_START_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  adw_bin_set_child (ADW_BIN (self), NULL); /* a bound child the template would take from the bin */
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_START_PAGE);
  G_OBJECT_CLASS (qy_start_page_parent_class)->dispose (object);
}

static void
qy_start_page_class_init (QyStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = qy_start_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = qy_start_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/start/qy-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, views);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, empty);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, date);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, waiting_heading);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, recent_heading);
  gtk_widget_class_bind_template_child (widget_class, QyStartPage, recent);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
qy_start_page_init (QyStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
