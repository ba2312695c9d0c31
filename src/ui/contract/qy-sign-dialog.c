/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sign-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-book-attachment.h"
#include "qy-notice.h"
#include "qy-request.h"

struct _QySignDialog
{
  AdwWindow parent_instance;

  QyBook *book;
  QyDossier *dossier;
  GStrv labels; /* of those who have not signed; A, B … */
  GFile *scan;
  QyDate day;

  AdwComboRow *party_row;
  GtkEditable *day_row;
  GtkCalendar *calendar;
  GtkMenuButton *calendar_button;
  GtkEditable *note_row;
  AdwActionRow *scan_row;
  GtkWidget *no_scan_button;
};

G_DEFINE_FINAL_TYPE (QySignDialog, qy_sign_dialog, ADW_TYPE_WINDOW)

/* What is handed to the book's thread. */
typedef struct
{
  char *contract;
  GStrv labels;
  QyDate day;
  char *note;
  GFile *scan;
} Signing;

static void
signing_free (gpointer data)
{
  Signing *signing = data;

  g_free (signing->contract);
  g_strfreev (signing->labels);
  g_free (signing->note);
  g_clear_object (&signing->scan);
  g_free (signing);
}

static gboolean
attach_scan (QyBook *book, const Signing *signing, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyAttachment) attachment = NULL;

  if (signing->scan == NULL)
    return TRUE;
  attachment = qy_book_attachment_add_file (book, signing->contract, signing->scan, "signed-copy",
                                            NULL, NULL, cancellable, error);
  if (attachment == NULL)
    g_prefix_error (error, _ ("No signature was recorded, for the file was not attached: "));
  return attachment != NULL;
}

/* The file first: a signature that cannot be recorded afterwards leaves it where it belongs. */
static gpointer
sign (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Signing *signing = data;

  if (!attach_scan (book, signing, cancellable, error))
    return NULL;
  for (guint i = 0; signing->labels[i] != NULL; i++)
    if (!qy_book_contract_sign (book, signing->contract, signing->labels[i], signing->day,
                                signing->note, error))
      return NULL;
  return GINT_TO_POINTER (TRUE);
}

static void
on_signed (gpointer owner, gpointer result, const GError *error)
{
  QySignDialog *self = owner;

  if (error != NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
      qy_notice_problem (GTK_WIDGET (self), _ ("The signature was not recorded"), error);
      return;
    }
  qy_notice_toast (GTK_WIDGET (self), _ ("Signature recorded"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static GStrv
chosen_labels (QySignDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->party_row);

  if (selected >= g_strv_length (self->labels))
    return g_strdupv (self->labels);
  return g_strdupv ((char *[]){ self->labels[selected], NULL });
}

static void
record_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QySignDialog *self = QY_SIGN_DIALOG (widget);
  Signing *signing = g_new0 (Signing, 1);
  g_autofree char *note = g_strstrip (g_strdup (gtk_editable_get_text (self->note_row)));

  signing->contract = g_strdup (self->dossier->contract->id);
  signing->labels = chosen_labels (self);
  signing->day = self->day;
  signing->note = *note != '\0' ? g_steal_pointer (&note) : NULL;
  signing->scan = self->scan != NULL ? g_object_ref (self->scan) : NULL;
  gtk_widget_set_sensitive (widget, FALSE);
  qy_request_run (self, self->book, sign, signing, signing_free, NULL, NULL, on_signed);
}

static void
on_day_changed (QySignDialog *self)
{
  QyDate day = qy_date_parse (gtk_editable_get_text (self->day_row), NULL);
  gboolean fine = qy_date_is_set (day) && qy_date_compare (day, self->dossier->today) <= 0;

  self->day = day;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sign.record", fine);
  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (self->day_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->day_row), "error");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row),
                                 fine || !qy_date_is_set (day)
                                     ? _ ("Signed _on, such as 2026-11-22")
                                     : _ ("Signed _on: not later than today"));
}

