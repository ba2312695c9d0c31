/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clause-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-book-clause.h"
#include "qy-choice.h"
#include "qy-notice.h"
#include "qy-printed.h"
#include "qy-request.h"

struct _QyClauseDialog
{
  AdwWindow parent_instance;

  QyBook *book;
  GHashTable *clauses;   /* id → QyClause */
  GCancellable *preview; /* of the clause that is looked at */
  QyDocument *part;      /* its text, or NULL while it is loaded */
  char *origin;
  char *folded;

  GtkStack *stack;
  GtkSearchEntry *search;
  GListStore *choices;
  GtkFilterListModel *found;
  GtkCustomFilter *filter;
  GtkSingleSelection *selection;
  GtkLabel *title;
  GtkLabel *stance;
  GtkLabel *guidance;
  GtkLabel *text;
};

static guint given;

G_DEFINE_FINAL_TYPE (QyClauseDialog, qy_clause_dialog, ADW_TYPE_WINDOW)

/* A version of a clause as it will be pasted. */
typedef struct
{
  QyDocument *document;
  char *origin;
} Part;

static void
part_free (Part *part)
{
  g_clear_object (&part->document);
  g_free (part->origin);
  g_free (part);
}

static gpointer
list_clauses (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_clause_list (book, NULL, error);
}

static gpointer
load_part (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 version = 0;
  QyDocument *document = qy_book_clause_load_version (book, data, &version, error);
  Part *part = NULL;

  if (document == NULL)
    return NULL;
  part = g_new0 (Part, 1);
  part->document = document;
  part->origin = g_strdup_printf ("%s@%" G_GINT64_FORMAT, (const char *) data, version);
  return part;
}

static const char *
name_stance (QyStance stance)
{
  switch (stance)
    {
    case QY_STANCE_ALTERNATE:
      return _ ("Alternate");
    case QY_STANCE_FALLBACK:
      return _ ("Fallback");
    default:
      return _ ("Standard");
    }
}

static QyClause *
get_selected (QyClauseDialog *self)
{
  QyChoice *choice = gtk_single_selection_get_selected_item (self->selection);

  return choice != NULL ? g_hash_table_lookup (self->clauses, qy_choice_get_key (choice)) : NULL;
}

static void
show_part (QyClauseDialog *self)
{
  g_autoptr (QyPrinted) printed =
      self->part != NULL ? qy_document_print (self->part, QY_PRINT_NOTES, NULL) : NULL;
  g_autofree char *text = NULL;

  if (printed != NULL)
    {
      g_free (printed->title);
      printed->title = g_strdup ("");
      text = qy_printed_to_text (printed);
      g_strstrip (text);
    }
  gtk_label_set_label (self->text, text != NULL ? text : "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.insert", self->part != NULL);
}

