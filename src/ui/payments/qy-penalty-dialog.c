/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-penalty-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-book-penalty.h"
#include "qy-day-row.h"
#include "qy-display.h"
#include "qy-paper.h"
#include "qy-request.h"
#include "qy-save-file.h"

struct _QyPenaltyDialog
{
  AdwWindow parent_instance;

  QyBook *book;
  QyDossier *dossier;
  QyDueItem *due;
  GCancellable *asked; /* the calculation under way */

  QyDayRow *day_row;
  GtkLabel *problem_label;
  GtkLabel *result_label;
  GtkLabel *steps_label;
};

G_DEFINE_FINAL_TYPE (QyPenaltyDialog, qy_penalty_dialog, ADW_TYPE_WINDOW)

/* What is handed to the book's thread. */
typedef struct
{
  char *contract_id;
  char *source_id;
  char *occurrence;
  QyDate on;
} Question;

static Question *
question_new (QyPenaltyDialog *self)
{
  Question *question = g_new0 (Question, 1);

  question->contract_id = g_strdup (self->dossier->contract->id);
  question->source_id = g_strdup (self->due->source_id);
  question->occurrence = g_strdup (self->due->occurrence);
  question->on = qy_day_row_get (self->day_row);
  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->contract_id);
  g_free (question->source_id);
  g_free (question->occurrence);
  g_free (question);
}

static QyPenaltyCase *
load_case (QyBook *book, const Question *question, GError **error)
{
  return qy_book_penalty_case (book, question->contract_id, question->source_id,
                               question->occurrence, question->on, error);
}

static gpointer
compute (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return load_case (book, data, error);
}

static char *
print_steps (const QyPenaltyCase *penalty, QyLanguage language)
{
  g_auto (GStrv) steps = qy_reasons_print (penalty->why, language);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; steps[i] != NULL; i++)
    g_string_append_printf (text, "%s%u. %s", i > 0 ? "\n\n" : "", i + 1, steps[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
on_computed (gpointer owner, gpointer result, const GError *error)
{
  QyPenaltyDialog *self = owner;
  g_autoptr (QyPenaltyCase) penalty = result;
  g_autofree char *sum = NULL;
  g_autofree char *steps = NULL;

  if (penalty != NULL)
    {
      sum = qy_display_amount (penalty->penalty.penalty, penalty->amount.currency);
      steps = print_steps (penalty, qy_language_of_interface ());
    }
  gtk_label_set_text (self->result_label, sum != NULL ? sum : "");
  gtk_label_set_text (self->steps_label, steps != NULL ? steps : "");
  gtk_label_set_text (self->problem_label, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), error != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "penalty.save", penalty != NULL);
}

static void
on_day_changed (QyPenaltyDialog *self)
{
  if (self->book == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "penalty.save", FALSE);
  if (!qy_day_row_is_fine (self->day_row))
    return;
  g_cancellable_cancel (self->asked);
  g_clear_object (&self->asked);
  self->asked = g_cancellable_new ();
  qy_request_run (self, self->book, compute, question_new (self), question_free,
                  (GDestroyNotify) qy_penalty_case_free, self->asked, on_computed);
}

static gboolean
write_sheet (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  const Question *question = data;
  g_autoptr (QyPenaltyCase) penalty = load_case (book, question, error);
  g_autofree char *now = qy_book_get_now (book);
  g_autoptr (QyDocument) sheet = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (penalty != NULL)
    sheet = qy_book_penalty_sheet (book, question->contract_id, penalty, error);
  pdf = sheet != NULL ? qy_paper_render_sheet (sheet, now, error) : NULL;
  return pdf != NULL
         && g_output_stream_write_all (out, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                                       NULL, cancellable, error);
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyPenaltyDialog *self = QY_PENALTY_DIALOG (widget);
  g_autofree char *what = qy_due_item_title (self->due);
  g_autofree char *name =
      g_strdup_printf (_ ("%s penalty, %s.pdf"), self->dossier->contract->number, what);

  qy_save_file (widget, self->book, _ ("Save the Calculation"), name, write_sheet,
                question_new (self), question_free);
}

static void
qy_penalty_dialog_dispose (GObject *object)
{
  QyPenaltyDialog *self = QY_PENALTY_DIALOG (object);

  g_cancellable_cancel (self->asked);
  g_clear_object (&self->asked);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_PENALTY_DIALOG);
  g_clear_object (&self->book);
  g_clear_pointer (&self->dossier, qy_dossier_unref);
  g_clear_pointer (&self->due, qy_due_item_free);
  G_OBJECT_CLASS (qy_penalty_dialog_parent_class)->dispose (object);
}

static void
qy_penalty_dialog_class_init (QyPenaltyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_penalty_dialog_dispose;
  g_type_ensure (QY_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/payments/qy-penalty-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyPenaltyDialog, day_row);
  gtk_widget_class_bind_template_child (widget_class, QyPenaltyDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, QyPenaltyDialog, result_label);
  gtk_widget_class_bind_template_child (widget_class, QyPenaltyDialog, steps_label);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed);
  gtk_widget_class_install_action (widget_class, "penalty.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qy_penalty_dialog_init (QyPenaltyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_penalty_dialog_present (
    GtkWidget *from, QyBook *book, QyDossier *dossier, const QyDueItem *due, QyDate today)
{
  QyPenaltyDialog *self = g_object_new (QY_TYPE_PENALTY_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (from);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->book = g_object_ref (book);
  self->dossier = qy_dossier_ref (dossier);
  self->due = qy_due_item_copy (due);
  qy_day_row_set (self->day_row, today);
  gtk_window_present (GTK_WINDOW (self));
}
