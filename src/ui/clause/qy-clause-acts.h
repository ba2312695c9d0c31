/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-clause.h"
#include "qy-record-row.h"
#include "qy-session.h"

/* What is done with clauses of the library from their list and from the tab of one. */

/**
 * qy_clause_make: asks for title and category of a new clause and opens its tab.
 * @standard: (nullable): the clause it stands in for, as an alternate
 */
void qy_clause_make (GtkWidget *from, QySession *session, const QyClause *standard);

/**
 * qy_clause_publish: asks what is new, then freezes the text as the next version.
 */
void qy_clause_publish (GtkWidget *from, QySession *session, const char *id);

/**
 * qy_clause_delete: at once, with the offer to undo it; one that has to stay is explained.
 */
void qy_clause_delete (GtkWidget *from, QySession *session, const char *id);

/**
 * qy_clause_edit: stores @text as the attribute of @row: title, category, guidance, tags; the row
 * shows what came of it.
 */
void qy_clause_edit (QyRecordRow *row, QyBook *book, const char *id, const char *text);

/**
 * qy_clause_place: stores what the clause stands in for.
 * @standard_id: (nullable): nothing: it is the standard text itself
 */
void qy_clause_place (
    GtkWidget *from, QyBook *book, const char *id, QyStance stance, const char *standard_id);
