/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-event-state.h"

#include "qy-event-change.h"

#include <glib/gi18n-lib.h>

/* What one stream knows of a row after all its events. A row can be touched by events of several
 * streams. */
typedef struct
{
  const QyTable *table;
  char *keys[QY_TABLE_MAX_KEYS];
  char *name;   /* for messages */
  gint64 rev;   /* the last one here; 0: removed */
  QyRow *known; /* cells that the changes up to rev set, in one unbroken line of versions */
  guint64 set;  /* bit i: cell i is known */
} State;

static void
state_free (gpointer data)
{
  State *state = data;

  qy_row_free (state->known);
  for (guint i = 0; i < QY_TABLE_MAX_KEYS; i++)
    g_free (state->keys[i]);
  g_free (state->name);
  g_free (state);
}

static char *
make_key (const QyEventChange *change)
{
  return g_strjoin ("\x1f", change->table->name, change->keys[0], change->keys[1], change->keys[2],
                    NULL);
}

static State *
get_state (GHashTable *states, const QyEventChange *change)
{
  g_autofree char *key = make_key (change);
  State *state = g_hash_table_lookup (states, key);

  if (state != NULL)
    return state;
  state = g_new0 (State, 1);
  state->table = change->table;
  state->name = qy_event_name_row (change);
  for (guint i = 0; i < QY_TABLE_MAX_KEYS; i++)
    state->keys[i] = g_strdup (change->keys[i]);
  state->known = qy_row_new (change->table);
  g_hash_table_insert (states, g_steal_pointer (&key), state);
  return state;
}

static void
learn_cell (State *state, const char *name, JsonNode *node)
{
  int column = qy_table_column (state->table, name);

  if (column < 0)
    return;
  state->set |= G_GUINT64_CONSTANT (1) << column;
  if (json_node_is_null (node))
    qy_row_set_cell_null (state->known, column);
  else if (state->table->columns[column].type == QY_COLUMN_INT)
    qy_row_set_cell_int (state->known, column, json_node_get_int (node));
  else
    qy_row_take_text (state->known, column, json_node_dup_string (node));
}

static void
learn (State *state, const QyEventChange *change)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (change->before == NULL || qy_event_version (change->before) != state->rev)
    {
      qy_row_clear (state->known);
      state->set =
          change->before == NULL ? G_MAXUINT64 : 0; /* a new row: what is not listed is NULL */
    }
  state->rev = qy_event_version (change->after);
  if (change->after == NULL)
    return;
  json_object_iter_init (&iter, change->after);
  while (json_object_iter_next (&iter, &name, &node))
    learn_cell (state, name, node);
}

static gboolean
is_as_known (const State *state, const QyRow *stored)
{
  for (guint i = 0; i < state->table->n_columns && i < 64; i++)
    if (!(state->table->columns[i].flags & (QY_COLUMN_KEY | QY_COLUMN_STAMP))
        && state->set & G_GUINT64_CONSTANT (1) << i && !qy_row_cell_equal (state->known, stored, i))
      return FALSE;
  return TRUE;
}

static void
add_fault (GPtrArray *faults, const State *state, const char *what)
{
  g_ptr_array_add (faults, g_strdup_printf ("%s: %s", state->name, what));
}

static gboolean
get_stored (QyStore *store, const State *state, QyRow **stored, GError **error)
{
  g_autoptr (GError) problem = NULL;

  *stored = qy_store_get_keyed (store, state->table, (const char *const *) state->keys, &problem);
  if (*stored != NULL || g_error_matches (problem, QY_STORE_ERROR, QY_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* TRUE in settled if the stream ends with the stored version; otherwise another one must know more
 * of the row. */
static gboolean
compare (QyStore *store, State *state, GPtrArray *faults, gboolean *settled, GError **error)
{
  g_autoptr (QyRow) stored = NULL;
  gint64 rev;

  if (!get_stored (store, state, &stored, error))
    return FALSE;
  rev = stored != NULL ? qy_row_get_int (stored, "rev") : 0;
  *settled = rev == state->rev;
  if (*settled && stored != NULL && !is_as_known (state, stored))
    add_fault (faults, state, _ ("the record is not what its history says"));
  state->rev = rev;
  return TRUE;
}

typedef gboolean (*ChangeFunc) (GHashTable *states, const QyEventChange *change);

static gboolean
for_each_change (
    QyStore *store, const char *stream, ChangeFunc func, GHashTable *states, GError **error)
{
  g_autoptr (GPtrArray) events = qy_event_list (store, stream, error);

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GArray) changes = qy_event_read_changes (events->pdata[i], parser, NULL);

      for (guint k = 0; changes != NULL && k < changes->len; k++)
        func (states, &g_array_index (changes, QyEventChange, k));
    }
  return events != NULL;
}

static gboolean
learn_change (GHashTable *states, const QyEventChange *change)
{
  learn (get_state (states, change), change);
  return TRUE;
}

/* Some event of another stream made the stored version: nothing is missing. */
static gboolean
settle (GHashTable *open, const QyEventChange *change)
{
  g_autofree char *key = make_key (change);
  State *state = g_hash_table_lookup (open, key);

  return state != NULL && qy_event_version (change->after) == state->rev
         && g_hash_table_remove (open, key);
}

static gboolean
check_stream (
    QyStore *store, const char *stream, GHashTable *open, GPtrArray *faults, GError **error)
{
  g_autoptr (GHashTable) states =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, state_free);
  GHashTableIter iter;
  gpointer key, state;

  if (!for_each_change (store, stream, learn_change, states, error))
    return FALSE;
  g_hash_table_iter_init (&iter, states);
  while (g_hash_table_iter_next (&iter, &key, &state))
    {
      gboolean settled;

      if (!compare (store, state, faults, &settled, error))
        return FALSE;
      if (settled || g_hash_table_contains (open, key))
        continue;
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (open, key, state);
    }
  return TRUE;
}

static void
report_open (GHashTable *open, GPtrArray *faults)
{
  GHashTableIter iter;
  gpointer state;

  g_hash_table_iter_init (&iter, open);
  while (g_hash_table_iter_next (&iter, NULL, &state))
    add_fault (faults, state,
               _ ("the record is not the version its history ends with: one of them was changed or "
                  "cut off"));
}

gboolean
qy_event_check_state (QyStore *store, GPtrArray *faults, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, state_free);
  g_autoptr (GPtrArray) streams = NULL;

  g_return_val_if_fail (QY_IS_STORE (store) && faults != NULL, FALSE);
  streams = qy_event_list_streams (store, error);
  for (guint i = 0; streams != NULL && i < streams->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !check_stream (store, streams->pdata[i], open, faults, error))
      return FALSE;
  for (guint i = 0; streams != NULL && i < streams->len && g_hash_table_size (open) > 0; i++)
    if (!for_each_change (store, streams->pdata[i], settle, open, error))
      return FALSE;
  report_open (open, faults);
  return streams != NULL;
}