static void
on_day_picked (QySignDialog *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *iso = g_date_time_format (date, "%Y-%m-%d");

  gtk_editable_set_text (self->day_row, iso);
  gtk_menu_button_popdown (self->calendar_button);
}

static void
on_scan_chosen (GtkNativeDialog *dialog, int response, QySignDialog *self)
{
  g_autoptr (GFile) file = NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      qy_sign_dialog_set_scan (self, file);
    }
  g_object_unref (dialog);
}

static void
choose_scan_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Signed Copy"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_scan_chosen), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
no_scan_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_sign_dialog_set_scan (QY_SIGN_DIALOG (widget), NULL);
}

static void
fill (QySignDialog *self)
{
  GPtrArray *parties = qy_document_get_parties (self->dossier->document);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autofree char *today = qy_date_to_iso (self->dossier->today);

  for (guint i = 0; i < parties->len; i++)
    {
      const QyDocumentParty *party = parties->pdata[i];
      g_autofree char *name = NULL;

      if (qy_dossier_has_signed (self->dossier, party->label))
        continue;
      name = party->party != NULL
                 ? g_strdup_printf ("%s  %s", party->label_text, party->party->name)
                 : g_strdup (party->label_text);
      gtk_string_list_append (names, name);
      g_strv_builder_add (labels, party->label);
    }
  self->labels = g_strv_builder_end (labels);
  if (g_strv_length (self->labels) > 1)
    gtk_string_list_append (names, _ ("All of them"));
  adw_combo_row_set_model (self->party_row, G_LIST_MODEL (names));
  gtk_editable_set_text (self->day_row, today);
}

static void
qy_sign_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_SIGN_DIALOG);
  G_OBJECT_CLASS (qy_sign_dialog_parent_class)->dispose (object);
}

static void
qy_sign_dialog_finalize (GObject *object)
{
  QySignDialog *self = QY_SIGN_DIALOG (object);

  g_clear_object (&self->book);
  g_clear_object (&self->scan);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_clear_pointer (&self->labels, g_strfreev);
  G_OBJECT_CLASS (qy_sign_dialog_parent_class)->finalize (object);
}

static void
qy_sign_dialog_class_init (QySignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_sign_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_sign_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/contract/qy-sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QySignDialog, party_row);
  gtk_widget_class_bind_template_child (widget_class, QySignDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, QySignDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, QySignDialog, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, QySignDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, QySignDialog, scan_row);
  gtk_widget_class_bind_template_child (widget_class, QySignDialog, no_scan_button);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_day_picked);
  gtk_widget_class_install_action (widget_class, "sign.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "sign.choose-scan", NULL, choose_scan_action);
  gtk_widget_class_install_action (widget_class, "sign.no-scan", NULL, no_scan_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_sign_dialog_init (QySignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QySignDialog *
qy_sign_dialog_new (QyBook *book, QyDossier *dossier)
{
  QySignDialog *self = NULL;

  g_return_val_if_fail (QY_IS_BOOK (book) && dossier != NULL, NULL);

  self = g_object_new (QY_TYPE_SIGN_DIALOG, NULL);
  self->book = g_object_ref (book);
  self->dossier = qy_dossier_ref (dossier);
  fill (self);
  return self;
}

void
qy_sign_dialog_set_scan (QySignDialog *self, GFile *file)
{
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  g_return_if_fail (QY_IS_SIGN_DIALOG (self));

  g_set_object (&self->scan, file);
  adw_action_row_set_subtitle (self->scan_row, name != NULL ? name : _ ("None"));
  gtk_widget_set_visible (self->no_scan_button, file != NULL);
}

void
qy_sign_dialog_present (GtkWidget *from, QyBook *book, QyDossier *dossier)
{
  GtkRoot *root = gtk_widget_get_root (from);
  QySignDialog *self = qy_sign_dialog_new (book, dossier);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}
