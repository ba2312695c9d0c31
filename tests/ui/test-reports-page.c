/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "book-fixture.h"
#include "library-fixture.h"
#include "qy-book-ledger.h"
#include "qy-book-report.h"
#include "qy-register-dialog.h"
#include "qy-report-period.h"
#include "qy-reports-page.h"

#define TABLE                                                                                      \
  "合同编号,合同名称,甲方,乙方,签订日期,合同金额\n"                            \
  "HT-1,机房巡检合同,云杉数据有限公司,青禾运维有限公司,2026-01-05,1000\n"    \
  "HT-2,系统维护合同,云杉数据有限公司,青禾运维有限公司,%s,2000\n"

static gpointer
add_paper (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const QySignedContract paper = { .title = "机房巡检合同",
                                   .number = "HT-0",
                                   .signed_on = "2025-12-20",
                                   .starts_on = "2026-01-01",
                                   .ends_on = "2026-12-31" };

  return qy_book_contract_add_signed (book, &paper, error);
}

static gboolean
shows_report (gpointer page)
{
  return g_str_equal (
      gtk_stack_get_visible_child_name (library_find (page, GTK_TYPE_STACK, "states")), "report");
}

static gboolean
shows_empty (gpointer page)
{
  return g_str_equal (
      gtk_stack_get_visible_child_name (library_find (page, GTK_TYPE_STACK, "states")), "empty");
}

/* A term that ends this year stands there, and not among those of the year before; secrets have no
 * period. */
static void
test_page (LibraryFixture *fixture, gconstpointer data)
{
  QyContract *paper = NULL;
  gpointer page = NULL;
  GtkColumnView *table = NULL;

  qy_book_set_today (fixture->book, (QyDate){ 2026, 11, 22 });
  paper = library_run (fixture, add_paper, NULL);
  page = g_object_new (QY_TYPE_REPORTS_PAGE, "session", fixture->session, "page-name", "reports",
                       NULL);
  library_show (fixture, page);
  library_wait (shows_report, page);
  table = library_find (page, GTK_TYPE_COLUMN_VIEW, "rows");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table))), ==,
                    1);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (table)), ==, 3);
  qy_report_period_select (library_find (page, QY_TYPE_REPORT_PERIOD, NULL), 2);
  library_wait (shows_empty, page);
  gtk_drop_down_set_selected (library_find (page, GTK_TYPE_DROP_DOWN, "chooser"),
                              QY_REPORT_CONFIDENTIALITY);
  library_turn (50);
  g_assert_false (gtk_widget_get_visible (library_find (page, QY_TYPE_REPORT_PERIOD, NULL)));
  qy_contract_free (paper);
  library_assert_gone (fixture, page);
}

static QyRegisterDialog *
open_table (LibraryFixture *fixture, const char *day)
{
  g_autofree char *path = g_build_filename (fixture->folder, "table.csv", NULL);
  g_autofree char *text = g_strdup_printf (TABLE, day);
  g_autoptr (GError) error = NULL;
  QyRegister *table = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  table = qy_register_open (path, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  return qy_register_dialog_new (GTK_WINDOW (fixture->window), fixture->session, "table.csv",
                                 table);
}

static gboolean
has_looked (gpointer dialog)
{
  GtkColumnView *preview = library_find (dialog, GTK_TYPE_COLUMN_VIEW, "preview");

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (preview))) == 2;
}

static gpointer
count_contracts (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_auto (GStrv) ids = qy_book_ledger_ids (book, NULL, NULL, error);

  return GUINT_TO_POINTER (g_strv_length (ids) + 1);
}

static gboolean
has_two (gpointer fixture)
{
  return GPOINTER_TO_UINT (library_run (fixture, count_contracts, NULL)) == 3;
}

static void
test_import (LibraryFixture *fixture, gconstpointer data)
{
  QyRegisterDialog *dialog = open_table (fixture, "2026-02-05");

  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (dialog));
  library_wait (has_looked, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "register.import", NULL);
  library_wait (has_two, fixture);
  library_turn (50);
}

static void
test_faults (LibraryFixture *fixture, gconstpointer data)
{
  QyRegisterDialog *dialog = open_table (fixture, "2026-02-31");
  const char *problems = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  library_wait (has_looked, dialog);
  problems = gtk_label_get_text (library_find (dialog, GTK_TYPE_LABEL, "problems"));
  g_assert_nonnull (strstr (problems, "table.csv:3"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "register.import", NULL);
  library_turn (50);
  g_assert_false (has_two (fixture));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (LibraryFixture *, gconstpointer);
  } tests[] = {
    { "/ui/reports/page", test_page },
    { "/ui/register/import", test_import },
    { "/ui/register/faults", test_faults },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, LibraryFixture, NULL, library_set_up, tests[i].func,
                library_tear_down);
  return g_test_run ();
}
