/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-commands.h"
#include "qy-cli-dates.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-cli-service.h"
#include "qy-holidays.h"
#include "qy-sla-preset.h"

/* The places of the options. */
enum
{
  START,
  WITHIN,
  CLOCK,
  PAUSE
};

enum
{
  PROBLEM,
  SERVICE,
  REPORTED,
  NOW,
  MATRIX,
  LADDER
};

enum
{
  PLANNED,
  OUTAGE,
  MAINTENANCE,
  TARGET,
  MINUTES
};

static gboolean
take_moment (const char *name, const char *text, QyMoment *moment, GError **error)
{
  g_autoptr (GError) wrong = NULL;

  return qy_moment_from_text (text, moment, &wrong)
         || qy_cli_usage_error (error, "--%s: %s", name, wrong->message);
}

/* "2026-11-20T10:00/2026-11-20T12:00" */
static gboolean
take_pause (const char *text, GArray *pauses, GError **error)
{
  g_auto (GStrv) ends = g_strsplit (text, "/", 2);
  QyPause pause = { .open = FALSE };

  if (g_strv_length (ends) != 2)
    return qy_cli_usage_error (
        error, _ ("--pause: “%s” is not of the form 2026-11-20T10:00/2026-11-20T12:00"), text);
  if (!take_moment ("pause", ends[0], &pause.from, error)
      || !take_moment ("pause", ends[1], &pause.until, error))
    return FALSE;
  g_array_append_val (pauses, pause);
  return TRUE;
}

static gboolean
take_target (GStrv *options, QyTarget *target, QyIncidentFacts *incident, GError **error)
{
  const char *clock = qy_cli_option (options, CLOCK);
  g_autoptr (GError) wrong = NULL;

  if (qy_cli_option (options, START) == NULL || qy_cli_option (options, WITHIN) == NULL)
    return qy_cli_usage_error (error, _ ("Say --start and --within"));
  if (!take_moment ("start", qy_cli_option (options, START), &incident->reported, error)
      || !qy_cli_take_length ("within", qy_cli_option (options, WITHIN), &target->length, error))
    return FALSE;
  target->has_clock = clock != NULL;
  if (clock != NULL && !qy_clock_parse (clock, &target->clock, &wrong))
    return qy_cli_usage_error (error, "--clock: %s", wrong->message);
  for (guint i = 0; options[PAUSE] != NULL && options[PAUSE][i] != NULL; i++)
    if (!take_pause (options[PAUSE][i], incident->pauses, error))
      return FALSE;
  return TRUE;
}

static void
print_clock (QyCli *cli, const QyIncidentClock *clock, const QyReasons *why)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *due = qy_moment_to_text (clock->due);

  if (!cli->json)
    {
      qy_cli_print (clock->certain ? _ ("It is due at %s.\n")
                                   : _ ("It is due at %s; this is not certain.\n"),
                    due);
      qy_cli_calc_print_why (why);
      return;
    }
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "due", due);
  qy_cli_calc_add_flag (builder, "certain", clock->certain);
  qy_cli_calc_add_why (builder, why);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_clock_due (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (QyContractFacts) nothing = qy_contract_facts_new ();
  g_autoptr (QySla) sla = qy_sla_from_facts (nothing, QY_DATE_NONE);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GArray) pauses = g_array_new (FALSE, FALSE, sizeof (QyPause));
  g_autoptr (QyIncidentCourse) course = NULL;
  QyIncidentFacts incident = { .pauses = pauses };
  QyTarget target = { .kind = QY_TARGET_RESOLVE, .request = QY_REQUEST_ANY };

  if (!take_target (options, &target, &incident, error))
    return QY_EXIT_USAGE;
  g_array_append_val (sla->targets, target);
  course = qy_incident_course (sla, &incident, calendar, incident.reported, why, error);
  if (course == NULL)
    return QY_EXIT_FAILED;
  print_clock (cli, &g_array_index (course->clocks, QyIncidentClock, 0), why);
  return QY_EXIT_DONE;
}

static gboolean
take_level (const char *name, const char *text, int *level, GError **error)
{
  guint64 number = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, QY_SLA_MAX_LEVELS, &number, NULL))
    return qy_cli_usage_error (error, _ ("--%s: a level from 1 to 9 is needed"), name);
  *level = (int) number;
  return TRUE;
}

