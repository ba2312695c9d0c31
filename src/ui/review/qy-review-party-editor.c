/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-party-editor.h"

#include "qy-review-page.h"

static const QyRole roles[] = { QY_ROLE_CLIENT, QY_ROLE_PROVIDER, QY_ROLE_OTHER };

struct _QyReviewPartyEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *label;
  GtkDropDown *role;
  GtkStringList *role_names;
  char *shown; /* the label as it is */
  gboolean is_quiet;
};

G_DEFINE_FINAL_TYPE (QyReviewPartyEditor, qy_review_party_editor, GTK_TYPE_WIDGET)

static void
correct (QyReviewPartyEditor *self, QyCorrectionKind kind, const char *more)
{
  qy_review_page_correct (qy_review_page_of (GTK_WIDGET (self)),
                          qy_correction_new (kind, 0, 0, 0, self->shown, more));
}

static void
on_label (QyReviewPartyEditor *self)
{
  const char *label = gtk_editable_get_text (self->label);

  if (!self->is_quiet && self->shown != NULL && *label != '\0'
      && g_strcmp0 (label, self->shown) != 0)
    correct (self, QY_CORRECT_PARTY_LABEL, label);
}

static void
on_role (QyReviewPartyEditor *self)
{
  guint selected = gtk_drop_down_get_selected (self->role);

  if (!self->is_quiet && selected < G_N_ELEMENTS (roles))
    correct (self, QY_CORRECT_PARTY_ROLE, qy_role_to_string (roles[selected]));
}

static void
qy_review_party_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_PARTY_EDITOR);
  G_OBJECT_CLASS (qy_review_party_editor_parent_class)->dispose (object);
}

static void
qy_review_party_editor_finalize (GObject *object)
{
  g_free (QY_REVIEW_PARTY_EDITOR (object)->shown);
  G_OBJECT_CLASS (qy_review_party_editor_parent_class)->finalize (object);
}

static void
qy_review_party_editor_class_init (QyReviewPartyEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_party_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_review_party_editor_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/review/qy-review-party-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewPartyEditor, box);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPartyEditor, label);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPartyEditor, role);
  gtk_widget_class_bind_template_child (widget_class, QyReviewPartyEditor, role_names);
  gtk_widget_class_bind_template_callback (widget_class, on_label);
  gtk_widget_class_bind_template_callback (widget_class, on_role);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_party_editor_init (QyReviewPartyEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_quiet = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    gtk_string_list_append (self->role_names, qy_review_role_label (roles[i]));
  self->is_quiet = FALSE;
}

void
qy_review_party_editor_show (QyReviewPartyEditor *self, const QyReviewRows *rows, QyReviewItem item)
{
  const QyAnalysisParty *party = NULL;

  g_return_if_fail (QY_IS_REVIEW_PARTY_EDITOR (self) && rows != NULL);

  party = qy_review_item_find (item, rows->analysis, NULL, NULL);
  self->is_quiet = TRUE;
  g_free (self->shown);
  self->shown = g_strdup (party->label);
  gtk_editable_set_text (self->label, party->label);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i] == party->role)
      gtk_drop_down_set_selected (self->role, i);
  self->is_quiet = FALSE;
}
