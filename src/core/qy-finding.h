/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-date.h"
#include "qy-document.h"

typedef enum
{
  QY_SEVERITY_ERROR,   /* blocks issuing */
  QY_SEVERITY_WARNING,
  QY_SEVERITY_HINT,
} QySeverity;

/**
 * QyFinding: one thing wrong with a document, where it is and what can be done.
 */
typedef struct
{
  const char *id;        /* of the rule: "unfilled-blank" */
  QySeverity  severity;
  char       *block_key; /* or NULL: the whole document */
  char       *field_key; /* or NULL */
  char       *number;    /* of the block as printed, or NULL */
  char       *message;   /* translated: what is wrong */
  char       *fix;       /* translated: what to do, or NULL */
} QyFinding;

GPtrArray  *qy_document_check (QyDocument *document, QyDate today, GError **error);
void        qy_finding_free   (QyFinding *finding);
gboolean    qy_findings_block_issue (const GPtrArray *findings);
const char *qy_severity_to_string (QySeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyFinding, qy_finding_free)
