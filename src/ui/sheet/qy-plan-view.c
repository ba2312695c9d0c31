/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-plan-view.h"

#include <glib/gi18n-lib.h>

#include "qy-book-plan.h"
#include "qy-book-service-record.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-request.h"

#define DAYS_BACK  400
#define DAYS_AHEAD 60
#define MOST_DONE  30 /* of the last ones that were done */

struct _QyPlanView
{
  QyServicePage parent_instance;

  QyRefresh *refresh;
  GPtrArray *rows; /* of all groups, to take them out again */

  GtkLabel *problem_label;
  GtkWidget *empty_box;
  AdwPreferencesGroup *missed_group;
  AdwPreferencesGroup *due_group;
  AdwPreferencesGroup *future_group;
  AdwPreferencesGroup *done_group;
};

G_DEFINE_FINAL_TYPE (QyPlanView, qy_plan_view, QY_TYPE_SERVICE_PAGE)

/* What is handed to the book's thread. */
typedef struct
{
  char *contract_id;
  char *source_id;
  char *occurrence;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->contract_id);
  g_free (act->source_id);
  g_free (act->occurrence);
  g_free (act);
}

static gpointer
list_runs (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyDate today = qy_book_get_today (book);

  return qy_book_plan_runs (book, ((Act *) data)->contract_id, qy_date_add_days (today, -DAYS_BACK),
                            qy_date_add_days (today, DAYS_AHEAD), error);
}

static gpointer
make_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;
  g_autoptr (QyServiceRecord) record = qy_book_service_record_from_plan (
      book, act->contract_id, act->source_id, act->occurrence, error);

  return record != NULL && qy_book_service_record_put (book, record, error) ? g_strdup (record->id)
                                                                            : NULL;
}

static Act *
act_new (QyPlanView *self)
{
  Act *act = g_new0 (Act, 1);

  act->contract_id = g_strdup (qy_service_page_get_contract_id (QY_SERVICE_PAGE (self)));
  return act;
}

static void
show_record (QyPlanView *self, const char *id)
{
  g_autofree char *place = g_strdup_printf ("#service/records/%s", id);

  gtk_widget_activate_action (GTK_WIDGET (self), "contract.show-place", "s", place);
}

static void
on_made (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (GTK_WIDGET (owner), _ ("No record was made"), error);
  else
    show_record (owner, id);
}

static void
make_record_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPlanView *self = QY_PLAN_VIEW (widget);
  Act *act = act_new (self);

  g_variant_get (parameter, "(ss)", &act->source_id, &act->occurrence);
  qy_request_run (self, qy_service_page_get_book (QY_SERVICE_PAGE (self)), make_record, act,
                  act_free, g_free, NULL, on_made);
}

static AdwPreferencesGroup *
group_of (QyPlanView *self, QyRunState state)
{
  switch (state)
    {
    case QY_RUN_MISSED:
      return self->missed_group;
    case QY_RUN_DUE:
      return self->due_group;
    case QY_RUN_FUTURE:
      return self->future_group;
    default:
      return self->done_group;
    }
}

static char *
describe (const QyPlanRun *run)
{
  QyLanguage language = qy_language_of_interface ();
  g_autofree char *from = qy_date_print (run->from, language);
  g_autofree char *until = qy_date_print (run->until, language);
  g_autofree char *due = qy_date_print (run->due_on, language);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%s – %s, due on %s"), from, until, due);
  if (run->evidence != NULL)
    {
      g_string_append (text, "\n");
      g_string_append_printf (text, _ ("Evidence: %s"), run->evidence);
    }
  if (run->reason != NULL)
    g_string_append_printf (text, "\n%s", run->reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_button (const QyPlanRun *run)
{
  GtkWidget *button = gtk_button_new_with_label (run->record_number != NULL ? run->record_number
                                                                            : _ ("Make Record"));
  g_autofree char *place = NULL;

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (run->record_id != NULL)
    {
      place = g_strdup_printf ("#service/records/%s", run->record_id);
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "contract.show-place");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
      return button;
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "plan.make-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", run->source_id,
                                    run->occurrence);
  return button;
}

static GtkWidget *
make_row (const QyPlanRun *run)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *state = gtk_label_new (qy_run_state_label (run->state));
  g_autofree char *subtitle = describe (run);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), run->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (state, run->state == QY_RUN_MISSED ? "error" : "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), state);
  if (run->record_id != NULL || run->state == QY_RUN_MISSED || run->state == QY_RUN_DUE)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (run));
  return row;
}

static void
clear_rows (QyPlanView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      adw_preferences_group_remove (
          ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->missed_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->due_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->future_group), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->done_group), FALSE);
}

static void
add_run (QyPlanView *self, const QyPlanRun *run)
{
  AdwPreferencesGroup *group = group_of (self, run->state);
  GtkWidget *row = make_row (run);

  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
  g_ptr_array_add (self->rows, row);
}

static gboolean
is_over (const QyPlanRun *run)
{
  return run->state == QY_RUN_DONE || run->state == QY_RUN_WAIVED;
}

/* What was done last comes first, and not all of it. */
static void
show_runs (QyPlanView *self, GPtrArray *runs)
{
  guint n_done = 0;

  clear_rows (self);
  for (guint i = 0; i < runs->len; i++)
    if (!is_over (runs->pdata[i]))
      add_run (self, runs->pdata[i]);
  for (guint i = runs->len; i > 0 && n_done < MOST_DONE; i--)
    if (is_over (runs->pdata[i - 1]))
      {
        add_run (self, runs->pdata[i - 1]);
        n_done++;
      }
  gtk_widget_set_visible (self->empty_box, runs->len == 0);
}

static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QyPlanView *self = owner;
  g_autoptr (GPtrArray) runs = result;

  gtk_label_set_text (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
  if (runs != NULL)
    show_runs (self, runs);
}

static void
read_again (gpointer widget)
{
  qy_request_run (widget, qy_service_page_get_book (widget), list_runs, act_new (widget), act_free,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_listed);
}

static void
qy_plan_view_show (QyServicePage *page)
{
  QyPlanView *self = QY_PLAN_VIEW (page);

  if (self->refresh == NULL)
    self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_service_page_get_book (page), read_again);
}

static void
qy_plan_view_dispose (GObject *object)
{
  QyPlanView *self = QY_PLAN_VIEW (object);

  g_clear_object (&self->refresh);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PLAN_VIEW);
  G_OBJECT_CLASS (qy_plan_view_parent_class)->dispose (object);
}

static void
qy_plan_view_class_init (QyPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_plan_view_dispose;
  QY_SERVICE_PAGE_CLASS (klass)->show = qy_plan_view_show;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/sheet/qy-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPlanView, problem_label);
  gtk_widget_class_bind_template_child (widget_class, QyPlanView, empty_box);
  gtk_widget_class_bind_template_child (widget_class, QyPlanView, missed_group);
  gtk_widget_class_bind_template_child (widget_class, QyPlanView, due_group);
  gtk_widget_class_bind_template_child (widget_class, QyPlanView, future_group);
  gtk_widget_class_bind_template_child (widget_class, QyPlanView, done_group);
  gtk_widget_class_install_action (widget_class, "plan.make-record", "(ss)", make_record_action);
}

static void
qy_plan_view_init (QyPlanView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
