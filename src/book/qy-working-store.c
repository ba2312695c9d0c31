/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-working-store-private.h"

#include <glib/gi18n-lib.h>

#include "qy-book-history.h"
#include "qy-book-private.h"
#include "qy-book-term.h"
#include "qy-book-text.h"
#include "qy-document-base-private.h"
#include "qy-document-merge.h"
#include "qy-holder-private.h"
#include "qy-record-private.h"

#define MAX_MERGES 8 /* of the last store with what others store at the same time */

static void
working_store_clear (gpointer data)
{
  QyWorkingStore *store = data;

  g_free (store->holder_id);
  g_clear_object (&store->shadow);
  g_clear_pointer (&store->terms, g_ptr_array_unref);
  g_free (store->head);
  g_free (store->undo_label);
  g_free (store->redo_label);
}

/* The hash of the holder's last event, "" before the first one. */
static char *
read_head (QyBook *book, const char *stream, GError **error)
{
  QyStatement *statement = qy_store_query (qy_book_get_store (book), "event-head", error);
  char *head = NULL;
  QyStep step;

  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, stream, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    head = g_strdup (qy_statement_get_text (statement, 1, NULL));
  else if (step == QY_STEP_DONE)
    head = g_strdup ("");
  qy_statement_reset (statement);
  return head;
}

/* Who edits a text takes back what was done to it, never that it was made. */
static void
see_steps (QyBook *book, QyWorkingStore *store)
{
  g_autoptr (QyEvent) undo = qy_book_peek_undo (book, store->holder_id, NULL);
  g_autoptr (QyEvent) redo = qy_book_peek_redo (book, store->holder_id, NULL);

  g_free (store->undo_label);
  g_free (store->redo_label);
  store->undo_label = undo != NULL && undo->n > 1 ? g_strdup (undo->label) : NULL;
  store->redo_label = redo != NULL ? g_strdup (redo->label) : NULL;
}

static gboolean
see_head (QyBook *book, QyWorkingStore *store, GError **error)
{
  g_autofree char *head = read_head (book, store->holder_id, error);

  if (head == NULL)
    return FALSE;
  g_free (store->head);
  store->head = g_steal_pointer (&head);
  return TRUE;
}

static void
see_terms (QyBook *book, QyWorkingStore *store)
{
  g_autoptr (GPtrArray) terms = qy_book_term_list (book, store->holder_id, NULL);

  g_clear_pointer (&store->terms, g_ptr_array_unref);
  store->terms = terms != NULL ? qy_terms_bound (terms) : NULL;
}

/* Looks at the book: a text that says something else than the shadow is reported as theirs. */
static gboolean
see (QyBook *book, QyWorkingStore *store, QyWorkOutcome *outcome, GError **error)
{
  g_autoptr (QyHolder) holder = qy_holder_load (book, store->holder_id, error);

  if (holder == NULL || !see_head (book, store, error))
    return FALSE;
  store->editable =
      !qy_book_is_read_only (book)
      && (holder->contract == NULL || qy_contract_check_editable (holder->contract, NULL));
  see_steps (book, store);
  see_terms (book, store);
  if (store->shadow == NULL || !qy_document_equal (store->shadow, holder->document))
    {
      g_set_object (&outcome->theirs, holder->document);
      store->foreign = TRUE;
    }
  g_set_object (&store->shadow, holder->document);
  return TRUE;
}

static gboolean
has_new_events (QyBook *book, QyWorkingStore *store)
{
  g_autofree char *head = read_head (book, store->holder_id, NULL);

  return g_strcmp0 (head, store->head) != 0;
}

/* The document rests on the shadow's rows and becomes the shadow; refused, it gives them back. */
static gboolean
save (QyBook *book, QyWorkingStore *store, QyDocument *document, const char *label, GError **error)
{
  g_autofree char *before = g_strdup (store->head);

  qy_document_base_attach (document, qy_document_base_steal (store->shadow));
  if (!qy_book_text_save (book, document, label, error))
    {
      qy_document_base_attach (store->shadow, qy_document_base_steal (document));
      return FALSE;
    }
  g_set_object (&store->shadow, document);
  see_head (book, store, NULL);
  if (g_strcmp0 (before, store->head) != 0)
    {
      g_free (store->undo_label);
      store->undo_label = g_strdup (label != NULL ? label : _ ("Text edited"));
      g_clear_pointer (&store->redo_label, g_free);
    }
  return TRUE;
}

/* Others first: what they changed is merged where the typing goes on, and stored after that. */
static void
store_text (QyBook *book, QyWork *work, QyWorkOutcome *outcome)
{
  QyWorkingStore *store = work->store;
  g_autoptr (GError) refusal = NULL;

  if (!qy_store_check_place (qy_book_get_store (book), &outcome->error)
      || (has_new_events (book, store) && !see (book, store, outcome, &outcome->error)))
    return;
  if (outcome->theirs != NULL)
    return;
  outcome->stored = save (book, store, work->document, work->label, &refusal);
  if (!outcome->stored && g_error_matches (refusal, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT)
      && see (book, store, outcome, NULL))
    {
      if (outcome->theirs != NULL)
        return;
      g_clear_error (&refusal); /* it says the same in newer rows */
      outcome->stored = save (book, store, work->document, work->label, &refusal);
    }
  outcome->error = g_steal_pointer (&refusal);
}