/* The ladder that is given, for whatever level follows. */
static gboolean
take_ladder (const char *text, QySla *sla, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sla->ladders); i++)
    g_clear_pointer (&sla->ladders[i], qy_ladder_free);
  sla->ladders[0] = qy_ladder_parse (text, error);
  return sla->ladders[0] != NULL;
}

static gboolean
take_incident (GStrv *options, QyIncidentFacts *incident, QyMoment *now, GError **error)
{
  const char *reported = qy_cli_option (options, REPORTED);
  const char *until = qy_cli_option (options, NOW);

  if (reported == NULL || until == NULL)
    return qy_cli_usage_error (error, _ ("Say --problem, --service, --reported and --at"));
  if (!take_level ("problem", qy_cli_option (options, PROBLEM), &incident->problem_level, error)
      || !take_level ("service", qy_cli_option (options, SERVICE), &incident->service_level, error)
      || !take_moment ("reported", reported, &incident->reported, error)
      || !take_moment ("at", until, now, error))
    return FALSE;
  return qy_moment_compare (*now, incident->reported) >= 0
         || qy_cli_usage_error (error, _ ("--at: that is before the report"));
}

static void
print_rungs (const QyIncidentCourse *course)
{
  for (guint i = 0; course->ladder != NULL && i < course->ladder->len; i++)
    {
      const QyRungState *state = &g_array_index (course->ladder, QyRungState, i);
      g_autofree char *at = qy_moment_to_text (state->at);
      g_autofree char *minutes = g_strdup_printf ("%" G_GINT64_FORMAT, state->rung->minutes);

      qy_cli_print (state->reached ? _ ("- %s: after %s minutes %s must know; reached\n")
                                   : _ ("- %s: after %s minutes %s must know\n"),
                    at, minutes, state->rung->audience);
    }
}

static void
print_course (QyCli *cli, const QyIncidentCourse *course, const QyReasons *why)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      qy_cli_print (_ ("It is handled at level %d.\n"), course->handling);
      qy_cli_calc_print_why (why);
      print_rungs (course);
      return;
    }
  json_builder_begin_object (builder);
  qy_cli_course_to_json (course, builder);
  qy_cli_calc_add_why (builder, why);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_escalation (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (QyContractFacts) facts =
      qy_sla_preset_facts (QY_SLA_PRESET_MATRIX, qy_language_of_interface ());
  g_autoptr (QySla) sla = qy_sla_from_facts (facts, QY_DATE_NONE);
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (QyIncidentCourse) course = NULL;
  const char *matrix = qy_cli_option (options, MATRIX);
  const char *ladder = qy_cli_option (options, LADDER);
  QyIncidentFacts incident = { .production = TRUE };
  QyMoment now;

  if (!take_incident (options, &incident, &now, error))
    return QY_EXIT_USAGE;
  g_array_set_size (sla->targets, 0); /* only who must know is asked */
  if ((matrix != NULL
       && !qy_sla_matrix_parse (matrix, sla->matrix, &sla->n_rows, &sla->n_columns, error))
      || (ladder != NULL && !take_ladder (ladder, sla, error)))
    return QY_EXIT_FAILED;
  course = qy_incident_course (sla, &incident, calendar, now, why, error);
  if (course == NULL)
    return QY_EXIT_FAILED;
  print_course (cli, course, why);
  return QY_EXIT_DONE;
}

static gboolean
take_input (const char *name, const char *text, QyFigure *figure, QyInputKind input, GError **error)
{
  guint64 number = 0;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &number, NULL))
    return qy_cli_usage_error (error, _ ("--%s: “%s” is no number of minutes"), name, text);
  figure->has_input[input] = TRUE;
  figure->input[input] = (gint64) number;
  return TRUE;
}

static gboolean
take_promise (GStrv *options, QyIndicator *indicator, GError **error)
{
  const char *target = qy_cli_option (options, TARGET);
  const char *minutes = qy_cli_option (options, MINUTES);
  g_autoptr (GError) wrong = NULL;
  QyRate rate;

  if (target != NULL
      && (!qy_rate_parse (target, &rate, NULL) || !qy_rate_to_ppm (rate, &indicator->target)))
    return qy_cli_usage_error (error, _ ("--target: “%s” is no percentage such as 99.9%%"), target);
  return minutes == NULL || qy_minutes_parse (minutes, &indicator->stated_minutes, &wrong)
         || qy_cli_usage_error (error, "--minutes: %s", wrong->message);
}

