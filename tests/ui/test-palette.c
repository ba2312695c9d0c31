/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "book-fixture.h"
#include "qy-palette.h"
#include "qy-window.h"

static void
iterate (int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The titles that are listed, joined by "; ". */
static char *
listed (GtkWidget *palette)
{
  GtkListView *list = GTK_LIST_VIEW (find (palette, GTK_TYPE_LIST_VIEW));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *title = NULL;

      g_object_get (item, "title", &title, NULL);
      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", title);
    }
  return g_string_free (out, FALSE);
}

static void
test_find (BookFixture *f, gconstpointer data)
{
  g_autofree char *party = add_party (f->book, "北辰数据有限公司", 1);
  g_autoptr (QyBook) book = qy_book_open (f->path, QY_BOOK_DEFAULT, NULL);
  g_autoptr (QySession) session = qy_session_new (book);
  GtkWidget *parent = g_object_new (QY_TYPE_WINDOW, NULL);
  GtkWidget *palette = GTK_WIDGET (qy_palette_new (GTK_WINDOW (parent), session));
  g_autofree char *commands = NULL;
  g_autofree char *found = NULL;

  g_object_add_weak_pointer (G_OBJECT (palette), (gpointer *) &palette);
  gtk_window_present (GTK_WINDOW (palette));
  commands = listed (palette);
  g_assert_nonnull (strstr (commands, "Contracts"));
  gtk_editable_set_text (GTK_EDITABLE (find (palette, GTK_TYPE_SEARCH_ENTRY)), "北辰");
  iterate (400);
  found = listed (palette);
  g_assert_cmpstr (found, ==, "北辰数据有限公司");
  gtk_window_destroy (GTK_WINDOW (palette));
  gtk_window_destroy (GTK_WINDOW (parent));
  iterate (50);
  g_assert_null (palette);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ui/palette/find", BookFixture, NULL, book_fixture_set_up, test_find,
              book_fixture_tear_down);
  return g_test_run ();
}
