/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-measurement.h"

#include <glib/gi18n-lib.h>

#include "qy-clock.h"
#include "qy-sla-frozen-private.h"

static const char *const quantities[] = {
  "planned",  "outage", "maintenance", "transactions",     "failed", "third-party", "alarms",
  "late",     "false",  "handled",     "handling-minutes", "count",  "reported",    "resolved",
  "baseline", "after",  NULL,
};

static const QyMember members[] = {
  { "id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, id) },
  { "contract_id", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, contract_id) },
  { "from_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, from_day) },
  { "until_day", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, until_day) },
  { "quantity", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, quantity) },
  { "scope", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, scope) },
  { "value", QY_MEMBER_INT, G_STRUCT_OFFSET (QyMeasurement, value) },
  { "source", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, source) },
  { "note", QY_MEMBER_TEXT, G_STRUCT_OFFSET (QyMeasurement, note) },
};

static const QyPartKind measurement_kind = {
  .record = { N_ ("measurement"), &qy_measurement_table, sizeof (QyMeasurement), members,
              G_N_ELEMENTS (members), G_STRUCT_OFFSET (QyMeasurement, rev) },
  .free_record = (GDestroyNotify) qy_measurement_free,
  .id_offset = G_STRUCT_OFFSET (QyMeasurement, id),
  .contract_offset = G_STRUCT_OFFSET (QyMeasurement, contract_id),
  .position_offset = -1,
};

static int
by_day (gconstpointer a, gconstpointer b)
{
  const QyMeasurement *one = *(const QyMeasurement *const *) a;
  const QyMeasurement *other = *(const QyMeasurement *const *) b;
  int order = strcmp (one->from_day, other->from_day);

  if (order == 0)
    order = strcmp (one->quantity, other->quantity);
  return order != 0 ? order : strcmp (one->id, other->id);
}

static gboolean
check_days (QyBook *book, const QyMeasurement *record, GError **error)
{
  return qy_part_check_day (book, record->from_day, QY_DAY_REQUIRED | QY_DAY_PAST,
                            _ ("The first day"), error)
         && qy_part_check_day (book, record->until_day, QY_DAY_REQUIRED, _ ("The last day"), error)
         && qy_part_check_order (record->from_day, _ ("The first day"), record->until_day,
                                 _ ("The last day"), error);
}

static gboolean
is_minutes (const char *quantity)
{
  static const char *const of_time[] = { "planned", "outage", "maintenance", NULL };

  return g_strv_contains (of_time, quantity);
}

/* Time that was measured fits into the days it was measured in. */
static gboolean
check_value (const QyMeasurement *record, GError **error)
{
  int days = qy_date_to_days (qy_date_from_iso (record->until_day, NULL))
             - qy_date_to_days (qy_date_from_iso (record->from_day, NULL)) + 1;

  if (record->value < 0)
    return qy_part_invalid (error, _ ("A quantity is not below zero; nothing was stored"));
  if (is_minutes (record->quantity) && record->value > (gint64) days * QY_MINUTES_PER_DAY)
    return qy_part_invalid (error,
                            _ ("These days do not have so many minutes; nothing was stored"));
  return TRUE;
}

/* The same thing is not counted twice: a day belongs to one record of a quantity and scope. */
static gboolean
check_once (QyBook *book, const QyMeasurement *record, GError **error)
{
  g_autoptr (GPtrArray) others = qy_book_measurement_list (book, record->contract_id, error);

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const QyMeasurement *other = others->pdata[i];

      if (g_strcmp0 (other->id, record->id) == 0 || !g_str_equal (other->quantity, record->quantity)
          || !g_str_equal (other->scope, record->scope)
          || strcmp (other->from_day, record->until_day) > 0
          || strcmp (record->from_day, other->until_day) > 0)
        continue;
      g_set_error (
          error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
          _ ("This quantity is recorded from %s to %s already: change that record, so that "
             "nothing is counted twice; nothing was stored"),
          other->from_day, other->until_day);
      return FALSE;
    }
  return others != NULL;
}

static gboolean
check_open (QyBook *book, const QyMeasurement *record, GError **error)
{
  return qy_sla_check_days_open (book, record->contract_id,
                                 qy_date_from_iso (record->from_day, NULL),
                                 qy_date_from_iso (record->until_day, NULL), error);
}

/* Where it was before must be open too. */
static gboolean
check_stored (QyBook *book, const char *id, GError **error)
{
  g_autoptr (QyMeasurement) stored = qy_book_measurement_get (book, id, error);

  return stored != NULL && check_open (book, stored, error);
}

static gboolean
check (QyBook *book, const QyMeasurement *record, GError **error)
{
  return qy_part_check_word (record->quantity, quantities, _ ("Quantity"), error)
         && check_days (book, record, error) && check_value (record, error)
         && check_once (book, record, error) && check_open (book, record, error)
         && (record->rev == 0 || check_stored (book, record->id, error));
}

QyMeasurement *
qy_measurement_new (const char *contract_id,
                    const char *quantity,
                    const char *from_day,
                    const char *until_day,
                    gint64 value)
{
  QyMeasurement *record = g_new0 (QyMeasurement, 1);

  record->contract_id = g_strdup (contract_id);
  record->quantity = g_strdup (quantity);
  record->from_day = g_strdup (from_day);
  record->until_day = g_strdup (until_day);
  record->scope = g_strdup ("");
  record->value = value;
  return record;
}

void
qy_measurement_free (QyMeasurement *record)
{
  qy_record_free (&measurement_kind.record, record);
}

const char *const *
qy_measurement_quantities (void)
{
  return quantities;
}

GPtrArray *
qy_book_measurement_list (QyBook *self, const char *contract_id, GError **error)
{
  GPtrArray *records;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  records = qy_part_list (self, &measurement_kind, contract_id, error);
  if (records != NULL)
    g_ptr_array_sort (records, by_day);
  return records;
}

QyMeasurement *
qy_book_measurement_get (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, NULL);

  return qy_part_get (self, &measurement_kind, id, error);
}

gboolean
qy_book_measurement_put (QyBook *self, QyMeasurement *record, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && record != NULL, FALSE);
  g_return_val_if_fail (record->contract_id != NULL, FALSE);

  if (record->scope == NULL)
    record->scope = g_strdup ("");
  act = qy_part_begin (self, record->contract_id, error);
  if (act == NULL || !check (self, record, error)
      || !qy_part_put (act, &measurement_kind, record, error))
    return FALSE;
  label = g_strdup_printf (_ ("Measured from %s to %s"), record->from_day, record->until_day);
  return qy_act_commit (act, record->contract_id, "measurement.put", label, error);
}

gboolean
qy_book_measurement_remove (QyBook *self, const char *id, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && id != NULL, FALSE);

  return check_stored (self, id, error)
         && qy_part_remove (self, &measurement_kind, id, "measurement.remove",
                            _ ("Measurement removed"), error);
}
