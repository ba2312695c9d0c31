/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clauses-page.h"

#include <glib/gi18n-lib.h>

#include "qy-book-text.h"
#include "qy-clause-acts.h"
#include "qy-clause-preview.h"
#include "qy-clause-row.h"
#include "qy-match.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-request.h"

struct _QyClausesPage
{
  QyPage parent_instance;

  QyRefresh *refresh;
  char *needle;
  GHashTable *texts; /* id → folded text, what the search looks into beside titles */

  GtkWidget *bar;
  GtkStack *states;
  GtkEditable *search;
  GtkListBox *list;
  QyClausePreview *preview;
  GtkPopover *menu;
};

typedef struct
{
  GPtrArray *all;    /* of QyClauseFacts */
  GHashTable *texts; /* id → plain text */
} Library;

G_DEFINE_FINAL_TYPE (QyClausesPage, qy_clauses_page, QY_TYPE_PAGE)

static void
library_free (Library *library)
{
  g_clear_pointer (&library->all, g_ptr_array_unref);
  g_clear_pointer (&library->texts, g_hash_table_unref);
  g_free (library);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Library, library_free)

static gpointer
load_library (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Library) library = g_new0 (Library, 1);

  library->all = qy_clause_facts_load (book, NULL, cancellable, error);
  if (library->all == NULL)
    return NULL;
  library->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < library->all->len; i++)
    {
      const QyClauseFacts *facts = library->all->pdata[i];
      g_autoptr (QyPrinted) printed =
          qy_book_text_print (book, facts->clause->id, QY_PRINT_DEFAULT, error);

      if (printed == NULL)
        return NULL;
      g_hash_table_insert (library->texts, g_strdup (facts->clause->id),
                           qy_printed_to_text (printed));
    }
  return g_steal_pointer (&library);
}

static const QyClauseFacts *
facts_of (gpointer row)
{
  return QY_IS_CLAUSE_ROW (row) ? qy_clause_row_get_facts (row) : NULL;
}

static const QyClause *
get_selected (QyClausesPage *self)
{
  const QyClauseFacts *facts = facts_of (gtk_list_box_get_selected_row (self->list));

  return facts != NULL ? facts->clause : NULL;
}

static QyClauseRow *
find_row (QyClausesPage *self, const char *id)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; id != NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (facts_of (row)->clause->id, id))
      return QY_CLAUSE_ROW (row);
  return NULL;
}

static gboolean
row_matches (GtkListBoxRow *row, gpointer data)
{
  QyClausesPage *self = data;
  const QyClause *clause = facts_of (row)->clause;
  const char *text = self->texts != NULL ? g_hash_table_lookup (self->texts, clause->id) : NULL;

  return qy_match (self->needle, clause->title, clause->category, clause->guidance, clause->tags,
                   text);
}

static const char *
group_of (QyClausesPage *self, gpointer row)
{
  const QyClause *clause = facts_of (row)->clause;
  QyClauseRow *standard = find_row (self, clause->alternate_of);

  return standard != NULL ? facts_of (standard)->clause->category : clause->category;
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = group_of (data, row);
  const char *above = before != NULL ? group_of (data, before) : NULL;
  GtkWidget *label = NULL;

  if (before == NULL || g_strcmp0 (group, above) != 0)
    {
      label = gtk_label_new (group != NULL && *group != '\0' ? group : _ ("Without category"));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "library-group");
    }
  gtk_list_box_row_set_header (row, label);
}

static gpointer
print_clause (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return qy_book_text_print (book, data, QY_PRINT_NOTES, error);
}

static void
show_preview (QyClausesPage *self, const QyPrinted *printed)
{
  const QyClause *clause = get_selected (self);
  QyClauseRow *standard = clause != NULL ? find_row (self, clause->alternate_of) : NULL;

  qy_clause_preview_show (self->preview, clause,
                          standard != NULL ? facts_of (standard)->clause->title : NULL, printed);
}

static void
on_printed (gpointer owner, gpointer result, const GError *error)
{
  g_autoptr (QyPrinted) printed = result;

  if (printed != NULL)
    show_preview (owner, printed);
}

static void
on_selected (QyClausesPage *self)
{
  const QyClause *clause = self->refresh != NULL ? get_selected (self) : NULL;

  if (self->refresh == NULL)
    return;
  if (clause == NULL)
    show_preview (self, NULL);
  else
    qy_request_run (self, qy_page_get_book (QY_PAGE (self)), print_clause, g_strdup (clause->id),
                    g_free, (GDestroyNotify) qy_printed_unref, NULL, on_printed);
}

/* The first one that is seen is selected, so that there is always something to read. */
static void
update_state (QyClausesPage *self)
{
  GtkListBoxRow *row = NULL;
  GtkListBoxRow *first = NULL;
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  gboolean any = gtk_list_box_get_row_at_index (self->list, 0) != NULL;

  for (int i = 0; first == NULL && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL;
       i++)
    if (row_matches (row, self))
      first = row;
  if (selected == NULL || !row_matches (selected, self))
    gtk_list_box_select_row (self->list, first);
  gtk_widget_set_visible (self->bar, any);
  gtk_stack_set_visible_child_name (self->states, !any ? "empty" : first == NULL ? "none" : "list");
}

