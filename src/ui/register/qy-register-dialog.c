/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-register-dialog.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-register-column-row.h"
#include "qy-register-import.h"
#include "qy-register-preview.h"

#define SHOWN_ROWS     50
#define SHOWN_PROBLEMS 100

struct _QyRegisterDialog
{
  AdwWindow parent_instance;

  QySession *session;
  char *name;
  QyRegister *table; /* while it is looked through, the book's thread has it */
  GPtrArray *rows;   /* of QyRegisterColumnRow, borrowed */
  gboolean is_busy;

  AdwWindowTitle *heading;
  AdwPreferencesGroup *columns;
  GtkLabel *summary;
  GtkWidget *problems_frame;
  GtkLabel *problems;
  GtkColumnView *preview;
  GListStore *entries;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (QyRegisterDialog, qy_register_dialog, ADW_TYPE_WINDOW)

/* What is known of the rows after a look at the book; made on its thread. */
typedef struct
{
  GPtrArray *previews; /* of QyRegisterPreview */
  GString *problems;
  guint n_problems;
  guint n_contracts;
  guint n_duplicates;
  guint n_new_parties;
} Look;

static void
look_free (Look *look)
{
  g_ptr_array_unref (look->previews);
  g_string_free (look->problems, TRUE);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static const char *
remark_of (guint line, GPtrArray *problems, const QyRegisterPlan *plan)
{
  for (guint i = 0; i < problems->len; i++)
    if (((const QyRegisterProblem *) problems->pdata[i])->line == line)
      return _ ("faulty, see above");
  for (guint i = 0; i < plan->duplicates->len; i++)
    if (((const QyRegisterDuplicate *) plan->duplicates->pdata[i])->line == line)
      return _ ("there already, left out");
  return NULL;
}

/* On the book's thread: the table is its own meanwhile. */
static gpointer
look_through (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyRegister *table = data;
  const QyRegisterPlan *plan = qy_register_compare (table, book, cancellable, error);
  GPtrArray *problems = NULL;
  Look *look = NULL;

  if (plan == NULL)
    return NULL;
  look = g_new0 (Look, 1);
  look->previews = g_ptr_array_new_with_free_func (g_object_unref);
  look->problems = g_string_new (NULL);
  problems = qy_register_check (table, &look->n_problems);
  for (guint i = 0; i < problems->len && i < SHOWN_PROBLEMS; i++)
    g_string_append_printf (look->problems, "%s%s", i > 0 ? "\n" : "",
                            ((const QyRegisterProblem *) problems->pdata[i])->message);
  for (guint i = 0; i < qy_register_n_rows (table) && i < SHOWN_ROWS; i++)
    {
      QyRegisterEntry *entry = qy_register_entry (table, i);

      g_ptr_array_add (look->previews,
                       qy_register_preview_new (entry, remark_of (entry->line, problems, plan)));
    }
  look->n_contracts = plan->n_contracts;
  look->n_duplicates = plan->duplicates->len;
  look->n_new_parties = plan->new_parties->len;
  return look;
}

static void
set_busy (QyRegisterDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), !is_busy);
  if (is_busy)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.import", FALSE);
}

static void
show_columns (QyRegisterDialog *self)
{
  guint n;
  const QyRegisterColumn *columns = qy_register_columns (self->table, &n);

  for (guint i = 0; i < n && i < self->rows->len; i++)
    qy_register_column_row_show (self->rows->pdata[i], &columns[i]);
}

static void
show_look (QyRegisterDialog *self, const Look *look)
{
  g_autofree char *label = NULL;
  g_autofree char *summary = NULL;

  label =
      g_strdup_printf (ngettext ("_Import %u Contract", "_Import %u Contracts", look->n_contracts),
                       look->n_contracts);
  summary = g_strdup_printf (_ ("New contracts: %u. Already there and left out: %u. New parties: "
                                "%u. Faults: %u."),
                             look->n_contracts, look->n_duplicates, look->n_new_parties,
                             look->n_problems);
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->problems, look->problems->str);
  gtk_widget_set_visible (self->problems_frame, look->n_problems > 0);
  g_list_store_splice (self->entries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                       look->previews->pdata, look->previews->len);
  gtk_button_set_label (self->accept, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "register.import",
                                 look->n_contracts > 0 && look->n_problems == 0);
}

/* The dialog was kept for the table's sake; it may have been closed meanwhile. */
static void
on_looked (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyRegisterDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Look) look = qy_book_run_finish (QY_BOOK (book), result, &error);

  if (self->columns == NULL)
    return;
  set_busy (self, FALSE);
  if (look != NULL)
    show_look (self, look);
  else
    qy_notice_problem (GTK_WIDGET (self), _ ("The table was not looked through"), error);
}

static void
look_again (QyRegisterDialog *self)
{
  set_busy (self, TRUE);
  qy_book_run_async (qy_session_get_book (self->session), look_through, self->table, NULL,
                     (GDestroyNotify) look_free, NULL, on_looked, g_object_ref (self));
}

static void
on_mapped (QyRegisterColumnRow *row, QyRegisterDialog *self)
{
  guint index;

  if (self->is_busy || !g_ptr_array_find (self->rows, row, &index))
    return;
  qy_register_map (self->table, index, qy_register_column_row_get_field (row));
  show_columns (self);
  look_again (self);
}

static void
add_columns (QyRegisterDialog *self)
{
  guint n;

  qy_register_columns (self->table, &n);
  for (guint i = 0; i < n; i++)
    {
      QyRegisterColumnRow *row = qy_register_column_row_new ();

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->columns, GTK_WIDGET (row));
      g_signal_connect_object (row, "changed", G_CALLBACK (on_mapped), self, 0);
    }
  show_columns (self);
}

static void
import_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyRegisterDialog *self = QY_REGISTER_DIALOG (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (self->is_busy || self->table == NULL || parent == NULL)
    return;
  qy_register_import_run (parent, self->session, self->name, g_steal_pointer (&self->table));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
close_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
qy_register_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REGISTER_DIALOG);
  G_OBJECT_CLASS (qy_register_dialog_parent_class)->dispose (object);
}

static void
qy_register_dialog_finalize (GObject *object)
{
  QyRegisterDialog *self = QY_REGISTER_DIALOG (object);

  g_clear_pointer (&self->table, qy_register_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_free (self->name);
  G_OBJECT_CLASS (qy_register_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/register/qy-register-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, problems_frame);
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, entries);
  gtk_widget_class_bind_template_child (widget_class, QyRegisterDialog, accept);
}

static void
qy_register_dialog_class_init (QyRegisterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_register_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_register_dialog_finalize;
  g_type_ensure (QY_TYPE_REGISTER_PREVIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "register.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "register.close", NULL, close_action);
}

static void
qy_register_dialog_init (QyRegisterDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  qy_register_preview_add_columns (self->preview);
}

QyRegisterDialog *
qy_register_dialog_new (GtkWindow *parent, QySession *session, const char *name, QyRegister *table)
{
  QyRegisterDialog *self = NULL;

  g_return_val_if_fail (QY_IS_SESSION (session) && name != NULL && table != NULL, NULL);

  self = g_object_new (QY_TYPE_REGISTER_DIALOG, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->name = g_strdup (name);
  self->table = table;
  adw_window_title_set_subtitle (self->heading, name);
  add_columns (self);
  look_again (self);
  return self;
}
