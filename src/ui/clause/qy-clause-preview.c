/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-clause-preview.h"

#include <glib/gi18n-lib.h>

struct _QyClausePreview
{
  AdwBin parent_instance;

  GtkStack *states;
  GtkLabel *title;
  GtkLabel *facts;
  GtkLabel *guidance;
  GtkTextBuffer *text;
};

G_DEFINE_FINAL_TYPE (QyClausePreview, qy_clause_preview, ADW_TYPE_BIN)

static const char *
tag_of (const QySpan *span)
{
  if (span->style & QY_SPAN_FIELD)
    return "field";
  if (span->style & QY_SPAN_BLANK)
    return "blank";
  return span->style & QY_SPAN_BOLD ? "bold" : NULL;
}

static void
append (GtkTextBuffer *buffer, const char *text, const char *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (tag != NULL)
    gtk_text_buffer_insert_with_tags_by_name (buffer, &end, text, -1, tag, NULL);
  else
    gtk_text_buffer_insert (buffer, &end, text, -1);
}

static void
append_block (GtkTextBuffer *buffer, const QyPrintedBlock *block)
{
  if (gtk_text_buffer_get_char_count (buffer) > 0)
    append (buffer, "\n", NULL);
  if (*block->number != '\0')
    {
      append (buffer, block->number, "number");
      append (buffer, " ", NULL);
    }
  for (guint i = 0; i < block->spans->len; i++)
    {
      const QySpan *span = block->spans->pdata[i];

      if (span->style & QY_SPAN_CELL)
        append (buffer, "\t", NULL);
      else
        append (buffer, span->text, tag_of (span));
    }
}

static void
show_text (QyClausePreview *self, const QyPrinted *printed)
{
  gtk_text_buffer_set_text (self->text, "", -1);
  for (guint i = 0; printed != NULL && i < printed->blocks->len; i++)
    append_block (self->text, printed->blocks->pdata[i]);
}

static void
qy_clause_preview_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_CLAUSE_PREVIEW);
  G_OBJECT_CLASS (qy_clause_preview_parent_class)->dispose (object);
}

static void
qy_clause_preview_class_init (QyClausePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_clause_preview_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/qiyue/Qiyue/clause/qy-clause-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, QyClausePreview, states);
  gtk_widget_class_bind_template_child (widget_class, QyClausePreview, title);
  gtk_widget_class_bind_template_child (widget_class, QyClausePreview, facts);
  gtk_widget_class_bind_template_child (widget_class, QyClausePreview, guidance);
  gtk_widget_class_bind_template_child (widget_class, QyClausePreview, text);
}

static void
qy_clause_preview_init (QyClausePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qy_clause_preview_show (QyClausePreview *self,
                        const QyClause *clause,
                        const char *standard,
                        const QyPrinted *printed)
{
  g_autofree char *facts = NULL;

  g_return_if_fail (QY_IS_CLAUSE_PREVIEW (self));

  gtk_stack_set_visible_child_name (self->states, clause != NULL ? "clause" : "none");
  if (clause == NULL)
    return;
  if (standard != NULL)
    /* TRANSLATORS: “Alternate · instead of Liability cap” */
    facts = g_strdup_printf (_ ("%s · instead of “%s”"), qy_clause_stance_word (clause->stance),
                             standard);
  else
    facts = g_strdup (qy_clause_stance_word (clause->stance));
  gtk_label_set_label (self->title, clause->title);
  gtk_label_set_label (self->facts, facts);
  gtk_label_set_label (self->guidance, clause->guidance != NULL ? clause->guidance : "");
  gtk_widget_set_visible (GTK_WIDGET (self->guidance), clause->guidance != NULL);
  show_text (self, printed);
}
