/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-answer.h"
#include "qy-cli-incident.h"
#include "qy-cli-print.h"
#include "qy-cli-table.h"
#include "qy-moment-zone.h"
#include "qy-word.h"

static const char *const states[QY_N_CLOCK_STATES] = {
  [QY_CLOCK_STATE_RUNNING] = "running", [QY_CLOCK_STATE_WAITING] = "waiting",
  [QY_CLOCK_STATE_PAUSED] = "paused",   [QY_CLOCK_STATE_MET] = "met",
  [QY_CLOCK_STATE_MISSED] = "missed",
};

/* Moments of an incident as people read them, in order */
static const struct
{
  const char *name; /* in JSON, with _at behind it */
  const char *head;
  gsize offset;
} moments[] = {
  { "occurred", N_ ("Began"), G_STRUCT_OFFSET (QyIncident, occurred_at) },
  { "reported", N_ ("Reported"), G_STRUCT_OFFSET (QyIncident, reported_at) },
  { "acknowledged", N_ ("Responded to"), G_STRUCT_OFFSET (QyIncident, acknowledged_at) },
  { "onsite", N_ ("On site"), G_STRUCT_OFFSET (QyIncident, onsite_at) },
  { "restored", N_ ("Restored"), G_STRUCT_OFFSET (QyIncident, restored_at) },
  { "planned", N_ ("Plan told"), G_STRUCT_OFFSET (QyIncident, planned_at) },
  { "resolved", N_ ("Resolved"), G_STRUCT_OFFSET (QyIncident, resolved_at) },
  { "confirmed", N_ ("Confirmed"), G_STRUCT_OFFSET (QyIncident, confirmed_at) },
  { "closed", N_ ("Closed"), G_STRUCT_OFFSET (QyIncident, closed_at) },
};

static const struct
{
  const char *name;
  const char *head;
  gsize offset;
  gboolean is_word;
} texts[] = {
  { "kind", N_ ("Kind"), G_STRUCT_OFFSET (QyIncident, kind), TRUE },
  { "title", N_ ("What"), G_STRUCT_OFFSET (QyIncident, title), FALSE },
  { "description", N_ ("Description"), G_STRUCT_OFFSET (QyIncident, description), FALSE },
  { "system", N_ ("System"), G_STRUCT_OFFSET (QyIncident, system), FALSE },
  { "reporter", N_ ("Reported by"), G_STRUCT_OFFSET (QyIncident, reporter), FALSE },
  { "channel", N_ ("Reported through"), G_STRUCT_OFFSET (QyIncident, channel), FALSE },
  { "override_reason", N_ ("Level by hand"), G_STRUCT_OFFSET (QyIncident, override_reason), FALSE },
  { "fault", N_ ("Attribution"), G_STRUCT_OFFSET (QyIncident, fault), TRUE },
  { "fault_note", N_ ("On the attribution"), G_STRUCT_OFFSET (QyIncident, fault_note), FALSE },
  { "excluded", N_ ("Does not count"), G_STRUCT_OFFSET (QyIncident, excluded), FALSE },
  { "resolution", N_ ("Solution"), G_STRUCT_OFFSET (QyIncident, resolution), FALSE },
  { "note", N_ ("Remark"), G_STRUCT_OFFSET (QyIncident, note), FALSE },
};

static const char *
text_at (const QyIncident *incident, gsize offset)
{
  return *(char *const *) (const void *) ((const char *) incident + offset);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_moment (JsonBuilder *builder, const char *name, GTimeZone *zone, QyMoment moment)
{
  g_autofree char *at = qy_instant_of_moment (zone, moment);

  qy_cli_json_text (builder, name, at);
}

static void
json_fields (JsonBuilder *builder, const QyIncidentView *view)
{
  const QyIncident *incident = view->incident;

  qy_cli_json_text (builder, "id", incident->id);
  qy_cli_json_text (builder, "number", incident->number);
  qy_cli_json_text (builder, "contract", view->contract_number);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    qy_cli_json_text (builder, texts[i].name, text_at (incident, texts[i].offset));
  qy_cli_json_text (builder, "person", view->person_name);
  add_flag (builder, "production", incident->production != 0);
  add_int (builder, "problem_level", incident->problem_level);
  add_int (builder, "service_level", incident->service_level);
  add_int (builder, "score_tenths", incident->score);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *name = g_strconcat (moments[i].name, "_at", NULL);

      qy_cli_json_text (builder, name, text_at (incident, moments[i].offset));
    }
}

