/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-cli-calc.h"
#include "qy-cli-commands.h"
#include "qy-cli-dates.h"
#include "qy-cli-input.h"
#include "qy-cli-options.h"
#include "qy-cli-print.h"
#include "qy-holidays.h"

/* The places of the options. */
enum
{
  START,
  FIRST,
  RENEW,
  NOTICE,
  ON,
  OBJECTION,
  MAX_RENEWALS,
  MODE,
  LEAD
};

/* What a call asks for. */
typedef struct
{
  QyRenewalRule rule;
  QyDate on;
  GArray *objections; /* (element-type QyDate) */
} Question;

/* A length, or the last day. */
static gboolean
take_first (const char *text, QyRenewalRule *rule, GError **error)
{
  rule->first_last = qy_date_from_iso (text, NULL);
  return qy_date_is_set (rule->first_last)
         || qy_cli_take_length ("first", text, &rule->first, error);
}

static gboolean
take_max (const char *text, int *max, GError **error)
{
  guint64 count = 0;

  *max = -1;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &count, NULL))
    return qy_cli_usage_error (error, _ ("--max: “%s” is not a number of renewals"), text);
  *max = (int) count;
  return TRUE;
}

static gboolean
take_mode (GStrv *options, QyRenewalMode *mode, GError **error)
{
  const char *name = qy_cli_option (options, MODE);

  *mode = options[RENEW] != NULL ? QY_RENEWAL_AUTOMATIC : QY_RENEWAL_NONE;
  return name == NULL || qy_renewal_mode_from_string (name, mode)
         || qy_cli_usage_error (
             error, _ ("--mode: “%s” is none of none, automatic, by-agreement, by-notice"), name);
}

static gboolean
take_objections (GStrv words, GArray *objections, GError **error)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      QyDate day = QY_DATE_NONE;

      if (!qy_cli_option_date ("objection", words[i], &day, error))
        return FALSE;
      g_array_append_val (objections, day);
    }
  return TRUE;
}

static gboolean
take_question (GStrv *options, Question *question, GError **error)
{
  QyRenewalRule *rule = &question->rule;
  const char *renew = qy_cli_option (options, RENEW);
  const char *notice = qy_cli_option (options, NOTICE);

  if (options[START] == NULL || options[FIRST] == NULL)
    return qy_cli_usage_error (error, _ ("Say --start and --first"));
  return qy_cli_option_date ("start", qy_cli_option (options, START), &rule->start, error)
         && take_first (qy_cli_option (options, FIRST), rule, error)
         && (renew == NULL || qy_cli_take_length ("renew", renew, &rule->renew, error))
         && (notice == NULL || qy_cli_take_length ("notice", notice, &rule->notice, error))
         && qy_cli_option_date ("on", qy_cli_option (options, ON), &question->on, error)
         && take_objections (options[OBJECTION], question->objections, error)
         && take_max (qy_cli_option (options, MAX_RENEWALS), &rule->max_renewals, error)
         && take_mode (options, &rule->mode, error)
         && qy_cli_take_lead (qy_cli_option (options, LEAD), &rule->lead, error);
}

static const char *
say_phase (QyPhase phase)
{
  static const char *const phrases[QY_N_PHASES] = {
    [QY_PHASE_NONE] = N_ ("There is no term."),
    [QY_PHASE_NOTICE_OPEN] = N_ ("Notice is still in time."),
    [QY_PHASE_WILL_RENEW] = N_ ("It will be renewed."),
    [QY_PHASE_ENDING] = N_ ("It ends with this term."),
    [QY_PHASE_EXPIRED] = N_ ("It has ended."),
  };

  return _ (phrases[phase]);
}

static void
print_text (const QyRenewalTerm *term, QyPhase phase, const QyReasons *why)
{
  g_autofree char *start = qy_date_to_iso (term->start);
  g_autofree char *last = qy_date_to_iso (term->last);

  if (term->n == 0)
    qy_cli_print (_ ("The first term runs from %s to %s.\n"), start, last);
  else
    qy_cli_print (_ ("Renewal %d runs from %s to %s.\n"), term->n, start, last);
  if (qy_date_is_set (term->notice_last))
    {
      g_autofree char *notice = qy_date_to_iso (term->notice_last);
      g_autofree char *safe = qy_date_to_iso (term->notice_safe);

      qy_cli_print (
          term->certain
              ? _ ("The last day of notice is %s, the last safe day %s.\n")
              : _ ("The last day of notice is %s, the last safe day %s; this is not certain.\n"),
          notice, safe);
    }
  qy_cli_print ("%s\n", say_phase (phase));
  qy_cli_calc_print_why (why);
}

static void
print_answer (QyCli *cli, const QyRenewalTerm *term, QyPhase phase, const QyReasons *why)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!cli->json)
    {
      print_text (term, phase, why);
      return;
    }
  json_builder_begin_object (builder);
  qy_cli_renewal_to_json (term, phase, builder);
  qy_cli_calc_add_flag (builder, "certain", term->certain);
  qy_cli_calc_add_why (builder, why);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static QyExit
run_renewal (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyCalendar) calendar = qy_holidays_bundled ();
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_autoptr (GArray) objections = g_array_new (FALSE, FALSE, sizeof (QyDate));
  Question question = { .on = cli->today, .objections = objections };
  QyRenewalTerm term;
  QyPhase phase;

  if (!take_question (options, &question, error))
    return QY_EXIT_USAGE;
  if (!qy_renewal_on (calendar, &question.rule, (const QyDate *) objections->data, objections->len,
                      question.on, &term, &phase, why, error))
    return QY_EXIT_FAILED;
  print_answer (cli, &term, phase, why);
  return QY_EXIT_DONE;
}

void
qy_cli_renewal_to_json (const QyRenewalTerm *term, QyPhase phase, JsonBuilder *builder)
{
  qy_cli_calc_add_int (builder, "renewals", term->n);
  qy_cli_calc_add_date (builder, "term_start", term->start);
  qy_cli_calc_add_date (builder, "term_last", term->last);
  qy_cli_calc_add_date (builder, "notice_last", term->notice_last);
  qy_cli_calc_add_date (builder, "notice_safe", term->notice_safe);
  qy_cli_json_text (builder, "state", qy_phase_to_string (phase));
}

const QyCliCommand qy_cli_calc_renewal = {
  .name = "calc renewal",
  .max_words = 0,
  .summary = N_ ("where a chain of renewals stands and until when to object, step by step"),
  .run = run_renewal,
  .options = {
    [START] = { "start", N_ ("YYYY-MM-DD"), N_ ("first day of the first term") },
    [FIRST] = { "first", N_ ("LENGTH"), N_ ("how long the first term is, or its last day") },
    [RENEW] = { "renew", N_ ("LENGTH"), N_ ("how long a renewal is") },
    [NOTICE] = { "notice", N_ ("LENGTH"), N_ ("how long before the end an objection must arrive") },
    [ON] = { "on", N_ ("YYYY-MM-DD"), N_ ("the day to look at (default: today)") },
    [OBJECTION] = { "objection", N_ ("YYYY-MM-DD"), N_ ("a day on which one arrived, once or often") },
    [MAX_RENEWALS] = { "max", N_ ("NUMBER"), N_ ("at most so many renewals") },
    [MODE] = { "mode", N_ ("MODE"), N_ ("automatic (default with --renew), by-agreement, by-notice or none") },
    [LEAD] = { "lead", N_ ("DAYS"), N_ ("days that a notice needs to arrive") },
  },
};
