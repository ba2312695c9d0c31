/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-schedule-rows.h"

#include <glib/gi18n-lib.h>

#include "qy-display.h"
#include "qy-payment-words.h"
#include "qy-record-words.h"

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
add_empty (QySection *section, gboolean empty, const char *text)
{
  if (empty)
    gtk_widget_add_css_class (add_row (section, text, NULL), "dim-label");
}

static void
add_button (
    GtkWidget *row, const char *icon, const char *label, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_removal (GtkWidget *row, const char *kind, const char *id)
{
  g_autofree char *record = g_strdup_printf ("%s\n%s", kind, id);

  add_button (row, "user-trash-symbolic", _ ("Delete"), "schedule.remove", record);
}

/* The scan of a letter, the receipt of the post. */
static void
add_files (GtkWidget *row, const char *id, const char *title)
{
  g_autofree char *record = g_strdup_printf ("%s\n%s", id, title);

  add_button (row, "mail-attachment-symbolic", _ ("Files"), "win.files", record);
}

static char *
join (const char *const *texts, guint n)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", texts[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

void
qy_schedule_rows_fill_milestones (QySection *section, const QyCourse *course)
{
  qy_section_begin (section);
  for (guint i = course->milestones->len; i > 0; i--)
    {
      const QyMilestone *milestone = course->milestones->pdata[i - 1];
      g_autofree char *day = qy_display_date (milestone->on_day);
      g_autofree char *until = qy_display_date (milestone->until_day);
      g_autofree char *days =
          *until != '\0' ? g_strdup_printf ("%s – %s", day, until) : g_strdup (day);
      const char *parts[] = { days, milestone->reason, milestone->note };
      g_autofree char *subtitle = join (parts, G_N_ELEMENTS (parts));
      const char *title = milestone->name != NULL ? qy_payment_event_label (milestone->name)
                                                  : qy_record_milestone_label (milestone->kind);

      add_removal (add_row (section, title, subtitle), "milestone", milestone->id);
    }
  add_empty (section, course->milestones->len == 0,
             _ ("Nothing recorded: delivery, acceptance, a suspension"));
  qy_section_end (section);
}

void
qy_schedule_rows_fill_letters (QySection *section, const QyCourse *course)
{
  qy_section_begin (section);
  for (guint i = course->letters->len; i > 0; i--)
    {
      const QyCorrespondence *letter = course->letters->pdata[i - 1];
      g_autofree char *sent = qy_display_date (letter->sent_on);
      g_autofree char *arrived = qy_display_date (letter->arrived_on);
      g_autofree char *sent_on = *sent != '\0' ? g_strdup_printf (_ ("sent %s"), sent) : NULL;
      g_autofree char *arrived_on =
          *arrived != '\0' ? g_strdup_printf (_ ("arrived %s"), arrived) : NULL;
      const char *parts[] = { g_str_equal (letter->direction, "out") ? _ ("From us") : _ ("To us"),
                              qy_record_letter_label (letter->kind),
                              qy_record_channel_label (letter->channel),
                              sent_on,
                              arrived_on,
                              letter->proof };
      g_autofree char *subtitle = join (parts, G_N_ELEMENTS (parts));

      GtkWidget *row = add_row (section, letter->subject, subtitle);

      add_files (row, letter->id, letter->subject);
      add_removal (row, "letter", letter->id);
    }
  add_empty (section, course->letters->len == 0, _ ("No letter recorded, in or out"));
  qy_section_end (section);
}

void
qy_schedule_rows_fill_obligations (QySection *section,
                                   const QyDossier *dossier,
                                   const QyCourse *course)
{
  qy_section_begin (section);
  for (guint i = 0; i < course->obligations->len; i++)
    {
      const QyObligation *duty = course->obligations->pdata[i];
      const char *parts[] = { qy_record_duty_label (duty->kind),
                              duty->label != NULL ? qy_dossier_label (dossier, duty->label) : NULL,
                              duty->evidence };
      g_autofree char *subtitle = join (parts, G_N_ELEMENTS (parts));
      GtkWidget *row = add_row (section, duty->title, subtitle);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", duty->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "schedule.edit-obligation");
      add_removal (row, "obligation", duty->id);
    }
  add_empty (section, course->obligations->len == 0,
             _ ("No obligation written by hand: a report, a training, a meeting"));
  qy_section_end (section);
}

static void
on_ticked (GtkCheckButton *check)
{
  gtk_widget_activate_action (GTK_WIDGET (check), "schedule.tick", "(sb)",
                              (const char *) g_object_get_data (G_OBJECT (check), "item"),
                              gtk_check_button_get_active (check));
}

static void
add_item (QySection *section, const QyChecklistItem *item)
{
  g_autofree char *due = qy_display_date (item->due_on);
  g_autofree char *done = qy_display_date (item->done_on);
  g_autofree char *done_on = *done != '\0' ? g_strdup_printf (_ ("done %s"), done) : NULL;
  g_autofree char *until = *due != '\0' ? g_strdup_printf (_ ("until %s"), due) : NULL;
  GtkWidget *row = add_row (section, item->what, done_on != NULL ? done_on : until);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), item->done_on != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, item->what,
                                  -1);
  g_object_set_data_full (G_OBJECT (check), "item", g_strdup (item->id), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (on_ticked), NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  add_removal (row, "check", item->id);
}

void
qy_schedule_rows_fill_list (QySection *section, const QyCourse *course, const char *list)
{
  guint n = 0;

  qy_section_begin (section);
  for (guint i = 0; i < course->checklist->len; i++)
    {
      const QyChecklistItem *item = course->checklist->pdata[i];

      if (!g_str_equal (item->list, list))
        continue;
      add_item (section, item);
      n++;
    }
  add_empty (section, n == 0, _ ("The list is empty: begin it with what is usual"));
  qy_section_end (section);
}
