/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-form.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-words.h"
#include "qy-moment-zone.h"
#include "qy-person-choice.h"

static void
say_changed (QyFormDialog *dialog)
{
  g_signal_emit_by_name (dialog, "changed");
}

static void
add_more (
    QyIncidentForm *self, QyFormDialog *dialog, gpointer row, const char *title, const char *signal)
{
  adw_preferences_row_set_use_underline (row, TRUE);
  adw_preferences_row_set_title (row, title);
  g_signal_connect_object (row, signal, G_CALLBACK (say_changed), dialog, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (self->more, row);
}

static GtkEditable *
add_text (QyIncidentForm *self, QyFormDialog *dialog, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  add_more (self, dialog, row, title, "changed");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  return GTK_EDITABLE (row);
}

static QyMomentRow *
add_moment (QyIncidentForm *self,
            QyFormDialog *dialog,
            const char *title,
            const char *instant,
            gboolean optional)
{
  QyMomentRow *row = qy_moment_row_new (title, optional);

  add_more (self, dialog, row, title, "changed");
  qy_moment_row_set_instant (row, instant);
  return row;
}

static void
build_production (QyIncidentForm *self, QyFormDialog *dialog)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (button),
                         self->incident == NULL || self->incident->production != 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  qy_form_dialog_add_row (dialog, row, _ ("Production s_ystem"), "notify::activatable-widget");
  g_signal_connect_object (button, "notify::active", G_CALLBACK (say_changed), dialog,
                           G_CONNECT_SWAPPED);
  self->production = GTK_SWITCH (button);
}

static void
build_kind (QyIncidentForm *self, QyFormDialog *dialog)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  guint chosen = 0;

  for (guint i = 0; qy_incident_kinds ()[i] != NULL; i++)
    {
      g_strv_builder_add (labels, qy_incident_kind_label (qy_incident_kinds ()[i]));
      if (self->incident != NULL && g_str_equal (self->incident->kind, qy_incident_kinds ()[i]))
        chosen = i;
    }
  words = g_strv_builder_end (labels);
  self->kind_row =
      qy_form_dialog_add_choice (dialog, _ ("_Kind"), (const char *const *) words, chosen);
}

static char *
score_text (const QyIncident *incident)
{
  return incident != NULL && incident->score > 0
             ? g_strdup_printf ("%d.%d", (int) incident->score / 10, (int) incident->score % 10)
             : g_strdup ("");
}

static void
build_more (QyIncidentForm *self, QyFormDialog *dialog)
{
  const QyIncident *old = self->incident;
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *score = score_text (old);

  self->more = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->more), _ ("More"));
  adw_expander_row_set_expanded (self->more, old != NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->more));
  self->person_row = ADW_COMBO_ROW (adw_combo_row_new ());
  add_more (self, dialog, self->person_row, _ ("_Handled by"), "notify::selected");
  self->reporter_row = add_text (self, dialog, _ ("_Reporter"), old != NULL ? old->reporter : NULL);
  self->channel_row = add_text (self, dialog, _ ("By (telephone, e-mail, in _person)"),
                                old != NULL ? old->channel : NULL);
  self->score_row = add_text (self, dialog, _ ("CV_SS score"), score);
  self->description_row =
      add_text (self, dialog, _ ("_Description"), old != NULL ? old->description : NULL);
  self->occurred_row = add_moment (self, dialog, _ ("_Began (if known)"),
                                   old != NULL ? old->occurred_at : NULL, TRUE);
  for (guint i = 0; old != NULL && qy_incident_step_names ()[i] != NULL; i++)
    {
      const char *step = qy_incident_step_names ()[i];
      const char *at = qy_incident_step_at (old, step);

      if (at != NULL)
        self->step_rows[i] = add_moment (self, dialog, qy_incident_step_label (step), at, TRUE);
    }
  qy_form_dialog_add_below (dialog, group);
}

static void
show_level_choices (AdwComboRow *row, GArray *levels, gint64 chosen)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  guint position = 0;

  gtk_string_list_append (words, _ ("Not Said"));
  for (guint i = 0; i < levels->len; i++)
    {
      const QyLevel *level = &g_array_index (levels, QyLevel, i);
      g_autofree char *word = level->name != NULL
                                  ? g_strdup_printf ("%d %s", level->number, level->name)
                                  : g_strdup_printf ("%d", level->number);

      gtk_string_list_append (words, word);
      if (level->number == chosen)
        position = i + 1;
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  adw_combo_row_set_selected (row, position);
  gtk_widget_set_visible (GTK_WIDGET (row), levels->len > 0);
}

