/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "book-fixture.h"
#include "qy-working-text-private.h"

/* A draft, the text of it in work over a book with a thread, and another program on the same file.
 */
typedef struct
{
  BookFixture base; /* the other program */
  QyBook *book;
  QyWorkingText *text;
  char *id;
  char *keys[8];
  guint reloads;
  guint failures;
  guint stores;
  GPtrArray *conflicts;
} WorkingFixture;

/* Lets the main loop run until the text is in the state. */
void working_wait_for_state (QyWorkingText *text, QyWorkingState state);

/* Lets the main loop run for a time. */
void working_wait_ms (guint ms);

/* Keeps a result at the GAsyncResult ** that is the data; working_take_result() waits for it and
 * takes it. */
void working_on_result (GObject *source, GAsyncResult *result, gpointer user_data);
gboolean working_take_result (QyWorkingText *text, GAsyncResult **result, GError **error);

/* Each waits until it is done, and it must succeed. */
void working_flush (QyWorkingText *text);
void working_take_back (QyWorkingText *text, gboolean redo);

/* Loaded; stores nothing by time. */
QyWorkingText *working_open (WorkingFixture *fixture, QyBook *book);

void working_fixture_set_up (WorkingFixture *fixture, gconstpointer data);
void working_fixture_tear_down (WorkingFixture *fixture, gconstpointer data);

/* A block gets other words. */
void working_type (QyWorkingText *text, const char *key, const char *words);
const char *working_read (QyDocument *document, const char *key);
void assert_here (WorkingFixture *fixture, const char *key, const char *words);
void assert_in_book (WorkingFixture *fixture, const char *key, const char *words);
void assert_same_as_book (WorkingFixture *fixture);
guint count_events (WorkingFixture *fixture);
char *last_label (WorkingFixture *fixture);

/* As another program does it: other words, or NULL: removes the block. */
void change_elsewhere (WorkingFixture *fixture, const char *key, const char *words);

/* The window looks every two seconds; this one now. */
void working_look (WorkingFixture *fixture);
