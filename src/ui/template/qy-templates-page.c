/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-templates-page.h"

#include <glib/gi18n-lib.h>

#include "qy-match.h"
#include "qy-notice.h"
#include "qy-refresh.h"
#include "qy-request.h"
#include "qy-review-unfinished.h"
#include "qy-template-acts.h"
#include "qy-template-row.h"

struct _QyTemplatesPage
{
  QyPage parent_instance;

  QyRefresh *refresh;
  char *needle;

  GtkWidget *bar;
  GtkStack *states;
  GtkEditable *search;
  GtkDropDown *sort;
  GtkListBox *list;
};

typedef enum
{
  ORDER_CATEGORY,
  ORDER_TITLE,
  ORDER_USED,
  ORDER_CHANGED,
} Order;

G_DEFINE_FINAL_TYPE (QyTemplatesPage, qy_templates_page, QY_TYPE_PAGE)

static const char *
category_of (const QyTemplateFacts *facts)
{
  return facts->tmpl->category != NULL ? facts->tmpl->category : "";
}

/* The rows come in pinyin order: its place says where a row stood in it. */
static int
by_place (GtkListBoxRow *a, GtkListBoxRow *b)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (a), "place"))
         - GPOINTER_TO_INT (g_object_get_data (G_OBJECT (b), "place"));
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  QyTemplatesPage *self = data;
  const QyTemplateFacts *one = qy_template_row_get_facts (QY_TEMPLATE_ROW (a));
  const QyTemplateFacts *other = qy_template_row_get_facts (QY_TEMPLATE_ROW (b));
  int order = 0;

  switch ((Order) gtk_drop_down_get_selected (self->sort))
    {
    case ORDER_CATEGORY:
      order = (*category_of (one) == '\0') - (*category_of (other) == '\0');
      if (order == 0)
        order = g_strcmp0 (one->category_key, other->category_key);
      break;
    case ORDER_USED:
      order = (int) other->contracts - (int) one->contracts;
      break;
    case ORDER_CHANGED:
      order = g_strcmp0 (other->changed_at, one->changed_at);
      break;
    case ORDER_TITLE:
    default:
      break;
    }
  return order != 0 ? order : by_place (a, b);
}

static gboolean
row_matches (GtkListBoxRow *row, gpointer data)
{
  QyTemplatesPage *self = data;
  const QyTemplate *tmpl = qy_template_row_get_facts (QY_TEMPLATE_ROW (row))->tmpl;

  return qy_match (self->needle, tmpl->title, tmpl->category, tmpl->source_name);
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  QyTemplatesPage *self = data;
  const QyTemplateFacts *facts = qy_template_row_get_facts (QY_TEMPLATE_ROW (row));
  const QyTemplateFacts *above =
      before != NULL ? qy_template_row_get_facts (QY_TEMPLATE_ROW (before)) : NULL;
  GtkWidget *label = NULL;

  if (gtk_drop_down_get_selected (self->sort) == ORDER_CATEGORY
      && (above == NULL || !g_str_equal (category_of (above), category_of (facts))))
    {
      label = gtk_label_new (*category_of (facts) != '\0' ? category_of (facts)
                                                          : _ ("Without category"));
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "library-group");
    }
  gtk_list_box_row_set_header (row, label);
}

static void
update_state (QyTemplatesPage *self)
{
  gboolean any = FALSE;
  gboolean shown = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (!QY_IS_TEMPLATE_ROW (row))
        continue;
      any = TRUE;
      shown = shown || row_matches (GTK_LIST_BOX_ROW (row), self);
    }
  gtk_widget_set_visible (self->bar, any);
  gtk_stack_set_visible_child_name (self->states, !any ? "empty" : shown ? "list" : "none");
}

static char *
dup_selected_id (QyTemplatesPage *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return QY_IS_TEMPLATE_ROW (focus)
             ? g_strdup (qy_template_row_get_facts (QY_TEMPLATE_ROW (focus))->tmpl->id)
             : NULL;
}

