/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-source.h"

#include "qy-analysis-blocks.h"
#include "qy-review-gutter.h"

#define STEP 512 /* characters between two places whose byte is kept */

struct _QyReviewSource
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  QyAnalysis *analysis;
  gsize start;    /* of the template in the source */
  GArray *places; /* (element-type gsize): byte of every STEP-th character */
  gboolean is_quiet;
};

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyReviewSource, qy_review_source, GTK_TYPE_WIDGET)

static const char *const tags[] = { "number", "blank", "uncertain", "party",  "out",
                                    "note",   "term",  "reference", "current" };

static const char *
text_of (QyReviewSource *self)
{
  return qy_analysis_get_source (self->analysis, NULL);
}

static void
index_places (QyReviewSource *self)
{
  const char *text = text_of (self);
  const char *end = text + self->analysis->range.end;
  guint n = 0;

  g_array_set_size (self->places, 0);
  for (const char *p = text + self->start; p < end; p = g_utf8_next_char (p), n++)
    {
      gsize place = (gsize) (p - text);

      if (n % STEP == 0)
        g_array_append_val (self->places, place);
    }
}

static int
offset_of (QyReviewSource *self, gsize place)
{
  const char *text = text_of (self);
  guint low = 0;
  guint high = self->places->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->places, gsize, middle) <= place)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return 0;
  return (
      int) ((low - 1) * STEP
            + (guint) g_utf8_pointer_to_offset (text + g_array_index (self->places, gsize, low - 1),
                                                text + MIN (place, self->analysis->range.end)));
}

static gsize
place_of (QyReviewSource *self, const GtkTextIter *iter)
{
  const char *text = text_of (self);
  guint offset = (guint) gtk_text_iter_get_offset (iter);

  if (offset / STEP >= self->places->len)
    return self->analysis->range.end;
  return (gsize) (g_utf8_offset_to_pointer (
                      text + g_array_index (self->places, gsize, offset / STEP), offset % STEP)
                  - text);
}

static void
get_iters (QyReviewSource *self, gsize start, gsize end, GtkTextIter *from, GtkTextIter *to)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, from, offset_of (self, start));
  gtk_text_buffer_get_iter_at_offset (self->buffer, to, offset_of (self, end));
}

static void
tint (QyReviewSource *self, const char *tag, gsize start, gsize end)
{
  GtkTextIter from;
  GtkTextIter to;

  get_iters (self, start, end, &from, &to);
  gtk_text_buffer_apply_tag_by_name (self->buffer, tag, &from, &to);
}

static void
tint_item (QyReviewSource *self, const char *tag, const QySourceRange *range, QyCertainty certainty)
{
  if (tag != NULL)
    tint (self, tag, range->start, range->end);
  if (certainty == QY_CERTAINTY_GUESS)
    tint (self, "uncertain", range->start, range->end);
}

static void
tint_block (QyReviewSource *self, const QyAnalysisBlock *block)
{
  if (block->left_out != NULL || block->kind == QY_BLOCK_SIGNATURE)
    tint (self, "out", block->range.start, block->range.end);
  else if (block->kind == QY_BLOCK_NOTE)
    tint (self, "note", block->range.start, block->range.end);
  else if (block->text_start > block->range.start)
    tint (self, "number", block->range.start, block->text_start);
  if (block->certainty == QY_CERTAINTY_GUESS)
    tint (self, "uncertain", block->range.start, MAX (block->text_start, block->range.start + 1));
}

static void
tint_all (QyReviewSource *self)
{
  QyAnalysis *analysis = self->analysis;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    gtk_text_buffer_remove_tag_by_name (self->buffer, tags[i], &start, &end);
  for (guint i = 0; i < analysis->blocks->len; i++)
    tint_block (self, analysis->blocks->pdata[i]);
  for (guint i = 0; i < analysis->terms->len; i++)
    {
      const QyAnalysisTerm *term = analysis->terms->pdata[i];

      tint_item (self, "term", term->figure.end > 0 ? &term->figure : &term->range,
                 term->certainty);
    }
  for (guint i = 0; i < analysis->references->len; i++)
    {
      const QyAnalysisReference *reference = analysis->references->pdata[i];

      if (reference->clause >= 0)
        tint (self, "reference", reference->range.start, reference->range.end);
    }
  for (guint i = 0; i < analysis->blanks->len; i++)
    {
      const QyAnalysisBlank *blank = analysis->blanks->pdata[i];

      tint_item (self, "blank", &blank->range, blank->certainty);
    }
  for (guint i = 0; i < analysis->parties->len; i++)
    {
      const QyAnalysisParty *party = analysis->parties->pdata[i];

      tint_item (self, "party", &party->range, party->certainty);
    }
}

