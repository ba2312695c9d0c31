/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-history.h"

#include <glib/gi18n-lib.h>

#include "qy-attachment-private.h"
#include "qy-book-private.h"
#include "qy-calendar-private.h"
#include "qy-derive-private.h"
#include "qy-holder-private.h"
#include "qy-incident-private.h"
#include "qy-party-private.h"

/* Acts that reach outside the book, and what to do instead of undoing them. */
static const struct
{
  const char *verb;
  const char *instead;
} final_verbs[] = {
  { "contract.issue", N_ ("take the contract back to draft and issue a new revision") },
  { "contract.sign", N_ ("take the signature back") },
  { "contract.unsign", N_ ("record the signature again") },
  { "contract.add", N_ ("correct the contract's data") },
  { "record.sign", N_ ("take the signatures of the service record back") },
  { "record.unsign", N_ ("record the signatures again") },
  { "money.record", N_ ("correct or remove what was recorded") },
  { "money.correct", N_ ("correct it again") },
  { "money.remove", N_ ("record it again") },
  { "template.publish", N_ ("publish a further version") },
  { "clause.publish", N_ ("publish a further version") },
  { "book.create", N_ ("remove the file") },
  { "book.import", N_ ("restore the backup made before it") },
  { "book.restore", N_ ("restore another backup") },
  { "merged", N_ ("change what was merged") },
};

typedef struct
{
  GPtrArray *undo; /* events that can be taken back, the next one last; borrowed */
  GPtrArray *redo; /* undoing events */
} Stacks;

static void
stacks_clear (Stacks *stacks)
{
  g_clear_pointer (&stacks->undo, g_ptr_array_unref);
  g_clear_pointer (&stacks->redo, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stacks, stacks_clear)

static const QyEvent *
top (GPtrArray *stack)
{
  return stack->len > 0 ? stack->pdata[stack->len - 1] : NULL;
}

static gboolean
takes_back (const QyEvent *event, const QyEvent *other)
{
  return other != NULL && g_strcmp0 (event->undoes, other->id) == 0;
}

/* Every event either does something new, undoes the last thing done, or redoes the last thing
 * undone. */
static void
build (Stacks *stacks, GPtrArray *events)
{
  stacks->undo = g_ptr_array_new ();
  stacks->redo = g_ptr_array_new ();
  for (guint i = 0; i < events->len; i++)
    {
      QyEvent *event = events->pdata[i];

      if (takes_back (event, top (stacks->undo)))
        {
          g_ptr_array_set_size (stacks->undo, (int) stacks->undo->len - 1);
          g_ptr_array_add (stacks->redo, event);
        }
      else if (takes_back (event, top (stacks->redo)))
        {
          g_ptr_array_set_size (stacks->redo, (int) stacks->redo->len - 1);
          g_ptr_array_add (stacks->undo, event);
        }
      else
        {
          g_ptr_array_set_size (stacks->redo, 0);
          g_ptr_array_add (stacks->undo, event);
        }
    }
}

static gboolean
check_undoable (const QyEvent *event, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (final_verbs); i++)
    {
      if (!g_str_equal (final_verbs[i].verb, event->verb))
        continue;
      g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
                   _ ("“%s” cannot be undone; instead, %s"), event->label,
                   _ (final_verbs[i].instead));
      return FALSE;
    }
  return TRUE;
}

/* What the stream is about may be of any kind, or gone: search rows and ledger columns follow
 * whatever is there. */
static gboolean
follow (QyAct *act, const char *stream, GError **error)
{
  static const char *const kinds[] = { QY_INDEX_CONTRACT, QY_INDEX_TEMPLATE, QY_INDEX_CLAUSE };
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) attachments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QyHolder) holder = NULL;

  if (!qy_record_find_ids (act->book, "document-by-holder", stream, NULL, documents, error))
    return FALSE;
  for (guint i = 0; documents->len == 0 && i < G_N_ELEMENTS (kinds); i++)
    {
      if (!qy_index_remove (act, kinds[i], stream, error))
        return FALSE;
    }
  if (documents->len > 0)
    {
      holder = qy_holder_load (act->book, stream, error);
      if (holder == NULL || !qy_holder_reindex (act, holder->index_kind, stream, error))
        return FALSE;
    }
  if (!qy_record_find_ids (act->book, "attachment-by-record", stream, NULL, attachments, error))
    return FALSE;
  for (guint i = 0; i < attachments->len; i++)
    {
      if (!qy_attachment_reindex (act, attachments->pdata[i], error))
        return FALSE;
    }
  return qy_party_reindex (act, stream, error) && qy_party_refresh_drafts (act, stream, error)
         && qy_holidays_follow (act, stream, error) && qy_contract_derive (act, stream, error);
}

