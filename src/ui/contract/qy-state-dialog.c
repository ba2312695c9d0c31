/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-state-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"
#include "qy-state-step.h"

typedef struct
{
  GtkWidget *from;
  QyBook *book;
  GtkEditable *reason;
  char *contract;
  QyContractState state;
  char *why;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->from);
  g_clear_object (&step->book);
  g_free (step->contract);
  g_free (step->why);
  g_free (step);
}

static gpointer
take_step (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Step *step = data;

  return qy_book_contract_set_state (book, step->contract, step->state, step->why, error)
             ? g_strdup (step->contract)
             : NULL;
}

static void
on_taken (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *contract = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The state was not changed"), error);
  else
    qy_notice_toast_with_undo (owner, _ ("State changed"), contract);
}

static void
start (Step *step)
{
  qy_request_run (step->from, step->book, take_step, step, step_free, g_free, NULL, on_taken);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Step *step = data;

  if (!g_str_equal (response, "go"))
    {
      step_free (step);
      return;
    }
  step->why = g_strstrip (g_strdup (gtk_editable_get_text (step->reason)));
  start (step);
}

static GtkWidget *
new_reason (Step *step)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("_Reason, shown in the history"));
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  step->reason = GTK_EDITABLE (row);
  return group;
}

static void
ask (Step *step, const QyStateStep *kind, const char *number)
{
  GtkRoot *root = gtk_widget_get_root (step->from);
  g_autofree char *heading =
      g_strdup_printf (_ ("%s: %s?"), number, qy_contract_state_label (step->state));
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                              heading, _ (kind->question));
  g_auto (GStrv) parts = g_strsplit (_ (kind->label), "…", -1); /* nothing more is asked */
  g_autofree char *label = g_strjoinv (NULL, parts);

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), new_reason (step));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "go",
                                    label, NULL);
  adw_message_dialog_set_response_appearance (
      ADW_MESSAGE_DIALOG (dialog), "go",
      step->state == QY_STATE_TERMINATED ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "go");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), step);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
qy_state_dialog_present (GtkWidget *from,
                         QyBook *book,
                         const QyDossier *dossier,
                         QyContractState state)
{
  const QyStateStep *kind = qy_state_step_find (state);
  Step *step = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && dossier != NULL && kind != NULL);

  step = g_new0 (Step, 1);
  step->from = g_object_ref (from);
  step->book = g_object_ref (book);
  step->contract = g_strdup (dossier->contract->id);
  step->state = state;
  if (kind->question == NULL)
    start (step);
  else
    ask (step, kind, dossier->contract->number);
}
