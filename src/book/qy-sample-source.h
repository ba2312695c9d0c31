/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-clause.h"
#include "qy-document.h"
#include "qy-party.h"
#include "qy-sample-plan.h"

/* The texts of the sample book, read from data/sample as compiled into the program. */

typedef struct
{
  char *name;
  char *number;
  char *issuer;
  int from; /* months from the day the book is filled */
  int until;
  gboolean in_days; /* @until is days from then */
} QySampleQualification;

typedef struct
{
  QyParty *party;
  GPtrArray *qualifications; /* of QySampleQualification */
} QySampleParty;

typedef struct
{
  char *key;          /* its name in clauses.xml */
  char *alternate_of; /* the key of a clause before it, or NULL */
  QyClause *clause;
  QyDocument *document;
} QySampleClause;

/**
 * qy_sample_parse: one file of data/sample, which is no template.
 */
gboolean
qy_sample_parse (const char *name, const GMarkupParser *parser, gpointer data, GError **error);

/**
 * qy_sample_read_parties: (element-type QySampleParty): in the order of the file.
 */
GPtrArray *qy_sample_read_parties (GError **error);

/**
 * qy_sample_read_clauses: (element-type QySampleClause): in the order of the file, a standard
 * clause before its alternates.
 */
GPtrArray *qy_sample_read_clauses (GError **error);

/**
 * qy_sample_read_template: the text of one template; not %QY_SAMPLE_PAPER, which has none.
 */
QyDocument *qy_sample_read_template (QySampleTemplate which, GError **error);

/**
 * qy_sample_read_template_terms: what it provides, as the lines that qy_sample_make_terms() reads.
 */
char *qy_sample_read_template_terms (QySampleTemplate which, GError **error);
