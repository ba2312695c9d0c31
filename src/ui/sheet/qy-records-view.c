/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-records-view.h"

#include <glib/gi18n-lib.h>

#include "qy-book-service-record.h"
#include "qy-display.h"
#include "qy-moment-zone.h"
#include "qy-notice.h"
#include "qy-paper.h"
#include "qy-prompt.h"
#include "qy-record-words.h"
#include "qy-request.h"
#include "qy-save-file.h"
#include "qy-signed-copy.h"

struct _QyRecordsView
{
  QySheetsView parent_instance;

  GtkLabel *hours_label;
  GtkWidget *copy_row;
};

G_DEFINE_FINAL_TYPE (QyRecordsView, qy_records_view, QY_TYPE_SHEETS_VIEW)

/* What is handed to the book's thread. */
typedef struct
{
  char *id;
  char *side;
  char *on;
  char *text;
} Act;

static Act *
act_new (QyRecordsView *self)
{
  const QyServiceRecord *record = qy_sheets_view_get_record (QY_SHEETS_VIEW (self));
  Act *act = g_new0 (Act, 1);

  act->id = g_strdup (record != NULL ? record->id : "");
  return act;
}

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->id);
  g_free (act->side);
  g_free (act->on);
  g_free (act->text);
  g_free (act);
}

static gpointer
done (gboolean stored)
{
  return stored ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
finish_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyServiceRecord) record = qy_book_service_record_get (book, ((Act *) data)->id, error);

  if (record == NULL)
    return NULL;
  g_free (record->state);
  record->state = g_strdup ("done");
  if (record->until_at == NULL)
    record->until_at = qy_book_get_now (book);
  return done (qy_book_service_record_put (book, record, error));
}

static gpointer
sign_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return done (qy_book_service_record_sign (book, act->id, act->side, act->on, error));
}

static gpointer
unsign_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return done (qy_book_service_record_unsign (book, act->id, act->text, error));
}

static gboolean
write_sheet (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyDocument) sheet = qy_book_service_record_sheet (book, ((Act *) data)->id, error);
  g_autofree char *now = qy_book_get_now (book);
  g_autoptr (GBytes) pdf = sheet != NULL ? qy_paper_render_sheet (sheet, now, error) : NULL;

  return pdf != NULL
         && g_output_stream_write_all (out, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                                       NULL, cancellable, error);
}

static void
finish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_sheets_view_run (QY_SHEETS_VIEW (widget), finish_record, act_new (QY_RECORDS_VIEW (widget)),
                      act_free);
}

static void
on_sign_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  Act *act = act_new (QY_RECORDS_VIEW (from));
  g_autofree char *typed = qy_prompt_get_text (prompt, 0);
  g_autoptr (GError) error = NULL;
  QyDate day = qy_date_parse (typed, &error);

  if (!qy_date_is_set (day))
    {
      qy_notice_problem (from, _ ("Nothing was changed"), error);
      act_free (act);
      return;
    }
  act->on = qy_date_to_iso (day);
  act->side = g_strdup (qy_prompt_get_choice (prompt, 0) == 0 ? "client" : "provider");
  qy_sheets_view_run (QY_SHEETS_VIEW (from), sign_record, act, act_free);
}

static void
sign_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *const sides[] = { _ ("The client"), _ ("The provider"), NULL };
  QyBook *book = qy_service_page_get_book (QY_SERVICE_PAGE (widget));
  g_autofree char *today = qy_date_to_iso (qy_book_get_today (book));
  QyPrompt *prompt = qy_prompt_new (
      widget, _ ("Record a Signature"),
      _ ("When both sides have signed, the record can no longer be changed."), _ ("_Record"));

  qy_prompt_add_choice (prompt, _ ("Who signed"), sides);
  qy_prompt_add (prompt, _ ("Day"), today, TRUE);
  qy_prompt_ask (prompt, on_sign_asked, NULL, NULL);
}

static void
on_unsign_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  Act *act = act_new (QY_RECORDS_VIEW (from));

  act->text = qy_prompt_get_text (prompt, 0);
  qy_sheets_view_run (QY_SHEETS_VIEW (from), unsign_record, act, act_free);
}

