/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book-clause.h"
#include "qy-book-contract.h"
#include "qy-book-history.h"
#include "qy-book-issue.h"
#include "qy-book-party.h"
#include "qy-book-safety.h"
#include "qy-book-template.h"
#include "qy-book-text.h"

#define FIXTURE_NOW "2026-11-22T08:00:00Z"

/* A fresh book in a folder of its own, without a worker thread, for one test case. */
typedef struct
{
  char *folder;
  char *path;
  QyBook *book;
} BookFixture;

void book_fixture_set_up (BookFixture *fixture, gconstpointer data);
void book_fixture_tear_down (BookFixture *fixture, gconstpointer data);

/* Another book object on the same file. */
QyBook *book_fixture_open_again (BookFixture *fixture, QyBookFlags flags);

/* A credit code with the right check character; @n makes it one of its own. */
char *make_credit_code (guint n);

/* Stored; the id of the party. */
char *add_party (QyBook *book, const char *name, guint n);

/* A small service contract with fields, two parties and a cross-reference. */
QyDocument *make_service_text (void);

/* Stored and published as version 1; the id of the template. */
char *add_template (QyBook *book);

/* A draft from it with both parties and all fields; the id of the contract. */
char *add_draft (QyBook *book, const char *template_id, const char *title);

/* Renders "PDF number/revision/check code". */
GBytes *render_plainly (
    QyPrinted *printed, const QyRenderInfo *info, gpointer user_data, guint *pages, GError **error);

/* Every row of every table but the given one as text, one a line, without revs and stamps. */
char *dump_rows (QyBook *book, gboolean with_events);

/* The book is sound: file, hashes, chains, rows against their history. */
void assert_sound (QyBook *book);
