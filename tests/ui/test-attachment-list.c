/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "contract-fixture.h"
#include "qy-attachment-list.h"
#include "qy-attachment-row.h"
#include "qy-book-attachment.h"
#include "qy-save-file.h"

#define CONTENT "付款凭证"

static guint
count_rows (gpointer page)
{
  QyAttachmentList *list = library_find (page, QY_TYPE_ATTACHMENT_LIST, NULL);
  GtkListBox *rows = library_find (list, GTK_TYPE_LIST_BOX, "list");
  guint n = 0;

  while (gtk_list_box_get_row_at_index (rows, (int) n) != NULL)
    n++;
  return n;
}

static gboolean
has_a_row (gpointer page)
{
  return count_rows (page) == 1;
}

static gboolean
has_no_row (gpointer page)
{
  return count_rows (page) == 0;
}

static const QyAttachment *
first_attachment (gpointer page)
{
  GPtrArray *files =
      qy_attachment_list_get_files (library_find (page, QY_TYPE_ATTACHMENT_LIST, NULL));

  return files != NULL && files->len > 0 ? files->pdata[0] : NULL;
}

static gboolean
is_invoice (gpointer page)
{
  const QyAttachment *attachment = first_attachment (page);

  return attachment != NULL && g_str_equal (attachment->role, "invoice");
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static QyContractPage *
show_with_file (LibraryFixture *fixture)
{
  g_autofree char *id = library_run (fixture, contract_make, NULL);
  QyContractPage *page = contract_show (fixture, id);
  QyAttachmentList *list = library_find (page, QY_TYPE_ATTACHMENT_LIST, NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "凭证.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  g_assert_true (g_file_set_contents (path, CONTENT, -1, NULL));
  g_list_store_append (files, file);
  qy_page_show_place (QY_PAGE (page), "#attachments");
  g_assert_cmpuint (count_rows (page), ==, 0);
  qy_attachment_list_add (list, G_LIST_MODEL (files), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (qy_session_get_jobs (fixture->session)), ==, 1);
  library_wait (has_a_row, page);
  g_remove (path);
  return page;
}

/* The bytes are in the book under their hash. */
static void
test_add (LibraryFixture *fixture, gconstpointer data)
{
  QyContractPage *page = show_with_file (fixture);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, CONTENT, -1);
  const QyAttachment *attachment = first_attachment (page);

  g_assert_cmpstr (attachment->sha256, ==, hash);
  g_assert_cmpstr (attachment->name, ==, "凭证.txt");
  g_assert_cmpint (attachment->size, ==, strlen (CONTENT));
  g_assert_cmpuint (g_list_model_get_n_items (qy_session_get_jobs (fixture->session)), ==, 0);
  library_assert_gone (fixture, page);
}

static void
test_role (LibraryFixture *fixture, gconstpointer data)
{
  QyContractPage *page = show_with_file (fixture);
  GtkDropDown *role = library_find (page, GTK_TYPE_DROP_DOWN, "role_drop_down");
  const char *const *roles = qy_attachment_roles ();

  for (guint i = 0; roles[i] != NULL; i++)
    if (g_str_equal (roles[i], "invoice"))
      gtk_drop_down_set_selected (role, i);
  library_wait (is_invoice, page);
  library_assert_gone (fixture, page);
}

static void
test_remove (LibraryFixture *fixture, gconstpointer data)
{
  QyContractPage *page = show_with_file (fixture);
  GtkWidget *row = library_find (page, QY_TYPE_ATTACHMENT_ROW, NULL);

  g_assert_true (gtk_widget_activate_action (row, "attachment.remove", "s",
                                             qy_attachment_row_get_id (QY_ATTACHMENT_ROW (row))));
  library_wait (has_no_row, page);
  library_assert_gone (fixture, page);
}

static gboolean
write_half (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  g_output_stream_write_all (out, "half", 4, NULL, NULL, NULL);
  if (data == NULL)
    return TRUE;
  g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_FAILED, "the rest is missing");
  return FALSE;
}

/* A file that could not be written in full is not left behind. */
static void
test_save (LibraryFixture *fixture, gconstpointer data)
{
  GtkWidget *from = gtk_label_new ("");
  g_autofree char *path = g_build_filename (fixture->folder, "out.bin", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  library_show (fixture, from);
  qy_save_file_to (from, fixture->book, file, write_half, (gpointer) "fail", NULL);
  library_turn (300);
  g_assert_false (exists (path));
  qy_save_file_to (from, fixture->book, file, write_half, NULL, NULL);
  library_wait (exists, path);
  g_remove (path);
}

static void
test_names (void)
{
  g_autofree char *slashes = qy_file_name ("甲/乙: 合同?.pdf");
  g_autofree char *long_text = g_strnfill (300, 'x');
  g_autofree char *long_name = g_strconcat (long_text, ".pdf", NULL);
  g_autofree char *shortened = qy_file_name (long_name);

  g_assert_cmpstr (slashes, ==, "甲_乙_ 合同_.pdf");
  g_assert_cmpuint (strlen (shortened), <, 100);
  g_assert_true (g_str_has_suffix (shortened, "x.pdf"));
}

#define ADD(path, func)                                                                            \
  g_test_add ("/ui/attachment-list/" path, LibraryFixture, NULL, library_set_up, func,             \
              library_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("add", test_add);
  ADD ("role", test_role);
  ADD ("remove", test_remove);
  ADD ("save", test_save);
  g_test_add_func ("/ui/attachment-list/names", test_names);
  return g_test_run ();
}
