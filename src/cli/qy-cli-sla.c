/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-sla.h"
#include "qy-cli-answer.h"
#include "qy-cli-book.h"
#include "qy-cli-commands.h"
#include "qy-cli-input.h"
#include "qy-cli-print.h"
#include "qy-cli-sla.h"
#include "qy-paper.h"
#include "qy-sla-report.h"

enum
{
  SHOW_PERIOD,
  SHOW_TO,
  SHOW_LANGUAGE,
};

static char *
number_text (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

char *
qy_cli_sla_period (QyCli *cli, const char *named)
{
  QyDate day = { cli->today.year, cli->today.month, 1 };

  if (named != NULL)
    return g_strdup (named);
  day = qy_date_add_months (day, -1);
  return g_strdup_printf ("%04d-%02d", day.year, day.month);
}

static void
print_figures (QyCli *cli, const QySlaMonth *month)
{
  static const QyCliColumn columns[] = {
    { NULL, N_ ("Indicator") }, { NULL, N_ ("Calculation") }, { NULL, N_ ("Target") },
    { NULL, N_ ("Result") },    { NULL, N_ ("Verdict") },     { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  QyLanguage language = qy_language_of_interface ();

  for (guint i = 0; i < month->figures->len; i++)
    {
      const QyFigure *figure = &g_array_index (month->figures, QyFigure, i);
      g_autofree char *name = qy_figure_print_name (figure, month->from, language);
      g_autofree char *formula = qy_figure_print_formula (figure);
      g_autofree char *target = qy_figure_print_target (figure, language);
      g_autofree char *value = qy_figure_print_value (figure, language);

      qy_cli_answer_add (answer, (const char *[]){ name, formula, target, value,
                                                   qy_figure_print_state (figure, language) });
    }
  if (month->figures->len > 0)
    qy_cli_answer_print_list (answer, cli);
}

/* What a target is to the incident: met, missed, running. */
static const char *
target_state (const QySlaCase *one, guint target)
{
  if (!one->has_target[target])
    return NULL;
  if (!one->decided[target])
    return "running";
  return one->missed[target] ? "missed" : "met";
}

static void
print_cases (const QySlaMonth *month)
{
  for (guint i = 0; i < month->cases->len; i++)
    {
      const QySlaCase *one = month->cases->pdata[i];
      g_autofree char *reported = qy_moment_print (one->reported);

      qy_cli_print ("%s  %s  %s\n", one->number, reported, one->title);
      for (guint t = 0; t < QY_N_TARGETS; t++)
        if (target_state (one, t) != NULL)
          qy_cli_print ("  %s: %s%s\n", qy_target_kind_label (t),
                        one->missed[t] ? _ ("late")
                                       : (one->decided[t] ? _ ("in time") : _ ("running")),
                        one->excluded ? _ (" (left out)") : "");
    }
}

static void
print_exclusions (const QySlaMonth *month)
{
  for (guint i = 0; i < month->exclusions->len; i++)
    {
      const QySlaExclusion *one = month->exclusions->pdata[i];

      qy_cli_print ("%s: %s\n  %s\n", one->excluded ? _ ("left out") : _ ("not left out"),
                    one->what, one->reason);
    }
}

static void
print_outcomes (const QySlaMonth *month)
{
  QyLanguage language = qy_language_of_interface ();

  for (guint i = 0; i < month->outcomes->len; i++)
    {
      const QyMissOutcome *outcome = month->outcomes->pdata[i];
      g_autofree char *sum =
          outcome->amount.currency[0] != '\0' ? qy_money_to_figures (outcome->amount) : NULL;
      g_autofree char *due = qy_date_is_set (outcome->due) ? qy_date_to_iso (outcome->due) : NULL;
      g_auto (GStrv) steps = qy_reasons_print (outcome->why, language);

      qy_cli_print ("%s: %s\n", qy_consequence_kind_label (outcome->consequence->kind),
                    outcome->consequence->kind == QY_CONSEQUENCE_REPORT
                        ? (due != NULL ? due : "–")
                        : (sum != NULL ? sum : "–"));
      for (guint s = 0; steps[s] != NULL; s++)
        qy_cli_print ("  %u. %s\n", s + 1, steps[s]);
    }
}

static void
print_month (QyCli *cli, const QySlaMonth *month)
{
  if (month->statement != NULL)
    qy_cli_print (month->changed_since
                      ? _ ("%s: approved on %.10s; the records have changed since\n")
                      : _ ("%s: approved on %.10s\n"),
                  month->period, month->statement->approved_at);
  else
    qy_cli_print (_ ("%s: not approved\n"), month->period);
  print_figures (cli, month);
  print_cases (month);
  print_exclusions (month);
  print_outcomes (month);
  for (guint i = 0; i < month->problems->len; i++)
    qy_cli_note ("%s", (const char *) month->problems->pdata[i]);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

static void
add_figure (JsonBuilder *builder, const QyFigure *figure)
{
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "indicator", qy_indicator_kind_to_string (figure->indicator.kind));
  qy_cli_json_text (builder, "scope", figure->indicator.scope);
  qy_cli_json_text (builder, "state", qy_figure_state_to_string (figure->state));
  add_number (builder, figure->is_share ? "millionths" : "value", figure->value);
  add_number (builder, "part", figure->part);
  add_number (builder, "whole", figure->whole);
  if (figure->indicator.target >= 0)
    add_number (builder, "target_millionths", figure->indicator.target);
  if (figure->allowed_minutes >= 0)
    add_number (builder, "allowed_thousandths_of_minutes", figure->allowed_minutes);
  if (figure->longest > 0)
    add_number (builder, "longest_outage", figure->longest);
  json_builder_set_member_name (builder, "inputs");
  json_builder_begin_object (builder);
  for (guint i = 0; i < QY_N_INPUTS; i++)
    if (figure->has_input[i])
      add_number (builder, qy_input_kind_to_string (i), figure->input[i]);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_case (JsonBuilder *builder, const QySlaCase *one)
{
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "number", one->number);
  qy_cli_json_text (builder, "title", one->title);
  qy_cli_json_text (builder, "reported_at", one->reported_at);
  add_number (builder, "handling_level", one->handling);
  add_flag (builder, "excluded", one->excluded);
  for (guint t = 0; t < QY_N_TARGETS; t++)
    if (one->has_target[t])
      qy_cli_json_text (builder, qy_target_kind_to_string (t), target_state (one, t));
  json_builder_end_object (builder);
}

static void
add_exclusion (JsonBuilder *builder, const QySlaExclusion *one)
{
  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "record", one->record_id);
  add_flag (builder, "excluded", one->excluded);
  add_number (builder, "minutes", one->minutes);
  qy_cli_json_text (builder, "ground", qy_ground_to_string (one->grounds[0]));
  if (one->grounds[1] != QY_GROUND_NONE)
    qy_cli_json_text (builder, "also", qy_ground_to_string (one->grounds[1]));
  json_builder_end_object (builder);
}

static void
add_outcome (JsonBuilder *builder, const QyMissOutcome *outcome)
{
  g_autofree char *due = qy_date_is_set (outcome->due) ? qy_date_to_iso (outcome->due) : NULL;

  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "kind", qy_consequence_kind_to_string (outcome->consequence->kind));
  qy_cli_json_text (builder, "title", outcome->consequence->title);
  qy_cli_json_text (builder, "currency", outcome->amount.currency);
  add_number (builder, "minor_units", outcome->amount.minor);
  qy_cli_json_text (builder, "due", due);
  json_builder_end_object (builder);
}

static void
begin_list (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

static void
print_json (const QySlaMonth *month)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  qy_cli_json_text (builder, "period", month->period);
  add_flag (builder, "approved", month->statement != NULL);
  add_flag (builder, "changed_since", month->changed_since);
  begin_list (builder, "figures");
  for (guint i = 0; i < month->figures->len; i++)
    add_figure (builder, &g_array_index (month->figures, QyFigure, i));
  json_builder_end_array (builder);
  begin_list (builder, "incidents");
  for (guint i = 0; i < month->cases->len; i++)
    add_case (builder, month->cases->pdata[i]);
  json_builder_end_array (builder);
  begin_list (builder, "exclusions");
  for (guint i = 0; i < month->exclusions->len; i++)
    add_exclusion (builder, month->exclusions->pdata[i]);
  json_builder_end_array (builder);
  begin_list (builder, "outcomes");
  for (guint i = 0; i < month->outcomes->len; i++)
    add_outcome (builder, month->outcomes->pdata[i]);
  json_builder_end_array (builder);
  begin_list (builder, "problems");
  for (guint i = 0; i < month->problems->len; i++)
    json_builder_add_string_value (builder, month->problems->pdata[i]);
  json_builder_end_array (builder);
  qy_cli_json_text (builder, "currency", month->credit.currency);
  add_number (builder, "credit", month->credit.minor);
  json_builder_end_object (builder);
  qy_cli_print_json (builder);
}

static gboolean
write_report (QyCli *cli,
              QyBook *book,
              const QySlaMonth *month,
              const char *language,
              const char *to,
              GError **error)
{
  g_autoptr (QyDocument) text =
      qy_book_sla_report (book, month->contract_id, month->period, language, error);
  g_autoptr (GBytes) pdf = text != NULL ? qy_paper_render_sheet (text, cli->now, error) : NULL;

  return pdf != NULL
         && qy_cli_write_file (to, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), error);
}

