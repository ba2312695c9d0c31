/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-due.h"
#include "qy-schedule.h"

/**
 * QyDueItem: one thing that is due, with what a list shows of its contract. Days are ISO text or
 * %NULL.
 */
typedef struct
{
  char *holder_id; /* a contract, or the party of a qualification */
  char *source_id;
  char *occurrence;
  QyDueKind kind;
  char *label; /* or NULL: qy_due_item_title() says it */
  QySide side;
  char *person_id;
  char *due_on;
  char *safe_on; /* the last safe day: what lists are sorted by */
  gboolean certain;
  char *waiting_for;
  char *rule; /* qy_due_item_explain() */
  gboolean open;
  char *snoozed_until;
  gboolean has_amount;
  QyDirection direction;
  gint64 amount; /* minor units */
  gint64 paid;
  gint64 invoiced;
  char *currency;
  char *number; /* of the contract, as the next ones */
  char *title;  /* of a qualification: the party's name */
  char *counterparty;
  QyContractState state;
} QyDueItem;

void qy_due_item_free (QyDueItem *item);
QyDueItem *qy_due_item_copy (const QyDueItem *item);

/**
 * QyDueFilter: which rows; zeroed: all that are open.
 */
typedef struct
{
  int horizon;   /* days ahead of the book's today; 0: no end. What is overdue is always in */
  guint32 kinds; /* bits of 1 << QyDueKind; 0: all */
  const char *person_id;   /* responsible for the row, or NULL */
  const char *party_id;    /* a party of the contract, or NULL */
  const char *contract_id; /* or NULL */
  const char *from_day;    /* with @until_day: last safe days between, instead of a horizon */
  const char *until_day;
  gboolean with_closed;
  gboolean with_snoozed;
  gboolean with_waiting; /* those without a day, last */
  guint most;            /* 0: 500 */
  guint skip;
} QyDueFilter;

/**
 * qy_book_due_list: by the last safe day, then in the order they were derived. Its cost is that of
 * the rows it returns, not of the book.
 *
 * Returns: (transfer container) (element-type QyDueItem)
 */
GPtrArray *qy_book_due_list (QyBook *self, const QyDueFilter *filter, GError **error);

/**
 * qy_book_due_get:
 *
 * Errors: QY_ERROR_NOT_FOUND
 */
QyDueItem *qy_book_due_get (QyBook *self,
                            const char *holder_id,
                            const char *source_id,
                            const char *occurrence,
                            GError **error);

/**
 * qy_due_item_title: what it is, in the interface's language: "Renewal notice", "Payment 2026-02".
 */
char *qy_due_item_title (const QyDueItem *item);

/**
 * qy_due_item_explain: why the day is this one, a sentence a step, computed anew from the rule.
 */
char **qy_due_item_explain (const QyDueItem *item, const QyCalendar *calendar, QyLanguage language);

/**
 * QyTermOnDay: the running term of a contract, as stored with its due rows.
 */
typedef struct
{
  char *contract_id;
  char *term_start;
  char *term_last;
  gint64 renewals;
  char *notice_on; /* last safe day for a notice */
  QyPhase phase;
} QyTermOnDay;

void qy_term_on_day_free (QyTermOnDay *term);

/**
 * qy_book_schedule: what follows from a contract's terms and records on the book's today, also of a
 * draft, whose rows are not stored; closed by what people recorded. In order of the last safe day,
 * waiting ones last.
 * @term: (out) (optional): the running term, or %NULL
 * @problems: (out) (optional) (transfer full) (array zero-terminated=1): what could not be computed
 *
 * Returns: (transfer container) (element-type QyDueItem)
 */
GPtrArray *qy_book_schedule (
    QyBook *self, const char *contract_id, QyTermOnDay **term, char ***problems, GError **error);

/**
 * qy_book_term_on_day: the running term; %NULL without @error for a contract that has none.
 */
QyTermOnDay *qy_book_term_on_day (QyBook *self, const char *contract_id, GError **error);

/**
 * QyMonthMoney: money of one month and currency, in minor units. What is planned and not paid yet
 * is by the due day, what was paid by the day it moved.
 */
typedef struct
{
  int year;
  int month;
  char currency[4];
  gint64 planned_in;
  gint64 planned_out;
  gint64 paid_in;
  gint64 paid_out;
} QyMonthMoney;

/**
 * qy_book_money_by_month: @n months from that of @from on, each currency by itself.
 *
 * Returns: (transfer container) (element-type QyMonthMoney)
 */
GArray *qy_book_money_by_month (QyBook *self, QyDate from, guint n, GError **error);

/**
 * qy_book_refresh_due: derives anew what may be another on the book's today, at most @most
 * contracts and parties in one transaction.
 * @left: (out): whether more wait
 *
 * No event is written: nobody did anything.
 */
gboolean qy_book_refresh_due (QyBook *self, guint most, gboolean *left, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDueItem, qy_due_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTermOnDay, qy_term_on_day_free)
