/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-record-dialogs.h"
#include "qy-record-words.h"

typedef struct
{
  QyBook *book;
  char *contract_id;
  AdwComboRow *direction_row;
  AdwComboRow *kind_row;
  AdwComboRow *channel_row;
  GtkEditable *subject_row;
  GtkEditable *counterpart_row;
  QyDayRow *sent_row;
  QyDayRow *arrived_row;
  GtkEditable *proof_row;
} Letter;

static void
letter_free (gpointer data)
{
  Letter *self = data;

  g_object_unref (self->book);
  g_free (self->contract_id);
  g_free (self);
}

static gboolean
is_out (Letter *self)
{
  return adw_combo_row_get_selected (self->direction_row) == 0;
}

/* One out was sent, one in has arrived; the other day may not be known. */
static void
on_changed (QyFormDialog *dialog)
{
  Letter *self = qy_form_dialog_get_data (dialog);
  g_autofree char *subject = qy_form_text (self->subject_row);
  QyDate needed = qy_day_row_get (is_out (self) ? self->sent_row : self->arrived_row);

  qy_form_dialog_set_ready (dialog, subject != NULL && qy_date_is_set (needed)
                                        && qy_day_row_is_fine (self->sent_row)
                                        && qy_day_row_is_fine (self->arrived_row));
}

static gpointer
record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_correspondence_put (book, data, error));
}

static void
on_accepted (QyFormDialog *dialog)
{
  Letter *self = qy_form_dialog_get_data (dialog);
  g_autofree char *subject = qy_form_text (self->subject_row);
  QyCorrespondence *letter = qy_correspondence_new (
      self->contract_id, is_out (self) ? "out" : "in",
      qy_correspondence_kinds ()[adw_combo_row_get_selected (self->kind_row)],
      qy_correspondence_channels ()[adw_combo_row_get_selected (self->channel_row)], subject);

  letter->counterpart = qy_form_text (self->counterpart_row);
  letter->sent_on = qy_day_row_dup_iso (self->sent_row);
  letter->arrived_on = qy_day_row_dup_iso (self->arrived_row);
  letter->proof = qy_form_text (self->proof_row);
  qy_form_dialog_run (dialog, self->book, record, letter, (GDestroyNotify) qy_correspondence_free,
                      _ ("Letter recorded"));
}

QyFormDialog *
qy_letter_dialog_new (GtkWidget *from, QyBook *book, const QyCourse *course)
{
  Letter *self = g_new0 (Letter, 1);
  QyFormDialog *dialog = qy_form_dialog_new (from, _ ("Record a Letter"), _ ("_Record"));
  const char *const directions[] = { _ ("From us"), _ ("To us"), NULL };
  g_auto (GStrv) kinds = qy_record_labels (qy_correspondence_kinds (), qy_record_letter_label);
  g_auto (GStrv) channels =
      qy_record_labels (qy_correspondence_channels (), qy_record_channel_label);
  g_autofree char *today = qy_date_to_iso (course->today);

  self->book = g_object_ref (book);
  self->contract_id = g_strdup (course->contract_id);
  qy_form_dialog_set_data (dialog, self, letter_free);
  self->direction_row = qy_form_dialog_add_choice (dialog, _ ("_Direction"), directions, 0);
  self->kind_row = qy_form_dialog_add_choice (dialog, _ ("_Kind"), (const char *const *) kinds, 0);
  self->channel_row =
      qy_form_dialog_add_choice (dialog, _ ("C_hannel"), (const char *const *) channels, 0);
  self->subject_row = qy_form_dialog_add_text (dialog, _ ("_Subject"), NULL);
  self->counterpart_row = qy_form_dialog_add_text (dialog, _ ("_To or from whom"), NULL);
  self->sent_row = qy_form_dialog_add_day (dialog, _ ("S_ent on"), today, course->today, TRUE);
  self->arrived_row = qy_form_dialog_add_day (dialog, _ ("Arri_ved on"), NULL, course->today, TRUE);
  self->proof_row = qy_form_dialog_add_text (dialog, _ ("_Proof, such as a tracking number"), NULL);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  on_changed (dialog);
  return dialog;
}