/* Incidents are found by their own words, whoever's stream tells of them. */
static gboolean
follow_incidents (QyAct *act, const QyEvent *event, GError **error)
{
  g_autoptr (GPtrArray) ids = qy_event_list_touched (event, &qy_incident_table, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!qy_incident_reindex (act, ids->pdata[i], error))
      return FALSE;
  return ids != NULL;
}

/* What a person did in the first place, however often it was undone and redone since. */
static const char *
original_label (GPtrArray *events, const QyEvent *event)
{
  for (guint i = events->len; i > 0 && event->undoes != NULL; i--)
    {
      if (g_str_equal (((QyEvent *) events->pdata[i - 1])->id, event->undoes))
        event = events->pdata[i - 1];
    }
  return event->label;
}

/* What other records hold on to cannot be taken away under them. */
static gboolean
apply_inverse (QyAct *act, const QyEvent *event, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (qy_event_apply_inverse (act->store, event, &cause))
    return TRUE;
  if (!g_error_matches (cause, QY_STORE_ERROR, QY_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  g_set_error (error, QY_BOOK_ERROR, QY_ERROR_CONSTRAINT,
               _ ("“%s” cannot be taken back: other records depend on it. Nothing was changed."),
               event->label);
  return FALSE;
}

/* @from: events before this one are left alone */
static QyEvent *
take_back (QyBook *book, const char *stream, gboolean redo, gint64 from, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_auto (Stacks) stacks = { 0 };
  g_autofree char *label = NULL;
  const QyEvent *event;

  act = qy_act_begin (book, error);
  events = act != NULL ? qy_event_list (act->store, stream, error) : NULL;
  if (events == NULL)
    return NULL;
  build (&stacks, events);
  event = top (redo ? stacks.redo : stacks.undo);
  if (event == NULL || event->n < from)
    {
      g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_NOT_FOUND,
                           redo ? _ ("There is nothing to redo") : _ ("There is nothing to undo"));
      return NULL;
    }
  if (!check_undoable (event, error) || !apply_inverse (act, event, error)
      || !follow (act, stream, error) || !follow_incidents (act, event, error)
      || !qy_contract_derive (act, stream, error))
    return NULL;
  label =
      g_strdup_printf (redo ? _ ("Redone: %s") : _ ("Undone: %s"), original_label (events, event));
  return qy_act_commit_event (act, stream, redo ? "redo" : "undo", label, event->id, error);
}

static QyEvent *
peek (QyBook *book, const char *stream, gboolean redo, GError **error)
{
  g_autoptr (GPtrArray) events = qy_book_history (book, stream, error);
  g_auto (Stacks) stacks = { 0 };
  const QyEvent *event;

  if (events == NULL)
    return NULL;
  build (&stacks, events);
  event = top (redo ? stacks.redo : stacks.undo);
  if (event == NULL || !check_undoable (event, NULL))
    return NULL;
  return qy_event_get (qy_book_get_store (book), event->id, error);
}

GPtrArray *
qy_book_history (QyBook *self, const char *stream, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && stream != NULL, NULL);

  return qy_event_list (qy_book_get_store (self), stream, error);
}

QyEvent *
qy_book_peek_undo (QyBook *self, const char *stream, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && stream != NULL, NULL);

  return peek (self, stream, FALSE, error);
}

QyEvent *
qy_book_peek_redo (QyBook *self, const char *stream, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && stream != NULL, NULL);

  return peek (self, stream, TRUE, error);
}

QyEvent *
qy_book_undo (QyBook *self, const char *stream, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && stream != NULL, NULL);

  return take_back (self, stream, FALSE, 1, error);
}

QyEvent *
qy_book_undo_step (QyBook *self, const char *stream, GError **error)
{
  return take_back (self, stream, FALSE, 2, error);
}

QyEvent *
qy_book_redo (QyBook *self, const char *stream, GError **error)
{
  g_return_val_if_fail (QY_IS_BOOK (self) && stream != NULL, NULL);

  return take_back (self, stream, TRUE, 1, error);
}
