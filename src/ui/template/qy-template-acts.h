/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-template.h"
#include "qy-session.h"

/* What is done with a template from the list and from its own tab. Each asks what it has to, works
 * on the book's thread, and says in the window of @from what came of it. */

/**
 * qy_template_make_empty: a template without a text but for its title, opened in a tab.
 */
void qy_template_make_empty (GtkWidget *from, QySession *session);

/**
 * qy_template_rename: asks for title and category.
 */
void qy_template_rename (GtkWidget *from, QySession *session, const QyTemplate *tmpl);
void qy_template_duplicate (GtkWidget *from, QySession *session, const char *id);

/**
 * qy_template_publish: asks what is new, then freezes the text as the next version.
 */
void qy_template_publish (GtkWidget *from, QySession *session, const char *id);

/**
 * qy_template_delete: at once, with the offer to undo it; one that has to stay is explained.
 */
void qy_template_delete (GtkWidget *from, QySession *session, const char *id);

/**
 * qy_template_show_contracts: the ledger with the contracts made from the template.
 */
void qy_template_show_contracts (GtkWidget *from, const QyTemplate *tmpl);
