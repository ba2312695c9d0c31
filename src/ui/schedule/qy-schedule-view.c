/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-schedule-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-chart-frame.h"
#include "qy-columns.h"
#include "qy-due-view.h"
#include "qy-notice.h"
#include "qy-record-dialogs.h"
#include "qy-request.h"
#include "qy-schedule-rows.h"
#include "qy-schedule-timeline.h"
#include "qy-timeline.h"

struct _QyScheduleView
{
  AdwBin parent_instance;

  QyBook *book;
  QyDossier *dossier;
  QyCourse *course;

  QyTimeline *timeline;
  GtkWidget *empty_label;
  QyDueView *due_view;
  QySection *milestones;
  QySection *letters;
  QySection *obligations;
  QySection *preparation;
  QySection *handover;
};

G_DEFINE_FINAL_TYPE (QyScheduleView, qy_schedule_view, ADW_TYPE_BIN)

static void
on_contract_activated (QyScheduleView *self, const char *id)
{
  g_autofree char *name = g_strconcat ("contract:", id, NULL);

  if (g_strcmp0 (id, self->dossier->contract->id) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s", name);
}

static void
present (QyFormDialog *dialog)
{
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add_milestone_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);

  present (qy_milestone_dialog_new (widget, self->book, self->course));
}

static void
add_letter_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);

  present (qy_letter_dialog_new (widget, self->book, self->course));
}

static void
add_obligation_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);

  present (qy_obligation_dialog_new (widget, self->book, self->dossier, self->course, NULL));
}

static void
edit_obligation_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < self->course->obligations->len; i++)
    {
      const QyObligation *duty = self->course->obligations->pdata[i];

      if (g_str_equal (duty->id, id))
        present (qy_obligation_dialog_new (widget, self->book, self->dossier, self->course, duty));
    }
}

static void
add_check_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);

  present (qy_check_dialog_new (widget, self->book, self->course,
                                g_variant_get_string (parameter, NULL)));
}

static void
on_stored (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("It was not recorded"), error);
}

static gpointer
start_list (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  char **words = data;

  return GINT_TO_POINTER (qy_book_checklist_start (book, words[0], words[1], error));
}

static void
start_list_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);
  char **words = g_strdupv ((char *[]){ self->course->contract_id,
                                        (char *) g_variant_get_string (parameter, NULL), NULL });

  qy_request_run (self, self->book, start_list, words, (GDestroyNotify) g_strfreev, NULL, NULL,
                  on_stored);
}

static gpointer
tick (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *id = NULL;
  gboolean done = FALSE;

  g_variant_get (data, "(&sb)", &id, &done);
  return GINT_TO_POINTER (qy_book_checklist_tick (book, id, done, error));
}

static void
tick_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);

  qy_request_run (self, self->book, tick, g_variant_ref (parameter),
                  (GDestroyNotify) g_variant_unref, NULL, NULL, on_stored);
}

static const struct
{
  const char *prefix;
  gboolean (*remove) (QyBook *book, const char *id, GError **error);
} removals[] = {
  { "milestone\n", qy_book_milestone_remove },
  { "letter\n", qy_book_correspondence_remove },
  { "obligation\n", qy_book_obligation_remove },
  { "check\n", qy_book_checklist_remove },
};

static gpointer
remove_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    if (g_str_has_prefix (data, removals[i].prefix))
      return GINT_TO_POINTER (
          removals[i].remove (book, (char *) data + strlen (removals[i].prefix), error));
  return NULL;
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  QyScheduleView *self = owner;

  if (error != NULL)
    qy_notice_problem (owner, _ ("It was not deleted"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("Deleted"), self->course->contract_id);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (widget);

  qy_request_run (self, self->book, remove_record, g_variant_dup_string (parameter, NULL), g_free,
                  NULL, NULL, on_removed);
}

static const char *
person_of (QyScheduleView *self, const QyDueItem *due)
{
  return due->person_id != NULL ? qy_dossier_person (self->dossier, due->person_id) : NULL;
}

static void
show_dues (QyScheduleView *self)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->course->dues->len; i++)
    {
      const QyDueItem *due = self->course->dues->pdata[i];

      g_ptr_array_add (entries,
                       qy_due_entry_new_due (qy_due_item_copy (due), person_of (self, due)));
    }
  qy_due_view_set_book (self->due_view, self->book);
  qy_due_view_show (self->due_view, entries, self->course->calendar);
  gtk_widget_set_visible (GTK_WIDGET (self->due_view), entries->len > 0);
  gtk_widget_set_visible (self->empty_label, entries->len == 0);
}

static void
qy_schedule_view_dispose (GObject *object)
{
  QyScheduleView *self = QY_SCHEDULE_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_SCHEDULE_VIEW);
  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_clear_pointer (&self->course, qy_course_unref);
  G_OBJECT_CLASS (qy_schedule_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "schedule.add-milestone", NULL,
                                   add_milestone_action);
  gtk_widget_class_install_action (widget_class, "schedule.add-letter", NULL, add_letter_action);
  gtk_widget_class_install_action (widget_class, "schedule.add-obligation", NULL,
                                   add_obligation_action);
  gtk_widget_class_install_action (widget_class, "schedule.edit-obligation", "s",
                                   edit_obligation_action);
  gtk_widget_class_install_action (widget_class, "schedule.add-check", "s", add_check_action);
  gtk_widget_class_install_action (widget_class, "schedule.start-list", "s", start_list_action);
  gtk_widget_class_install_action (widget_class, "schedule.tick", "(sb)", tick_action);
  gtk_widget_class_install_action (widget_class, "schedule.remove", "s", remove_action);
}

static void
qy_schedule_view_class_init (QyScheduleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_schedule_view_dispose;
  g_type_ensure (QY_TYPE_CHART_FRAME);
  g_type_ensure (QY_TYPE_COLUMNS);
  g_type_ensure (QY_TYPE_DUE_VIEW);
  g_type_ensure (QY_TYPE_SECTION);
  g_type_ensure (QY_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/schedule/qy-schedule-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, timeline);
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, due_view);
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, milestones);
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, letters);
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, obligations);
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, preparation);
  gtk_widget_class_bind_template_child (widget_class, QyScheduleView, handover);
  gtk_widget_class_bind_template_callback (widget_class, on_contract_activated);
  install_actions (widget_class);
}

static void
qy_schedule_view_init (QyScheduleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_schedule_view_show (QyScheduleView *self,
                       QySession *session,
                       QyDossier *dossier,
                       QyCourse *course)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (QY_IS_SCHEDULE_VIEW (self) && dossier != NULL && course != NULL);

  g_set_object (&self->book, qy_session_get_book (session));
  qy_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = dossier;
  qy_course_ref (course);
  g_clear_pointer (&self->course, qy_course_unref);
  self->course = course;
  rows = qy_schedule_timeline_rows (dossier, course);
  qy_timeline_show (self->timeline, rows, course->today);
  show_dues (self);
  qy_schedule_rows_fill_milestones (self->milestones, course);
  qy_schedule_rows_fill_letters (self->letters, course);
  qy_schedule_rows_fill_obligations (self->obligations, dossier, course);
  qy_schedule_rows_fill_list (self->preparation, course, "preparation");
  qy_schedule_rows_fill_list (self->handover, course, "handover");
}
