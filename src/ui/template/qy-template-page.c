/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-template-page.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"
#include "qy-request.h"
#include "qy-template-acts.h"
#include "qy-template-file.h"
#include "qy-term-acts.h"
#include "qy-term-kind-help.h"
#include "qy-term-row.h"

struct _QyTemplatePage
{
  QyTextRecordPage parent_instance;

  QyTemplate *tmpl; /* as it was shown last */
  GPtrArray *term_rows;

  QyRecordBar *bar;
  GtkButton *contracts;
  GtkWidget *publish;
  GtkStack *views;
  QyTextPane *pane;
  AdwPreferencesGroup *terms;
  GtkWidget *no_terms;
  GtkMenuButton *add_term;
  QyVersionList *versions;
  GtkWidget *source_view;
  GtkTextBuffer *source;
};

G_DEFINE_FINAL_TYPE (QyTemplatePage, qy_template_page, QY_TYPE_TEXT_RECORD_PAGE)

static void
show_bar (QyTemplatePage *self, const QyTemplateFile *file)
{
  g_autofree char *version = qy_versions_word (&file->versions);
  g_autoptr (GString) summary = g_string_new (NULL);
  g_autofree char *contracts = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u contract", "%u contracts", file->n_contracts),
      file->n_contracts);

  if (file->tmpl->category != NULL)
    g_string_append_printf (summary, "%s · ", file->tmpl->category);
  g_string_append (summary, version);
  if (file->tmpl->source_name != NULL)
    g_string_append_printf (summary, _ (" · from %s"), file->tmpl->source_name);
  g_object_set (self->bar, "heading", file->tmpl->title, "summary", summary->str, NULL);
  gtk_button_set_label (self->contracts, contracts);
  gtk_widget_set_visible (GTK_WIDGET (self->contracts), file->n_contracts > 0);
  gtk_widget_set_visible (self->publish, qy_versions_may_publish (&file->versions));
}

static GHashTable *
take_rows_away (QyTemplatePage *self)
{
  GHashTable *expanded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->term_rows->len; i++)
    {
      GtkWidget *row = self->term_rows->pdata[i];

      if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
        g_hash_table_add (expanded, g_strdup (gtk_widget_get_name (row)));
      adw_preferences_group_remove (self->terms, row);
    }
  g_ptr_array_set_size (self->term_rows, 0);
  return expanded;
}

static void
show_terms (QyTemplatePage *self, const QyTemplateFile *file)
{
  g_autoptr (GHashTable) expanded = take_rows_away (self);

  for (guint i = 0; i < file->terms->len; i++)
    {
      const QyTerm *term = file->terms->pdata[i];
      GtkWidget *row = qy_term_row_new (qy_page_get_book (QY_PAGE (self)), file, term);

      gtk_widget_set_name (row, term->id);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                     g_hash_table_contains (expanded, term->id));
      g_signal_connect_object (row, "show-block", G_CALLBACK (qy_text_record_page_show_block), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->terms, row);
      g_ptr_array_add (self->term_rows, row);
    }
  gtk_widget_set_visible (self->no_terms, file->terms->len == 0);
}

static void
show_source (QyTemplatePage *self, const QyTemplateFile *file)
{
  const char *text = file->tmpl->source_text;

  gtk_stack_page_set_visible (gtk_stack_get_page (self->views, self->source_view), text != NULL);
  if (text != NULL && gtk_text_buffer_get_char_count (self->source) == 0)
    gtk_text_buffer_set_text (self->source, text, -1);
}

/* Typing changes the text only: the rows of the terms stay as they are, with what is open in them.
 */
static gboolean
same_terms (QyTemplatePage *self, const QyTemplateFile *file)
{
  g_autoptr (GString) all = g_string_new (NULL);
  gboolean same = FALSE;

  for (guint i = 0; i < file->terms->len; i++)
    {
      const QyTerm *term = file->terms->pdata[i];

      g_string_append_printf (all, "%s@%" G_GINT64_FORMAT "/%u ", term->id, term->rev,
                              term->attrs->len);
    }
  g_string_append_printf (all, "%u", qy_document_get_fields (file->document)->len);
  same = g_strcmp0 (g_object_get_data (G_OBJECT (self->terms), "shown"), all->str) == 0;
  g_object_set_data_full (G_OBJECT (self->terms), "shown", g_strdup (all->str), g_free);
  return same;
}

