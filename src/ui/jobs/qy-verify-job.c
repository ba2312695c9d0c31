/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-book-jobs-private.h"
#include "qy-book-safety.h"
#include "qy-fault-dialog.h"
#include "qy-notice.h"
#include "qy-state.h"

#define VERIFIED_KEY  "verified-at"
#define WEEK_SECONDS  (7 * 24 * 60 * 60)
#define QUIET_SECONDS 90 /* after the start: people look for something then */

static gint64
now_seconds (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
remember (QyBook *book)
{
  qy_state_set_int (qy_state_get_default (), qy_book_get_path (book), VERIFIED_KEY, now_seconds ());
}

static void
on_verified (GObject *source, GAsyncResult *result, gpointer data)
{
  QyBookJob *job = data;
  g_autoptr (QyWindow) window = qy_book_job_get_window (job);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = qy_book_verify_finish (QY_BOOK (source), result, &error);

  if (faults != NULL)
    remember (job->book);
  if (window != NULL && faults != NULL)
    gtk_window_present (GTK_WINDOW (qy_fault_dialog_new_verified (GTK_WINDOW (window), faults)));
  else if (window != NULL)
    qy_notice_problem (GTK_WIDGET (window), _ ("The book was not verified"), error);
  qy_book_job_end (job);
}

static GtkWindow *
find_window (void)
{
  GApplication *application = g_application_get_default ();

  return GTK_IS_APPLICATION (application)
             ? gtk_application_get_active_window (GTK_APPLICATION (application))
             : NULL;
}

/* Nobody asked for it, so nobody is told that all is well or that it could not be done today. */
static void
on_checked_weekly (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QyJob) job = data;
  g_autoptr (GPtrArray) faults = qy_book_verify_finish (QY_BOOK (source), result, NULL);
  GtkWindow *window = find_window ();

  qy_job_finish (job);
  if (faults != NULL)
    remember (QY_BOOK (source));
  if (faults != NULL && faults->len > 0 && window != NULL)
    gtk_window_present (GTK_WINDOW (qy_fault_dialog_new_verified (window, faults)));
}

static gboolean
on_quiet (gpointer data)
{
  g_autoptr (QySession) session = g_weak_ref_get (data);
  QyJob *job = NULL;

  if (session == NULL)
    return G_SOURCE_REMOVE;
  job = qy_job_new (_ ("Weekly check of the book"));
  qy_session_add_job (session, job);
  qy_book_verify_async (qy_session_get_book (session), qy_job_get_cancellable (job),
                        on_checked_weekly, job);
  return G_SOURCE_REMOVE;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

void
qy_verify_job_begin (QyWindow *window)
{
  QyBookJob *job = qy_book_job_new (window, _ ("Verifying the book"), NULL);

  qy_book_verify_async (job->book, qy_job_get_cancellable (job->job), on_verified, job);
}

void
qy_book_jobs_check_weekly (QySession *session)
{
  const char *path = NULL;
  GWeakRef *weak = NULL;
  gint64 last = 0;

  g_return_if_fail (QY_IS_SESSION (session));

  path = qy_book_get_path (qy_session_get_book (session));
  last = qy_state_get_int (qy_state_get_default (), path, VERIFIED_KEY, 0);
  if (last <= now_seconds () && now_seconds () - last < WEEK_SECONDS)
    return;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, session);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, QUIET_SECONDS, on_quiet, weak, weak_ref_free);
}
