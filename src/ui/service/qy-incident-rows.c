/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-rows.h"

#include <glib/gi18n-lib.h>

#include "qy-book-person.h"
#include "qy-book-service-record.h"
#include "qy-book-sla.h"
#include "qy-incident-words.h"
#include "qy-moment-zone.h"

static GtkWidget *
add_row (QySection *section, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  qy_section_add (section, row);
  return row;
}

static void
add_fact (QySection *section, const char *title, const char *value)
{
  if (value != NULL && *value != '\0')
    add_row (section, title, value);
}

static void
add_empty (QySection *section, const char *text)
{
  gtk_widget_add_css_class (add_row (section, text, NULL), "dim-label");
}

static GtkWidget *
add_standing (GtkWidget *row, const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return label;
}

static char *
moment_of (QyIncidentItem *item, const char *instant)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);

  return qy_incident_moment_text (qy_moment_of_instant (view->zone, instant),
                                  qy_incident_item_get_now (item));
}

static const char *
css_of (const QyIncidentClock *clock)
{
  static const char *const classes[QY_N_CLOCK_STATES] = {
    [QY_CLOCK_STATE_WAITING] = "dim-label",
    [QY_CLOCK_STATE_PAUSED] = "dim-label",
    [QY_CLOCK_STATE_MET] = "success",
    [QY_CLOCK_STATE_MISSED] = "error",
  };

  return clock->state < QY_N_CLOCK_STATES ? classes[clock->state] : NULL;
}

static void
add_clock (QySection *section, QyIncidentItem *item, const QyIncidentClock *clock)
{
  QyMoment now = qy_incident_item_get_now (item);
  g_autofree char *until = qy_incident_moment_text (clock->due, now);
  g_autofree char *length = qy_duration_print (clock->target->length, qy_language_of_interface ());
  g_autofree char *hours = qy_incident_hours_text (&clock->clock);
  g_autofree char *done = clock->has_done ? qy_incident_moment_text (clock->done, now) : NULL;
  g_autofree char *standing = qy_incident_clock_text (clock);
  g_autofree char *about =
      done != NULL
          ? g_strdup_printf (_ ("until %s, done %s · within %s (%s)"), until, done, length, hours)
          : g_strdup_printf (_ ("until %s · within %s (%s)"), until, length, hours);

  add_standing (add_row (section, qy_target_kind_label (clock->target->kind), about), standing,
                css_of (clock));
}

/* The steps of the reckoning, behind a row that opens. */
static void
add_why (QySection *section, const QyReasons *why)
{
  g_auto (GStrv) steps = qy_reasons_print (why, qy_language_of_interface ());
  GtkWidget *row = NULL;

  if (steps == NULL || steps[0] == NULL)
    return;
  row = adw_expander_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Why?"));
  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u. %s", i + 1, steps[i]);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "term-reasons");
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), label);
    }
  qy_section_add (section, row);
}

void
qy_incident_rows_fill_clocks (QySection *section, QyIncidentItem *item)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);

  qy_section_begin (section);
  for (guint i = 0; view->course != NULL && i < view->course->clocks->len; i++)
    add_clock (section, item, &g_array_index (view->course->clocks, QyIncidentClock, i));
  if (view->course != NULL && view->course->clocks->len == 0)
    add_empty (section, _ ("The contract sets no target for this"));
  if (view->why != NULL)
    add_why (section, view->why);
  qy_section_end (section);
}

static void
add_rung (QySection *section, QyIncidentItem *item, const QyRungState *state)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);
  const QyIncidentEntry *told = qy_incident_told (view->entries, state->rung->minutes);
  g_autofree char *length = qy_incident_length_text (state->rung->minutes);
  g_autofree char *at = qy_incident_moment_text (state->at, qy_incident_item_get_now (item));
  g_autofree char *about = g_strdup_printf (_ ("%s after the report, at %s"), length, at);
  g_autofree char *told_at = told != NULL ? moment_of (item, told->at) : NULL;
  g_autofree char *standing = told != NULL ? g_strdup_printf (_ ("told %s"), told_at) : NULL;
  GtkWidget *row = add_row (section, state->rung->audience, about);
  GtkWidget *button = NULL;

  if (told != NULL)
    add_standing (row, standing, "success");
  else if (state->reached)
    add_standing (row, _ ("not told yet"), "error");
  if (told != NULL)
    return;
  button = gtk_button_new_with_label (_ ("Record as Told"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Record that these people were told"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", state->rung->minutes);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "incident.tell");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

