/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-session.h"

#include <adwaita.h>

/**
 * QyJobList: the long work of a session, at the bottom of the sidebar; hidden when there is none.
 */
#define QY_TYPE_JOB_LIST (qy_job_list_get_type ())
G_DECLARE_FINAL_TYPE (QyJobList, qy_job_list, QY, JOB_LIST, AdwBin)

QyJobList *qy_job_list_new (void);

/**
 * qy_job_list_set_jobs: @jobs: (nullable): of #QyJob, as qy_session_get_jobs()
 */
void qy_job_list_set_jobs (QyJobList *self, GListModel *jobs);
