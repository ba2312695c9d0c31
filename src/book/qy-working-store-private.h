/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-book.h"
#include "qy-document.h"

/**
 * QyWorkingStore: the book's side of a text being worked on; once work is handed in, everything but
 * the count of references belongs to the book's thread.
 */
typedef struct
{
  char *holder_id;
  QyDocument *shadow; /* the text as last seen in the book, on its rows; never changed any more */
  GPtrArray *terms;   /* (nullable) of QyBoundTerm: the holder's, never changed any more */
  char *head;         /* the last event of the holder when it was seen */
  gboolean foreign;   /* the shadow is somebody else's, and the window may not know it yet */
  gboolean editable;
  char *undo_label;
  char *redo_label;
} QyWorkingStore;

QyWorkingStore *qy_working_store_new (const char *holder_id);
QyWorkingStore *qy_working_store_ref (QyWorkingStore *store);
void qy_working_store_unref (QyWorkingStore *store);

typedef enum
{
  QY_WORK_LOAD,
  QY_WORK_STORE,
  QY_WORK_LAST_STORE, /* nobody waits for the outcome: what was typed here holds */
  QY_WORK_UNDO,
  QY_WORK_REDO,
  QY_WORK_LOOK,     /* the holder has new events, maybe only our own */
  QY_WORK_LOOK_ALL, /* a party may have changed, or anything */
} QyWorkKind;

/**
 * QyWork: one request to the book's thread.
 */
typedef struct
{
  QyWorkKind kind;
  QyWorkingStore *store;
  QyDocument *document; /* to be stored: a copy, given away; or NULL */
  QyDocument *base;     /* LAST_STORE: what the document began with */
  char *label;          /* nullable: of the event */
} QyWork;

QyWork *qy_work_new (QyWorkKind kind, QyWorkingStore *store);
void qy_work_free (gpointer work);

/**
 * QyWorkOutcome: what came of it. Both documents are not changed any more.
 */
typedef struct
{
  gboolean stored;    /* the work's document is in the book */
  QyDocument *theirs; /* the text in the book is this one now; NULL: as it was known */
  GError *error;      /* nullable; may come with @theirs */
  gboolean editable;
  GPtrArray *terms; /* (nullable) of QyBoundTerm */
  char *undo_label;
  char *redo_label;
} QyWorkOutcome;

void qy_work_outcome_free (gpointer outcome);

/**
 * qy_work_carry_out: a #QyBookFunc for a #QyWork; returns a #QyWorkOutcome, never fails itself.
 */
gpointer qy_work_carry_out (QyBook *book, gpointer work, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyWork, qy_work_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QyWorkOutcome, qy_work_outcome_free)
