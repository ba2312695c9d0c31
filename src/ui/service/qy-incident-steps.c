/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-steps.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-words.h"
#include "qy-moment-zone.h"

struct _QyIncidentSteps
{
  AdwBin parent_instance;

  GtkFlowBox *flow;
};

G_DEFINE_FINAL_TYPE (QyIncidentSteps, qy_incident_steps, ADW_TYPE_BIN)

/* Which step is offered first: the one behind the last that was reached. */
static const char *
find_next (const QyIncident *incident)
{
  const char *const *names = qy_incident_step_names ();
  const char *next = names[0];

  for (guint i = 0; names[i] != NULL; i++)
    if (qy_incident_step_at (incident, names[i]) != NULL)
      next = names[i + 1];
  return next;
}

static void
add_widget (QyIncidentSteps *self, GtkWidget *widget)
{
  gtk_flow_box_append (self->flow, widget);
  gtk_widget_set_focusable (gtk_widget_get_parent (widget), FALSE);
}

static void
add_reached (QyIncidentSteps *self, const char *label, const char *at)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name ("emblem-ok-symbolic");
  GtkWidget *when = gtk_label_new (at);

  gtk_widget_add_css_class (icon, "success");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "caption");
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_box_append (GTK_BOX (texts),
                  g_object_new (GTK_TYPE_LABEL, "label", label, "xalign", 0.0, NULL));
  gtk_box_append (GTK_BOX (texts), when);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "incident-step");
  add_widget (self, box);
}

static void
add_button (QyIncidentSteps *self, const char *step, gboolean is_next, gboolean can)
{
  GtkWidget *button = gtk_button_new_with_label (qy_incident_step_verb (step));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, is_next && can ? "suggested-action" : "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", step);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "incident.step");
  gtk_widget_set_sensitive (button, can);
  add_widget (self, button);
}

static void
empty (QyIncidentSteps *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->flow))) != NULL)
    gtk_flow_box_remove (self->flow, child);
}

static void
qy_incident_steps_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_INCIDENT_STEPS);
  G_OBJECT_CLASS (qy_incident_steps_parent_class)->dispose (object);
}

static void
qy_incident_steps_class_init (QyIncidentStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_incident_steps_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/service/qy-incident-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, QyIncidentSteps, flow);
}

static void
qy_incident_steps_init (QyIncidentSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_incident_steps_show (QyIncidentSteps *self, QyIncidentItem *item)
{
  const QyIncidentView *view = NULL;
  const QyIncident *incident = NULL;
  const char *next = NULL;
  QyMoment now;

  g_return_if_fail (QY_IS_INCIDENT_STEPS (self) && QY_IS_INCIDENT_ITEM (item));

  view = qy_incident_item_get_view (item);
  incident = view->incident;
  now = qy_incident_item_get_now (item);
  next = find_next (incident);
  empty (self);
  for (guint i = 0;; i++)
    {
      const char *step = i > 0 ? qy_incident_step_names ()[i - 1] : "reported";
      const char *at = NULL;
      g_autofree char *text = NULL;

      if (step == NULL)
        return;
      at = i > 0 ? qy_incident_step_at (incident, step) : incident->reported_at;
      if (at == NULL)
        {
          add_button (self, step, g_strcmp0 (step, next) == 0, incident->closed_at == NULL);
          continue;
        }
      text = qy_incident_moment_text (qy_moment_of_instant (view->zone, at), now);
      add_reached (self, i > 0 ? qy_incident_step_label (step) : _ ("Reported"), text);
    }
}
