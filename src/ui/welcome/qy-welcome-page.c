/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-welcome-page.h"

#include <glib/gi18n-lib.h>

struct _QyWelcomePage
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  GtkStack *views;
  AdwStatusPage *problem;
  AdwStatusPage *making;
  GtkProgressBar *progress;
  GtkWidget *first_button;
  GtkWidget *retry_button;
  QyJob *job;
};

G_DEFINE_FINAL_TYPE (QyWelcomePage, qy_welcome_page, ADW_TYPE_BIN)

static void
on_progress (QyWelcomePage *self)
{
  double fraction = qy_job_get_fraction (self->job);

  gtk_progress_bar_set_fraction (self->progress, MAX (fraction, 0));
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyWelcomePage *self = QY_WELCOME_PAGE (widget);

  if (self->job != NULL)
    g_cancellable_cancel (qy_job_get_cancellable (self->job));
}

static void
qy_welcome_page_dispose (GObject *object)
{
  QyWelcomePage *self = QY_WELCOME_PAGE (object);

  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (qy_welcome_page_parent_class)->dispose (object);
}

static void
qy_welcome_page_class_init (QyWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_welcome_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/welcome/qy-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyWelcomePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, QyWelcomePage, views);
  gtk_widget_class_bind_template_child (widget_class, QyWelcomePage, problem);
  gtk_widget_class_bind_template_child (widget_class, QyWelcomePage, making);
  gtk_widget_class_bind_template_child (widget_class, QyWelcomePage, progress);
  gtk_widget_class_bind_template_child (widget_class, QyWelcomePage, first_button);
  gtk_widget_class_bind_template_child (widget_class, QyWelcomePage, retry_button);
  gtk_widget_class_install_action (widget_class, "welcome.cancel", NULL, cancel_action);
}

static void
qy_welcome_page_init (QyWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyWelcomePage *
qy_welcome_page_new (GMenuModel *menu)
{
  QyWelcomePage *self = g_object_new (QY_TYPE_WELCOME_PAGE, NULL);

  gtk_menu_button_set_menu_model (self->menu_button, menu);
  return self;
}

void
qy_welcome_page_show_first_steps (QyWelcomePage *self)
{
  g_return_if_fail (QY_IS_WELCOME_PAGE (self));

  gtk_stack_set_visible_child_name (self->views, "first");
  gtk_widget_grab_focus (self->first_button);
}

void
qy_welcome_page_show_problem (QyWelcomePage *self, const char *path, const char *message)
{
  g_autofree char *text = NULL;

  g_return_if_fail (QY_IS_WELCOME_PAGE (self) && path != NULL && message != NULL);

  text = g_markup_escape_text (message, -1);
  adw_status_page_set_description (self->problem, text);
  gtk_stack_set_visible_child_name (self->views, "problem");
  gtk_widget_grab_focus (self->retry_button);
}

void
qy_welcome_page_show_job (QyWelcomePage *self, QyJob *job)
{
  g_return_if_fail (QY_IS_WELCOME_PAGE (self) && QY_IS_JOB (job));

  g_set_object (&self->job, job);
  adw_status_page_set_title (self->making, qy_job_get_title (job));
  gtk_progress_bar_set_fraction (self->progress, 0);
  g_signal_connect_object (job, "notify::fraction", G_CALLBACK (on_progress), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->views, "making");
}
