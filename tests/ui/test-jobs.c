/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "book-fixture.h"
#include "qy-book-jobs-private.h"
#include "qy-difference-row.h"
#include "qy-fault-dialog.h"
#include "qy-import-dialog.h"
#include "qy-job-list.h"
#include "qy-job-row.h"
#include "qy-state.h"
#include "qy-window-private.h"

#define PATIENCE (20 * G_USEC_PER_SEC)

/* A book with a draft, open in a window. */
typedef struct
{
  BookFixture base; /* another program */
  QySession *session;
  QyWindow *window;
  char *id;
} Fixture;

static void
turn (guint n)
{
  for (guint i = 0; i < n; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (QyBook) book = NULL;
  g_autofree char *template_id = NULL;

  book_fixture_set_up (&fixture->base, data);
  template_id = add_template (fixture->base.book);
  fixture->id = add_draft (fixture->base.book, template_id, "整本进出");
  book = book_fixture_open_again (&fixture->base, QY_BOOK_DEFAULT);
  fixture->session = qy_session_new (book);
  fixture->window = qy_window_new (NULL);
  qy_window_take_session (fixture->window, fixture->session);
  gtk_window_present (GTK_WINDOW (fixture->window));
  turn (50);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  turn (200);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->id);
  book_fixture_tear_down (&fixture->base, data);
}

/* Every job has ended; what it had to say is said. */
static void
wait_for_jobs (QySession *session)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (g_list_model_get_n_items (qy_session_get_jobs (session)) > 0
         && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (qy_session_get_jobs (session)), ==, 0);
  turn (20);
}

static GtkWindow *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static void
answer (GType type, const char *response)
{
  GtkWindow *dialog = find_dialog (type);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (dialog);
  turn (20);
}

static char *
beside (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->base.folder, name, NULL);
}

static GtkWidget *
child_at (QyJobList *list, guint position)
{
  GtkWidget *box = gtk_widget_get_last_child (gtk_widget_get_first_child (GTK_WIDGET (list)));
  GtkWidget *row = gtk_widget_get_first_child (box);

  while (row != NULL && position-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

/* Each job has its row as long as it runs; the button stops it. */
static void
test_list (void)
{
  g_autoptr (GListStore) jobs = g_list_store_new (QY_TYPE_JOB);
  g_autoptr (QyJob) one = qy_job_new ("一");
  g_autoptr (QyJob) other = qy_job_new ("二");
  GtkWidget *window = gtk_window_new ();
  QyJobList *list = qy_job_list_new ();
  gpointer watched = list;

  g_object_add_weak_pointer (G_OBJECT (list), &watched);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (list));
  g_list_store_append (jobs, one);
  qy_job_list_set_jobs (list, G_LIST_MODEL (jobs));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (list)));
  g_list_store_append (jobs, other);
  g_assert_true (qy_job_row_get_job (QY_JOB_ROW (child_at (list, 1))) == other);
  qy_job_progress (1, 2, one);
  for (guint i = 0; qy_job_get_fraction (one) < 0 && i < 10000; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpfloat (qy_job_get_fraction (one), ==, 0.5);
  gtk_widget_activate_action (child_at (list, 0), "job.cancel", NULL);
  g_assert_true (g_cancellable_is_cancelled (qy_job_get_cancellable (one)));
  g_assert_false (g_cancellable_is_cancelled (qy_job_get_cancellable (other)));
  g_list_store_remove (jobs, 0);
  g_assert_true (qy_job_row_get_job (QY_JOB_ROW (child_at (list, 0))) == other);
  g_list_store_remove_all (jobs);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (list)));
  gtk_window_destroy (GTK_WINDOW (window));
  turn (20);
  g_assert_null (watched);
}

/* Out of one book and into another: the same contract; a second time nothing is new. */
static void
test_export_and_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *xml = beside (fixture, "out.xml");
  g_autofree char *path = beside (fixture, "second.qybook");
  g_autoptr (QyBook) second = qy_book_open (path, QY_BOOK_CREATE, NULL);
  g_autoptr (QySession) session = qy_session_new (second);
  g_autoptr (QyBook) look = NULL;
  g_autoptr (QyContract) contract = NULL;
  QyWindow *window = qy_window_new (NULL);

  qy_window_take_session (window, session);
  gtk_window_present (GTK_WINDOW (window));
  qy_export_job_run (fixture->window, xml);
  wait_for_jobs (fixture->session);
  g_assert_true (g_file_test (xml, G_FILE_TEST_EXISTS));
  qy_import_job_run (window, xml);
  wait_for_jobs (session);
  answer (QY_TYPE_IMPORT_DIALOG, "cancel");
  qy_import_job_run (window, xml);
  wait_for_jobs (session);
  answer (QY_TYPE_IMPORT_DIALOG, "import");
  wait_for_jobs (session);
  look = qy_book_open (path, QY_BOOK_INLINE, NULL);
  contract = qy_book_contract_get (look, fixture->id, NULL);
  g_assert_nonnull (contract);
  g_assert_cmpstr (contract->title, ==, "整本进出");
  qy_import_job_run (window, xml);
  wait_for_jobs (session);
  g_assert_nonnull (strstr (
      adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (find_dialog (QY_TYPE_IMPORT_DIALOG))),
      "nothing new"));
  answer (QY_TYPE_IMPORT_DIALOG, "cancel");
  gtk_window_destroy (GTK_WINDOW (window));
  turn (100);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

