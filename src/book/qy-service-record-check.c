/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-contract-part-private.h"
#include "qy-moment-zone.h"
#include "qy-service-plan-private.h"
#include "qy-service-record-private.h"

static const char *const kinds[] = { "fault",       "inspection", "scan",   "backup",
                                     "maintenance", "training",   "report", "drill",
                                     "upgrade",     "other",      NULL };
static const char *const modes[] = { "remote", "on-site", "phone", "online", NULL };
static const char *const states[] = { "draft", "done", NULL };

/* At least one person worked. */
static gint64
count_people (const char *people)
{
  g_auto (GStrv) names = NULL;
  gint64 n = 0;

  if (people == NULL)
    return 1;
  names = g_regex_split_simple ("[、;；,，\n]", people, 0, 0);
  for (guint i = 0; names[i] != NULL; i++)
    n += *g_strstrip (names[i]) != '\0';
  return MAX (n, 1);
}

static gboolean
check_time (QyBook *book, const QyServiceRecord *record, GError **error)
{
  gboolean finished = g_str_equal (record->state, "done");
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (!qy_part_check_instant (book, record->from_at, QY_DAY_REQUIRED | (finished ? QY_DAY_PAST : 0),
                              _ ("Beginning of the service"), error)
      || !qy_part_check_instant (book, record->until_at,
                                 finished ? QY_DAY_REQUIRED | QY_DAY_PAST : QY_DAY_DEFAULT,
                                 _ ("End of the service"), error))
    return FALSE;
  if (record->until_at == NULL || strcmp (record->from_at, record->until_at) <= 0)
    return TRUE;
  zone = qy_service_record_zone (book, record->contract_id);
  from = qy_instant_print (zone, record->from_at);
  until = qy_instant_print (zone, record->until_at);
  return qy_part_invalid (
      error, _ ("The service ends (%s) before it begins (%s); nothing was stored"), until, from);
}

/* Nobody works longer than the service took; several people work that long each. */
static gboolean
check_hours (const QyServiceRecord *record, GError **error)
{
  g_autofree char *shown = NULL;
  gint64 most;

  if (record->minutes < 0 || record->overtime_minutes < 0)
    return qy_part_invalid (error, _ ("Hours cannot be below zero; nothing was stored"));
  if (record->until_at == NULL)
    return (record->minutes == 0 && record->overtime_minutes == 0)
           || qy_part_invalid (error, _ ("Hours can be given once the service has an end; nothing "
                                         "was stored"));
  most = (qy_instant_seconds (record->until_at) - qy_instant_seconds (record->from_at) + 59) / 60
         * count_people (record->people);
  if (record->minutes <= most && record->overtime_minutes <= most - record->minutes)
    return TRUE;
  shown = g_strdup_printf ("%" G_GINT64_FORMAT, most);
  return qy_part_invalid (error,
                          _ ("The hours are more than the service took: at most %s minutes for all "
                             "who are named; nothing was stored"),
                          shown);
}

static gboolean
check_incident (QyBook *book, const QyServiceRecord *record, GError **error)
{
  g_autoptr (QyRow) row = NULL;

  if (record->incident_id == NULL)
    return TRUE;
  row =
      qy_store_get (qy_book_get_store (book), &qy_incident_table, record->incident_id, NULL, NULL);
  if (row != NULL && g_strcmp0 (qy_row_get_text (row, "contract_id"), record->contract_id) == 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
               _ ("The contract has no incident “%s”; nothing was stored"), record->incident_id);
  return FALSE;
}

static gboolean
check_run (QyBook *book, const QyServiceRecord *record, GError **error)
{
  g_autoptr (QyLoadedPlan) plan = NULL;
  QyServiceRun run;

  if (record->source_id == NULL && record->occurrence == NULL)
    return TRUE;
  if (record->source_id == NULL || record->occurrence == NULL)
    return qy_part_invalid (error, _ ("A run of the maintenance plan is named by its row and its "
                                      "period; nothing was stored"));
  plan = qy_loaded_plan_new (book, record->contract_id, error);
  return plan != NULL
         && qy_loaded_plan_find_run (plan, qy_book_get_today (book), record->source_id,
                                     record->occurrence, &run, error)
                != NULL;
}

GTimeZone *
qy_service_record_zone (QyBook *book, const char *contract_id)
{
  g_autoptr (QyRow) row =
      qy_store_get (qy_book_get_store (book), &qy_contract_table, contract_id, NULL, NULL);

  return qy_moment_zone (row != NULL ? qy_row_get_text (row, "time_zone") : NULL);
}

QyDate
qy_service_record_day (GTimeZone *zone, const char *instant)
{
  return qy_instant_is_valid (instant) ? qy_moment_of_instant (zone, instant).day : QY_DATE_NONE;
}

const char *const *
qy_service_record_kinds (void)
{
  return kinds;
}

const char *const *
qy_service_record_modes (void)
{
  return modes;
}

gboolean
qy_service_record_check (QyBook *book, const QyServiceRecord *record, GError **error)
{
  return qy_part_check_word (record->kind, kinds, _ ("Kind of service"), error)
         && (record->mode == NULL
             || qy_part_check_word (record->mode, modes, _ ("Way of service"), error))
         && qy_part_check_word (record->state, states, _ ("State of the record"), error)
         && qy_record_check_name (record->title, _ ("A service record needs a title"), error)
         && check_time (book, record, error) && check_hours (record, error)
         && check_incident (book, record, error) && check_run (book, record, error);
}

gboolean
qy_service_record_check_unsigned (const QyServiceRecord *record, GError **error)
{
  if (!g_str_equal (record->state, "signed"))
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("Service record %s is signed and cannot be changed; nothing was stored. Take the "
                  "signatures back first, with a reason."),
               record->number);
  return FALSE;
}

gboolean
qy_service_record_check_file (QyBook *book, const char *holder_id, GError **error)
{
  g_autoptr (QyRow) row =
      qy_store_get (qy_book_get_store (book), &qy_service_record_table, holder_id, NULL, NULL);

  if (row == NULL || g_strcmp0 (qy_row_get_text (row, "state"), "signed") != 0)
    return TRUE;
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("The file belongs to service record %s, which is signed: it stays as it is"),
               qy_row_get_text (row, "number"));
  return FALSE;
}
