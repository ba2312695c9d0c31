/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * QyJob: long work with a name, progress and a way to stop it. Shown in the window as long as it
 * runs.
 *
 * Properties: title, fraction (0…1, negative: unknown), finished.
 */
#define QY_TYPE_JOB (qy_job_get_type ())
G_DECLARE_FINAL_TYPE (QyJob, qy_job, QY, JOB, GObject)

QyJob *qy_job_new (const char *title);
const char *qy_job_get_title (QyJob *self);

/**
 * qy_job_get_cancellable: (transfer none): what the work looks at
 */
GCancellable *qy_job_get_cancellable (QyJob *self);
double qy_job_get_fraction (QyJob *self);
gboolean qy_job_is_finished (QyJob *self);

/**
 * qy_job_progress: how far it is; any thread. A #GFileProgressCallback when the job is the data.
 */
void qy_job_progress (goffset done, goffset all, gpointer job);

/**
 * qy_job_finish: it is over, well or not; main thread.
 */
void qy_job_finish (QyJob *self);
