/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-store.h"
#include "qy-tables.h"

/* A fresh book in a folder of its own, for one test case. */
typedef struct
{
  char *folder;
  char *path;
  QyStore *store;
} StoreFixture;

void store_fixture_set_up (StoreFixture *fixture, gconstpointer data);
void store_fixture_tear_down (StoreFixture *fixture, gconstpointer data);

/* Closes the book and opens it again. */
void store_fixture_reopen (StoreFixture *fixture);

/* SHA-256 of a file, to prove that not a byte of it changed. */
char *store_fixture_digest (const char *path);

/* Rows with every required column filled. */
QyRow *make_party (const char *id, const char *name);
QyRow *make_document (const char *id);
QyRow *make_block (const char *document_id, const char *key, const char *rank, const char *text);

/* One transaction with one event; must succeed. */
void commit_insert (QyStore *store, QyRow *row);

/* Digest of everything that a book of schema @version holds: all rows, events and attachments. */
char *store_fixture_book_digest (QyStore *store, int version);
