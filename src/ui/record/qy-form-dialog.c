/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-form-dialog.h"

#include "qy-notice.h"
#include "qy-request.h"

struct _QyFormDialog
{
  AdwWindow parent_instance;

  char *said;
  gpointer data;
  GDestroyNotify data_free;

  GtkButton *accept_button;
  GtkBox *box;
  GtkLabel *problem_label;
  AdwPreferencesGroup *rows;
};

enum
{
  CHANGED,
  ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyFormDialog, qy_form_dialog, ADW_TYPE_WINDOW)

static void
on_row_changed (QyFormDialog *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
accept_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACCEPTED], 0);
}

static void
on_done (gpointer owner, gpointer result, const GError *error)
{
  QyFormDialog *self = owner;

  gtk_widget_set_sensitive (GTK_WIDGET (self->box), TRUE);
  qy_form_dialog_set_ready (self, TRUE);
  qy_form_dialog_set_problem (self, error != NULL ? error->message : NULL);
  if (error != NULL)
    return;
  qy_notice_toast (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)) != NULL
                                   ? gtk_window_get_transient_for (GTK_WINDOW (self))
                                   : GTK_WINDOW (self)),
                   self->said);
  gtk_window_set_focus (GTK_WINDOW (self), NULL); /* nobody may be told when the window is gone */
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
qy_form_dialog_dispose (GObject *object)
{
  QyFormDialog *self = QY_FORM_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_FORM_DIALOG);
  if (self->data_free != NULL)
    g_clear_pointer (&self->data, self->data_free);
  g_clear_pointer (&self->said, g_free);
  G_OBJECT_CLASS (qy_form_dialog_parent_class)->dispose (object);
}

static void
qy_form_dialog_class_init (QyFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_form_dialog_dispose;
  signals[CHANGED] = g_signal_new ("changed", QY_TYPE_FORM_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[ACCEPTED] = g_signal_new ("accepted", QY_TYPE_FORM_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/record/qy-form-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyFormDialog, accept_button);
  gtk_widget_class_bind_template_child (widget_class, QyFormDialog, box);
  gtk_widget_class_bind_template_child (widget_class, QyFormDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, QyFormDialog, rows);
  gtk_widget_class_install_action (widget_class, "form.accept", NULL, accept_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "form.accept", NULL);
}

static void
qy_form_dialog_init (QyFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyFormDialog *
qy_form_dialog_new (GtkWidget *from, const char *title, const char *accept)
{
  QyFormDialog *self = g_object_new (QY_TYPE_FORM_DIALOG, "title", title, NULL);
  GtkRoot *root = from != NULL ? gtk_widget_get_root (from) : NULL;

  gtk_button_set_label (self->accept_button, accept);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  return self;
}

void
qy_form_dialog_add_row (QyFormDialog *self, gpointer row, const char *title, const char *signal)
{
  g_return_if_fail (QY_IS_FORM_DIALOG (self) && ADW_IS_PREFERENCES_ROW (row));

  adw_preferences_row_set_use_underline (row, TRUE);
  adw_preferences_row_set_title (row, title);
  g_signal_connect_object (row, signal, G_CALLBACK (on_row_changed), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->rows, row);
}

AdwComboRow *
qy_form_dialog_add_choice (QyFormDialog *self,
                           const char *title,
                           const char *const *labels,
                           guint selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels);
  GtkWidget *row = adw_combo_row_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  qy_form_dialog_add_row (self, row, title, "notify::selected");
  return ADW_COMBO_ROW (row);
}

QyDayRow *
qy_form_dialog_add_day (
    QyFormDialog *self, const char *title, const char *iso, QyDate latest, gboolean optional)
{
  QyDayRow *row = g_object_new (QY_TYPE_DAY_ROW, "day-title", title, NULL);

  qy_form_dialog_add_row (self, row, title, "day-changed");
  qy_day_row_set_bounds (row, latest, optional);
  qy_day_row_set_iso (row, iso);
  return row;
}

GtkEditable *
qy_form_dialog_add_text (QyFormDialog *self, const char *title, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  qy_form_dialog_add_row (self, row, title, "changed");
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  return GTK_EDITABLE (row);
}

void
qy_form_dialog_add_below (QyFormDialog *self, GtkWidget *widget)
{
  gtk_box_append (self->box, widget);
}

void
qy_form_dialog_set_ready (QyFormDialog *self, gboolean ready)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.accept", ready);
}

void
qy_form_dialog_set_problem (QyFormDialog *self, const char *problem)
{
  gtk_label_set_text (self->problem_label, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem_label), problem != NULL);
}

void
qy_form_dialog_set_data (QyFormDialog *self, gpointer data, GDestroyNotify data_free)
{
  self->data = data;
  self->data_free = data_free;
}

gpointer
qy_form_dialog_get_data (QyFormDialog *self)
{
  return self->data;
}

void
qy_form_dialog_run (QyFormDialog *self,
                    QyBook *book,
                    QyBookFunc func,
                    gpointer data,
                    GDestroyNotify data_free,
                    const char *said)
{
  g_free (self->said);
  self->said = g_strdup (said);
  gtk_widget_set_sensitive (GTK_WIDGET (self->box), FALSE);
  qy_form_dialog_set_ready (self, FALSE);
  qy_request_run (self, book, func, data, data_free, NULL, NULL, on_done);
}

char *
qy_form_text (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}
