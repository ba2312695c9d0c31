/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-life-cycle.h"

/* The contracts of the sample book: a row each. */

typedef enum
{
  QY_SAMPLE_SOFTWARE,
  QY_SAMPLE_OPERATIONS,
  QY_SAMPLE_MINI_PROGRAM,
  QY_SAMPLE_NETWORK,
  QY_SAMPLE_SUPPORT,
  QY_SAMPLE_SECRECY,
  QY_SAMPLE_ENGLISH,
  QY_SAMPLE_N_TEMPLATES,
  QY_SAMPLE_PAPER = QY_SAMPLE_N_TEMPLATES, /* signed on paper, no text in the book */
} QySampleTemplate;

typedef enum
{
  QY_SAMPLE_PLAIN = 0,
  QY_SAMPLE_EDITED = 1 << 0,   /* a sentence of the draft was added */
  QY_SAMPLE_LIBRARY = 1 << 1,  /* a library clause was pasted */
  QY_SAMPLE_UNDONE = 1 << 2,   /* a value was changed and the change taken back */
  QY_SAMPLE_REISSUED = 1 << 3, /* a second revision voided the first signature */
  QY_SAMPLE_RECORDS = 1 << 4,  /* service records are attached */
  QY_SAMPLE_BLANK = 1 << 5,    /* a draft whose fields wait for the other side */
} QySampleFlags;

typedef struct
{
  QySampleTemplate template;
  guint client; /* row of parties.xml */
  guint provider;
  const char *subject; /* the system or purpose the contract is about */
  const char *use;     /* what it is used for, or NULL */
  int start;           /* first month of the period, counted from the month of today */
  guint months;
  guint thousands; /* of yuan: the total fee */
  QyContractState state;
  QySampleFlags flags;
  guint parent;         /* row of the plan, the first is 1; 0: none */
  const char *relation; /* to the parent, or NULL */
} QySampleRow;

const QySampleRow *qy_sample_plan (gsize *n);
QyDate qy_sample_row_start (const QySampleRow *row, QyDate today);
QyDate qy_sample_row_end (const QySampleRow *row, QyDate today);
QyDate qy_sample_row_signed_on (const QySampleRow *row, QyDate today);
