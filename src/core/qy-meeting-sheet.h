/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-document.h"

/**
 * QyMeetingSheetItem: what was to be done, or a vote.
 * @whose: (nullable): as the contract calls the party; %NULL: both
 * @result: (nullable): of a vote: passed, failed, no-quorum
 */
typedef struct
{
  const char *what;
  const char *whose;
  QyDate due;
  QyDate done;
  gboolean is_vote;
  int yes;
  int no;
  int abstain;
  const char *result;
} QyMeetingSheetItem;

/**
 * QyMeetingSheet: the minutes of a meeting. Texts are borrowed.
 * @client_seats, @provider_seats: 0: not said
 */
typedef struct
{
  const char *number; /* of the contract */
  const char *contract;
  const char *title;
  QyDate on;
  const char *place;
  const char *chair;
  int client_present;
  int provider_present;
  int client_seats;
  int provider_seats;
  const char *minutes;
  GArray *items; /* (element-type QyMeetingSheetItem) */
} QyMeetingSheet;

/**
 * qy_meeting_sheet_new:
 * @contract: whose parties sign it and in whose language it is
 *
 * Returns: (transfer full): the minutes as a text to print and to sign
 */
QyDocument *qy_meeting_sheet_new (const QyMeetingSheet *self, QyDocument *contract, GError **error);
