/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-incident-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-book-ledger.h"
#include "qy-choice-popover.h"
#include "qy-incident-form.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-state.h"

#define WIDTH        600
#define HEIGHT       660
#define CONTRACT_KEY "incident-contract" /* of the device: that of the last report */
#define MOST_OFFERED 300

static void
update (QyFormDialog *dialog)
{
  QyIncidentForm *self = qy_form_dialog_get_data (dialog);

  qy_incident_form_preview (self);
  qy_form_dialog_set_ready (dialog, qy_incident_form_is_ready (self));
}

static void
on_facts (gpointer owner, gpointer result, const GError *error)
{
  QyIncidentForm *self = qy_form_dialog_get_data (owner);

  if (self == NULL)
    return;
  if (!g_error_matches (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND)) /* the last one was deleted */
    qy_form_dialog_set_problem (owner, error != NULL ? error->message : NULL);
  if (result == NULL)
    return;
  qy_parent_row_show (self->contract_row, ((QyServiceFacts *) result)->contract);
  qy_incident_form_take (self, result);
  update (owner);
}

static void
ask_facts (QyFormDialog *dialog, const char *contract_id)
{
  QyIncidentForm *self = qy_form_dialog_get_data (dialog);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  qy_request_run (dialog, self->book, qy_service_facts_load, g_strdup (contract_id), g_free,
                  (GDestroyNotify) qy_service_facts_free, self->asking, on_facts);
}

/* Another contract has other levels. */
static void
on_changed (QyFormDialog *dialog)
{
  QyIncidentForm *self = qy_form_dialog_get_data (dialog);
  const char *id = NULL;

  if (self->is_filling)
    return;
  id = qy_parent_row_get_parent_id (self->contract_row);
  if (self->incident == NULL && id == NULL)
    g_clear_pointer (&self->facts, qy_service_facts_free);
  else if (self->incident == NULL
           && (self->facts == NULL || !g_str_equal (self->facts->contract->id, id)))
    ask_facts (dialog, id);
  update (dialog);
}

static gpointer
record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_incident_put (book, data, error));
}

static gpointer
get_again (QyBook *book, gpointer id, GCancellable *cancellable, GError **error)
{
  return qy_book_incident_get (book, id, error);
}

/* What the book refuses leaves the form as it is; the incident is read again for the next try. */
static void
on_read_again (gpointer owner, gpointer result, const GError *error)
{
  QyIncidentForm *self = qy_form_dialog_get_data (owner);

  if (self != NULL && self->incident == NULL)
    self->incident = result;
  else
    g_clear_pointer ((QyIncident **) &result, qy_incident_free);
}

static void
on_accepted (QyFormDialog *dialog)
{
  QyIncidentForm *self = qy_form_dialog_get_data (dialog);
  g_autofree char *id = self->incident != NULL ? g_strdup (self->incident->id) : NULL;
  QyIncident *incident = NULL;

  if (!qy_incident_form_is_ready (self))
    return;
  incident = qy_incident_form_read (self);
  qy_state_set_text (qy_state_get_default (), qy_book_get_path (self->book), CONTRACT_KEY,
                     incident->contract_id);
  qy_form_dialog_run (dialog, self->book, record, incident, (GDestroyNotify) qy_incident_free,
                      id == NULL ? _ ("Incident reported") : _ ("Incident corrected"));
  if (id != NULL)
    qy_request_run (dialog, self->book, get_again, g_strdup (id), g_free,
                    (GDestroyNotify) qy_incident_free, NULL, on_read_again);
}

static gpointer
list_contracts (QyBook *book, gpointer unused, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) ids =
      qy_book_ledger_first_ids (book, "state = in-force or state = signed or state = suspended",
                                "title", MOST_OFFERED, error);

  return ids != NULL
             ? qy_book_ledger_rows (book, (const char *const *) ids, g_strv_length (ids), error)
             : NULL;
}

static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  g_autoptr (GPtrArray) contracts = result;
  GListStore *choices = g_list_store_new (QY_TYPE_CHOICE);

  for (guint i = 0; contracts != NULL && i < contracts->len; i++)
    {
      const QyContract *contract = contracts->pdata[i];
      g_autoptr (QyChoice) choice = NULL;

      if (contract == NULL)
        continue;
      choice = qy_choice_new (contract->number, contract->title, contract->number);
      g_list_store_append (choices, choice);
    }
  qy_choice_popover_set_choices (owner, choices);
}

static void
on_contract_chosen (QyFormDialog *dialog, const char *number)
{
  QyIncidentForm *self = qy_form_dialog_get_data (dialog);

  gtk_editable_set_text (GTK_EDITABLE (self->contract_row), number);
}

static void
on_contracts_wanted (QyFormDialog *dialog, QyChoicePopover *popover)
{
  QyIncidentForm *self = qy_form_dialog_get_data (dialog);

  qy_request_run (popover, self->book, list_contracts, NULL, NULL,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_listed);
}

static void
wants_contracts (QyChoicePopover *popover, gpointer dialog)
{
  on_contracts_wanted (dialog, popover);
}

static void
offer_contracts (QyFormDialog *dialog, QyIncidentForm *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = g_object_new (QY_TYPE_CHOICE_POPOVER, NULL);

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Choose a contract in force"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose a contract in force"), -1);
  g_signal_connect_object (popover, "opened", G_CALLBACK (wants_contracts), dialog, 0);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (on_contract_chosen), dialog,
                           G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->contract_row), button);
}

static QyFormDialog *
make (GtkWidget *from, QyBook *book, QyIncident *incident)
{
  QyIncidentForm *self = g_new0 (QyIncidentForm, 1);
  QyFormDialog *dialog = qy_form_dialog_new (
      from, incident != NULL ? _ ("Correct the Incident") : _ ("Report an Incident"),
      incident != NULL ? _ ("_Store") : _ ("_Report"));

  self->book = g_object_ref (book);
  self->incident = incident;
  qy_form_dialog_set_data (dialog, self, qy_incident_form_free);
  qy_incident_form_build (self, dialog);
  offer_contracts (dialog, self);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  update (dialog);
  return dialog;
}

QyFormDialog *
qy_incident_dialog_new (GtkWidget *from, QyBook *book, const char *contract_id)
{
  QyFormDialog *dialog = make (from, book, NULL);
  QyIncidentForm *self = qy_form_dialog_get_data (dialog);
  g_autofree char *last =
      contract_id == NULL
          ? qy_state_get_text (qy_state_get_default (), qy_book_get_path (book), CONTRACT_KEY)
          : g_strdup (contract_id);

  if (last != NULL)
    ask_facts (dialog, last);
  gtk_widget_grab_focus (last != NULL ? GTK_WIDGET (self->title_row)
                                      : GTK_WIDGET (self->contract_row));
  return dialog;
}

QyFormDialog *
qy_incident_dialog_new_for (GtkWidget *from, QyBook *book, QyIncident *incident)
{
  QyFormDialog *dialog = make (from, book, incident);

  ask_facts (dialog, incident->contract_id);
  return dialog;
}
