/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-due.h"
#include "qy-book-ledger.h"
#include "qy-book-person.h"
#include "qy-exchange.h"
#include "qy-money.h"
#include "qy-sheet-kind.h"

#define PAGE 256 /* contracts that are read at once */

static const QySheetColumn columns[] = {
  { N_ ("Number"), QY_SHEET_TEXT, 18 },
  { N_ ("Title"), QY_SHEET_TEXT, 36 },
  { N_ ("Kind"), QY_SHEET_TEXT, 14 },
  { N_ ("State"), QY_SHEET_TEXT, 12 },
  { N_ ("Parties"), QY_SHEET_TEXT, 44 },
  { N_ ("Signed on"), QY_SHEET_DATE },
  { N_ ("Effective on"), QY_SHEET_DATE },
  { N_ ("First day"), QY_SHEET_DATE },
  { N_ ("Last day"), QY_SHEET_DATE },
  { N_ ("Running term until"), QY_SHEET_DATE },
  { N_ ("Last safe day for a notice"), QY_SHEET_DATE },
  { N_ ("Amount"), QY_SHEET_MONEY },
  { N_ ("Currency"), QY_SHEET_TEXT, 8 },
  { N_ ("Responsible person"), QY_SHEET_TEXT, 14 },
  { N_ ("Tags"), QY_SHEET_TEXT, 16 },
  { N_ ("Note"), QY_SHEET_TEXT, 30 },
  { N_ ("Entered at"), QY_SHEET_INSTANT },
};

typedef struct
{
  QySheet *sheet;
  GHashTable *persons; /* id → name */
  GTimeZone *zone;
} Ledger;

static void
ledger_clear (Ledger *self)
{
  g_clear_pointer (&self->persons, g_hash_table_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ledger, ledger_clear)

static gboolean
load_names (Ledger *self, QyBook *book, GError **error)
{
  g_autoptr (QyBookInfo) info = qy_book_get_info (book, error);
  g_autoptr (GPtrArray) persons = info != NULL ? qy_book_person_list (book, error) : NULL;

  if (persons == NULL)
    return FALSE;
  self->persons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < persons->len; i++)
    {
      const QyPerson *person = persons->pdata[i];

      g_hash_table_insert (self->persons, g_strdup (person->id), g_strdup (person->name));
    }
  self->zone = g_time_zone_new_identifier (info->time_zone);
  if (self->zone == NULL)
    self->zone = g_time_zone_new_utc ();
  return TRUE;
}

static char *
money_cell (const QyContract *contract)
{
  QyMoney money = { contract->amount, "" };

  if (!contract->has_amount)
    return NULL;
  g_strlcpy (money.currency, contract->currency != NULL ? contract->currency : "CNY",
             sizeof money.currency);
  return qy_money_to_raw (money);
}

/* An instant as the book's clock shows it. */
static char *
instant_cell (Ledger *self, const char *instant)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_timezone (at, self->zone) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M:%S") : g_strdup (instant);
}

static gboolean
append_contract (Ledger *self, QyBook *book, const QyContract *contract, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (QyTermOnDay) term = qy_book_term_on_day (book, contract->id, &cause);
  g_autofree char *amount = money_cell (contract);
  g_autofree char *entered = instant_cell (self, contract->created_at);
  const char *person = contract->responsible_id != NULL
                           ? g_hash_table_lookup (self->persons, contract->responsible_id)
                           : NULL;
  const char *const cells[] = { contract->number,
                                contract->title,
                                contract->kind,
                                qy_contract_state_label (contract->state),
                                contract->counterparty,
                                contract->signed_on,
                                contract->effective_on,
                                contract->starts_on,
                                contract->ends_on,
                                term != NULL ? term->term_last : NULL,
                                term != NULL ? term->notice_on : NULL,
                                amount,
                                contract->currency,
                                person,
                                contract->tags,
                                contract->note,
                                entered };

  G_STATIC_ASSERT (G_N_ELEMENTS (cells) == G_N_ELEMENTS (columns));
  if (cause == NULL)
    return qy_sheet_append (self->sheet, cells, error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

static gboolean
append_page (Ledger *self, QyBook *book, char **ids, gsize n, GError **error)
{
  g_autoptr (GPtrArray) contracts = qy_book_ledger_rows (book, (const char *const *) ids, n, error);

  if (contracts == NULL)
    return FALSE;
  for (guint i = 0; i < contracts->len; i++)
    if (contracts->pdata[i] != NULL && !append_contract (self, book, contracts->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
begin (QySheet *sheet)
{
  QySheetColumn shown[G_N_ELEMENTS (columns)];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      shown[i] = columns[i];
      shown[i].name = _ (columns[i].name);
    }
  qy_sheet_begin (sheet, _ ("Contract ledger"), shown, G_N_ELEMENTS (shown));
}

gboolean
qy_sheet_fill_ledger (QyBook *book, const QySheetQuery *query, QySheet *sheet, GError **error)
{
  g_auto (Ledger) self = { .sheet = sheet };
  g_auto (GStrv) ids = qy_book_ledger_ids (book, query->where, query->sort, error);
  gsize n;

  if (ids == NULL || !load_names (&self, book, error))
    return FALSE;
  begin (sheet);
  n = g_strv_length (ids);
  for (gsize at = 0; at < n; at += PAGE)
    if (qy_exchange_is_cancelled (query->cancellable, error)
        || !append_page (&self, book, ids + at, MIN (PAGE, n - at), error))
      return FALSE;
  return TRUE;
}
