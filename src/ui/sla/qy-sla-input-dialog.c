/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-input-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-book-measurement.h"
#include "qy-book-window.h"
#include "qy-error.h"
#include "qy-form-dialog.h"
#include "qy-indicator.h"
#include "qy-moment-zone.h"
#include "qy-sla-rows.h"

typedef struct
{
  QyBook *book;
  char *contract_id;
  GTimeZone *zone;
  AdwComboRow *kind_row;
  GtkEditable *from_row;
  GtkEditable *until_row;
  GtkEditable *asked_row;
  GtkEditable *notified_row;
  GtkEditable *agreed_row;
  GtkEditable *agreed_by_row;
  GtkEditable *reason_row;
  GtkEditable *scope_row;
  GtkEditable *value_row;
  GtkEditable *source_row;
  QyDayRow *first_row;
  QyDayRow *last_row;
} Input;

/* What was typed, on its way to the book's thread. */
typedef struct
{
  QyServiceWindow *window;
  QyMeasurement *measurement;
} Typed;

static void
input_free (gpointer data)
{
  Input *self = data;

  g_object_unref (self->book);
  g_time_zone_unref (self->zone);
  g_free (self->contract_id);
  g_free (self);
}

static void
typed_free (gpointer data)
{
  Typed *typed = data;

  g_clear_pointer (&typed->window, qy_service_window_free);
  g_clear_pointer (&typed->measurement, qy_measurement_free);
  g_free (typed);
}

static Input *
input_new (QyServicePage *page)
{
  Input *self = g_new0 (Input, 1);

  self->book = g_object_ref (qy_service_page_get_book (page));
  self->contract_id = g_strdup (qy_service_page_get_contract_id (page));
  self->zone = qy_moment_zone (qy_service_page_get_dossier (page)->contract->time_zone);
  return self;
}

static gpointer
put_window (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_service_window_put (book, ((Typed *) data)->window, error) ? GINT_TO_POINTER (TRUE)
                                                                            : NULL;
}

static gpointer
put_measurement (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_measurement_put (book, ((Typed *) data)->measurement, error)
             ? GINT_TO_POINTER (TRUE)
             : NULL;
}

/* An instant from what was typed; FALSE when it is none. */
static gboolean
read_moment (Input *self, GtkEditable *row, char **instant, GError **error)
{
  g_autofree char *text = qy_form_text (row);

  if (text == NULL)
    return TRUE;
  *instant = qy_instant_from_local (self->zone, text, error);
  return *instant != NULL;
}

static gboolean
read_moments (Input *self, QyServiceWindow *window, GError **error)
{
  return read_moment (self, self->from_row, &window->from_at, error)
         && read_moment (self, self->until_row, &window->until_at, error)
         && read_moment (self, self->asked_row, &window->asked_at, error)
         && read_moment (self, self->notified_row, &window->notified_at, error)
         && read_moment (self, self->agreed_row, &window->agreed_at, error);
}

static void
on_window_accepted (QyFormDialog *dialog)
{
  Input *self = qy_form_dialog_get_data (dialog);
  g_autoptr (QyServiceWindow) window = g_new0 (QyServiceWindow, 1);
  g_autoptr (GError) error = NULL;
  Typed *typed = NULL;

  if (!read_moments (self, window, &error))
    {
      qy_form_dialog_set_problem (dialog, error->message);
      return;
    }
  window->contract_id = g_strdup (self->contract_id);
  window->kind = g_strdup (qy_service_window_kinds ()[adw_combo_row_get_selected (self->kind_row)]);
  window->scope = qy_form_text (self->scope_row);
  if (window->scope == NULL)
    window->scope = g_strdup ("");
  window->agreed_by = qy_form_text (self->agreed_by_row);
  window->reason = qy_form_text (self->reason_row);
  typed = g_new0 (Typed, 1);
  typed->window = g_steal_pointer (&window);
  qy_form_dialog_run (dialog, self->book, put_window, typed, typed_free, _ ("Window recorded"));
}