static void
fill (QyTemplatesPage *self, GPtrArray *all)
{
  g_autofree char *focused = dup_selected_id (self);
  GtkListBoxRow *row = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *widget = qy_template_row_new (qy_page_get_session (QY_PAGE (self)),
                                               g_steal_pointer (&all->pdata[i]));

      g_object_set_data (G_OBJECT (widget), "place", GINT_TO_POINTER (i));
      gtk_list_box_append (self->list, widget);
      if (g_strcmp0 (focused, qy_template_row_get_facts (QY_TEMPLATE_ROW (widget))->tmpl->id) == 0)
        gtk_widget_grab_focus (widget);
    }
  update_state (self);
}

static void
on_loaded (gpointer owner, gpointer result, const GError *error)
{
  g_autoptr (GPtrArray) all = result;

  if (error != NULL)
    {
      qy_notice_problem (owner, _ ("The templates were not read"), error);
      return;
    }
  g_ptr_array_set_free_func (all, NULL);
  fill (owner, all);
  qy_page_set_ready (owner, TRUE);
}

static void
read_again (gpointer widget)
{
  qy_request_run (widget, qy_page_get_book (widget), qy_template_facts_load, NULL, NULL,
                  (GDestroyNotify) g_ptr_array_unref, NULL, on_loaded);
}

static void
on_search_changed (QyTemplatesPage *self)
{
  g_free (self->needle);
  self->needle = qy_match_needle (gtk_editable_get_text (self->search));
  gtk_list_box_invalidate_filter (self->list);
  update_state (self);
}

static void
on_order_changed (QyTemplatesPage *self)
{
  if (self->list != NULL)
    {
      gtk_list_box_invalidate_sort (self->list);
      gtk_list_box_invalidate_headers (self->list);
    }
}

static void
on_row_activated (QyTemplatesPage *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "template.open", NULL);
}

static void
new_empty_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_template_make_empty (widget, qy_page_get_session (QY_PAGE (widget)));
}

static void
qy_templates_page_search (QyPage *page)
{
  QyTemplatesPage *self = QY_TEMPLATES_PAGE (page);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (self->search, 0, -1);
}

static void
qy_templates_page_constructed (GObject *object)
{
  QyTemplatesPage *self = QY_TEMPLATES_PAGE (object);

  G_OBJECT_CLASS (qy_templates_page_parent_class)->constructed (object);
  gtk_list_box_set_sort_func (self->list, compare_rows, self, NULL);
  gtk_list_box_set_filter_func (self->list, row_matches, self, NULL);
  gtk_list_box_set_header_func (self->list, set_header, self, NULL);
  self->refresh = qy_refresh_new (GTK_WIDGET (self), qy_page_get_book (QY_PAGE (self)), read_again);
}

static void
qy_templates_page_dispose (GObject *object)
{
  QyTemplatesPage *self = QY_TEMPLATES_PAGE (object);

  g_clear_object (&self->refresh);
  if (self->list != NULL)
    {
      gtk_list_box_set_sort_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
      gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), QY_TYPE_TEMPLATES_PAGE);
  G_OBJECT_CLASS (qy_templates_page_parent_class)->dispose (object);
}

static void
qy_templates_page_finalize (GObject *object)
{
  g_free (QY_TEMPLATES_PAGE (object)->needle);
  G_OBJECT_CLASS (qy_templates_page_parent_class)->finalize (object);
}

static void
qy_templates_page_class_init (QyTemplatesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = qy_templates_page_constructed;
  object_class->dispose = qy_templates_page_dispose;
  object_class->finalize = qy_templates_page_finalize;
  QY_PAGE_CLASS (klass)->search = qy_templates_page_search;
  g_type_ensure (QY_TYPE_REVIEW_UNFINISHED);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/template/qy-templates-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTemplatesPage, bar);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatesPage, states);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatesPage, search);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatesPage, sort);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatesPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_order_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "templates.new-empty", NULL, new_empty_action);
}

static void
qy_templates_page_init (QyTemplatesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
