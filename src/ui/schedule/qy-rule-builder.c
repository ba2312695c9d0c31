/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-rule-builder.h"

#include <glib/gi18n-lib.h>

#include "qy-day-row.h"
#include "qy-display.h"
#include "qy-term-kind.h"

#define SHOWN 4 /* days of what recurs */

typedef enum
{
  FORM_DAY,
  FORM_AFTER,
  FORM_BEFORE,
  FORM_MONTH_DAY,
  FORM_WORKING_DAY,
  N_FORMS
} Form;

struct _QyRuleBuilder
{
  AdwPreferencesGroup parent_instance;

  QyCalendar *calendar;
  char *kept; /* the rule that was given, until somebody changes it */
  gboolean setting;

  AdwComboRow *form_row;
  AdwComboRow *event_row;
  GtkEditable *length_row;
  GtkEditable *nth_row;
  QyDayRow *day_row;
  GtkLabel *days_label;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (QyRuleBuilder, qy_rule_builder, ADW_TYPE_PREFERENCES_GROUP)

static const QyTermAttrKind *
event_attr (void)
{
  int index = qy_term_kind_attr_index (QY_TERM_PAYMENT_DEADLINE, "event");

  return &qy_term_kind_attrs (QY_TERM_PAYMENT_DEADLINE, NULL)[index];
}

static Form
form_of (QyRuleBuilder *self)
{
  return (Form) adw_combo_row_get_selected (self->form_row);
}

static gboolean
is_about_event (Form form)
{
  return form == FORM_AFTER || form == FORM_BEFORE;
}

static gboolean
take_nth (QyRuleBuilder *self, int most, QyDueRule *rule)
{
  gint64 nth = 0;

  if (!g_ascii_string_to_signed (gtk_editable_get_text (self->nth_row), 10, 1, most, &nth, NULL))
    return FALSE;
  rule->nth = (int) nth;
  return TRUE;
}

static gboolean
take_event (QyRuleBuilder *self, QyDueRule *rule)
{
  rule->base = QY_DUE_EVENT;
  rule->shift = form_of (self) == FORM_BEFORE ? QY_DUE_BEFORE : QY_DUE_AFTER;
  rule->events[0] =
      g_intern_string (event_attr ()->choices[adw_combo_row_get_selected (self->event_row)].word);
  rule->n_events = 1;
  rule->day = qy_day_row_get (self->day_row);
  return qy_day_row_is_fine (self->day_row)
         && qy_duration_parse (gtk_editable_get_text (self->length_row), &rule->length, NULL);
}

static gboolean
take_month (QyRuleBuilder *self, QyDueRule *rule)
{
  gboolean working = form_of (self) == FORM_WORKING_DAY;
  QyDate from = qy_day_row_get (self->day_row);

  if (!qy_date_is_set (from))
    return FALSE;
  rule->base = QY_DUE_EVERY;
  rule->day = (QyDate){ from.year, from.month, 1 };
  rule->renew = (QyDuration){ 1, QY_UNIT_MONTH };
  rule->shift = working ? QY_DUE_WORKING_DAY : QY_DUE_DAY;
  return take_nth (self, working ? 23 : 31, rule);
}

static gboolean
read_rule (QyRuleBuilder *self, QyDueRule *rule)
{
  *rule = (QyDueRule){ 0 };
  if (is_about_event (form_of (self)))
    return take_event (self, rule);
  if (form_of (self) != FORM_DAY)
    return take_month (self, rule);
  rule->base = QY_DUE_ON;
  rule->day = qy_day_row_get (self->day_row);
  return qy_date_is_set (rule->day);
}

static void
append_day (GString *days, const QyDueRule *rule, const QyCalendar *calendar)
{
  QyDeadline deadline;
  g_autofree char *day = NULL;

  if (!qy_due_rule_evaluate (rule, calendar, &deadline, NULL, NULL)
      || !qy_date_is_set (deadline.date))
    return;
  day = qy_date_print (deadline.date, qy_language_of_interface ());
  g_string_append_printf (days, "%s%s%s", days->len > 0 ? " · " : "", day,
                          deadline.certain ? "" : " ?");
}

static char *
print_days (QyRuleBuilder *self, const QyDueRule *rule)
{
  g_autoptr (GString) days = g_string_new (NULL);
  g_autoptr (GArray) each = NULL;

  if (rule->base == QY_DUE_EVENT && !qy_date_is_set (rule->day))
    return g_strdup (_ ("The day follows when the event is recorded"));
  if (rule->base != QY_DUE_EVERY)
    append_day (days, rule, self->calendar);
  else
    each = qy_due_rule_expand (rule, rule->day, (QyDate){ 9999, 12, 31 }, SHOWN);
  for (guint i = 0; each != NULL && i < each->len; i++)
    append_day (days, &g_array_index (each, QyDueOccurrence, i).rule, self->calendar);
  return g_string_free (g_steal_pointer (&days), FALSE);
}

static void
show_rows (QyRuleBuilder *self)
{
  Form form = form_of (self);
  gboolean event = is_about_event (form);
  const char *title = event              ? _ ("Day of the event, if _known")
                      : form == FORM_DAY ? _ ("_Day")
                                         : _ ("_From the month of");

  g_object_set (self->day_row, "day-title", title, NULL);
  qy_day_row_set_bounds (self->day_row, QY_DATE_NONE, event);
  gtk_widget_set_visible (GTK_WIDGET (self->event_row), event);
  gtk_widget_set_visible (GTK_WIDGET (self->length_row), event);
  gtk_widget_set_visible (GTK_WIDGET (self->nth_row), !event && form != FORM_DAY);
}

static void
update (QyRuleBuilder *self)
{
  QyDueRule rule;
  g_autofree char *days = NULL;

  show_rows (self);
  if (read_rule (self, &rule))
    days = print_days (self, &rule);
  gtk_label_set_text (self->days_label,
                      days != NULL ? days
                                   : _ ("Say when: a day, a length such as 5 working days, "
                                        "the number of a day"));
}

static void
on_changed (QyRuleBuilder *self)
{
  if (self->setting || self->days_label == NULL)
    return;
  g_clear_pointer (&self->kept, g_free);
  self->setting = TRUE; /* what the rows say is no change */
  update (self);
  self->setting = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

static gpointer
add_row (QyRuleBuilder *self, gpointer row, const char *title, const char *signal)
{
  adw_preferences_row_set_use_underline (row, TRUE);
  adw_preferences_row_set_title (row, title);
  g_signal_connect_object (row, signal, G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return row;
}

static AdwComboRow *
add_choice (QyRuleBuilder *self, const char *title, const char *const *labels)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);
  GtkWidget *row = adw_combo_row_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  return add_row (self, row, title, "notify::selected");
}

static char **
event_labels (void)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (const QyTermChoice *choice = event_attr ()->choices; choice->word != NULL; choice++)
    g_strv_builder_add (labels, choice->text[qy_language_of_interface ()]);
  return g_strv_builder_end (labels);
}

