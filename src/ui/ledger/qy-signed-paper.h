/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "qy-book-contract.h"

#define QY_SIGNED_PAPER_PARTIES 2

/**
 * QySignedPaper: what a person says of a contract that exists on paper. Texts are as typed.
 */
typedef struct
{
  char *title;
  char *number; /* or NULL, as all that follow */
  char *kind;
  char *signed_on; /* ISO */
  char *starts_on;
  char *ends_on;
  char *amount;
  QyContractState state;
  char *parties[QY_SIGNED_PAPER_PARTIES]; /* ids, of 甲方 and 乙方 */
  GFile *scan;
} QySignedPaper;

void qy_signed_paper_free (QySignedPaper *paper);

/**
 * QySignedEntry: what came of it.
 */
typedef struct
{
  char *id;
  GError *scan_error; /* the contract is in the book, its scan is not; or NULL */
} QySignedEntry;

void qy_signed_entry_free (QySignedEntry *entry);

/**
 * qy_signed_paper_enter: a #QyBookFunc over a #QySignedPaper: enters the contract and attaches the
 * scan. Returns: (transfer full): a #QySignedEntry
 */
gpointer
qy_signed_paper_enter (QyBook *book, gpointer paper, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySignedPaper, qy_signed_paper_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QySignedEntry, qy_signed_entry_free)
