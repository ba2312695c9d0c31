/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-deadline.h"
#include "qy-due-rule.h"
#include "qy-money.h"

/* What a day is for. */
typedef enum
{
  QY_DUE_NOTICE,          /* last day to object to, or to ask for, a renewal */
  QY_DUE_RENEWAL,         /* a term that ends unless somebody agrees on the next */
  QY_DUE_EXPIRY,          /* the last day of the contract */
  QY_DUE_PAYMENT,         /* money we owe or expect */
  QY_DUE_INVOICE,         /* an invoice to issue or to receive */
  QY_DUE_DELIVERABLE,     /* a document, a report, a training, a repair */
  QY_DUE_ACCEPTANCE,      /* the answer to what was delivered */
  QY_DUE_OBLIGATION,      /* what somebody wrote down by hand */
  QY_DUE_CONFIDENTIALITY, /* last day on which secrets are bound */
  QY_DUE_RETURN,          /* give back or destroy what is secret */
  QY_DUE_LICENCE,         /* last day of a licence */
  QY_DUE_SETTLEMENT,      /* everything paid after the end */
  QY_DUE_HANDOVER,        /* data and rights handed over after the end */
  QY_DUE_SUSPENSION,      /* a suspension or an extension ends */
  QY_DUE_QUALIFICATION,   /* a certificate of a party expires */
  QY_DUE_MEETING,         /* a body must meet */
  QY_DUE_EVALUATION,      /* the service of a period is judged */
  QY_DUE_CHANGE,          /* the answer to a change request */
  QY_DUE_SERVICE,         /* work of the maintenance plan */
  QY_N_DUE_KINDS
} QyDueKind;

/* Who must act, seen from us. */
typedef enum
{
  QY_SIDE_UNKNOWN,
  QY_SIDE_US,
  QY_SIDE_THEM,
  QY_SIDE_BOTH,
  QY_N_SIDES
} QySide;

/* Which way money goes, seen from us; unknown while no party of the contract is ours. */
typedef enum
{
  QY_DIRECTION_UNKNOWN,
  QY_DIRECTION_IN,
  QY_DIRECTION_OUT,
  QY_N_DIRECTIONS
} QyDirection;

#define QY_OCCURRENCE_SIZE 24

/**
 * QyDue: one thing that is due, as terms and records say. Known by @source_id and @occurrence.
 * Texts are borrowed from the facts it was derived from or interned.
 */
typedef struct
{
  const char *source_id;               /* term, obligation, qualification, milestone */
  char occurrence[QY_OCCURRENCE_SIZE]; /* "2026-02", "r1", "" */
  QyDueKind kind;
  const char *label; /* given by hand or by the term, or NULL */
  QySide side;
  QyDueRule rule;
  QyDeadline deadline;     /* date not set: waits for @waiting_for */
  const char *waiting_for; /* stable name of an event, or the words of a value; or NULL */
  gboolean open;           /* needs somebody, as far as the terms go */
  gboolean has_amount;
  QyMoney amount;
  QyDirection direction;
} QyDue;

const char *qy_due_kind_to_string (QyDueKind kind);
gboolean qy_due_kind_from_string (const char *name, QyDueKind *kind);

/**
 * qy_due_kind_label: the name in the interface's language.
 */
const char *qy_due_kind_label (QyDueKind kind);

const char *qy_side_to_string (QySide side);
QySide qy_side_from_string (const char *name);
const char *qy_side_label (QySide side);
const char *qy_direction_to_string (QyDirection direction);
QyDirection qy_direction_from_string (const char *name);
const char *qy_direction_label (QyDirection direction);
