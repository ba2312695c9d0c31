/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clause-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-clause-acts.h"
#include "qy-clause-file.h"

struct _QyClausePage
{
  QyTextRecordPage parent_instance;

  gboolean showing;
  char **standard_ids; /* in the order of the choices; the first is "" */
  char *shown_standards;

  QyRecordBar *bar;
  GtkWidget *publish;
  GtkStack *views;
  QyTextPane *pane;
  QyRecordRow *title_row;
  QyRecordRow *category_row;
  QyRecordRow *guidance_row;
  QyRecordRow *tags_row;
  AdwComboRow *standard;
  AdwComboRow *stance;
  QyVersionList *versions;
  GtkStack *use_states;
  GtkListBox *uses;
};

G_DEFINE_FINAL_TYPE (QyClausePage, qy_clause_page, QY_TYPE_TEXT_RECORD_PAGE)

static void
on_commit (QyClausePage *self, const char *text, QyRecordRow *row)
{
  qy_clause_edit (row, qy_page_get_book (QY_PAGE (self)), qy_page_get_id (QY_PAGE (self)), text);
}

static void
on_place_chosen (QyClausePage *self)
{
  guint chosen = adw_combo_row_get_selected (self->standard);
  guint stance = adw_combo_row_get_selected (self->stance);
  const char *standard = NULL;

  if (self->showing || chosen == GTK_INVALID_LIST_POSITION || self->standard_ids == NULL)
    return;
  standard = chosen > 0 ? self->standard_ids[chosen] : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->stance), standard != NULL);
  qy_clause_place (GTK_WIDGET (self), qy_page_get_book (QY_PAGE (self)),
                   qy_page_get_id (QY_PAGE (self)),
                   standard == NULL ? QY_STANCE_STANDARD
                   : stance == 1    ? QY_STANCE_FALLBACK
                                    : QY_STANCE_ALTERNATE,
                   standard);
}

static void
show_bar (QyClausePage *self, const QyClauseFile *file)
{
  g_autofree char *version = qy_versions_word (&file->versions);
  const QyClauseFacts *standard = qy_clause_facts_find (file->all, file->clause->alternate_of);
  g_autofree char *place = NULL;
  g_autofree char *summary = NULL;

  if (standard != NULL)
    place = g_strdup_printf (_ ("%s · instead of “%s”"),
                             qy_clause_stance_word (file->clause->stance), standard->clause->title);
  else
    place = g_strdup (qy_clause_stance_word (QY_STANCE_STANDARD));
  summary = g_strdup_printf ("%s · %s", place, version);
  g_object_set (self->bar, "heading", file->clause->title, "summary", summary, NULL);
  gtk_widget_set_visible (self->publish, qy_versions_may_publish (&file->versions));
}

/* Standard clauses but itself. */
static void
fill_standards (QyClausePage *self, const QyClauseFile *file)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (GString) all = g_string_new (NULL);

  gtk_string_list_append (titles, _ ("Nothing"));
  g_strv_builder_add (ids, "");
  for (guint i = 0; i < file->all->len; i++)
    {
      const QyClause *clause = ((QyClauseFacts *) file->all->pdata[i])->clause;

      if (clause->alternate_of != NULL || g_str_equal (clause->id, file->clause->id))
        continue;
      gtk_string_list_append (titles, clause->title);
      g_strv_builder_add (ids, clause->id);
      g_string_append_printf (all, "%s %s\n", clause->id, clause->title);
    }
  if (g_strcmp0 (all->str, self->shown_standards) == 0)
    return;
  g_free (self->shown_standards);
  self->shown_standards = g_string_free (g_steal_pointer (&all), FALSE);
  g_strfreev (self->standard_ids);
  self->standard_ids = g_strv_builder_end (ids);
  adw_combo_row_set_model (self->standard, G_LIST_MODEL (titles));
}

static void
show_place (QyClausePage *self, const QyClauseFile *file)
{
  const QyClause *clause = file->clause;
  guint chosen = 0;

  fill_standards (self, file);
  for (guint i = 1; clause->alternate_of != NULL && self->standard_ids[i] != NULL; i++)
    if (g_str_equal (self->standard_ids[i], clause->alternate_of))
      chosen = i;
  adw_combo_row_set_selected (self->standard, chosen);
  adw_combo_row_set_selected (self->stance, clause->stance == QY_STANCE_FALLBACK ? 1 : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->stance), chosen > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->standard), !file->has_alternates);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->standard),
                               file->has_alternates ? _ ("Other clauses stand in for this one")
                                                    : "");
}

static void
on_use_activated (QyClausePage *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "s",
                              gtk_widget_get_name (GTK_WIDGET (row)));
}

static guint
version_of (const QyClauseUse *use)
{
  const char *at = strchr (use->origin, '@');

  return at != NULL ? (guint) g_ascii_strtoull (at + 1, NULL, 10) : 0;
}

