/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-print.h"
#include "qy-cli-service.h"
#include "qy-holidays.h"
#include "qy-indicator.h"
#include "qy-sla-preset.h"

static gboolean
take_moment (JsonObject *args, const char *name, QyMoment *moment, GError **error)
{
  const char *text = qy_cli_calc_take_text (args, name, error);

  return text != NULL && qy_moment_from_text (text, moment, error);
}

static gboolean
take_level (JsonObject *args, const char *name, int *level, GError **error)
{
  gint64 number = 0;

  if (!qy_cli_calc_take_int (args, name, &number, error))
    return FALSE;
  if (number < 1 || number > QY_SLA_MAX_LEVELS)
    return qy_cli_calc_wrong (name, _ ("a level from 1 to 9"), error);
  *level = (int) number;
  return TRUE;
}

/* "matrix": its text; else that of the preset */
static gboolean
take_matrix (JsonObject *args, QySla *sla, GError **error)
{
  const char *text;

  if (!qy_cli_calc_has (args, "matrix"))
    return TRUE;
  text = qy_cli_calc_take_text (args, "matrix", error);
  return text != NULL
         && qy_sla_matrix_parse (text, sla->matrix, &sla->n_rows, &sla->n_columns, error);
}

static gboolean
run_escalation (JsonObject *args, JsonBuilder *result, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (QyContractFacts) facts = qy_sla_preset_facts (QY_SLA_PRESET_MATRIX, QY_LANGUAGE_ZH);
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  g_autoptr (QyIncidentCourse) course = NULL;
  QyIncidentFacts incident = { .production = TRUE };
  QyMoment now;

  if (!take_level (args, "problem", &incident.problem_level, error)
      || !take_level (args, "service", &incident.service_level, error)
      || !take_moment (args, "reported", &incident.reported, error)
      || !take_moment (args, "now", &now, error) || !take_matrix (args, sla, error))
    return FALSE;
  if (qy_moment_compare (now, incident.reported) < 0)
    return qy_cli_calc_wrong ("now", _ ("a time that is not before the report"), error);
  course = qy_incident_course (sla, &incident, calendar, now, NULL, error);
  if (course == NULL)
    return FALSE;
  qy_cli_course_to_json (course, result);
  return TRUE;
}

static gboolean
take_input (JsonObject *args, const char *name, QyFigure *figure, QyInputKind input, GError **error)
{
  figure->has_input[input] = qy_cli_calc_has (args, name);
  return !figure->has_input[input]
         || qy_cli_calc_take_int (args, name, &figure->input[input], error);
}

static gboolean
run_availability (JsonObject *args, JsonBuilder *result, GError **error)
{
  QyFigure figure = { .indicator = { .kind = QY_INDICATOR_AVAILABILITY,
                                     .target = -1,
                                     .most = -1,
                                     .stated_minutes = -1 },
                      .from = { 2026, 1, 1 },
                      .until = { 2026, 1, 31 } };

  if (!qy_cli_calc_take_int (args, "planned", &figure.input[QY_INPUT_PLANNED], error)
      || !take_input (args, "planned", &figure, QY_INPUT_PLANNED, error)
      || !take_input (args, "outage", &figure, QY_INPUT_OUTAGE, error)
      || !take_input (args, "maintenance", &figure, QY_INPUT_MAINTENANCE, error)
      || !qy_figure_compute (&figure, NULL, error))
    return FALSE;
  qy_cli_figure_to_json (&figure, result);
  return TRUE;
}

void
qy_cli_course_to_json (const QyIncidentCourse *course, JsonBuilder *builder)
{
  g_autofree char *next = NULL;
  gint64 reached = 0;

  for (guint i = 0; course->ladder != NULL && i < course->ladder->len; i++)
    reached += g_array_index (course->ladder, QyRungState, i).reached ? 1 : 0;
  if (course->next_rung >= 0)
    next = qy_moment_to_text (g_array_index (course->ladder, QyRungState, course->next_rung).at);
  qy_cli_calc_add_int (builder, "handling", course->handling);
  qy_cli_calc_add_int (builder, "reached", reached);
  qy_cli_json_text (builder, "next_at", next);
}

void
qy_cli_figure_to_json (const QyFigure *figure, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "millionths");
  if (figure->state == QY_FIGURE_NOT_MEASURABLE || figure->state == QY_FIGURE_NO_DATA)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, figure->value);
}

const QyCliOperation qy_cli_calc_service[] = {
  { "escalation", run_escalation },
  { "availability", run_availability },
  { NULL },
};
