/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-event.h"

/**
 * QyAct: one transaction under way. Rows that are written through it make its event; going out of
 * scope without qy_act_commit() takes everything back. Revs of records in memory are raised only
 * when the commit succeeded.
 *
 * Inside qy_book_together() an act leaves its event, and the outer one commits or takes back.
 */
typedef struct _QyAct QyAct;

struct _QyAct
{
  QyBook *book;
  QyStore *store;
  GArray *revs;
  GPtrArray *after;
  QyAct *outer; /* or NULL */
  gboolean touched;
  gboolean open;
  gboolean done;   /* inside an outer one: left its event */
  gboolean broken; /* an act inside this one failed */
};

QyAct *qy_act_begin (QyBook *book, GError **error);

/**
 * qy_act_insert: as qy_store_insert(), and qy_act_update() and qy_act_remove() likewise.
 * @rev: (nullable): follows the row's once it is committed; must live as long as the act
 */
gboolean qy_act_insert (QyAct *act, QyRow *row, gint64 *rev, GError **error);
gboolean qy_act_update (QyAct *act, QyRow *row, gint64 *rev, GError **error);
gboolean qy_act_remove (QyAct *act, const QyRow *row, GError **error);

/**
 * qy_act_after: calls @func once the transaction is committed (inside qy_book_together(), the act),
 * never otherwise; @data is freed in any case.
 */
void
qy_act_after (QyAct *act, void (*func) (gpointer data), gpointer data, GDestroyNotify free_data);

/**
 * qy_act_commit: appends the event and commits. An act that touched no row leaves no event and
 * succeeds.
 */
gboolean
qy_act_commit (QyAct *act, const char *stream, const char *verb, const char *label, GError **error);

/**
 * qy_act_commit_event: the same for an act that takes @undoes back; returns the event.
 */
QyEvent *qy_act_commit_event (QyAct *act,
                              const char *stream,
                              const char *verb,
                              const char *label,
                              const char *undoes,
                              GError **error);

/**
 * qy_act_commit_quietly: commits what needs no event, such as search rows.
 */
gboolean qy_act_commit_quietly (QyAct *act, GError **error);

void qy_act_free (QyAct *act);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyAct, qy_act_free)
