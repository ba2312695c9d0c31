/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-calendar-files.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-calendar.h"
#include "qy-ics-due.h"
#include "qy-ics.h"
#include "qy-notice.h"
#include "qy-request.h"
#include "qy-save-file.h"

#define DAYS_BACK   455
#define DAYS_AHEAD  3660
#define MOST_EVENTS 100000

static const int alarms[] = { 30, 7, 1 };

/* What is exported; texts are owned. */
typedef struct
{
  guint32 kinds;
  char *person_id;
  char *party_id;
} Selection;

static void
selection_free (gpointer data)
{
  Selection *selection = data;

  g_free (selection->person_id);
  g_free (selection->party_id);
  g_free (selection);
}

static gboolean
write_calendar (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  const Selection *selection = data;
  QyDate today = qy_book_get_today (book);
  g_autofree char *from = qy_date_to_iso (qy_date_add_days (today, -DAYS_BACK));
  g_autofree char *until = qy_date_to_iso (qy_date_add_days (today, DAYS_AHEAD));
  g_autofree char *now = qy_book_get_now (book);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const QyDueFilter filter = { .kinds = selection->kinds,
                               .person_id = selection->person_id,
                               .party_id = selection->party_id,
                               .from_day = from,
                               .until_day = until,
                               .with_closed = TRUE,
                               .with_snoozed = TRUE,
                               .most = MOST_EVENTS };

  items = qy_book_due_list (book, &filter, error);
  if (items == NULL)
    return FALSE;
  text = qy_ics_due_text (items, qy_book_get_calendar (book), _ ("Contracts"), now, alarms,
                          G_N_ELEMENTS (alarms), qy_language_of_interface (), error);
  return text != NULL
         && g_output_stream_write_all (out, text, strlen (text), NULL, cancellable, error);
}

void
qy_calendar_export (GtkWidget *from, QyBook *book, const QyDueFilter *filter)
{
  Selection *selection = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && filter != NULL);

  selection = g_new0 (Selection, 1);
  selection->kinds = filter->kinds;
  selection->person_id = g_strdup (filter->person_id);
  selection->party_id = g_strdup (filter->party_id);
  qy_save_file (from, book, _ ("Export What Is Due"), _ ("What is due.ics"), write_calendar,
                selection, selection_free);
}

/* A file of holidays speaks of all the years it has days of. */
static gboolean
put_ics (QyBook *book, const char *path, const char *name, GError **error)
{
  g_autoptr (GPtrArray) holidays = qy_ics_read_holidays (path, error);
  g_autoptr (QyCalendar) calendar = qy_calendar_new ();

  if (holidays == NULL)
    return FALSE;
  for (guint i = 0; i < holidays->len; i++)
    {
      const QyIcsHoliday *holiday = holidays->pdata[i];

      qy_calendar_set_day (calendar, holiday->date, holiday->is_off, holiday->name);
      qy_calendar_cover_year (calendar, holiday->date.year);
    }
  return qy_book_holidays_put (book, calendar, name, error);
}

static gpointer
put_file (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *path = data;
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folded = g_ascii_strdown (path, -1);
  g_autofree char *text = NULL;
  gsize length = 0;

  if (g_str_has_suffix (folded, ".ics"))
    return put_ics (book, path, name, error) ? g_steal_pointer (&name) : NULL;
  if (!g_file_get_contents (path, &text, &length, error)
      || !qy_book_holidays_put_json (book, text, (gssize) length, name, error))
    return NULL;
  return g_steal_pointer (&name);
}

static void
on_put (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *name = result;
  g_autofree char *text = NULL;

  if (name == NULL)
    {
      qy_notice_problem (owner, _ ("No holidays were taken over"), error);
      return;
    }
  text = g_strdup_printf (_ ("The holidays of “%s” count from now on"), name);
  qy_notice_toast (owner, text);
  gtk_widget_activate_action (owner, "calendar.refresh", NULL);
}

static void
on_chosen (GtkNativeDialog *dialog, int response, gpointer data)
{
  GtkWidget *from = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && g_file_peek_path (file) != NULL)
    qy_calendar_import_file (from, g_object_get_data (G_OBJECT (dialog), "qy-book"),
                             g_file_peek_path (file));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
  g_object_unref (from);
}

void
qy_calendar_import (GtkWidget *from, QyBook *book)
{
  GtkFileChooserNative *dialog = NULL;
  GtkRoot *root = NULL;
  g_autoptr (GtkFileFilter) filter = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book));

  root = gtk_widget_get_root (from);
  dialog = gtk_file_chooser_native_new (_ ("Import Holidays"),
                                        GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                        GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Import"), NULL);
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("Holidays (.ics, .json)"));
  gtk_file_filter_add_suffix (filter, "ics");
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  g_object_set_data_full (G_OBJECT (dialog), "qy-book", g_object_ref (book), g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (on_chosen), g_object_ref (from));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
qy_calendar_import_file (GtkWidget *from, QyBook *book, const char *path)
{
  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book) && path != NULL);

  qy_request_run (from, book, put_file, g_strdup (path), g_free, g_free, NULL, on_put);
}