static QyExit
run_show (QyCli *cli, char **words, GStrv *options, GError **error)
{
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (QyContract) contract =
      book != NULL ? qy_book_contract_find (book, words[0], error) : NULL;
  g_autofree char *period = qy_cli_sla_period (cli, qy_cli_option (options, SHOW_PERIOD));
  const char *to = qy_cli_option (options, SHOW_TO);
  g_autoptr (QySlaMonth) month =
      contract != NULL ? qy_book_sla_month (book, contract->id, period, error) : NULL;

  if (month == NULL
      || (to != NULL
          && !write_report (cli, book, month, qy_cli_option (options, SHOW_LANGUAGE), to, error)))
    return QY_EXIT_FAILED;
  if (cli->json)
    print_json (month);
  else
    print_month (cli, month);
  return QY_EXIT_DONE;
}

static QyExit
run_overview (QyCli *cli, char **words, GStrv *options, GError **error)
{
  static const QyCliColumn columns[] = {
    { "id", NULL },
    { "number", N_ ("Number"), QY_CELL_WHOLE },
    { "title", N_ ("Title") },
    { "figures_met", N_ ("Met"), QY_CELL_INT },
    { "figures_missed", N_ ("Missed"), QY_CELL_INT },
    { "incidents", N_ ("Incidents"), QY_CELL_INT },
    { "targets_missed", N_ ("Late"), QY_CELL_INT },
    { "approved", N_ ("Approved"), QY_CELL_BOOL },
    { NULL, NULL },
  };
  g_autoptr (QyCliAnswer) answer = qy_cli_answer_new (columns);
  g_autofree char *period = qy_cli_sla_period (cli, qy_cli_option (options, SHOW_PERIOD));
  g_autoptr (QyBook) book = qy_cli_open_book (cli, QY_BOOK_DEFAULT, error);
  g_autoptr (GPtrArray) rows = book != NULL ? qy_book_sla_overview (book, period, error) : NULL;

  if (rows == NULL)
    return QY_EXIT_FAILED;
  for (guint i = 0; i < rows->len; i++)
    {
      const QySlaRow *row = rows->pdata[i];
      g_autofree char *met = number_text (row->n_figures_met);
      g_autofree char *missed = number_text (row->n_figures_missed);
      g_autofree char *incidents = number_text (row->n_incidents);
      g_autofree char *late = number_text (row->n_missed);

      qy_cli_answer_add (answer,
                         (const char *[]){ row->contract_id, row->number, row->title, met, missed,
                                           incidents, late, row->approved ? "true" : "false" });
    }
  qy_cli_answer_print_list (answer, cli);
  return QY_EXIT_DONE;
}

#define PERIOD                                                                                     \
  {                                                                                                \
    "period", N_ ("MONTH"), N_ ("such as 2026-10 (default: the month before)")                     \
  }

const QyCliCommand qy_cli_sla = {
  .name = "sla",
  .words = N_ ("CON"),
  .min_words = 1,
  .max_words = 1,
  .summary = N_ ("the service levels of a month: figures, incidents, what is left out, credits"),
  .run = run_show,
  .options = { [SHOW_PERIOD] = PERIOD,
               [SHOW_TO] = { "to", N_ ("FILE"), N_ ("writes the report as PDF") },
               [SHOW_LANGUAGE] = { "language", N_ ("LANGUAGE"),
                                   N_ ("of the report: zh or en (default: the contract's)") } },
};

const QyCliCommand qy_cli_sla_overview = {
  .name = "sla overview",
  .summary = N_ ("the same of all contracts in force that promise something, misses first"),
  .run = run_overview,
  .options = { [SHOW_PERIOD] = PERIOD },
};
