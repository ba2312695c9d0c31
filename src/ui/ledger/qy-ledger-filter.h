/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "qy-date.h"
#include "qy-life-cycle.h"

typedef enum
{
  QY_LEDGER_ENDS_ANY,
  QY_LEDGER_ENDS_THIS_MONTH,
  QY_LEDGER_ENDS_NEXT_90,
  QY_LEDGER_ENDS_OVER,
  QY_LEDGER_N_ENDS
} QyLedgerEnds;

typedef enum
{
  QY_LEDGER_PART_SEARCH,
  QY_LEDGER_PART_STATES,
  QY_LEDGER_PART_KIND,
  QY_LEDGER_PART_PARTY,
  QY_LEDGER_PART_ENDS,
  QY_LEDGER_PART_AMOUNT,
  QY_LEDGER_PART_RESPONSIBLE,
  QY_LEDGER_PART_EXPRESSION,
  QY_LEDGER_N_PARTS
} QyLedgerPart;

/**
 * QyLedgerFilter: which contracts a person wants to see. Every part narrows it; what is %NULL or 0
 * does not. Periods are kept as such, not as the days they mean today.
 */
typedef struct
{
  char *search; /* words, each in number, title or counterparty */
  guint states; /* bit set of QyContractState */
  char *kind;
  char *party;       /* a part of a counterparty's name */
  QyLedgerEnds ends; /* the last day lies in … */
  char *amount_from; /* as typed */
  char *amount_to;
  char *responsible; /* a person's name */
  char *expression;  /* of qy-book-ledger.h */
} QyLedgerFilter;

QyLedgerFilter *qy_ledger_filter_new (void);
QyLedgerFilter *qy_ledger_filter_copy (const QyLedgerFilter *filter);
void qy_ledger_filter_free (QyLedgerFilter *filter);
gboolean qy_ledger_filter_equal (const QyLedgerFilter *a, const QyLedgerFilter *b);

/**
 * qy_ledger_filter_new_for_where: the filter that finds what @where finds; states get their own
 * part, anything else is an expression.
 */
QyLedgerFilter *qy_ledger_filter_new_for_where (const char *where);

/**
 * qy_ledger_filter_to_where: an expression for qy_book_ledger_ids(), "" for everything.
 */
char *qy_ledger_filter_to_where (const QyLedgerFilter *filter, QyDate today);

/**
 * qy_ledger_filter_has_part: whether @part narrows; a filter without any finds everything.
 */
gboolean qy_ledger_filter_has_part (const QyLedgerFilter *filter, QyLedgerPart part);
gboolean qy_ledger_filter_is_empty (const QyLedgerFilter *filter);
void qy_ledger_filter_clear_part (QyLedgerFilter *filter, QyLedgerPart part);

/**
 * qy_ledger_filter_describe_part: what a chip says: "State: Draft, In review".
 */
char *qy_ledger_filter_describe_part (const QyLedgerFilter *filter, QyLedgerPart part);

/**
 * qy_ledger_ends_label: "Next 90 days", in the interface's language.
 */
const char *qy_ledger_ends_label (QyLedgerEnds ends);

/**
 * qy_ledger_filter_save: into a group of a state file; qy_ledger_filter_load() reads it back and
 * passes over what it does not know.
 */
void qy_ledger_filter_save (const QyLedgerFilter *filter, GKeyFile *file, const char *group);
QyLedgerFilter *qy_ledger_filter_load (GKeyFile *file, const char *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyLedgerFilter, qy_ledger_filter_free)
