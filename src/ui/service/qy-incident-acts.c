/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-acts.h"

#include <glib/gi18n-lib.h>

#include "qy-book-service-record.h"
#include "qy-incident-ask.h"
#include "qy-incident-dialog.h"
#include "qy-incident-words.h"
#include "qy-notice.h"
#include "qy-request.h"

static const QyIncidentView *
view_of (GtkWidget *widget)
{
  QyIncidentItem *item = qy_incident_pane_get_item (QY_INCIDENT_PANE (widget));

  return item != NULL ? qy_incident_item_get_view (item) : NULL;
}

static void
ask (GtkWidget *widget, QyIncidentAskKind kind, const char *word, gint64 number)
{
  QyIncidentItem *item = qy_incident_pane_get_item (QY_INCIDENT_PANE (widget));

  if (item != NULL)
    gtk_window_present (GTK_WINDOW (qy_incident_ask_new (
        widget, qy_incident_pane_get_book (QY_INCIDENT_PANE (widget)), item, kind, word, number)));
}

static void
step_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_STEP, g_variant_get_string (parameter, NULL), 0);
}

static void
pause_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_PAUSE, NULL, 0);
}

static void
resume_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_RESUME, NULL, 0);
}

static void
reopen_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_REOPEN, NULL, 0);
}

static void
tell_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyIncidentView *view = view_of (widget);
  gint64 minutes = g_variant_get_int64 (parameter);

  for (guint i = 0; view != NULL && view->course != NULL && view->course->ladder != NULL
                    && i < view->course->ladder->len;
       i++)
    {
      const QyRungState *rung = &g_array_index (view->course->ladder, QyRungState, i);

      if (rung->rung->minutes == minutes)
        ask (widget, QY_INCIDENT_ASK_TOLD, rung->rung->audience, minutes);
    }
}

static void
override_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_LEVEL, NULL, 0);
}

static void
by_matrix_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_MATRIX, NULL, 0);
}

static void
note_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_NOTE, NULL, 0);
}

static void
remind_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_REMINDER, NULL, 0);
}

static void
cause_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask (widget, QY_INCIDENT_ASK_CAUSE, NULL, 0);
}

static gpointer
get_incident (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_book_incident_get (book, id, error);
}

static void
on_got (gpointer owner, gpointer result, const GError *error)
{
  if (result == NULL)
    qy_notice_problem (owner, _ ("The incident was not read"), error);
  else
    gtk_window_present (GTK_WINDOW (qy_incident_dialog_new_for (
        owner, qy_incident_pane_get_book (QY_INCIDENT_PANE (owner)), result)));
}

static void
correct_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyIncidentView *view = view_of (widget);

  if (view != NULL)
    qy_request_run (widget, qy_incident_pane_get_book (QY_INCIDENT_PANE (widget)), get_incident,
                    g_strdup (view->incident->id), g_free, (GDestroyNotify) qy_incident_free, NULL,
                    on_got);
}

static gpointer
remove_incident (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_incident_remove (book, id, error));
}

static void
on_removed (gpointer owner, gpointer result, const GError *error)
{
  const QyIncidentView *view = view_of (owner);

  if (error != NULL)
    qy_notice_problem (owner, _ ("The incident was not deleted"), error);
  else if (view != NULL)
    {
      qy_notice_toast_with_undo (owner, _ ("Incident deleted"), view->incident->contract_id);
      g_signal_emit_by_name (owner, "back");
    }
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyIncidentView *view = view_of (widget);

  if (view != NULL)
    qy_request_run (widget, qy_incident_pane_get_book (QY_INCIDENT_PANE (widget)), remove_incident,
                    g_strdup (view->incident->id), g_free, NULL, NULL, on_removed);
}

static gpointer
begin_record (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyServiceRecord) record = qy_book_service_record_from_incident (book, id, error);

  return record != NULL && qy_book_service_record_put (book, record, error) ? g_strdup (record->id)
                                                                            : NULL;
}

static void
on_record_begun (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;
  g_autofree char *place = NULL;

  if (id == NULL)
    {
      qy_notice_problem (owner, _ ("The record was not begun"), error);
      return;
    }
  qy_notice_toast (owner, _ ("A draft of the service record was made"));
  place = g_strdup_printf ("#service/records/%s", id);
  gtk_widget_activate_action (owner, "contract.show-place", "s", place);
}

static void
new_record_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyIncidentView *view = view_of (widget);

  if (view != NULL)
    qy_request_run (widget, qy_incident_pane_get_book (QY_INCIDENT_PANE (widget)), begin_record,
                    g_strdup (view->incident->id), g_free, g_free, NULL, on_record_begun);
}

static void
back_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "back");
}

void
qy_incident_acts_install (GtkWidgetClass *pane_class)
{
  gtk_widget_class_install_action (pane_class, "incident.back", NULL, back_action);
  gtk_widget_class_install_action (pane_class, "incident.step", "s", step_action);
  gtk_widget_class_install_action (pane_class, "incident.pause", NULL, pause_action);
  gtk_widget_class_install_action (pane_class, "incident.resume", NULL, resume_action);
  gtk_widget_class_install_action (pane_class, "incident.reopen", NULL, reopen_action);
  gtk_widget_class_install_action (pane_class, "incident.tell", "x", tell_action);
  gtk_widget_class_install_action (pane_class, "incident.override", NULL, override_action);
  gtk_widget_class_install_action (pane_class, "incident.by-matrix", NULL, by_matrix_action);
  gtk_widget_class_install_action (pane_class, "incident.note", NULL, note_action);
  gtk_widget_class_install_action (pane_class, "incident.remind", NULL, remind_action);
  gtk_widget_class_install_action (pane_class, "incident.cause", NULL, cause_action);
  gtk_widget_class_install_action (pane_class, "incident.new-record", NULL, new_record_action);
  gtk_widget_class_install_action (pane_class, "incident.correct", NULL, correct_action);
  gtk_widget_class_install_action (pane_class, "incident.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (pane_class, GDK_KEY_Left, GDK_ALT_MASK, "incident.back",
                                       NULL);
}

void
qy_incident_acts_update (QyIncidentPane *pane)
{
  const QyIncidentView *view = view_of (GTK_WIDGET (pane));
  const QyIncident *incident = view != NULL ? view->incident : NULL;
  gboolean is_over =
      incident != NULL && (incident->resolved_at != NULL || incident->closed_at != NULL);
  gboolean is_paused = qy_incident_open_pause_of (view) != NULL;
  GtkWidget *widget = GTK_WIDGET (pane);

  gtk_widget_action_set_enabled (widget, "incident.pause",
                                 incident != NULL && !is_over && !is_paused);
  gtk_widget_action_set_enabled (widget, "incident.resume", is_paused);
  gtk_widget_action_set_enabled (widget, "incident.reopen", is_over);
}
