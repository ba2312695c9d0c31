/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-block-editor.h"

#include <glib/gi18n-lib.h>

#include "qy-analysis-blocks.h"
#include "qy-analysis-words.h"
#include "qy-review-page.h"

/* In the order people look for them; what is left out comes last. */
static const QyBlockKind kinds[] = {
  QY_BLOCK_CLAUSE, QY_BLOCK_PARA, QY_BLOCK_ITEM,      QY_BLOCK_RECITAL,
  QY_BLOCK_ANNEX,  QY_BLOCK_NOTE, QY_BLOCK_SIGNATURE,
};

struct _QyReviewBlockEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkDropDown *kind;
  GtkStringList *kind_names;
  GtkLabel *level;
  GtkWidget *number_row;
  GtkCheckButton *number_stays;
  GtkLabel *links;
  GtkWidget *drop;
  GtkWidget *restore;
  QyReviewItem item;
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (QyReviewBlockEditor, qy_review_block_editor, GTK_TYPE_WIDGET)

static void
correct_kind (QyReviewBlockEditor *self, const char *word, const char *more)
{
  qy_review_page_correct (
      qy_review_page_of (GTK_WIDGET (self)),
      qy_correction_new (QY_CORRECT_BLOCK_KIND, self->item.at, 0, 0, word, more));
}

static void
on_kind (QyReviewBlockEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  if (self->is_quiet || selected == GTK_INVALID_LIST_POSITION)
    return;
  correct_kind (
      self, selected < G_N_ELEMENTS (kinds) ? qy_block_kind_to_string (kinds[selected]) : "none",
      NULL);
}

static void
on_number_stays (QyReviewBlockEditor *self)
{
  if (!self->is_quiet)
    correct_kind (self, "para", gtk_check_button_get_active (self->number_stays) ? NULL : "bare");
}

static gboolean
on_link (QyReviewBlockEditor *self, const char *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "review.select", "s", uri);
  return GDK_EVENT_STOP;
}

static void
add_link (GString *out, QyReviewItem item, const char *label)
{
  g_autofree char *name = qy_review_item_print (item);
  g_autofree char *link = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", name, label);

  if (out->len > 0)
    g_string_append (out, "  ·  ");
  g_string_append (out, link);
}

/* The fields and terms of the paragraph, each a link to itself. */
static void
show_links (QyReviewBlockEditor *self, const QyReviewRows *rows, const QyAnalysisBlock *block)
{
  g_autoptr (GString) out = g_string_new (NULL);
  const QyAnalysis *analysis = rows->analysis;
  int nth = 0;

  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = analysis->blanks->pdata[i];
      g_autofree char *label = qy_review_rows_blank_label (rows, i);

      if (blank->range.start >= block->range.start && blank->range.start < block->range.end)
        add_link (out, (QyReviewItem){ QY_REVIEW_BLANK, blank->range.start, 0 }, label);
    }
  for (guint i = 0; i < analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = analysis->terms->pdata[i];
      const QyAnalysisTerm *before = i > 0 ? analysis->terms->pdata[i - 1] : NULL;

      nth = before != NULL && before->range.start == term->range.start ? nth + 1 : 0;
      if (term->range.start >= block->range.start && term->range.start < block->range.end)
        add_link (out, (QyReviewItem){ QY_REVIEW_TERM, term->range.start, nth },
                  qy_term_kind_label (term->kind));
    }
  gtk_label_set_label (self->links, out->str);
  gtk_widget_set_visible (GTK_WIDGET (self->links), out->len > 0);
}

static void
qy_review_block_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_BLOCK_EDITOR);
  G_OBJECT_CLASS (qy_review_block_editor_parent_class)->dispose (object);
}

static void
qy_review_block_editor_class_init (QyReviewBlockEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_block_editor_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/review/qy-review-block-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, box);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, kind_names);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, level);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, number_row);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, number_stays);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, links);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, drop);
  gtk_widget_class_bind_template_child (widget_class, QyReviewBlockEditor, restore);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_number_stays);
  gtk_widget_class_bind_template_callback (widget_class, on_link);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_block_editor_init (QyReviewBlockEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_quiet = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (self->kind_names, qy_review_block_kind_label (kinds[i]));
  gtk_string_list_append (self->kind_names, _ ("Left out"));
  self->is_quiet = FALSE;
}

void
qy_review_block_editor_show (QyReviewBlockEditor *self, const QyReviewRows *rows, QyReviewItem item)
{
  const QyAnalysisBlock *block = NULL;
  g_autofree char *level = NULL;
  guint selected = G_N_ELEMENTS (kinds);

  g_return_if_fail (QY_IS_REVIEW_BLOCK_EDITOR (self) && rows != NULL);

  block = qy_review_item_find (item, rows->analysis, NULL, NULL);
  self->item = item;
  self->is_quiet = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == block->kind && block->left_out == NULL)
      selected = i;
  gtk_drop_down_set_selected (self->kind, selected);
  level = g_strdup_printf ("%d", block->level);
  gtk_label_set_label (self->level, level);
  gtk_widget_set_visible (self->number_row, block->kind == QY_BLOCK_PARA && block->clause >= 0
                                                && block->left_out == NULL);
  gtk_check_button_set_active (self->number_stays, block->text_start == block->range.start);
  gtk_widget_set_visible (self->drop, block->left_out == NULL);
  gtk_widget_set_visible (self->restore, block->left_out != NULL || block->kind == QY_BLOCK_NOTE);
  show_links (self, rows, block);
  self->is_quiet = FALSE;
}
