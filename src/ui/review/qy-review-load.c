/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-load.h"

static void
load_shelved (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const char *id = data;
  GError *error = NULL;
  QyShelvedReview *shelved = NULL;

  if (g_path_is_absolute (id))
    {
      g_autoptr (GFile) file = g_file_new_for_path (id);
      g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

      if (bytes != NULL)
        shelved = qy_review_shelf_put (bytes, id, &error);
    }
  else
    shelved = qy_review_shelf_get (id, &error);
  if (shelved != NULL)
    g_task_return_pointer (task, shelved, (GDestroyNotify) qy_shelved_review_free);
  else
    g_task_return_error (task, error);
}

void
qy_review_load_async (gpointer owner,
                      const char *id,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_OBJECT (owner) && id != NULL);

  task = g_task_new (owner, NULL, callback, user_data);
  g_task_set_task_data (task, g_strdup (id), g_free);
  g_task_run_in_thread (task, load_shelved);
}

QyShelvedReview *
qy_review_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
