/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-pane.h"

#include <glib/gi18n-lib.h>

#include "qy-attachment-list.h"
#include "qy-book-person.h"
#include "qy-book-service-record.h"
#include "qy-columns.h"
#include "qy-incident-acts.h"
#include "qy-incident-rows.h"
#include "qy-incident-steps.h"
#include "qy-incident-words.h"
#include "qy-minute-tick.h"
#include "qy-refresh.h"
#include "qy-request.h"

struct _QyIncidentPane
{
  AdwBin parent_instance;

  QySession *session;
  char *id;
  QyIncidentItem *item;
  GPtrArray *people; /* (element-type QyPerson) */
  QyRefresh *refresh;
  QyMinuteTick *tick;
  GCancellable *asking;

  GtkStack *states;
  AdwStatusPage *gone;
  GtkLabel *title;
  GtkLabel *about;
  GtkLabel *state;
  GtkLabel *problem;
  QyIncidentSteps *steps;
  QySection *clocks;
  QySection *ladder;
  QySection *facts;
  QySection *cause;
  QySection *course;
  QySection *records;
  GtkWidget *pause_button;
  GtkWidget *resume_button;
  GtkWidget *reopen_button;
  QyAttachmentList *files;
};

static guint back_signal;

G_DEFINE_FINAL_TYPE (QyIncidentPane, qy_incident_pane, ADW_TYPE_BIN)

static void
show_head (QyIncidentPane *self)
{
  const QyIncidentView *view = qy_incident_item_get_view (self->item);
  gboolean paused = qy_incident_open_pause_of (view) != NULL;
  gboolean over = view->incident->resolved_at != NULL || view->incident->closed_at != NULL;
  g_autofree char *about = g_strdup_printf ("%s · %s", view->incident->number,
                                            qy_incident_kind_label (view->incident->kind));

  gtk_label_set_text (self->title, view->incident->title);
  gtk_label_set_text (self->about, about);
  gtk_label_set_text (self->state,
                      paused ? _ ("Paused") : qy_incident_state_label (view->incident));
  gtk_label_set_text (self->problem, view->problem != NULL ? view->problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), view->problem != NULL);
  gtk_widget_set_visible (self->pause_button, !paused && !over);
  gtk_widget_set_visible (self->resume_button, paused);
  gtk_widget_set_visible (self->reopen_button, over);
}

static void
show_item (QyIncidentPane *self)
{
  show_head (self);
  qy_incident_steps_show (self->steps, self->item);
  qy_incident_rows_fill_clocks (self->clocks, self->item);
  qy_incident_rows_fill_ladder (self->ladder, self->item);
  qy_incident_rows_fill_facts (self->facts, self->item);
  qy_incident_rows_fill_cause (self->cause, self->item);
  qy_incident_rows_fill_course (self->course, self->item, self->people);
  qy_incident_acts_update (self);
  gtk_stack_set_visible_child_name (self->states, "incident");
}

/* What the pane shows, as it was at one moment. */
typedef struct
{
  QyIncidentItem *item;
  GPtrArray *people;
  GPtrArray *records;
} Loaded;

static void
loaded_free (gpointer data)
{
  Loaded *self = data;

  g_clear_object (&self->item);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

static gpointer
load (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  QyIncidentView *view = qy_book_incident_view (book, id, error);
  g_autofree char *now = qy_book_get_now (book);
  Loaded *loaded = NULL;

  if (view == NULL)
    return NULL;
  loaded = g_new0 (Loaded, 1);
  loaded->item = qy_incident_item_new (view, now);
  loaded->people = qy_book_person_list (book, error);
  if (loaded->people != NULL)
    loaded->records = qy_book_service_record_of_incident (book, id, error);
  if (loaded->records != NULL)
    return loaded;
  loaded_free (loaded);
  return NULL;
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyIncidentPane *self = owner;
  Loaded *loaded = result;

  if (loaded == NULL)
    {
      g_autofree char *reason = g_markup_escape_text (error->message, -1);

      g_clear_object (&self->item);
      adw_status_page_set_description (self->gone, reason);
      gtk_stack_set_visible_child_name (self->states, "gone");
      return;
    }
  g_set_object (&self->item, loaded->item);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = g_steal_pointer (&loaded->people);
  show_item (self);
  qy_incident_rows_fill_records (self->records, loaded->item, loaded->records);
  loaded_free (loaded);
}

static void
read_again (gpointer widget)
{
  QyIncidentPane *self = widget;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->id == NULL)
    return;
  self->asking = g_cancellable_new ();
  qy_request_run (self, qy_session_get_book (self->session), load, g_strdup (self->id), g_free,
                  loaded_free, self->asking, on_loaded);
}

static void
on_minute (gpointer widget)
{
  QyIncidentPane *self = widget;

  if (self->item != NULL && qy_incident_item_get_view (self->item)->incident->closed_at == NULL)
    read_again (self);
}

static void
qy_incident_pane_dispose (GObject *object)
{
  QyIncidentPane *self = QY_INCIDENT_PANE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->refresh);
  g_clear_object (&self->tick);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_INCIDENT_PANE);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (qy_incident_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/service/qy-incident-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, states);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, gone);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, title);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, about);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, state);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, problem);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, steps);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, clocks);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, ladder);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, facts);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, cause);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, course);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, records);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, pause_button);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, resume_button);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPane, files);
}

static void
qy_incident_pane_class_init (QyIncidentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_incident_pane_dispose;
  back_signal = g_signal_new ("back", QY_TYPE_INCIDENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
  g_type_ensure (QY_TYPE_ATTACHMENT_LIST);
  g_type_ensure (QY_TYPE_COLUMNS);
  g_type_ensure (QY_TYPE_INCIDENT_STEPS);
  g_type_ensure (QY_TYPE_SECTION);
  bind_template (widget_class);
  qy_incident_acts_install (widget_class);
}

static void
qy_incident_pane_init (QyIncidentPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_incident_pane_show (QyIncidentPane *self, QySession *session, const char *id)
{
  g_return_if_fail (QY_IS_INCIDENT_PANE (self) && QY_IS_SESSION (session));

  if (g_set_object (&self->session, session))
    {
      g_clear_object (&self->refresh);
      g_clear_object (&self->tick);
      self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_session_get_book (session), read_again);
      self->tick = qy_minute_tick_new (GTK_WIDGET (self), on_minute);
    }
  if (g_strcmp0 (id, self->id) == 0)
    return;
  g_free (self->id);
  self->id = g_strdup (id);
  g_clear_object (&self->item);
  gtk_stack_set_visible_child_name (self->states, "wait");
  qy_attachment_list_show (self->files, session, id);
  read_again (self);
}

QyIncidentItem *
qy_incident_pane_get_item (QyIncidentPane *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_PANE (self), NULL);

  return self->item;
}

QyBook *
qy_incident_pane_get_book (QyIncidentPane *self)
{
  g_return_val_if_fail (QY_IS_INCIDENT_PANE (self), NULL);

  return self->session != NULL ? qy_session_get_book (self->session) : NULL;
}
