/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-verify.h"

#include "qy-blob.h"
#include "qy-event-state.h"
#include "qy-event.h"
#include "qy-migrator.h"

#include <glib/gi18n-lib.h>

static gboolean
check_schema (QyStore *store, GPtrArray *faults, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (qy_migrator_check_schema (qy_store_get_connection (store), qy_store_get_path (store),
                                &problem))
    return TRUE;
  if (!g_error_matches (problem, QY_STORE_ERROR, QY_ERROR_FOREIGN))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  g_ptr_array_add (faults, g_strdup_printf (_ ("schema: %s"), problem->message));
  return TRUE;
}

static gboolean
check_revisions (QyStore *store, GPtrArray *faults, GError **error)
{
  QyStatement *statement = qy_store_query (store, "revision-bodies", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      gsize length;
      const char *body = qy_statement_get_text (statement, 3, &length);
      g_autofree char *hash =
          g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) body, length);

      if (!g_str_equal (hash, qy_statement_get_text (statement, 4, NULL)))
        g_ptr_array_add (
            faults, g_strdup_printf (
                        _ ("revision %ld of document %s does not have the text that was issued"),
                        (long) qy_statement_get_int (statement, 2),
                        qy_statement_get_text (statement, 1, NULL)));
    }
  return step == QY_STEP_DONE;
}

static gboolean
check_statements (QyStore *store, GPtrArray *faults, GError **error)
{
  QyStatement *statement = qy_store_query (store, "statement-figures", error);
  QyStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    {
      gsize length;
      const char *figures = qy_statement_get_text (statement, 2, &length);
      g_autofree char *hash =
          g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) figures, length);

      if (!g_str_equal (hash, qy_statement_get_text (statement, 3, NULL)))
        g_ptr_array_add (
            faults, g_strdup_printf (
                        _ ("the service levels of %s of contract %s are not what was approved"),
                        qy_statement_get_text (statement, 1, NULL),
                        qy_statement_get_text (statement, 0, NULL)));
    }
  return step == QY_STEP_DONE;
}

/* Names of all attachments; a wrong size is a fault at once. */
static GPtrArray *
check_sizes (QyStore *store, GPtrArray *faults, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  QyStatement *statement = qy_store_query (store, "blob-sizes", error);
  QyStep step;

  if (statement == NULL)
    return NULL;
  while ((step = qy_statement_step (statement, error)) == QY_STEP_ROW)
    if (qy_statement_get_int (statement, 1) == qy_statement_get_int (statement, 2))
      g_ptr_array_add (names, g_strdup (qy_statement_get_text (statement, 0, NULL)));
    else
      g_ptr_array_add (faults, g_strdup_printf (_ ("part of the attachment %s is missing"),
                                                qy_statement_get_text (statement, 0, NULL)));
  return step == QY_STEP_DONE ? g_steal_pointer (&names) : NULL;
}

static gboolean
check_blob (QyStore *store,
            const char *sha256,
            GPtrArray *faults,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (qy_blob_check (store, sha256, cancellable, &problem))
    return TRUE;
  if (!g_error_matches (problem, QY_STORE_ERROR, QY_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  g_ptr_array_add (faults, g_strdup (problem->message));
  return TRUE;
}

static gboolean
check_blobs (QyStore *store, GPtrArray *faults, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = check_sizes (store, faults, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (!check_blob (store, names->pdata[i], faults, cancellable, error))
      return FALSE;
  return names != NULL;
}

static gboolean
check_chains (QyStore *store, GPtrArray *faults, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) streams = qy_event_list_streams (store, error);

  for (guint i = 0; streams != NULL && i < streams->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !qy_event_check_chain (store, streams->pdata[i], faults, error))
      return FALSE;
  return streams != NULL;
}

gboolean
qy_store_verify (
    QyStore *self, gboolean thorough, GPtrArray *faults, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (QY_IS_STORE (self) && faults != NULL, FALSE);
  if (!qy_connection_verify (qy_store_get_connection (self), thorough, faults, cancellable, error)
      || !check_schema (self, faults, error))
    return FALSE;
  if (faults->len > 0)
    return TRUE; /* what stands in a damaged file is not worth reading further */
  if (!check_revisions (self, faults, error) || !check_statements (self, faults, error)
      || !check_chains (self, faults, cancellable, error))
    return FALSE;
  return !thorough
         || (check_blobs (self, faults, cancellable, error)
             && qy_event_check_state (self, faults, cancellable, error));
}