/* A value that no term can have is not worth the words that were typed with it. */
static void
take_values_back (QyDocument *document, QyDocument *base)
{
  GPtrArray *fields = qy_document_get_fields (document);

  for (guint i = 0; i < fields->len; i++)
    {
      const char *key = ((const QyField *) fields->pdata[i])->key;
      const char *before = qy_document_get_raw (base, key);
      const char *now = qy_document_get_raw (document, key);

      if (now == NULL || g_strcmp0 (now, before) == 0)
        continue;
      if (before == NULL || !qy_document_set_value (document, key, before, NULL))
        qy_document_unset_value (document, key);
    }
}

static gboolean
is_refused_value (const QyWorkOutcome *outcome)
{
  return g_error_matches (outcome->error, QY_BOOK_ERROR, QY_ERROR_INVALID);
}

/* Nobody is left to ask: what was typed here last holds, and what it replaced is in the history. */
static void
store_last (QyBook *book, QyWork *work, QyWorkOutcome *outcome)
{
  QyWorkingStore *store = work->store;

  for (guint i = 0; i < MAX_MERGES && !outcome->stored && outcome->error == NULL; i++)
    {
      if (store->foreign)
        {
          QyDocument *merged = qy_document_merge (work->base, work->document, store->shadow, NULL);

          g_object_unref (work->document);
          work->document = merged;
          g_set_object (&work->base, store->shadow);
        }
      store->foreign = FALSE;
      g_clear_object (&outcome->theirs);
      store_text (book, work, outcome);
      if (is_refused_value (outcome) && i == 0)
        {
          g_clear_error (&outcome->error);
          take_values_back (work->document, store->shadow);
        }
    }
}

static void
take_back (QyBook *book, QyWork *work, QyWorkOutcome *outcome)
{
  g_autoptr (QyEvent) event = NULL;
  g_autoptr (GError) local = NULL;

  event = work->kind == QY_WORK_UNDO
              ? qy_book_undo_step (book, work->store->holder_id, &outcome->error)
              : qy_book_redo (book, work->store->holder_id, &outcome->error);
  if (!see (book, work->store, outcome, &local) && outcome->error == NULL)
    outcome->error = g_steal_pointer (&local);
}

static void
do_work (QyBook *book, QyWork *work, QyWorkOutcome *outcome)
{
  switch (work->kind)
    {
    case QY_WORK_STORE:
      store_text (book, work, outcome);
      break;
    case QY_WORK_LAST_STORE:
      store_last (book, work, outcome);
      break;
    case QY_WORK_UNDO:
    case QY_WORK_REDO:
      take_back (book, work, outcome);
      break;
    case QY_WORK_LOOK:
      if (!has_new_events (book, work->store))
        break;
      G_GNUC_FALLTHROUGH;
    case QY_WORK_LOOK_ALL:
    case QY_WORK_LOAD:
    default:
      see (book, work->store, outcome, &outcome->error);
    }
}

QyWorkingStore *
qy_working_store_new (const char *holder_id)
{
  QyWorkingStore *store = g_atomic_rc_box_new0 (QyWorkingStore);

  store->holder_id = g_strdup (holder_id);
  return store;
}

QyWorkingStore *
qy_working_store_ref (QyWorkingStore *store)
{
  return g_atomic_rc_box_acquire (store);
}

void
qy_working_store_unref (QyWorkingStore *store)
{
  g_atomic_rc_box_release_full (store, working_store_clear);
}

QyWork *
qy_work_new (QyWorkKind kind, QyWorkingStore *store)
{
  QyWork *work = g_new0 (QyWork, 1);

  work->kind = kind;
  work->store = qy_working_store_ref (store);
  return work;
}

void
qy_work_free (gpointer data)
{
  QyWork *work = data;

  qy_working_store_unref (work->store);
  g_clear_object (&work->document);
  g_clear_object (&work->base);
  g_free (work->label);
  g_free (work);
}

void
qy_work_outcome_free (gpointer data)
{
  QyWorkOutcome *outcome = data;

  g_clear_object (&outcome->theirs);
  g_clear_error (&outcome->error);
  g_clear_pointer (&outcome->terms, g_ptr_array_unref);
  g_free (outcome->undo_label);
  g_free (outcome->redo_label);
  g_free (outcome);
}

gpointer
qy_work_carry_out (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  QyWork *work = data;
  QyWorkOutcome *outcome = g_new0 (QyWorkOutcome, 1);

  if (work->kind != QY_WORK_LAST_STORE)
    work->store->foreign = FALSE; /* who hands in work has seen the outcome of the one before */
  do_work (book, work, outcome);
  outcome->editable = work->store->editable;
  outcome->terms = work->store->terms != NULL ? g_ptr_array_ref (work->store->terms) : NULL;
  outcome->undo_label = g_strdup (work->store->undo_label);
  outcome->redo_label = g_strdup (work->store->redo_label);
  return outcome;
}
