/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"

/**
 * QyTodayReason: why a contract stands on the start page.
 */
typedef enum
{
  QY_TODAY_DRAFT,       /* being written or reviewed */
  QY_TODAY_APPROVED,    /* may be issued */
  QY_TODAY_UNSIGNED,    /* issued, nobody has signed */
  QY_TODAY_HALF_SIGNED, /* somebody has not signed yet */
  QY_TODAY_ENDING,      /* its last day lies within the horizon */
  QY_TODAY_ENDED,       /* its last day is over, and nobody has said what became of it */
  QY_TODAY_RECENT,      /* was worked on last */
  QY_N_TODAY_REASONS
} QyTodayReason;

/**
 * QyTodayItem: a contract and why it is shown.
 */
typedef struct
{
  QyTodayReason reason;
  QyContract *contract;
  int days; /* until its last day; negative: since then; 0 where the reason names no day */
} QyTodayItem;

void qy_today_item_free (QyTodayItem *item);

/**
 * QyToday: what needs a person, and what was worked on last.
 */
typedef struct
{
  GPtrArray *waiting; /* (element-type QyTodayItem): by the last day, then those changed last */
  GPtrArray *recent;  /* (element-type QyTodayItem): the last one first */
} QyToday;

void qy_today_free (QyToday *today);

/**
 * qy_book_today: what the start page shows, on the book's today.
 * @horizon: days ahead in which an end is news: 90
 * @most_waiting: at most so many of what waits
 * @most_recent: at most so many of what was worked on
 *
 * Its cost does not grow with the book.
 */
QyToday *
qy_book_today (QyBook *self, int horizon, guint most_waiting, guint most_recent, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyTodayItem, qy_today_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyToday, qy_today_free)