static const QyLevel *
chosen_level (AdwComboRow *row, GArray *levels)
{
  guint chosen = adw_combo_row_get_selected (row);

  return chosen > 0 && chosen <= levels->len ? &g_array_index (levels, QyLevel, chosen - 1) : NULL;
}

static int
chosen_number (AdwComboRow *row, GArray *levels)
{
  const QyLevel *level = chosen_level (row, levels);

  return level != NULL ? level->number : 0;
}

static void
show_definition (AdwComboRow *row, GArray *levels)
{
  const QyLevel *level = chosen_level (row, levels);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               level != NULL && level->definition != NULL ? level->definition : "");
}

/* CVSS in tenths; 0 for none, −1 for what is none. */
static int
read_score (QyIncidentForm *self)
{
  g_autofree char *text = qy_form_text (self->score_row);
  int tenths = 0;

  if (text == NULL)
    return 0;
  return qy_sla_score_parse (text, &tenths, NULL) ? tenths : -1;
}

static gboolean
is_vulnerability (QyIncidentForm *self)
{
  guint chosen = adw_combo_row_get_selected (self->kind_row);

  return g_str_equal (qy_incident_kinds ()[chosen], "vulnerability");
}

static QyIncidentFacts
read_facts (QyIncidentForm *self)
{
  const QySla *sla = self->facts->sla->sla;
  const char *reported = qy_moment_row_get_instant (self->reported_row);
  QyIncidentFacts facts = { 0 };

  qy_request_kind_from_string (qy_incident_kinds ()[adw_combo_row_get_selected (self->kind_row)],
                               &facts.kind);
  facts.production = gtk_switch_get_active (self->production);
  facts.problem_level = chosen_number (self->problem_row, sla->problem_levels);
  facts.service_level = chosen_number (self->service_row, sla->service_levels);
  facts.handling_level = self->incident != NULL ? (int) self->incident->handling_level : 0;
  facts.score = is_vulnerability (self) ? MAX (read_score (self), 0) : 0;
  facts.reported = qy_moment_of_instant (self->facts->zone, reported);
  return facts;
}

void
qy_incident_form_free (gpointer data)
{
  QyIncidentForm *self = data;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_object_unref (self->book);
  g_clear_pointer (&self->incident, qy_incident_free);
  g_clear_pointer (&self->facts, qy_service_facts_free);
  g_free (self);
}

void
qy_incident_form_build (QyIncidentForm *self, QyFormDialog *dialog)
{
  const QyIncident *old = self->incident;
  const char *none[] = { NULL };
  g_autofree char *now = qy_book_get_now (self->book);

  self->is_filling = TRUE;
  self->contract_row = g_object_new (QY_TYPE_PARENT_ROW, NULL);
  qy_form_dialog_add_row (dialog, self->contract_row, _ ("_Contract"), "notify::parent-id");
  qy_parent_row_set_book (self->contract_row, self->book);
  gtk_widget_set_visible (GTK_WIDGET (self->contract_row), old == NULL);
  self->title_row =
      qy_form_dialog_add_text (dialog, _ ("_What happened"), old != NULL ? old->title : NULL);
  build_kind (self, dialog);
  self->problem_row = qy_form_dialog_add_choice (dialog, _ ("_Problem level"), none, 0);
  self->service_row = qy_form_dialog_add_choice (dialog, _ ("_Service level"), none, 0);
  self->system_row =
      qy_form_dialog_add_text (dialog, _ ("System or _device"), old != NULL ? old->system : NULL);
  build_production (self, dialog);
  self->reported_row = qy_moment_row_new (_ ("Reported _at"), FALSE);
  qy_form_dialog_add_row (dialog, self->reported_row, _ ("Reported _at"), "changed");
  qy_moment_row_set_instant (self->reported_row, old != NULL ? old->reported_at : now);
  self->preview = QY_INCIDENT_PREVIEW (qy_incident_preview_new ());
  qy_form_dialog_add_below (dialog, GTK_WIDGET (self->preview));
  build_more (self, dialog);
  gtk_widget_set_visible (GTK_WIDGET (self->problem_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->service_row), FALSE);
  self->is_filling = FALSE;
}

static void
show_zone (QyIncidentForm *self, QyMomentRow *row)
{
  if (row == NULL)
    return;
  qy_moment_row_set_zone (row, self->facts->zone);
  qy_moment_row_set_now (row, NULL);
}

