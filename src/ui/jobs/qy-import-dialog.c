/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-book-jobs-private.h"
#include "qy-difference-row.h"

struct _QyImportDialog
{
  AdwMessageDialog parent_instance;

  GPtrArray *rows; /* borrowed */

  GtkLabel *notes;
  GtkWidget *differing;
  AdwPreferencesGroup *differences;
};

G_DEFINE_FINAL_TYPE (QyImportDialog, qy_import_dialog, ADW_TYPE_MESSAGE_DIALOG)

static gboolean
is_empty (const QyXmlCounts *counts)
{
  return counts->contracts + counts->templates + counts->clauses + counts->parties + counts->persons
             + counts->files
         == 0;
}

static void
say_counts (QyImportDialog *self, const QyXmlImportReport *report)
{
  g_autofree char *added = qy_book_jobs_describe (&report->added);
  g_autofree char *same = qy_book_jobs_describe (&report->same);
  g_autofree char *body = g_strdup_printf (_ ("New: %s.\nAlready there: %s."), added, same);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (self), body);
}

static void
say_notes (QyImportDialog *self, GPtrArray *notes)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", (const char *) notes->pdata[i]);
  gtk_label_set_text (self->notes, lines->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
}

static void
list_differences (QyImportDialog *self, GPtrArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    {
      QyDifferenceRow *row = qy_difference_row_new (differences->pdata[i]);

      adw_preferences_group_add (self->differences, GTK_WIDGET (row));
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (self->differing, differences->len > 0);
}

static void
qy_import_dialog_dispose (GObject *object)
{
  QyImportDialog *self = QY_IMPORT_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (qy_import_dialog_parent_class)->dispose (object);
}

static void
qy_import_dialog_class_init (QyImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_import_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/jobs/qy-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, QyImportDialog, differing);
  gtk_widget_class_bind_template_child (widget_class, QyImportDialog, differences);
}

static void
qy_import_dialog_init (QyImportDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

QyImportDialog *
qy_import_dialog_new (GtkWindow *parent, const char *name, const QyXmlImportReport *report)
{
  QyImportDialog *self = NULL;
  g_autofree char *heading = NULL;
  gboolean is_useless = FALSE;

  g_return_val_if_fail (name != NULL && report != NULL, NULL);

  self = g_object_new (QY_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  is_useless = is_empty (&report->added) && report->differences->len == 0;
  heading = is_useless ? g_strdup_printf (_ ("%s brings nothing new"), name)
                       : g_strdup_printf (_ ("Import %s?"), name);
  adw_message_dialog_set_heading (ADW_MESSAGE_DIALOG (self), heading);
  say_counts (self, report);
  say_notes (self, report->notes);
  list_differences (self, report->differences);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "import", !is_useless);
  return self;
}

GHashTable *
qy_import_dialog_get_replaced (QyImportDialog *self)
{
  GHashTable *replaced = NULL;

  g_return_val_if_fail (QY_IS_IMPORT_DIALOG (self), NULL);

  replaced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (qy_difference_row_get_replace (self->rows->pdata[i]))
        g_hash_table_add (replaced, g_strdup (qy_difference_row_get_key (self->rows->pdata[i])));
    }
  return replaced;
}
