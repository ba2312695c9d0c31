/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-service-plan-private.h"
#include "qy-service-record-private.h"

/* How the service of an incident of a kind is called in the record. */
static const char *
kind_of_incident (const char *kind)
{
  static const struct
  {
    const char *incident;
    const char *record;
  } kinds[] = {
    { "fault", "fault" },
    { "vulnerability", "fault" },
    { "change", "upgrade" },
    { NULL, "other" },
  };
  guint i = 0;

  while (kinds[i].incident != NULL && g_strcmp0 (kinds[i].incident, kind) != 0)
    i++;
  return kinds[i].record;
}

static const char *
first_of (const QyRow *row, const char *const *columns)
{
  for (guint i = 0; columns[i] != NULL; i++)
    {
      const char *text = qy_row_get_text (row, columns[i]);

      if (text != NULL && *text != '\0')
        return text;
    }
  return NULL;
}

/* The service of an incident began when somebody took it up, and was over when it was resolved. */
static void
take_times (QyServiceRecord *record, const QyRow *row)
{
  static const char *const from[] = { "acknowledged_at", "reported_at", NULL };
  static const char *const until[] = { "resolved_at", "restored_at", NULL };
  const char *begins = first_of (row, from);
  const char *ends = first_of (row, until);

  record->from_at = g_strdup (begins);
  if (ends != NULL && strcmp (begins, ends) <= 0)
    record->until_at = g_strdup (ends);
}

static char *
person_name (QyBook *book, const char *person_id)
{
  g_autoptr (QyRow) person = NULL;

  if (person_id == NULL)
    return NULL;
  person = qy_store_get (qy_book_get_store (book), &qy_person_table, person_id, NULL, NULL);
  return person != NULL ? g_strdup (qy_row_get_text (person, "name")) : NULL;
}

QyServiceRecord *
qy_book_service_record_from_incident (QyBook *self, const char *incident_id, GError **error)
{
  static const QyRecordKind incident = { .what = N_ ("incident"), .table = &qy_incident_table };
  static const char *const problem[] = { "description", "title", NULL };
  g_autoptr (QyRow) row = NULL;
  QyServiceRecord *record;

  g_return_val_if_fail (QY_IS_BOOK (self) && incident_id != NULL, NULL);

  row = qy_record_get_row (self, &incident, incident_id, error);
  if (row == NULL)
    return NULL;
  record = qy_service_record_new (qy_row_get_text (row, "contract_id"),
                                  kind_of_incident (qy_row_get_text (row, "kind")),
                                  qy_row_get_text (row, "title"));
  record->incident_id = g_strdup (incident_id);
  take_times (record, row);
  record->mode = g_strdup (qy_row_get_text (row, "onsite_at") != NULL ? "on-site" : NULL);
  record->problem = g_strdup (first_of (row, problem));
  record->handling = g_strdup (qy_row_get_text (row, "resolution"));
  record->people = person_name (self, qy_row_get_text (row, "person_id"));
  record->client_person = g_strdup (qy_row_get_text (row, "reporter"));
  return record;
}

QyServiceRecord *
qy_book_service_record_from_plan (QyBook *self,
                                  const char *contract_id,
                                  const char *source_id,
                                  const char *occurrence,
                                  GError **error)
{
  g_autoptr (QyLoadedPlan) plan = NULL;
  const QyStatedTerm *row;
  QyServiceRun run;
  QyDate today;
  const char *kind;
  const char *title;
  QyServiceRecord *record;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);
  g_return_val_if_fail (source_id != NULL && occurrence != NULL, NULL);

  plan = qy_loaded_plan_new (self, contract_id, error);
  today = qy_book_get_today (self);
  row = plan != NULL ? qy_loaded_plan_find_run (plan, today, source_id, occurrence, &run, error)
                     : NULL;
  if (row == NULL)
    return NULL;
  kind = qy_stated_term_get_choice (row, "form", today);
  title = qy_stated_term_get (row, "title", today);
  record = qy_service_record_new (contract_id, kind != NULL ? kind : "maintenance",
                                  title != NULL ? title : qy_term_kind_label (row->kind));
  record->source_id = g_strdup (source_id);
  record->occurrence = g_strdup (occurrence);
  return record;
}