static void
unsign_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPrompt *prompt = qy_prompt_new (
      widget, _ ("Open the Record Again?"),
      _ ("The signatures no longer count. The scan stays attached, and the history keeps both."),
      _ ("_Open Again"));

  qy_prompt_add (prompt, _ ("Reason"), NULL, TRUE);
  qy_prompt_ask (prompt, on_unsign_asked, NULL, NULL);
}

static void
save_sheet_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyRecordsView *self = QY_RECORDS_VIEW (widget);
  const QyServiceRecord *record = qy_sheets_view_get_record (QY_SHEETS_VIEW (self));
  g_autofree char *name = g_strdup_printf ("%s %s.pdf", record->number, record->title);

  qy_save_file (widget, qy_service_page_get_book (QY_SERVICE_PAGE (self)), _ ("Save the Sheet"),
                name, write_sheet, act_new (self), act_free);
}

static void
take_copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyServiceRecord *record = qy_sheets_view_get_record (QY_SHEETS_VIEW (widget));

  qy_signed_copy_choose (QY_SERVICE_PAGE (widget), record->id);
}

static gboolean
on_dropped (GtkDropTarget *target, const GValue *value, double x, double y, QyRecordsView *self)
{
  const QyServiceRecord *record = qy_sheets_view_get_record (QY_SHEETS_VIEW (self));
  GdkFileList *list = g_value_get_boxed (value);
  g_autoptr (GSList) files = list != NULL ? gdk_file_list_get_files (list) : NULL;

  if (files == NULL || record == NULL)
    return FALSE;
  qy_signed_copy_take (QY_SERVICE_PAGE (self), record->id, files->data);
  return TRUE;
}

static void
on_new_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyBook *book = qy_service_page_get_book (QY_SERVICE_PAGE (from));
  g_autofree char *title = qy_prompt_get_text (prompt, 0);
  QyServiceRecord *record =
      qy_service_record_new (qy_service_page_get_contract_id (QY_SERVICE_PAGE (from)),
                             qy_service_record_kinds ()[qy_prompt_get_choice (prompt, 0)], title);

  if (record->from_at == NULL)
    record->from_at = qy_book_get_now (book);
  qy_sheets_view_make (QY_SHEETS_VIEW (from), record);
}

static void
qy_records_view_add (QySheetsView *view)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  QyPrompt *prompt =
      qy_prompt_new (GTK_WIDGET (view), _ ("New Service Record"),
                     _ ("For an incident, begin at the incident: the record then says what it "
                        "says."),
                     _ ("_Begin"));

  for (const char *const *kind = qy_service_record_kinds (); *kind != NULL; kind++)
    g_ptr_array_add (labels, (gpointer) qy_record_kind_label (*kind));
  g_ptr_array_add (labels, NULL);
  qy_prompt_add_choice (prompt, _ ("Kind"), (const char *const *) labels->pdata);
  qy_prompt_add (prompt, _ ("Title"), NULL, TRUE);
  qy_prompt_ask (prompt, on_new_asked, NULL, NULL);
}

static GtkWidget *
qy_records_view_make_above (QySheetsView *view)
{
  QyRecordsView *self = QY_RECORDS_VIEW (view);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  self->hours_label = GTK_LABEL (label);
  return label;
}

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
qy_records_view_make_actions (QySheetsView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), make_button (_ ("_Finish"), "record.finish"));
  gtk_box_append (GTK_BOX (box), make_button (_ ("_Sheet…"), "record.save-sheet"));
  gtk_box_append (GTK_BOX (box), make_button (_ ("Si_gnature…"), "record.sign"));
  gtk_box_append (GTK_BOX (box), make_button (_ ("Open A_gain…"), "record.unsign"));
  return box;
}

static GtkWidget *
qy_records_view_make_extras (QySheetsView *view)
{
  QyRecordsView *self = QY_RECORDS_VIEW (view);
  GtkWidget *group = adw_preferences_group_new ();
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->copy_row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->copy_row), _ ("Signed Copy"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->copy_row),
                               _ ("Drop the signed scan here, or choose it: it is attached, and "
                                  "the record is closed to changes."));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->copy_row),
                             make_button (_ ("_Choose…"), "record.take-copy"));
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped), self);
  gtk_widget_add_controller (group, GTK_EVENT_CONTROLLER (target));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->copy_row);
  return group;
}

