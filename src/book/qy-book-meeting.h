/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-document.h"

/**
 * QyMeeting: of a body that the contract names.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *source_id; /* governance term; NULL: of no body */
  char *title;
  char *state; /* planned | held | cancelled */
  char *planned_at;
  char *held_on;
  char *place;
  char *chair;
  gint64 client_present; /* seats taken */
  gint64 provider_present;
  char *minutes;
  char *note;
  gint64 rev;
} QyMeeting;

/**
 * qy_meeting_new: a planned one.
 * @source_id: (nullable): governance term
 */
QyMeeting *qy_meeting_new (const char *contract_id, const char *source_id, const char *title);
void qy_meeting_free (QyMeeting *record);

/**
 * qy_meeting_states: planned, held, cancelled; ended by %NULL
 */
const char *const *qy_meeting_states (void);

/**
 * qy_book_meeting_list: by day. (element-type QyMeeting)
 */
GPtrArray *qy_book_meeting_list (QyBook *self, const char *contract_id, GError **error);
QyMeeting *qy_book_meeting_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_meeting_put: a new one (rev 0: id and rev are filled in) or a changed one.
 *
 * Errors: QY_ERROR_INVALID for one that was held on a day to come, more present than seats, fewer
 * present than voted; QY_ERROR_NOT_FOUND for a body that the contract does not name.
 */
gboolean qy_book_meeting_put (QyBook *self, QyMeeting *record, GError **error);
/**
 * qy_book_meeting_remove: with its items.
 */
gboolean qy_book_meeting_remove (QyBook *self, const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMeeting, qy_meeting_free)

/**
 * QyMeetingItem: what was to be done, with its owner and day; or a vote.
 */
typedef struct
{
  char *id;
  char *contract_id;
  char *meeting_id;
  gint64 position;
  char *kind; /* item | vote */
  char *what;
  char *label; /* A, B: whose; NULL: both */
  char *due_on;
  char *done_on;
  gint64 yes; /* votes */
  gint64 no;
  gint64 abstain;
  char *carried_from; /* the item of an earlier meeting that is carried over */
  char *note;
  gint64 rev;
} QyMeetingItem;

/**
 * qy_meeting_item_new: of a meeting that is stored.
 * @kind: item, vote
 */
QyMeetingItem *qy_meeting_item_new (const QyMeeting *meeting, const char *kind, const char *what);
void qy_meeting_item_free (QyMeetingItem *item);

/**
 * qy_book_meeting_items: of one meeting, in their order. (element-type QyMeetingItem)
 */
GPtrArray *qy_book_meeting_items (QyBook *self, const char *meeting_id, GError **error);
QyMeetingItem *qy_book_meeting_item_get (QyBook *self, const char *id, GError **error);

/**
 * qy_book_meeting_item_put: at the end of the meeting's items, unless it has a position.
 *
 * Errors: QY_ERROR_INVALID for more votes than people who were present, votes before the meeting
 * was held, done on a day to come; QY_ERROR_NOT_FOUND for a label that the text does not have.
 */
gboolean qy_book_meeting_item_put (QyBook *self, QyMeetingItem *item, GError **error);
gboolean qy_book_meeting_item_remove (QyBook *self, const char *id, GError **error);

/**
 * qy_book_meeting_carry_over: open items of the body's earlier meetings become items of this one,
 * each once.
 *
 * Returns: how many, -1 on errors
 */
int qy_book_meeting_carry_over (QyBook *self, const char *meeting_id, GError **error);

/**
 * QyMeetingBody: a body with its rules and how it stands in a year.
 * @held: meetings of the calendar year of today
 * @least: a year at least; 0: none; of a year in which the contract runs for a part only, the same
 * part of it, rounded down
 * @short_by: meetings that the rest of the year must still hold
 */
typedef struct
{
  char *source_id;
  char *title;
  int client_seats;
  int provider_seats;
  int quorum;   /* 0: not said */
  int majority; /* votes needed; 0: not said: more than half of the seats */
  int least;
  int held;
  int short_by;
  char *next_due; /* ISO day, or NULL */
} QyMeetingBody;

GPtrArray *qy_book_meeting_bodies (QyBook *self, const char *contract_id, GError **error);
void qy_meeting_body_free (QyMeetingBody *body);

/**
 * qy_book_meeting_sheet: the minutes in the contract's language, to be printed and signed.
 */
QyDocument *qy_book_meeting_sheet (QyBook *self, const char *id, GError **error);

/* How a vote came out, by quorum and majority of the body. */
typedef enum
{
  QY_VOTE_PASSED,
  QY_VOTE_FAILED,
  QY_VOTE_NO_QUORUM,
} QyVoteResult;
QyVoteResult
qy_meeting_vote (const QyMeetingBody *body, const QyMeeting *meeting, const QyMeetingItem *vote);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMeetingItem, qy_meeting_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyMeetingBody, qy_meeting_body_free)
