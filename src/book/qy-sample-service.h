/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-sample-contract.h"
#include "qy-sample-service-source.h"

typedef struct _QySampleService QySampleService;

/* What is done when its time comes; @detail is that of qy_sample_service_add(). */
typedef gboolean (*QySampleJob) (QySampleService *self, gpointer detail, GError **error);

/**
 * QySampleService: the service under all contracts of the sample, told in the order of time.
 */
struct _QySampleService
{
  QySample *sample;
  QySampleStories *stories;
  GHashTable *incident_ids; /* QySampleIncident → id, once it is reported */
  GArray *jobs;
};

/**
 * qy_sample_serve: incidents, service records, maintenance, figures and daily reports of the last
 * year, once all contracts are there.
 */
gboolean qy_sample_serve (QySample *self, GError **error);

/**
 * qy_sample_instant: of a minute of a day at the place of service, which may lie outside the day.
 *
 * Returns: (transfer full)
 */
char *qy_sample_instant (QyDate day, int minute);

/**
 * qy_sample_service_add: @job is due at a minute of a day; one that is not over before the book is
 * filled is left out.
 * @detail: given to @job
 * @free_detail: (nullable)
 */
void qy_sample_service_add (QySampleService *self,
                            QyDate day,
                            int minute,
                            QySampleJob job,
                            gpointer detail,
                            GDestroyNotify free_detail);

/**
 * qy_sample_service_act: what follows is done at a minute of a day, which may lie outside it.
 */
void qy_sample_service_act (QySampleService *self, QyDate day, int minute, QySamplePerson person);

/**
 * qy_sample_service_contract: of a row of the plan, the first is 1.
 */
const char *qy_sample_service_contract (const QySampleService *self, int row);