static void
print_figure (QyCli *cli, const QyFigure *figure, const QyReasons *why)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gboolean measurable = figure->state != QY_FIGURE_NOT_MEASURABLE;
  g_autofree char *text = measurable ? qy_share_print (figure->value) : NULL;

  if (!cli->json)
    {
      if (measurable)
        qy_cli_print (_ ("The availability is %s.\n"), text);
      else
        qy_cli_print (_ ("The availability cannot be measured.\n"));
      qy_cli_calc_print_why (why);
      return;
    }
  json_builder_begin_object (builder);
  qy_cli_figure_to_json (figure, builder);
  qy_cli_json_text (builder, "text", text);
  qy_cli_json_text (builder, "state", qy_figure_state_to_string (figure->state));
  qy_cli_calc_add_why (builder, why);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_availability (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyReasons) why = qy_reasons_new ();
  QyFigure figure = { .indicator = { .kind = QY_INDICATOR_AVAILABILITY,
                                     .target = -1,
                                     .most = -1,
                                     .stated_minutes = -1 },
                      .from = cli->today,
                      .until = cli->today };

  if (qy_cli_option (options, PLANNED) == NULL)
    {
      qy_cli_usage_error (error, _ ("Say --planned"));
      return QY_EXIT_USAGE;
    }
  if (!take_input ("planned", qy_cli_option (options, PLANNED), &figure, QY_INPUT_PLANNED, error)
      || !take_input ("outage", qy_cli_option (options, OUTAGE), &figure, QY_INPUT_OUTAGE, error)
      || !take_input ("maintenance", qy_cli_option (options, MAINTENANCE), &figure,
                      QY_INPUT_MAINTENANCE, error)
      || !take_promise (options, &figure.indicator, error))
    return QY_EXIT_USAGE;
  if (!qy_figure_compute (&figure, why, error))
    return QY_EXIT_FAILED;
  print_figure (cli, &figure, why);
  return QY_EXIT_DONE;
}

const QyCliCommand qy_cli_calc_clock_due = {
  .name = "calc sla clock-due",
  .max_words = 0,
  .summary = N_ ("until when a service must be rendered, on its clock, step by step"),
  .run = run_clock_due,
  .options = {
    [START] = { "start", N_ ("TIME"), N_ ("when it was reported: 2026-11-20T09:00") },
    [WITHIN] = { "within", N_ ("LENGTH"), N_ ("how long it may take: 30分钟, 2 hours, 3个工作日") },
    [CLOCK] = { "clock", N_ ("HOURS"), N_ ("when the clock runs: 7×24, 5×8, 09:00-17:00 all") },
    [PAUSE] = { "pause", N_ ("FROM/UNTIL"), N_ ("time that does not count; may be repeated") },
  },
};

const QyCliCommand qy_cli_calc_escalation = {
  .name = "calc sla escalation",
  .max_words = 0,
  .summary = N_ ("the handling level of a problem and who must know by when"),
  .run = run_escalation,
  .options = {
    [PROBLEM] = { "problem", N_ ("LEVEL"), N_ ("its problem level") },
    [SERVICE] = { "service", N_ ("LEVEL"), N_ ("the service level of what it is about") },
    [REPORTED] = { "reported", N_ ("TIME"), N_ ("when it was reported: 2026-11-20T09:00") },
    [NOW] = { "at", N_ ("TIME"), N_ ("up to when it is looked at") },
    [MATRIX] = { "matrix", N_ ("ROWS"), N_ ("another matrix than 1234/2344/3444/4444") },
    [LADDER] = { "ladder", N_ ("RUNGS"), N_ ("another ladder: 5 = manager; 10 = director") },
  },
};

const QyCliCommand qy_cli_calc_availability = {
  .name = "calc sla availability",
  .max_words = 0,
  .summary = N_ ("the availability of a period, from its minutes"),
  .run = run_availability,
  .options = {
    [PLANNED] = { "planned", N_ ("MINUTES"), N_ ("planned service time") },
    [OUTAGE] = { "outage", N_ ("MINUTES"), N_ ("unplanned outage") },
    [MAINTENANCE] = { "maintenance", N_ ("MINUTES"), N_ ("planned maintenance") },
    [TARGET] = { "target", N_ ("PERCENT"), N_ ("what was promised: 99.9%") },
    [MINUTES] = { "minutes", N_ ("MINUTES"), N_ ("the minutes that the contract itself states: 43.8") },
  },
};
