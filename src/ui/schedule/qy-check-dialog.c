/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-record-dialogs.h"
#include "qy-record-words.h"

typedef struct
{
  QyBook *book;
  char *contract_id;
  char *list;
  GtkEditable *what_row;
  QyDayRow *due_row;
} Check;

static void
check_free (gpointer data)
{
  Check *self = data;

  g_object_unref (self->book);
  g_free (self->contract_id);
  g_free (self->list);
  g_free (self);
}

static void
on_changed (QyFormDialog *dialog)
{
  Check *self = qy_form_dialog_get_data (dialog);
  g_autofree char *what = qy_form_text (self->what_row);

  qy_form_dialog_set_ready (dialog, what != NULL && qy_day_row_is_fine (self->due_row));
}

static gpointer
record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (qy_book_checklist_put (book, data, error));
}

static void
on_accepted (QyFormDialog *dialog)
{
  Check *self = qy_form_dialog_get_data (dialog);
  g_autofree char *what = qy_form_text (self->what_row);
  QyChecklistItem *item = qy_checklist_item_new (self->contract_id, self->list, what);

  item->due_on = qy_day_row_dup_iso (self->due_row);
  qy_form_dialog_run (dialog, self->book, record, item, (GDestroyNotify) qy_checklist_item_free,
                      _ ("Added to the list"));
}

QyFormDialog *
qy_check_dialog_new (GtkWidget *from, QyBook *book, const QyCourse *course, const char *list)
{
  Check *self = g_new0 (Check, 1);
  QyFormDialog *dialog = qy_form_dialog_new (from, qy_record_list_label (list), _ ("_Add"));

  self->book = g_object_ref (book);
  self->contract_id = g_strdup (course->contract_id);
  self->list = g_strdup (list);
  qy_form_dialog_set_data (dialog, self, check_free);
  self->what_row = qy_form_dialog_add_text (dialog, _ ("_What is to be done"), NULL);
  self->due_row = qy_form_dialog_add_day (dialog, _ ("_Until"), NULL, QY_DATE_NONE, TRUE);
  g_signal_connect (dialog, "changed", G_CALLBACK (on_changed), NULL);
  g_signal_connect (dialog, "accepted", G_CALLBACK (on_accepted), NULL);
  on_changed (dialog);
  return dialog;
}
