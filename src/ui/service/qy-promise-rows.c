/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-promise-rows.h"

#include <glib/gi18n-lib.h>

#include "qy-incident-words.h"

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
append (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
name_level (const QyLevel *level)
{
  return level->name != NULL ? g_strdup_printf ("%d  %s", level->number, level->name)
                             : g_strdup_printf ("%d", level->number);
}

static const char *
mode_label (const char *mode)
{
  if (g_strcmp0 (mode, "remote") == 0)
    return _ ("remote");
  if (g_strcmp0 (mode, "on-site") == 0)
    return C_ ("mode of service", "on site");
  if (g_strcmp0 (mode, "both") == 0)
    return _ ("remote and on site");
  return mode;
}

void
qy_promise_rows_fill_problem_levels (QySection *section, const QySla *sla)
{
  qy_section_begin (section);
  for (guint i = 0; i < sla->problem_levels->len; i++)
    {
      const QyLevel *level = &g_array_index (sla->problem_levels, QyLevel, i);
      g_autofree char *title = name_level (level);
      g_autoptr (GString) about = g_string_new (NULL);

      append (about, level->definition);
      append (about, level->functions);
      append (about, level->production ? _ ("production systems only") : NULL);
      add_row (section, title, about->str);
    }
  qy_section_end (section);
}

void
qy_promise_rows_fill_service_levels (QySection *section, const QySla *sla)
{
  qy_section_begin (section);
  for (guint i = 0; i < sla->service_levels->len; i++)
    {
      const QyLevel *level = &g_array_index (sla->service_levels, QyLevel, i);
      g_autofree char *title = name_level (level);
      g_autofree char *hours = level->has_clock ? qy_incident_hours_text (&level->clock) : NULL;
      g_autoptr (GString) about = g_string_new (NULL);

      append (about, hours);
      append (about, mode_label (level->mode));
      append (about, level->definition);
      add_row (section, title, about->str);
    }
  qy_section_end (section);
}

static GtkWidget *
make_cell (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

static char *
label_of (GArray *levels, int number)
{
  const QyLevel *level = qy_sla_find_level (levels, number);

  return level != NULL ? name_level (level) : g_strdup_printf ("%d", number);
}

static void
fill_grid (GtkGrid *grid, const QySla *sla)
{
  gtk_grid_attach (grid, make_cell (_ ("Problem ╲ Service"), "caption"), 0, 0, 1, 1);
  for (int column = 0; column < sla->n_columns; column++)
    {
      g_autofree char *label = label_of (sla->service_levels, column + 1);

      gtk_grid_attach (grid, make_cell (label, "dim-label"), column + 1, 0, 1, 1);
    }
  for (int row = 0; row < sla->n_rows; row++)
    {
      g_autofree char *label = label_of (sla->problem_levels, row + 1);

      gtk_grid_attach (grid, make_cell (label, "dim-label"), 0, row + 1, 1, 1);
      for (int column = 0; column < sla->n_columns; column++)
        {
          int handling = sla->matrix[row][column];
          g_autofree char *text =
              handling > 0 ? g_strdup_printf ("%d", handling) : g_strdup (_ ("hole"));

          gtk_grid_attach (grid, make_cell (text, handling > 0 ? "heading" : "error"), column + 1,
                           row + 1, 1, 1);
        }
    }
}

void
qy_promise_rows_fill_matrix (QySection *section, const QySla *sla)
{
  GtkWidget *row = NULL;
  GtkWidget *grid = NULL;

  qy_section_begin (section);
  if (sla->n_rows > 0)
    {
      row = adw_preferences_row_new ();
      grid = gtk_grid_new ();
      gtk_widget_add_css_class (grid, "promise-matrix");
      gtk_grid_set_row_spacing (GTK_GRID (grid), 9);
      gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
      fill_grid (GTK_GRID (grid), sla);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      qy_section_add (section, row);
    }
  qy_section_end (section);
}

static char *
number_text (const char *label, int number)
{
  return number > 0 ? g_strdup_printf ("%s %d", label, number) : NULL;
}

/* For which incidents a target holds. */
static char *
describe_target (const QyTarget *target)
{
  g_autofree char *handling = number_text (_ ("handling level"), target->handling);
  g_autofree char *problem = number_text (_ ("problem level"), target->problem);
  g_autofree char *service = number_text (_ ("service level"), target->service);
  g_autofree char *score =
      target->score_from > 0 ? qy_sla_score_to_text (target->score_from) : NULL;
  g_autofree char *from = score != NULL ? g_strdup_printf (_ ("CVSS score from %s"), score) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (target->request != QY_REQUEST_ANY)
    append (text, qy_request_kind_label (target->request));
  append (text, handling);
  append (text, problem);
  append (text, service);
  append (text, from);
  if (text->len == 0)
    g_string_append (text, _ ("every incident"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
qy_promise_rows_fill_targets (QySection *section, const QySla *sla)
{
  qy_section_begin (section);
  for (guint i = 0; i < sla->targets->len; i++)
    {
      const QyTarget *target = &g_array_index (sla->targets, QyTarget, i);
      g_autofree char *about = describe_target (target);
      g_autofree char *length = qy_duration_print (target->length, qy_language_of_interface ());
      g_autofree char *hours = target->has_clock ? qy_incident_hours_text (&target->clock) : NULL;
      g_autofree char *value =
          hours != NULL ? g_strdup_printf ("%s (%s)", length, hours) : g_strdup (length);
      GtkWidget *row = add_row (section, qy_target_kind_label (target->kind), about);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (value));
    }
  qy_section_end (section);
}

static void
add_ladder (QySection *section, int level, const QyLadder *ladder)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title =
      level > 0 ? g_strdup_printf (_ ("Handling level %d"), level) : g_strdup (_ ("Any level"));
  g_autoptr (GString) minutes = g_string_new (NULL);

  for (guint i = 0; i < ladder->rungs->len; i++)
    {
      const QyRung *rung = &g_array_index (ladder->rungs, QyRung, i);
      g_autofree char *length = qy_incident_length_text (rung->minutes);
      GtkWidget *line = adw_action_row_new ();

      append (minutes, length);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), rung->audience);
      adw_action_row_add_suffix (ADW_ACTION_ROW (line), gtk_label_new (length));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), minutes->str);
  qy_section_add (section, row);
}

void
qy_promise_rows_fill_ladders (QySection *section, const QySla *sla)
{
  qy_section_begin (section);
  for (int level = 1; level <= QY_SLA_MAX_LEVELS; level++)
    if (sla->ladders[level] != NULL)
      add_ladder (section, level, sla->ladders[level]);
  if (sla->ladders[0] != NULL)
    add_ladder (section, 0, sla->ladders[0]);
  qy_section_end (section);
}

void
qy_promise_rows_fill_problems (QySection *section, const QySla *sla)
{
  qy_section_begin (section);
  for (guint i = 0; i < sla->problems->len; i++)
    {
      GtkWidget *row = add_row (section, sla->problems->pdata[i], NULL);
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Problem"), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  qy_section_end (section);
}
