/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-person-row.h"

struct _QyPersonRow
{
  AdwExpanderRow parent_instance;

  QyPerson *person;
  gboolean taking; /* the mark is being shown, not set */

  GtkCheckButton *check;
  GtkEditable *name;
  GtkEditable *functions;
};

enum
{
  CHOSEN,
  EDITED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyPersonRow, qy_person_row, ADW_TYPE_EXPANDER_ROW)

static void
on_toggled (QyPersonRow *self)
{
  if (!self->taking && gtk_check_button_get_active (self->check))
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_apply (QyPersonRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

/* Somebody else's change comes in where nothing was typed since. */
static void
show_text (GtkEditable *entry, const char *before, const char *now)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), before != NULL ? before : "") == 0)
    gtk_editable_set_text (entry, now != NULL ? now : "");
}

static void
qy_person_row_dispose (GObject *object)
{
  QyPersonRow *self = QY_PERSON_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_PERSON_ROW);
  g_clear_pointer (&self->person, qy_person_free);
  G_OBJECT_CLASS (qy_person_row_parent_class)->dispose (object);
}

static void
qy_person_row_class_init (QyPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_person_row_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", QY_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", QY_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/preferences/qy-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPersonRow, check);
  gtk_widget_class_bind_template_child (widget_class, QyPersonRow, name);
  gtk_widget_class_bind_template_child (widget_class, QyPersonRow, functions);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
}

static void
qy_person_row_init (QyPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyPersonRow *
qy_person_row_new (QyPersonRow *group)
{
  QyPersonRow *self = g_object_new (QY_TYPE_PERSON_ROW, NULL);

  if (group != NULL)
    gtk_check_button_set_group (self->check, group->check);
  return self;
}

void
qy_person_row_take (QyPersonRow *self, QyPerson *person, gboolean chosen)
{
  const QyPerson *before = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (QY_IS_PERSON_ROW (self) && person != NULL);

  before = self->person;
  show_text (self->name, before != NULL ? before->name : NULL, person->name);
  show_text (self->functions, before != NULL ? before->functions : NULL, person->functions);
  g_clear_pointer (&self->person, qy_person_free);
  self->person = person;
  title = g_markup_escape_text (person->name, -1);
  subtitle = g_markup_escape_text (person->functions != NULL ? person->functions : "", -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  self->taking = TRUE;
  gtk_check_button_set_active (self->check, chosen);
  self->taking = FALSE;
}

const QyPerson *
qy_person_row_get_person (QyPersonRow *self)
{
  g_return_val_if_fail (QY_IS_PERSON_ROW (self), NULL);

  return self->person;
}

QyPerson *
qy_person_row_get_edited (QyPersonRow *self)
{
  QyPerson *edited = NULL;
  const char *functions = NULL;

  g_return_val_if_fail (QY_IS_PERSON_ROW (self) && self->person != NULL, NULL);

  functions = gtk_editable_get_text (self->functions);
  edited = qy_person_new (gtk_editable_get_text (self->name));
  edited->id = g_strdup (self->person->id);
  edited->functions = *functions != '\0' ? g_strdup (functions) : NULL;
  edited->active = self->person->active;
  edited->rev = self->person->rev;
  return edited;
}
