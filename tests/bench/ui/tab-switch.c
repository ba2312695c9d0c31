/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of a contract of 20 pages, until its text is painted: when it is opened, when one comes
 * back to it, and when the text was changed meanwhile; and coming back to a bare text view with the
 * same text. */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "qy-book-template.h"
#include "qy-book-contract.h"
#include "qy-text-pane.h"

#define PAGES         20
#define BLOCKS_A_PAGE 15
#define SWITCHES      20
#define CONTRACTS     8

typedef struct
{
  GtkWidget *window;
  GtkStack *tabs;
  gint64 painted; /* when the last frame was */
} Stage;

static const char *const sentences[] = {
  "乙方应当按照本合同约定的范围、质量要求和期限提供服务，并对其工作人员的行为承担责任。",
  "甲方应当在收到合格发票后，按照约定的时间向乙方支付相应的费用。",
  "自{{start}}起至{{end}}止，双方另有书面约定的除外。",
  "本期费用为{{fee.total}}（大写：{{fee.total|upper}}），已含税。",
};

static QyDocument *
make_document (void)
{
  QyDocument *document = qy_document_new (QY_DOCUMENT_TEMPLATE, QY_LANGUAGE_ZH);

  qy_document_set_title (document, "服务合同");
  qy_document_add_field (document, qy_field_new ("start", QY_FIELD_DATE, "开始日期"), NULL);
  qy_document_add_field (document, qy_field_new ("end", QY_FIELD_DATE, "结束日期"), NULL);
  qy_document_add_field (document, qy_field_new ("fee.total", QY_FIELD_MONEY, "合同总价"), NULL);
  for (guint i = 0; i < PAGES * BLOCKS_A_PAGE; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j <= i % 4 && i % 15 != 0; j++)
        g_string_append (text, sentences[(i + j) % G_N_ELEMENTS (sentences)]);
      if (i % 15 == 0)
        g_string_append (text, "服务内容与要求");
      qy_document_append (document, i % 15 == 0 ? 1 : 2, QY_BLOCK_CLAUSE, text->str, NULL);
    }
  return document;
}

/* A book with some contracts of that text; their ids. */
static gpointer
fill_book (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (QyDocument) document = make_document ();
  g_autoptr (QyTemplate) tmpl = qy_template_new (NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  if (!qy_book_template_add (book, tmpl, document, NULL, error)
      || qy_book_template_publish (book, tmpl->id, NULL, error) == 0)
    g_error ("%s", (*error)->message);
  for (guint i = 0; i < CONTRACTS; i++)
    {
      const QyContractDraft draft = { .template_id = tmpl->id, .title = "服务合同" };
      g_autoptr (QyContract) contract = qy_book_contract_new (book, &draft, error);

      if (contract == NULL)
        g_error ("%s", (*error)->message);
      g_ptr_array_add (ids, g_strdup (contract->id));
    }
  return ids;
}

static void
on_painted (Stage *stage)
{
  stage->painted = g_get_monotonic_time ();
}

static void
run_for (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (200);
}

static GtkTextView *
find_view (GtkWidget *widget)
{
  GtkTextView *found = GTK_IS_TEXT_VIEW (widget) ? GTK_TEXT_VIEW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_view (child);
  return found;
}

/* Whether the tab's text is there and on the screen. */
static gboolean
shows_text (GtkWidget *tab)
{
  GtkTextView *view = find_view (tab);

  return view != NULL && gtk_widget_get_mapped (GTK_WIDGET (view))
         && gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (view)) > 1000;
}

/* Milliseconds from @start to the first frame that shows the tab's text. */
static double
wait_for_text (Stage *stage, GtkWidget *tab, gint64 start)
{
  for (;;)
    {
      gboolean shown = shows_text (tab);

      stage->painted = 0;
      while (stage->painted == 0)
        g_main_context_iteration (NULL, TRUE);
      if (shown)
        return (double) (stage->painted - start) / 1000;
    }
}

static double
measure_switch (Stage *stage, GtkWidget *tab)
{
  gint64 start = g_get_monotonic_time ();

  gtk_stack_set_visible_child (stage->tabs, tab);
  return wait_for_text (stage, tab, start);
}

static GtkWidget *
open_tab (Stage *stage, QyBook *book, const char *id, double *time)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (QyWorkingText) text = qy_working_text_new (book, id);
  GtkWidget *pane = qy_text_pane_new ();

  qy_text_pane_set_text (QY_TEXT_PANE (pane), text);
  gtk_stack_add_child (stage->tabs, pane);
  gtk_stack_set_visible_child (stage->tabs, pane);
  *time = wait_for_text (stage, pane, start);
  run_for (1500);
  return pane;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
report (const char *what, double *times, guint n)
{
  qsort (times, n, sizeof (double), compare);
  g_print ("%-28s median %.1f ms, worst %.1f ms\n", what, times[n / 2], times[n - 1]);
}

static void
change (GtkWidget *pane, guint n)
{
  QyDocument *document = qy_working_text_get_document (qy_text_pane_get_text (QY_TEXT_PANE (pane)));
  g_autofree char *raw = g_strdup_printf ("CNY %u", 10000 + n);

  qy_document_set_value (document, "fee.total", raw, NULL);
}

static GtkWidget *
make_bare (GtkWidget *pane)
{
  GtkWidget *window = gtk_scrolled_window_new (), *view = gtk_text_view_new ();
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (find_view (pane)), "text", &text, NULL);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), view);
  return window;
}

static void
measure (Stage *stage, QyBook *book, GPtrArray *ids)
{
  double opened[CONTRACTS], back[SWITCHES], changed[SWITCHES], bare[SWITCHES];
  GtkWidget *tabs[CONTRACTS], *plain = NULL;

  for (guint i = 0; i < CONTRACTS; i++)
    tabs[i] = open_tab (stage, book, g_ptr_array_index (ids, i), &opened[i]);
  plain = make_bare (tabs[0]);
  gtk_stack_add_child (stage->tabs, plain);
  for (guint i = 0; i < SWITCHES; i++)
    {
      back[i] = measure_switch (stage, tabs[i % 2]);
      run_for (400);
      change (tabs[2], i);
      changed[i] = measure_switch (stage, tabs[2]);
      run_for (1200);
      bare[i] = measure_switch (stage, plain);
      run_for (200);
    }
  report ("opening a tab, 20 pages", opened, CONTRACTS);
  report ("coming back to it", back, SWITCHES);
  report ("with a value changed", changed, SWITCHES);
  report ("a bare text view", bare, SWITCHES);
}

static void
remove_book (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("qy-tab-switch-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book.qybook", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (QyBook) book = NULL;
  Stage stage = { NULL };

  adw_init ();
  book = qy_book_open (path, QY_BOOK_CREATE, &error);
  ids = book != NULL ? qy_book_run (book, fill_book, NULL, NULL, &error) : NULL;
  if (ids == NULL)
    g_error ("%s", error->message);
  stage.window = gtk_window_new ();
  stage.tabs = GTK_STACK (gtk_stack_new ());
  gtk_window_set_default_size (GTK_WINDOW (stage.window), 1180, 760);
  gtk_window_set_child (GTK_WINDOW (stage.window), GTK_WIDGET (stage.tabs));
  gtk_window_present (GTK_WINDOW (stage.window));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (stage.window), "after-paint",
                            G_CALLBACK (on_painted), &stage);
  run_for (500);
  measure (&stage, book, ids);
  gtk_window_destroy (GTK_WINDOW (stage.window));
  run_for (300);
  g_clear_object (&book);
  remove_book (folder);
  return EXIT_SUCCESS;
}
