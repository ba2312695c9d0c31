/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-row.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-words.h"

struct _QyIncidentRow
{
  GtkBox parent_instance;

  GtkLabel *level;
  GtkInscription *title;
  GtkInscription *about;
  GtkImage *icon;
  GtkInscription *clock;
  GtkInscription *due;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (QyIncidentRow, qy_incident_row, GTK_TYPE_BOX)

static const struct
{
  const char *icon; /* or NULL */
  const char *css;  /* or NULL */
} looks[] = {
  [QY_INCIDENT_TONE_NONE] = { NULL, "dim-label" },
  [QY_INCIDENT_TONE_RUNNING] = { "alarm-symbolic", NULL },
  [QY_INCIDENT_TONE_SOON] = { "alarm-symbolic", "warning" },
  [QY_INCIDENT_TONE_LATE] = { "dialog-warning-symbolic", "error" },
  [QY_INCIDENT_TONE_RESTING] = { "media-playback-pause-symbolic", "dim-label" },
};

static void
show_tone (QyIncidentRow *self, QyIncidentTone tone)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].css != NULL)
      {
        gtk_widget_remove_css_class (GTK_WIDGET (self->clock), looks[i].css);
        gtk_widget_remove_css_class (GTK_WIDGET (self->icon), looks[i].css);
      }
  if (looks[tone].css != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->clock), looks[tone].css);
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), looks[tone].css);
    }
  gtk_image_set_from_icon_name (self->icon, looks[tone].icon);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), looks[tone].icon != NULL);
}

static void
set_line (GtkInscription *line, const char *text)
{
  gtk_inscription_set_text (line, text);
  gtk_widget_set_visible (GTK_WIDGET (line), *text != '\0');
}

static void
qy_incident_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_INCIDENT_ROW);
  G_OBJECT_CLASS (qy_incident_row_parent_class)->dispose (object);
}

static void
qy_incident_row_class_init (QyIncidentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_incident_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/service/qy-incident-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyIncidentRow, level);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentRow, title);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentRow, about);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentRow, clock);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentRow, due);
  gtk_widget_class_bind_template_child (widget_class, QyIncidentRow, state);
}

static void
qy_incident_row_init (QyIncidentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qy_incident_row_new (void)
{
  return g_object_new (QY_TYPE_INCIDENT_ROW, NULL);
}

void
qy_incident_row_show (QyIncidentRow *self, QyIncidentItem *item, gboolean with_contract)
{
  const QyIncidentView *view = NULL;
  g_autofree char *about = NULL;
  g_autofree char *level = NULL;
  g_autofree char *name = NULL;
  const char *state = NULL;
  int handling = 0;

  g_return_if_fail (QY_IS_INCIDENT_ROW (self) && QY_IS_INCIDENT_ITEM (item));

  view = qy_incident_item_get_view (item);
  handling = view->course != NULL ? view->course->handling : 0;
  about = qy_incident_item_dup_about (item, with_contract);
  level = handling > 0 ? g_strdup_printf (_ ("Level %d"), handling) : g_strdup (_ ("No level"));
  state = view->course != NULL && view->course->paused ? _ ("Paused")
                                                       : qy_incident_state_label (view->incident);
  gtk_label_set_text (self->level, level);
  set_line (self->title, view->incident->title);
  set_line (self->about, about);
  set_line (self->clock, qy_incident_item_get_clock (item));
  set_line (self->due, qy_incident_item_get_due (item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->due), qy_incident_item_get_due (item));
  gtk_label_set_text (self->state, state);
  show_tone (self, qy_incident_item_get_tone (item));
  name =
      g_strdup_printf ("%s, %s, %s, %s, %s, %s", view->incident->title, about, level,
                       qy_incident_item_get_clock (item), qy_incident_item_get_due (item), state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
