/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-due.h"

#include <glib/gi18n-lib.h>

#include <stdlib.h>
#include <string.h>

#include "qy-derive-private.h"
#include "qy-due-store.h"

#define FIRST_DAY   "0000-01-01"
#define LAST_DAY    "9999-12-31"
#define USUAL_MOST  500
#define SINGLE(set) ((set) != 0 && ((set) & ((set) -1)) == 0)

/* One answer being collected. */
typedef struct
{
  const QyDueFilter *filter;
  const char *today;
  const char *until;
  guint skip;
  guint most;
  GPtrArray *items;
} Answer;

void
qy_due_item_free (QyDueItem *item)
{
  if (item == NULL)
    return;
  g_free (item->holder_id);
  g_free (item->source_id);
  g_free (item->occurrence);
  g_free (item->label);
  g_free (item->person_id);
  g_free (item->due_on);
  g_free (item->safe_on);
  g_free (item->waiting_for);
  g_free (item->rule);
  g_free (item->snoozed_until);
  g_free (item->currency);
  g_free (item->number);
  g_free (item->title);
  g_free (item->counterparty);
  g_free (item);
}

QyDueItem *
qy_due_item_copy (const QyDueItem *item)
{
  QyDueItem *copy;

  g_return_val_if_fail (item != NULL, NULL);

  copy = g_memdup2 (item, sizeof *item);
  copy->holder_id = g_strdup (item->holder_id);
  copy->source_id = g_strdup (item->source_id);
  copy->occurrence = g_strdup (item->occurrence);
  copy->label = g_strdup (item->label);
  copy->person_id = g_strdup (item->person_id);
  copy->due_on = g_strdup (item->due_on);
  copy->safe_on = g_strdup (item->safe_on);
  copy->waiting_for = g_strdup (item->waiting_for);
  copy->rule = g_strdup (item->rule);
  copy->snoozed_until = g_strdup (item->snoozed_until);
  copy->currency = g_strdup (item->currency);
  copy->number = g_strdup (item->number);
  copy->title = g_strdup (item->title);
  copy->counterparty = g_strdup (item->counterparty);
  return copy;
}

int
qy_due_item_by_safe_day (gconstpointer a, gconstpointer b)
{
  const QyDueItem *one = *(const QyDueItem *const *) a;
  const QyDueItem *other = *(const QyDueItem *const *) b;

  if (one->safe_on == NULL || other->safe_on == NULL)
    return (one->safe_on == NULL) - (other->safe_on == NULL);
  return strcmp (one->safe_on, other->safe_on);
}

static char *
take (QyStatement *statement, int column)
{
  return g_strdup (qy_statement_get_text (statement, column, NULL));
}

static QyDueItem *
item_from_row (QyStatement *statement)
{
  QyDueItem *item = g_new0 (QyDueItem, 1);

  item->holder_id = take (statement, 0);
  item->source_id = take (statement, 1);
  item->occurrence = take (statement, 2);
  qy_due_kind_from_string (qy_statement_get_text (statement, 3, NULL), &item->kind);
  item->label = take (statement, 4);
  item->side = qy_side_from_string (qy_statement_get_text (statement, 5, NULL));
  item->person_id = take (statement, 6);
  item->due_on = take (statement, 7);
  item->safe_on = take (statement, 8);
  item->certain = qy_statement_get_int (statement, 9) != 0;
  item->waiting_for = take (statement, 10);
  item->rule = take (statement, 11);
  item->open = qy_statement_get_int (statement, 12) != 0;
  item->snoozed_until = take (statement, 13);
  item->has_amount = !qy_statement_is_null (statement, 14);
  item->amount = qy_statement_get_int (statement, 14);
  item->paid = qy_statement_get_int (statement, 15);
  item->invoiced = qy_statement_get_int (statement, 16);
  item->direction = qy_direction_from_string (qy_statement_get_text (statement, 17, NULL));
  item->currency = take (statement, 18);
  item->number = take (statement, 19);
  item->title = take (statement, 20);
  item->counterparty = take (statement, 21);
  if (qy_statement_is_null (statement, 22) /* a party's certificate */
      || !qy_contract_state_from_string (qy_statement_get_text (statement, 22, NULL), &item->state))
    item->state = QY_STATE_IN_FORCE;
  return item;
}

/* What the query could not decide by its index. */
static gboolean
is_wanted (const Answer *answer, QyStatement *statement)
{
  const QyDueFilter *filter = answer->filter;
  const char *text = qy_statement_get_text (statement, 13, NULL);
  QyDueKind kind;

  if (text != NULL && !filter->with_snoozed && strcmp (text, answer->today) > 0)
    return FALSE;
  if (filter->kinds != 0
      && (!qy_due_kind_from_string (qy_statement_get_text (statement, 3, NULL), &kind)
          || (filter->kinds & (1u << kind)) == 0))
    return FALSE;
  if (filter->person_id != NULL
      && g_strcmp0 (qy_statement_get_text (statement, 6, NULL), filter->person_id) != 0)
    return FALSE;
  if (filter->contract_id != NULL
      && g_strcmp0 (qy_statement_get_text (statement, 0, NULL), filter->contract_id) != 0)
    return FALSE;
  return filter->with_closed || qy_statement_get_int (statement, 12) != 0;
}