static void
add_tags (GtkTextBuffer *buffer)
{
  GdkRGBA blue = { 0.21f, 0.52f, 0.89f, 0.22f };
  GdkRGBA orange = { 0.90f, 0.38f, 0.0f, 0.25f };
  GdkRGBA line = { 0.90f, 0.38f, 0.0f, 1.0f };
  GdkRGBA green = { 0.18f, 0.76f, 0.49f, 0.25f };
  GdkRGBA dim = { 0.5f, 0.5f, 0.5f, 1.0f };
  GdkRGBA yellow = { 0.96f, 0.83f, 0.18f, 0.35f };

  gtk_text_buffer_create_tag (buffer, "term", "underline", PANGO_UNDERLINE_SINGLE, "underline-rgba",
                              &dim, NULL);
  gtk_text_buffer_create_tag (buffer, "out", "foreground-rgba", &dim, "strikethrough", TRUE, NULL);
  gtk_text_buffer_create_tag (buffer, "note", "foreground-rgba", &dim, "style", PANGO_STYLE_ITALIC,
                              NULL);
  gtk_text_buffer_create_tag (buffer, "number", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, "reference", "foreground-rgba", &dim, NULL);
  gtk_text_buffer_create_tag (buffer, "party", "background-rgba", &green, NULL);
  gtk_text_buffer_create_tag (buffer, "blank", "background-rgba", &blue, NULL);
  gtk_text_buffer_create_tag (buffer, "uncertain", "background-rgba", &orange, "underline",
                              PANGO_UNDERLINE_ERROR, "underline-rgba", &line, NULL);
  gtk_text_buffer_create_tag (buffer, "current", "background-rgba", &yellow, NULL);
}

static void
on_cursor_moved (QyReviewSource *self)
{
  GtkTextIter iter;

  if (self->is_quiet || self->analysis == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, (guint64) place_of (self, &iter));
}

static void
set_text (QyReviewSource *self)
{
  const char *text = text_of (self);
  GtkTextIter start;

  self->start = self->analysis->range.start;
  index_places (self);
  self->is_quiet = TRUE;
  gtk_text_buffer_set_text (self->buffer, text + self->start,
                            (int) (self->analysis->range.end - self->start));
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
  self->is_quiet = FALSE;
  gtk_text_view_set_gutter (self->view, GTK_TEXT_WINDOW_LEFT,
                            qy_review_gutter_new (self->view, MAX (self->analysis->range.line, 1)));
}

static void
qy_review_source_dispose (GObject *object)
{
  QyReviewSource *self = QY_REVIEW_SOURCE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QY_TYPE_REVIEW_SOURCE);
  g_clear_pointer (&self->analysis, qy_analysis_unref);
  G_OBJECT_CLASS (qy_review_source_parent_class)->dispose (object);
}

static void
qy_review_source_finalize (GObject *object)
{
  g_array_unref (QY_REVIEW_SOURCE (object)->places);
  G_OBJECT_CLASS (qy_review_source_parent_class)->finalize (object);
}

static void
qy_review_source_class_init (QyReviewSourceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qy_review_source_dispose;
  G_OBJECT_CLASS (klass)->finalize = qy_review_source_finalize;
  signals[SIGNAL_PICKED] = g_signal_new ("picked", QY_TYPE_REVIEW_SOURCE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/qiyue/Qiyue/review/qy-review-source.ui");
  gtk_widget_class_bind_template_child (widget_class, QyReviewSource, scroller);
  gtk_widget_class_bind_template_child (widget_class, QyReviewSource, view);
  gtk_widget_class_bind_template_child (widget_class, QyReviewSource, buffer);
  gtk_widget_class_bind_template_callback (widget_class, on_cursor_moved);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
qy_review_source_init (QyReviewSource *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (gsize));
  gtk_widget_init_template (GTK_WIDGET (self));
  add_tags (self->buffer);
}

void
qy_review_source_show (QyReviewSource *self, QyAnalysis *analysis)
{
  gboolean is_other = FALSE;

  g_return_if_fail (QY_IS_REVIEW_SOURCE (self) && analysis != NULL && analysis->blocks != NULL);

  is_other = self->analysis == NULL || text_of (self) != qy_analysis_get_source (analysis, NULL)
             || self->start != analysis->range.start;
  qy_analysis_ref (analysis);
  g_clear_pointer (&self->analysis, qy_analysis_unref);
  self->analysis = analysis;
  if (is_other)
    set_text (self);
  tint_all (self);
}

void
qy_review_source_select (QyReviewSource *self, QySourceRange range)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (QY_IS_REVIEW_SOURCE (self) && self->analysis != NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (self->buffer, "current", &start, &end);
  get_iters (self, range.start, range.end, &start, &end);
  gtk_text_buffer_apply_tag_by_name (self->buffer, "current", &start, &end);
  self->is_quiet = TRUE;
  gtk_text_buffer_place_cursor (self->buffer, &start);
  self->is_quiet = FALSE;
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (self->buffer), 0.1, FALSE,
                                0, 0.3);
}

gsize
qy_review_source_get_cursor (QyReviewSource *self)
{
  GtkTextIter iter;

  g_return_val_if_fail (QY_IS_REVIEW_SOURCE (self) && self->analysis != NULL, 0);

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  return place_of (self, &iter);
}

gboolean
qy_review_source_get_selection (QyReviewSource *self, gsize *start, gsize *end)
{
  GtkTextIter from;
  GtkTextIter to;

  g_return_val_if_fail (QY_IS_REVIEW_SOURCE (self), FALSE);

  if (self->analysis == NULL || !gtk_text_buffer_get_selection_bounds (self->buffer, &from, &to))
    return FALSE;
  *start = place_of (self, &from);
  *end = place_of (self, &to);
  return TRUE;
}

GtkTextView *
qy_review_source_get_view (QyReviewSource *self)
{
  g_return_val_if_fail (QY_IS_REVIEW_SOURCE (self), NULL);

  return self->view;
}
