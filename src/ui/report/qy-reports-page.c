/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reports-page.h"

#include <glib/gi18n-lib.h>

#include "qy-chart-frame.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-report-export.h"
#include "qy-report-item.h"
#include "qy-report-period.h"
#include "qy-report-picture.h"
#include "qy-report-return.h"
#include "qy-report-table.h"
#include "qy-request.h"

struct _QyReportsPage
{
  QyPage parent_instance;

  QyRefresh *refresh;
  GCancellable *asking;
  guint columns_of; /* the kind whose columns are shown, + 1 */

  GtkDropDown *chooser;
  QyReportPeriod *period;
  GtkWidget *returns;
  GtkStack *states;
  AdwStatusPage *empty;
  QyChartFrame *bars_frame;
  QyChart *bars;
  QyChartFrame *months_frame;
  QyChart *months;
  GtkColumnView *rows;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (QyReportsPage, qy_reports_page, QY_TYPE_PAGE)

typedef struct
{
  QyReportKind kind;
  QyDate from;
  QyDate until;
} Question;

static QyReportKind
kind_of (QyReportsPage *self)
{
  return MIN (gtk_drop_down_get_selected (self->chooser), QY_N_REPORTS - 1);
}

static const QyReportRow *
get_selected (QyReportsPage *self)
{
  QyReportItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? qy_report_item_get_row (item) : NULL;
}

static const char *
empty_text (QyReportKind kind)
{
  if (kind == QY_REPORT_CONFIDENTIALITY)
    return _ ("No contract that is over still binds anybody to secrecy.");
  return _ ("Nothing falls into this period. Try another one.");
}

static void
update_actions (QyReportsPage *self)
{
  const QyReportRow *row = get_selected (self);
  gboolean may_return = kind_of (self) == QY_REPORT_CONFIDENTIALITY && row != NULL
                        && !qy_book_is_read_only (qy_page_get_book (QY_PAGE (self)));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.returned", may_return);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.destroyed", may_return);
}

static void
show_picture (QyReportsPage *self, const QyReport *report)
{
  gboolean is_monthly = qy_report_picture_is_monthly (report->kind);

  gtk_widget_set_visible (GTK_WIDGET (self->bars_frame), !is_monthly);
  gtk_widget_set_visible (GTK_WIDGET (self->months_frame), is_monthly);
  if (is_monthly)
    qy_report_picture_show_months (QY_MONTH_CHART (self->months), report,
                                   qy_book_get_today (qy_page_get_book (QY_PAGE (self))));
  else
    qy_report_picture_show_bars (QY_CATEGORY_CHART (self->bars), report);
  g_object_set (self->bars_frame, "title", qy_report_kind_label (report->kind), NULL);
}

static void
show_rows (QyReportsPage *self, QyReport *report)
{
  g_autoptr (GListModel) items = NULL;
  QyReportKind kind = report->kind;
  gboolean any = report->rows->len > 0;

  if (self->columns_of != kind + 1)
    {
      gtk_sort_list_model_set_model (self->sorted, NULL);
      qy_report_table_set_columns (self->rows, kind);
      self->columns_of = kind + 1;
    }
  items = qy_report_items (report);
  gtk_sort_list_model_set_model (self->sorted, items);
  adw_status_page_set_title (self->empty, qy_report_kind_label (kind));
  adw_status_page_set_description (self->empty, empty_text (kind));
  gtk_stack_set_visible_child_name (self->states, any ? "report" : "empty");
}

static void
on_answered (gpointer owner, gpointer result, const GError *error)
{
  QyReportsPage *self = owner;

  qy_page_set_ready (owner, TRUE);
  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The report was not made"), error);
      return;
    }
  show_picture (self, result);
  show_rows (self, result);
  update_actions (self);
}

static gpointer
ask (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Question *question = data;

  return qy_book_report (book, question->kind, question->from, question->until, error);
}

static void
read_again (gpointer widget)
{
  QyReportsPage *self = widget;
  QyBook *book = qy_page_get_book (widget);
  Question *question = g_new0 (Question, 1);

  question->kind = kind_of (self);
  qy_report_period_get (self->period, qy_book_get_today (book), &question->from, &question->until);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  qy_request_run (widget, book, ask, question, g_free, (GDestroyNotify) qy_report_free,
                  self->asking, on_answered);
}

static void
on_chosen (QyReportsPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->period), qy_report_kind_has_period (kind_of (self)));
  gtk_widget_set_visible (self->returns, kind_of (self) == QY_REPORT_CONFIDENTIALITY);
  read_again (self);
}

static void
follow (GtkWidget *widget, const QyReportRow *row)
{
  g_autofree char *name = NULL;

  if (row->where != NULL)
    gtk_widget_activate_action (widget, "win.show-contracts", "s", row->where);
  if (row->contract_id == NULL)
    return;
  name = g_strconcat ("contract:", row->contract_id, NULL);
  gtk_widget_activate_action (widget, "win.open", "s", name);
}

static void
on_row_activated (QyReportsPage *self, guint position)
{
  g_autoptr (QyReportItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  follow (GTK_WIDGET (self), qy_report_item_get_row (item));
}

static void
on_bar_activated (QyReportsPage *self, const char *where)
{
  if (where != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-contracts", "s", where);
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReportsPage *self = QY_REPORTS_PAGE (widget);
  QyDate from;
  QyDate until;

  qy_report_period_get (self->period, qy_book_get_today (qy_page_get_book (QY_PAGE (self))), &from,
                        &until);
  qy_report_export_ask (widget, qy_page_get_session (QY_PAGE (self)), kind_of (self), from, until);
}

static void
return_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyReportRow *row = get_selected (QY_REPORTS_PAGE (widget));

  if (row != NULL && row->contract_id != NULL)
    qy_report_return_ask (widget, qy_page_get_book (QY_PAGE (widget)), row->contract_id,
                          g_str_equal (action, "reports.returned") ? "returned" : "destroyed");
}

static void
qy_reports_page_constructed (GObject *object)
{
  QyReportsPage *self = QY_REPORTS_PAGE (object);
  const char *names[QY_N_REPORTS + 1] = { NULL };
  g_autoptr (GtkStringList) model = NULL;

  G_OBJECT_CLASS (qy_reports_page_parent_class)->constructed (object);
  for (guint i = 0; i < QY_N_REPORTS; i++)
    names[i] = qy_report_kind_label (i);
  model = gtk_string_list_new (names);
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (model));
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->rows));
  g_signal_connect_object (self->chooser, "notify::selected", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
  self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_page_get_book (QY_PAGE (self)), read_again);
}

static void
qy_reports_page_dispose (GObject *object)
{
  QyReportsPage *self = QY_REPORTS_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->refresh);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_REPORTS_PAGE);
  G_OBJECT_CLASS (qy_reports_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/report/qy-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, period);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, returns);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, bars_frame);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, bars);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, months_frame);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, months);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, sorted);
  gtk_widget_class_bind_template_child (widget_class, QyReportsPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_bar_activated);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
qy_reports_page_class_init (QyReportsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = qy_reports_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = qy_reports_page_dispose;
  g_type_ensure (QY_TYPE_CHART_FRAME);
  g_type_ensure (QY_TYPE_CATEGORY_CHART);
  g_type_ensure (QY_TYPE_MONTH_CHART);
  g_type_ensure (QY_TYPE_REPORT_PERIOD);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "reports.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "reports.returned", NULL, return_action);
  gtk_widget_class_install_action (widget_class, "reports.destroyed", NULL, return_action);
}

static void
qy_reports_page_init (QyReportsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
