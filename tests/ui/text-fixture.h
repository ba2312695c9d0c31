/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "book-fixture.h"
#include "qy-working-text.h"

/* A draft with two parties and three empty fields, loaded, and a window for the widget that shows
 * it. */
typedef struct
{
  BookFixture book;
  QyWorkingText *text;
  QyDocument *document; /* of the text, as long as it is not reloaded */
  GtkWindow *window;
} TextFixture;

static inline void
text_fixture_spin (void)
{
  for (int turn = 0; turn < 60; turn++)
    g_main_context_iteration (NULL, FALSE);
}

/* Turns the main loop until @condition holds, at most five seconds. */
#define text_fixture_wait(condition)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    for (gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;                                \
         !(condition) && g_get_monotonic_time () < end;)                                           \
      {                                                                                            \
        if (!g_main_context_iteration (NULL, FALSE))                                               \
          g_usleep (1000);                                                                         \
      }                                                                                            \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

static inline void
text_fixture_load (TextFixture *fixture, const char *holder_id)
{
  fixture->text = qy_working_text_new (fixture->book.book, holder_id);
  text_fixture_wait (qy_working_text_get_document (fixture->text) != NULL);
  fixture->document = qy_working_text_get_document (fixture->text);
}

static inline void
text_fixture_set_up (TextFixture *fixture, gconstpointer data)
{
  g_autofree char *tmpl = NULL;
  g_autofree char *client = NULL;
  g_autofree char *provider = NULL;
  g_autoptr (QyContract) contract = NULL;
  g_autoptr (GError) error = NULL;

  book_fixture_set_up (&fixture->book, data);
  client = add_party (fixture->book.book, "北方医院", 1);
  provider = add_party (fixture->book.book, "南方科技有限公司", 2);
  tmpl = add_template (fixture->book.book);
  {
    const QyAssignment parties[] = { { "A", client }, { "B", provider } };
    const QyContractDraft draft = {
      .template_id = tmpl, .title = "运维合同", .parties = parties, .n_parties = 2
    };

    contract = qy_book_contract_new (fixture->book.book, &draft, &error);
  }
  g_assert_no_error (error);
  text_fixture_load (fixture, contract->id);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 1000, 600);
}

/* Shows the widget; it is the window's. */
static inline void
text_fixture_show (TextFixture *fixture, GtkWidget *widget)
{
  gtk_window_set_child (fixture->window, widget);
  gtk_window_present (fixture->window);
  text_fixture_spin ();
}

/* The widget goes with its window, and nothing keeps it. */
static inline void
text_fixture_drop (TextFixture *fixture, GtkWidget *widget)
{
  gpointer left = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &left);
  gtk_window_set_child (fixture->window, NULL);
  text_fixture_wait (left == NULL);
}

static inline void
text_fixture_tear_down (TextFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  text_fixture_spin ();
  g_clear_object (&fixture->text);
  book_fixture_tear_down (&fixture->book, data);
}

/* The first widget of a type below @widget, or NULL. */
static inline GtkWidget *
text_fixture_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = text_fixture_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline const char *
text_fixture_key (TextFixture *fixture, guint index)
{
  return ((QyBlock *) qy_document_get_blocks (fixture->document)->pdata[index])->key;
}

#define text_fixture_add(path, test)                                                               \
  g_test_add (path, TextFixture, NULL, text_fixture_set_up, test, text_fixture_tear_down)