static void
on_measurement_accepted (QyFormDialog *dialog)
{
  Input *self = qy_form_dialog_get_data (dialog);
  g_autoptr (QyMeasurement) one = g_new0 (QyMeasurement, 1);
  g_autofree char *value = qy_form_text (self->value_row);
  Typed *typed = NULL;

  if (value == NULL || !g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, &one->value, NULL))
    {
      qy_form_dialog_set_problem (
          dialog, _ ("The value is a whole number: minutes, or how many; nothing was stored"));
      return;
    }
  one->contract_id = g_strdup (self->contract_id);
  one->quantity =
      g_strdup (qy_measurement_quantities ()[adw_combo_row_get_selected (self->kind_row)]);
  one->from_day = qy_day_row_dup_iso (self->first_row);
  one->until_day = qy_day_row_dup_iso (self->last_row);
  one->scope = qy_form_text (self->scope_row);
  if (one->scope == NULL)
    one->scope = g_strdup ("");
  one->source = qy_form_text (self->source_row);
  typed = g_new0 (Typed, 1);
  typed->measurement = g_steal_pointer (&one);
  qy_form_dialog_run (dialog, self->book, put_measurement, typed, typed_free,
                      _ ("Measurement recorded"));
}

static GPtrArray *
window_labels (void)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (const char *const *kind = qy_service_window_kinds (); *kind != NULL; kind++)
    g_ptr_array_add (labels, (gpointer) qy_sla_window_kind_label (*kind));
  g_ptr_array_add (labels, NULL);
  return labels;
}

static GPtrArray *
quantity_labels (void)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (const char *const *name = qy_measurement_quantities (); *name != NULL; name++)
    {
      QyInputKind kind;
      gboolean known = qy_input_kind_from_string (*name, &kind);

      g_ptr_array_add (labels, (gpointer) (known ? qy_input_kind_label (kind) : *name));
    }
  g_ptr_array_add (labels, NULL);
  return labels;
}

void
qy_sla_window_dialog (QyServicePage *page)
{
  QyFormDialog *dialog = NULL;
  Input *self = NULL;
  g_autoptr (GPtrArray) labels = window_labels ();
  g_autofree char *now = NULL;
  g_autofree char *local = NULL;

  g_return_if_fail (QY_IS_SERVICE_PAGE (page));

  dialog = qy_form_dialog_new (GTK_WIDGET (page), _ ("Outage or Window"), _ ("_Record"));
  self = input_new (page);
  now = qy_book_get_now (self->book);
  local = qy_instant_print (self->zone, now);
  self->kind_row =
      qy_form_dialog_add_choice (dialog, _ ("What it is"), (const char *const *) labels->pdata, 0);
  self->from_row = qy_form_dialog_add_text (dialog, _ ("From (YYYY-MM-DD HH:MM)"), local);
  self->until_row = qy_form_dialog_add_text (dialog, _ ("Until, empty while it goes on"), NULL);
  self->scope_row = qy_form_dialog_add_text (dialog, _ ("System, empty for all"), NULL);
  self->asked_row = qy_form_dialog_add_text (dialog, _ ("Asked for at (extension)"), NULL);
  self->notified_row = qy_form_dialog_add_text (dialog, _ ("Other side told at"), NULL);
  self->agreed_row = qy_form_dialog_add_text (dialog, _ ("Agreed at"), NULL);
  self->agreed_by_row = qy_form_dialog_add_text (dialog, _ ("Agreed by"), NULL);
  self->reason_row = qy_form_dialog_add_text (dialog, _ ("Reason"), NULL);
  qy_form_dialog_set_data (dialog, self, input_free);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_window_accepted), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
qy_sla_measurement_dialog (QyServicePage *page, QyDate from, QyDate until)
{
  QyFormDialog *dialog = NULL;
  Input *self = NULL;
  g_autoptr (GPtrArray) labels = quantity_labels ();
  g_autofree char *first = qy_date_to_iso (from);
  g_autofree char *last = qy_date_to_iso (until);

  g_return_if_fail (QY_IS_SERVICE_PAGE (page));

  dialog = qy_form_dialog_new (GTK_WIDGET (page), _ ("Measurement"), _ ("_Record"));
  self = input_new (page);
  self->kind_row = qy_form_dialog_add_choice (dialog, _ ("What was measured"),
                                              (const char *const *) labels->pdata, 0);
  self->value_row = qy_form_dialog_add_text (dialog, _ ("Value: minutes, or how many"), NULL);
  self->first_row = qy_form_dialog_add_day (dialog, _ ("From"), first, QY_DATE_NONE, FALSE);
  self->last_row = qy_form_dialog_add_day (dialog, _ ("Until"), last, QY_DATE_NONE, FALSE);
  self->scope_row = qy_form_dialog_add_text (dialog, _ ("System or kind, empty for all"), NULL);
  self->source_row = qy_form_dialog_add_text (dialog, _ ("Source"), NULL);
  qy_form_dialog_set_data (dialog, self, input_free);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_measurement_accepted), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}
