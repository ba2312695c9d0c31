/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-contract-private.h"
#include "qy-derive-private.h"
#include "qy-due-store.h"

#include "qy-book-calendar.h"

static QyTermOnDay *
term_from (const char *contract_id, const QySchedule *schedule)
{
  QyTermOnDay *term = g_new0 (QyTermOnDay, 1);

  term->contract_id = g_strdup (contract_id);
  term->term_start = qy_date_to_iso (schedule->term.start);
  term->term_last = qy_date_to_iso (schedule->term.last);
  term->renewals = schedule->term.n;
  if (qy_date_is_set (schedule->term.notice_safe))
    term->notice_on = qy_date_to_iso (schedule->term.notice_safe);
  term->phase = schedule->phase;
  return term;
}

static void
name_contract (GPtrArray *items, const QyContract *contract)
{
  for (guint i = 0; i < items->len; i++)
    {
      QyDueItem *item = items->pdata[i];

      item->holder_id = g_strdup (contract->id);
      item->number = g_strdup (contract->number);
      item->title = g_strdup (contract->title);
      item->counterparty = g_strdup (contract->counterparty);
    }
}

GPtrArray *
qy_book_schedule (
    QyBook *self, const char *contract_id, QyTermOnDay **term, char ***problems, GError **error)
{
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyLoadedFacts) loaded = NULL;
  g_autoptr (QySchedule) schedule = NULL;
  GPtrArray *items;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  contract = qy_book_contract_get (self, contract_id, error);
  loaded = contract != NULL ? qy_facts_load (self, contract, error) : NULL;
  if (loaded == NULL)
    return NULL;
  schedule =
      qy_schedule_derive (loaded->facts, qy_book_get_calendar (self), qy_book_get_today (self));
  items = qy_due_items_from (loaded, schedule);
  name_contract (items, contract);
  if (term != NULL)
    *term = schedule->has_term ? term_from (contract_id, schedule) : NULL;
  if (problems != NULL)
    {
      g_ptr_array_add (schedule->problems, NULL);
      *problems = g_strdupv ((char **) schedule->problems->pdata);
    }
  return items;
}

gboolean
qy_book_refresh_due (QyBook *self, guint most, gboolean *left, GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (GPtrArray) stale = NULL;
  g_autoptr (QyAct) act = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && most > 0 && left != NULL, FALSE);

  today = qy_date_to_iso (qy_book_get_today (self));
  stale = qy_schedule_store_list_stale (qy_book_get_store (self), today, most + 1, error);
  if (stale == NULL)
    return FALSE;
  *left = stale->len > most;
  if (stale->len == 0)
    return TRUE;
  act = qy_act_begin (self, error);
  if (act == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (stale->len, most); i++)
    if (!qy_contract_derive (act, stale->pdata[i], error))
      return FALSE;
  return qy_act_commit_quietly (act, error);
}
