/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review.h"

#include <glib/gi18n-lib.h>

#include "qy-proposal.h"

struct _QyReview
{
  GObject parent_instance;

  QyAnalysis *read;    /* as the importer gave it, its blocks made, with proposals */
  QyAnalysis *current; /* with all corrections */
  GPtrArray *steps;    /* (element-type GPtrArray of QyCorrection): what is undone together */
  guint done;          /* steps in force; those behind them can be redone */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyReview, qy_review, G_TYPE_OBJECT)

static void
take_current (QyReview *self, QyAnalysis *analysis)
{
  qy_analysis_unref (self->current);
  self->current = analysis;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
apply_step (GPtrArray *step, QyAnalysis *analysis, GError **error)
{
  for (guint i = 0; i < step->len; i++)
    if (!qy_correction_apply (step->pdata[i], analysis, error))
      {
        if (step->len > 1)
          g_prefix_error (error, _ ("Correction %u: "), i + 1);
        return FALSE;
      }
  return TRUE;
}

/* What was accepted once is accepted again: the same corrections of the same reading. */
static QyAnalysis *
replay (QyReview *self, guint n)
{
  QyAnalysis *analysis = qy_analysis_copy (self->read);

  for (guint i = 0; i < n; i++)
    apply_step (self->steps->pdata[i], analysis, NULL);
  return analysis;
}

/* Typing on: the earlier words of the same text are no step of their own. */
static gboolean
goes_on (QyReview *self, const GPtrArray *step)
{
  const GPtrArray *last = self->done > 0 ? self->steps->pdata[self->done - 1] : NULL;
  const QyCorrection *before = last != NULL && last->len == 1 ? last->pdata[0] : NULL;
  const QyCorrection *now = step->pdata[0];

  return before != NULL && step->len == 1 && self->done == self->steps->len
         && before->kind == now->kind && before->at == now->at
         && (now->kind == QY_CORRECT_TITLE || now->kind == QY_CORRECT_BLANK_LABEL);
}

static gboolean
do_step (QyReview *self, GPtrArray *step, GError **error)
{
  QyAnalysis *analysis = qy_analysis_copy (self->current);

  if (!apply_step (step, analysis, error))
    {
      qy_analysis_unref (analysis);
      g_ptr_array_unref (step);
      return FALSE;
    }
  if (goes_on (self, step))
    self->done--;
  g_ptr_array_set_size (self->steps, (int) self->done);
  g_ptr_array_add (self->steps, step);
  self->done++;
  take_current (self, analysis);
  return TRUE;
}

static void
qy_review_finalize (GObject *object)
{
  QyReview *self = QY_REVIEW (object);

  qy_analysis_unref (self->read);
  qy_analysis_unref (self->current);
  g_ptr_array_unref (self->steps);
  G_OBJECT_CLASS (qy_review_parent_class)->finalize (object);
}

static void
qy_review_class_init (QyReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qy_review_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", QY_TYPE_REVIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
qy_review_init (QyReview *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

QyReview *
qy_review_new (QyAnalysis *analysis)
{
  QyReview *self = NULL;

  g_return_val_if_fail (analysis != NULL, NULL);

  self = g_object_new (QY_TYPE_REVIEW, NULL);
  self->read = qy_analysis_copy (analysis);
  if (analysis->blocks == NULL)
    qy_analysis_propose_fields (self->read);
  self->current = qy_analysis_ref (self->read);
  return self;
}

QyAnalysis *
qy_review_get_analysis (QyReview *self)
{
  g_return_val_if_fail (QY_IS_REVIEW (self), NULL);

  return self->current;
}

gboolean
qy_review_correct (QyReview *self, QyCorrection *correction, GError **error)
{
  GPtrArray *step = NULL;

  g_return_val_if_fail (QY_IS_REVIEW (self) && correction != NULL, FALSE);

  step = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_correction_free);
  g_ptr_array_add (step, correction);
  return do_step (self, step, error);
}

gboolean
qy_review_correct_all (QyReview *self, GPtrArray *corrections, GError **error)
{
  GPtrArray *step = NULL;

  g_return_val_if_fail (QY_IS_REVIEW (self) && corrections != NULL, FALSE);

  if (corrections->len == 0)
    return TRUE;
  step = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_correction_free);
  for (guint i = 0; i < corrections->len; i++)
    g_ptr_array_add (step, qy_correction_copy (corrections->pdata[i]));
  return do_step (self, step, error);
}

const QyCorrection *
qy_review_get_undo (QyReview *self)
{
  g_return_val_if_fail (QY_IS_REVIEW (self), NULL);

  return self->done > 0 ? ((GPtrArray *) self->steps->pdata[self->done - 1])->pdata[0] : NULL;
}

const QyCorrection *
qy_review_get_redo (QyReview *self)
{
  g_return_val_if_fail (QY_IS_REVIEW (self), NULL);

  return self->done < self->steps->len ? ((GPtrArray *) self->steps->pdata[self->done])->pdata[0]
                                       : NULL;
}

void
qy_review_undo (QyReview *self)
{
  g_return_if_fail (QY_IS_REVIEW (self));

  if (self->done == 0)
    return;
  self->done--;
  take_current (self, replay (self, self->done));
}

void
qy_review_redo (QyReview *self)
{
  g_return_if_fail (QY_IS_REVIEW (self));

  if (self->done == self->steps->len)
    return;
  self->done++;
  take_current (self, replay (self, self->done));
}

GPtrArray *
qy_review_get_corrections (QyReview *self)
{
  GPtrArray *corrections = NULL;

  g_return_val_if_fail (QY_IS_REVIEW (self), NULL);

  corrections = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_correction_free);
  for (guint i = 0; i < self->done; i++)
    {
      GPtrArray *step = self->steps->pdata[i];

      for (guint j = 0; j < step->len; j++)
        g_ptr_array_add (corrections, qy_correction_copy (step->pdata[j]));
    }
  return corrections;
}

guint
qy_review_restore (QyReview *self, GPtrArray *corrections)
{
  QyAnalysis *analysis = NULL;
  guint n_lost = 0;

  g_return_val_if_fail (QY_IS_REVIEW (self) && corrections != NULL, 0);

  analysis = qy_analysis_copy (self->read);
  g_ptr_array_set_size (self->steps, 0);
  for (guint i = 0; i < corrections->len; i++)
    {
      GPtrArray *step = NULL;

      if (!qy_correction_apply (corrections->pdata[i], analysis, NULL))
        {
          n_lost++;
          continue;
        }
      step = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_correction_free);
      g_ptr_array_add (step, qy_correction_copy (corrections->pdata[i]));
      g_ptr_array_add (self->steps, step);
    }
  self->done = self->steps->len;
  take_current (self, analysis);
  return n_lost;
}
