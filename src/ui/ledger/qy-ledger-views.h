/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-ledger-filter.h"

/**
 * QyLedgerView: a filter with a name; with columns and sorting when the person saved it.
 */
typedef struct
{
  char *id;   /* "all", "drafts" … for those that are always there */
  char *name; /* in the interface's language, or as the person typed it */
  gboolean is_own;
  QyLedgerFilter *filter;
  char **columns; /* as qy_ledger_layout_dup(), or NULL: as they are */
  char *sort;     /* or NULL: as it is */
} QyLedgerView;

/**
 * QyLedgerViews: saved views and how the table was last laid out: what belongs to the person at
 * this device and not to the book. Kept in ledger.ini in the folder of states of the program.
 *
 * Signals: changed (there are other views).
 */
#define QY_TYPE_LEDGER_VIEWS (qy_ledger_views_get_type ())
G_DECLARE_FINAL_TYPE (QyLedgerViews, qy_ledger_views, QY, LEDGER_VIEWS, GObject)

/**
 * qy_ledger_views_get_default: (transfer full): the same for every window.
 */
QyLedgerViews *qy_ledger_views_get_default (void);

/**
 * qy_ledger_views_new: in the file at @path, which need not exist.
 */
QyLedgerViews *qy_ledger_views_new (const char *path);

/**
 * qy_ledger_views_list: (transfer none) (element-type QyLedgerView): the fixed ones first
 */
GPtrArray *qy_ledger_views_list (QyLedgerViews *self);

/**
 * qy_ledger_views_find: (transfer none) (nullable)
 */
const QyLedgerView *qy_ledger_views_find (QyLedgerViews *self, const char *id);

/**
 * qy_ledger_views_save: a new view, or with @id the same one as it is now.
 *
 * Returns: (transfer none): its id
 */
const char *qy_ledger_views_save (QyLedgerViews *self,
                                  const char *id,
                                  const char *name,
                                  const QyLedgerFilter *filter,
                                  const char *const *columns,
                                  const char *sort);
void qy_ledger_views_rename (QyLedgerViews *self, const char *id, const char *name);
void qy_ledger_views_remove (QyLedgerViews *self, const char *id);

/* How the table was left. */
char **qy_ledger_views_dup_columns (QyLedgerViews *self);
char *qy_ledger_views_dup_sort (QyLedgerViews *self);
void
qy_ledger_views_keep_layout (QyLedgerViews *self, const char *const *columns, const char *sort);
