/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-keeper.h"

struct _QyReviewKeeper
{
  GObject parent_instance;

  QyShelvedReview *shelved;
  gboolean is_storing;
  gboolean has_more;
  gboolean has_failed;
  gboolean is_discarded;
  GPtrArray *flushes; /* (element-type GTask): that wait until all is stored */
};

enum
{
  PROP_0,
  PROP_UNSAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QyReviewKeeper, qy_review_keeper, G_TYPE_OBJECT)

typedef struct
{
  char *id;
  char *text;
} State;

static void
free_state (State *state)
{
  g_free (state->id);
  g_free (state->text);
  g_free (state);
}

static void
write_state (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  State *state = data;
  GError *error = NULL;

  if (qy_review_shelf_store (state->id, state->text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
answer_flushes (QyReviewKeeper *self, const GError *error)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    if (error != NULL)
      g_task_return_error (flushes->pdata[i], g_error_copy (error));
    else
      g_task_return_boolean (flushes->pdata[i], TRUE);
}

static void
on_stored (GObject *object, GAsyncResult *result, gpointer data)
{
  QyReviewKeeper *self = QY_REVIEW_KEEPER (object);
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->is_storing = FALSE;
  if (self->is_discarded)
    {
      State *state = g_task_get_task_data (G_TASK (result));

      qy_review_shelf_discard (state->id);
      g_clear_error (&error);
    }
  else if (self->has_more && error == NULL)
    {
      qy_review_keeper_store (self);
      return;
    }
  self->has_failed = error != NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
  if (error != NULL && self->flushes->len == 0)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  answer_flushes (self, error);
}

static void
qy_review_keeper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_UNSAVED:
      g_value_set_boolean (value, qy_review_keeper_get_unsaved (QY_REVIEW_KEEPER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_review_keeper_finalize (GObject *object)
{
  g_ptr_array_unref (QY_REVIEW_KEEPER (object)->flushes);
  G_OBJECT_CLASS (qy_review_keeper_parent_class)->finalize (object);
}

static void
qy_review_keeper_class_init (QyReviewKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qy_review_keeper_get_property;
  object_class->finalize = qy_review_keeper_finalize;
  properties[PROP_UNSAVED] =
      g_param_spec_boolean ("unsaved", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", QY_TYPE_REVIEW_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
qy_review_keeper_init (QyReviewKeeper *self)
{
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

QyReviewKeeper *
qy_review_keeper_new (QyShelvedReview *shelved)
{
  QyReviewKeeper *self = NULL;

  g_return_val_if_fail (shelved != NULL, NULL);

  self = g_object_new (QY_TYPE_REVIEW_KEEPER, NULL);
  self->shelved = shelved;
  return self;
}

void
qy_review_keeper_store (QyReviewKeeper *self)
{
  g_autoptr (GTask) task = NULL;
  State *state = NULL;

  g_return_if_fail (QY_IS_REVIEW_KEEPER (self));

  self->has_more = self->is_storing;
  if (self->is_storing || self->is_discarded)
    return;
  state = g_new0 (State, 1);
  state->id = g_strdup (self->shelved->id);
  state->text = qy_review_shelf_print (self->shelved);
  task = g_task_new (self, NULL, on_stored, NULL);
  g_task_set_task_data (task, state, (GDestroyNotify) free_state);
  self->is_storing = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
  g_task_run_in_thread (task, write_state);
}

gboolean
qy_review_keeper_get_unsaved (QyReviewKeeper *self)
{
  g_return_val_if_fail (QY_IS_REVIEW_KEEPER (self), FALSE);

  return !self->is_discarded && (self->is_storing || self->has_failed);
}

void
qy_review_keeper_discard (QyReviewKeeper *self)
{
  g_return_if_fail (QY_IS_REVIEW_KEEPER (self));

  self->is_discarded = TRUE;
  qy_review_shelf_discard (self->shelved->id);
}

void
qy_review_keeper_flush (QyReviewKeeper *self, GTask *task)
{
  g_return_if_fail (QY_IS_REVIEW_KEEPER (self) && G_IS_TASK (task));

  if (self->has_failed && !self->is_storing && !self->is_discarded)
    qy_review_keeper_store (self);
  g_ptr_array_add (self->flushes, task);
  if (!self->is_storing)
    answer_flushes (self, NULL);
}
