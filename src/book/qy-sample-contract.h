/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-issue.h"
#include "qy-sample-plan.h"

typedef enum
{
  QY_SAMPLE_DRAFTER,
  QY_SAMPLE_LAWYER,
  QY_SAMPLE_MANAGER,
  QY_SAMPLE_ENGINEER,
  QY_SAMPLE_N_PERSONS
} QySamplePerson;

/**
 * QySample: what filling the book knows on its way.
 */
typedef struct
{
  QyBook *book;
  QyDate today;
  QyRenderFunc render;
  gpointer render_data;
  guint acts;     /* so far: the minutes and seconds of their instants */
  guint payments; /* recorded so far, as the next ones */
  guint invoices;
  guint candidates;    /* payments of the last weeks that may stay open */
  guint open_payments; /* those that do */
  guint duties;        /* reports of the last weeks */
  guint terminated;
  char *persons[QY_SAMPLE_N_PERSONS]; /* ids */
  GPtrArray *parties;                 /* of QySampleParty, stored */
  char *pasted_clause;                /* id of the library clause that some drafts take in */
  char *template_ids[QY_SAMPLE_N_TEMPLATES];
  QyDocument *templates[QY_SAMPLE_N_TEMPLATES];
  char *created_at; /* the instant of the first act */
  char **contracts; /* ids by row of the plan, NULL while not made */
} QySample;

/**
 * qy_sample_act_on: what follows is done by @person on @day, at the latest the day before today.
 */
void qy_sample_act_on (QySample *self, QyDate day, QySamplePerson person);

/**
 * qy_sample_act_at: what follows is done by @person at an instant, @day at the place.
 */
void qy_sample_act_at (QySample *self, const char *at, QyDate day, QySamplePerson person);

/**
 * qy_sample_add_contract: makes the contract of row @index (the first is 0) and leads it to its
 * state.
 */
gboolean qy_sample_add_contract (QySample *self, guint index, GError **error);
