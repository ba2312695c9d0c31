/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "book-fixture.h"
#include "qy-session.h"

/* A book with its own thread, a session over it and a window, for one test case. */
typedef struct
{
  char *folder;
  QyBook *book;
  QySession *session;
  GtkWidget *window;
} LibraryFixture;

typedef gboolean (*LibraryCondition) (gpointer data);

static inline void
library_set_up (LibraryFixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("qy-library-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "library.qybook", NULL);
  fixture->book = qy_book_open_as (path, QY_BOOK_CREATE, "tester", NULL, &error);
  g_assert_no_error (error);
  fixture->session = qy_session_new (fixture->book);
  fixture->window = gtk_window_new ();
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
}

/* Turns the main loop until @condition holds; fails after ten seconds. */
static inline void
library_wait (LibraryCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static inline void
library_turn (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Shows @widget in the window. */
static inline void
library_show (LibraryFixture *fixture, gpointer widget)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 640);
  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static inline gboolean
library_is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The window is destroyed and @widget must go with it. */
static inline void
library_assert_gone (LibraryFixture *fixture, gpointer widget)
{
  gpointer pointer = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &pointer);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  library_wait (library_is_null, &pointer);
}

static inline void
library_tear_down (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GFile) file = g_file_get_child (folder, "library.qybook");

  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  library_turn (20);
  g_clear_object (&fixture->session);
  qy_book_close (fixture->book);
  g_clear_object (&fixture->book);
  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
  g_free (fixture->folder);
}

/* Runs @func on the book's thread; it must succeed. */
static inline gpointer
library_run (LibraryFixture *fixture, QyBookFunc func, gconstpointer data)
{
  GError *error = NULL;
  gpointer result = qy_book_run (fixture->book, func, (gpointer) data, NULL, &error);

  g_assert_no_error (error);
  return result;
}

/* The first widget below @widget whose type is @type and, when @name is given, whose buildable id,
 * label, title or text is it. */
static inline gpointer
library_find (gpointer widget, GType type, const char *name)
{
  static const char *const texts[] = { "label", "title", "text" };

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    {
      if (name == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (widget), name) == 0)
        return widget;
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autofree char *text = NULL;
          GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (widget), texts[i]);

          if (pspec != NULL && pspec->value_type == G_TYPE_STRING)
            g_object_get (widget, texts[i], &text, NULL);
          if (g_strcmp0 (text, name) == 0)
            return widget;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = library_find (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}
