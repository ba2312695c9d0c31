/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-job.h"

/**
 * QyJobRow: one job: its name, how far it is, and a button that stops it. Action: job.cancel.
 */
#define QY_TYPE_JOB_ROW (qy_job_row_get_type ())
G_DECLARE_FINAL_TYPE (QyJobRow, qy_job_row, QY, JOB_ROW, AdwBin)

QyJobRow *qy_job_row_new (QyJob *job);

/**
 * qy_job_row_get_job: (transfer none)
 */
QyJob *qy_job_row_get_job (QyJobRow *self);
