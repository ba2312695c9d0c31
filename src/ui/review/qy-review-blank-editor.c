/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-blank-editor.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-analysis-fields.h"
#include "qy-analysis-words.h"
#include "qy-review-page.h"
#include "qy-word.h"

struct _QyReviewBlankEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *name_label;
  GtkEditable *name;
  GtkDropDown *type;
  GtkStringList *type_names;
  GtkDropDown *party;
  GtkStringList *party_names;
  GtkWidget *attribute_label;
  GtkDropDown *attribute;
  GtkStringList *attribute_names;
  GtkWidget *same_label;
  GtkDropDown *same;
  GtkStringList *same_names;
  GArray *same_places; /* (element-type gsize): behind "a value of its own" */
  QyReviewItem item;
  char *shown; /* the name as it is */
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (QyReviewBlankEditor, qy_review_blank_editor, GTK_TYPE_WIDGET)

static void
correct (
    QyReviewBlankEditor *self, QyCorrectionKind kind, gsize to, const char *value, const char *more)
{
  qy_review_page_correct (qy_review_page_of (GTK_WIDGET (self)),
                          qy_correction_new (kind, self->item.at, to, 0, value, more));
}

static void
on_name (QyReviewBlankEditor *self)
{
  const char *name = gtk_editable_get_text (self->name);

  if (!self->is_quiet && self->shown != NULL && g_strcmp0 (name, self->shown) != 0)
    correct (self, QY_CORRECT_BLANK_LABEL, 0, name, NULL);
}

static void
on_type (QyReviewBlankEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->type);

  if (!self->is_quiet && selected <= QY_BLANK_SIGNATURE)
    correct (self, QY_CORRECT_BLANK_KIND, 0, qy_blank_kind_to_string ((QyBlankKind) selected),
             NULL);
}

static void
on_party (QyReviewBlankEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->party);
  guint attribute = gtk_drop_down_get_selected (self->attribute);

  if (self->is_quiet || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected == 0)
    correct (self, QY_CORRECT_BLANK_PARTY, 0, "", NULL);
  else
    correct (self, QY_CORRECT_BLANK_PARTY, 0,
             gtk_string_list_get_string (self->party_names, selected),
             qy_party_attributes ()[attribute != GTK_INVALID_LIST_POSITION ? attribute : 0]);
}

static void
on_same (QyReviewBlankEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->same);

  if (self->is_quiet || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected == 0)
    correct (self, QY_CORRECT_BLANK_UNPAIR, 0, NULL, NULL);
  else
    correct (self, QY_CORRECT_BLANK_PAIR, g_array_index (self->same_places, gsize, selected - 1),
             NULL, NULL);
}

static void
clear (GtkStringList *list)
{
  gtk_string_list_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), NULL);
}

static void
show_party (QyReviewBlankEditor *self, const QyReviewRows *rows, guint index)
{
  const QyAnalysisBlank *blank = rows->analysis->blanks->pdata[index];
  const char *key = g_ptr_array_index (rows->result->field_keys, index);
  const char *const *attributes = qy_party_attributes ();
  gboolean is_attribute = blank->party >= 0 && key != NULL && strchr (key, '.') == key + 1;

  clear (self->party_names);
  gtk_string_list_append (self->party_names, _ ("None: the contract itself"));
  for (guint i = 0; i < rows->analysis->parties->len; i++)
    gtk_string_list_append (self->party_names,
                            ((QyAnalysisParty *) rows->analysis->parties->pdata[i])->label);
  gtk_drop_down_set_selected (self->party, is_attribute ? (guint) blank->party + 1 : 0);
  gtk_drop_down_set_selected (self->attribute, 0);
  for (guint i = 0; is_attribute && attributes[i] != NULL; i++)
    if (g_str_equal (attributes[i], key + 2))
      gtk_drop_down_set_selected (self->attribute, i);
  gtk_widget_set_visible (GTK_WIDGET (self->attribute), is_attribute);
  gtk_widget_set_visible (self->attribute_label, is_attribute);
  gtk_widget_set_visible (GTK_WIDGET (self->name), !is_attribute);
  gtk_widget_set_visible (self->name_label, !is_attribute);
}

