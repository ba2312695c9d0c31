/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-payments-view.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-columns.h"
#include "qy-display.h"
#include "qy-money-acts.h"
#include "qy-movement-rows.h"
#include "qy-notice.h"
#include "qy-payment-dialog.h"
#include "qy-payment-sums.h"
#include "qy-payment-table.h"
#include "qy-penalty-dialog.h"
#include "qy-request.h"

#define N_SUM_COLUMNS 6

struct _QyPaymentsView
{
  AdwBin parent_instance;

  QyBook *book;
  QyDossier *dossier;
  QyCourse *course;
  GPtrArray *items;

  GtkStack *stack;
  GtkGrid *sums;
  QyPaymentTable *table;
  QySection *movements;
  QySection *invoices;
};

G_DEFINE_FINAL_TYPE (QyPaymentsView, qy_payments_view, ADW_TYPE_BIN)

static void
add_cell (QyPaymentsView *self, int column, int row, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, style);
  gtk_grid_attach (self->sums, label, column, row, 1, 1);
}

static void
add_sum (QyPaymentsView *self, int row, const QyPaymentSum *sum)
{
  const gint64 amounts[] = { sum->planned, sum->invoiced, sum->paid, sum->open, sum->overdue };
  g_autofree char *what =
      g_strdup_printf ("%s (%s)", qy_direction_label (sum->direction), sum->currency);

  add_cell (self, 0, row, what, "heading");
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *amount = qy_display_amount (amounts[i], sum->currency);

      add_cell (self, (int) i + 1, row, amount,
                i == G_N_ELEMENTS (amounts) - 1 && amounts[i] > 0 ? "error" : "numeric");
    }
}

static void
show_sums (QyPaymentsView *self)
{
  const char *const titles[N_SUM_COLUMNS] = {
    "", _ ("Planned"), _ ("Invoiced"), _ ("Paid"), _ ("Outstanding"), _ ("Overdue"),
  };
  g_autoptr (GArray) sums = qy_payment_sums (self->items);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sums))) != NULL)
    gtk_grid_remove (self->sums, child);
  for (int i = 0; i < N_SUM_COLUMNS; i++)
    add_cell (self, i, 0, titles[i], "dim-label");
  for (guint i = 0; i < sums->len; i++)
    add_sum (self, (int) i + 1, &g_array_index (sums, QyPaymentSum, i));
}

static void
on_selected (QyPaymentsView *self)
{
  QyPaymentItem *item = qy_payment_table_get_selected (self->table);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "payments.penalty",
                                 item != NULL && qy_payment_item_get_due (item)->due_on != NULL);
  gtk_widget_action_set_enabled (widget, "payments.credit-note", item != NULL);
}

static void
on_activated (QyPaymentsView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "payments.record", NULL);
}

static void
present_payment (QyPaymentsView *self, const char *kind)
{
  QyFormDialog *dialog = NULL;

  if (self->course == NULL)
    return;
  dialog = qy_payment_dialog_new (GTK_WIDGET (self), self->book, self->course, self->items,
                                  qy_payment_table_get_selected (self->table), kind);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
record_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present_payment (QY_PAYMENTS_VIEW (widget), "payment");
}

static void
credit_note_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  present_payment (QY_PAYMENTS_VIEW (widget), "credit-note");
}

static void
invoice_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPaymentsView *self = QY_PAYMENTS_VIEW (widget);
  QyFormDialog *dialog = NULL;

  if (self->course == NULL)
    return;
  dialog = qy_invoice_dialog_new (widget, self->book, self->course, self->items,
                                  qy_payment_table_get_selected (self->table));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
penalty_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPaymentsView *self = QY_PAYMENTS_VIEW (widget);
  QyPaymentItem *item = qy_payment_table_get_selected (self->table);

  if (item != NULL)
    qy_penalty_dialog_present (widget, self->book, self->dossier, qy_payment_item_get_due (item),
                               self->course->today);
}

static void
on_changed (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (owner, _ ("The entry was not changed"), error);
  else
    qy_notice_toast (owner, _ ("Done"));
}

