/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-payment-words.h"
#include "qy-record-dialogs.h"
#include "qy-record-words.h"

static const char *const usual_events[] = { "delivery",   "acceptance", "invoice",     "payment",
                                            "completion", "start",      "termination", NULL };

typedef struct
{
  QyBook *book;
  char *contract_id;
  char **events; /* what is waited for, then the usual ones; behind them one of one's own */
  AdwComboRow *kind_row;
  AdwComboRow *event_row;
  GtkEditable *name_row;
  QyDayRow *day_row;
  QyDayRow *until_row;
  GtkEditable *reason_row;
} Milestone;

static void
milestone_free (gpointer data)
{
  Milestone *self = data;

  g_object_unref (self->book);
  g_free (self->contract_id);
  g_strfreev (self->events);
  g_free (self);
}

static const char *
chosen_kind (Milestone *self)
{
  return qy_milestone_kinds ()[adw_combo_row_get_selected (self->kind_row)];
}

static gboolean
is_event (Milestone *self)
{
  return g_str_equal (chosen_kind (self), "event");
}

static const char *
chosen_event (Milestone *self)
{
  guint chosen = adw_combo_row_get_selected (self->event_row);

  return chosen < g_strv_length (self->events) ? self->events[chosen] : NULL;
}

static void
on_changed (QyFormDialog *dialog)
{
  Milestone *self = qy_form_dialog_get_data (dialog);
  g_autofree char *name = NULL;
  gboolean own = FALSE;
  gboolean lasts = FALSE;

  if (self->reason_row == NULL)
    return;
  name = qy_form_text (self->name_row);
  own = is_event (self) && chosen_event (self) == NULL;
  lasts = g_str_equal (chosen_kind (self), "suspension")
          || g_str_equal (chosen_kind (self), "extension");
  gtk_widget_set_visible (GTK_WIDGET (self->event_row), is_event (self));
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), own);
  gtk_widget_set_visible (GTK_WIDGET (self->until_row), lasts);
  qy_form_dialog_set_ready (dialog, qy_day_row_is_fine (self->day_row) && (!own || name != NULL)
                                        && (!lasts || qy_day_row_is_fine (self->until_row)));
}

static gpointer
record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_milestone_put (book, data, error));
}

static void
on_accepted (QyFormDialog *dialog)
{
  Milestone *self = qy_form_dialog_get_data (dialog);
  g_autofree char *day = qy_day_row_dup_iso (self->day_row);
  g_autofree char *own = qy_form_text (self->name_row);
  const char *event = chosen_event (self) != NULL ? chosen_event (self) : own;
  QyMilestone *milestone =
      qy_milestone_new (self->contract_id, chosen_kind (self), is_event (self) ? event : NULL, day);

  if (gtk_widget_get_visible (GTK_WIDGET (self->until_row)))
    milestone->until_day = qy_day_row_dup_iso (self->until_row);
  milestone->reason = qy_form_text (self->reason_row);
  qy_form_dialog_run (dialog, self->book, record, milestone, (GDestroyNotify) qy_milestone_free,
                      _ ("Event recorded"));
}

static char **
list_events (const QyCourse *course)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < course->dues->len; i++)
    {
      const QyDueItem *due = course->dues->pdata[i];

      if (due->waiting_for != NULL && g_hash_table_add (seen, due->waiting_for))
        g_strv_builder_add (list, due->waiting_for);
    }
  for (guint i = 0; usual_events[i] != NULL; i++)
    if (g_hash_table_add (seen, (char *) usual_events[i]))
      g_strv_builder_add (list, usual_events[i]);
  return g_strv_builder_end (list);
}

static char **
label_events (char **events)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; events[i] != NULL; i++)
    g_strv_builder_add (labels, qy_payment_event_label (events[i]));
  g_strv_builder_add (labels, _ ("Another event"));
  return g_strv_builder_end (labels);
}

QyFormDialog *
qy_milestone_dialog_new (GtkWidget *from, QyBook *book, const QyCourse *course)
{
  Milestone *self = g_new0 (Milestone, 1);
  QyFormDialog *dialog = qy_form_dialog_new (from, _ ("Record an Event"), _ ("_Record"));
  g_auto (GStrv) kinds = qy_record_labels (qy_milestone_kinds (), qy_record_milestone_label);
  g_auto (GStrv) labels = NULL;
  g_autofree char *today = qy_date_to_iso (course->today);

  self->book = g_object_ref (book);
  self->contract_id = g_strdup (course->contract_id);
  self->events = list_events (course);
  labels = label_events (self->events);
  qy_form_dialog_set_data (dialog, self, milestone_free);
  self->kind_row = qy_form_dialog_add_choice (dialog, _ ("_Kind"), (const char *const *) kinds, 0);
  self->event_row =
      qy_form_dialog_add_choice (dialog, _ ("_Event"), (const char *const *) labels, 0);
  self->name_row = qy_form_dialog_add_text (dialog, _ ("Na_me of the event"), NULL);
  self->day_row = qy_form_dialog_add_day (dialog, _ ("_Day"), today, QY_DATE_NONE, FALSE);
  self->until_row = qy_form_dialog_add_day (dialog, _ ("_Until"), NULL, QY_DATE_NONE, TRUE);
  self->reason_row = qy_form_dialog_add_text (dialog, _ ("Rea_son"), NULL);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  on_changed (dialog);
  return dialog;
}
