/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-view.h"

#include <glib/gi18n-lib.h>

#include "qy-chart-frame.h"
#include "qy-display.h"
#include "qy-figure-chart.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-request.h"
#include "qy-sla-acts.h"
#include "qy-sla-load.h"
#include "qy-sla-rows.h"
#include "qy-sla-words.h"

struct _QySlaView
{
  QyServicePage parent_instance;

  QyRefresh *refresh;
  GCancellable *asked;
  int month; /* qy_month_number(); 0: not chosen yet */
  QySlaLoad *load;
  guint charted;   /* the figure whose twelve months are shown */
  GPtrArray *rows; /* of all groups, to take them out again */

  GtkLabel *month_label;
  GtkLabel *state_label;
  GtkLabel *problem_label;
  GtkWidget *approve_button;
  GtkWidget *withdraw_button;
  GtkStack *stack;
  AdwPreferencesGroup *figures_group;
  QyChartFrame *chart_frame;
  QyFigureChart *chart;
  AdwPreferencesGroup *cases_group;
  AdwPreferencesGroup *exclusions_group;
  AdwPreferencesGroup *outcomes_group;
  AdwPreferencesGroup *problems_group;
};

G_DEFINE_FINAL_TYPE (QySlaView, qy_sla_view, QY_TYPE_SERVICE_PAGE)

static char *
period_of (int month)
{
  return g_strdup_printf ("%04d-%02d", qy_month_year (month), qy_month_month (month));
}

static const char *
zone_of (QySlaView *self)
{
  return qy_service_page_get_dossier (QY_SERVICE_PAGE (self))->contract->time_zone;
}

static void
clear_rows (QySlaView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (QySlaView *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static QyFigureValueState
value_state (const QyFigure *figure)
{
  switch (figure->state)
    {
    case QY_FIGURE_MET:
      return QY_FIGURE_VALUE_MET;
    case QY_FIGURE_MISSED:
      return QY_FIGURE_VALUE_MISSED;
    case QY_FIGURE_NO_TARGET:
      return QY_FIGURE_VALUE_PLAIN;
    default:
      return QY_FIGURE_VALUE_NONE;
    }
}

/* The same indicator in another month: by its term, kind and scope. */
static const QyFigure *
find_figure (const QySlaMonth *month, const QyFigure *model)
{
  for (guint i = 0; i < month->figures->len; i++)
    {
      const QyFigure *figure = &g_array_index (month->figures, QyFigure, i);

      if (figure->indicator.kind == model->indicator.kind
          && g_strcmp0 (figure->indicator.term_id, model->indicator.term_id) == 0
          && g_strcmp0 (figure->indicator.scope, model->indicator.scope) == 0)
        return figure;
    }
  return NULL;
}

static void
show_chart (QySlaView *self)
{
  GArray *figures = self->load->month->figures;
  g_autoptr (GArray) values = g_array_new (FALSE, TRUE, sizeof (QyFigureValue));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const QyFigure *model = NULL;
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;

  if (figures->len == 0)
    return;
  model = &g_array_index (figures, QyFigure, MIN (self->charted, figures->len - 1));
  name = qy_sla_figure_name (model);
  target = qy_sla_figure_target (model);
  for (guint i = 0; i < self->load->months->len; i++)
    {
      const QySlaMonth *month = g_ptr_array_index (self->load->months, i);
      const QyFigure *figure = find_figure (month, model);
      QyFigureValue value = { .month = qy_month_of_date (month->from) };

      if (figure != NULL)
        {
          value.state = value_state (figure);
          value.value = figure->value;
          value.text = qy_sla_figure_value (figure);
          g_ptr_array_add (texts, (char *) value.text);
        }
      g_array_append_val (values, value);
    }
  qy_figure_chart_show (self->chart, name,
                        model->indicator.target >= 0 ? model->indicator.target
                                                     : model->indicator.most,
                        target, (const QyFigureValue *) (void *) values->data, values->len);
}

static void
on_figure_expanded (GObject *row, GParamSpec *pspec, QySlaView *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    return;
  self->charted = GPOINTER_TO_UINT (g_object_get_data (row, "figure"));
  show_chart (self);
}

static void
show_figures (QySlaView *self)
{
  const QySlaInputs inputs = { .windows = self->load->windows,
                               .measurements = self->load->measurements,
                               .zone = zone_of (self),
                               .frozen = self->load->month->statement != NULL };

  for (guint i = 0; i < self->load->month->figures->len; i++)
    {
      GtkWidget *row =
          qy_sla_figure_row (&g_array_index (self->load->month->figures, QyFigure, i), &inputs);

      g_object_set_data (G_OBJECT (row), "figure", GUINT_TO_POINTER (i));
      g_signal_connect_object (row, "notify::expanded", G_CALLBACK (on_figure_expanded), self, 0);
      add_row (self, self->figures_group, row);
    }
}

static void
show_rest (QySlaView *self)
{
  const QySlaMonth *month = self->load->month;

  for (guint i = 0; i < month->cases->len; i++)
    add_row (self, self->cases_group,
             qy_sla_case_row (g_ptr_array_index (month->cases, i), zone_of (self)));
  for (guint i = 0; i < month->exclusions->len; i++)
    add_row (self, self->exclusions_group,
             qy_sla_exclusion_row (g_ptr_array_index (month->exclusions, i)));
  for (guint i = 0; i < month->outcomes->len; i++)
    add_row (self, self->outcomes_group,
             qy_sla_outcome_row (g_ptr_array_index (month->outcomes, i)));
  for (guint i = 0; i < month->problems->len; i++)
    {
      GtkWidget *label = gtk_label_new (g_ptr_array_index (month->problems, i));

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      add_row (self, self->problems_group, label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->cases_group), month->cases->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->exclusions_group), month->exclusions->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->outcomes_group), month->outcomes->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), month->problems->len > 0);
}