void
qy_incident_rows_fill_ladder (QySection *section, QyIncidentItem *item)
{
  const QyIncidentCourse *course = qy_incident_item_get_view (item)->course;

  qy_section_begin (section);
  for (guint i = 0; course != NULL && course->ladder != NULL && i < course->ladder->len; i++)
    add_rung (section, item, &g_array_index (course->ladder, QyRungState, i));
  qy_section_end (section);
}

static char *
level_text (GArray *levels, gint64 number)
{
  const QyLevel *level = number > 0 ? qy_sla_find_level (levels, (int) number) : NULL;
  g_autoptr (GString) text = NULL;

  if (number == 0)
    return NULL;
  text = g_string_new (NULL);
  g_string_append_printf (text, "%d", (int) number);
  if (level != NULL && level->name != NULL)
    g_string_append_printf (text, " %s", level->name);
  if (level != NULL && level->definition != NULL)
    g_string_append_printf (text, " · %s", level->definition);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_handling (QySection *section, const QyIncidentView *view)
{
  const QyIncident *incident = view->incident;
  int handling = view->course != NULL ? view->course->handling : 0;
  g_autofree char *title = handling > 0 ? g_strdup_printf (_ ("Handled at level %d"), handling)
                                        : g_strdup (_ ("No handling level yet"));
  g_autofree char *about = NULL;
  GtkWidget *row = NULL;
  GtkWidget *button = NULL;

  if (incident->handling_level > 0)
    about = g_strdup_printf (_ ("By hand: %s"), incident->override_reason);
  else if (incident->problem_level == 0)
    about = g_strdup (_ ("The problem level is not said"));
  else if (handling > 0 && incident->service_level > 0)
    about = g_strdup_printf (_ ("Problem level %d × service level %d in the contract's matrix"),
                             (int) incident->problem_level, (int) incident->service_level);
  row = add_row (section, title, about);
  button = gtk_button_new_with_label (incident->handling_level > 0 ? _ ("By the Matrix")
                                                                   : _ ("Another…"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, incident->handling_level > 0
                                           ? _ ("Let the contract's matrix say the level again")
                                           : _ ("Say another level, with the reason"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), incident->handling_level > 0
                                                               ? "incident.by-matrix"
                                                               : "incident.override");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

void
qy_incident_rows_fill_facts (QySection *section, QyIncidentItem *item)
{
  const QyIncidentView *view = qy_incident_item_get_view (item);
  const QyIncident *incident = view->incident;
  const QySla *sla = view->sla->sla;
  g_autofree char *problem = level_text (sla->problem_levels, incident->problem_level);
  g_autofree char *service = level_text (sla->service_levels, incident->service_level);
  g_autofree char *began =
      incident->occurred_at != NULL ? moment_of (item, incident->occurred_at) : NULL;
  g_autofree char *score =
      incident->score > 0 ? qy_sla_score_to_text ((int) incident->score) : NULL;
  g_autofree char *system =
      incident->system != NULL
          ? g_strdup_printf ("%s (%s)", incident->system,
                             incident->production != 0 ? _ ("production") : _ ("not production"))
          : g_strdup (incident->production != 0 ? _ ("production") : _ ("not production"));

  qy_section_begin (section);
  add_handling (section, view);
  add_fact (section, _ ("Problem level"), problem);
  add_fact (section, C_ ("incident", "Service level"), service);
  add_fact (section, _ ("System"), system);
  add_fact (section, _ ("CVSS score"), score);
  add_fact (section, _ ("Began"), began);
  add_fact (section, _ ("Reporter"), incident->reporter);
  add_fact (section, _ ("Reported by way of"), incident->channel);
  add_fact (section, _ ("Handled by"),
            view->person_name != NULL ? view->person_name : _ ("Nobody Yet"));
  add_fact (section, _ ("Description"), incident->description);
  qy_section_end (section);
}

void
qy_incident_rows_fill_cause (QySection *section, QyIncidentItem *item)
{
  const QyIncident *incident = qy_incident_item_get_view (item)->incident;

  qy_section_begin (section);
  add_fact (section, _ ("Caused by"), qy_incident_fault_label (incident->fault));
  add_fact (section, _ ("How it came"), incident->fault_note);
  add_fact (section, _ ("How it was solved"), incident->resolution);
  add_fact (section, _ ("Does not count"), incident->excluded);
  add_fact (section, _ ("Note"), incident->note);
  if (incident->fault == NULL && incident->fault_note == NULL && incident->resolution == NULL
      && incident->excluded == NULL && incident->note == NULL)
    add_empty (section, _ ("Not said yet: who caused it, and whether it counts"));
  qy_section_end (section);
}

static char *
describe_entry (const QyIncidentEntry *entry)
{
  if (g_str_equal (entry->kind, "told"))
    return g_strdup_printf (_ ("%s told"), entry->audience);
  if (g_str_equal (entry->kind, "pause"))
    return g_strdup_printf (_ ("Paused: %s"), entry->text);
  if (g_str_equal (entry->kind, "reopened"))
    return g_strdup_printf (_ ("Reopened: %s"), entry->text);
  if (g_str_equal (entry->kind, "level"))
    return entry->text != NULL ? g_strdup_printf (_ ("Level by hand: %s"), entry->text)
                               : g_strdup (_ ("Level by the matrix again"));
  if (g_str_equal (entry->kind, "reminder"))
    return g_strdup_printf (_ ("%s reminded: %s"), entry->audience != NULL ? entry->audience : "",
                            entry->text != NULL ? entry->text : "");
  return g_strdup (entry->text != NULL ? entry->text : "");
}

/* Acts are signed with a person's id, or any name. */
static const char *
name_of (const GPtrArray *people, const char *who)
{
  for (guint i = 0; who != NULL && i < people->len; i++)
    {
      const QyPerson *person = people->pdata[i];

      if (g_str_equal (person->id, who))
        return person->name;
    }
  return who;
}

static void
add_entry (QySection *section,
           QyIncidentItem *item,
           const QyIncidentEntry *entry,
           const GPtrArray *people)
{
  g_autofree char *what = describe_entry (entry);
  g_autofree char *at = moment_of (item, entry->at);
  g_autofree char *until = entry->until_at != NULL ? moment_of (item, entry->until_at) : NULL;
  g_autoptr (GString) about = g_string_new (at);

  if (g_str_equal (entry->kind, "pause"))
    g_string_append_printf (about, " – %s", until != NULL ? until : _ ("still"));
  if (entry->who != NULL && *entry->who != '\0')
    g_string_append_printf (about, " · %s", name_of (people, entry->who));
  add_row (section, what, about->str);
}

void
qy_incident_rows_fill_course (QySection *section, QyIncidentItem *item, const GPtrArray *people)
{
  const GPtrArray *entries = qy_incident_item_get_view (item)->entries;

  qy_section_begin (section);
  for (guint i = entries->len; i > 0; i--)
    add_entry (section, item, entries->pdata[i - 1], people);
  if (entries->len == 0)
    add_empty (section, _ ("No notes, pauses or reminders yet"));
  qy_section_end (section);
}

static const char *
record_state_label (const char *state)
{
  if (g_str_equal (state, "signed"))
    return _ ("Signed");
  return g_str_equal (state, "done") ? _ ("Done") : _ ("Draft");
}

void
qy_incident_rows_fill_records (QySection *section, QyIncidentItem *item, const GPtrArray *records)
{
  qy_section_begin (section);
  for (guint i = 0; i < records->len; i++)
    {
      const QyServiceRecord *record = records->pdata[i];
      g_autofree char *from = moment_of (item, record->from_at);
      g_autofree char *about = g_strdup_printf ("%s · %s", record->number, from);
      g_autofree char *place = g_strdup_printf ("#service/records/%s", record->id);
      GtkWidget *row = add_row (section, record->title, about);

      add_standing (row, record_state_label (record->state), "dim-label");
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", place);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "contract.show-place");
    }
  if (records->len == 0)
    add_empty (section, _ ("No record of the work yet"));
  qy_section_end (section);
}
