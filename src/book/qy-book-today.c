/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-today.h"

#include "qy-book-ledger.h"

/* How many events back the contracts worked on last are looked for; a contract being typed has one
 * a second. */
#define EVENTS_BACK 2000

/* The kinds of waiting below up to this one are sorted by the day they name. */
#define LAST_WITH_DAY 1

static const struct
{
  const char *where; /* %s: the last day of the horizon */
  const char *sort;
} waiting[] = {
  { "state = in-force and ends_on <= %s", "ends_on" },
  { "state = signed and ends_on <= %s", "ends_on" },
  { "state = signed-by-one", "-changed_at" },
  { "state = issued", "-changed_at" },
  { "state = approved", "-changed_at" },
  { "state = in-review", "-changed_at" },
  { "state = draft", "-changed_at" },
};

void
qy_today_item_free (QyTodayItem *item)
{
  g_return_if_fail (item != NULL);

  qy_contract_free (item->contract);
  g_free (item);
}

void
qy_today_free (QyToday *today)
{
  g_return_if_fail (today != NULL);

  g_ptr_array_unref (today->waiting);
  g_ptr_array_unref (today->recent);
  g_free (today);
}

static QyTodayReason
reason_of (const QyContract *contract, int days)
{
  switch (contract->state)
    {
    case QY_STATE_APPROVED:
      return QY_TODAY_APPROVED;
    case QY_STATE_ISSUED:
      return QY_TODAY_UNSIGNED;
    case QY_STATE_SIGNED_BY_ONE:
      return QY_TODAY_HALF_SIGNED;
    case QY_STATE_SIGNED:
    case QY_STATE_IN_FORCE:
      return days < 0 ? QY_TODAY_ENDED : QY_TODAY_ENDING;
    default:
      return QY_TODAY_DRAFT;
    }
}

static QyTodayItem *
item_new (QyContract *contract, QyDate today)
{
  QyTodayItem *item = g_new0 (QyTodayItem, 1);
  QyDate last =
      contract->ends_on != NULL ? qy_date_from_iso (contract->ends_on, NULL) : QY_DATE_NONE;

  if (qy_date_is_set (last))
    item->days = qy_date_to_days (last) - qy_date_to_days (today);
  item->reason = reason_of (contract, item->days);
  item->contract = contract;
  return item;
}

/* What names a day comes first, the nearest day before others. */
static int
by_last_day (gconstpointer a, gconstpointer b)
{
  const QyTodayItem *one = *(const QyTodayItem *const *) a;
  const QyTodayItem *other = *(const QyTodayItem *const *) b;

  return one->days - other->days;
}

static gboolean
add_waiting (QyBook *self, guint kind, QyDate horizon, guint most, GPtrArray *items, GError **error)
{
  g_autofree char *last = qy_date_to_iso (horizon);
  g_autoptr (GString) where = g_string_new (waiting[kind].where);
  g_auto (GStrv) ids = NULL;

  g_string_replace (where, "%s", last, 1);
  ids = qy_book_ledger_first_ids (self, where->str, waiting[kind].sort, most, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      QyContract *contract = qy_book_contract_get (self, ids[i], error);

      if (contract == NULL)
        return FALSE;
      g_ptr_array_add (items, item_new (contract, qy_book_get_today (self)));
    }
  return TRUE;
}

/* The ids of records with the latest events, each once. */
static GPtrArray *
recent_streams (QyBook *self, GError **error)
{
  g_autoptr (GPtrArray) streams = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  QyStatement *statement = qy_store_query (qy_book_get_store (self), "event-recent", error);
  QyStep step;

  if (statement == NULL)
    return NULL;
  qy_statement_bind_int (statement, 1, EVENTS_BACK);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      const char *stream = qy_statement_get_text (statement, 0, NULL);

      if (g_hash_table_contains (seen, stream))
        continue;
      g_ptr_array_add (streams, g_strdup (stream));
      g_hash_table_add (seen, streams->pdata[streams->len - 1]);
    }
  qy_statement_reset (statement);
  return step == QY_STEP_DONE ? g_steal_pointer (&streams) : NULL;
}

static gboolean
add_recent (QyBook *self, guint most, GPtrArray *items, GError **error)
{
  g_autoptr (GPtrArray) streams = recent_streams (self, error);

  if (streams == NULL)
    return FALSE;
  for (guint i = 0; i < streams->len && items->len < most; i++)
    {
      g_autoptr (GError) local = NULL;
      QyContract *contract = qy_book_contract_get (self, streams->pdata[i], &local);
      QyTodayItem *item = NULL;

      if (contract == NULL && local->code == QY_ERROR_NOT_FOUND)
        continue; /* a party, a template, a draft that was removed */
      if (contract == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      item = item_new (contract, qy_book_get_today (self));
      item->reason = QY_TODAY_RECENT;
      g_ptr_array_add (items, item);
    }
  return TRUE;
}

QyToday *
qy_book_today (QyBook *self, int horizon, guint most_waiting, guint most_recent, GError **error)
{
  g_autoptr (QyToday) today = NULL;
  QyDate last;

  g_return_val_if_fail (QY_IS_BOOK (self) && horizon >= 0, NULL);

  today = g_new0 (QyToday, 1);
  today->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_today_item_free);
  today->recent = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_today_item_free);
  last = qy_date_add_days (qy_book_get_today (self), horizon);
  for (guint kind = 0; kind < G_N_ELEMENTS (waiting); kind++)
    {
      if (kind > LAST_WITH_DAY && today->waiting->len >= most_waiting)
        break;
      if (!add_waiting (self, kind, last, most_waiting, today->waiting, error))
        return NULL;
      if (kind == LAST_WITH_DAY)
        g_ptr_array_sort (today->waiting, by_last_day);
    }
  g_ptr_array_set_size (today->waiting, (int) MIN (today->waiting->len, most_waiting));
  return add_recent (self, most_recent, today->recent, error) ? g_steal_pointer (&today) : NULL;
}
