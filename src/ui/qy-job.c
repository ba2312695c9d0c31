/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-job.h"

#define STEPS 1000

struct _QyJob
{
  GObject parent_instance;

  char *title;
  GCancellable *cancellable;
  double fraction;
  gboolean finished;
  int reported;      /* atomic: thousandths, as the worker last said */
  int is_on_its_way; /* atomic: an idle will show it */
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_FRACTION,
  PROP_FINISHED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyJob, qy_job, G_TYPE_OBJECT)

static gboolean
on_report (gpointer data)
{
  QyJob *self = data;

  g_atomic_int_set (&self->is_on_its_way, FALSE);
  self->fraction = (double) g_atomic_int_get (&self->reported) / STEPS;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
  return G_SOURCE_REMOVE;
}

static void
qy_job_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyJob *self = QY_JOB (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_FINISHED:
      g_value_set_boolean (value, self->finished);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_job_finalize (GObject *object)
{
  QyJob *self = QY_JOB (object);

  g_free (self->title);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (qy_job_parent_class)->finalize (object);
}

static void
qy_job_class_init (QyJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qy_job_get_property;
  object_class->finalize = qy_job_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  properties[PROP_FINISHED] = g_param_spec_boolean ("finished", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_job_init (QyJob *self)
{
  self->cancellable = g_cancellable_new ();
  self->fraction = -1;
}

QyJob *
qy_job_new (const char *title)
{
  QyJob *self = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (QY_TYPE_JOB, NULL);
  self->title = g_strdup (title);
  return self;
}

const char *
qy_job_get_title (QyJob *self)
{
  g_return_val_if_fail (QY_IS_JOB (self), NULL);

  return self->title;
}

GCancellable *
qy_job_get_cancellable (QyJob *self)
{
  g_return_val_if_fail (QY_IS_JOB (self), NULL);

  return self->cancellable;
}

double
qy_job_get_fraction (QyJob *self)
{
  g_return_val_if_fail (QY_IS_JOB (self), -1);

  return self->fraction;
}

gboolean
qy_job_is_finished (QyJob *self)
{
  g_return_val_if_fail (QY_IS_JOB (self), FALSE);

  return self->finished;
}

void
qy_job_progress (goffset done, goffset all, gpointer job)
{
  QyJob *self = job;

  g_return_if_fail (QY_IS_JOB (self));

  if (all <= 0)
    return;
  g_atomic_int_set (&self->reported, (int) (CLAMP (done, 0, all) * STEPS / all));
  if (g_atomic_int_compare_and_exchange (&self->is_on_its_way, FALSE, TRUE))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_report, g_object_ref (self), g_object_unref);
}

void
qy_job_finish (QyJob *self)
{
  g_return_if_fail (QY_IS_JOB (self));

  if (self->finished)
    return;
  self->finished = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINISHED]);
}
