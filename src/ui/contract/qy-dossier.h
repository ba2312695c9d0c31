/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-contract.h"
#include "qy-book-history.h"
#include "qy-book-issue.h"
#include "qy-book-person.h"
#include "qy-book-term.h"
#include "qy-book-text.h"

/**
 * QyDossier: everything that the tab of a contract shows, as it was at one moment; never changed
 * once it is loaded.
 */
typedef struct
{
  gatomicrefcount refs;
  QyContract *contract;
  QyDocument *document; /* with its fields, values and parties */
  QyPrinted *printed;   /* NULL when it cannot be printed */
  GPtrArray *terms;
  GPtrArray *revisions;  /* the first one first */
  GPtrArray *signatures; /* voided ones too */
  GPtrArray *findings;   /* NULL when it cannot be printed, empty for a text that is frozen */
  GPtrArray *persons;
  GPtrArray *under;     /* of QyContract: those whose parent it is */
  QyContract *parent;   /* or NULL */
  char *template_title; /* or NULL */
  QyDate today;
  QyCalendar *calendar; /* the book's */
} QyDossier;

/**
 * qy_dossier_load: on the book's thread.
 */
QyDossier *qy_dossier_load (QyBook *book, const char *contract_id, GError **error);
QyDossier *qy_dossier_ref (QyDossier *dossier);
void qy_dossier_unref (QyDossier *dossier);

/**
 * qy_dossier_person: the name of a person, or @who itself.
 */
const char *qy_dossier_person (const QyDossier *dossier, const char *who);

/**
 * qy_dossier_label: what the text calls a party: 甲方 for A.
 */
const char *qy_dossier_label (const QyDossier *dossier, const char *label);

/**
 * qy_dossier_has_signed: whether a signature of the party under the latest revision is recorded.
 */
gboolean qy_dossier_has_signed (const QyDossier *dossier, const char *label);

/**
 * qy_dossier_count_open: how many fields that must be filled are not.
 * @first: (out) (optional) (transfer none) (nullable): the key of the first one
 */
guint qy_dossier_count_open (const QyDossier *dossier, const char **first);

/**
 * qy_dossier_count_findings: how many there are of a severity.
 * @first: (out) (optional) (transfer none) (nullable): the block key of the first one
 */
guint qy_dossier_count_findings (const QyDossier *dossier, QySeverity severity, const char **first);

/**
 * qy_dossier_place_of: (transfer none) (nullable): the block that prints a field first
 */
const QyPrintedBlock *qy_dossier_place_of (const QyDossier *dossier, const char *field_key);

/**
 * qy_dossier_block: (transfer none) (nullable): a block as it is printed
 */
const QyPrintedBlock *qy_dossier_block (const QyDossier *dossier, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyDossier, qy_dossier_unref)
