/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-rows.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-sla-words.h"

static const struct
{
  const char *kind;
  const char *label;
} window_kinds[] = {
  { "outage", N_ ("Unplanned outage") },
  { "maintenance", N_ ("Planned maintenance") },
  { "extension", N_ ("Extension of service time") },
  { "emergency", N_ ("Emergency stop") },
  { "degraded", N_ ("Degraded, still in use") },
  { "terminal", N_ ("Single terminal") },
};

/* Which inputs come from records of outages and windows rather than from measurements. */
static gboolean
is_from_windows (QyInputKind input)
{
  return input == QY_INPUT_OUTAGE || input == QY_INPUT_MAINTENANCE;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, style);
  return label;
}

static AdwActionRow *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return ADW_ACTION_ROW (row);
}

static const char *
state_style (QyFigureState state)
{
  switch (state)
    {
    case QY_FIGURE_MISSED:
      return "error";
    case QY_FIGURE_MET:
      return "success";
    default:
      return "dim-label";
    }
}

static void
add_removal (AdwActionRow *row, const char *action, const char *id, const char *tooltip)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  adw_action_row_add_suffix (row, button);
}

static char *
print_input (QyInputKind input, gint64 value)
{
  if (input == QY_INPUT_PLANNED || input == QY_INPUT_HANDLING_MINUTES || is_from_windows (input))
    return qy_sla_minutes (value * 1000);
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static void
add_measurements (AdwExpanderRow *row, QyInputKind input, const QySlaInputs *inputs)
{
  for (guint i = 0; i < inputs->measurements->len; i++)
    {
      const QyMeasurement *one = g_ptr_array_index (inputs->measurements, i);
      g_autofree char *from = NULL;
      g_autofree char *until = NULL;
      g_autofree char *days = NULL;
      g_autofree char *value = NULL;
      AdwActionRow *line = NULL;

      if (g_strcmp0 (one->quantity, qy_input_kind_to_string (input)) != 0)
        continue;
      from = qy_display_date (one->from_day);
      until = qy_display_date (one->until_day);
      days = g_strdup_printf ("%s – %s", from, until);
      value = print_input (input, one->value);
      line = make_row (one->source != NULL ? one->source : _ ("Entered by hand"), days);
      adw_action_row_add_suffix (line, make_label (value, "numeric"));
      if (!inputs->frozen)
        add_removal (line, "sla.remove-measurement", one->id, _ ("Remove Measurement"));
      adw_expander_row_add_row (row, GTK_WIDGET (line));
    }
}

static gboolean
counts_for (const QyServiceWindow *window, QyInputKind input)
{
  gboolean planned = g_str_equal (window->kind, "maintenance");

  return input == QY_INPUT_MAINTENANCE
             ? planned
             : g_str_equal (window->kind, "outage") || g_str_equal (window->kind, "emergency");
}

static void
add_windows (AdwExpanderRow *row, QyInputKind input, const QySlaInputs *inputs)
{
  for (guint i = 0; i < inputs->windows->len; i++)
    {
      const QyServiceWindow *window = g_ptr_array_index (inputs->windows, i);
      g_autofree char *words = NULL;
      AdwActionRow *line = NULL;

      if (!counts_for (window, input))
        continue;
      words = qy_sla_window_words (window, inputs->zone);
      line = make_row (words, window->reason);
      if (!inputs->frozen)
        add_removal (line, "sla.remove-window", window->id, _ ("Remove Window"));
      adw_expander_row_add_row (row, GTK_WIDGET (line));
    }
}

static void
add_inputs (AdwExpanderRow *row, const QyFigure *figure, const QySlaInputs *inputs)
{
  for (guint i = 0; i < QY_N_INPUTS; i++)
    {
      g_autofree char *value = NULL;
      AdwActionRow *line = NULL;

      if (!figure->has_input[i])
        continue;
      value = print_input (i, figure->input[i]);
      line = make_row (qy_input_kind_label (i), NULL);
      adw_action_row_add_suffix (line, make_label (value, "heading"));
      adw_expander_row_add_row (row, GTK_WIDGET (line));
      if (is_from_windows (i))
        add_windows (row, i, inputs);
      add_measurements (row, i, inputs);
    }
}

static char *
figure_subtitle (const QyFigure *figure)
{
  g_autofree char *target = qy_sla_figure_target (figure);
  g_autofree char *note = qy_sla_figure_note (figure);
  g_autoptr (GString) text = g_string_new (target != NULL ? target : _ ("No target is agreed"));

  if (note != NULL)
    g_string_append_printf (text, "\n%s", note);
  if (figure->longest > 0)
    {
      g_autofree char *longest = qy_sla_minutes (figure->longest * 1000);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("Longest outage: %s"), longest);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The steps of the computation, in the words of a paper. */
static void
add_reasons (AdwExpanderRow *row, const QyFigure *figure)
{
  QyFigure again = *figure;
  g_autoptr (QyReasons) why = qy_reasons_new ();
  g_auto (GStrv) steps = NULL;
  g_autofree char *text = NULL;
  const char *formula = qy_sla_figure_formula (figure);

  if (!qy_figure_compute (&again, why, NULL))
    return;
  steps = qy_reasons_print (why, qy_language_of_interface ());
  text = g_strjoinv ("\n", steps);
  if (formula != NULL || *text != '\0')
    adw_expander_row_add_row (
        row, GTK_WIDGET (make_row (formula != NULL ? formula : _ ("How it is computed"), text)));
}

GtkWidget *
qy_sla_figure_row (const QyFigure *figure, const QySlaInputs *inputs)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = qy_sla_figure_name (figure);
  g_autofree char *value = qy_sla_figure_value (figure);
  g_autofree char *subtitle = figure_subtitle (figure);

  g_return_val_if_fail (figure != NULL && inputs != NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_label (value, "heading"));
  if (figure->state == QY_FIGURE_MET || figure->state == QY_FIGURE_MISSED)
    gtk_box_append (GTK_BOX (box), make_label (qy_figure_state_label (figure->state),
                                               state_style (figure->state)));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), box);
  add_reasons (ADW_EXPANDER_ROW (row), figure);
  add_inputs (ADW_EXPANDER_ROW (row), figure, inputs);
  return row;
}

