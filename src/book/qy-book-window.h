/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"

/**
 * QyServiceWindow: time without service, or without full service: an outage, planned
 * maintenance, an extension that was asked for, an emergency stop, a degradation, a single
 * terminal.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *kind;  /* outage | maintenance | extension | emergency | degraded | terminal */
  char *scope; /* "": all */
  char *from_at;
  char *until_at;    /* NULL: goes on */
  char *asked_at;    /* extension: when it was asked for */
  char *notified_at; /* when the other side was told */
  char *agreed_at;   /* when the other side consented or confirmed */
  char *agreed_by;
  char *incident_id;
  char *fault; /* as of an incident */
  char *reason;
  char *note;
  gint64 rev;
} QyServiceWindow;

/**
 * qy_service_window_new: of all systems.
 * @until_at: (nullable)
 */
QyServiceWindow *qy_service_window_new (const char *contract_id,
                                        const char *kind,
                                        const char *from_at,
                                        const char *until_at);
void qy_service_window_free (QyServiceWindow *record);

/**
 * qy_book_service_window_list: by day. (element-type QyServiceWindow)
 */
GPtrArray *qy_book_service_window_list (QyBook *self, const char *contract_id, GError **error);
QyServiceWindow *qy_book_service_window_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_service_window_put: a new one (rev 0: id and rev are filled in) or a changed one.
 *
 * Errors: QY_ERROR_INVALID for an end before the beginning, an unknown kind or cause, a moment that
 * is none, and one to come of what has happened (all but maintenance and extension);
 * QY_ERROR_NOT_FOUND for an incident of another contract; QY_ERROR_CONSTRAINT in a month that is
 * approved.
 */
gboolean qy_book_service_window_put (QyBook *self, QyServiceWindow *record, GError **error);
gboolean qy_book_service_window_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyServiceWindow, qy_service_window_free)

const char *const *qy_service_window_kinds (void);
