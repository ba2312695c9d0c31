/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-board.h"

#include <glib/gi18n-lib.h>

#include "qy-board-filter.h"
#include "qy-incident-list.h"
#include "qy-minute-tick.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-request.h"

#define MOST_ROWS 500

struct _QyServiceBoard
{
  QyPage parent_instance;

  QyRefresh *refresh;
  QyMinuteTick *tick;
  GCancellable *asking;
  GPtrArray *items; /* all that are open */

  GtkStack *states;
  GtkLabel *sum;
  QyBoardFilter *filter;
  GtkStack *rows;
  QyIncidentList *list;
  GtkWidget *more;
};

G_DEFINE_FINAL_TYPE (QyServiceBoard, qy_service_board, QY_TYPE_PAGE)

static char *
say_sum (const GPtrArray *items)
{
  guint n_late = 0;
  g_autofree char *open = g_strdup_printf (ngettext ("%u open", "%u open", items->len), items->len);

  for (guint i = 0; i < items->len; i++)
    if (qy_incident_item_get_tone (items->pdata[i]) == QY_INCIDENT_TONE_LATE)
      n_late++;
  if (n_late == 0)
    return g_steal_pointer (&open);
  return g_strdup_printf (ngettext ("%s, %u overdue", "%s, %u overdue", n_late), open, n_late);
}

static void
show_rows (QyServiceBoard *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autofree char *sum = say_sum (self->items);

  for (guint i = 0; i < self->items->len; i++)
    if (qy_board_filter_matches (self->filter, self->items->pdata[i]))
      g_ptr_array_add (shown, self->items->pdata[i]);
  qy_incident_list_show (self->list, shown);
  gtk_label_set_text (self->sum, sum);
  gtk_widget_set_visible (self->more, self->items->len >= MOST_ROWS);
  gtk_stack_set_visible_child_name (self->rows, shown->len > 0 ? "rows" : "none");
  gtk_stack_set_visible_child_name (self->states, self->items->len > 0 ? "board" : "empty");
}

static gpointer
load (QyBook *book, gpointer unused, GCancellable *cancellable, GError **error)
{
  const QyIncidentFilter filter = { .limit = MOST_ROWS };
  g_autoptr (GPtrArray) views = qy_book_incident_board (book, &filter, error);
  GPtrArray *items = NULL;
  g_autofree char *now = qy_book_get_now (book);

  if (views == NULL)
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_set_free_func (views, NULL); /* the items take them */
  for (guint i = 0; i < views->len; i++)
    g_ptr_array_add (items, qy_incident_item_new (views->pdata[i], now));
  g_ptr_array_sort (items, qy_incident_item_compare);
  return items;
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyServiceBoard *self = owner;

  if (result == NULL)
    {
      qy_notice_problem (owner, _ ("The incidents were not read"), error);
      qy_page_set_ready (owner, TRUE);
      return;
    }
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = result;
  qy_board_filter_offer (self->filter, self->items);
  show_rows (self);
  qy_page_set_ready (owner, TRUE);
}

static void
read_again (gpointer widget)
{
  QyServiceBoard *self = widget;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  qy_request_run (self, qy_page_get_book (QY_PAGE (self)), load, NULL, NULL,
                  (GDestroyNotify) g_ptr_array_unref, self->asking, on_loaded);
}

/* Clocks that rest go on at an hour of their own, so even then a minute matters; without open
 * incidents none does. */
static void
on_minute (gpointer widget)
{
  QyServiceBoard *self = widget;

  if (self->items != NULL && self->items->len > 0)
    read_again (self);
}

static void
on_filter_changed (QyServiceBoard *self)
{
  if (self->items != NULL)
    show_rows (self);
}

static void
on_clear (QyServiceBoard *self)
{
  qy_board_filter_clear (self->filter);
}

static void
on_opened (QyServiceBoard *self, QyIncidentItem *item)
{
  g_autofree char *name = qy_incident_item_dup_place (item);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", name);
}

static void
qy_service_board_search (QyPage *page)
{
  QyServiceBoard *self = QY_SERVICE_BOARD (page);

  if (self->items != NULL && self->items->len > 0)
    qy_board_filter_search (self->filter);
}

static void
qy_service_board_constructed (GObject *object)
{
  QyServiceBoard *self = QY_SERVICE_BOARD (object);

  G_OBJECT_CLASS (qy_service_board_parent_class)->constructed (object);
  self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_page_get_book (QY_PAGE (self)), read_again);
  self->tick = qy_minute_tick_new (GTK_WIDGET (self), on_minute);
}

static void
qy_service_board_dispose (GObject *object)
{
  QyServiceBoard *self = QY_SERVICE_BOARD (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->refresh);
  g_clear_object (&self->tick);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_SERVICE_BOARD);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (qy_service_board_parent_class)->dispose (object);
}

static void
qy_service_board_class_init (QyServiceBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = qy_service_board_constructed;
  G_OBJECT_CLASS (klass)->dispose = qy_service_board_dispose;
  QY_PAGE_CLASS (klass)->search = qy_service_board_search;
  g_type_ensure (QY_TYPE_BOARD_FILTER);
  g_type_ensure (QY_TYPE_INCIDENT_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/service/qy-service-board.ui");
  gtk_widget_class_bind_template_child (widget_class, QyServiceBoard, states);
  gtk_widget_class_bind_template_child (widget_class, QyServiceBoard, sum);
  gtk_widget_class_bind_template_child (widget_class, QyServiceBoard, filter);
  gtk_widget_class_bind_template_child (widget_class, QyServiceBoard, rows);
  gtk_widget_class_bind_template_child (widget_class, QyServiceBoard, list);
  gtk_widget_class_bind_template_child (widget_class, QyServiceBoard, more);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
}

static void
qy_service_board_init (QyServiceBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
