/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "library-fixture.h"
#include "qy-private-copy.h"

/* Files on their way to another program. A stub is set up for every kind there is: it notes that it
 * was started, and with what. */

#define KINDS                                                                                      \
  "application/pdf;text/plain;text/html;application/zip;image/png;application/x-executable;"       \
  "application/x-pie-executable;application/x-sharedlib;application/x-shellscript;"                \
  "application/x-desktop;application/x-ms-dos-executable;application/x-msdownload;"                \
  "application/octet-stream;application/java-archive;text/x-python;application/javascript;"

static char *note; /* where the stub writes its argument */

static const struct
{
  const char *name;
  const char *content;
  QyRisk risk;
} cases[] = {
  { "合同.pdf", "%PDF-1.7\n", QY_RISK_NONE },
  { "说明.txt", "付款凭证\n", QY_RISK_NONE },
  { "../../../etc/cron.d/x.txt", "付款凭证\n", QY_RISK_NONE },
  { "a\\..\\b.txt", "付款凭证\n", QY_RISK_NONE },
  { "$(touch x).txt", "付款凭证\n", QY_RISK_NONE },
  { "; rm -rf ~ ;.txt", "付款凭证\n", QY_RISK_NONE },
  { "--help.txt", "付款凭证\n", QY_RISK_NONE },
  { "%f %u %k.txt", "付款凭证\n", QY_RISK_NONE },
  { "file:%2F%2Fetc%2Fpasswd.txt", "付款凭证\n", QY_RISK_CAUTION },
  { "网页.html", "<html>", QY_RISK_CAUTION },
  { "包.zip", "PK\3\4", QY_RISK_CAUTION },
  { "a.pdf", "付款凭证\n", QY_RISK_CAUTION },
  { "setup.exe", "MZ\x90", QY_RISK_PROGRAM },
  { "发票.pdf", "MZ\x90\1", QY_RISK_PROGRAM },
  { "发票.pdf", "#!/bin/sh\ntouch x\n", QY_RISK_PROGRAM },
  { "发票\u202Efdp.exe", "MZ\x90", QY_RISK_PROGRAM },
  { "合同.desktop", "[Desktop Entry]\nType=Application\nExec=touch x\n", QY_RISK_PROGRAM },
  { "合同.txt", "[Desktop Entry]\nType=Application\nExec=touch x\n", QY_RISK_PROGRAM },
  { "run.sh", "touch x\n", QY_RISK_PROGRAM },
  { "run.py", "import os\n", QY_RISK_PROGRAM },
  { "无后缀",
    "\x7f"
    "ELF\2\1\1",
    QY_RISK_PROGRAM },
};

static gboolean
write_content (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (out, data, strlen (data), NULL, cancellable, error);
}

static void
set_up_stub (const char *folder)
{
  g_autofree char *programs = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *entry = g_build_filename (programs, "stub.desktop", NULL);
  g_autofree char *list = g_build_filename (programs, "mimeinfo.cache", NULL);
  g_autofree char *script = g_build_filename (folder, "stub", NULL);
  g_autofree char *command = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GString) cache = g_string_new ("[MIME Cache]\n");
  g_auto (GStrv) kinds = g_strsplit (KINDS, ";", -1);

  note = g_build_filename (folder, "note", NULL);
  command = g_strdup_printf ("#!/bin/sh\nprintf '%%s' \"$1\" > '%s.new'; mv '%s.new' '%s'\n", note,
                             note, note);
  g_mkdir_with_parents (programs, 0700);
  g_file_set_contents (script, command, -1, NULL);
  g_chmod (script, 0700);
  text = g_strdup_printf (
      "[Desktop Entry]\nType=Application\nName=Stub\nExec=%s %%f\nMimeType=%s\n", script, KINDS);
  g_file_set_contents (entry, text, -1, NULL);
  for (guint i = 0; kinds[i] != NULL && *kinds[i] != '\0'; i++)
    g_string_append_printf (cache, "%s=stub.desktop;\n", kinds[i]);
  g_file_set_contents (list, cache->str, -1, NULL);
}

static gboolean
is_noted (gpointer unused)
{
  return g_file_test (note, G_FILE_TEST_EXISTS);
}

/* In a folder of its own, read-only, without the right to be run. */
static void
assert_private (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *place = g_path_get_dirname (folder);
  g_autofree char *name = g_path_get_basename (folder);
  GStatBuf status;

  g_assert_true (g_str_equal (place, g_get_user_runtime_dir ())
                 || g_str_equal (place, g_get_tmp_dir ()));
  g_assert_true (g_str_has_prefix (name, "qiyue-open-"));
  g_assert_cmpint (g_lstat (path, &status), ==, 0);
  g_assert_true (S_ISREG (status.st_mode));
  g_assert_cmpuint (status.st_mode & 0777, ==, 0400);
  g_assert_cmpint (g_lstat (folder, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0700);
}

static void
test_case (LibraryFixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  QyPrivateCopy *copy = qy_private_copy_new (fixture->book, cases[i].name, write_content,
                                             (gpointer) cases[i].content, NULL, &error);
  g_autofree char *path = NULL;
  g_autofree char *given = NULL;

  g_assert_no_error (error);
  path = g_strdup (qy_private_copy_get_path (copy));
  assert_private (path);
  g_assert_cmpint (qy_private_copy_judge (copy).risk, ==, cases[i].risk);
  g_remove (note);
  if (qy_private_copy_launch (copy, NULL, &error))
    {
      g_assert_cmpint (cases[i].risk, <, QY_RISK_PROGRAM);
      library_wait (is_noted, NULL);
      g_assert_true (g_file_get_contents (note, &given, NULL, NULL));
      g_assert_cmpstr (given, ==, path);
    }
  else
    {
      g_assert_cmpint (cases[i].risk, !=, QY_RISK_NONE); /* there is a program for each of these */
      library_turn (50);
      g_assert_false (is_noted (NULL));
    }
  qy_private_copy_free (copy);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("qiyue-stub-XXXXXX", NULL);

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up_stub (folder);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/open-file/%u", i);

      g_test_add (path, LibraryFixture, GUINT_TO_POINTER (i), library_set_up, test_case,
                  library_tear_down);
    }
  return g_test_run ();
}