static char *
case_targets (const QySlaCase *one)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < QY_N_TARGETS; i++)
    if (one->has_target[i])
      {
        if (text->len > 0)
          g_string_append (text, " · ");
        /* Translators: a target of an incident (response, restore …) and whether it was met */
        g_string_append_printf (text, one->missed[i] ? _ ("%s: missed") : _ ("%s: met"),
                                qy_target_kind_label (i));
      }
  if (one->excluded)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", _ ("does not count"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

GtkWidget *
qy_sla_case_row (const QySlaCase *one, const char *zone)
{
  g_autofree char *reported = qy_display_instant (one->reported_at, zone);
  g_autofree char *targets = case_targets (one);
  g_autofree char *title = g_strdup_printf ("%s  %s", one->number, one->title);
  g_autofree char *subtitle =
      *targets != '\0' ? g_strdup_printf ("%s\n%s", reported, targets) : g_strdup (reported);
  g_autofree char *place = g_strdup_printf ("#service/incidents/%s", one->id);
  AdwActionRow *row = make_row (title, subtitle);
  gboolean missed = FALSE;

  for (guint i = 0; i < QY_N_TARGETS; i++)
    missed = missed || one->missed[i];
  if (missed)
    adw_action_row_add_suffix (row, make_label (_ ("Missed"), "error"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "contract.show-place");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", place);
  return GTK_WIDGET (row);
}

GtkWidget *
qy_sla_exclusion_row (const QySlaExclusion *exclusion)
{
  AdwActionRow *row = make_row (exclusion->what, exclusion->reason);

  adw_action_row_add_suffix (row, make_label (exclusion->excluded ? _ ("Excluded") : _ ("Counts"),
                                              exclusion->excluded ? "dim-label" : "warning"));
  if (exclusion->minutes > 0)
    {
      g_autofree char *minutes = qy_sla_minutes (exclusion->minutes * 1000);

      adw_action_row_add_suffix (row, make_label (minutes, "numeric"));
    }
  return GTK_WIDGET (row);
}

GtkWidget *
qy_sla_outcome_row (const QyMissOutcome *outcome)
{
  const QyConsequence *consequence = outcome->consequence;
  g_auto (GStrv) steps = qy_reasons_print (outcome->why, qy_language_of_interface ());
  g_autofree char *why = g_strjoinv ("\n", steps);
  g_autofree char *title =
      g_strdup_printf ("%s: %s", qy_indicator_kind_label (consequence->indicator),
                       consequence->title != NULL ? consequence->title
                                                  : qy_consequence_kind_label (consequence->kind));
  AdwActionRow *row = make_row (title, why);
  g_autofree char *value = NULL;

  if (consequence->kind == QY_CONSEQUENCE_REPORT && qy_date_is_set (outcome->due))
    {
      g_autofree char *day = qy_date_print (outcome->due, qy_language_of_interface ());

      value = g_strdup_printf (_ ("by %s"), day);
    }
  else if (*outcome->amount.currency != '\0')
    value = qy_display_amount (outcome->amount.minor, outcome->amount.currency);
  if (value != NULL)
    adw_action_row_add_suffix (row, make_label (value, "heading"));
  return GTK_WIDGET (row);
}

const char *
qy_sla_window_kind_label (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (window_kinds); i++)
    if (g_strcmp0 (window_kinds[i].kind, kind) == 0)
      return _ (window_kinds[i].label);
  return kind;
}

char *
qy_sla_window_words (const QyServiceWindow *window, const char *zone)
{
  g_autofree char *from = qy_display_instant (window->from_at, zone);
  g_autofree char *until =
      window->until_at != NULL ? qy_display_instant (window->until_at, zone) : NULL;

  return g_strdup_printf (_ ("%s, %s – %s"), qy_sla_window_kind_label (window->kind), from,
                          until != NULL ? until : _ ("still going on"));
}