static void
qy_rule_builder_finalize (GObject *object)
{
  QyRuleBuilder *self = QY_RULE_BUILDER (object);

  g_clear_pointer (&self->calendar, qy_calendar_unref);
  g_free (self->kept);
  G_OBJECT_CLASS (qy_rule_builder_parent_class)->finalize (object);
}

static void
qy_rule_builder_class_init (QyRuleBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_rule_builder_finalize;
  changed_signal = g_signal_new ("changed", QY_TYPE_RULE_BUILDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
qy_rule_builder_init (QyRuleBuilder *self)
{
  const char *const forms[] = { _ ("Once, on a day"),
                                _ ("After an event"),
                                _ ("Before an event"),
                                _ ("Every month, on a day"),
                                _ ("Every month, on a working day"),
                                NULL };
  g_auto (GStrv) events = event_labels ();
  GtkWidget *label = gtk_label_new ("");

  self->form_row = add_choice (self, _ ("_When"), forms);
  self->event_row = add_choice (self, _ ("_Event"), (const char *const *) events);
  self->length_row = add_row (self, adw_entry_row_new (), _ ("_Length"), "changed");
  self->nth_row = add_row (self, adw_entry_row_new (), _ ("Number of the da_y"), "changed");
  self->day_row = add_row (self, g_object_new (QY_TYPE_DAY_ROW, NULL), "", "day-changed");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_add_css_class (label, "dim-label");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), label);
  self->days_label = GTK_LABEL (label);
}

QyRuleBuilder *
qy_rule_builder_new (QyCalendar *calendar, QyDate today)
{
  QyRuleBuilder *self = NULL;

  g_return_val_if_fail (calendar != NULL, NULL);

  self = g_object_new (QY_TYPE_RULE_BUILDER, NULL);
  self->calendar = qy_calendar_ref (calendar);
  qy_day_row_set (self->day_row, today);
  on_changed (self);
  return self;
}

static void
select_event (QyRuleBuilder *self, const char *event)
{
  const QyTermChoice *choices = event_attr ()->choices;

  for (guint i = 0; choices[i].word != NULL; i++)
    if (g_strcmp0 (choices[i].word, event) == 0)
      adw_combo_row_set_selected (self->event_row, i);
}

static void
show_rule (QyRuleBuilder *self, const QyDueRule *rule)
{
  g_autofree char *length = NULL;
  g_autofree char *nth = g_strdup_printf ("%d", rule->nth);
  Form form = FORM_DAY;

  if (rule->base == QY_DUE_EVENT && rule->length.amount > 0)
    {
      length = qy_duration_print (rule->length, qy_language_of_interface ());
      gtk_editable_set_text (self->length_row, length);
      select_event (self, rule->events[0]);
      form = rule->shift == QY_DUE_BEFORE ? FORM_BEFORE : FORM_AFTER;
    }
  else if (rule->base == QY_DUE_EVERY)
    {
      gtk_editable_set_text (self->nth_row, nth);
      form = rule->shift == QY_DUE_WORKING_DAY ? FORM_WORKING_DAY : FORM_MONTH_DAY;
    }
  qy_day_row_set (self->day_row, rule->day);
  adw_combo_row_set_selected (self->form_row, form);
}

void
qy_rule_builder_set_text (QyRuleBuilder *self, const char *rule)
{
  QyDueRule read;

  g_return_if_fail (QY_IS_RULE_BUILDER (self) && rule != NULL);

  if (!qy_due_rule_from_text (rule, &read, NULL))
    return;
  self->setting = TRUE;
  show_rule (self, &read);
  update (self);
  self->setting = FALSE;
  g_free (self->kept);
  self->kept = g_strdup (rule);
}

char *
qy_rule_builder_dup_text (QyRuleBuilder *self)
{
  QyDueRule rule;

  g_return_val_if_fail (QY_IS_RULE_BUILDER (self), NULL);

  if (self->kept != NULL)
    return g_strdup (self->kept);
  return read_rule (self, &rule) ? qy_due_rule_to_text (&rule) : NULL;
}
