/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-inspector.h"

#include <glib/gi18n-lib.h>

#include "qy-review-blank-editor.h"
#include "qy-review-block-editor.h"
#include "qy-review-party-editor.h"
#include "qy-review-term-editor.h"

struct _QyReviewInspector
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *what;
  GtkWidget *doubt;
  GtkLabel *reason;
  GtkStack *editors;
  QyReviewBlockEditor *block;
  QyReviewBlankEditor *blank;
  QyReviewTermEditor *term;
  QyReviewPartyEditor *party;
};

G_DEFINE_FINAL_TYPE (QyReviewInspector, qy_review_inspector, GTK_TYPE_WIDGET)

static void
show_heading (QyReviewInspector *self, QyReviewItem item, const QySourceRange *range)
{
  static const char *const names[] = {
    [QY_REVIEW_BLOCK] = N_ ("Paragraph, line %u"),
    [QY_REVIEW_BLANK] = N_ ("Field, line %u"),
    [QY_REVIEW_TERM] = N_ ("Term, line %u"),
    [QY_REVIEW_PARTY] = N_ ("Party, line %u"),
  };
  g_autofree char *line = g_strdup_printf ("%u", range->line);
  g_autoptr (GString) text = g_string_new (_ (names[item.kind]));

  g_string_replace (text, "%u", line, 1);
  gtk_label_set_label (self->what, text->str);
}

static void
show_editor (QyReviewInspector *self, const QyReviewRows *rows, QyReviewItem item)
{
  static const char *const pages[] = {
    [QY_REVIEW_NOTHING] = "nothing", [QY_REVIEW_BLOCK] = "block", [QY_REVIEW_BLANK] = "blank",
    [QY_REVIEW_TERM] = "term",       [QY_REVIEW_PARTY] = "party",
  };

  gtk_stack_set_visible_child_name (self->editors, pages[item.kind]);
  if (item.kind == QY_REVIEW_BLOCK)
    qy_review_block_editor_show (self->block, rows, item);
  else if (item.kind == QY_REVIEW_BLANK)
    qy_review_blank_editor_show (self->blank, rows, item);
  else if (item.kind == QY_REVIEW_TERM)
    qy_review_term_editor_show (self->term, rows, item);
  else
    qy_review_party_editor_show (self->party, rows, item);
}

static void
qy_review_inspector_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_INSPECTOR);
  G_OBJECT_CLASS (qy_review_inspector_parent_class)->dispose (object);
}

static void
qy_review_inspector_class_init (QyReviewInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_inspector_dispose;
  g_type_ensure (QY_TYPE_REVIEW_BLANK_EDITOR);
  g_type_ensure (QY_TYPE_REVIEW_BLOCK_EDITOR);
  g_type_ensure (QY_TYPE_REVIEW_PARTY_EDITOR);
  g_type_ensure (QY_TYPE_REVIEW_TERM_EDITOR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/review/qy-review-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, box);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, what);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, doubt);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, reason);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, editors);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, block);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, blank);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, term);
  gtk_widget_class_bind_template_child (widget_class, QyReviewInspector, party);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_inspector_init (QyReviewInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_review_inspector_show (QyReviewInspector *self, const QyReviewRows *rows, QyReviewItem item)
{
  QySourceRange range = { 0 };
  const char *reason = NULL;

  g_return_if_fail (QY_IS_REVIEW_INSPECTOR (self));

  if (rows == NULL || qy_review_item_find (item, rows->analysis, &range, NULL) == NULL)
    {
      gtk_stack_set_visible_child_name (self->editors, "nothing");
      gtk_widget_set_visible (self->doubt, FALSE);
      gtk_label_set_label (self->what, "");
      return;
    }
  show_heading (self, item, &range);
  reason = qy_review_item_reason (item, rows->analysis);
  gtk_widget_set_visible (self->doubt, reason != NULL);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  show_editor (self, rows, item);
}

void
qy_review_inspector_focus (QyReviewInspector *self)
{
  g_return_if_fail (QY_IS_REVIEW_INSPECTOR (self));

  gtk_widget_child_focus (gtk_stack_get_visible_child (self->editors), GTK_DIR_TAB_FORWARD);
}
