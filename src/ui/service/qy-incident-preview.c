/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-preview.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-words.h"

struct _QyIncidentPreview
{
  AdwBin parent_instance;

  GtkLabel *level;
  GtkLabel *reason;
  GtkLabel *problem;
  GtkWidget *targets;
  GtkWidget *ladder_head;
  GtkWidget *ladder;
};

G_DEFINE_FINAL_TYPE (QyIncidentPreview, qy_incident_preview, ADW_TYPE_BIN)

static void
empty (GtkWidget *grid)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (grid)) != NULL)
    gtk_grid_remove (GTK_GRID (grid), child);
}

static GtkWidget *
make_label (const char *text, gboolean wraps)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, wraps);
  return label;
}

static void
add_line (GtkWidget *grid, int row, const char *what, const char *when, const char *about)
{
  gtk_grid_attach (GTK_GRID (grid), make_label (what, FALSE), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_label (when, FALSE), 1, row, 1, 1);
  if (about != NULL)
    {
      GtkWidget *label = make_label (about, TRUE);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_grid_attach (GTK_GRID (grid), label, 2, row, 1, 1);
    }
}

static void
show_targets (QyIncidentPreview *self, const QyIncidentCourse *course, QyMoment now)
{
  for (guint i = 0; i < course->clocks->len; i++)
    {
      const QyIncidentClock *clock = &g_array_index (course->clocks, QyIncidentClock, i);
      g_autofree char *until = qy_incident_moment_text (clock->due, now);
      g_autofree char *length =
          qy_duration_print (clock->target->length, qy_language_of_interface ());
      g_autofree char *hours = qy_incident_hours_text (&clock->clock);
      g_autofree char *about = g_strdup_printf (_ ("within %s (%s)"), length, hours);

      add_line (self->targets, (int) i, qy_target_kind_label (clock->target->kind), until, about);
    }
}

static void
show_ladder (QyIncidentPreview *self, const QyIncidentCourse *course, QyMoment now)
{
  for (guint i = 0; course->ladder != NULL && i < course->ladder->len; i++)
    {
      const QyRungState *rung = &g_array_index (course->ladder, QyRungState, i);
      g_autofree char *length = qy_incident_length_text (rung->rung->minutes);
      g_autofree char *at = qy_incident_moment_text (rung->at, now);

      add_line (self->ladder, (int) i, length, at, rung->rung->audience);
    }
  gtk_widget_set_visible (self->ladder_head, course->ladder != NULL && course->ladder->len > 0);
}

static void
show_level (QyIncidentPreview *self, const QySla *sla, int handling, const QyReasons *why)
{
  g_auto (GStrv) steps = qy_reasons_print (why, qy_language_of_interface ());
  g_autofree char *level = NULL;
  const char *reason = "";

  if (handling > 0)
    level = g_strdup_printf (_ ("Handled at level %d"), handling);
  else if (qy_sla_is_empty (sla))
    level = g_strdup (_ ("The contract promises nothing about service"));
  else
    level = g_strdup (_ ("No handling level yet"));
  gtk_label_set_text (self->level, level);
  if (handling > 0 && steps[0] != NULL)
    reason = steps[0];
  else if (sla->problem_levels->len > 0)
    reason = _ ("Say the problem level: then it is known what is due until when.");
  gtk_label_set_text (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), *reason != '\0');
}

static void
qy_incident_preview_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_INCIDENT_PREVIEW);
  G_OBJECT_CLASS (qy_incident_preview_parent_class)->dispose (object);
}

static void
qy_incident_preview_class_init (QyIncidentPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_incident_preview_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/service/qy-incident-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPreview, level);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPreview, reason);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPreview, problem);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPreview, targets);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPreview, ladder_head);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentPreview, ladder);
}

static void
qy_incident_preview_init (QyIncidentPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_incident_preview_new (void)
{
  return g_object_new (QY_TYPE_INCIDENT_PREVIEW, NULL);
}

void
qy_incident_preview_clear (QyIncidentPreview *self)
{
  g_return_if_fail (QY_IS_INCIDENT_PREVIEW (self));

  empty (self->targets);
  empty (self->ladder);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
qy_incident_preview_show (QyIncidentPreview *self,
                          const QySla *sla,
                          const QyIncidentFacts *facts,
                          const QyCalendar *calendar,
                          QyMoment now)
{
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (QyIncidentCourse) course = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (QY_IS_INCIDENT_PREVIEW (self) && sla != NULL && facts != NULL);

  qy_incident_preview_clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (qy_incident_check (sla, facts, &error))
    course = qy_incident_course (sla, facts, calendar, now, why, &error);
  gtk_label_set_text (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  show_level (self, sla, course != NULL ? course->handling : 0, why);
  gtk_widget_set_visible (GTK_WIDGET (self->level), error == NULL);
  gtk_widget_set_visible (self->ladder_head, FALSE);
  if (course == NULL)
    return;
  show_targets (self, course, now);
  show_ladder (self, course, now);
}
