/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event.h"

#include "qy-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
dup_column (QyStatement *statement, int column)
{
  gsize length;
  const char *text = qy_statement_get_text (statement, column, &length);

  return text != NULL ? g_strndup (text, length) : NULL;
}

/* Columns in the order of the queries event-*.sql */
static QyEvent *
read_event (QyStatement *statement)
{
  QyEvent *event = g_new0 (QyEvent, 1);

  event->id = dup_column (statement, 0);
  event->stream = dup_column (statement, 1);
  event->n = qy_statement_get_int (statement, 2);
  event->at = dup_column (statement, 3);
  event->who = dup_column (statement, 4);
  event->verb = dup_column (statement, 5);
  event->label = dup_column (statement, 6);
  event->changes = dup_column (statement, 7);
  event->undoes = dup_column (statement, 8);
  event->prev = dup_column (statement, 9);
  event->hash = dup_column (statement, 10);
  return event;
}

/* A field enters the hash as its length in eight bytes and then its bytes, so that no two events
 * share a text. */
static void
hash_field (GChecksum *checksum, const char *text)
{
  guint64 length = text != NULL ? strlen (text) : G_MAXUINT64;
  guint64 prefix = GUINT64_TO_BE (length);

  g_checksum_update (checksum, (const guchar *) &prefix, sizeof prefix);
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text, length);
}

/* The end of a stream: what the next event follows. */
static gboolean
read_head (QyStore *store, const char *stream, gint64 *n, char **hash, GError **error)
{
  QyStatement *statement = qy_store_query (store, "event-head", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, stream, -1);
  step = qy_statement_step (statement, error);
  *n = step == QY_STEP_ROW ? qy_statement_get_int (statement, 0) : 0;
  *hash = step == QY_STEP_ROW ? dup_column (statement, 1) : g_strdup ("");
  qy_statement_reset (statement);
  return step != QY_STEP_ERROR;
}

QyEvent *
qy_event_append (QyStore *store,
                 const char *stream,
                 const char *verb,
                 const char *label,
                 const char *undoes,
                 GError **error)
{
  g_autoptr (QyEvent) event = NULL;

  g_return_val_if_fail (QY_IS_STORE (store), NULL);
  g_return_val_if_fail (stream != NULL && verb != NULL && label != NULL, NULL);
  g_return_val_if_fail (store->actor != NULL && store->now != NULL, NULL);
  event = g_new0 (QyEvent, 1);
  if (!read_head (store, stream, &event->n, &event->prev, error))
    return NULL;
  event->n++;
  event->id = g_uuid_string_random ();
  event->stream = g_strdup (stream);
  event->at = g_strdup (store->now);
  event->who = g_strdup (store->actor);
  event->verb = g_strdup (verb);
  event->label = g_strdup (label);
  event->changes = qy_change_set_to_json (store->changes);
  event->undoes = g_strdup (undoes);
  event->hash = qy_event_compute_hash (event);
  if (!qy_event_insert (store, event, error))
    return NULL;
  qy_change_set_clear (store->changes);
  return g_steal_pointer (&event);
}

gboolean
qy_event_insert (QyStore *store, const QyEvent *event, GError **error)
{
  QyStatement *statement;

  g_return_val_if_fail (QY_IS_STORE (store) && event != NULL, FALSE);
  statement = qy_store_query (store, "event-insert", error);
  if (statement == NULL)
    return FALSE;
  qy_statement_bind_text (statement, 1, event->id, -1);
  qy_statement_bind_text (statement, 2, event->stream, -1);
  qy_statement_bind_int (statement, 3, event->n);
  qy_statement_bind_text (statement, 4, event->at, -1);
  qy_statement_bind_text (statement, 5, event->who, -1);
  qy_statement_bind_text (statement, 6, event->verb, -1);
  qy_statement_bind_text (statement, 7, event->label, -1);
  qy_statement_bind_text (statement, 8, event->changes, -1);
  qy_statement_bind_text (statement, 9, event->undoes, -1);
  qy_statement_bind_text (statement, 10, event->prev, -1);
  qy_statement_bind_text (statement, 11, event->hash, -1);
  if (!qy_statement_run (statement, error))
    return FALSE;
  g_free (store->last_event);
  store->last_event = g_strdup (event->id);
  return TRUE;
}

GPtrArray *
qy_event_list (QyStore *store, const char *stream, GError **error)
{
  return qy_event_list_after (store, stream, G_MININT64, error);
}

GPtrArray *
qy_event_list_after (QyStore *store, const char *stream, gint64 n, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_STORE (store) && stream != NULL, NULL);
  statement = qy_store_query (store, "event-after", error);
  if (statement == NULL)
    return NULL;
  events = g_ptr_array_new_with_free_func ((GDestroyNotify) qy_event_free);
  qy_statement_bind_text (statement, 1, stream, -1);
  qy_statement_bind_int (statement, 2, n);
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (events, read_event (statement));
  return step == QY_STEP_DONE ? g_steal_pointer (&events) : NULL;
}

GPtrArray *
qy_event_list_streams (QyStore *store, GError **error)
{
  g_autoptr (GPtrArray) streams = g_ptr_array_new_with_free_func (g_free);
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_STORE (store), NULL);
  statement = qy_store_query (store, "event-streams", error);
  if (statement == NULL)
    return NULL;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    g_ptr_array_add (streams, g_strdup (qy_statement_get_text (statement, 0, NULL)));
  return step == QY_STEP_DONE ? g_steal_pointer (&streams) : NULL;
}

QyEvent *
qy_event_get (QyStore *store, const char *id, GError **error)
{
  QyEvent *event = NULL;
  QyStatement *statement;
  QyStep step;

  g_return_val_if_fail (QY_IS_STORE (store) && id != NULL, NULL);
  statement = qy_store_query (store, "event-get", error);
  if (statement == NULL)
    return NULL;
  qy_statement_bind_text (statement, 1, id, -1);
  step = qy_statement_step (statement, error);
  if (step == QY_STEP_ROW)
    event = read_event (statement);
  else if (step == QY_STEP_DONE)
    g_set_error (error, QY_STORE_ERROR, QY_ERROR_NOT_FOUND, _ ("There is no event %s in this book"),
                 id);
  qy_statement_reset (statement);
  return event;
}

char *
qy_event_compute_hash (const QyEvent *event)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *n = NULL;

  g_return_val_if_fail (event != NULL, NULL);
  n = g_strdup_printf ("%" G_GINT64_FORMAT, event->n);
  hash_field (checksum, event->prev);
  hash_field (checksum, event->id);
  hash_field (checksum, event->stream);
  hash_field (checksum, n);
  hash_field (checksum, event->at);
  hash_field (checksum, event->who);
  hash_field (checksum, event->verb);
  hash_field (checksum, event->label);
  hash_field (checksum, event->changes);
  hash_field (checksum, event->undoes);
  return g_strdup (g_checksum_get_string (checksum));
}

void
qy_event_free (QyEvent *event)
{
  if (event == NULL)
    return;
  g_free (event->id);
  g_free (event->stream);
  g_free (event->at);
  g_free (event->who);
  g_free (event->verb);
  g_free (event->label);
  g_free (event->changes);
  g_free (event->undoes);
  g_free (event->prev);
  g_free (event->hash);
  g_free (event);
}
