/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-document.h"

typedef enum
{
  QY_SEVERITY_ERROR, /* blocks issuing */
  QY_SEVERITY_WARNING,
  QY_SEVERITY_HINT,
  QY_N_SEVERITIES
} QySeverity;

/**
 * QyFinding: one thing wrong with a document, where it is and what can be done.
 */
typedef struct
{
  const char *id; /* of the rule: "unfilled-blank" */
  QySeverity severity;
  char *block_key; /* or NULL: the whole document */
  char *field_key; /* or NULL */
  char *number;    /* of the block as printed, or NULL */
  char *message;   /* translated: where, what is wrong, in whose words */
  char *fix;       /* translated: what to do, or NULL */
  char *wrong;     /* words of the block's text that another text can stand for, or NULL */
  char *right;     /* markup of that other text */
} QyFinding;

typedef struct _QyInspection QyInspection;

/**
 * QyFindingRule: one row of the table of rules.
 * @id: stable name, as in QyFinding
 * @summary: what it finds; English source of a translated text
 * @check: looks through the document and reports
 */
typedef struct
{
  const char *id;
  QySeverity severity;
  const char *summary;
  void (*check) (QyInspection *inspection);
} QyFindingRule;

/**
 * qy_finding_rules:
 * @n: (out): how many there are
 *
 * Returns: (array length=n): the table of rules
 */
const QyFindingRule *qy_finding_rules (guint *n);

/**
 * qy_document_check:
 * @today: laws repealed after it still count
 *
 * Applies every rule to the document as it would be printed. What a template leaves open is no
 * finding.
 *
 * Returns: (transfer full) (element-type QyFinding): the findings in the order of the text, those
 * about the whole document first; %NULL with @error set if the document cannot be printed
 */
GPtrArray *qy_document_check (QyDocument *document, QyDate today, GError **error);

/**
 * qy_document_check_terms:
 * @terms: (nullable) (element-type QyBoundTerm): what the document provides; without them rules
 * about terms look at the words alone
 *
 * The same for a document whose terms are known.
 */
GPtrArray *
qy_document_check_terms (QyDocument *document, GPtrArray *terms, QyDate today, GError **error);

/**
 * qy_finding_can_apply:
 *
 * Returns: whether qy_finding_apply() knows what to do
 */
gboolean qy_finding_can_apply (const QyFinding *finding);

/**
 * qy_finding_apply:
 * @document: the document that was checked, or what became of it
 *
 * Does what needs no decision: an amount in words follows its figures, a reference typed as text
 * becomes one that follows its clause, text typed over a field and notes to the drafter go, a place
 * to sign comes at the end.
 *
 * Returns: FALSE, and nothing is changed, if it is no longer there
 */
gboolean qy_finding_apply (const QyFinding *finding, QyDocument *document, GError **error);

/**
 * qy_finding_free:
 * @finding: (nullable) (transfer full): a finding
 */
void qy_finding_free (QyFinding *finding);

/**
 * qy_findings_block_issue:
 * @findings: (element-type QyFinding): what qy_document_check() found
 *
 * Returns: whether one of them is an error
 */
gboolean qy_findings_block_issue (const GPtrArray *findings);

/**
 * qy_severity_to_string:
 *
 * Returns: "error", "warning" or "hint"
 */
const char *qy_severity_to_string (QySeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyFinding, qy_finding_free)
