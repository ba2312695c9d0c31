/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-service-record.h"

#include <glib/gi18n-lib.h>

#include "qy-counter.h"
#include "qy-due-mark-private.h"
#include "qy-number-pattern.h"
#include "qy-service-record-private.h"

static const QyMember service_record_members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, contract_id) },
  { "number", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, number) },
  { "title", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, title) },
  { "kind", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, kind) },
  { "incident_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, incident_id) },
  { "source_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, source_id) },
  { "occurrence", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, occurrence) },
  { "from_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, from_at) },
  { "until_at", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, until_at) },
  { "place", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, place) },
  { "mode", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, mode) },
  { "problem", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, problem) },
  { "handling", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, handling) },
  { "tools", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, tools) },
  { "verification", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, verification) },
  { "cautions", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, cautions) },
  { "people", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, people) },
  { "client_person", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, client_person) },
  { "minutes", QY_MEMBER_INT, G_STRUCT_OFFSET (QyServiceRecord, minutes) },
  { "overtime_minutes", QY_MEMBER_INT, G_STRUCT_OFFSET (QyServiceRecord, overtime_minutes) },
  { "state", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, state) },
  { "provider_signed_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, provider_signed_on) },
  { "client_signed_on", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, client_signed_on) },
  { "signed_copy_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, signed_copy_id) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyServiceRecord, note) },
};

const QyPartKind qy_service_record_kind = {
  .record = { N_ ("service record"), &qy_service_record_table, sizeof (QyServiceRecord),
              service_record_members, G_N_ELEMENTS (service_record_members),
              G_STRUCT_OFFSET (QyServiceRecord, rev) },
  .free_record = (GDestroyNotify) qy_service_record_free,
  .id_offset = G_STRUCT_OFFSET (QyServiceRecord, id),
  .contract_offset = G_STRUCT_OFFSET (QyServiceRecord, contract_id),
  .position_offset = -1,
};

static int
by_time_backwards (gconstpointer a, gconstpointer b)
{
  const QyServiceRecord *one = *(const QyServiceRecord *const *) a;
  const QyServiceRecord *other = *(const QyServiceRecord *const *) b;
  int order = strcmp (other->from_at, one->from_at);

  return order != 0 ? order : strcmp (other->number, one->number);
}

static gboolean
give_number (QyAct *act, QyServiceRecord *record, GError **error)
{
  int year = qy_book_get_today (act->book).year;
  gint64 seq = qy_counter_next (act->store, QY_SERVICE_RECORD_PATTERN, year, error);

  if (seq == 0)
    return FALSE;
  g_free (record->number);
  record->number = qy_number_pattern_print (QY_SERVICE_RECORD_PATTERN, year, (int) seq, error);
  return record->number != NULL;
}

static void
take_text (char **place, char **from)
{
  g_free (*place);
  *place = g_steal_pointer (from);
}

/* Number and signatures are given by acts of their own. */
static gboolean
keep_given (QyAct *act, QyServiceRecord *record, GError **error)
{
  g_autoptr (QyServiceRecord) stored = qy_book_service_record_get (act->book, record->id, error);

  if (stored == NULL || !qy_service_record_check_unsigned (stored, error))
    return FALSE;
  if (stored->provider_signed_on != NULL || stored->client_signed_on != NULL)
    {
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("One side has signed service record %s: what it signed cannot be changed; "
                      "nothing was stored. Take the signature back first, with a reason."),
                   stored->number);
      return FALSE;
    }
  take_text (&record->number, &stored->number);
  take_text (&record->signed_copy_id, &stored->signed_copy_id);
  take_text (&record->provider_signed_on, &stored->provider_signed_on);
  take_text (&record->client_signed_on, &stored->client_signed_on);
  return g_strcmp0 (stored->source_id, record->source_id) == 0
                 && g_strcmp0 (stored->occurrence, record->occurrence) == 0
             ? TRUE
             : qy_service_record_release (act, stored, error);
}

static gboolean
is_finished (const QyServiceRecord *record)
{
  return !g_str_equal (record->state, "draft");
}

static gboolean
is_of_run (const QyServiceRecord *record, const QyServiceRecord *other)
{
  return g_strcmp0 (record->source_id, other->source_id) == 0
         && g_strcmp0 (record->occurrence, other->occurrence) == 0;
}

static gboolean
follow_run (QyAct *act, const QyServiceRecord *record, GError **error)
{
  const QyDueRef run = { record->contract_id, record->source_id, record->occurrence };
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *day = NULL;

  if (record->source_id == NULL)
    return TRUE;
  if (!is_finished (record))
    return qy_service_record_release (act, record, error);
  zone = qy_service_record_zone (act->book, record->contract_id);
  day = qy_date_to_iso (qy_service_record_day (zone, record->until_at));
  return qy_due_mark_done (act, &run, day, error);
}