/* What differs stays, unless it is switched on. */
static void
test_import_differences (Fixture *fixture, gconstpointer data)
{
  g_autofree char *xml = beside (fixture, "before.xml");
  g_autoptr (QyDocument) text = qy_book_text_load (fixture->base.book, fixture->id, NULL);
  g_autofree char *key = g_strdup (((QyBlock *) qy_document_get_blocks (text)->pdata[2])->key);
  g_autofree char *old = g_strdup (qy_document_get_block (text, key)->text);

  qy_export_job_run (fixture->window, xml);
  wait_for_jobs (fixture->session);
  for (guint replace = 0; replace < 2; replace++)
    {
      g_autoptr (QyDocument) after = NULL;
      g_autoptr (GError) error = NULL;
      GtkWidget *row = NULL;

      qy_book_text_set_text (fixture->base.book, fixture->id, key, "后来改的", 0, &error);
      g_assert_no_error (error);
      qy_import_job_run (fixture->window, xml);
      wait_for_jobs (fixture->session);
      row = find_child (GTK_WIDGET (find_dialog (QY_TYPE_IMPORT_DIALOG)), QY_TYPE_DIFFERENCE_ROW);
      g_assert_nonnull (row);
      g_assert_nonnull (strstr (qy_difference_row_get_key (QY_DIFFERENCE_ROW (row)), fixture->id));
      if (replace)
        gtk_switch_set_active (GTK_SWITCH (find_child (row, GTK_TYPE_SWITCH)), TRUE);
      answer (QY_TYPE_IMPORT_DIALOG, "import");
      wait_for_jobs (fixture->session);
      after = qy_book_text_load (fixture->base.book, fixture->id, NULL);
      g_assert_cmpstr (qy_document_get_block (after, key)->text, ==, replace ? old : "后来改的");
    }
}

static void
test_import_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *xml = beside (fixture, "bad.xml");
  g_autofree char *before = dump_rows (fixture->base.book, TRUE);
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (xml, "<book>", -1, NULL));
  qy_import_job_run (fixture->window, xml);
  wait_for_jobs (fixture->session);
  g_assert_nonnull (find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  gtk_window_destroy (find_dialog (ADW_TYPE_MESSAGE_DIALOG));
  after = dump_rows (fixture->base.book, TRUE);
  g_assert_cmpstr (before, ==, after);
}

/* The copy is a book; an older copy at the same place goes only when the new one is there. */
static void
test_back_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = beside (fixture, "copy.qybook");
  g_autofree char *old = beside (fixture, "copy.qybook.old");
  g_autofree char *text = NULL;
  g_autoptr (QyBook) copy = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (QyJob) job = NULL;

  g_assert_true (g_file_set_contents (path, "an older copy", -1, NULL));
  qy_backup_job_run (fixture->window, path);
  job = g_list_model_get_item (qy_session_get_jobs (fixture->session), 0);
  g_cancellable_cancel (qy_job_get_cancellable (job));
  wait_for_jobs (fixture->session);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "an older copy");
  qy_backup_job_run (fixture->window, path);
  wait_for_jobs (fixture->session);
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  copy = qy_book_open (path, QY_BOOK_INLINE, NULL);
  contract = qy_book_contract_get (copy, fixture->id, NULL);
  g_assert_nonnull (contract);
}

static void
test_verify (Fixture *fixture, gconstpointer data)
{
  const char *path = qy_book_get_path (qy_session_get_book (fixture->session));

  qy_verify_job_begin (fixture->window);
  wait_for_jobs (fixture->session);
  g_assert_cmpstr (
      adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (find_dialog (QY_TYPE_FAULT_DIALOG))), ==,
      "The book is sound");
  answer (QY_TYPE_FAULT_DIALOG, "close");
  g_assert_cmpint (qy_state_get_int (qy_state_get_default (), path, "verified-at", 0), >, 0);
}

#define ADD(path, func) g_test_add ("/ui/jobs/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/jobs/list", test_list);
  ADD ("export-and-import", test_export_and_import);
  ADD ("import-differences", test_import_differences);
  ADD ("import-refused", test_import_refused);
  ADD ("back-up", test_back_up);
  ADD ("verify", test_verify);
  return g_test_run ();
}
