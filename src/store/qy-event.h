/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"

#define QY_EVENT_STREAM_BOOK "book"

/**
 * QyEvent: one entry of the change record; plain data.
 */
typedef struct
{
  char *id;
  char *stream;
  gint64 n;
  char *at;
  char *who;
  char *verb;
  char *label;
  char *changes; /* JSON: [{"t":"value","k":["doc","fee.total"],"a":{…}|null,"b":{…}|null}] */
  char *undoes;  /* or NULL */
  char *prev;
  char *hash;
} QyEvent;

QyEvent *qy_event_append (QyStore *store,
                          const char *stream,
                          const char *verb,
                          const char *label,
                          const char *undoes,
                          GError **error);
gboolean qy_event_insert (QyStore *store, const QyEvent *event, GError **error);
GPtrArray *qy_event_list (QyStore *store, const char *stream, GError **error);
QyEvent *qy_event_get (QyStore *store, const char *id, GError **error);
char *qy_event_compute_hash (const QyEvent *event);
gboolean
qy_event_check_chain (QyStore *store, const char *stream, GPtrArray *faults, GError **error);
gboolean qy_event_apply_inverse (QyStore *store, const QyEvent *event, GError **error);
void qy_event_free (QyEvent *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyEvent, qy_event_free)
