/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-pages.h"

#include <glib/gi18n-lib.h>

#include "qy-changes-view.h"
#include "qy-evaluations-view.h"
#include "qy-incidents-view.h"
#include "qy-meetings-view.h"
#include "qy-plan-view.h"
#include "qy-promise-view.h"
#include "qy-records-view.h"
#include "qy-sla-view.h"

static const QyServicePageKind kinds[] = {
  { "incidents", N_ ("Incidents"), qy_incidents_view_get_type },
  { "records", N_ ("Records"), qy_records_view_get_type },
  { "plan", N_ ("Plan"), qy_plan_view_get_type },
  { "sla", N_ ("SLA Month"), qy_sla_view_get_type },
  { "meetings", N_ ("Meetings"), qy_meetings_view_get_type },
  { "changes", N_ ("Changes"), qy_changes_view_get_type },
  { "evaluations", N_ ("Evaluations"), qy_evaluations_view_get_type },
  { "promise", N_ ("Promised"), qy_promise_view_get_type },
};

const QyServicePageKind *
qy_service_page_kinds (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (kinds);
  return kinds;
}
