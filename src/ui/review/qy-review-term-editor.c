/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-term-editor.h"

#include <glib/gi18n-lib.h>

#include "qy-analysis-words.h"
#include "qy-review-page.h"
#include "qy-word.h"

struct _QyReviewTermEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *sentence;
  GtkDropDown *kind;
  GtkStringList *kind_names;
  GtkWidget *value_label;
  GtkDropDown *value;
  GtkStringList *value_names;
  GtkFlowBox *fields;
  GtkWidget *fields_label;
  QyReviewItem item;
  const char *const *values; /* what can be chosen behind "not stated" */
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (QyReviewTermEditor, qy_review_term_editor, GTK_TYPE_WIDGET)

static void
correct (QyReviewTermEditor *self, QyCorrectionKind kind, gsize to, const char *value)
{
  qy_review_page_correct (qy_review_page_of (GTK_WIDGET (self)),
                          qy_correction_new (kind, self->item.at, to, self->item.nth, value, NULL));
}

static void
on_kind (QyReviewTermEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  if (!self->is_quiet && selected <= QY_TERM_EFFECTIVE)
    correct (self, QY_CORRECT_TERM_KIND, 0, qy_term_kind_to_string ((QyTermKind) selected));
}

static void
on_value (QyReviewTermEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->value);

  if (!self->is_quiet && selected != GTK_INVALID_LIST_POSITION)
    correct (self, QY_CORRECT_TERM_VALUE, 0, selected > 0 ? self->values[selected - 1] : "");
}

static void
on_field (GtkCheckButton *button, QyReviewTermEditor *self)
{
  gsize place = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (button), "qy-place"));

  if (!self->is_quiet)
    correct (self,
             gtk_check_button_get_active (button) ? QY_CORRECT_TERM_BIND : QY_CORRECT_TERM_UNBIND,
             place, NULL);
}

static void
show_values (QyReviewTermEditor *self, const QyAnalysisTerm *term)
{
  guint selected = 0;

  self->values = qy_term_values (term->kind);
  gtk_string_list_splice (self->value_names, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->value_names)), NULL);
  gtk_string_list_append (self->value_names, _ ("not stated"));
  for (guint i = 0; self->values[i] != NULL; i++)
    {
      gtk_string_list_append (self->value_names, qy_word (self->values[i]));
      if (g_strcmp0 (self->values[i], term->value) == 0)
        selected = i + 1;
    }
  gtk_drop_down_set_selected (self->value, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->value), self->values[0] != NULL);
  gtk_widget_set_visible (self->value_label, self->values[0] != NULL);
}

static void
add_field (QyReviewTermEditor *self, const QyReviewRows *rows, guint index, gboolean states)
{
  const QyAnalysisBlank *blank = rows->analysis->blanks->pdata[index];
  g_autofree char *label = qy_review_rows_blank_label (rows, index);
  GtkWidget *button = gtk_check_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "qy-place", GSIZE_TO_POINTER (blank->range.start));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), states);
  g_signal_connect (button, "toggled", G_CALLBACK (on_field), self);
  gtk_flow_box_insert (self->fields, button, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

/* The fields it states, and those near enough to be meant. */
static void
show_fields (QyReviewTermEditor *self, const QyReviewRows *rows, const QyAnalysisTerm *term)
{
  GPtrArray *blanks = rows->analysis->blanks;
  GtkWidget *child = NULL;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL)
    gtk_flow_box_remove (self->fields, child);
  for (guint i = 0; i < blanks->len; i++)
    {
      const QyAnalysisBlank *blank = blanks->pdata[i];
      gboolean states = qy_analysis_term_states (term, blank);

      if (!states && (blank->clause != term->clause || term->clause < 0))
        continue;
      add_field (self, rows, i, states);
      n++;
    }
  gtk_widget_set_visible (self->fields_label, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fields), n > 0);
}

static void
qy_review_term_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_TERM_EDITOR);
  G_OBJECT_CLASS (qy_review_term_editor_parent_class)->dispose (object);
}

static void
qy_review_term_editor_class_init (QyReviewTermEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_term_editor_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/review/qy-review-term-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, box);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, sentence);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, kind_names);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, value_label);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, value);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, value_names);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, fields);
  gtk_widget_class_bind_template_child (widget_class, QyReviewTermEditor, fields_label);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_value);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_term_editor_init (QyReviewTermEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_quiet = TRUE;
  for (guint i = 0; i <= QY_TERM_EFFECTIVE; i++)
    gtk_string_list_append (self->kind_names, qy_term_kind_label ((QyTermKind) i));
  self->is_quiet = FALSE;
}

void
qy_review_term_editor_show (QyReviewTermEditor *self, const QyReviewRows *rows, QyReviewItem item)
{
  const QyAnalysisTerm *term = NULL;

  g_return_if_fail (QY_IS_REVIEW_TERM_EDITOR (self) && rows != NULL);

  term = qy_review_item_find (item, rows->analysis, NULL, NULL);
  self->item = item;
  self->is_quiet = TRUE;
  gtk_label_set_label (self->sentence, term->text);
  gtk_drop_down_set_selected (self->kind, term->kind);
  show_values (self, term);
  show_fields (self, rows, term);
  self->is_quiet = FALSE;
}