static void
json_clocks (JsonBuilder *builder, const QyIncidentView *view)
{
  json_builder_set_member_name (builder, "clocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < view->course->clocks->len; i++)
    {
      const QyIncidentClock *clock = &g_array_index (view->course->clocks, QyIncidentClock, i);

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "target", qy_target_kind_to_string (clock->target->kind));
      add_moment (builder, "due_at", view->zone, clock->due);
      add_flag (builder, "certain", clock->certain);
      add_int (builder, "allowed_minutes", clock->allowed);
      add_int (builder, "used_minutes", clock->used);
      add_int (builder, "left_minutes", clock->left);
      qy_cli_json_text (builder, "state", states[clock->state]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
json_ladder (JsonBuilder *builder, const QyIncidentView *view)
{
  GArray *ladder = view->course->ladder;

  json_builder_set_member_name (builder, "ladder");
  json_builder_begin_array (builder);
  for (guint i = 0; ladder != NULL && i < ladder->len; i++)
    {
      const QyRungState *state = &g_array_index (ladder, QyRungState, i);
      const QyIncidentEntry *told = qy_incident_view_told (view, state->rung);

      json_builder_begin_object (builder);
      add_int (builder, "minutes", state->rung->minutes);
      qy_cli_json_text (builder, "audience", state->rung->audience);
      add_moment (builder, "due_at", view->zone, state->at);
      add_flag (builder, "reached", state->reached);
      qy_cli_json_text (builder, "told_at", told != NULL ? told->at : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
json_course (JsonBuilder *builder, const QyIncidentView *view)
{
  QyIncidentNext next;

  qy_incident_view_next (view, &next);
  add_int (builder, "handling_level", view->course->handling);
  add_flag (builder, "paused", view->course->paused);
  add_flag (builder, "breached", view->course->breached);
  qy_cli_json_text (builder, "next", next.what);
  if (next.has_at)
    add_moment (builder, "next_at", view->zone, next.at);
  else
    qy_cli_json_text (builder, "next_at", NULL);
  json_clocks (builder, view);
  json_ladder (builder, view);
}

static void
json_entries (JsonBuilder *builder, QyBook *book, const QyIncidentView *view)
{
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < view->entries->len; i++)
    {
      const QyIncidentEntry *entry = view->entries->pdata[i];
      g_autofree char *who = entry->who != NULL ? qy_book_person_name (book, entry->who) : NULL;

      json_builder_begin_object (builder);
      qy_cli_json_text (builder, "kind", entry->kind);
      qy_cli_json_text (builder, "at", entry->at);
      qy_cli_json_text (builder, "until_at", entry->until_at);
      add_int (builder, "step", entry->step);
      qy_cli_json_text (builder, "audience", entry->audience);
      qy_cli_json_text (builder, "who", who);
      qy_cli_json_text (builder, "text", entry->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (QyBook *book, const QyIncidentView *view)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) why = qy_reasons_print (view->why, qy_language_of_interface ());

  json_builder_begin_object (builder);
  json_fields (builder, view);
  if (view->course != NULL)
    json_course (builder, view);
  qy_cli_json_text (builder, "problem", view->problem);
  json_entries (builder, book, view);
  json_builder_set_member_name (builder, "why");
  json_builder_begin_array (builder);
  for (char **step = why; *step != NULL; step++)
    json_builder_add_string_value (builder, *step);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

/* Hours and minutes, of what is overdue with a minus. */
static char *
print_minutes (gint64 minutes)
{
  gint64 length = minutes < 0 ? -minutes : minutes;
  const char *sign = minutes < 0 ? "−" : "";

  /* TRANSLATORS: a sign, hours, minutes */
  return length >= 60 ? g_strdup_printf (_ ("%s%d h %02d min"), sign, (int) (length / 60),
                                         (int) (length % 60))
                      : g_strdup_printf (_ ("%s%d min"), sign, (int) length);
}

static char *
print_moment (QyMoment moment)
{
  char *text = qy_moment_to_text (moment);

  text[strlen ("2026-11-20")] = ' ';
  return text;
}

static void
add_row (GPtrArray *rows, const char *a, const char *b, const char *c, const char *d)
{
  g_ptr_array_add (rows,
                   g_strdupv ((char *[]){ (char *) a, (char *) b, (char *) c, (char *) d, NULL }));
}

static void
print_fields (const QyIncidentView *view)
{
  const QyIncident *incident = view->incident;

  qy_cli_print ("%s  %s %s\n", incident->number, view->contract_number, view->contract_title);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = text_at (incident, texts[i].offset);

      if (text != NULL)
        qy_cli_print (_ ("%s: %s\n"), _ (texts[i].head), texts[i].is_word ? qy_word (text) : text);
    }
  if (view->person_name != NULL)
    qy_cli_print (_ ("%s: %s\n"), _ ("Handled by"), view->person_name);
  if (incident->problem_level != 0)
    qy_cli_print (_ ("%s: %d\n"), _ ("Problem level"), (int) incident->problem_level);
  if (incident->service_level != 0)
    qy_cli_print (_ ("%s: %d\n"), _ ("Service level"), (int) incident->service_level);
  if (view->course != NULL && view->course->handling != 0)
    qy_cli_print (_ ("%s: %d\n"), _ ("Handling level"), view->course->handling);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *text = qy_instant_print (view->zone, text_at (incident, moments[i].offset));

      if (text != NULL)
        qy_cli_print (_ ("%s: %s\n"), _ (moments[i].head), text);
    }
}

static void
print_clocks (const QyIncidentView *view)
{
  const char *heads[] = { _ ("Target"), _ ("By when"), _ ("Left"), _ ("State"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < view->course->clocks->len; i++)
    {
      const QyIncidentClock *clock = &g_array_index (view->course->clocks, QyIncidentClock, i);
      g_autofree char *due = print_moment (clock->due);
      g_autofree char *left = print_minutes (clock->left);

      add_row (rows, qy_target_kind_label (clock->target->kind), due, clock->has_done ? "" : left,
               qy_word (states[clock->state]));
    }
  if (rows->len == 0)
    return;
  qy_cli_print ("\n");
  qy_cli_print_table (heads, rows, 1u << 2, QY_CLI_TABLE_DEFAULT);
}

static void
print_ladder (const QyIncidentView *view)
{
  const char *heads[] = { _ ("Must know"), _ ("After"), _ ("By when"), _ ("Told at"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GArray *ladder = view->course->ladder;

  for (guint i = 0; ladder != NULL && i < ladder->len; i++)
    {
      const QyRungState *state = &g_array_index (ladder, QyRungState, i);
      const QyIncidentEntry *told = qy_incident_view_told (view, state->rung);
      g_autofree char *after = print_minutes (state->rung->minutes);
      g_autofree char *due = print_moment (state->at);
      g_autofree char *when = told != NULL ? qy_instant_print (view->zone, told->at) : NULL;

      add_row (rows, state->rung->audience, after, due,
               when != NULL     ? when
               : state->reached ? _ ("not told yet")
                                : "");
    }
  if (rows->len == 0)
    return;
  qy_cli_print ("\n");
  qy_cli_print_table (heads, rows, 1u << 1, QY_CLI_TABLE_DEFAULT);
}

static void
print_entries (QyBook *book, const QyIncidentView *view)
{
  const char *heads[] = { _ ("When"), _ ("What happened"), _ ("Who"), _ ("What was said"), NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < view->entries->len; i++)
    {
      const QyIncidentEntry *entry = view->entries->pdata[i];
      g_autofree char *at = qy_instant_print (view->zone, entry->at);
      g_autofree char *until = qy_instant_print (view->zone, entry->until_at);
      g_autofree char *when =
          until != NULL ? g_strdup_printf ("%s – %s", at, until) : g_strdup (at);
      g_autofree char *who = entry->who != NULL ? qy_book_person_name (book, entry->who) : NULL;
      const char *said[] = { entry->audience, entry->text, NULL };
      g_autofree char *text =
          g_strjoinv (": ", (char **) (entry->audience != NULL ? said : said + 1));

      add_row (rows, when, qy_word (entry->kind), who != NULL ? who : "", text);
    }
  if (rows->len == 0)
    return;
  qy_cli_print ("\n");
  qy_cli_print_table (heads, rows, 0, QY_CLI_TABLE_DEFAULT);
}

static void
print_why (const QyIncidentView *view)
{
  g_auto (GStrv) why = qy_reasons_print (view->why, qy_language_of_interface ());

  if (*why != NULL)
    qy_cli_print ("\n");
  for (char **step = why; *step != NULL; step++)
    qy_cli_print ("    %s\n", *step);
}

void
qy_cli_incident_print (QyCli *cli, QyBook *book, const QyIncidentView *view)
{
  if (cli->json)
    {
      print_json (book, view);
      return;
    }
  print_fields (view);
  if (view->problem != NULL)
    qy_cli_print (_ ("%s: %s\n"), _ ("Contradiction"), view->problem);
  if (view->course != NULL)
    {
      print_clocks (view);
      print_ladder (view);
    }
  print_entries (book, view);
  print_why (view);
}
