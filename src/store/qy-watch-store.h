/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

/* Open incidents with their next moment: derived, as due and schedule are (qy-due-store.h). What is
 * thrown away here is found to be missing by incident-unwatched.sql. */

/**
 * QyWatchRow: texts are owned by whoever made the row.
 */
typedef struct
{
  const char *incident_id;
  const char *person_id;
  gint64 handling_level; /* 0: none */
  gboolean paused;
  const char *due_at;  /* the earliest target not met yet; NULL: none, or paused */
  const char *next_at; /* the same, or a rung not told yet if that comes first */
  const char *next_what;
  gboolean breached;
} QyWatchRow;

/**
 * qy_watch_store_replace: makes @rows those of @contract_id. In a transaction; nothing is collected
 * for its event.
 */
gboolean qy_watch_store_replace (
    QyStore *store, const char *contract_id, const QyWatchRow *rows, guint n_rows, GError **error);

/**
 * qy_watch_store_forget:
 * @contract_id: (nullable): of all contracts
 */
gboolean qy_watch_store_forget (QyStore *store, const char *contract_id, GError **error);
