/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-job-list.h"

#include "qy-job-row.h"

struct _QyJobList
{
  AdwBin parent_instance;

  GListModel *jobs;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (QyJobList, qy_job_list, ADW_TYPE_BIN)

static GtkWidget *
row_at (QyJobList *self, guint position)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (guint i = 0; i < position && row != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static void
on_jobs_changed (QyJobList *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < removed; i++)
    gtk_box_remove (self->rows, row_at (self, position));
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (QyJob) job = g_list_model_get_item (self->jobs, i);

      gtk_box_insert_child_after (self->rows, GTK_WIDGET (qy_job_row_new (job)),
                                  i > 0 ? row_at (self, i - 1) : NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (self->jobs) > 0);
}

static void
qy_job_list_dispose (GObject *object)
{
  QyJobList *self = QY_JOB_LIST (object);

  qy_job_list_set_jobs (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template lets go of it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_JOB_LIST);
  G_OBJECT_CLASS (qy_job_list_parent_class)->dispose (object);
}

static void
qy_job_list_class_init (QyJobListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_job_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/jobs/qy-job-list.ui");
  gtk_widget_class_bind_template_child (widget_class, QyJobList, rows);
}

static void
qy_job_list_init (QyJobList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyJobList *
qy_job_list_new (void)
{
  return g_object_new (QY_TYPE_JOB_LIST, NULL);
}

void
qy_job_list_set_jobs (QyJobList *self, GListModel *jobs)
{
  g_return_if_fail (QY_IS_JOB_LIST (self));
  g_return_if_fail (jobs == NULL || G_IS_LIST_MODEL (jobs));

  if (self->jobs == jobs)
    return;
  if (self->jobs != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->jobs, self);
      for (GtkWidget *row = NULL; (row = row_at (self, 0)) != NULL;)
        gtk_box_remove (self->rows, row);
    }
  g_set_object (&self->jobs, jobs);
  if (jobs == NULL)
    return;
  g_signal_connect_swapped (jobs, "items-changed", G_CALLBACK (on_jobs_changed), self);
  on_jobs_changed (self, 0, 0, g_list_model_get_n_items (jobs));
}