void
qy_incident_form_take (QyIncidentForm *self, QyServiceFacts *facts)
{
  const QyIncident *old = self->incident;
  int problem = old != NULL ? (int) old->problem_level : 0;
  int service = old != NULL ? (int) old->service_level : 0;

  self->is_filling = TRUE;
  if (self->facts != NULL)
    {
      problem = chosen_number (self->problem_row, self->facts->sla->sla->problem_levels);
      service = chosen_number (self->service_row, self->facts->sla->sla->service_levels);
    }
  g_clear_pointer (&self->facts, qy_service_facts_free);
  self->facts = facts;
  show_level_choices (self->problem_row, facts->sla->sla->problem_levels, problem);
  show_level_choices (self->service_row, facts->sla->sla->service_levels, service);
  qy_person_choice_fill (self->person_row, facts->persons, old != NULL ? old->person_id : NULL,
                         old == NULL);
  show_zone (self, self->reported_row);
  show_zone (self, self->occurred_row);
  for (guint i = 0; i < QY_N_INCIDENT_STEPS; i++)
    show_zone (self, self->step_rows[i]);
  self->is_filling = FALSE;
}

void
qy_incident_form_preview (QyIncidentForm *self)
{
  QyIncidentFacts facts;
  const QySla *sla = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->score_row), is_vulnerability (self));
  if (self->facts == NULL || qy_moment_row_get_instant (self->reported_row) == NULL)
    {
      qy_incident_preview_clear (self->preview);
      return;
    }
  sla = self->facts->sla->sla;
  show_definition (self->problem_row, sla->problem_levels);
  show_definition (self->service_row, sla->service_levels);
  facts = read_facts (self);
  qy_incident_preview_show (self->preview, sla, &facts, self->facts->calendar,
                            qy_moment_of_instant (self->facts->zone, self->facts->now));
}

gboolean
qy_incident_form_is_ready (QyIncidentForm *self)
{
  g_autofree char *title = qy_form_text (self->title_row);
  gboolean fine = self->facts != NULL && title != NULL && read_score (self) >= 0
                  && qy_moment_row_is_fine (self->reported_row)
                  && qy_moment_row_is_fine (self->occurred_row);

  for (guint i = 0; i < QY_N_INCIDENT_STEPS; i++)
    fine = fine && (self->step_rows[i] == NULL || qy_moment_row_is_fine (self->step_rows[i]));
  return fine;
}

static void
set_text (char **place, char *text)
{
  g_free (*place);
  *place = text;
}

static void
read_moments (QyIncidentForm *self, QyIncident *incident)
{
  char **const members[QY_N_INCIDENT_STEPS] = { &incident->acknowledged_at, &incident->onsite_at,
                                                &incident->restored_at,     &incident->planned_at,
                                                &incident->resolved_at,     &incident->confirmed_at,
                                                &incident->closed_at };

  set_text (&incident->reported_at, g_strdup (qy_moment_row_get_instant (self->reported_row)));
  set_text (&incident->occurred_at, g_strdup (qy_moment_row_get_instant (self->occurred_row)));
  for (guint i = 0; i < QY_N_INCIDENT_STEPS; i++)
    if (self->step_rows[i] != NULL)
      set_text (members[i], g_strdup (qy_moment_row_get_instant (self->step_rows[i])));
}

QyIncident *
qy_incident_form_read (QyIncidentForm *self)
{
  QyIncidentFacts facts = read_facts (self);
  const char *kind = qy_incident_kinds ()[adw_combo_row_get_selected (self->kind_row)];
  g_autofree char *title = qy_form_text (self->title_row);
  QyIncident *incident = self->incident != NULL
                             ? g_steal_pointer (&self->incident)
                             : qy_incident_new (self->facts->contract->id, kind, title);

  set_text (&incident->kind, g_strdup (kind));
  set_text (&incident->title, g_steal_pointer (&title));
  set_text (&incident->system, qy_form_text (self->system_row));
  set_text (&incident->reporter, qy_form_text (self->reporter_row));
  set_text (&incident->channel, qy_form_text (self->channel_row));
  set_text (&incident->description, qy_form_text (self->description_row));
  set_text (&incident->person_id, qy_person_choice_dup (self->person_row, self->facts->persons));
  incident->production = facts.production;
  incident->problem_level = facts.problem_level;
  incident->service_level = facts.service_level;
  incident->score = facts.score;
  read_moments (self, incident);
  return incident;
}
