/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-row.h"

struct _QyReviewRow
{
  GObject parent_instance;

  QyReviewRowData data;
};

G_DEFINE_FINAL_TYPE (QyReviewRow, qy_review_row, G_TYPE_OBJECT)

static void
qy_review_row_finalize (GObject *object)
{
  QyReviewRow *self = QY_REVIEW_ROW (object);

  g_free (self->data.number);
  g_free (self->data.kind);
  g_free (self->data.markup);
  g_free (self->data.terms);
  g_free (self->data.left_out);
  G_OBJECT_CLASS (qy_review_row_parent_class)->finalize (object);
}

static void
qy_review_row_class_init (QyReviewRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_review_row_finalize;
}

static void
qy_review_row_init (QyReviewRow *self)
{
}

QyReviewRow *
qy_review_row_new (const QyReviewRowData *data)
{
  QyReviewRow *self = NULL;

  g_return_val_if_fail (data != NULL, NULL);

  self = g_object_new (QY_TYPE_REVIEW_ROW, NULL);
  self->data = *data;
  return self;
}

const QyReviewRowData *
qy_review_row_get_data (QyReviewRow *self)
{
  g_return_val_if_fail (QY_IS_REVIEW_ROW (self), NULL);

  return &self->data;
}

gboolean
qy_review_row_equal (QyReviewRow *self, QyReviewRow *other)
{
  const QyReviewRowData *a = &self->data;
  const QyReviewRowData *b = &other->data;

  return a->item.kind == b->item.kind && a->item.at == b->item.at && a->level == b->level
         && a->is_uncertain == b->is_uncertain && a->is_heading == b->is_heading
         && g_strcmp0 (a->number, b->number) == 0 && g_strcmp0 (a->kind, b->kind) == 0
         && g_strcmp0 (a->markup, b->markup) == 0 && g_strcmp0 (a->terms, b->terms) == 0
         && g_strcmp0 (a->left_out, b->left_out) == 0;
}
