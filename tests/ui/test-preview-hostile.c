/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "preview-fixture.h"
#include "qy-reader-process.h"

/* Files that are broken, locked, or made to do harm, in the window. */

#define PATIENCE (2 * G_USEC_PER_SEC) /* of the reader, with what is made to break it */

static const struct
{
  const char *what;
  const char *name;
  const char *content;
  const char *title;
} problems[] = {
  { "not a PDF", "合同.pdf", "付款凭证", "The File Cannot Be Shown" },
  { "nothing but a head", "合同.pdf", "%PDF-1.7\nx", "The File Cannot Be Shown" },
  { "a cut picture", "印章.png", "\x89PNG\r\n\x1a\n", "The File Cannot Be Shown" },
  { "another kind", "合同.docx", "PK\3\4xxxx", "No Preview" },
};

/* What cannot be shown is said, and can be saved all the same. */
static void
test_problem (LibraryFixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (problems[i].content, strlen (problems[i].content));
  QyPreview *preview = NULL;

  if (reader_is_skipped ())
    return;
  preview = preview_look_at (fixture, bytes, problems[i].name);
  g_assert_cmpstr (qy_preview_get_state (preview), ==, "problem");
  g_assert_cmpstr (adw_status_page_get_title (preview->problem), ==, problems[i].title);
  g_assert_nonnull (strstr (adw_status_page_get_description (preview->problem), problems[i].name));
  g_assert_true (gtk_widget_get_sensitive (library_find (preview, GTK_TYPE_BUTTON, "_Save as…")));
  library_assert_gone (fixture, preview);
}

/* Without a sandbox nothing is read. */
static void
test_no_sandbox (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_of_text (1);
  QyPreview *preview = NULL;

  qy_reader_process_set_means (0);
  preview = preview_look_at (fixture, pdf, "合同.pdf");
  qy_reader_process_set_means (QY_READER_CONFINED_NAMESPACES | QY_READER_CONFINED_LANDLOCK);
  g_assert_cmpstr (qy_preview_get_state (preview), ==, "problem");
  g_assert_cmpstr (adw_status_page_get_title (preview->problem), ==, "No Preview");
  library_assert_gone (fixture, preview);
}

static gboolean
encrypt (const char *folder, GBytes *pdf, GBytes **encrypted)
{
  g_autofree char *plain = g_build_filename (folder, "plain.pdf", NULL);
  g_autofree char *secret = g_build_filename (folder, "secret.pdf", NULL);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");
  const char *command[] = { qpdf, "--encrypt", "打开", "own", "256", "--", plain, secret, NULL };
  char *bytes = NULL;
  gsize size = 0;

  if (qpdf == NULL)
    return FALSE;
  g_file_set_contents (plain, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf), NULL);
  g_assert_true (
      g_spawn_sync (NULL, (char **) command, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL));
  g_assert_true (g_file_get_contents (secret, &bytes, &size, NULL));
  g_remove (plain);
  g_remove (secret);
  *encrypted = g_bytes_new_take (bytes, size);
  return TRUE;
}

static gboolean
is_asking (gpointer preview)
{
  return gtk_widget_get_sensitive (GTK_WIDGET (QY_PREVIEW (preview)->password_entry));
}

static gboolean
shows_pages (gpointer preview)
{
  return g_str_equal (qy_preview_get_state (preview), "pages");
}

static void
test_password (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = pdf_of_text (2);
  g_autoptr (GBytes) secret = NULL;
  QyPreview *preview = NULL;

  if (reader_is_skipped ())
    return;
  if (!encrypt (fixture->folder, pdf, &secret))
    {
      g_test_skip ("qpdf not present");
      return;
    }
  preview = preview_look_at (fixture, secret, "合同.pdf");
  g_assert_cmpstr (qy_preview_get_state (preview), ==, "locked");
  gtk_editable_set_text (preview->password_entry, "sesame");
  g_signal_emit_by_name (preview->password_entry, "activate");
  library_wait (is_asking, preview);
  g_assert_nonnull (strstr (gtk_label_get_label (preview->password_label), "合同.pdf"));
  gtk_editable_set_text (preview->password_entry, "打开");
  g_signal_emit_by_name (preview->password_entry, "activate");
  library_wait (shows_pages, preview);
  library_wait (preview_is_drawn, preview);
  library_assert_gone (fixture, preview);
}

/* What is shown is something or a sentence; then the next file is shown all the same. */
static void
assert_survives (LibraryFixture *fixture, QyPreview *preview, GBytes *bytes)
{
  preview_show_bytes (fixture, preview, bytes, "合同.pdf");
  library_wait (preview_is_settled, preview);
  if (shows_pages (preview))
    library_wait (preview_is_drawn, preview);
  else
    g_assert_cmpstr (adw_status_page_get_description (preview->problem), !=, "");
}

/* Broken PDFs one after the other (QY_PREVIEW_MUTANTS, 40), and those that mean harm. */
static void
test_mutants (LibraryFixture *fixture, gconstpointer data)
{
  const char *wanted = g_getenv ("QY_PREVIEW_MUTANTS");
  guint n = wanted != NULL ? (guint) atoi (wanted) : 40;
  guint n_traps = 0;
  const PdfTrap *traps = pdf_traps (&n_traps);
  g_autoptr (GBytes) whole = pdf_of_text (3);
  QyPreview *preview = NULL;

  if (reader_is_skipped ())
    return;
  qy_reader_process_set_patience (PATIENCE);
  preview = preview_look_at (fixture, whole, "合同.pdf");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (GBytes) mutant = pdf_mutant (whole, chance);

      assert_survives (fixture, preview, mutant);
    }
  for (guint i = 0; i < n_traps; i++)
    {
      g_autoptr (GBytes) trap = traps[i].make ();

      g_test_message ("%s", traps[i].name);
      assert_survives (fixture, preview, trap);
    }
  assert_survives (fixture, preview, whole);
  g_assert_true (shows_pages (preview));
  qy_reader_process_set_patience (0);
  library_assert_gone (fixture, preview);
}

#define ADD(path, data, func)                                                                      \
  g_test_add ("/ui/preview-hostile/" path, LibraryFixture, data, library_set_up, func,             \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/preview-hostile/problem/", problems[i].what, NULL);

      g_test_add (path, LibraryFixture, GUINT_TO_POINTER (i), library_set_up, test_problem,
                  library_tear_down);
    }
  ADD ("no sandbox", NULL, test_no_sandbox);
  ADD ("password", NULL, test_password);
  ADD ("mutants", NULL, test_mutants);
  return g_test_run ();
}