/* The other fields that can hold the same value. */
static void
show_same (QyReviewBlankEditor *self, const QyReviewRows *rows, guint index)
{
  GPtrArray *blanks = rows->analysis->blanks;
  const QyAnalysisBlank *blank = blanks->pdata[index];
  guint selected = 0;

  clear (self->same_names);
  g_array_set_size (self->same_places, 0);
  gtk_string_list_append (self->same_names, _ ("A value of its own"));
  for (guint i = 0; i < blanks->len; i++)
    {
      const QyAnalysisBlank *other = blanks->pdata[i];
      g_autofree char *label = NULL;
      g_autofree char *entry = NULL;

      if (i == index
          || qy_analysis_field_type (other->kind) != qy_analysis_field_type (blank->kind))
        continue;
      label = qy_review_rows_blank_label (rows, i);
      entry = g_strdup_printf (_ ("%s, line %u"), label, other->range.line);
      gtk_string_list_append (self->same_names, entry);
      g_array_append_val (self->same_places, other->range.start);
      if (blank->pair == (int) i || (blank->pair < 0 && other->pair == (int) index))
        selected = self->same_places->len;
    }
  gtk_drop_down_set_selected (self->same, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->same), self->same_places->len > 0);
  gtk_widget_set_visible (self->same_label, self->same_places->len > 0);
}

static void
qy_review_blank_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_BLANK_EDITOR);
  G_OBJECT_CLASS (qy_review_blank_editor_parent_class)->dispose (object);
}

static void
qy_review_blank_editor_finalize (GObject *object)
{
  g_array_unref (QY_REVIEW_BLANK_EDITOR (object)->same_places);
  g_free (QY_REVIEW_BLANK_EDITOR (object)->shown);
  G_OBJECT_CLASS (qy_review_blank_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, box);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, name_label);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, name);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, type);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, type_names);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, party);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, party_names);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, attribute_label);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, attribute);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, attribute_names);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, same_label);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, same);
  gtk_widget_class_bind_template_child (klass, QyReviewBlankEditor, same_names);
  gtk_widget_class_bind_template_callback (klass, on_name);
  gtk_widget_class_bind_template_callback (klass, on_type);
  gtk_widget_class_bind_template_callback (klass, on_party);
  gtk_widget_class_bind_template_callback (klass, on_same);
}

static void
qy_review_blank_editor_class_init (QyReviewBlankEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_blank_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_review_blank_editor_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/review/qy-review-blank-editor.ui");
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_blank_editor_init (QyReviewBlankEditor *self)
{
  const char *const *attributes = qy_party_attributes ();

  self->same_places = g_array_new (FALSE, FALSE, sizeof (gsize));
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_quiet = TRUE;
  for (guint i = 0; i <= QY_BLANK_SIGNATURE; i++)
    gtk_string_list_append (self->type_names, qy_blank_kind_label ((QyBlankKind) i));
  for (guint i = 0; attributes[i] != NULL; i++)
    gtk_string_list_append (self->attribute_names, qy_word (attributes[i]));
  self->is_quiet = FALSE;
}

void
qy_review_blank_editor_show (QyReviewBlankEditor *self, const QyReviewRows *rows, QyReviewItem item)
{
  const QyAnalysisBlank *blank = NULL;
  guint index = 0;

  g_return_if_fail (QY_IS_REVIEW_BLANK_EDITOR (self) && rows != NULL);

  blank = qy_review_item_find (item, rows->analysis, NULL, NULL);
  if (!g_ptr_array_find (rows->analysis->blanks, blank, &index))
    return;
  self->item = item;
  self->is_quiet = TRUE;
  g_free (self->shown);
  self->shown = qy_review_rows_blank_label (rows, index);
  if (g_strcmp0 (gtk_editable_get_text (self->name), self->shown) != 0)
    gtk_editable_set_text (self->name, self->shown);
  gtk_drop_down_set_selected (self->type, blank->kind);
  show_party (self, rows, index);
  show_same (self, rows, index);
  self->is_quiet = FALSE;
}