static void
qy_template_page_show (QyRecordPage *page, gpointer loaded)
{
  QyTemplatePage *self = QY_TEMPLATE_PAGE (page);
  QyTemplateFile *file = loaded;

  qy_page_set_title (QY_PAGE (self), file->tmpl->title);
  show_bar (self, file);
  if (!same_terms (self, file))
    show_terms (self, file);
  qy_version_list_show (self->versions, &file->versions);
  show_source (self, file);
  g_clear_pointer (&self->tmpl, qy_template_free);
  self->tmpl = g_steal_pointer (&file->tmpl);
}

static void
rename_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (QY_TEMPLATE_PAGE (widget)->tmpl != NULL)
    qy_template_rename (widget, qy_page_get_session (QY_PAGE (widget)),
                        QY_TEMPLATE_PAGE (widget)->tmpl);
}

static void
publish_flushed (GObject *page, GAsyncResult *result, gpointer data)
{
  if (qy_page_flush_finish (QY_PAGE (page), result, NULL)
      && gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    qy_template_publish (GTK_WIDGET (page), qy_page_get_session (QY_PAGE (page)),
                         qy_page_get_id (QY_PAGE (page)));
}

/* What was typed belongs into the version; if it cannot be stored, the text says so itself. */
static void
publish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_page_flush_async (QY_PAGE (widget), publish_flushed, NULL);
}

static void
duplicate_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_template_duplicate (widget, qy_page_get_session (QY_PAGE (widget)),
                         qy_page_get_id (QY_PAGE (widget)));
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_template_delete (widget, qy_page_get_session (QY_PAGE (widget)),
                      qy_page_get_id (QY_PAGE (widget)));
}

static void
new_contract_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.new-contract", "s", qy_page_get_id (QY_PAGE (widget)));
}

static void
contracts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (QY_TEMPLATE_PAGE (widget)->tmpl != NULL)
    qy_template_show_contracts (widget, QY_TEMPLATE_PAGE (widget)->tmpl);
}

static void
on_term_added (gpointer owner, gpointer result, const GError *error)
{
  g_autofree char *id = result;

  if (error != NULL)
    qy_notice_problem (owner, _ ("The term was not added"), error);
}

static void
add_term_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyTermAct *act = qy_term_act_new (qy_page_get_id (QY_PAGE (widget)), NULL, NULL, NULL);

  if (qy_term_kind_from_name (g_variant_get_string (parameter, NULL), &act->kind))
    qy_request_run (widget, qy_page_get_book (QY_PAGE (widget)), qy_term_act_add, act,
                    qy_term_act_free, g_free, NULL, on_term_added);
  else
    qy_term_act_free (act);
}

static GMenuModel *
make_kinds_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < QY_N_TERM_KINDS; i++)
    {
      g_autofree char *title = qy_term_kind_title ((QyTermKind) i);
      g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

      g_menu_item_set_action_and_target (item, "template.add-term", "s",
                                         qy_term_kind_get_name ((QyTermKind) i));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static void
qy_template_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_TEMPLATE_PAGE);
  G_OBJECT_CLASS (qy_template_page_parent_class)->dispose (object);
}

static void
qy_template_page_finalize (GObject *object)
{
  QyTemplatePage *self = QY_TEMPLATE_PAGE (object);

  g_clear_pointer (&self->tmpl, qy_template_free);
  g_ptr_array_unref (self->term_rows);
  G_OBJECT_CLASS (qy_template_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_RECORD_BAR);
  g_type_ensure (QY_TYPE_TEXT_PANE);
  g_type_ensure (QY_TYPE_VERSION_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/template/qy-template-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, bar);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, contracts);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, publish);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, views);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, pane);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, terms);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, no_terms);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, add_term);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, versions);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, source_view);
  gtk_widget_class_bind_template_child (widget_class, QyTemplatePage, source);
}

static void
qy_template_page_class_init (QyTemplatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyRecordPageClass *record_class = QY_RECORD_PAGE_CLASS (klass);

  object_class->dispose = qy_template_page_dispose;
  object_class->finalize = qy_template_page_finalize;
  record_class->load = qy_template_file_load;
  record_class->loaded_free = (GDestroyNotify) qy_template_file_free;
  record_class->show = qy_template_page_show;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "template.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "template.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "template.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "template.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "template.new-contract", NULL,
                                   new_contract_action);
  gtk_widget_class_install_action (widget_class, "template.contracts", NULL, contracts_action);
  gtk_widget_class_install_action (widget_class, "template.add-term", "s", add_term_action);
}

static void
qy_template_page_init (QyTemplatePage *self)
{
  g_autoptr (GMenuModel) kinds = make_kinds_menu ();

  self->term_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->add_term, kinds);
  qy_text_record_page_set_parts (QY_TEXT_RECORD_PAGE (self), self->bar, self->views, self->pane);
}