static void
fill (QyClausesPage *self, Library *library)
{
  const QyClause *selected = get_selected (self);
  g_autofree char *id = selected != NULL ? g_strdup (selected->id) : NULL;
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->texts, g_hash_table_unref);
  self->texts = g_steal_pointer (&library->texts);
  g_ptr_array_set_free_func (library->all, NULL);
  for (guint i = 0; i < library->all->len; i++)
    gtk_list_box_append (self->list, qy_clause_row_new (library->all->pdata[i]));
  gtk_list_box_invalidate_headers (self->list);
  row = (GtkListBoxRow *) find_row (self, id);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  if (row != NULL && focused)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  update_state (self);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  g_autoptr (Library) library = result;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The clauses were not read"), error);
      return;
    }
  fill (owner, library);
  qy_page_set_ready (owner, TRUE);
}

static void
read_again (gpointer widget)
{
  qy_request_run (widget, qy_page_get_book (widget), load_library, NULL, NULL,
                  (GDestroyNotify) library_free, NULL, on_loaded);
}

static void
on_search_changed (QyClausesPage *self)
{
  g_free (self->needle);
  self->needle = qy_match_needle (gtk_editable_get_text (self->search));
  gtk_list_box_invalidate_filter (self->list);
  update_state (self);
}

static void
on_row_activated (QyClausesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "clauses.open", NULL);
}

static void
show_menu (QyClausesPage *self, double x, double y)
{
  GdkRectangle place = { (int) x, (int) y, 1, 1 };

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clauses.new-alternate",
                                 get_selected (self) != NULL
                                     && get_selected (self)->alternate_of == NULL);
  gtk_popover_set_pointing_to (self->menu, &place);
  gtk_popover_popup (self->menu);
}

static void
on_secondary_click (QyClausesPage *self, int n, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  show_menu (self, x, y);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyClause *clause = get_selected (QY_CLAUSES_PAGE (widget));
  g_autofree char *name = clause != NULL ? g_strconcat ("clause:", clause->id, NULL) : NULL;

  if (name != NULL)
    gtk_widget_activate_action (widget, "win.open", "s", name);
}

static void
new_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_clause_make (widget, qy_page_get_session (QY_PAGE (widget)), NULL);
}

static void
new_alternate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (get_selected (QY_CLAUSES_PAGE (widget)) != NULL)
    qy_clause_make (widget, qy_page_get_session (QY_PAGE (widget)),
                    get_selected (QY_CLAUSES_PAGE (widget)));
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const QyClause *clause = get_selected (QY_CLAUSES_PAGE (widget));

  if (clause != NULL)
    qy_clause_delete (widget, qy_page_get_session (QY_PAGE (widget)), clause->id);
}

static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyClausesPage *self = QY_CLAUSES_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  double x = 0;
  double y = 0;

  if (row != NULL
      && gtk_widget_translate_coordinates (GTK_WIDGET (row), GTK_WIDGET (self->list), 24, 24, &x,
                                           &y))
    show_menu (self, x, y);
}

static void
qy_clauses_page_search (QyPage *page)
{
  QyClausesPage *self = QY_CLAUSES_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}

static void
qy_clauses_page_constructed (GObject *object)
{
  QyClausesPage *self = QY_CLAUSES_PAGE (object);

  G_OBJECT_CLASS (qy_clauses_page_parent_class)->constructed (object);
  gtk_list_box_set_filter_func (self->list, row_matches, self, NULL);
  gtk_list_box_set_header_func (self->list, set_header, self, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->menu), GTK_WIDGET (self->list));
  self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_page_get_book (QY_PAGE (self)), read_again);
}

static void
qy_clauses_page_dispose (GObject *object)
{
  QyClausesPage *self = QY_CLAUSES_PAGE (object);

  g_clear_object (&self->refresh);
  if (self->menu != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->menu));
  if (self->list != NULL)
    {
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_CLAUSES_PAGE);
  G_OBJECT_CLASS (qy_clauses_page_parent_class)->dispose (object);
}

static void
qy_clauses_page_finalize (GObject *object)
{
  g_free (QY_CLAUSES_PAGE (object)->needle);
  g_clear_pointer (&QY_CLAUSES_PAGE (object)->texts, g_hash_table_unref);
  G_OBJECT_CLASS (qy_clauses_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_CLAUSE_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/clause/qy-clauses-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyClausesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, QyClausesPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyClausesPage, search);
  gtk_widget_class_bind_template_child (widget_class, QyClausesPage, list);
  gtk_widget_class_bind_template_child (widget_class, QyClausesPage, preview);
  gtk_widget_class_bind_template_child (widget_class, QyClausesPage, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_secondary_click);
}

static void
qy_clauses_page_class_init (QyClausesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = qy_clauses_page_constructed;
  object_class->dispose = qy_clauses_page_dispose;
  object_class->finalize = qy_clauses_page_finalize;
  QY_PAGE_CLASS (klass)->search = qy_clauses_page_search;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "clauses.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "clauses.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "clauses.new-alternate", NULL,
                                   new_alternate_action);
  gtk_widget_class_install_action (widget_class, "clauses.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "clauses.menu", NULL, menu_action);
}

static void
qy_clauses_page_init (QyClausesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
