/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-signed-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-money.h"
#include "qy-notice.h"
#include "qy-party-picker.h"
#include "qy-request.h"
#include "qy-signed-paper.h"

struct _QySignedDialog
{
  AdwWindow parent_instance;

  QySession *session;
  GFile *scan;

  GtkEditable *title_row;
  GtkEditable *number_row;
  GtkEditable *kind_row;
  QyPartyPicker *first_party;
  QyPartyPicker *second_party;
  GtkEditable *signed_row;
  GtkEditable *starts_row;
  GtkEditable *ends_row;
  GtkEditable *amount_row;
  AdwComboRow *state_row;
  AdwActionRow *scan_row;
  GtkWidget *no_scan_button;
};

G_DEFINE_FINAL_TYPE (QySignedDialog, qy_signed_dialog, ADW_TYPE_WINDOW)

/* Those that a contract on paper is in, the usual one first. */
static const QyContractState states[] = { QY_STATE_IN_FORCE,   QY_STATE_SIGNED,
                                          QY_STATE_SUSPENDED,  QY_STATE_EXPIRED,
                                          QY_STATE_TERMINATED, QY_STATE_CLOSED };

static char *
dup_typed (GtkEditable *row)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (row));

  g_strstrip (text);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
mark (GtkEditable *row, gboolean is_wrong)
{
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
}

/* NULL for nothing; what is typed but no day is marked. */
static char *
read_day (GtkEditable *row, gboolean *fine)
{
  g_autofree char *typed = dup_typed (row);
  QyDate day = typed != NULL ? qy_date_parse (typed, NULL) : QY_DATE_NONE;
  gboolean is_wrong = typed != NULL && !qy_date_is_set (day);

  mark (row, is_wrong);
  *fine = *fine && !is_wrong;
  return qy_date_is_set (day) ? qy_date_to_iso (day) : NULL;
}

static char *
read_amount (GtkEditable *row, gboolean *fine)
{
  g_autofree char *typed = dup_typed (row);
  QyMoney money = { 0 };
  gboolean is_wrong = typed != NULL && !qy_money_parse (typed, NULL, &money, NULL);

  mark (row, is_wrong);
  *fine = *fine && !is_wrong;
  return is_wrong ? NULL : g_steal_pointer (&typed);
}

/* ISO days compare as texts. */
static gboolean
is_in_order (const QySignedPaper *paper)
{
  return paper->starts_on == NULL || paper->ends_on == NULL
         || g_strcmp0 (paper->starts_on, paper->ends_on) <= 0;
}

static QySignedPaper *
read_paper (QySignedDialog *self, gboolean *fine)
{
  QySignedPaper *paper = g_new0 (QySignedPaper, 1);
  gboolean in_order = FALSE;

  *fine = TRUE;
  paper->title = dup_typed (self->title_row);
  paper->number = dup_typed (self->number_row);
  paper->kind = dup_typed (self->kind_row);
  paper->parties[0] = g_strdup (qy_party_picker_get_party_id (self->first_party));
  paper->parties[1] = g_strdup (qy_party_picker_get_party_id (self->second_party));
  paper->signed_on = read_day (self->signed_row, fine);
  paper->starts_on = read_day (self->starts_row, fine);
  paper->ends_on = read_day (self->ends_row, fine);
  paper->amount = read_amount (self->amount_row, fine);
  paper->state = states[adw_combo_row_get_selected (self->state_row)];
  paper->scan = self->scan != NULL ? g_object_ref (self->scan) : NULL;
  in_order = is_in_order (paper);
  if (!in_order)
    mark (self->ends_row, TRUE);
  *fine = *fine && in_order && paper->title != NULL;
  return paper;
}

static void
on_changed (QySignedDialog *self)
{
  gboolean fine = FALSE;
  g_autoptr (QySignedPaper) paper = read_paper (self, &fine);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "signed.enter", fine);
}

static void
show_entered (QySignedDialog *self, const QySignedEntry *entry)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *page = g_strconcat ("contract:", entry->id, NULL);

  if (window == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open", "s", page);
  if (entry->scan_error != NULL)
    qy_notice_problem (GTK_WIDGET (window),
                       _ ("The contract is in the book, its scan was not attached"),
                       entry->scan_error);
  else
    qy_notice_toast (GTK_WIDGET (self), _ ("Contract entered"));
}

static void
on_entered (gpointer owner, gpointer result, const GError *error)
{
  QySignedDialog *self = owner;
  g_autoptr (QySignedEntry) entry = result;

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (entry == NULL)
    {
      qy_notice_problem (GTK_WIDGET (self), _ ("The contract was not entered"), error);
      return;
    }
  show_entered (self, entry);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
enter_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QySignedDialog *self = QY_SIGNED_DIALOG (widget);
  gboolean fine = FALSE;
  g_autoptr (QySignedPaper) paper = read_paper (self, &fine);

  if (!fine)
    return;
  gtk_widget_set_sensitive (widget, FALSE);
  qy_request_run (self, qy_session_get_book (self->session), qy_signed_paper_enter,
                  g_steal_pointer (&paper), (GDestroyNotify) qy_signed_paper_free,
                  (GDestroyNotify) qy_signed_entry_free, NULL, on_entered);
}

static void
on_scan_chosen (GtkNativeDialog *dialog, int response, QySignedDialog *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      qy_signed_dialog_set_scan (self, file);
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
  qy_signed_dialog_set_scan (QY_SIGNED_DIALOG (widget), NULL);
}

static void
fill_states (QySignedDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_string_list_append (names, qy_contract_state_label (states[i]));
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (names));
}

static void
qy_signed_dialog_dispose (GObject *object)
{
  QySignedDialog *self = QY_SIGNED_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_SIGNED_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->scan);
  G_OBJECT_CLASS (qy_signed_dialog_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, first_party);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, second_party);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, signed_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, starts_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, ends_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, amount_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, state_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, scan_row);
  gtk_widget_class_bind_template_child (widget_class, QySignedDialog, no_scan_button);
}

static void
qy_signed_dialog_class_init (QySignedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_signed_dialog_dispose;
  g_type_ensure (QY_TYPE_PARTY_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/ledger/qy-signed-dialog.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_install_action (widget_class, "signed.enter", NULL, enter_action);
  gtk_widget_class_install_action (widget_class, "signed.choose-scan", NULL, choose_scan_action);
  gtk_widget_class_install_action (widget_class, "signed.no-scan", NULL, no_scan_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_signed_dialog_init (QySignedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_states (self);
  on_changed (self);
}

QySignedDialog *
qy_signed_dialog_new (QySession *session)
{
  QySignedDialog *self = NULL;

  g_return_val_if_fail (QY_IS_SESSION (session), NULL);

  self = g_object_new (QY_TYPE_SIGNED_DIALOG, NULL);
  self->session = g_object_ref (session);
  qy_party_picker_set_session (self->first_party, session);
  qy_party_picker_set_session (self->second_party, session);
  return self;
}

void
qy_signed_dialog_set_scan (QySignedDialog *self, GFile *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (QY_IS_SIGNED_DIALOG (self));

  g_set_object (&self->scan, file);
  name = file != NULL ? g_file_get_basename (file) : NULL;
  adw_action_row_set_subtitle (self->scan_row, name != NULL ? name : _ ("None"));
  gtk_widget_set_visible (self->no_scan_button, file != NULL);
}

void
qy_signed_dialog_present (GtkWidget *from, QySession *session)
{
  QySignedDialog *self = NULL;
  GtkRoot *root = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from) && QY_IS_SESSION (session));

  self = qy_signed_dialog_new (session);
  root = gtk_widget_get_root (from);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}
