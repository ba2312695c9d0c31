/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incidents-view.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-list.h"
#include "qy-incident-pane.h"
#include "qy-minute-tick.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-request.h"

#define MOST_ROWS 500

struct _QyIncidentsView
{
  QyServicePage parent_instance;

  QyRefresh *refresh;
  QyMinuteTick *tick;
  GCancellable *asking;
  char *contract_id;

  GtkStack *states;
  GtkToggleButton *closed_too;
  QyIncidentList *list;
  GtkWidget *none;
  QyIncidentPane *pane;
};

G_DEFINE_FINAL_TYPE (QyIncidentsView, qy_incidents_view, QY_TYPE_SERVICE_PAGE)

typedef struct
{
  char *contract_id;
  gboolean closed_too;
} Question;

static void
question_free (gpointer data)
{
  g_free (((Question *) data)->contract_id);
  g_free (data);
}

static gboolean
shows_one (QyIncidentsView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "incident") == 0;
}

static gpointer
load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  const QyIncidentFilter filter = { .contract_id = question->contract_id,
                                    .closed_too = question->closed_too,
                                    .limit = MOST_ROWS };
  g_autoptr (GPtrArray) views = qy_book_incident_board (book, &filter, error);
  g_autofree char *now = qy_book_get_now (book);
  GPtrArray *items = NULL;

  if (views == NULL)
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_set_free_func (views, NULL); /* the items take them */
  for (guint i = 0; i < views->len; i++)
    g_ptr_array_add (items, qy_incident_item_new (views->pdata[i], now));
  return items;
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyIncidentsView *self = owner;
  g_autoptr (GPtrArray) items = result;
  gboolean any = FALSE;

  if (items == NULL)
    {
      qy_notice_problem (owner, _ ("The incidents were not read"), error);
      return;
    }
  any = items->len > 0 || !gtk_toggle_button_get_active (self->closed_too);
  qy_incident_list_show (self->list, items);
  gtk_widget_set_visible (self->none, items->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), items->len > 0);
  if (!shows_one (self))
    gtk_stack_set_visible_child_name (self->states, any ? "list" : "empty");
}

static void
read_again (gpointer widget)
{
  QyIncidentsView *self = widget;
  Question *question = NULL;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->contract_id == NULL)
    return;
  question = g_new0 (Question, 1);
  question->contract_id = g_strdup (self->contract_id);
  question->closed_too = gtk_toggle_button_get_active (self->closed_too);
  self->asking = g_cancellable_new ();
  qy_request_run (self, qy_service_page_get_book (QY_SERVICE_PAGE (self)), load, question,
                  question_free, (GDestroyNotify) g_ptr_array_unref, self->asking, on_loaded);
}

static void
on_minute (gpointer widget)
{
  QyIncidentsView *self = widget;

  if (!shows_one (self) && g_list_model_get_n_items (qy_incident_list_get_items (self->list)) > 0)
    read_again (self);
}

static void
on_closed_too (QyIncidentsView *self)
{
  read_again (self);
}

static void
open_incident (QyIncidentsView *self, const char *id)
{
  qy_incident_pane_show (self->pane, qy_service_page_get_session (QY_SERVICE_PAGE (self)), id);
  gtk_stack_set_visible_child_name (self->states, "incident");
}

static void
on_opened (QyIncidentsView *self, QyIncidentItem *item)
{
  open_incident (self, qy_incident_item_get_id (item));
  gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

static void
on_back (QyIncidentsView *self)
{
  gtk_stack_set_visible_child_name (self->states, "list");
  read_again (self);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
report_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.report-incident", "s",
                              qy_service_page_get_contract_id (QY_SERVICE_PAGE (widget)));
}

static void
qy_incidents_view_show (QyServicePage *page)
{
  QyIncidentsView *self = QY_INCIDENTS_VIEW (page);

  if (self->refresh != NULL)
    return;
  self->contract_id = g_strdup (qy_service_page_get_contract_id (page));
  self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_service_page_get_book (page), read_again);
  self->tick = qy_minute_tick_new (GTK_WIDGET (self), on_minute);
  read_again (self);
}

static void
qy_incidents_view_show_place (QyServicePage *page, const char *place)
{
  open_incident (QY_INCIDENTS_VIEW (page), place);
}

static void
qy_incidents_view_dispose (GObject *object)
{
  QyIncidentsView *self = QY_INCIDENTS_VIEW (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->refresh);
  g_clear_object (&self->tick);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_INCIDENTS_VIEW);
  g_clear_pointer (&self->contract_id, g_free);
  G_OBJECT_CLASS (qy_incidents_view_parent_class)->dispose (object);
}

static void
qy_incidents_view_class_init (QyIncidentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyServicePageClass *page_class = QY_SERVICE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_incidents_view_dispose;
  page_class->show = qy_incidents_view_show;
  page_class->show_place = qy_incidents_view_show_place;
  g_type_ensure (QY_TYPE_INCIDENT_LIST);
  g_type_ensure (QY_TYPE_INCIDENT_PANE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/service/qy-incidents-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyIncidentsView, states);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentsView, closed_too);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentsView, list);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentsView, none);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentsView, pane);
  gtk_widget_class_bind_template_callback (widget_class, on_closed_too);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_install_action (widget_class, "incidents.report", NULL, report_action);
}

static void
qy_incidents_view_init (QyIncidentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
