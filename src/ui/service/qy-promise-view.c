/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-promise-view.h"

#include <glib/gi18n-lib.h>

#include "qy-book-sla-preset.h"
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
  QySection *presets;
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

static gpointer
apply (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *id = NULL;
  const char *name = NULL;
  QySlaPreset preset = QY_SLA_PRESET_SIMPLE;

  g_variant_get (data, "(&s&s)", &id, &name);
  if (!qy_sla_preset_from_string (name, &preset))
    return NULL;
  return GINT_TO_POINTER (qy_book_sla_apply_preset (book, id, preset, error));
}

static void
on_applied (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The terms were not added"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("Terms added: adapt them to what was agreed"),
                               qy_service_page_get_contract_id (owner));
}

static void
apply_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GVariant *words =
      g_variant_new ("(ss)", qy_service_page_get_contract_id (QY_SERVICE_PAGE (widget)),
                     g_variant_get_string (parameter, NULL));

  qy_request_run (widget, qy_service_page_get_book (QY_SERVICE_PAGE (widget)), apply,
                  g_variant_ref_sink (words), (GDestroyNotify) g_variant_unref, NULL, NULL,
                  on_applied);
}

/* The usual ways to promise a service, to begin with. */
static void
offer_presets (QyPromiseView *self)
{
  qy_section_begin (self->presets);
  for (guint i = 0; i < QY_N_SLA_PRESETS; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *button = gtk_button_new_with_label (_ ("Apply"));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), qy_sla_preset_label (i));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), qy_sla_preset_describe (i));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", qy_sla_preset_to_string (i));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "promise.apply");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
      qy_section_add (self->presets, row);
    }
  qy_section_end (self->presets);
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
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, presets);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, problems);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, problem_levels);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, service_levels);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, matrix);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, targets);
  gtk_widget_class_bind_template_child (widget_class, QyPromiseView, ladders);
  gtk_widget_class_install_action (widget_class, "promise.apply", "s", apply_action);
}

static void
qy_promise_view_init (QyPromiseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  offer_presets (self);
}
