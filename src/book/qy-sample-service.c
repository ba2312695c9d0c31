/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-service.h"

#include "qy-sample-figures.h"
#include "qy-sample-incidents.h"
#include "qy-sample-runs.h"

#define MINUTES_PER_DAY (24 * 60)
#define EAST            480 /* minutes that the place of service is ahead of UTC */

typedef struct
{
  gint64 minute; /* from a day long ago */
  QySampleJob func;
  gpointer detail;
  GDestroyNotify free_detail;
} Job;

static void
job_clear (gpointer data)
{
  Job *job = data;

  if (job->free_detail != NULL)
    job->free_detail (job->detail);
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  const Job *one = a;
  const Job *other = b;

  return one->minute < other->minute ? -1 : one->minute > other->minute;
}

/* The day in which a minute counted from another day lies. */
static QyDate
day_of (QyDate day, int *minute)
{
  int days = *minute >= 0 ? *minute / MINUTES_PER_DAY
                          : -((MINUTES_PER_DAY - 1 - *minute) / MINUTES_PER_DAY);

  *minute -= days * MINUTES_PER_DAY;
  return qy_date_add_days (day, days);
}

static gboolean
run (QySampleService *self, GError **error)
{
  g_array_sort (self->jobs, by_time);
  for (guint i = 0; i < self->jobs->len; i++)
    {
      const Job *job = &g_array_index (self->jobs, Job, i);

      if (!job->func (self, job->detail, error))
        return FALSE;
    }
  return TRUE;
}

char *
qy_sample_instant (QyDate day, int minute)
{
  int utc = minute - EAST;
  QyDate on = day_of (day, &utc);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:00Z", on.year, on.month, on.day, utc / 60,
                          utc % 60);
}

void
qy_sample_service_add (QySampleService *self,
                       QyDate day,
                       int minute,
                       QySampleJob job,
                       gpointer detail,
                       GDestroyNotify free_detail)
{
  Job added = { (gint64) qy_date_to_days (day) * MINUTES_PER_DAY + minute, job, detail,
                free_detail };

  if (qy_date_compare (day_of (day, &minute), self->sample->today) < 0)
    g_array_append_val (self->jobs, added);
  else
    job_clear (&added);
}

void
qy_sample_service_act (QySampleService *self, QyDate day, int minute, QySamplePerson person)
{
  g_autofree char *at = qy_sample_instant (day, minute);
  QyDate on = day_of (day, &minute);

  qy_sample_act_at (self->sample, at, on, person);
}

const char *
qy_sample_service_contract (const QySampleService *self, int row)
{
  return self->sample->contracts[row - 1];
}

gboolean
qy_sample_serve (QySample *self, GError **error)
{
  QySampleService service = { .sample = self };
  g_autoptr (QySampleStories) stories = qy_sample_read_stories (error);
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GArray) jobs = NULL;

  if (stories == NULL)
    return FALSE;
  ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  jobs = g_array_new (FALSE, FALSE, sizeof (Job));
  g_array_set_clear_func (jobs, job_clear);
  service.stories = stories;
  service.incident_ids = ids;
  service.jobs = jobs;
  qy_sample_add_incidents (&service);
  return qy_sample_add_figures (&service, error) && qy_sample_add_runs (&service, error)
         && run (&service, error);
}
