/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-job-row.h"

#include <glib/gi18n-lib.h>

#define PULSE_MS 150

struct _QyJobRow
{
  AdwBin parent_instance;

  QyJob *job;
  guint pulse_source;

  GtkLabel *title;
  GtkProgressBar *progress;
  GtkWidget *cancel;
};

G_DEFINE_FINAL_TYPE (QyJobRow, qy_job_row, ADW_TYPE_BIN)

static gboolean
on_pulse (gpointer data)
{
  gtk_progress_bar_pulse (QY_JOB_ROW (data)->progress);
  return G_SOURCE_CONTINUE;
}

/* As long as nobody knows how far it is, the bar only says that something is going on. */
static void
show_fraction (QyJobRow *self)
{
  double fraction = qy_job_get_fraction (self->job);

  if (fraction < 0)
    {
      if (self->pulse_source == 0)
        self->pulse_source = g_timeout_add (PULSE_MS, on_pulse, self);
      return;
    }
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (qy_job_get_cancellable (QY_JOB_ROW (widget)->job));
  gtk_widget_action_set_enabled (widget, "job.cancel", FALSE);
}

static void
qy_job_row_dispose (GObject *object)
{
  QyJobRow *self = QY_JOB_ROW (object);

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL); /* before the template lets go of it */
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_JOB_ROW);
  g_clear_object (&self->job);
  G_OBJECT_CLASS (qy_job_row_parent_class)->dispose (object);
}

static void
qy_job_row_class_init (QyJobRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_job_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/jobs/qy-job-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyJobRow, title);
  gtk_widget_class_bind_template_child (widget_class, QyJobRow, progress);
  gtk_widget_class_bind_template_child (widget_class, QyJobRow, cancel);
  gtk_widget_class_install_action (widget_class, "job.cancel", NULL, cancel_action);
}

static void
qy_job_row_init (QyJobRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyJobRow *
qy_job_row_new (QyJob *job)
{
  QyJobRow *self = NULL;
  g_autofree char *stop = NULL;

  g_return_val_if_fail (QY_IS_JOB (job), NULL);

  self = g_object_new (QY_TYPE_JOB_ROW, NULL);
  self->job = g_object_ref (job);
  gtk_label_set_text (self->title, qy_job_get_title (job));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), qy_job_get_title (job));
  stop = g_strdup_printf (_ ("Stop: %s"), qy_job_get_title (job));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cancel), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stop, -1);
  g_signal_connect_object (job, "notify::fraction", G_CALLBACK (show_fraction), self,
                           G_CONNECT_SWAPPED);
  show_fraction (self);
  return self;
}

QyJob *
qy_job_row_get_job (QyJobRow *self)
{
  g_return_val_if_fail (QY_IS_JOB_ROW (self), NULL);

  return self->job;
}
