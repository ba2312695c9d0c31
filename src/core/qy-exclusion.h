/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-clock.h"
#include "qy-fault.h"

/* What counts as an outage, what is left out of the service levels, and why. */

/* Names as in rows: outage, maintenance, extension, emergency, degraded, terminal. */
typedef enum
{
  QY_WINDOW_OUTAGE,
  QY_WINDOW_MAINTENANCE,
  QY_WINDOW_EXTENSION,
  QY_WINDOW_EMERGENCY,
  QY_WINDOW_DEGRADED,
  QY_WINDOW_TERMINAL,
  QY_N_WINDOW_KINDS
} QyWindowKind;

/**
 * QyWindowFacts: plain data; moments are those of the place of service.
 * @open: it goes on; @until is of no meaning
 */
typedef struct
{
  QyWindowKind kind;
  QyMoment from;
  QyMoment until;
  gboolean open;
  gboolean has_asked;
  QyMoment asked;
  gboolean has_notified;
  QyMoment notified;
  gboolean has_agreed;
  QyMoment agreed;
  QyFault fault;
} QyWindowFacts;

/* What a window does to the figures. */
typedef enum
{
  QY_EFFECT_NONE,
  QY_EFFECT_OUTAGE,      /* unplanned: counts against availability */
  QY_EFFECT_MAINTENANCE, /* planned: leaves the planned service time */
} QyWindowEffect;

/* Why something is left out, or what is missing for that. */
typedef enum
{
  QY_GROUND_NONE,        /* an outage that counts: nothing is to be said */
  QY_GROUND_MAINTENANCE, /* told three days ahead and agreed on */
  QY_GROUND_NOT_TOLD,    /* missing, as all that begin with NOT and LATE */
  QY_GROUND_LATE_TOLD,
  QY_GROUND_NOT_AGREED,
  QY_GROUND_LATE_AGREED,
  QY_GROUND_EMERGENCY, /* told by its beginning */
  QY_GROUND_NOT_TOLD_EMERGENCY,
  QY_GROUND_NOT_EMERGENCY, /* the provider caused it */
  QY_GROUND_EXTENSION,     /* asked for before 22:00 and confirmed */
  QY_GROUND_NOT_ASKED,
  QY_GROUND_LATE_ASKED,
  QY_GROUND_NOT_CONFIRMED,
  QY_GROUND_DEGRADED,
  QY_GROUND_TERMINAL,
  QY_GROUND_CLIENT,
  QY_GROUND_THIRD_PARTY,
  QY_GROUND_FORCE_MAJEURE,
  QY_GROUND_SUSPENDED, /* the contract rested */
  QY_GROUND_SAID,      /* of an incident: a person says why */
  QY_N_GROUNDS
} QyGround;

/**
 * QyVerdict:
 * @excluded: it does not count
 * @grounds: why, or what is missing for that: at most two, then %QY_GROUND_NONE
 */
typedef struct
{
  QyWindowEffect effect;
  gboolean excluded;
  QyGround grounds[2];
} QyVerdict;

/**
 * qy_window_judge:
 *
 * Planned maintenance leaves the planned time if the other side was told at least three calendar
 * days ahead and agreed before it began; without either it is an outage. An emergency stop needs to
 * be told by its beginning, and no consent; one that the provider caused is an outage. An extension
 * of service time is out of the measurement if it was asked for before 22:00 of its day and
 * confirmed; it never adds to or takes from the planned time. Less than full service and a single
 * terminal never count. An outage or emergency that the client, a third party or force majeure
 * caused does not count; one of ageing equipment does.
 */
QyVerdict qy_window_judge (const QyWindowFacts *window);

/**
 * qy_fault_ground: why an incident or outage with this cause does not count.
 *
 * Returns: %QY_GROUND_NONE if it does
 */
QyGround qy_fault_ground (QyFault fault);

/**
 * qy_ground_print: in the language of a document or of the interface; "" for %QY_GROUND_NONE
 */
const char *qy_ground_print (QyGround ground, QyLanguage language);

/**
 * qy_grounds_print: (transfer full): both of a verdict
 */
char *qy_grounds_print (const QyGround grounds[2], QyLanguage language);

const char *qy_ground_to_string (QyGround ground);
gboolean qy_ground_from_string (const char *name, QyGround *ground);
const char *qy_window_kind_to_string (QyWindowKind kind);
gboolean qy_window_kind_from_string (const char *name, QyWindowKind *kind);
const char *qy_window_kind_print (QyWindowKind kind, QyLanguage language);
const char *const *qy_window_kinds (void);