static char *
state_words (QySlaView *self)
{
  const QySlaMonth *month = self->load->month;
  g_autofree char *when = NULL;

  if (month->statement == NULL)
    return g_strdup (_ ("Not approved yet"));
  when = qy_display_instant (month->statement->approved_at, zone_of (self));
  if (month->changed_since)
    return g_strdup_printf (_ ("Approved by %s on %s; the records have changed since"),
                            month->statement->approved_by, when);
  return g_strdup_printf (_ ("Approved by %s on %s"), month->statement->approved_by, when);
}

static void
show_total (QySlaView *self)
{
  const QySlaMonth *month = self->load->month;
  g_autofree char *sum = NULL;
  g_autofree char *text = NULL;

  if (month->credit.minor > 0)
    {
      sum = qy_display_amount (month->credit.minor, month->credit.currency);
      text = g_strdup_printf (_ ("Credits and penalties of the month: %s"), sum);
    }
  adw_preferences_group_set_description (self->outcomes_group, text != NULL ? text : "");
}

static void
show_load (QySlaView *self)
{
  const QySlaMonth *month = self->load->month;
  gboolean over =
      qy_date_compare (month->until,
                       qy_book_get_today (qy_service_page_get_book (QY_SERVICE_PAGE (self))))
      < 0;
  g_autofree char *state = state_words (self);

  clear_rows (self);
  gtk_label_set_text (self->state_label, state);
  gtk_widget_set_visible (self->approve_button, month->statement == NULL);
  gtk_widget_set_visible (self->withdraw_button, month->statement != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sla.approve", over && month->figures->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sla.save-report", month->figures->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sla.add-window", month->statement == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sla.add-measurement",
                                 month->statement == NULL);
  show_figures (self);
  show_rest (self);
  show_total (self);
  show_chart (self);
  gtk_stack_set_visible_child_name (
      self->stack, month->figures->len > 0 || month->cases->len > 0 ? "month" : "empty");
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QySlaView *self = owner;

  gtk_label_set_text (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
  if (result == NULL)
    return;
  g_clear_pointer (&self->load, qy_sla_load_free);
  self->load = result;
  show_load (self);
}

static void
read_again (gpointer widget)
{
  QySlaView *self = widget;
  QyServicePage *page = QY_SERVICE_PAGE (self);
  g_autofree char *period = period_of (self->month);
  g_autofree char *title = qy_month_title (self->month);

  g_cancellable_cancel (self->asked);
  g_clear_object (&self->asked);
  self->asked = g_cancellable_new ();
  gtk_label_set_text (self->month_label, title);
  qy_request_run (self, qy_service_page_get_book (page), qy_sla_load,
                  qy_sla_view_question_new (qy_service_page_get_contract_id (page), period),
                  (GDestroyNotify) qy_sla_view_question_free, (GDestroyNotify) qy_sla_load_free,
                  self->asked, on_loaded);
}

static void
move_month (QySlaView *self, int by)
{
  self->month += by;
  read_again (self);
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_month (QY_SLA_VIEW (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move_month (QY_SLA_VIEW (widget), 1);
}

static void
on_month_activated (QySlaView *self, const char *id)
{
  int year = 0;
  int month = 0;

  if (sscanf (id, "%d-%d", &year, &month) == 2)
    move_month (self, qy_month_number (year, month) - self->month);
}

static void
act_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QySlaView *self = QY_SLA_VIEW (widget);
  g_autofree char *period = period_of (self->month);

  if (self->load != NULL)
    qy_sla_act (QY_SERVICE_PAGE (self), action, period, self->load->month,
                parameter != NULL ? g_variant_get_string (parameter, NULL) : NULL);
}

static void
qy_sla_view_show (QyServicePage *page)
{
  QySlaView *self = QY_SLA_VIEW (page);
  QyBook *book = qy_service_page_get_book (page);

  if (self->month == 0) /* the last one that is over is the one people report on */
    self->month = qy_month_of_date (qy_book_get_today (book)) - 1;
  if (self->refresh == NULL)
    self->refresh = qy_refresh_new (GTK_WIDGET (self), book, read_again);
}

static void
qy_sla_view_show_place (QyServicePage *page, const char *place)
{
  on_month_activated (QY_SLA_VIEW (page), place);
}

static void
qy_sla_view_dispose (GObject *object)
{
  QySlaView *self = QY_SLA_VIEW (object);

  g_cancellable_cancel (self->asked);
  g_clear_object (&self->asked);
  g_clear_object (&self->refresh);
  g_clear_pointer (&self->load, qy_sla_load_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_SLA_VIEW);
  G_OBJECT_CLASS (qy_sla_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QySlaView, month_label);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, state_label);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, problem_label);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, approve_button);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, withdraw_button);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, stack);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, figures_group);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, chart_frame);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, chart);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, cases_group);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, exclusions_group);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, outcomes_group);
  gtk_widget_class_bind_template_child (widget_class, QySlaView, problems_group);
}

static void
qy_sla_view_class_init (QySlaViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyServicePageClass *page_class = QY_SERVICE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_sla_view_dispose;
  page_class->show = qy_sla_view_show;
  page_class->show_place = qy_sla_view_show_place;
  g_type_ensure (QY_TYPE_CHART_FRAME);
  g_type_ensure (QY_TYPE_FIGURE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/sla/qy-sla-view.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "sla.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "sla.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "sla.add-window", NULL, act_action);
  gtk_widget_class_install_action (widget_class, "sla.add-measurement", NULL, act_action);
  gtk_widget_class_install_action (widget_class, "sla.remove-window", "s", act_action);
  gtk_widget_class_install_action (widget_class, "sla.remove-measurement", "s", act_action);
  gtk_widget_class_install_action (widget_class, "sla.save-report", NULL, act_action);
  gtk_widget_class_install_action (widget_class, "sla.approve", NULL, act_action);
  gtk_widget_class_install_action (widget_class, "sla.withdraw", NULL, act_action);
}

static void
qy_sla_view_init (QySlaView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->chart, "activated", G_CALLBACK (on_month_activated), self);
}
