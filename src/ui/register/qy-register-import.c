/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-register-import.h"

#include <glib/gi18n-lib.h>

#include "qy-notice.h"

typedef struct
{
  GtkWindow *window;
  QyJob *job;
  QyRegister *table;
  guint n_contracts;
} Import;

static void
import_free (Import *import)
{
  qy_job_finish (import->job);
  g_object_unref (import->window);
  g_object_unref (import->job);
  qy_register_free (import->table);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

/* On the book's thread. A mapping that could not be kept is asked for again: no reason to fail. */
static gpointer
store (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  Import *import = data;
  const QyRegisterOptions options = { .skip_duplicates = TRUE,
                                      .progress = qy_job_progress,
                                      .progress_data = import->job,
                                      .cancellable = cancellable };
  const QyRegisterPlan *plan = NULL;

  if (!qy_register_apply (import->table, book, &options, &plan, error))
    return NULL;
  import->n_contracts = plan->n_contracts;
  qy_register_remember (import->table, NULL);
  return import;
}

static void
on_stored (GObject *book, GAsyncResult *result, gpointer data)
{
  g_autoptr (Import) import = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (qy_book_run_finish (QY_BOOK (book), result, &error) == NULL)
    {
      qy_notice_problem (GTK_WIDGET (import->window), _ ("The table was not imported"), error);
      return;
    }
  text = g_strdup_printf (
      ngettext ("%u contract imported", "%u contracts imported", import->n_contracts),
      import->n_contracts);
  qy_notice_toast (GTK_WIDGET (import->window), text);
}

void
qy_register_import_run (GtkWindow *window, QySession *session, const char *name, QyRegister *table)
{
  Import *import = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window) && QY_IS_SESSION (session) && table != NULL);

  title = g_strdup_printf (_ ("Importing %s"), name);
  import = g_new0 (Import, 1);
  import->window = g_object_ref (window);
  import->job = qy_job_new (title);
  import->table = table;
  qy_session_add_job (session, import->job);
  qy_book_run_async (qy_session_get_book (session), store, import, NULL, NULL,
                     qy_job_get_cancellable (import->job), on_stored, import);
}