static GtkWidget *
use_row_new (const QyClauseUse *use, const char *name, guint blocks)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *from = NULL;
  g_autofree char *subtitle = NULL;

  from = g_strdup_printf (g_str_has_prefix (name, "template:") ? _ ("Template, from version %u")
                                                               : _ ("Contract, from version %u"),
                          version_of (use));
  if (blocks > 1)
    /* TRANSLATORS: “Contract, from version 2 · 3 blocks” */
    subtitle = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%s · %u block", "%s · %u blocks", blocks), from, blocks);
  gtk_widget_set_name (row, name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), use->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : from);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

/* A row for each text; it opens the first of the blocks there. */
static void
show_uses (QyClausePage *self, const QyClauseFile *file)
{
  GtkListBoxRow *row = NULL;
  guint next = 0;

  while ((row = gtk_list_box_get_row_at_index (self->uses, 0)) != NULL)
    gtk_list_box_remove (self->uses, GTK_WIDGET (row));
  for (guint i = 0; i < file->uses->len; i = next)
    {
      const QyClauseUse *use = file->uses->pdata[i];

      for (next = i + 1; next < file->uses->len; next++)
        if (!g_str_equal (((QyClauseUse *) file->uses->pdata[next])->holder_id, use->holder_id))
          break;
      gtk_list_box_append (self->uses, use_row_new (use, file->use_names->pdata[i], next - i));
    }
  gtk_stack_set_visible_child_name (self->use_states, file->uses->len > 0 ? "list" : "empty");
}

static void
qy_clause_page_show (QyRecordPage *page, gpointer loaded)
{
  QyClausePage *self = QY_CLAUSE_PAGE (page);
  const QyClauseFile *file = loaded;

  self->showing = TRUE;
  qy_page_set_title (QY_PAGE (self), file->clause->title);
  show_bar (self, file);
  qy_record_row_set_value (self->title_row, file->clause->title);
  qy_record_row_set_value (self->category_row, file->clause->category);
  qy_record_row_set_suggestions (self->category_row, (const char *const *) file->categories);
  qy_record_row_set_value (self->guidance_row, file->clause->guidance);
  qy_record_row_set_value (self->tags_row, file->clause->tags);
  show_place (self, file);
  qy_version_list_show (self->versions, &file->versions);
  show_uses (self, file);
  self->showing = FALSE;
}

static void
publish_flushed (GObject *page, GAsyncResult *result, gpointer data)
{
  if (qy_page_flush_finish (QY_PAGE (page), result, NULL)
      && gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    qy_clause_publish (GTK_WIDGET (page), qy_page_get_session (QY_PAGE (page)),
                       qy_page_get_id (QY_PAGE (page)));
}

static void
publish_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_page_flush_async (QY_PAGE (widget), publish_flushed, NULL);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_clause_delete (widget, qy_page_get_session (QY_PAGE (widget)),
                    qy_page_get_id (QY_PAGE (widget)));
}

static void
qy_clause_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CLAUSE_PAGE);
  G_OBJECT_CLASS (qy_clause_page_parent_class)->dispose (object);
}

static void
qy_clause_page_finalize (GObject *object)
{
  g_strfreev (QY_CLAUSE_PAGE (object)->standard_ids);
  g_free (QY_CLAUSE_PAGE (object)->shown_standards);
  G_OBJECT_CLASS (qy_clause_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QY_TYPE_RECORD_BAR);
  g_type_ensure (QY_TYPE_RECORD_ROW);
  g_type_ensure (QY_TYPE_TEXT_PANE);
  g_type_ensure (QY_TYPE_VERSION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/clause/qy-clause-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, bar);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, publish);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, views);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, pane);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, title_row);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, category_row);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, guidance_row);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, tags_row);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, standard);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, stance);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, versions);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, use_states);
  gtk_widget_class_bind_template_child (widget_class, QyClausePage, uses);
  gtk_widget_class_bind_template_callback (widget_class, on_commit);
  gtk_widget_class_bind_template_callback (widget_class, on_place_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_use_activated);
}

static void
qy_clause_page_class_init (QyClausePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QyRecordPageClass *record_class = QY_RECORD_PAGE_CLASS (klass);

  object_class->dispose = qy_clause_page_dispose;
  object_class->finalize = qy_clause_page_finalize;
  record_class->load = qy_clause_file_load;
  record_class->loaded_free = (GDestroyNotify) qy_clause_file_free;
  record_class->show = qy_clause_page_show;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "clause.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "clause.delete", NULL, delete_action);
}

static void
qy_clause_page_init (QyClausePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  qy_text_record_page_set_parts (QY_TEXT_RECORD_PAGE (self), self->bar, self->views, self->pane);
}