static void
qy_records_view_show_record (QySheetsView *view, gconstpointer data)
{
  QyRecordsView *self = QY_RECORDS_VIEW (view);
  const QyServiceRecord *record = data;
  gboolean is_signed = qy_record_form_kind.is_frozen (record);
  gboolean draft = g_strcmp0 (record->state, "draft") == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (view), "record.finish", draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "record.sign", !is_signed && !draft);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "record.unsign", is_signed);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "record.take-copy", !is_signed);
  gtk_widget_set_visible (self->copy_row, !is_signed);
}

typedef struct
{
  char *contract_id;
  QyServiceHours hours;
} Hours;

static void
hours_free (gpointer data)
{
  g_free (((Hours *) data)->contract_id);
  g_free (data);
}

static gpointer
load_hours (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Hours *asked = data;
  Hours *hours = g_new0 (Hours, 1);
  QyDate today = qy_book_get_today (book);
  QyDate first = { today.year, today.month, 1 };
  QyDate last = qy_date_add_days (qy_date_add_months (first, 1), -1);

  if (qy_book_service_hours (book, asked->contract_id, first, last, &hours->hours, error))
    return hours;
  hours_free (hours);
  return NULL;
}

static char *
print_hours (gint64 minutes)
{
  return g_strdup_printf ("%d:%02d", (int) (minutes / 60), (int) (minutes % 60));
}

static void
on_hours (gpointer owner, gpointer result, const GError *error)
{
  QyRecordsView *self = owner;
  Hours *hours = result;
  g_autofree char *normal = NULL;
  g_autofree char *overtime = NULL;
  g_autofree char *quota = NULL;
  g_autofree char *text = NULL;
  g_autofree char *fee = NULL;

  if (hours == NULL)
    return;
  normal = print_hours (hours->hours.minutes);
  overtime = print_hours (hours->hours.overtime_minutes);
  quota = print_hours (MAX (hours->hours.quota, 0));
  text = hours->hours.quota < 0
             ? g_strdup_printf (_ ("This month: %s h, overtime %s h"), normal, overtime)
             : g_strdup_printf (_ ("This month: %s h of %s agreed, overtime %s h"), normal, quota,
                                overtime);
  if (hours->hours.has_fee)
    {
      g_autofree char *sum = qy_display_amount (hours->hours.fee.minor, hours->hours.fee.currency);

      fee = g_strdup_printf (_ ("%s; they cost %s"), text, sum);
    }
  gtk_label_set_text (self->hours_label, fee != NULL ? fee : text);
  if (hours->hours.warned)
    gtk_widget_add_css_class (GTK_WIDGET (self->hours_label), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->hours_label), "warning");
  hours_free (hours);
}

static void
qy_records_view_show_list (QySheetsView *view, GPtrArray *records)
{
  QyServicePage *page = QY_SERVICE_PAGE (view);
  Hours *asked = g_new0 (Hours, 1);

  asked->contract_id = g_strdup (qy_service_page_get_contract_id (page));
  qy_request_run (view, qy_service_page_get_book (page), load_hours, asked, hours_free, hours_free,
                  NULL, on_hours);
}

static void
qy_records_view_class_init (QyRecordsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QySheetsViewClass *view_class = QY_SHEETS_VIEW_CLASS (klass);

  view_class->kind = &qy_record_form_kind;
  view_class->empty_title = N_ ("No Service Record Yet");
  view_class->empty_text =
      N_ ("A record says what was done, by whom and for how long. It is printed "
          "for two signatures; the signed scan comes back to it.");
  view_class->add_label = N_ ("_New Record…");
  view_class->remove_heading = N_ ("Remove the Service Record?");
  view_class->add = qy_records_view_add;
  view_class->make_above = qy_records_view_make_above;
  view_class->make_actions = qy_records_view_make_actions;
  view_class->make_extras = qy_records_view_make_extras;
  view_class->show_list = qy_records_view_show_list;
  view_class->show_record = qy_records_view_show_record;
  gtk_widget_class_install_action (widget_class, "record.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "record.sign", NULL, sign_action);
  gtk_widget_class_install_action (widget_class, "record.take-copy", NULL, take_copy_action);
  gtk_widget_class_install_action (widget_class, "record.save-sheet", NULL, save_sheet_action);
  gtk_widget_class_install_action (widget_class, "record.unsign", NULL, unsign_action);
}

static void
qy_records_view_init (QyRecordsView *self)
{
}
