/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-incident-clock.h"

/**
 * QyIncident: something that was reported and must be dealt with under a contract. Instants
 * are UTC; the others follow the report.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *number; /* SJ-2026-0001: drawn when it is reported */
  char *kind;   /* fault | consulting | request | vulnerability | work-order | change | extension |
                 recovery */
  char *title;
  char *description;
  char *system;          /* what it is about: a system, a device, an object of the service */
  gint64 production;     /* 1: a production system; 0: not */
  gint64 problem_level;  /* as the contract numbers them; 0: not said */
  gint64 service_level;  /* 0: not said */
  gint64 handling_level; /* given by hand, with override_reason; 0: follows from the matrix */
  char *override_reason;
  gint64 score;      /* CVSS score in tenths: 70 is 7.0; 0: none */
  char *occurred_at; /* when it began, if known */
  char *reported_at;
  char *acknowledged_at; /* responded to */
  char *onsite_at;
  char *restored_at; /* basic function is back */
  char *planned_at;  /* the plan to solve it was told */
  char *resolved_at;
  char *confirmed_at; /* the client confirmed */
  char *closed_at;
  char *reporter;
  char *channel;   /* phone, e-mail, in person … */
  char *person_id; /* who handles it */
  char *fault; /* who or what caused it: provider | client | third-party | ageing | force-majeure |
                  unknown */
  char *fault_note;
  char *excluded; /* why it does not count; NULL: it counts */
  char *resolution;
  char *note;
  gint64 rev;
} QyIncident;

/**
 * QyIncidentEntry: what happened to it besides: a pause, somebody who was told, a
 * reopening, a level by hand, a reminder (of a backup before a risky step), a note.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *incident_id;
  char *kind; /* pause | told | reopened | level | reminder | note */
  char *at;
  char *until_at; /* end of a pause; NULL: still paused */
  gint64 step;    /* minutes of the rung that was told; the level given by hand; else 0 */
  char *audience; /* who was told; who was reminded */
  char *who;      /* who told or reminded */
  char *text;     /* reason of a pause or of a level by hand; what was said */
  gint64 rev;
} QyIncidentEntry;

/**
 * QyIncidentView: an incident with all that follows for it at the book's now.
 * @course: may be %NULL when the records contradict each other; @problem says how
 * @zone: of the contract: moments of @course are in it
 */
typedef struct
{
  QyIncident *incident;
  GPtrArray *entries; /* (element-type QyIncidentEntry): by time */
  char *contract_number;
  char *contract_title;
  char *person_name;
  GTimeZone *zone;
  struct _QyLoadedSla *sla;
  QyIncidentCourse *course;
  QyReasons *why; /* of level and due moments */
  char *problem;
} QyIncidentView;

/**
 * QyIncidentNext: the next moment at which something is due; none while the clock is paused.
 * @due: the earliest target not met yet; has_due
 * @at: the same, or a rung not told yet if that comes first; has_at
 * @what: the target's name, or "escalation"
 */
typedef struct
{
  gboolean has_due;
  QyMoment due;
  gboolean has_at;
  QyMoment at;
  const char *what;
} QyIncidentNext;

/* What is asked of the board. */
typedef struct
{
  const char *contract_id; /* NULL: all */
  const char *person_id;   /* NULL: all */
  gboolean closed_too;     /* only with a contract */
  guint limit;             /* 0: 200 */
} QyIncidentFilter;

QyIncident *qy_incident_new (const char *contract_id, const char *kind, const char *title);
void qy_incident_free (QyIncident *incident);
void qy_incident_entry_free (QyIncidentEntry *entry);
void qy_incident_view_free (QyIncidentView *view);

/**
 * qy_incident_kinds: fault, consulting, request, vulnerability, work-order, change, extension,
 * recovery; ended by %NULL; and who may have caused it likewise
 */
const char *const *qy_incident_kinds (void);
const char *const *qy_incident_faults (void);

/**
 * qy_book_incident_list: of one contract, the last report first. (element-type QyIncident)
 * @from, @until: (nullable): instants of the report, @until not included
 */
GPtrArray *qy_book_incident_list (
    QyBook *self, const char *contract_id, const char *from, const char *until, GError **error);
QyIncident *qy_book_incident_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_incident_find: by id, number or an unambiguous beginning of either.
 */
char *qy_book_incident_find (QyBook *self, const char *text, GError **error);

/**
 * qy_book_incident_put: reports an incident (rev 0; id, number and, unless it is given, the moment
 * of the report are filled in) or changes one.
 *
 * Errors: QY_ERROR_INVALID for what is no instant, an unknown word, a moment before the report, in
 * the future or in the wrong order, a problem level for production systems only on another, a level
 * by hand without a reason.
 */
gboolean qy_book_incident_put (QyBook *self, QyIncident *incident, GError **error);
gboolean qy_book_incident_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_incident_step: what was reached, at once.
 * @step: acknowledged, onsite, restored, planned, resolved, confirmed, closed
 * @at: (nullable): now
 * @note: (nullable): of resolved how it was solved; else an entry
 */
gboolean qy_book_incident_step (QyBook *self,
                                const char *id,
                                const char *step,
                                const char *at,
                                const char *note,
                                GError **error);
gboolean qy_book_incident_reopen (
    QyBook *self, const char *id, const char *at, const char *reason, GError **error);
gboolean qy_book_incident_pause (
    QyBook *self, const char *id, const char *at, const char *reason, GError **error);
gboolean qy_book_incident_resume (QyBook *self, const char *id, const char *at, GError **error);

/**
 * qy_book_incident_told: a rung was told to its audience.
 * @step: minutes of the rung
 * @audience: (nullable): whom the rung names
 * @who: (nullable): the one who acts
 *
 * Errors: QY_ERROR_INVALID if the ladder has no such rung; QY_ERROR_CONSTRAINT if it was told
 */
gboolean qy_book_incident_told (QyBook *self,
                                const char *id,
                                gint64 step,
                                const char *audience,
                                const char *at,
                                const char *who,
                                GError **error);

/**
 * qy_book_incident_set_level: the handling level by hand; 0: by the matrix again
 */
gboolean qy_book_incident_set_level (
    QyBook *self, const char *id, int level, const char *reason, GError **error);

/**
 * qy_book_incident_add_entry: a reminder or a note.
 */
gboolean qy_book_incident_add_entry (QyBook *self, QyIncidentEntry *entry, GError **error);

/**
 * qy_book_incident_board: open incidents by the next moment at which something is due, those that
 * are overdue first and the paused ones last. (element-type QyIncidentView)
 */
GPtrArray *qy_book_incident_board (QyBook *self, const QyIncidentFilter *filter, GError **error);

/**
 * qy_book_incident_view: one incident with all that follows, open or closed.
 */
QyIncidentView *qy_book_incident_view (QyBook *self, const char *id, GError **error);

/**
 * qy_incident_view_next: by what the board is sorted
 */
void qy_incident_view_next (const QyIncidentView *view, QyIncidentNext *next);

/**
 * qy_incident_view_told: the entry that says that a rung was told.
 *
 * Returns: (nullable) (transfer none)
 */
const QyIncidentEntry *qy_incident_view_told (const QyIncidentView *view, const QyRung *rung);

/**
 * qy_book_incident_count: how many are open, and how many of them have missed a target or are past
 * one now.
 */
gboolean qy_book_incident_count (QyBook *self, guint *open, guint *breached, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIncident, qy_incident_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIncidentEntry, qy_incident_entry_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyIncidentView, qy_incident_view_free)
