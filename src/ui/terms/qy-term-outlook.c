/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-term-outlook.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-fact-row.h"
#include "qy-payment-words.h"

#define MOST 8

static const char *
phase_text (QyPhase phase)
{
  static const char *const texts[QY_N_PHASES] = {
    [QY_PHASE_NONE] = N_ ("Runs without a term"),
    [QY_PHASE_NOTICE_OPEN] = N_ ("Notice can still be given"),
    [QY_PHASE_WILL_RENEW] = N_ ("Will be renewed: the time for a notice is over"),
    [QY_PHASE_ENDING] = N_ ("Ends with this term"),
    [QY_PHASE_EXPIRED] = N_ ("Has expired"),
  };

  return _ (texts[phase]);
}

static void
add_running (QySection *section, const QyTermOnDay *term)
{
  g_autofree char *start = qy_display_date (term->term_start);
  g_autofree char *last = qy_display_date (term->term_last);
  g_autofree char *days = g_strdup_printf ("%s – %s", start, last);
  g_autofree char *renewal =
      term->renewals > 0 ? g_strdup_printf (_ ("Renewal %d"), (int) term->renewals) : NULL;
  g_autofree char *reason = renewal != NULL
                                ? g_strdup_printf ("%s · %s", renewal, phase_text (term->phase))
                                : g_strdup (phase_text (term->phase));

  qy_section_add (section, GTK_WIDGET (qy_fact_row_new (_ ("Running term"), days, reason)));
}

static void
add_problems (QySection *section, char **problems)
{
  for (guint i = 0; problems != NULL && problems[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problems[i]);
      adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "dialog-warning-symbolic");
      qy_section_add (section, row);
    }
}

void
qy_term_outlook_fill_term (QySection *section, const QyCourse *course)
{
  const QyTermOnDay *term = course->term;
  g_autofree char *notice = term != NULL ? qy_display_date (term->notice_on) : NULL;

  qy_section_begin (section);
  if (term != NULL && term->term_start != NULL)
    add_running (section, term);
  if (notice != NULL && *notice != '\0')
    qy_section_add (section,
                    GTK_WIDGET (qy_fact_row_new (_ ("Last safe day for a notice"), notice, NULL)));
  add_problems (section, course->problems);
  qy_section_end (section);
}

static char *
when (const QyDueItem *due)
{
  g_autofree char *day = qy_display_date (due->due_on);
  g_autofree char *safe = qy_display_date (due->safe_on);
  g_autoptr (GString) text = g_string_new (day);

  if (due->due_on == NULL)
    return g_strdup_printf (_ ("After: %s"), qy_payment_event_label (due->waiting_for));
  if (due->safe_on != NULL && !g_str_equal (due->safe_on, due->due_on))
    {
      g_autofree char *safely = g_strdup_printf (_ ("safely by %s"), safe);

      g_string_append_printf (text, " · %s", safely);
    }
  if (!due->certain)
    g_string_append_printf (text, " · %s", _ ("uncertain"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_reasons (AdwExpanderRow *row, const QyDueItem *due, const QyCalendar *calendar)
{
  g_auto (GStrv) steps = qy_due_item_explain (due, calendar, qy_language_of_interface ());
  g_autofree char *text = g_strjoinv ("\n", steps);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "term-reasons");
  adw_expander_row_add_row (row, label);
}

static GtkWidget *
make_due (const QyDueItem *due, const QyCalendar *calendar)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = qy_due_item_title (due);
  g_autofree char *subtitle = when (due);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  if (due->has_amount)
    {
      g_autofree char *amount = qy_display_amount (due->amount, due->currency);
      GtkWidget *label = gtk_label_new (amount);

      gtk_widget_add_css_class (label, "numeric");
      adw_expander_row_add_action (ADW_EXPANDER_ROW (row), label);
    }
  add_reasons (ADW_EXPANDER_ROW (row), due, calendar);
  return row;
}

void
qy_term_outlook_fill_next (QySection *section, const QyCourse *course)
{
  guint n = 0;

  qy_section_begin (section);
  for (guint i = 0; i < course->dues->len && n < MOST; i++)
    {
      const QyDueItem *due = course->dues->pdata[i];

      if (!due->open)
        continue;
      qy_section_add (section, make_due (due, course->calendar));
      n++;
    }
  qy_section_end (section);
}