static void
reverse_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPaymentsView *self = QY_PAYMENTS_VIEW (widget);

  qy_request_run (self, self->book, qy_money_act_reverse, g_variant_dup_string (parameter, NULL),
                  g_free, NULL, NULL, on_changed);
}

static gpointer
remove_record (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *record = data;
  const char *id = strchr (record, '\n');
  gboolean done = FALSE;

  if (id != NULL)
    done = g_str_has_prefix (record, "invoice\n") ? qy_book_invoice_remove (book, id + 1, error)
                                                  : qy_book_movement_remove (book, id + 1, error);
  return GINT_TO_POINTER (done);
}

static void
on_removal_answered (AdwMessageDialog *dialog, const char *response, QyPaymentsView *self)
{
  const char *record = g_object_get_data (G_OBJECT (dialog), "record");

  if (g_str_equal (response, "remove"))
    qy_request_run (self, self->book, remove_record, g_strdup (record), g_free, NULL, NULL,
                    on_changed);
}

/* What was recorded is not undone: a person is asked first. */
static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Delete This Entry?"),
      _ ("It is taken out of the account and stays in the history. A payment that was made and "
         "given back is better reversed."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "remove",
                                    _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_object_set_data_full (G_OBJECT (dialog), "record", g_variant_dup_string (parameter, NULL),
                          g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_removal_answered), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
qy_payments_view_dispose (GObject *object)
{
  QyPaymentsView *self = QY_PAYMENTS_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PAYMENTS_VIEW);
  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_clear_pointer (&self->course, qy_course_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (qy_payments_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "payments.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "payments.invoice", NULL, invoice_action);
  gtk_widget_class_install_action (widget_class, "payments.credit-note", NULL, credit_note_action);
  gtk_widget_class_install_action (widget_class, "payments.penalty", NULL, penalty_action);
  gtk_widget_class_install_action (widget_class, "payments.reverse", "s", reverse_action);
  gtk_widget_class_install_action (widget_class, "payments.remove", "s", remove_action);
}

static void
qy_payments_view_class_init (QyPaymentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_payments_view_dispose;
  g_type_ensure (QY_TYPE_COLUMNS);
  g_type_ensure (QY_TYPE_PAYMENT_TABLE);
  g_type_ensure (QY_TYPE_SECTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/payments/qy-payments-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPaymentsView, stack);
  gtk_widget_class_bind_template_child (widget_class, QyPaymentsView, sums);
  gtk_widget_class_bind_template_child (widget_class, QyPaymentsView, table);
  gtk_widget_class_bind_template_child (widget_class, QyPaymentsView, movements);
  gtk_widget_class_bind_template_child (widget_class, QyPaymentsView, invoices);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  install_actions (widget_class);
}

static void
qy_payments_view_init (QyPaymentsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_payments_view_show (QyPaymentsView *self,
                       QySession *session,
                       QyDossier *dossier,
                       QyCourse *course)
{
  g_return_if_fail (QY_IS_PAYMENTS_VIEW (self) && dossier != NULL && course != NULL);

  g_set_object (&self->book, qy_session_get_book (session));
  qy_dossier_ref (dossier);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  self->dossier = dossier;
  qy_course_ref (course);
  g_clear_pointer (&self->course, qy_course_unref);
  self->course = course;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = qy_payment_item_list (course);
  show_sums (self);
  qy_payment_table_show (self->table, self->items);
  qy_movement_rows_fill (self->movements, course);
  qy_invoice_rows_fill (self->invoices, course);
  gtk_stack_set_visible_child_name (
      self->stack,
      self->items->len + course->movements->len + course->invoices->len > 0 ? "payments" : "empty");
}

void
qy_payments_view_record (QyPaymentsView *self, const char *source_id, const char *occurrence)
{
  g_return_if_fail (QY_IS_PAYMENTS_VIEW (self));

  if (source_id != NULL)
    qy_payment_table_select (self->table, source_id, occurrence);
  present_payment (self, "payment");
}
