/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-contract-facts.h"

/**
 * QyDueRecord: what people recorded about one due row.
 */
typedef struct
{
  char *key;     /* "source\noccurrence" */
  gboolean done; /* done or waived */
  char *snoozed_until;
  char *person_id;
  gint64 paid;
  gint64 invoiced;
  QyDate paid_on;
  QyDate invoiced_on;
  char currency[4];
} QyDueRecord;

/**
 * QyLoadedFacts: the facts of a contract as the book holds them, and the memory their texts live
 * in.
 */
typedef struct
{
  QyContractFacts *facts;
  GHashTable *records; /* key → QyDueRecord */
  GStringChunk *texts;
  char *responsible_id;
} QyLoadedFacts;

/**
 * qy_facts_load: everything that the days and payments of a contract follow from.
 */
QyLoadedFacts *qy_facts_load (QyBook *book, const QyContract *contract, GError **error);
void qy_loaded_facts_free (QyLoadedFacts *self);

/**
 * qy_loaded_facts_find: what was recorded about a due row.
 *
 * Returns: (nullable)
 */
const QyDueRecord *
qy_loaded_facts_find (const QyLoadedFacts *self, const char *source_id, const char *occurrence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyLoadedFacts, qy_loaded_facts_free)