static gboolean
collect (QyStatement *statement, Answer *answer, GError **error)
{
  QyStep step = QY_STEP_DONE;

  while (answer->items->len < answer->most
         && (step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      if (!is_wanted (answer, statement))
        continue;
      if (answer->skip > 0)
        answer->skip--;
      else
        g_ptr_array_add (answer->items, item_from_row (statement));
    }
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

/* The index that leads to the fewest rows. */
static const char *
choose_query (const QyDueFilter *filter, const char **parameter)
{
  if (filter->party_id != NULL)
    {
      *parameter = filter->party_id;
      return "due-by-party";
    }
  if (SINGLE (filter->kinds))
    {
      *parameter = qy_due_kind_to_string ((QyDueKind) g_bit_nth_lsf (filter->kinds, -1));
      return "due-by-kind";
    }
  if (filter->person_id != NULL)
    {
      *parameter = filter->person_id;
      return "due-by-person";
    }
  return "due-by-day";
}

static gboolean
ask (QyBook *self,
     const char *query,
     Answer *answer,
     const char *fourth,
     gboolean open,
     GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (self), query, error);
  const char *from = answer->filter->from_day;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_int (statement, 1, open);
  qy_statement_bind_text (statement, 2, from != NULL ? from : FIRST_DAY, -1);
  qy_statement_bind_text (statement, 3, answer->until, -1);
  if (fourth != NULL)
    qy_statement_bind_text (statement, 4, fourth, -1);
  return collect (statement, answer, error);
}

static gboolean
ask_holder (QyBook *self, const char *holder_id, Answer *answer, GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (self), "due-of-holder", error);

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, holder_id, -1);
  return collect (statement, answer, error);
}

static gboolean
list_all (QyBook *self, Answer *answer, GError **error)
{
  const char *fourth = NULL;
  const char *query = choose_query (answer->filter, &fourth);
  guint limit = answer->most;

  if (answer->filter->contract_id != NULL)
    return ask_holder (self, answer->filter->contract_id, answer, error);
  if (!ask (self, query, answer, fourth, TRUE, error))
    return FALSE;
  if (answer->filter->with_closed)
    {
      answer->most += limit;
      if (!ask (self, query, answer, fourth, FALSE, error))
        return FALSE;
      g_ptr_array_sort (answer->items, qy_due_item_by_safe_day);
      g_ptr_array_set_size (answer->items, (int) MIN (answer->items->len, limit));
      answer->most = limit;
    }
  if (answer->filter->with_waiting && answer->filter->party_id == NULL)
    {
      QyStatement *statement = qy_store_query (qy_book_get_store (self), "due-waiting", error);

      return statement != NULL && collect (statement, answer, error);
    }
  return TRUE;
}

GPtrArray *
qy_book_due_list (QyBook *self, const QyDueFilter *filter, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_due_item_free);
  g_autofree char *today = NULL;
  g_autofree char *until = NULL;
  Answer answer = { .filter = filter, .items = items };

  g_return_val_if_fail (QY_IS_BOOK (self) && filter != NULL && filter->horizon >= 0, NULL);

  today = qy_date_to_iso (qy_book_get_today (self));
  if (filter->until_day != NULL)
    until = g_strdup (filter->until_day);
  else if (filter->horizon > 0)
    until = qy_date_to_iso (qy_date_add_days (qy_book_get_today (self), filter->horizon));
  else
    until = g_strdup (LAST_DAY);
  answer.today = today;
  answer.until = until;
  answer.skip = filter->skip;
  answer.most = filter->most != 0 ? filter->most : USUAL_MOST;
  return list_all (self, &answer, error) ? g_steal_pointer (&items) : NULL;
}

QyDueItem *
qy_book_due_get (QyBook *self,
                 const char *holder_id,
                 const char *source_id,
                 const char *occurrence,
                 GError **error)
{
  QyStatement *statement;
  QyDueItem *item = NULL;
  QyStep step;

  g_return_val_if_fail (
      QY_IS_BOOK (self) && holder_id != NULL && source_id != NULL && occurrence != NULL, NULL);

  statement = qy_store_query (qy_book_get_store (self), "due-get", error);
  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, holder_id, -1);
  qy_statement_bind_text (statement, 2, source_id, -1);
  qy_statement_bind_text (statement, 3, occurrence, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    item = item_from_row (statement);
  qy_statement_reset (statement);
  if (item == NULL && step == QY_STEP_DONE)
    g_set_error (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                 _ ("Nothing is due any more for “%s” of this contract"), occurrence);
  return item;
}

void
qy_term_on_day_free (QyTermOnDay *term)
{
  if (term == NULL)
    return;
  g_free (term->contract_id);
  g_free (term->term_start);
  g_free (term->term_last);
  g_free (term->notice_on);
  g_free (term);
}

QyTermOnDay *
qy_book_term_on_day (QyBook *self, const char *contract_id, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (QyScheduleRow) row = NULL;
  QyTermOnDay *term;

  g_return_val_if_fail (QY_IS_BOOK (self) && contract_id != NULL, NULL);

  row = qy_schedule_store_get (qy_book_get_store (self), contract_id, &local);
  if (row == NULL)
    {
      if (local->code != QY_ERROR_NOT_FOUND)
        g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  if (row->term_start == NULL)
    return NULL;
  term = g_new0 (QyTermOnDay, 1);
  term->contract_id = g_strdup (contract_id);
  term->term_start = g_strdup (row->term_start);
  term->term_last = g_strdup (row->term_last);
  term->renewals = row->renewals;
  term->notice_on = g_strdup (row->notice_on);
  qy_phase_from_string (row->phase, &term->phase);
  return term;
}