static void
label_new (QyServiceRecord *record)
{
  if (record->state == NULL)
    record->state = g_strdup ("draft");
  g_clear_pointer (&record->provider_signed_on, g_free);
  g_clear_pointer (&record->client_signed_on, g_free);
  g_clear_pointer (&record->signed_copy_id, g_free);
}

gboolean
qy_service_record_release (QyAct *act, const QyServiceRecord *record, GError **error)
{
  const QyDueRef run = { record->contract_id, record->source_id, record->occurrence };
  g_autoptr (GPtrArray) others = NULL;

  if (record->source_id == NULL)
    return TRUE;
  others = qy_part_list (act->book, &qy_service_record_kind, record->contract_id, error);
  if (others == NULL)
    return FALSE;
  for (guint i = 0; i < others->len; i++)
    {
      const QyServiceRecord *other = others->pdata[i];

      if (strcmp (other->id, record->id) != 0 && is_finished (other) && is_of_run (other, record))
        return TRUE;
    }
  return qy_due_mark_take_back (act, &run, error);
}

gboolean
qy_service_record_store (QyAct *act, QyServiceRecord *record, GError **error)
{
  return qy_part_put (act, &qy_service_record_kind, record, error)
         && follow_run (act, record, error);
}

QyServiceRecord *
qy_service_record_new (const char *contract_id, const char *kind, const char *title)
{
  QyServiceRecord *record = g_new0 (QyServiceRecord, 1);

  record->contract_id = g_strdup (contract_id);
  record->kind = g_strdup (kind);
  record->title = g_strdup (title);
  record->state = g_strdup ("draft");
  return record;
}

void
qy_service_record_free (QyServiceRecord *record)
{
  if (record != NULL)
    qy_record_free (&qy_service_record_kind.record, record);
}

GPtrArray *
qy_book_service_record_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *records;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  records = qy_part_list (self, &qy_service_record_kind, contract_id, error);
  if (records != NULL)
    g_ptr_array_sort (records, by_time_backwards);
  return records;
}

GPtrArray *
qy_book_service_record_of_incident (QyBook *self, const char *incident_id, GError **error)
{
  GPtrArray *records;

  g_return_val_if_fail (QY_IS_BOOK (self) && incident_id != NULL, NULL);

  records =
      qy_record_list (self, &qy_service_record_kind.record, (GDestroyNotify) qy_service_record_free,
                      "service-record-by-incident", incident_id, error);
  if (records != NULL)
    g_ptr_array_sort (records, by_time_backwards);
  return records;
}

QyServiceRecord *
qy_book_service_record_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &qy_service_record_kind, id, error);
}

char *
qy_book_service_record_find (QyBook *self, const char *text, GError **error)
{
  static const char *const queries[] = { "service-record-by-id", "service-record-by-number", NULL };

  g_return_val_if_fail (QY_IS_BOOK (self) && text != NULL, NULL);

  return qy_record_find_one (self, &qy_service_record_kind.record, queries,
                             "service-record-by-prefix", text, error);
}

gboolean
qy_book_service_record_put (QyBook *self, QyServiceRecord *record, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && record != NULL, FALSE);
  g_return_val_if_fail (record->contract_id != NULL, FALSE);

  act = qy_part_begin (self, record->contract_id, error);
  if (act == NULL)
    return FALSE;
  if (record->rev == 0)
    label_new (record);
  if (record->from_at == NULL)
    record->from_at = qy_book_get_now (self);
  if ((record->rev != 0 && !keep_given (act, record, error))
      || !qy_service_record_check (self, record, error)
      || (record->rev == 0 && !give_number (act, record, error))
      || !qy_service_record_store (act, record, error))
    return FALSE;
  label = g_strdup_printf (_ ("Service record %s stored: %s"), record->number, record->title);
  return qy_part_commit (act, record->contract_id, "record.put", label, error);
}

gboolean
qy_book_service_record_remove (QyBook *self, const char *id, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyServiceRecord) record = NULL;
  g_autoptr (QyRow) row = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  act = qy_act_begin (self, error);
  record = act != NULL ? qy_book_service_record_get (self, id, error) : NULL;
  if (record == NULL || !qy_service_record_check_unsigned (record, error)
      || !qy_service_record_release (act, record, error))
    return FALSE;
  row = qy_record_get_row (self, &qy_service_record_kind.record, id, error);
  label = g_strdup_printf (_ ("Service record %s removed"), record->number);
  return row != NULL && qy_part_take (act, row, error)
         && qy_part_commit (act, record->contract_id, "record.remove", label, error);
}
