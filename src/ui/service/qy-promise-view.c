/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-promise-view.h"

#include <glib/gi18n-lib.h>

#include "qy-columns.h"
#include "qy-notice.h"
#include "qy-promise-rows.h"
#include "qy-refresh.h"
#include "qy-request.h"
#include "qy-service-facts.h"

struct _QyPromiseView
{
  QyServicePage parent_instance;

  QyRefresh *refresh;
  GCancellable *asking;

  GtkStack *states;
  QySection *problems;
  QySection *problem_levels;
  QySection *service_levels;
  QySection *matrix;
  QySection *targets;
  QySection *ladders;
};

G_DEFINE_FINAL_TYPE (QyPromiseView, qy_promise_view, QY_TYPE_SERVICE_PAGE)

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyPromiseView *self = owner;
  g_autoptr (QyServiceFacts) facts = result;
  const QySla *sla = NULL;

  if (facts == NULL)
    {
      qy_notice_problem (owner, _ ("What is promised was not read"), error);
      return;
    }
  sla = facts->sla->sla;
  qy_promise_rows_fill_problems (self->problems, sla);
  qy_promise_rows_fill_problem_levels (self->problem_levels, sla);
  qy_promise_rows_fill_service_levels (self->service_levels, sla);
  qy_promise_rows_fill_matrix (self->matrix, sla);
  qy_promise_rows_fill_targets (self->targets, sla);
  qy_promise_rows_fill_ladders (self->ladders, sla);
  gtk_stack_set_visible_child_name (self->states, qy_sla_is_empty (sla) ? "empty" : "promise");
}

static void
read_again (gpointer widget)
{
  QyPromiseView *self = widget;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  qy_request_run (self, qy_service_page_get_book (widget), qy_service_facts_load,
                  g_strdup (qy_service_page_get_contract_id (widget)), g_free,
                  (GDestroyNotify) qy_service_facts_free, self->asking, on_loaded);
}

static void
qy_promise_view_show (QyServicePage *page)
{
  QyPromiseView *self = QY_PROMISE_VIEW (page);

  if (self->refresh == NULL)
    {
      self->refresh =
          qy_refresh_new (GTK_WIDGET (self), qy_service_page_get_book (page), read_again);
      qy_refresh_now (self->refresh);
    }
}

static void
qy_promise_view_dispose (GObject *object)
{
  QyPromiseView *self = QY_PROMISE_VIEW (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->refresh);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PROMISE_VIEW);
  G_OBJECT_CLASS (qy_promise_view_parent_class)->dispose (object);
}

static void
qy_promise_view_class_init (QyPromiseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_promise_view_dispose;
  QY_SERVICE_PAGE_CLASS (klass)->show = qy_promise_view_show;
  g_type_ensure (QY_TYPE_COLUMNS);
  g_type_ensure (QY_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/service/qy-promise-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, states);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, problems);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, problem_levels);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, service_levels);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, matrix);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, targets);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, ladders);
}

static void
qy_promise_view_init (QyPromiseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
