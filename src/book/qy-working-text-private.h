/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-working-store-private.h"
#include "qy-working-text.h"

/**
 * QyWorkingTiming: when things are done by time, in milliseconds.
 */
typedef struct
{
  guint pause;   /* after the last change */
  guint longest; /* after the first one, while changes go on */
  guint retry;   /* after a failure */
} QyWorkingTiming;

/* One thing asked for; they are carried out one after the other. */
typedef struct
{
  QyWorkKind kind;
  QyDocument *document; /* STORE: a copy of the text as it was then; NULL: nothing was to be done */
  char *label;
  GTask *task; /* nullable: who waits */
} QyWorkingStep;

struct _QyWorkingText
{
  GObject parent_instance;

  QyBook *book;
  char *holder_id;
  QyWorkingStore *store;

  QyDocument *document; /* the one people change */
  QyDocument *stored;   /* what the book was last known to hold */
  gboolean dirty;       /* the document has changes that no step holds */
  QyWorkingState state;
  GError *error;
  gboolean editable;
  GPtrArray *terms; /* (nullable) of QyBoundTerm: what the text provides */
  char *undo_label;
  char *redo_label;
  char *shown_undo; /* as last told */
  char *shown_redo;
  GPtrArray *conflicts;

  GQueue steps;
  QyWorkingStep *running;
  QyWorkOutcome *waiting; /* an outcome that brings another document while the text is held */
  guint holds;
  gboolean in_act;

  QyWorkingTiming timing;
  gint64 first_change; /* monotonic, in µs; since the last copy was taken */
  gint64 last_change;
  guint timer;
};

/**
 * qy_working_text_set_timing: for tests that do not want to wait.
 */
void qy_working_text_set_timing (QyWorkingText *self, const QyWorkingTiming *timing);

/* Of the object: what changed is told to who listens. */
void qy_working_text_refresh (QyWorkingText *self);
void qy_working_text_take_document (QyWorkingText *self, QyDocument *document);
void qy_working_text_take_error (QyWorkingText *self, GError *error);
void qy_working_text_see_outcome (QyWorkingText *self, const QyWorkOutcome *outcome);
void qy_working_text_emit_loaded (QyWorkingText *self);
void qy_working_text_emit_reloaded (QyWorkingText *self);
void qy_working_text_emit_stored (QyWorkingText *self);
void qy_working_text_emit_conflict (QyWorkingText *self, const QyTextConflict *conflict);

/**
 * qy_working_text_keep_conflicts: what nobody settled becomes notes in the document.
 */
void qy_working_text_keep_conflicts (QyWorkingText *self);

/* Of the queue. */

/**
 * qy_working_queue_push: asks for a step behind those that wait. A STORE takes a copy of the text
 * as it is, if it has changes.
 * @task: (transfer full) (nullable): returned when the step is done
 */
void qy_working_queue_push (QyWorkingText *self, QyWorkKind kind, const char *label, GTask *task);

/**
 * qy_working_queue_look: asks whether somebody else changed the text; once, however often it is
 * said.
 */
void qy_working_queue_look (QyWorkingText *self, QyWorkKind kind);

/**
 * qy_working_queue_changed: the document was changed just now.
 */
void qy_working_queue_changed (QyWorkingText *self);

/**
 * qy_working_queue_resume: the text is not held any more.
 */
void qy_working_queue_resume (QyWorkingText *self);
gboolean qy_working_queue_is_storing (QyWorkingText *self);

/**
 * qy_working_queue_end: stores what is left, waiting for it, and forgets every step.
 */
void qy_working_queue_end (QyWorkingText *self);