static void
on_part_loaded (gpointer owner, gpointer result, const GError *error)
{
  QyClauseDialog *self = owner;
  Part *part = result;

  if (part != NULL)
    {
      self->part = g_steal_pointer (&part->document);
      self->origin = g_steal_pointer (&part->origin);
      part_free (part);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    qy_notice_problem (GTK_WIDGET (self), _ ("The clause cannot be read"), error);
  show_part (self);
}

static void
on_selected (QyClauseDialog *self)
{
  QyClause *clause = get_selected (self);

  g_cancellable_cancel (self->preview);
  g_clear_object (&self->preview);
  g_clear_object (&self->part);
  g_clear_pointer (&self->origin, g_free);
  show_part (self);
  if (clause == NULL)
    return;
  gtk_label_set_label (self->title, clause->title);
  gtk_label_set_label (self->stance, name_stance (clause->stance));
  gtk_label_set_label (self->guidance, clause->guidance != NULL ? clause->guidance : "");
  gtk_widget_set_visible (GTK_WIDGET (self->guidance), clause->guidance != NULL);
  self->preview = g_cancellable_new ();
  qy_request_run (self, self->book, load_part, g_strdup (clause->id), g_free,
                  (GDestroyNotify) part_free, self->preview, on_part_loaded);
}

static gboolean
contains (const char *text, const char *folded)
{
  g_autofree char *own = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return own != NULL && strstr (own, folded) != NULL;
}

static gboolean
matches (gpointer item, gpointer data)
{
  QyClauseDialog *self = data;
  QyClause *clause = g_hash_table_lookup (self->clauses, qy_choice_get_key (QY_CHOICE (item)));

  return self->folded == NULL
         || (clause != NULL
             && (contains (clause->title, self->folded) || contains (clause->category, self->folded)
                 || contains (clause->tags, self->folded)));
}

static void
on_search (QyClauseDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_clear_pointer (&self->folded, g_free);
  if (*text != '\0')
    self->folded = g_utf8_casefold (text, -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_listed (gpointer owner, gpointer result, const GError *error)
{
  QyClauseDialog *self = owner;
  GPtrArray *clauses = result;

  for (guint i = 0; clauses != NULL && i < clauses->len; i++)
    {
      QyClause *clause = g_ptr_array_index (clauses, i);
      g_autoptr (QyChoice) choice = qy_choice_new (clause->id, clause->title, clause->category);

      g_hash_table_insert (self->clauses, clause->id, clause);
      g_list_store_append (self->choices, choice);
    }
  gtk_stack_set_visible_child_name (self->stack,
                                    g_hash_table_size (self->clauses) > 0 ? "clauses" : "empty");
  if (clauses != NULL)
    {
      g_ptr_array_set_free_func (clauses, NULL);
      g_ptr_array_unref (clauses);
    }
  else
    qy_notice_problem (GTK_WIDGET (self), _ ("The library cannot be read"), error);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
insert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyClauseDialog *self = QY_CLAUSE_DIALOG (widget);
  QyClause *clause = get_selected (self);

  if (clause == NULL || self->part == NULL)
    return;
  g_signal_emit (self, given, 0, self->part, self->origin, clause->title);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_activated (QyClauseDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "dialog.insert", NULL);
}

static void
qy_clause_dialog_dispose (GObject *object)
{
  QyClauseDialog *self = QY_CLAUSE_DIALOG (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_cancellable_cancel (self->preview);
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_CLAUSE_DIALOG);
  g_clear_object (&self->preview);
  g_clear_object (&self->part);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (qy_clause_dialog_parent_class)->dispose (object);
}

static void
qy_clause_dialog_finalize (GObject *object)
{
  QyClauseDialog *self = QY_CLAUSE_DIALOG (object);

  g_hash_table_unref (self->clauses);
  g_free (self->origin);
  g_free (self->folded);
  G_OBJECT_CLASS (qy_clause_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/text/qy-clause-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, search);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, found);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, filter);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, title);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, stance);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, guidance);
  gtk_widget_class_bind_template_child (widget_class, QyClauseDialog, text);
  gtk_widget_class_bind_template_callback (widget_class, on_search);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
qy_clause_dialog_class_init (QyClauseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = qy_clause_dialog_dispose;
  object_class->finalize = qy_clause_dialog_finalize;
  given = g_signal_new ("given", QY_TYPE_CLAUSE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                        G_TYPE_NONE, 3, QY_TYPE_DOCUMENT, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "dialog.insert", NULL, insert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
qy_clause_dialog_init (QyClauseDialog *self)
{
  self->clauses =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) qy_clause_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_custom_filter_set_filter_func (self->filter, matches, self, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.insert", FALSE);
}

GtkWidget *
qy_clause_dialog_new (GtkWidget *from, QyBook *book)
{
  QyClauseDialog *self = NULL;
  GtkRoot *root = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from) && QY_IS_BOOK (book), NULL);

  root = gtk_widget_get_root (from);
  self = g_object_new (QY_TYPE_CLAUSE_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL,
                       NULL);
  self->book = g_object_ref (book);
  qy_request_run (self, book, list_clauses, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                  on_listed);
  return GTK_WIDGET (self);
}
